"""What a person does to a window: looks for things by name, taps and types."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.desktop.walking import draw

TOUCHSCREEN = QTest.createTouchDevice()


def everything_in(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from everything_in(child)


def visible_in(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from visible_in(child)


class Hands:
    def __init__(self, window: QQuickWindow, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot

    def seen(self) -> Iterator[QQuickItem]:
        """Everything that is not hidden; what lies outside the window or under something else is in it too."""
        self._draw()
        return visible_in(self.window.contentItem())

    def find(self, name: str) -> QQuickItem | None:
        return next((item for item in visible_in(self.window.contentItem()) if item.objectName() == name), None)

    def get(self, name: str) -> QQuickItem:
        self._qtbot.waitUntil(lambda: self.find(name) is not None)
        item = self.find(name)
        assert item is not None
        self._draw()
        return item

    def _draw(self) -> None:
        """Rows, columns and lists otherwise lie where they lay until the next frame: no eye sees that, a test might."""
        draw(self.window)

    def place(self, item: QQuickItem) -> QRectF:
        return QRectF(item.mapToScene(QPointF(0, 0)), QPointF(item.mapToScene(QPointF(item.width(), item.height()))))

    def middle(self, name: str) -> QPoint:
        return self.place(self.get(name)).center().toPoint()

    def tap(self, *names: str) -> None:
        for name in names:
            QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.middle(name))

    def tap_twice_quickly(self, name: str) -> None:
        """Press, release, press, release within the time of a double click."""
        QTest.mouseDClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.middle(name))

    def hold(self, name: str, until: str) -> None:
        """Keeps the mouse pressed until that appears, and lets go."""
        button, no_key, where = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.middle(name)
        QTest.mousePress(self.window, button, no_key, where)
        self.get(until)
        QTest.mouseRelease(self.window, button, no_key, where)

    def touch(self, name: str) -> None:
        self.touch_at(self.middle(name))

    def touch_twice(self, name: str) -> None:
        """Two taps of a finger at one place, whatever comes to lie there in between."""
        where = self.middle(name)
        self.touch_at(where)
        self._draw()
        self.touch_at(where)

    def touch_at(self, where: QPoint) -> None:
        QTest.touchEvent(self.window, TOUCHSCREEN).press(0, where, self.window).commit()
        QTest.touchEvent(self.window, TOUCHSCREEN).release(0, where, self.window).commit()

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(self.window, letter)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window, key, modifier)

    def text(self, name: str, what: str = "text") -> str:
        return str(self.get(name).property(what))
