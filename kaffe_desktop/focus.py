"""The keyboard's way through a window: Tab from group to group, arrows within one.

A group is any item that says ``readonly property bool focusGroup: true``: a grid, a list, a row of tabs. What stands
in no group is one by itself. An item with ``readonly property bool focusTrap: true`` keeps the keyboard in itself for
as long as the focus is there: dialogs and sheets. What may have the focus is what Qt's own Tab stops at.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

import shiboken6
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtQuick import QQuickItem, QQuickWindow

REMEMBERED = 16
# A neighbour that is off the line counts as so much farther away.
ASIDE = 4.0
SLACK = 1.0


class FocusKeys(QObject):
    """A child of ``window``. :param tokens: told in ``byKeys`` that keys are in use, so that focus rings are drawn."""

    def __init__(self, window: QQuickWindow, tokens: QObject) -> None:
        super().__init__(window)
        self._window = window
        self._tokens = tokens
        self._been: deque[QQuickItem] = deque(maxlen=REMEMBERED)
        for key, moved in (
            ("Tab", self._next),
            ("Backtab", self._previous),
            ("Left", self._left),
            ("Right", self._right),
            ("Up", self._up),
            ("Down", self._down),
        ):
            QShortcut(QKeySequence(key), window).activated.connect(moved)
        window.activeFocusItemChanged.connect(self._await_room)

    @Slot()
    def _next(self) -> None:
        self._step(forward=True)

    @Slot()
    def _previous(self) -> None:
        self._step(forward=False)

    @Slot()
    def _left(self) -> None:
        self._move(-1, 0)

    @Slot()
    def _right(self) -> None:
        self._move(1, 0)

    @Slot()
    def _up(self) -> None:
        self._move(0, -1)

    @Slot()
    def _down(self) -> None:
        self._move(0, 1)

    @Slot()
    def _await_room(self) -> None:
        """The keyboard on the screen takes its room with the next frame."""
        if self._typed_into() is not None:
            self._window.frameSwapped.connect(self._show_typed, Qt.ConnectionType.SingleShotConnection)

    @Slot()
    def _show_typed(self) -> None:
        if (item := self._typed_into()) is not None:
            bring_into_view(item)

    def _typed_into(self) -> QQuickItem | None:
        item = self._window.activeFocusItem()
        return item if item is not None and item.inherits("QQuickTextInput") else None

    def _step(self, *, forward: bool) -> None:
        start = self._here()
        group, trap = group_of(start), trap_of(start)
        for item in chain(start, forward=forward):
            if is_in(item, trap) and (group is None or not is_in(item, group)):
                entered = group_of(item)
                self._focus(item if entered is None else self._entry(entered))
                return

    def _move(self, dx: int, dy: int) -> None:
        start = self._here()
        if not start.activeFocusOnTab():
            self._next()
            return
        near = (neighbour(start, stops_in(group), dx, dy) for group in groups_of(start))
        self._focus(next((item for item in near if item is not None), start))

    def _here(self) -> QQuickItem:
        """What has the focus; where that has gone, what had it last."""
        item = self._window.activeFocusItem() or self._window.contentItem()
        if item.activeFocusOnTab():
            return item
        trap = trap_of(item)
        return next((been for been in self._remembered() if is_in(been, trap)), item)

    def _entry(self, group: QQuickItem) -> QQuickItem:
        stops = stops_in(group)
        return next((been for been in self._remembered() if been in stops), stops[0])

    def _remembered(self) -> Iterator[QQuickItem]:
        return (item for item in self._been if shiboken6.isValid(item) and item.isVisible() and item.isEnabled())

    def _focus(self, item: QQuickItem) -> None:
        self._tokens.setProperty("byKeys", True)
        self._been.appendleft(item)
        bring_into_view(item)
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)


def chain(start: QQuickItem, *, forward: bool) -> Iterator[QQuickItem]:
    """All that Tab stops at, once round, without ``start``."""
    first = item = start.nextItemInFocusChain(forward)
    while item is not start:
        yield item
        item = item.nextItemInFocusChain(forward)
        if item is first:
            return


def above(item: QQuickItem) -> Iterator[QQuickItem]:
    parent = item.parentItem()
    while parent is not None:
        yield parent
        parent = parent.parentItem()


def groups_of(item: QQuickItem) -> Iterator[QQuickItem]:
    """Innermost first."""
    return (parent for parent in above(item) if parent.property("focusGroup"))


def group_of(item: QQuickItem) -> QQuickItem | None:
    return next(groups_of(item), None)


def trap_of(item: QQuickItem) -> QQuickItem | None:
    return next((each for each in (item, *above(item)) if each.property("focusTrap")), None)


def is_in(item: QQuickItem, holder: QQuickItem | None) -> bool:
    return holder is None or holder.isAncestorOf(item)


def stops_in(item: QQuickItem) -> list[QQuickItem]:
    """All in ``item`` that may have the focus now, from the top left."""
    return sorted(_stops(item), key=lambda stop: (round(place(stop).top()), place(stop).left()))


def _stops(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible() and child.isEnabled():
            if child.activeFocusOnTab():
                yield child
            yield from _stops(child)


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def neighbour(start: QQuickItem, stops: Iterable[QQuickItem], dx: int, dy: int) -> QQuickItem | None:
    """The nearest of ``stops`` that lies wholly beyond ``start`` in that direction."""
    here = place(start)

    def apart(stop: QQuickItem) -> tuple[float, float]:
        """How far the edges are from each other, along and across the direction; negative where they overlap."""
        there = place(stop)
        sideways = max(there.left() - here.right(), here.left() - there.right())
        upright = max(there.top() - here.bottom(), here.top() - there.bottom())
        return (sideways, upright) if dx else (upright, sideways)

    def is_beyond(stop: QQuickItem) -> bool:
        way = place(stop).center() - here.center()
        return way.x() * dx + way.y() * dy > 0 and apart(stop)[0] >= -SLACK

    def distance(stop: QQuickItem) -> tuple[float, float]:
        along, across = apart(stop)
        way = place(stop).center() - here.center()
        return max(along, 0) + ASIDE * max(across, 0), abs(way.y() if dx else way.x())

    return min((stop for stop in stops if stop is not start and is_beyond(stop)), key=distance, default=None)


def bring_into_view(item: QQuickItem) -> None:
    """Scrolls what can scroll as far as it must, so that ``item`` is seen whole."""
    for holder in above(item):
        if holder.inherits("QQuickFlickable"):
            lies = QRectF(item.mapToItem(holder, QPointF(0, 0)), item.size())
            for at, low, high, room in (
                ("contentX", lies.left(), lies.right(), holder.width()),
                ("contentY", lies.top(), lies.bottom(), holder.height()),
            ):
                off = min(low, 0.0) or max(high - room, 0.0)
                if off:
                    holder.setProperty(at, holder.property(at) + off)
