"""What the project promises about itself: licences, versions, programs, documents, and a lint that bites."""

import ast
import importlib
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import PySide6
import pytest
from packaging.requirements import Requirement

import kaffe_server

ROOT = Path(__file__).parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
QML_MODULES = sorted(path.parent for path in (ROOT / "kaffe_desktop" / "qml").rglob("qmldir"))
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def test_the_licence_is_the_gpl_version_3_or_later() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "Version 3, 29 June 2007" in text
    assert PROJECT["license"] == "GPL-3.0-or-later"


@pytest.mark.parametrize(
    ("folder", "licence"),
    [("resources/fonts", "OFL.txt"), ("resources/icons", "LICENSE"), ("tests/third_party/phoenix", "LICENSE.md")],
)
def test_what_others_made_has_its_licence_beside_it(folder: str, licence: str) -> None:
    assert (ROOT / folder / licence).stat().st_size > 500


def test_the_licences_of_resources_are_part_of_the_package() -> None:
    for file in PROJECT["license-files"]:
        assert (ROOT / file).is_file()


def test_the_newest_entry_of_the_changelog_is_the_packages_version() -> None:
    versions = re.findall(r"^## \[(\d[^\]]*)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert versions[0] == kaffe_server.__version__


@pytest.mark.parametrize("program", PROJECT["scripts"])
def test_every_program_has_its_entry_point(program: str) -> None:
    module, _, function = PROJECT["scripts"][program].partition(":")
    assert callable(getattr(importlib.import_module(module), function))


@pytest.mark.parametrize("python", ["3.11", "3.12"])
def test_pyside_before_python_3_12_is_the_version_that_does_not_abort(python: str) -> None:
    wanted = [Requirement(text) for text in PROJECT["optional-dependencies"]["desktop"]]
    [pyside] = [
        requirement
        for requirement in wanted
        if requirement.name == "PySide6-Essentials"
        and requirement.marker is not None
        and requirement.marker.evaluate({"python_version": python})
    ]
    assert pyside.specifier.contains("6.11.3")
    assert pyside.specifier.contains("6.12.0") == (python == "3.12")


def test_the_pyside_in_use_obeys_that_rule() -> None:
    assert sys.version_info >= (3, 12) or PySide6.__version_info__[:3] == (6, 11, 3)


@pytest.mark.parametrize("module", QML_MODULES, ids=lambda module: module.name)
def test_what_a_qml_module_offers_is_there(module: Path) -> None:
    offered = {line.split()[-1] for line in (module / "qmldir").read_text().splitlines() if line.endswith(".qml")}
    assert offered
    assert offered <= {file.name for file in module.glob("*.qml")}


def test_no_two_types_of_qml_have_one_name() -> None:
    names = [file.stem for module in QML_MODULES for file in module.glob("*.qml")]
    for file in (ROOT / "kaffe_desktop" / "stores").glob("*.py"):
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and any("Qml" in ast.unparse(mark) for mark in node.decorator_list):
                names.append(node.name)
    assert len(QML_MODULES) >= 3
    assert len(names) > 50
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_every_link_in_a_document_leads_to_a_file(document: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text(encoding="utf-8")):
        assert (document.parent / target).exists(), target


def test_every_decision_stands_in_the_list() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text(encoding="utf-8")
    records = list(folder.glob("0*.md"))
    assert records
    assert [record.name for record in records if record.name not in listed] == []


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("readonly property int waiting: stores.orders.received.count", None),
        ("readonly property int waiting: stores.orders.recieved.count", '"recieved" not found'),
        ('Text { colour: "red" }', '"colour"'),
    ],
)
def test_the_lint_of_qml_knows_the_stores_and_fails_on_a_misspelt_name(
    tmp_path: Path, line: str, fault: str | None
) -> None:
    view = tmp_path / "View.qml"
    view.write_text(f"import QtQuick\nimport Kaffe.Stores\nItem {{\n required property Stores stores\n {line}\n}}\n")
    types = tmp_path / "types"
    script = ROOT / "packaging" / "qmltypes.py"
    subprocess.run([sys.executable, script, ROOT / "kaffe_desktop" / "stores", types], check=True)
    lint = Path(sys.executable).with_name("pyside6-qmllint")
    done = subprocess.run([lint, "--max-warnings", "0", "-I", types, view], capture_output=True, text=True)
    said = done.stdout + done.stderr
    assert (done.returncode == 0) == (fault is None), said
    assert (fault or "") in said
