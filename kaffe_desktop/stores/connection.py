"""How old the hub's last word is, and what a screen says about it (visual spec 1 and 4.3)."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.qml import Property, QmlUncreatable

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

KIOSK_STATES = ((5.0, "connected"), (15.0, "connecting"), (float("inf"), "offline"))
BOARD_STATES = ((10.0, "fresh"), (30.0, "updating"), (float("inf"), "stale"))


def state_at(age: float, states: tuple[tuple[float, str], ...]) -> str:
    """:param age: seconds since the hub's last word."""
    return next(name for limit, name in states if age <= limit)


@QmlElement
@QmlUncreatable("given by Stores")
class Connection(QObject):
    """Until the first word the age counts from the start, and the screen is at best connecting."""

    changed = Signal()
    wordChanged = Signal()
    loadedChanged = Signal()

    def __init__(self, clock: Clock, topics: Iterable[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._awaited = set(topics)
        self._heard_at = clock.seconds()
        self._last_word = ""
        self._shown = self._states()
        clock.ticked.connect(self._refresh)

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._shown[0]

    @Property(str, notify=changed)
    def freshness(self) -> str:
        return self._shown[1]

    @Property(str, notify=wordChanged)
    def lastWord(self) -> str:
        return self._last_word

    @Property(bool, notify=wordChanged)
    def everConnected(self) -> bool:
        return bool(self._last_word)

    @Property(bool, notify=loadedChanged)
    def loaded(self) -> bool:
        return not self._awaited

    def word(self) -> None:
        """The hub told of the orders; what it tells of other things does not prove that they are followed."""
        self._heard_at = self._clock.seconds()
        last_word = self._clock.local(self._clock.now())
        if last_word != self._last_word:
            self._last_word = last_word
            self.wordChanged.emit()
        self._refresh()

    def joined(self, topic: str) -> None:
        """The screen has that topic's records."""
        if topic in self._awaited:
            self._awaited.remove(topic)
            if not self._awaited:
                self.loadedChanged.emit()

    def _states(self) -> tuple[str, str]:
        age = self._clock.seconds() - self._heard_at
        state, freshness = state_at(age, KIOSK_STATES), state_at(age, BOARD_STATES)
        if not self._last_word:
            state = "connecting" if state == "connected" else state
            freshness = "updating" if freshness == "fresh" else freshness
        return state, freshness

    @Slot()
    def _refresh(self) -> None:
        states = self._states()
        if states != self._shown:
            self._shown = states
            self.changed.emit()
