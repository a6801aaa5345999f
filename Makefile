# Everything a newcomer or the continuous integration does with this project.
# `make help` lists the targets; every text after ## is its help.

PYTHON ?= python3
BIN := .venv/bin
UV := $(BIN)/uv
SETUP := .venv/.installed

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint types law docs bench fonts clean

help: ## List these targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(SETUP) ## Make .venv and install the locked set

$(SETUP): pyproject.toml uv.lock tools/bootstrap.py
	@$(PYTHON) tools/bootstrap.py
	@touch $@

demo: $(SETUP) ## Read and proof-read the sample reports
	@$(BIN)/gongkai demo

test: $(SETUP) ## Run every check and test
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/pytest -n auto
