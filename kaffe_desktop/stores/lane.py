"""The orders of one state as tickets, oldest first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.rows import Rows
from kaffe_desktop.stores.ticket import Ticket, age_of, aged, ticket_of
from kaffe_server.contract.records import Order, State

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("given by Stores")
class Lane(Rows):
    """``highlighted`` marks the oldest order that is not waiting for information: the one to take next.

    ``recalled`` marks one that came back from being ready.

    :param pending: ids of orders with an unanswered command; read, never changed here.
    """

    def __init__(self, state: State, clock: Clock, pending: Collection[int], parent: QObject | None = None) -> None:
        super().__init__(Ticket, parent)
        self._state = state
        self._clock = clock
        self._pending = pending
        self._orders: list[Order] = []
        clock.ticked.connect(self._refresh_times)

    @Property(str, constant=True)
    def stateName(self) -> str:
        return self._state.value

    @Slot(int, result=str)
    def numbersFrom(self, row: int) -> str:
        """``146, 147``: the numbers from that row on."""
        return ", ".join(str(order.day_id) for order in self._orders[row:])

    @Slot(int, result=bool)
    def has(self, order: int) -> bool:
        return self.find(order) >= 0

    @property
    def orders(self) -> tuple[Order, ...]:
        return tuple(self._orders)

    def change(self, old: Order | None, new: Order | None) -> None:
        """One order became another; ``None`` stands for not being there."""
        was = old is not None and old.state is self._state
        if new is None or new.state is not self._state:
            if was and old is not None:
                self._take_out(old)
        elif was and old is not None and self._place(old) == self._place(new):
            at = self.find(new.id)
            self._orders[at] = new
            self._show(at)
        else:
            if was and old is not None:
                self._take_out(old)
            at = bisect_left(self._orders, self._place(new), key=self._place)
            self._orders.insert(at, new)
            recalled = old is not None and self._state is State.PRODUCTION and old.state is State.COMPLETED
            self.insert(at, self._ticket(new, recalled))
        self._highlight()

    def show_pending(self, order: int) -> None:
        at = self.find(order)
        if at >= 0:
            self.replace(at, replace(self.at(at), pending=order in self._pending))

    def retranslate(self) -> None:
        for at in range(len(self)):
            self._show(at)

    def _take_out(self, order: Order) -> None:
        at = self.find(order.id)
        del self._orders[at]
        self.remove(at)

    def _show(self, at: int) -> None:
        before = self.at(at)
        ticket = self._ticket(self._orders[at], before.recalled)
        self.replace(at, replace(ticket, highlighted=before.highlighted))

    def _ticket(self, order: Order, recalled: bool) -> Ticket:
        return ticket_of(order, self._clock.now(), order.id in self._pending, recalled)

    @Slot()
    def _refresh_times(self) -> None:
        now = self._clock.now()
        for at, order in enumerate(self._orders):
            ticket = self.at(at)
            if age_of(order, now) != (ticket.minutes, ticket.is_new):
                self.replace(at, aged(ticket, order, now))

    def _highlight(self) -> None:
        next_up = next((order.id for order in self._orders if not order.missing_information), None)
        for at, ticket in enumerate(self._rows):
            if ticket.highlighted != (ticket.order_id == next_up):
                self.replace(at, replace(ticket, highlighted=not ticket.highlighted))

    def _place(self, order: Order) -> tuple[datetime, int]:
        return (order.state_since if self._state is State.COMPLETED else order.created), order.id
