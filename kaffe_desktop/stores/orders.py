"""Today's orders: the one list on the screen that all other views of orders follow."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import uuid4

import msgspec
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.link import Link, NoAnswer, Unreachable
from kaffe_desktop.stores.asking import Asking
from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.held_changes import HeldChanges
from kaffe_desktop.stores.lane import Lane
from kaffe_desktop.stores.left_to_make import LeftToMake
from kaffe_desktop.stores.notices import Notices
from kaffe_desktop.stores.oops import Oops
from kaffe_desktop.stores.pricing import kroner
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.refusals import not_moved
from kaffe_desktop.stores.rows import Rows
from kaffe_server.contract.commands import (
    AskTill,
    CancelOrder,
    Command,
    DispatchAll,
    EditOrder,
    MoveOrder,
    UndoAct,
    WithdrawQuestion,
)
from kaffe_server.contract.frames import Change, OrderAnswer, OrdersAnswer
from kaffe_server.contract.records import Order, State

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

FORWARD = {
    State.RECEIVED: State.PRODUCTION,
    State.PRODUCTION: State.COMPLETED,
    State.COMPLETED: State.DISPATCHED,
}
TO_MAKE = (State.RECEIVED, State.PRODUCTION)


@dataclass(frozen=True)
class OrderRow:
    order_id: int
    number: int
    state: str
    name: str
    missing: bool
    total_text: str


@QmlElement
@QmlUncreatable("given by Stores")
class Orders(Rows):
    """Verbs go to the hub; only what the hub then tells changes the list, and what it has not answered so far.

    ``changed(old, new)`` follows each change of one order, with ``None`` for not being there.
    ``keeps_handed_out``: the board, which shows none of them, sets it to False.
    """

    changed = Signal(object, object)

    def __init__(self, link: Link, clock: Clock, notices: Notices, oops: Oops, parent: QObject | None = None) -> None:
        super().__init__(OrderRow, parent)
        self._notices = notices
        self._oops = oops
        self._told: dict[int, Order] = {}
        self._orders: dict[int, Order] = {}
        self._held = HeldChanges(link, clock, oops, notices, self._told.get, self._show_anew)
        self.keeps_handed_out = True
        self._asking = Asking(link, notices, self._orders.get, self._show_pending)
        self._recalling = Asking(link, notices, self._orders.get, lambda order: None)
        self._left_to_make = LeftToMake(self)
        self._lanes = [Lane(state, clock, self._asking.pending, self) for state in FORWARD]
        self._received, self._production, self._completed = self._lanes

    @Property(Lane, constant=True)
    def received(self) -> Lane:
        return self._received

    @Property(Lane, constant=True)
    def production(self) -> Lane:
        return self._production

    @Property(Lane, constant=True)
    def completed(self) -> Lane:
        return self._completed

    @Property(LeftToMake, constant=True)
    def leftToMake(self) -> LeftToMake:
        """What lies in the first two lanes."""
        return self._left_to_make

    def order(self, order: int) -> Order | None:
        return self._orders.get(order)

    # What the hub tells

    def replace_all(self, orders: Iterable[Order]) -> None:
        wanted = {order.id: order for order in orders}
        for gone in [order for order in self._told if order not in wanted]:
            self._put(gone, None)
        for order in wanted.values():
            self._put(order.id, order)

    def apply(self, change: Change) -> None:
        order = msgspec.json.decode(change.record, type=Order)
        self._put(order.id, None if change.action == "delete" else order)

    def keep_day(self, day: date) -> None:
        """A new business day: what belongs to another one leaves."""
        for order in [order for order in self._told.values() if order.business_day != day]:
            self._put(order.id, None)

    def send_held(self) -> None:
        """The hub is heard again."""
        self._held.send()

    def _put(self, key: int, new: Order | None) -> None:
        if new is None or (new.state is State.DISPATCHED and not self.keeps_handed_out):
            self._told.pop(key, None)
        else:
            self._told[key] = new
        self._show_anew(key)

    def _show_anew(self, key: int) -> None:
        told = self._told.get(key)
        self._show(key, told and self._held.shown(told))

    def _show(self, key: int, new: Order | None) -> None:
        old = self._orders.get(key)
        if old == new:
            return
        if new is None:
            del self._orders[key]
            self.remove(self.find(key))
        else:
            self._orders[key] = new
            if old is None:
                self.insert(len(self), _row(new))
            else:
                self.replace(self.find(key), _row(new))
        if old is not None and (new is None or new.state is not old.state):
            self._notices.withdraw(_key(key))
        for lane in self._lanes:
            lane.change(old, new)
        self._left_to_make.change(_to_make(old), _to_make(new))
        self.changed.emit(old, new)

    def retranslate(self) -> None:
        for lane in self._lanes:
            lane.retranslate()

    # What staff do

    @Slot(int)
    def move(self, order: int) -> None:
        """One step forward from the state that this screen shows."""
        record = self._orders.get(order)
        if record is None or record.state not in FORWARD:
            return
        to = FORWARD[record.state]
        command = MoveOrder(uuid=uuid4(), id=order, from_=record.state, to=to)
        self._order_command("move", command, record, lambda: not_moved(record.day_id, to))

    @Slot(int)
    def clearMissing(self, order: int) -> None:
        record = self._orders.get(order)
        if record is not None:
            command = EditOrder(uuid=uuid4(), id=order, missing_information=False)
            self._order_command("edit", command, record, lambda: self.tr("{number} mangler fortsatt info"))

    def ask(self, order: int, line: int, key: int | None, text: str) -> None:
        """The kitchen asks the till about a line; ``key`` is the group of the menu whose values can answer."""
        record = self._orders.get(order)
        if record is not None:
            command = AskTill(uuid=uuid4(), id=order, line=line, key=key, text=text)
            self._order_command("ask", command, record, lambda: self.tr("Kassa ble ikke spurt om {number}"))

    @Slot(int)
    def withdraw(self, order: int) -> None:
        """Takes the question of that order away, answered or not."""
        record = self._orders.get(order)
        if record is not None:
            command = WithdrawQuestion(uuid=uuid4(), id=order)
            self._order_command("withdraw", command, record, lambda: self.tr("Spørsmålet om {number} står fortsatt"))

    @Slot(int)
    def cancel(self, order: int) -> None:
        record = self._orders.get(order)
        if record is not None:
            command = CancelOrder(uuid=uuid4(), id=order)
            self._order_command("cancel", command, record, lambda: self.tr("{number} ble ikke slettet"))

    @Slot(int)
    def recall(self, order: int) -> None:
        """Takes the order's latest move back, whoever made it."""
        record = self._orders.get(order)
        if record is not None:
            command = UndoAct(uuid=uuid4(), id=order)
            self._recalling.ask(
                "undo",
                command,
                [order],
                lambda: self.tr("{number} kom ikke tilbake").format(number=record.day_id),
                _key(order),
                self._recalled,
            )

    @Slot()
    def dispatchAll(self) -> None:
        waiting = [order.id for order in self._orders.values() if order.state is not State.DISPATCHED]
        self._asking.ask(
            "dispatch_all",
            DispatchAll(uuid=uuid4()),
            waiting,
            lambda: self.tr("Bestillingene ble ikke utlevert"),
            "dispatch_all",
            self._all_dispatched,
        )

    def _order_command(self, event: str, command: Command, record: Order, failed: Callable[[], str]) -> None:
        """What the kitchen does all the time goes on without the hub, in order; the rest needs it to be there."""

        def not_done() -> str:
            return failed().format(number=record.day_id)

        hold = partial(self._held.hold, record, event, command, not_done, self._done)
        goes_on = isinstance(command, MoveOrder | EditOrder)
        if goes_on and self._held and record.id not in self._asking.pending:
            hold(False)
        else:
            hold_when = (NoAnswer, Unreachable) if goes_on else (NoAnswer,)
            self._asking.ask(event, command, [record.id], not_done, _key(record.id), self._done, hold, hold_when)

    def _done(self, answer: msgspec.Raw) -> None:
        act = msgspec.json.decode(answer, type=OrderAnswer).act
        if act is not None:
            self._oops.push(act)

    def _all_dispatched(self, answer: msgspec.Raw) -> None:
        act = msgspec.json.decode(answer, type=OrdersAnswer).act
        if act is not None:
            self._oops.push(act)

    def _recalled(self, answer: msgspec.Raw) -> None:
        act = msgspec.json.decode(answer, type=OrdersAnswer).act
        if act is not None:
            self._oops.forget(act)

    def _show_pending(self, order: int) -> None:
        for lane in self._lanes:
            lane.show_pending(order)


def _row(order: Order) -> OrderRow:
    return OrderRow(
        order_id=order.id,
        number=order.day_id,
        state=order.state.value,
        name=order.name,
        missing=order.missing_information,
        total_text=kroner(order.total_nok),
    )


def _key(order: int) -> str:
    """What a notice about that order is about."""
    return f"order {order}"


def _to_make(order: Order | None) -> list[str]:
    if order is None or order.state not in TO_MAKE:
        return []
    return [entry.name for entry in order.items]
