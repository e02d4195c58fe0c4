"""F12 changes the language of a running screen: its views and the texts that its stores make."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.kiosk import open_kiosk
from kaffe_desktop.language import language_of
from kaffe_desktop.window import Screen, application
from kaffe_server.contract.errors import Unavailable
from tests.desktop.kiosk.scenes import empty
from tests.desktop.kiosk.till import Till
from tests.desktop.walking import texts


@pytest.fixture
def till(qapp: QGuiApplication) -> Till:
    till = Till()
    empty(till)
    return till


@pytest.fixture
def screen(qapp: QGuiApplication, translated: None, till: Till) -> Iterator[Screen]:
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
    assert {"Klar for neste gjest", "Ferdig", "3 min", "142 sendt", "2 varer · 60,- · 10:42"} <= norwegian
    QTest.keyClick(screen.window, Qt.Key.Key_F12)
    assert {"Ready for the next guest", "Ready", "now", "142 sent", "2 items · 60,- · 10:42"} <= said(screen)
    QTest.keyClick(screen.window, Qt.Key.Key_F12)
    assert said(screen) == norwegian


def test_a_notice_changes_its_language_too(screen: Screen, till: Till) -> None:
    till.ready((134, 1, ""))
    till.stores.orders.move(134)
    till.refuse(Unavailable("down"))
    norwegian = {"134 ble ikke utlevert", "Huben svarte ikke", "Prøv igjen"}
    english = {"134 was not handed out", "The hub did not answer", "Try again"}
    assert norwegian <= said(screen)
    QTest.keyClick(screen.window, Qt.Key.Key_F12)
    assert english <= said(screen)
    assert not norwegian & said(screen)
