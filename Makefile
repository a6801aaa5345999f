# Everything a newcomer or the continuous integration does with this project.
# `make help` lists the targets; the text after ## is their help.

PYTHON ?= python3
BIN := .venv/bin
UV := $(BIN)/uv
INSTALLED := .venv/.installed

.DEFAULT_GOAL := help
.PHONY: help setup demo test thorough law lint types docs messages fonts assets samples pictures bench fuzz mutation build clean

help: ## List these targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(INSTALLED) ## Make .venv and install the locked set

$(INSTALLED): pyproject.toml uv.lock tools/bootstrap.py
	@$(PYTHON) tools/bootstrap.py
	@touch $@

fonts: $(INSTALLED) ## Fetch the typefaces of the PDF writer
	@$(BIN)/python tools/fonts.py

assets: $(INSTALLED) ## Fetch the styles, scripts and icons of both sites
	@$(BIN)/python tools/assets.py

demo: $(INSTALLED) assets ## Show the engine, load an invented bureau, serve it
	@$(BIN)/python tools/demo.py

test: $(INSTALLED) fonts assets ## Run every check and every test
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python tools/database_tests.py

thorough: ## Run every test on both databases, and nothing by sample
	@GONGKAI_TESTS=thorough $(MAKE) test

law: $(INSTALLED) ## Run the tests of the law only
	@$(BIN)/pytest tests/law

lint: $(INSTALLED) ## Lint and check the floors of the house
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/lint-imports

types: $(INSTALLED) ## Check types
	@$(BIN)/mypy

messages: $(INSTALLED) ## Compile the command line's Chinese sentences
	@$(BIN)/python tools/messages.py

samples: $(INSTALLED) fonts ## Make the sample reports anew
	@$(BIN)/python tools/samples.py

pictures: $(INSTALLED) assets ## Take the documents' pictures of the platform anew
	@$(BIN)/python tools/pictures.py

docs: $(INSTALLED) ## Write the generated documents anew
	@$(BIN)/python tools/law_coverage.py
	@$(BIN)/python tools/procedure_doc.py
	@$(BIN)/python tools/checks_documentation.py

bench: $(INSTALLED) fonts ## Print every benchmark's ratios
	@for subject in law text report checks search platform casework; do $(BIN)/python -m benchmarks.$$subject; done

fuzz: $(INSTALLED) fonts ## Break 10,000 files of every format and read them
	@$(BIN)/python -m benchmarks.fuzz

mutation: $(INSTALLED) ## Mutation-test clock, fees and identities
	@$(BIN)/python tools/mutation.py

build: $(INSTALLED) fonts assets ## Build the wheel, fonts and assets included
	@$(UV) build --wheel --quiet

clean: ## Remove everything that was made
	@rm -rf .venv build dist mutants .mypy_cache .ruff_cache .pytest_cache .hypothesis
