# archivebot. `make run` and `make test` are all one needs; see CONTRIBUTING.md for the rest.
#
#   make run  PYTHON=python3.12      another Python than python3
#   make test ARGS="-k letter -x"    words for pytest (or, in `make lock`, for uv)

PYTHON ?= python3
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input
COMPILE := $(BIN)/uv --quiet pip compile pyproject.toml --universal --generate-hashes \
	--python-version 3.11 --no-annotate --no-header $(ARGS)

.DEFAULT_GOAL := help
.PHONY: help run test check format lock catalogues screenshots clean

help:
	@echo "make run          set up, build the archive, start the bot (in the browser without a token)"
	@echo "make test         set up and run the tests"
	@echo "make check        format, lint and types, as .ci/run asks for them"
	@echo "make format       put the code in shape"
	@echo "make lock         write requirements/*.txt anew from pyproject.toml"
	@echo "make catalogues   collect the bot's sentences for its translators"
	@echo "make screenshots  make the pictures of docs/ anew"
	@echo "make clean        remove what these commands made (not the state, not .env)"

run: $(VENV)/.ready-to-run
	@$(BIN)/archivebot run $(ARGS)

test: $(VENV)/.ready-to-develop
	@$(BIN)/python -m pytest $(ARGS)

check: $(VENV)/.ready-to-develop
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

format: $(VENV)/.ready-to-develop
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

# The smaller sets are held to the versions of the largest, so that what is tested is what runs.
# `make lock ARGS=--upgrade` takes newer versions.
lock: $(VENV)/.ready-to-develop
	@echo "Locking requirements (a minute) …"
	@$(COMPILE) --extra dev -o requirements/dev.txt
	@$(COMPILE) --extra preview --extra build -c requirements/dev.txt -o requirements/run.txt
	@$(COMPILE) -c requirements/dev.txt -o requirements/serve.txt
	@$(BIN)/python -c 'import tomllib; p = tomllib.load(open("pyproject.toml", "rb")); \
		print(*p["project"]["optional-dependencies"]["build"], sep="\n")' > requirements/build.in
	@$(subst pyproject.toml,requirements/build.in,$(COMPILE)) \
		-c requirements/dev.txt -o requirements/build.txt; rm -f requirements/build.in

catalogues: $(VENV)/.ready-to-develop
	@$(BIN)/python -m archivebot.wording.extract

screenshots: $(VENV)/.ready-to-develop
	@PYTHONPATH=tests $(BIN)/python -m screenshots

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Stamps: each says that .venv holds what the files after the colon ask for.
$(VENV)/.made:
	@command -v $(PYTHON) >/dev/null || { \
		echo "There is no $(PYTHON) here: install Python 3.11 or newer, or name one: make run PYTHON=…" >&2; \
		exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "archivebot needs Python 3.11 or newer, and $(PYTHON) is older: name a newer one, as in make run PYTHON=python3.12" >&2; \
		exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
		echo "$(PYTHON) lacks its venv module: install it (on Debian and Ubuntu: sudo apt install python3-venv) and try again." >&2; \
		exit 1; }
	@echo "Making an environment in $(VENV) …"
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.ready-to-run: $(VENV)/.made requirements/run.txt pyproject.toml
	@echo "Installing what archivebot needs to run (a minute, the first time) …"
	@$(PIP) install --require-hashes -r requirements/run.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.ready-to-develop: $(VENV)/.made requirements/dev.txt pyproject.toml
	@echo "Installing what archivebot needs to be tested (a minute, the first time) …"
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@
