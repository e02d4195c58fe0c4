"""How long an order usually takes, from what this screen has seen today."""

from __future__ import annotations

from statistics import median

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.stores.orders import TO_MAKE, Orders
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_server.contract.records import Order, State

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

LATEST = 20


@QmlElement
@QmlUncreatable("given by Stores")
class UsualTime(QObject):
    """The median of the latest 20 from received to ready. Orders that need no kitchen do not count."""

    changed = Signal()

    def __init__(self, orders: Orders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds: dict[int, float] = {}
        orders.changed.connect(self._follow)

    @Property(str, notify=changed)
    def text(self) -> str:
        """``Vanlig tid 4 min``, at least one minute; empty while unknown."""
        if not self._seconds:
            return ""
        minutes = max(1, round(median(self._seconds.values()) / 60))
        return self.tr("Vanlig tid {minutes} min").format(minutes=minutes)

    @Slot(object, object)
    def _follow(self, _: Order | None, new: Order | None) -> None:
        if new is None:
            return
        if new.state in TO_MAKE:
            self._forget(new.id)
        elif new.state is State.COMPLETED and new.id not in self._seconds and new.state_since > new.created:
            self._seconds[new.id] = (new.state_since - new.created).total_seconds()
            if len(self._seconds) > LATEST:
                del self._seconds[next(iter(self._seconds))]
            self.changed.emit()

    def _forget(self, order: int) -> None:
        if self._seconds.pop(order, None) is not None:
            self.changed.emit()
