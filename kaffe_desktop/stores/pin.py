"""A PIN as it is typed: dots, not digits; it is done at four (visual spec 6.6)."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.qml import Property, QmlUncreatable

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

DIGITS = 4


@QmlElement
@QmlUncreatable("given by a store")
class PinEntry(QObject):
    """Says ``entered`` with a PIN: one that somebody knows, or a new one, typed twice. Then it takes no digit until its
    owner has begun anew, refused the PIN or ended.
    """

    changed = Signal()
    entered = Signal(str)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._task = ""
        self._typed = ""
        self._first = ""
        self._trouble = ""
        self._awaited = False
        self._until = 0.0
        clock.ticked.connect(self._count_down)

    @Property(str, notify=changed)
    def task(self) -> str:
        """To ``enter`` a PIN, or to ``choose`` a new one and ``repeat`` it; empty when none is wanted."""
        return "repeat" if self._first else self._task

    @Property(str, notify=changed)
    def dots(self) -> str:
        """As many characters as digits were typed."""
        return "•" * len(self._typed)

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why the last one was refused: ``different`` from the first time, or what :meth:`refuse` was told."""
        return self._trouble

    @Property(int, notify=changed)
    def pause(self) -> int:
        """Seconds to wait after too many wrong ones."""
        return max(0, math.ceil(self._until - self._clock.seconds()))

    @property
    def awaited(self) -> bool:
        """A PIN was entered, and what becomes of it is not known yet."""
        return self._awaited

    @property
    def ready(self) -> bool:
        return self._task != "" and not self._awaited and self.pause == 0

    def begin(self, task: str) -> None:
        """:param task: ``enter``, ``choose``, or empty."""
        self._task = task
        self._clear("")

    def refuse(self, trouble: str, pause: int = 0) -> None:
        """The PIN will not do; another may be typed in ``pause`` seconds.

        :param trouble: empty: there were too many, which the pause says.
        """
        self._until = self._clock.seconds() + pause if pause else 0.0
        self._clear(trouble)

    @Slot(str)
    def type(self, digit: str) -> None:
        if self.ready:
            self._typed += digit
            self._trouble = ""
            if len(self._typed) == DIGITS:
                self._complete(self._typed)
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        if self.ready:
            self._typed = self._typed[:-1]
            self.changed.emit()

    @Slot()
    def clear(self) -> None:
        if self.ready:
            self._typed = ""
            self.changed.emit()

    def _complete(self, pin: str) -> None:
        if self._task == "choose" and not self._first:
            self._first, self._typed = pin, ""
        elif self._task == "choose" and pin != self._first:
            self._clear("different")
        else:
            self._awaited = True
            self.entered.emit(pin)

    def _clear(self, trouble: str) -> None:
        self._awaited, self._typed, self._first, self._trouble = False, "", "", trouble
        self.changed.emit()

    @Slot()
    def _count_down(self) -> None:
        if self._until:
            self._until = self._until if self.pause else 0.0
            self.changed.emit()
