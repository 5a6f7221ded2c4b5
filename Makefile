# The commands of Serambi. `make help` lists them; Python >= 3.11 and make are enough to start.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK := $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options
TEST_SETTINGS := DJANGO_SETTINGS_MODULE=serambi.config.settings.test
PYTEST := $(BIN)/pytest -q -n 2 --dist worksteal
# A run starts a thousand processes; each would compile the same files again where this is set.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help
help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# --- to use it ---------------------------------------------------------------------------------

.PHONY: run
run: export SERAMBI_MODE = example
run: .venv/run.stamp ## start the example office on 127.0.0.1:8000 (PORT=8001 for another port)
	@$(BIN)/serambi prepare
	@SERAMBI_ADDRESS=$${SERAMBI_ADDRESS:-http://127.0.0.1:$(PORT)} $(BIN)/serambi load-example
	@$(BIN)/serambi up --port $(PORT)

.PHONY: install
install: .venv/run.stamp ## install what running needs, nothing more

# --- to change it ------------------------------------------------------------------------------

.PHONY: test
test: export SERAMBI_TEST_GROUND = $(CURDIR)/build/ground
test: .venv/dev.stamp system ## everything: lint, types, contracts, both databases, browser
	@$(MAKE) --no-print-directory -j2 --output-sync=target check ground
	$(PYTEST) -m "not browser"
	$(BIN)/python -m tests.support.postgres --tables -- $(PYTEST) -m "not browser"
	$(PYTEST) -n 3 --dist loadfile --no-loadscope-reorder -m browser tests/browser

.PHONY: test-fast
test-fast: .venv/dev.stamp ## the tests on SQLite only
	$(PYTEST) -m "not browser"

.PHONY: check
check: .venv/dev.stamp ## lint, format, types, contracts, migrations, built files
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --quiet --check .
	find src -path '*/templates/*.html' -exec $(BIN)/djade --check --target-version 5.2 {} +
	$(BIN)/lint-imports --no-logo
	$(TEST_SETTINGS) $(BIN)/serambi makemigrations --check --dry-run
	$(BIN)/python scripts/built_files.py --check
	$(BIN)/mypy

.PHONY: ground
ground: .venv/dev.stamp # the tables and the example, made while the types are checked and copied by many tests
	$(BIN)/python -m tests.support.ground build/ground

.PHONY: format
format: .venv/dev.stamp ## put code and templates in order
	$(BIN)/ruff check --quiet --fix .
	$(BIN)/ruff format --quiet .
	find src -path '*/templates/*.html' -exec $(BIN)/djade --target-version 5.2 {} +

.PHONY: build
build: .venv/dev.stamp ## rebuild the committed built files: bundles, docs/routes.md, docs/law/
	$(BIN)/python scripts/built_files.py

.PHONY: shots
shots: .venv/dev.stamp system ## pictures of the main screens at 360 and 1280 into shots/
	SERAMBI_SHOTS=shots $(BIN)/pytest -q -n 0 -m browser

.PHONY: bench
bench: .venv/dev.stamp ## measure against the limits of this machine into bench/RESULTS.md
	$(BIN)/python -m bench

.PHONY: proof-law
proof-law: .venv/dev.stamp ## law/: every branch taken, every small change noticed, into docs/law/mutants.md
	$(BIN)/coverage erase --data-file=build/law.coverage
	$(BIN)/coverage run --branch --data-file=build/law.coverage --source=src/serambi/law -m pytest -q -n 0 tests/law
	$(BIN)/coverage report --data-file=build/law.coverage --show-missing --skip-covered --fail-under=100
	$(BIN)/python -m scripts.proof

.PHONY: proof-sheet
proof-sheet: .venv/dev.stamp ## the workbooks of an evaluation, reckoned again by LibreOffice Calc (300 MB on first use)
	@$(BIN)/python scripts/system_packages.py libreoffice-calc-nogui
	SERAMBI_SPREADSHEET=calc $(BIN)/pytest -q -n 0 tests/monev/test_spreadsheet.py

.PHONY: bench-files
bench-files: .venv/dev.stamp system ## bring in and read 300 reports, 100 of them scans, into bench/FILES.md
	$(BIN)/python -m bench.reports

.PHONY: bench-search
bench-search: .venv/dev.stamp system ## two hundred judged queries on both engines into bench/SEARCH.md
	$(BIN)/python -m bench.judged

.PHONY: bench-scale
bench-scale: .venv/dev.stamp system ## list, filter, search at 5,000 and 2,000,000 entries into bench/SCALE.md
	$(BIN)/python -m bench.scale

.PHONY: bench-season
bench-season: .venv/dev.stamp system ## rank 514 offices on both engines; MINUTES=10 of the season's last evening into bench/SEASON.md
	$(BIN)/python -m bench.season $(MINUTES)

.PHONY: harvest
harvest: .venv/dev.stamp ## read the running example with ckanapi, rdflib, pySHACL, feedparser and a sitemap schema
	$(BIN)/python -m bench.harvest

.PHONY: lock
lock: .venv/dev.stamp ## compile requirements/*.in into hashed locks
	$(LOCK) --output-file requirements/run.txt requirements/run.in requirements/build.in
	$(LOCK) --output-file requirements/dev.txt requirements/dev.in

.PHONY: clean
clean: ## remove the environment and caches; data in var/ stays
	rm -rf .venv .mypy_cache .ruff_cache .import_linter_cache .hypothesis test-results build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# --- how ---------------------------------------------------------------------------------------

.PHONY: system
system: .venv/dev.stamp
	@$(BIN)/python scripts/system_packages.py

.venv/bin/python:
	@$(PYTHON) scripts/environment.py

.venv/run.stamp: requirements/run.txt pyproject.toml | .venv/bin/python
	@echo "Installing the locked requirements into .venv …"
	@$(PIP) install --require-hashes -r requirements/run.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev.stamp: requirements/dev.txt .venv/run.stamp
	@echo "Installing the development tools into .venv …"
	@$(PIP) install --no-compile --require-hashes -r requirements/dev.txt
	@touch $@
