"""Numbers said aloud. The programs that speak are the test's own."""

import os
import wave
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QProcess
from pytestqt.qtbot import QtBot

from kaffe_desktop.speech import AFTER_TONE_MS, Speech, join, number_words, sentence

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the test's programs are shell scripts")


@pytest.mark.parametrize(
    ("number", "language", "said"),
    [
        (7, "nb", "sju"),
        (20, "nb", "tjue"),
        (100, "nb", "ett hundre"),
        (101, "nb", "ett hundre og en"),
        (136, "nb", "ett hundre og trettiseks"),
        (999, "nb", "ni hundre og nittini"),
        (1005, "nb", "ett tusen og fem"),
        (2310, "nb", "to tusen tre hundre og ti"),
        (0, "nb", "null"),
        (136, "en", "one hundred and thirty six"),
        (214, "en", "two hundred and fourteen"),
    ],
)
def test_a_number_in_words(number: int, language: str, said: str) -> None:
    assert " ".join("".join(word) for word in number_words(number, language)) == said


def test_every_number_of_a_day_has_words_of_its_own() -> None:
    assert len({tuple(number_words(number, "nb")) for number in range(10_000)}) == 10_000


def test_several_numbers_are_said_in_one_sentence() -> None:
    words = ["".join(word) for word in sentence([102, 121], "nb")]
    assert " ".join(words) == "nummer ett hundre og to og ett hundre og tjueen er klare"


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Puts programs alone on the path."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def program(name: str, script: str) -> None:
        (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (folder / name).chmod(0o755)

    return program


@pytest.fixture
def owner(qapp: object) -> QObject:
    return QObject()


def recorded(folder: Path, *words: str, rate: int = 8000) -> None:
    folder.mkdir(exist_ok=True)
    for at, word in enumerate(words, start=1):
        with wave.open(str(folder / f"{word}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(1)
            file.setframerate(rate)
            file.writeframes(bytes([at]) * at)


def test_espeak_says_what_waits_in_one_sentence_after_the_one_before(
    programs: Callable[[str, str], None], tmp_path: Path, owner: QObject, qtbot: QtBot
) -> None:
    said, go_on = tmp_path / "said", tmp_path / "go-on"
    programs("espeak-ng", f'echo "$*" >> "{said}"\nwhile [ ! -e "{go_on}" ]; do read -t 0.05 nothing < /dev/zero; done')
    speech = Speech(None, tmp_path, 70, lambda: "nb", owner)
    speech.say(101)
    qtbot.waitUntil(said.exists)
    speech.say(102)
    speech.say(103)
    go_on.touch()
    qtbot.waitUntil(lambda: said.read_text().count("\n") == 2)
    speech.hush()
    assert said.read_text().splitlines() == [
        "-v nb -s 150 -a 70 nummer ett hundre og en er klar",
        "-v nb -s 150 -a 70 nummer ett hundre og to og ett hundre og tre er klare",
    ]


def test_recorded_words_are_joined_and_played(
    programs: Callable[[str, str], None], tmp_path: Path, owner: QObject, qtbot: QtBot
) -> None:
    played = tmp_path / "played"
    programs("aplay", f'echo "$2" > "{played}"')
    recorded(tmp_path / "clips", "nummer", "tjue", "en", "er", "klar")
    speech = Speech(tmp_path / "clips", tmp_path / "scratch", 70, lambda: "nb", owner)
    speech.say(21)
    qtbot.waitUntil(lambda: played.exists() and played.read_text().endswith("\n"))
    speech.hush()
    with wave.open(played.read_text().strip()) as sentence:
        assert list(sentence.readframes(99)) == [1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5]


def test_a_word_that_was_not_recorded_leaves_the_sentence_to_espeak(
    programs: Callable[[str, str], None], tmp_path: Path, owner: QObject, qtbot: QtBot
) -> None:
    said = tmp_path / "said"
    programs("aplay", "exit 1")
    programs("espeak-ng", f'echo "$7" > "{said}"')
    recorded(tmp_path / "clips", "nummer", "er", "klar")
    speech = Speech(tmp_path / "clips", tmp_path / "scratch", 70, lambda: "nb", owner)
    speech.say(21)
    qtbot.waitUntil(lambda: said.exists() and said.read_text() == "nummer tjueen er klar\n")
    speech.hush()


def test_clips_of_different_formats_are_no_sentence(tmp_path: Path) -> None:
    recorded(tmp_path, "en")
    recorded(tmp_path, "to", rate=16000)
    with pytest.raises(wave.Error, match="another format"):
        join([tmp_path / "en.wav", tmp_path / "to.wav"], tmp_path / "joined.wav")


def test_without_anything_that_speaks_it_is_silent(
    programs: Callable[[str, str], None], tmp_path: Path, owner: QObject, qtbot: QtBot
) -> None:
    Speech(None, tmp_path, 70, lambda: "nb", owner).say(101)
    process = owner.findChild(QProcess)
    assert isinstance(process, QProcess)
    with qtbot.assertNotEmitted(process.started, wait=AFTER_TONE_MS + 200):
        pass
