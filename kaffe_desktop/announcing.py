"""What the board lets hear when a number becomes ready: a tone, and the number itself where that is wanted."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from kaffe_desktop.sound import Cue, Play
from kaffe_desktop.speech import Speech
from kaffe_desktop.stores import Stores

TONE_AT_MOST_EVERY = 5.0


class Announcing(QObject):
    """For as long as ``stores``, its parent, lives. ``speech`` is None where numbers are not spoken."""

    def __init__(self, stores: Stores, play: Play, speech: Speech | None = None) -> None:
        super().__init__(stores)
        self._clock = stores.clock
        self._play, self._speech = play, speech
        self._played_at: float | None = None
        stores.board.announced.connect(self._announce)

    @Slot(int)
    def _announce(self, number: int) -> None:
        now = self._clock.seconds()
        if self._played_at is None or now - self._played_at >= TONE_AT_MOST_EVERY:
            self._played_at = now
            self._play(Cue.READY)
        if self._speech is not None:
            self._speech.say(number)
