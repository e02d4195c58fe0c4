"""What the screen has to tell its staff: one toast at a time, newest first (visual spec 7)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.qml import Property, QmlUncreatable

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

INFORMATION_SECONDS = 6.0
DOUBLE_TAP_SECONDS = 0.35


@dataclass(frozen=True)
class Notice:
    """``key`` names what the notice is about: a newer one about the same replaces it."""

    kind: str
    title: str
    text: str = ""
    action: str = ""
    key: str = ""
    act: Callable[[], None] | None = None


Told = Notice | Callable[[], Notice]

NOTHING = Notice("", "")


@QmlElement
@QmlUncreatable("given by Stores")
class Notices(QObject):
    """A notice with an action stays until it is answered, any other for six seconds.

    What is told as a function that makes the notice is made anew in another language. One that takes the place of
    another does not answer to the second tap of a finger that meant the one before.
    """

    changed = Signal()
    told = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._waiting: list[tuple[Notice, Told]] = []
        self._shown_at = 0.0
        self._settled_at = 0.0
        clock.ticked.connect(self._expire)

    @property
    def top(self) -> Notice:
        return self._waiting[-1][0] if self._waiting else NOTHING

    @Property(bool, notify=changed)
    def current(self) -> bool:
        return bool(self._waiting)

    @Property(str, notify=changed)
    def kind(self) -> str:
        return self.top.kind

    @Property(str, notify=changed)
    def title(self) -> str:
        return self.top.title

    @Property(str, notify=changed)
    def text(self) -> str:
        return self.top.text

    @Property(str, notify=changed)
    def action(self) -> str:
        return self.top.action

    def tell(self, told: Told) -> None:
        notice = _made(told)
        others = [other for other in self._waiting if not notice.key or other[0].key != notice.key]
        self._show([*others, (notice, told)])
        self.told.emit()

    def withdraw(self, key: str) -> None:
        """What the notice of that key said no longer holds."""
        self._show([waiting for waiting in self._waiting if waiting[0].key != key])

    def retranslate(self) -> None:
        self._waiting = [(_made(told), told) for _, told in self._waiting]
        self.changed.emit()

    @Slot()
    def dismiss(self) -> None:
        if self._clock.seconds() >= self._settled_at:
            self._show(self._waiting[:-1])

    @Slot()
    def act(self) -> None:
        if self._clock.seconds() >= self._settled_at:
            act = self.top.act
            self.dismiss()
            if act is not None:
                act()

    def _show(self, waiting: list[tuple[Notice, Told]]) -> None:
        before = self.top
        self._waiting = waiting
        if self.top is not before:
            self._shown_at = self._clock.seconds()
            self._settled_at = self._shown_at + (DOUBLE_TAP_SECONDS if before is not NOTHING else 0)
            self.changed.emit()

    @Slot()
    def _expire(self) -> None:
        if self._waiting and not self.top.action and self._clock.seconds() - self._shown_at >= INFORMATION_SECONDS:
            self.dismiss()


def _made(told: Told) -> Notice:
    return told if isinstance(told, Notice) else told()
