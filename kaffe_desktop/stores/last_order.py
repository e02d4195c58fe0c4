"""The last order of this till that the hub took: shown large for a moment, then followed through its states."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kaffe_desktop.stores.pricing import kroner
from kaffe_desktop.stores.words import item_count
from kaffe_server.contract.records import Order

SHOWN_MILLISECONDS = 3000


@dataclass(frozen=True)
class Receipt:
    order: int = 0
    number: int = 0
    lines: int = 0
    total: int = 0
    state: str = ""
    at: datetime | None = None

    @property
    def summary(self) -> str:
        return f"{item_count(self.lines)} · {kroner(self.total)}" if self.order else ""


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
        lines = len({entry.line for entry in order.items})
        self.receipt = Receipt(order.id, order.day_id, lines, order.total_nok, order.state.value, order.created)
        self._timer.start()
        self.changed.emit()

    def dismiss(self) -> None:
        """From now on it is the order before, no longer the one just sent."""
        if self._timer.isActive():
            self._timer.stop()
            self.changed.emit()

    @Slot(object, object)
    def follow(self, old: Order | None, new: Order | None) -> None:
        if new is None and old is not None and old.id == self.receipt.order:
            self.receipt = NOTHING
            self._timer.stop()
            self.changed.emit()
        elif new is not None and new.id == self.receipt.order and new.state.value != self.receipt.state:
            self.receipt = replace(self.receipt, state=new.state.value)
            self.changed.emit()
