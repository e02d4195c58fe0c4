"""English is complete: every text of the views and the stores has its translation, and the programs speak it."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kaffe_desktop.board import open_board
from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.window import application
from kaffe_server.contract.records import State
from tests.desktop.canned import CannedStores, orders
from tests.desktop.kiosk.hands import everything_in

ROOT = Path(__file__).parents[2]
ENGLISH = ROOT / "resources" / "translations" / "kaffe_en.ts"
BIN = Path(sys.executable).parent
PLACEHOLDER = re.compile(r"%\d|\{\w+\}")


def messages(file: Path) -> Iterator[tuple[str, str, ElementTree.Element]]:
    """Context, source text and translation element of every message."""
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield context.findtext("name", ""), message.findtext("source", ""), translation


@pytest.fixture
def collected(tmp_path: Path) -> Path:
    """The translation file as it would be after collecting the texts of the sources anew."""
    file = tmp_path / "kaffe_en.ts"
    file.write_bytes(ENGLISH.read_bytes())
    sources = [path for path in (ROOT / "kaffe_desktop").rglob("*") if path.suffix in (".py", ".qml")]
    assert len(sources) > 20
    command: list[str | Path] = [
        BIN / "pyside6-lupdate",
        "-silent",
        "-no-obsolete",
        "-locations",
        "none",
        *sources,
        "-ts",
        file,
    ]
    subprocess.run(command, check=True, capture_output=True)
    return file


def test_no_text_lacks_its_english(collected: Path) -> None:
    unfinished = [
        (where, text) for where, text, english in messages(collected) if english.get("type") or not english.text
    ]
    assert unfinished == [], "translate these in resources/translations/kaffe_en.ts after `make translations`"


def test_no_translation_is_left_of_a_text_that_is_gone(collected: Path) -> None:
    there = {(where, text) for where, text, _ in messages(collected)}
    assert len(there) > 100
    assert {(where, text) for where, text, _ in messages(ENGLISH)} == there


def test_a_translation_has_the_placeholders_of_its_text() -> None:
    for _, text, english in messages(ENGLISH):
        assert sorted(PLACEHOLDER.findall(english.text or "")) == sorted(PLACEHOLDER.findall(text)), text


@pytest.fixture
def english(qapp: QGuiApplication, tmp_path: Path) -> Iterator[None]:
    compiled = tmp_path / "kaffe_en.qm"
    subprocess.run([BIN / "pyside6-lrelease", "-silent", ENGLISH, "-qm", compiled], check=True)
    translator = QTranslator()
    assert translator.load(str(compiled))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def texts(canned: CannedStores, size: tuple[int, int] = (1920, 1080)) -> set[str]:
    config = ScreenConfig(size=size, role="board")
    application(config)
    screen = open_board(config, canned.stores)
    assert QTest.qWaitForWindowExposed(screen.window)
    items = [item for item in everything_in(screen.window.contentItem()) if item.isVisible()]
    shown = {str(item.property("text")) for item in items if item.property("text")}
    screen.dispose()
    return shown


def test_the_board_speaks_english(english: None) -> None:
    canned = CannedStores()
    canned.put(orders(State.COMPLETED, 101))
    assert {"Queue", "Making now", "Ready", "Just\nready", "Pick up at the counter"} <= texts(canned)


def test_the_board_speaks_norwegian_without_any_translation() -> None:
    canned = CannedStores()
    canned.put(orders(State.COMPLETED, 101))
    assert {"Kø", "Lages nå", "Ferdig", "Nettopp\nferdig", "Hent i disken"} <= texts(canned)


def test_times_are_translated_where_they_are_made(english: None) -> None:
    canned = CannedStores()
    canned.put(orders(State.COMPLETED, 101, in_state=0))
    assert canned.stores.orders.completed.at(0).time_text == "now"
