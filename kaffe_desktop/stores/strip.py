"""The words on the strip under the board's fields: who is called, how long it takes, whether it is still followed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.connection import Connection
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.shop import Shop

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

REMARK_SECONDS = 20.0


@QmlElement
@QmlUncreatable("given by BoardStore")
class Strip(QObject):
    changed = Signal()

    def __init__(self, shop: Shop, connection: Connection, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._shop, self._connection, self._clock = shop, connection, clock
        self._closing = False
        self._called = ""
        self._remark = ""
        self._remark_until = 0.0
        for signal in (shop.changed, connection.changed):
            signal.connect(self.changed)
        clock.ticked.connect(self._forget_remark)

    @Property(str, notify=changed)
    def called(self) -> str:
        """The numbers whose guests are called to the counter: ``139, 141``."""
        return self._called

    @Property(str, notify=changed)
    def message(self) -> str:
        if self._closing:
            title = [self._shop.messageTitle] if self._shop.showMessage and self._shop.messageTitle else []
            return " · ".join([self.tr("Stengt for nye bestillinger"), *title])
        return self._remark or self._shop.line

    @Property(bool, notify=changed)
    def resting(self) -> bool:
        """Nothing is said but the café's own line."""
        return not self._closing and not self._remark

    @Property(bool, notify=changed)
    def updating(self) -> bool:
        return self._connection.freshness == "updating"

    @Property(str, notify=changed)
    def wait(self) -> str:
        """``Ventetid ca. 4–6 min``; empty while unknown, and when nobody can order."""
        minutes = self._shop.wait
        if minutes is None or not self._shop.open or self.updating:
            return ""
        shortest, longest = minutes
        if shortest == 0:
            return self.tr("Ventetid under {longest} min").format(longest=longest)
        if shortest == longest:
            return self.tr("Ventetid ca. {longest} min").format(longest=longest)
        return self.tr("Ventetid ca. {shortest}–{longest} min").format(shortest=shortest, longest=longest)

    def follow(self, closing: bool, called: str) -> None:
        """What hangs on the wall now."""
        if (closing, called) != (self._closing, self._called):
            self._closing, self._called = closing, called
            self.changed.emit()

    def remark(self, text: str) -> None:
        """Something for those who hang the board, shown for some seconds."""
        self._remark, self._remark_until = text, self._clock.seconds() + REMARK_SECONDS
        self.changed.emit()

    @Slot()
    def _forget_remark(self) -> None:
        if self._remark and self._clock.seconds() >= self._remark_until:
            self._remark = ""
            self.changed.emit()
