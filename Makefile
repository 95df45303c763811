# The two commands on a fresh machine: `make demo` runs the main job, `make test` passes the tests.
# Everything is set up in .venv from requirements.lock, where every file is pinned by its hash.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: help demo run test coverage slow check release-check lock interaction-models clean

help:
	@echo "make demo    a spoken conversation through the real local loop"
	@echo "make run     the microphone loop (stop it with Ctrl-C)"
	@echo "make test    the tests"
	@echo "make coverage  the tests, and which lines they reach"
	@echo "make slow    the proofs that take long"
	@echo "make check   lint, types, architecture, generated files"
	@echo "make release-check  whether the lifelines were confirmed within a year"
	@echo "make lock    refresh requirements.lock"

demo: .venv/ready
	$(BIN)/small-wins demo

run: .venv/ready
	$(BIN)/small-wins listen

test: .venv/ready
	$(BIN)/python -m pytest -m "not slow"

coverage: .venv/ready
	$(BIN)/python -m pytest -m "not slow" --cov --cov-report=term

slow: .venv/ready
	$(BIN)/python -m pytest -m slow

check: .venv/ready
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/small-wins interaction-models --check

release-check: .venv/ready
	$(BIN)/python -m skill.catalog.release_check

lock: .venv/ready
	$(BIN)/uv pip compile pyproject.toml --all-extras --group dev --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-emit-find-links --upgrade --quiet \
		--custom-compile-command "make lock" --output-file requirements.lock

interaction-models: .venv/ready
	$(BIN)/small-wins interaction-models

# hatchling comes from the lock too, so building the editable install needs no download of its own.
.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

clean:
	rm -rf .venv build dist .coverage .mypy_cache .pytest_cache .ruff_cache
