# One line a verb; people and CI run the same. `scripts/` does the setting up.
.PHONY: run build test check fix golden gallery bench bench-large pins environment tools browser
.NOTPARALLEL:

# Chinese is printed whatever the locale of the machine.
export PYTHONUTF8 := 1
python := .venv/bin/python

# Build the first edition and serve the app; the address is printed when it answers.
run: build
	@$(python) -m indicators serve

# Build an edition from data/catalog and data/curated.
build: environment
	@$(python) -m indicators build

# Run every test; those in Chromium have the machine to themselves.
test: tools browser
	$(python) -m pytest --numprocesses auto --ignore tests/browser
	$(python) -m pytest tests/browser

# Look at the code without running it: rules, format, types.
check: tools
	$(python) -m ruff check && $(python) -m ruff format --check && $(python) -m mypy

# Mend what ruff can mend.
fix: tools
	$(python) -m ruff check --fix ; $(python) -m ruff format

# Renew the golden chart specifications; read the difference before committing it.
golden: tools
	$(python) -m pytest tests/charts --golden

# Draw every page anew for docs/gallery; look at the pictures before committing them.
gallery: tools browser
	$(python) -m pytest tests/browser/test_looks.py --gallery

# Measure beside peers and write bench/results.json.
bench: tools browser
	$(python) -m bench

# The same with editions of 100 million observations.
bench-large: tools browser
	$(python) -m bench --large

# Pin requirements.txt and requirements-dev.txt anew from pyproject.toml.
pins: tools
	scripts/pins

environment:
	@scripts/environment requirements.txt

tools:
	@scripts/environment requirements-dev.txt

browser:
	@scripts/browser
