"""F12 changes the language of a running screen: its views and the texts that its stores make."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kaffe_desktop import language
from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.kiosk import open_kiosk
from kaffe_desktop.language import language_of
from kaffe_desktop.window import Screen, application
from tests.desktop.kiosk.scenes import empty
from tests.desktop.kiosk.till import Till
from tests.desktop.walking import texts

ENGLISH = Path(__file__).parents[2] / "resources" / "translations" / "kaffe_en.ts"


@pytest.fixture
def screen(qapp: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Screen]:
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([lrelease, "-silent", ENGLISH, "-qm", tmp_path / "kaffe_en.qm"], check=True)
    monkeypatch.setattr(language, "resource", lambda _, name: tmp_path / name)
    till = Till()
    empty(till)
    config = ScreenConfig(size=(1280, 800), diagonal=10.1, reduce_motion=True)
    application(config)
    screen = open_kiosk(config, till.stores)
    assert QTest.qWaitForWindowExposed(screen.window)
    yield screen
    screen.dispose()
    language_of(qapp).speak("nb")


def said(screen: Screen) -> set[str]:
    return {str(item.property("text")) for item in texts(screen.window)}


def test_f12_changes_every_text_and_changes_it_back(screen: Screen) -> None:
    norwegian = said(screen)
    assert {"Klar for neste gjest", "Ferdig", "3 min", "142 sendt", "2 varer · 60,-"} <= norwegian
    QTest.keyClick(screen.window, Qt.Key.Key_F12)
    assert {"Ready for the next guest", "Ready", "now", "142 sent", "2 items · 60,-"} <= said(screen)
    QTest.keyClick(screen.window, Qt.Key.Key_F12)
    assert said(screen) == norwegian
