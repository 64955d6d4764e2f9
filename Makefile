# `make learn` and `make test` do all set-up on a machine with Python 3.11 or newer. On Windows see the README.
PYTHON ?= python3
BIN := .venv/bin
comma := ,

PACK ?= pdf
PEOPLE ?= 12

# A test in a browser that fails beside two other runs is tried once more, and the summary says how (RERUN): that is a
# fault to look for. Where nothing is to be forgiven: make test AGAIN=
AGAIN ?= --reruns 1 -rR --rerun-show-tracebacks

.PHONY: pack setup learn test test-more check build bench fuzz soak clean

setup: .venv/ready

# With what a first set-up installs the course; `make test` in a new clone takes what it needs at once. Its bytecode is
# made as it is needed, by several runs at a time: pip would make all of it first, and other things wait.
EXTRAS = lab
.venv/ready-test: EXTRAS = test

.venv/ready: pyproject.toml constraints.txt $(shell find course/lab/extension course/lab/settings course/widget/browser -type f)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed. Try: make PYTHON=python3.12 $(MAKECMDGOALS)")'
	@echo "Making the course ready. The first time this takes a few minutes, and needs the internet."
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check $(if $(filter test,$(EXTRAS)),--no-compile) --constraint constraints.txt --editable '.[$(EXTRAS)]'
	@echo $(EXTRAS) > $@

# An install copies what JupyterLab loads: this copies it anew, after a change in the extension,
# widget/browser or the palette.
EXTENSION := .venv/share/jupyter/labextensions/what-matters-to-me
.PHONY: extension
extension:
	$(BIN)/python -m course.render.palette > course/widget/browser/palette.css
	rm -rf $(EXTENSION)
	cp -r course/lab/extension $(EXTENSION)
	cp -r course/widget/browser $(EXTENSION)/static/browser

learn: .venv/ready
	@$(BIN)/course start

# What a session needs on paper, in pack/, and how many of each to print: make pack UNIT=2 PEOPLE=12
# With PACK=html no PDF is made, and nothing beyond Python is needed.
pack: .venv/ready
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[lab,author$(if $(filter html,$(PACK)),,$(comma)$(PACK))]'
	$(BIN)/course export pack --format $(PACK) --people $(PEOPLE) $(if $(UNIT),--unit '$(UNIT)') --out pack

# Bytecode is kept, whatever is set: each run reads all tests, and every process that a test starts reads the course.
test test-more bench: export PYTHONDONTWRITEBYTECODE :=

# What is made of the words, and tested without a browser.
MADE = tests/export tests/portfolio tests/render

# On two cores three runs beside each other leave none idle. The long ones begin first, so that the end waits for no
# long one alone.
test: .venv/ready-test browser
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/coverage erase
	@echo "Five runs of tests, three beside each other. What each says comes when it is done."
	$(MAKE) --jobs=3 --keep-going --no-print-directory $(if $(filter output-sync,$(.FEATURES)),--output-sync) \
		test-lessons test-browser test-rest test-made test-extension test-words-and-types
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

.PHONY: test-lessons test-browser test-extension test-rest test-made test-words-and-types browser
test-lessons: .venv/ready-test
	$(BIN)/python -m pytest -m "not more and lesson" $(AGAIN) tests/browser

test-browser: .venv/ready-test
	$(BIN)/python -m pytest -m "not more and browser and not lesson" $(AGAIN) --ignore=tests/extension

test-extension: .venv/ready-test
	$(BIN)/python -m pytest -m "not more and browser and not lesson" $(AGAIN) tests/extension

test-rest: .venv/ready-test
	$(BIN)/coverage run -m pytest -m "not more and not browser" $(MADE:%=--ignore=%)

test-made: .venv/ready-test
	$(BIN)/coverage run -m pytest -m "not more and not browser" $(MADE)

test-words-and-types: .venv/ready-test
	$(BIN)/mypy
	$(BIN)/course check

# The one place that may install a browser. It says so first.
browser: .venv/ready-test
	$(BIN)/python -m tests.browser.install

# What is printed; what drives lessons and pages; and the others beside them.
PAPER = tests/browser/test_handout.py tests/export tests/more/test_print.py
SCREEN = tests/browser tests/extension
test-more: .venv/ready-test browser
	@echo "Three runs of tests beside each other. What each says comes when it is done."
	$(MAKE) --jobs=3 --keep-going --no-print-directory $(if $(filter output-sync,$(.FEATURES)),--output-sync) \
		test-more-screen test-more-paper test-more-rest

.PHONY: test-more-paper test-more-screen test-more-rest
test-more-paper: .venv/ready-test
	$(BIN)/python -m pytest -m more $(AGAIN) $(PAPER)

test-more-screen: .venv/ready-test
	$(BIN)/python -m pytest -m more $(AGAIN) $(SCREEN) $(PAPER:%=--ignore=%)

test-more-rest: .venv/ready-test
	$(BIN)/python -m pytest -m more $(AGAIN) $(PAPER:%=--ignore=%) $(SCREEN:%=--ignore=%)

check: .venv/ready-test
	$(BIN)/course check

# The course and everything it needs as files, for a machine like this one without the internet.
.PHONY: wheels
wheels: .venv/ready
	rm -rf wheels
	$(BIN)/pip wheel --quiet --disable-pip-version-check --wheel-dir wheels --constraint constraints.txt '.[lab]'

build: .venv/ready-test
	$(BIN)/course build

bench: .venv/ready-test
	$(BIN)/python -m bench

# Saves that meet, ten times each: what was acknowledged and what was kept.
soak: .venv/ready-test
	$(BIN)/python -m soak

fuzz: .venv/ready-test
	$(BIN)/pip install --quiet --disable-pip-version-check 'atheris>=3.0'
	$(BIN)/python -m fuzz.reader 600
	$(BIN)/python -m fuzz.answers 300

.venv/ready-test: .venv/ready
	grep -qx test .venv/ready || $(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[test]'
	touch $@

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist handouts workbook plan cards roleplay approval answers guide booklet lms pack pages questions epub slides notices wheels site
