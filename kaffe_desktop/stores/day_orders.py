"""The orders of one day, searched by number, and what happened to the one that is selected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.link import Answer
from kaffe_desktop.stores.admin import Admin
from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.pricing import kroner
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.rows import Rows
from kaffe_desktop.stores.ticket import ticket_lines
from kaffe_desktop.stores.words import state_word, station_word
from kaffe_server.contract.commands import ORDERS, ReadHistory
from kaffe_server.contract.errors import KaffeError
from kaffe_server.contract.records import Order
from kaffe_server.contract.reports import Event, History

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True)
class DayOrder:
    """``state_name`` is empty for an order that was taken back or deleted."""

    order_id: int
    number: int
    time: str
    state_name: str
    content: str
    total_text: str


@QmlElement
@QmlUncreatable("given by Today")
class DayOrders(Rows):
    """Newest first. The selected one stays selected while its day is loaded anew."""

    changed = Signal()

    def __init__(self, admin: Admin, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(DayOrder, parent)
        self._admin = admin
        self._clock = clock
        self._orders: dict[int, Order] = {}
        self._cancelled: frozenset[int] = frozenset()
        self._search = ""
        self._selected: Order | None = None
        self._events: tuple[Event, ...] | None = None
        self._failed = False

    @Property(str, notify=changed)
    def search(self) -> str:
        return self._search

    @Property(bool, notify=changed)
    def any(self) -> bool:
        """Whether the day has orders, found by the search or not."""
        return bool(self._orders)

    @Property(int, notify=changed)
    def selected(self) -> int:
        """Id, 0 for none."""
        return self._selected.id if self._selected else 0

    @Property(int, notify=changed)
    def number(self) -> int:
        return self._selected.day_id if self._selected else 0

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._state_of(self._selected) if self._selected else ""

    @Property("QVariantList", notify=changed)
    def lines(self) -> list[dict[str, object]]:
        return ticket_lines(self._selected) if self._selected else []

    @Property(str, notify=changed)
    def note(self) -> str:
        order = self._selected
        return " – ".join(part for part in (order.name, order.note) if part) if order else ""

    @Property(str, notify=changed)
    def totalText(self) -> str:
        return kroner(self._selected.total_nok) if self._selected else ""

    @Property("QVariantList", notify=changed)
    def events(self) -> list[dict[str, object]]:
        """What happened to the selected order, oldest first, as {time, what, who, undone}."""
        return [self._told(event) for event in self._events or ()]

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """What happened to the selected order could not be learned."""
        return self._failed

    @property
    def last_number(self) -> int:
        """Of the order that was placed last and stands; 0: none."""
        standing = [order for order in self._orders.values() if order.id not in self._cancelled]
        return max(standing, key=lambda order: (order.created, order.id)).day_id if standing else 0

    def load(self, history: History) -> None:
        """The orders of the day as the hub now has them."""
        self._orders = {order.id: order for order in history.orders}
        self._cancelled = frozenset(history.cancelled)
        if len(self):
            self.align(self._found())
        else:
            self.reset_to(self._found())
        if self._selected is not None:
            now = self._orders.get(self._selected.id)
            if now != self._selected or self._failed:
                self._select(now)

    def clear(self) -> None:
        """Another day, of which nothing is known yet."""
        self._orders, self._search = {}, ""
        self.reset_to([])
        self._select(None)

    def retranslate(self) -> None:
        self.align(self._found())
        self.changed.emit()

    @Slot(str)
    def findNumber(self, digits: str) -> None:
        """Shows the orders whose number begins so; a number that is complete is selected."""
        self._search = digits.strip()
        self.reset_to(self._found())
        exact = next((row.order_id for row in self if str(row.number) == self._search), 0)
        if exact:
            self.select(exact)
        else:
            self.changed.emit()

    @Slot(int)
    def select(self, order: int) -> None:
        self._admin.touched()
        self._select(self._orders.get(order))

    def _select(self, order: Order | None) -> None:
        if order is None or self._selected is None or order.id != self._selected.id:
            self._events = None
        self._selected, self._failed = order, False
        self.changed.emit()
        if order is not None:
            self._ask(order)

    def _ask(self, order: Order) -> None:
        def answered(answer: Answer) -> None:
            if self._selected is not order:
                return
            if isinstance(answer, KaffeError):
                self._failed = True
            else:
                self._events = msgspec.json.decode(answer, type=History).events
            self.changed.emit()

        self._admin.follow(ORDERS, "history", ReadHistory(id=order.id), answered)

    def _found(self) -> list[DayOrder]:
        found = [order for order in self._orders.values() if str(order.day_id).startswith(self._search)]
        found.sort(key=lambda order: (order.created, order.id), reverse=True)
        return [self._row(order) for order in found]

    def _row(self, order: Order) -> DayOrder:
        return DayOrder(
            order_id=order.id,
            number=order.day_id,
            time=self._clock.local(order.created),
            state_name=self._state_of(order),
            content=", ".join(str(line["title"]) for line in ticket_lines(order)),
            total_text=kroner(order.total_nok),
        )

    def _state_of(self, order: Order) -> str:
        return "" if order.id in self._cancelled else order.state.value

    def _told(self, event: Event) -> dict[str, object]:
        return {
            "time": self._clock.local(event.at),
            "what": what_happened(event),
            "who": " · ".join(part for part in (station_word(event.station), event.staff) if part),
            "undone": event.undone,
        }


def what_happened(event: Event) -> str:
    """``Bestilt``, ``Kø → Lages nå``; a kind of a later hub by its own name."""
    words: dict[str, Callable[[], str]] = {
        "place": lambda: translate("what_happened", "Bestilt"),
        "cancel": lambda: translate("what_happened", "Slettet"),
        "dispatch": lambda: translate("what_happened", "Alle utlevert"),
        "undo": lambda: translate("what_happened", "Angret"),
        "renumber": lambda: translate("what_happened", "Fikk nytt nummer"),
        "edit": lambda: translate("what_happened", "Endret"),
        "ask": lambda: translate("what_happened", "Kjøkkenet spurte kassa"),
        "answer": lambda: translate("what_happened", "Kassa svarte"),
        "withdraw": lambda: translate("what_happened", "Spørsmålet ble trukket"),
        "call": lambda: translate("what_happened", "Kalt opp"),
    }
    said = "" if event.kind == "move" else words[event.kind]() if event.kind in words else event.kind
    if event.from_ is None or event.to is None or event.from_ is event.to:
        return said
    return ": ".join(part for part in (said, f"{state_word(event.from_)} → {state_word(event.to)}") if part)
