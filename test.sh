#!/bin/sh
# Sets everything up and runs every check and every test, browsers included.
# With CI=true nothing may be skipped. Extra arguments go to the browser tests:  sh test.sh -k leave
set -eu
cd "$(dirname "$0")"
. tools/setup.sh

want=""
for pair in chromium:chromium firefox-esr:firefox-esr WebKitWebDriver:webkit2gtk-driver \
    Xvfb:xvfb cog:cog WPEWebDriver:wpewebkit-driver; do
    command -v "${pair%%:*}" >/dev/null || want="$want ${pair##*:}"
done
command -v fc-list >/dev/null && fc-list | grep -q NotoNaskhArabic || want="$want fonts-noto-core"
command -v fc-list >/dev/null && fc-list | grep -q NotoSansCJK || want="$want fonts-noto-cjk"
if [ -n "$want" ]; then
    echo "installing browsers:$want"
    # shellcheck disable=SC2086
    install_apt $want || for one in $want; do
        install_apt "$one" || echo "could not install $one (its tests are skipped)"
    done
fi
make_venv .venv-test requirements-test.txt
sh tools/check.sh
exec .venv-test/bin/python -m pytest tests/browser "$@"
