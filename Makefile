# make demo: read an example report.  make test: the tests.  make check: formatting, lint, types, contracts.
# Each installs what it needs into .venv, once; nothing is downloaded when Parley runs.
SHELL := /bin/bash
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done)
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
DEMO := examples/week/4-kestrel-wire-walk-out.txt

GOLD ?= ../shared/gold

.PHONY: demo test check docs pages eval eval-quick bench clean

demo: .venv/base.stamp
	@$(BIN)/parley read $(DEMO)

test: .venv/dev.stamp
	$(BIN)/python -m pytest -q -n 2 --dist loadfile

check: .venv/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --strict parley evaluation
	$(BIN)/lint-imports

# The documents as a site in site/, warnings are errors; nothing is fetched. Never --quiet: it hides warnings from --strict.
docs: .venv/dev.stamp
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

# What the pages show of Parley written anew: help, fields, settings, examples, the codebook's tables. Read the changes.
pages: .venv/dev.stamp
	$(BIN)/python -m tools.docs
	$(BIN)/python -m tools.build_codebook
	$(BIN)/python -m tests.test_readme

# Parley measured on packs of annotated text in the folder GOLD (another: make eval GOLD=DIR), held by evaluation/floors.json.
eval: .venv/dev.stamp
	$(BIN)/python -m evaluation --gold $(GOLD)

# The same on a fixed third of each pack; where the folder is missing it says so and counts the tables of cases alone.
eval-quick: .venv/dev.stamp
	$(BIN)/python -m evaluation --gold $(GOLD) --quick

# Speed, start, memory and workers beside bare spaCy in one run, some ten minutes on a machine that does nothing else. More words
# for it: make bench BENCH='--quick --gate', BENCH='profile'; --land writes the figures of docs/performance.md.
bench: .venv/dev.stamp
	$(BIN)/python -m evaluation.bench --gold $(GOLD) $(BENCH)

clean:
	rm -rf .venv build dist site

.venv/pip.stamp:
	@test -n "$(PYTHON)" || { echo "Parley needs Python 3.11 or newer with venv (Debian: apt install python3-venv)" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(INSTALL) --upgrade pip
	@touch $@

.venv/base.stamp: .venv/pip.stamp pyproject.toml constraints.txt
	$(INSTALL) -c constraints.txt -e .
	@touch $@

.venv/dev.stamp: .venv/base.stamp
	$(INSTALL) -c constraints.txt -e '.[dev]'
	@touch $@
