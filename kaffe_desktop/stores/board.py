"""Everything the board shows, for QML: the wall of ``wall.py``, followed through orders, shop and time."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.connection import Connection
from kaffe_desktop.stores.panel import shift
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.rows import Rows
from kaffe_desktop.stores.strip import Strip
from kaffe_desktop.stores.wall import NOT_IN_FIELDS, Page, Place, Seen, Wall, look

if TYPE_CHECKING:
    from kaffe_desktop.stores.orders import Orders
    from kaffe_desktop.stores.shop import Shop

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Hung:
    """A tile as QML sees it. ``where`` is one role, so that a tile changes place and cell in one step."""

    order_id: int
    number: int
    where: dict[str, Any]


@QmlElement
@QmlUncreatable("given by BoardStore")
class PageMark(QObject):
    """Which page of how many a place of the wall shows; ``index`` counts from 0."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._page = Page()

    @Property(int, notify=changed)
    def index(self) -> int:
        return self._page.index

    @Property(int, notify=changed)
    def count(self) -> int:
        return self._page.count

    def show(self, page: Page) -> None:
        if page != self._page:
            self._page = page
            self.changed.emit()


@QmlElement
@QmlUncreatable("given by Stores")
class BoardStore(QObject):
    """``tiles`` holds the numbers on the pages shown now; ``portrait`` is what the window says of itself.

    ``announced(number)`` comes with each announcement.
    """

    changed = Signal()
    portraitChanged = Signal()
    announced = Signal(int)

    def __init__(
        self, orders: Orders, shop: Shop, connection: Connection, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lanes = (orders.received, orders.production, orders.completed)
        self._shop, self._connection, self._clock = shop, connection, clock
        self._tiles = Rows(Hung, self)
        self._marks = {place: PageMark(self) for place in Place}
        self._portrait = False
        self._began = clock.seconds()
        self._shift = (0, 0)
        self._strip = Strip(shop, connection, clock, self)
        self.changed.connect(self._strip.changed)
        self._wall = Wall()
        self._seen = Seen(now=clock.now(), orders=(), loaded=False)
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        for signal in (
            self._timer.timeout,
            clock.ticked,
            connection.changed,
            connection.loadedChanged,
            shop.changed,
            orders.changed,
        ):
            signal.connect(self._look)
        self._look()

    @Property(QObject, constant=True)
    def tiles(self) -> Rows:
        """Roles ``orderId``, ``number``, ``where``: {``place``, ``cell``}."""
        return self._tiles

    @Property(bool, notify=portraitChanged)
    def portrait(self) -> bool:
        return self._portrait

    @Slot(bool)
    def setPortrait(self, portrait: bool) -> None:
        if portrait != self._portrait:
            self._portrait = portrait
            self.portraitChanged.emit()
            self._look()

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._wall.loaded

    @Property(bool, notify=changed)
    def closed(self) -> bool:
        return self._wall.closed

    @Property(bool, notify=changed)
    def closing(self) -> bool:
        """Closed for new orders, but the last ones are still being made or waiting to be collected."""
        return self._wall.closing

    @Property(bool, notify=changed)
    def stale(self) -> bool:
        return self._seen.stale

    @Property(bool, notify=changed)
    def showsMessage(self) -> bool:
        """The message covers the lower part of Kø and Lages nå."""
        return self._seen.message

    @Property(int, notify=changed)
    def heroNumber(self) -> int:
        """0: nothing is ready."""
        return self._wall.hero_number

    @Property(bool, notify=changed)
    def announcing(self) -> bool:
        return self._wall.announcing

    @Property(bool, notify=changed)
    def hasRecalled(self) -> bool:
        return self._wall.recalled is not None

    @Property(int, notify=changed)
    def queueCount(self) -> int:
        return self._wall.counts.get(Place.QUEUE, 0)

    @Property(int, notify=changed)
    def makingCount(self) -> int:
        return self._wall.counts.get(Place.MAKING, 0)

    @Property(int, notify=changed)
    def uncollectedCount(self) -> int:
        return self._wall.counts.get(Place.UNCOLLECTED, 0)

    @Property(str, notify=changed)
    def missed(self) -> str:
        """The numbers that were not collected when the café had closed, on the page shown now."""
        return " ".join(self._numbers(Place.MISSED))

    @Property(Strip, constant=True)
    def strip(self) -> Strip:
        return self._strip

    @Property(QPoint, notify=changed)
    def shift(self) -> QPoint:
        """Where the board stands against burn-in, in pixels of a 1080 px panel."""
        return QPoint(*self._shift)

    @Property(int, notify=changed)
    def queueRows(self) -> int:
        return self._wall.room.queue_rows

    @Property(int, notify=changed)
    def makingRows(self) -> int:
        return self._wall.room.making_rows

    @Property(int, notify=changed)
    def readyRows(self) -> int:
        return self._wall.room.ready_rows

    @Property(int, notify=changed)
    def queueColumns(self) -> int:
        return self._wall.room.queue_columns

    @Property(int, notify=changed)
    def makingColumns(self) -> int:
        return self._wall.room.making_columns

    @Property(int, notify=changed)
    def readyColumns(self) -> int:
        return self._wall.room.ready_columns

    @Property(int, notify=changed)
    def uncollectedColumns(self) -> int:
        return self._wall.room.uncollected

    @Property(int, notify=changed)
    def recalledCells(self) -> int:
        return self._wall.room.recalled_cells

    @Property(bool, notify=changed)
    def wide(self) -> bool:
        """Numbers have four digits."""
        return self._wall.room.wide

    @Property(PageMark, constant=True)
    def queuePage(self) -> PageMark:
        return self._marks[Place.QUEUE]

    @Property(PageMark, constant=True)
    def makingPage(self) -> PageMark:
        return self._marks[Place.MAKING]

    @Property(PageMark, constant=True)
    def readyPage(self) -> PageMark:
        return self._marks[Place.READY]

    @Property(PageMark, constant=True)
    def uncollectedPage(self) -> PageMark:
        return self._marks[Place.UNCOLLECTED]

    @Slot()
    @Slot(object, object)
    def _look(self, *_: object) -> None:
        before, was_announced = self._outline(), self._announced()
        shop, stale = self._shop, self._connection.freshness == "stale"
        self._seen = Seen(
            now=self._clock.now(),
            orders=tuple(order for lane in self._lanes for order in lane.orders),
            loaded=self._connection.loaded,
            open=shop.open,
            message=shop.showMessage and shop.open and bool(shop.messageTitle) and not stale,
            stale=stale,
            portrait=self._portrait,
        )
        self._wall = look(self._wall, self._seen)
        self._shift = shift(self._clock.seconds() - self._began, self._wall.closed)
        self._tiles.align(
            [
                Hung(tile.id, tile.number, {"place": tile.place.value, "cell": tile.cell})
                for tile in self._wall.tiles
                if tile.place not in NOT_IN_FIELDS
            ]
        )
        for place, mark in self._marks.items():
            mark.show(self._wall.pages.get(place, Page()))
        if self._outline() != before:
            self.changed.emit()
        self._strip.follow(self._wall.closing, ", ".join(self._numbers(Place.CALLED)))
        if self._announced() not in (0, was_announced):
            self.announced.emit(self._wall.hero_number)
        self._timer.stop()
        if self._wall.next_look is not None:
            self._timer.start(max(1, math.ceil((self._wall.next_look - self._seen.now) / timedelta(milliseconds=1))))

    def _announced(self) -> int:
        """The order that is being announced; 0: none."""
        return (self._wall.ready.hero or 0) if self._wall.announcing else 0

    def _numbers(self, place: Place) -> list[str]:
        return [str(tile.number) for tile in self._wall.tiles if tile.place == place]

    def _outline(self) -> tuple[object, ...]:
        """What the properties show, without the times that the wall remembers."""
        wall, seen = self._wall, self._seen
        shown = (wall.loaded, wall.closed, wall.closing, wall.hero_number, wall.announcing, wall.recalled)
        return (*shown, self._shift, wall.counts, wall.room, self.missed, seen.stale, seen.message)
