"""The last order that this till took: shown large for a moment, then followed through its states."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kaffe_desktop.stores.pricing import kroner
from kaffe_desktop.stores.words import item_count
from kaffe_desktop.till_file import Waiting
from kaffe_server.contract.records import Order, State

SHOWN_MILLISECONDS = 3000


@dataclass(frozen=True)
class Receipt:
    """``order``: the hub's id. ``place``: that in the outbox, for as long as the order waits there."""

    order: int = 0
    place: int = 0
    number: int = 0
    lines: int = 0
    total: int = 0
    state: str = ""
    at: datetime | None = None
    ready_at_once: bool = False

    @property
    def summary(self) -> str:
        return f"{item_count(self.lines)} · {kroner(self.total)}" if self.number else ""


NOTHING = Receipt()


class LastOrder(QObject):
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.receipt = NOTHING
        self._timer = QTimer(self, interval=SHOWN_MILLISECONDS, singleShot=True)
        self._timer.timeout.connect(self.changed)

    @property
    def just_sent(self) -> Receipt:
        return self.receipt if self._timer.isActive() else NOTHING

    def show_order(self, order: Order) -> None:
        self._begin(_receipt_of(order))

    def show_waiting(self, waiting: Waiting, now: datetime) -> None:
        lines = len({unit.line for unit in waiting.command.items})
        self._begin(Receipt(place=waiting.place, number=waiting.number, lines=lines, total=waiting.total, at=now))

    def dismiss(self) -> None:
        """From now on it is the order before, no longer the one just sent."""
        if self._timer.isActive():
            self._timer.stop()
            self.changed.emit()

    @Slot(object, object)
    def confirm(self, waiting: Waiting, order: Order) -> None:
        """The hub has the order that waited."""
        if waiting.place == self.receipt.place:
            self.receipt = _receipt_of(order)
            self.changed.emit()

    @Slot(object)
    def forget(self, waiting: Waiting) -> None:
        """The order that waited is taken back."""
        if waiting.place == self.receipt.place:
            self._forget()

    @Slot(object, object)
    def follow(self, old: Order | None, new: Order | None) -> None:
        if new is None and old is not None and old.id == self.receipt.order:
            self._forget()
        elif new is not None and new.id == self.receipt.order:
            followed = replace(self.receipt, number=new.day_id, state=new.state.value)
            if followed != self.receipt:
                self.receipt = followed
                self.changed.emit()

    def _begin(self, receipt: Receipt) -> None:
        self.receipt = receipt
        self._timer.start()
        self.changed.emit()

    def _forget(self) -> None:
        self.receipt = NOTHING
        self._timer.stop()
        self.changed.emit()


def _receipt_of(order: Order) -> Receipt:
    return Receipt(
        order=order.id,
        number=order.day_id,
        lines=len({entry.line for entry in order.items}),
        total=order.total_nok,
        state=order.state.value,
        at=order.created,
        ready_at_once=order.state is State.COMPLETED,
    )
