"""The second tap of a double tap hits what the first one hit, or nothing.

A finger that taps twice means one thing. Where the first tap closes a sheet, sends an order or takes a tile away, the
second would otherwise land on what comes to lie there: Oops, the next guest's number, another ticket's Start.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QPointerEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

TOGETHER_MS = 350
TOGETHER_MM = 8.0
Kind = QEvent.Type
PRESSES = {Kind.MouseButtonPress, Kind.MouseButtonDblClick, Kind.TouchBegin}
RELEASES = {Kind.MouseButtonRelease, Kind.TouchEnd, Kind.TouchCancel}
MOVES = {Kind.MouseMove, Kind.TouchUpdate}


@dataclass(frozen=True)
class Tap:
    """``hit`` is the button that took it; ``pressed`` and ``released`` are in the events' milliseconds."""

    where: QPointF
    pressed: int
    released: int
    hit: QObject | None


class DoubleTaps(QObject):
    """A child of ``window``. :param tokens: has ``pxPerMm``."""

    def __init__(self, window: QQuickWindow, tokens: QObject) -> None:
        super().__init__(window)
        self._window = window
        self._tokens = tokens
        self._pressed_at = 0
        self._last: Tap | None = None
        self._dropping = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in PRESSES and isinstance(event, QPointerEvent):
            self._pressed_at = event.timestamp()
            self._dropping = self._is_astray(event)
            return self._dropping
        if kind in RELEASES and isinstance(event, QPointerEvent):
            dropped, self._dropping = self._dropping, False
            if not dropped:
                self._last = self._tap(event)
            return dropped
        return self._dropping and kind in MOVES

    def _tap(self, event: QPointerEvent) -> Tap:
        point = event.point(0)
        grabber = event.exclusiveGrabber(point)
        hit = grabber if isinstance(grabber, QQuickItem) and is_button(grabber) else None
        return Tap(point.position(), self._pressed_at, event.timestamp(), hit)

    def _is_astray(self, event: QPointerEvent) -> bool:
        last, where = self._last, event.point(0).position()
        if last is None or last.released - last.pressed > TOGETHER_MS:
            return False
        if event.timestamp() - last.released > TOGETHER_MS:
            return False
        way = where - last.where
        near = math.hypot(way.x(), way.y()) <= TOGETHER_MM * float(self._tokens.property("pxPerMm"))
        return near and button_at(self._window.contentItem(), where) is not last.hit


def is_button(item: QQuickItem) -> bool:
    return item.inherits("QQuickAbstractButton")


def button_at(item: QQuickItem, scene: QPointF) -> QQuickItem | None:
    """The topmost button in ``item`` that answers at that point of the scene."""
    inside = item.contains(item.mapFromScene(scene))
    if not item.isVisible() or not item.isEnabled() or (item.clip() and not inside):
        return None
    for child in sorted(item.childItems(), key=lambda child: child.z())[::-1]:
        if (found := button_at(child, scene)) is not None:
            return found
    return item if inside and is_button(item) else None
