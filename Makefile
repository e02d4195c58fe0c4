# Every target installs what it needs first; the second time that costs nothing. `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
QML_FILES := $(shell find kaffe_desktop tests -name '*.qml' -o -name qmldir)
TRANSLATIONS := $(patsubst %.ts,%.qm,$(wildcard resources/translations/*.ts))
SHOTS := build/shots

SCREEN := $(DISPLAY)$(WAYLAND_DISPLAY)$(filter Darwin,$(shell uname -s))
OFFSCREEN := QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software LC_ALL=C.UTF-8

.PHONY: help run demo test lint bench chaos soak pictures translations setup clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 14

run: $(VENV)/desktop.stamp $(TRANSLATIONS) ## Kaffe on this machine; without a screen, the demo with pictures
ifneq ($(SCREEN),)
	@$(BIN)/kaffe
else
	@echo "There is no screen here (no DISPLAY or WAYLAND_DISPLAY), so the demo runs and saves pictures."
	@$(OFFSCREEN) $(BIN)/kaffe demo --seconds 20 --shots $(SHOTS)
	@echo "The pictures are in $(CURDIR)/$(SHOTS)"
endif

demo: $(VENV)/desktop.stamp $(TRANSLATIONS) ## a rush with simulated guests and kitchen
	@$(if $(SCREEN),,$(OFFSCREEN)) $(BIN)/kaffe demo $(if $(SCREEN),,--seconds 20 --shots $(SHOTS))

test: lint $(TRANSLATIONS) ## lint, then every test
	@$(OFFSCREEN) $(BIN)/python -m pytest -q -n auto --dist loadfile

lint: $(VENV)/dev.stamp build/qmllint.stamp ## ruff, mypy --strict, import layers, qmllint: a warning is a failure
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: $(VENV)/dev.stamp ## measure the hub and the screens
	@$(BIN)/python -m tests.bench

chaos: $(VENV)/dev.stamp ## kill the hub 200 times under load, then once more with tills offline: nothing may be lost
	@$(BIN)/python -m tests.chaos
	@$(BIN)/python -m tests.chaos --offline 0.33

soak: $(VENV)/dev.stamp $(TRANSLATIONS) ## 100 busy days in half an hour: does anything grow in hub, kiosk or board?
	@$(BIN)/python -m tests.chaos.soak

pictures: $(VENV)/dev.stamp $(TRANSLATIONS) ## pictures of the real views over canned data
	@$(OFFSCREEN) $(BIN)/python -m tests.desktop.pictures build/pictures

translations: $(VENV)/dev.stamp ## collect the texts of the views anew, then compile the translations
	@for ts in $(TRANSLATIONS:.qm=.ts); do \
	    $(BIN)/pyside6-lupdate -silent -no-obsolete -locations none $$(find kaffe_desktop -name '*.py' -o -name '*.qml') -ts $$ts; done
	@$(if $(TRANSLATIONS),$(MAKE) $(TRANSLATIONS))

setup: $(VENV)/dev.stamp $(TRANSLATIONS) ## only install what is needed to develop

clean: ## remove what was built (not the virtual environment)
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache $(TRANSLATIONS)

$(VENV)/%.stamp: pyproject.toml packaging/setup.sh
	@VENV=$(VENV) packaging/setup.sh $*

%.qm: %.ts | $(VENV)/desktop.stamp
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

# qmllint knows the types that Python registers only through type information made from the same sources.
build/qmltypes/Kaffe/Stores/qmldir: packaging/qmltypes.py $(wildcard kaffe_desktop/stores/*.py) | $(VENV)/dev.stamp
	@$(BIN)/python packaging/qmltypes.py kaffe_desktop/stores build/qmltypes

build/qmllint.stamp: $(QML_FILES) $(sort $(dir $(QML_FILES))) build/qmltypes/Kaffe/Stores/qmldir | $(VENV)/dev.stamp
	@$(BIN)/pyside6-qmllint --max-warnings 0 -I kaffe_desktop/qml -I build/qmltypes $(filter %.qml,$(QML_FILES))
	@touch $@
