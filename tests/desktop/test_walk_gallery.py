"""The gallery shows the components of the design, whole and large enough."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kaffe_desktop.config import ScreenConfig, read_config
from kaffe_desktop.kiosk import open_gallery
from kaffe_desktop.resources import QML
from kaffe_desktop.window import application
from tests.desktop.canned import CannedStores
from tests.desktop.walking import kind, shown, unfit

# Parts of other components, what lies over a whole screen, and what is no item at all.
NOT_BY_THEMSELVES = {
    "ActionSheet",
    "ConfirmDialog",
    "Pressable",
    "ScrollMark",
    "ScreenWindow",
    "SoftShadow",
    "Tokens",
    "Keyboard",
    "KeyboardKey",
}


def test_the_gallery_shows_every_component_and_cuts_none(qapp: QGuiApplication) -> None:
    config = ScreenConfig(size=(1920, 3480), px_per_mm=5.87, reduce_motion=True)
    application(config)
    screen = open_gallery(config, CannedStores().stores)
    assert QTest.qWaitForWindowExposed(screen.window)
    QTest.keyClick(screen.window, Qt.Key.Key_Tab)
    there = {kind(item) for item in shown(screen.window.contentItem())}
    wanted = {file.stem for file in (QML / "Kaffe" / "Design").glob("*.qml")} - NOT_BY_THEMSELVES
    assert len(wanted) > 25
    assert wanted - there == set()
    wrong = unfit(screen.window, 5.87)
    screen.dispose()
    assert wrong == []


def test_the_gallery_is_asked_for_on_the_command_line() -> None:
    assert read_config("kaffe-kiosk", ["--gallery"], {}).gallery
