"""Short tones, made here and played by the machine's own player; nothing happens where there is none.

A tone is never the only carrier of a message. Source of the tones: design tokens, section 5.
"""

from __future__ import annotations

import array
import logging
import math
import shutil
import subprocess
import sys
import wave
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

log = logging.getLogger(__name__)

RATE = 22_050
ATTACK_SECONDS = 0.005
DECAY = 5.0
PLAYERS = (("aplay", "-q"), ("pw-play",), ("paplay",), ("afplay",))
STUCK = 4


@dataclass(frozen=True)
class Melody:
    """Sine tones one after another as (Hz, milliseconds). ``level`` in dB below full scale at full volume."""

    tones: tuple[tuple[int, int], ...]
    level: float = -12.0


class Cue(Enum):
    NEW_ORDER = Melody(((659, 90), (880, 90)))
    QUESTION = Melody(((880, 120), (659, 120)))
    ANSWER = Melody(((659, 120),))
    SENT = Melody(((1200, 25),), level=-20.0)
    READY = Melody(((523, 140), (659, 140), (784, 140)))
    LATE = Melody(((440, 120), (440, 120)))
    ERROR = Melody(((220, 120), (220, 120)))


Play = Callable[[Cue], None]


def samples(melody: Melody, volume: float = 1.0) -> array.array[int]:
    """16-bit samples at ``RATE``: 5 ms attack, exponential decay.

    :param volume: 0 to 1.
    """
    peak = 32767 * volume * 10 ** (melody.level / 20)
    found = array.array("h")
    for hertz, milliseconds in melody.tones:
        seconds = milliseconds / 1000
        for at in range(round(RATE * seconds)):
            t = at / RATE
            envelope = min(t / ATTACK_SECONDS, math.exp(-DECAY * (t - ATTACK_SECONDS) / seconds), 1.0)
            found.append(round(peak * envelope * math.sin(2 * math.pi * hertz * t)))
    return found


def write_wav(path: Path, melody: Melody, volume: float) -> None:
    data = samples(melody, volume)
    if sys.byteorder == "big":
        data.byteswap()
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(data.tobytes())


def player() -> Sequence[str] | None:
    """The command that plays the file named after it, or None when this machine has none."""
    return next((command for command in PLAYERS if shutil.which(command[0])), None)


class Speaker:
    """Plays cues without waiting for them.

    :param folder: where the tones are kept as files.
    :param volume: per cent; 0 is silence.
    """

    def __init__(self, folder: Path, volume: float) -> None:
        self._folder = folder
        self._volume = volume
        self._written: set[Cue] = set()
        self._running: list[subprocess.Popen[bytes]] = []

    def play(self, cue: Cue) -> None:
        if self._volume <= 0:
            return
        try:
            self._start(self._file(cue))
        except (OSError, RuntimeError) as error:
            log.debug("no sound: %s", error)

    def hush(self) -> None:
        """Ends what is still playing."""
        for process in self._running:
            process.kill()
            process.wait()
        self._running.clear()

    def _file(self, cue: Cue) -> Path:
        path = self._folder / f"{cue.name.lower().replace('_', '-')}-{self._volume:g}.wav"
        if cue not in self._written:
            write_wav(path, cue.value, self._volume / 100)
            self._written.add(cue)
        return path

    def _start(self, file: Path) -> None:
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
            return
        self._running = [process for process in self._running if process.poll() is None]
        command = player()
        if command is None or len(self._running) >= STUCK:
            return
        quiet = subprocess.DEVNULL
        self._running.append(subprocess.Popen([*command, str(file)], stdin=quiet, stdout=quiet, stderr=quiet))

