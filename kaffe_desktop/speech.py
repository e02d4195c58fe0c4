"""Says numbers aloud: from recorded words, or with espeak-ng where that is installed; silent where neither is.

A recording is a folder with one WAV file for each word, all of one format: ``nummer.wav``, ``ett.wav``, ``hundre.wav``.
"""

from __future__ import annotations

import logging
import shutil
import wave
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Slot

from kaffe_desktop.sound import player

log = logging.getLogger(__name__)

AFTER_TONE_MS = 500
STUCK_MS = 20_000

Word = tuple[str, ...]
"""Its parts, each recorded by itself: ``("tretti", "seks")``."""

NORWEGIAN = (
    [
        "null",
        "en",
        "to",
        "tre",
        "fire",
        "fem",
        "seks",
        "sju",
        "åtte",
        "ni",
        "ti",
        "elleve",
        "tolv",
        "tretten",
        "fjorten",
        "femten",
        "seksten",
        "sytten",
        "atten",
        "nitten",
    ],
    ["tjue", "tretti", "førti", "femti", "seksti", "sytti", "åtti", "nitti"],
)
ENGLISH = (
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ],
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
)


def number_words(number: int, language: str) -> list[Word]:
    """``ett hundre og trettiseks``.

    :param number: 0 to 9999.
    :param language: ``nb`` or ``en``.
    """
    small, tens = ENGLISH if language == "en" else NORWEGIAN
    one, thousand, hundred, and_ = (
        ("one", "thousand", "hundred", "and") if language == "en" else ("ett", "tusen", "hundre", "og")
    )
    words: list[Word] = []
    for unit, name in ((number // 1000, thousand), (number // 100 % 10, hundred)):
        if unit:
            words += [(one if unit == 1 else small[unit],), (name,)]
    rest = number % 100
    if words and rest:
        words.append((and_,))
    if rest >= 20 and rest % 10:
        both = tens[rest // 10 - 2], small[rest % 10]
        words += [both] if language == "nb" else [(part,) for part in both]
    elif rest or not words:
        words.append((tens[rest // 10 - 2] if rest >= 20 else small[rest],))
    return words


def sentence(numbers: Sequence[int], language: str) -> list[Word]:
    """``nummer ett hundre og to og ett hundre og tre er klare``."""
    number, and_, is_ready, are_ready = (
        ("number", "and", "is ready", "are ready") if language == "en" else ("nummer", "og", "er klar", "er klare")
    )
    words: list[Word] = [(number,)]
    for at, one in enumerate(numbers):
        words += ([(and_,)] if at else []) + number_words(one, language)
    return [*words, *((word,) for word in (is_ready if len(numbers) == 1 else are_ready).split())]


class Speech(QObject):
    """Says that numbers are ready, one sentence after another; what waits meanwhile is said together.

    :param clips: the folder of recorded words, if there is one.
    :param scratch: where a sentence of recorded words is put together.
    :param volume: per cent.
    :param language: tells which is spoken at the moment.
    """

    def __init__(
        self, clips: Path | None, scratch: Path, volume: float, language: Callable[[], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._clips, self._scratch, self._volume, self._language = clips, scratch, volume, language
        self._waiting: list[int] = []
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.finished.connect(self._go_on)
        self._pause = QTimer(self, singleShot=True, interval=AFTER_TONE_MS)
        self._pause.timeout.connect(self._speak)
        self._stuck = QTimer(self, singleShot=True, interval=STUCK_MS)
        self._stuck.timeout.connect(self._process.kill)

    def say(self, number: int) -> None:
        self._waiting.append(number)
        self._go_on()

    def hush(self) -> None:
        """Ends what is being said, and forgets what waits."""
        self._waiting.clear()
        self._process.kill()
        self._process.waitForFinished(1000)

    @Slot()
    def _go_on(self) -> None:
        if self._waiting and self._process.state() is QProcess.ProcessState.NotRunning:
            self._pause.start()

    @Slot()
    def _speak(self) -> None:
        words = sentence(self._waiting, self._language())
        self._waiting.clear()
        command = self._recorded(words) or self._synthesised(words)
        if command:
            self._stuck.start()
            self._process.start(command[0], command[1:])

    def _recorded(self, words: Sequence[Word]) -> list[str] | None:
        command = player()
        if self._clips is None or command is None:
            return None
        file = self._scratch / "sentence.wav"
        try:
            join([self._clips / f"{part}.wav" for part in chain.from_iterable(words)], file)
        except (OSError, EOFError, wave.Error) as error:
            log.warning("the recorded words cannot be used: %s", error)
            return None
        return [*command, str(file)]

    def _synthesised(self, words: Sequence[Word]) -> list[str] | None:
        program = shutil.which("espeak-ng")
        if program is None:
            return None
        text = " ".join("".join(word) for word in words)
        return [program, "-v", self._language(), "-s", "150", "-a", str(round(self._volume)), text]


def join(clips: Sequence[Path], file: Path) -> None:
    """Writes the clips one after another.

    :raises wave.Error: they are not WAV files of one format.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(file), "wb") as joined:
        for at, clip in enumerate(clips):
            with wave.open(str(clip), "rb") as part:
                if at == 0:
                    joined.setparams(part.getparams())
                elif part.getparams()[:3] != joined.getparams()[:3]:
                    raise wave.Error(f"{clip} has another format than the words before it")
                joined.writeframes(part.readframes(part.getnframes()))
