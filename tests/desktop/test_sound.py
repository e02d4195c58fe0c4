"""Tones and when they sound. The player is a program of the test's own, or none at all."""

import os
import shutil
import wave
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.cues import Cues
from kaffe_desktop.kiosk import make_audible, open_kiosk
from kaffe_desktop.sound import RATE, Cue, Speaker, player, samples
from kaffe_desktop.stores.notices import Notice
from kaffe_desktop.window import application
from kaffe_server.contract.records import State
from tests.desktop.canned import CannedStores, order, question
from tests.desktop.kiosk.till import Till

WAITING, MAKING, READY = State.RECEIVED, State.PRODUCTION, State.COMPLETED


@pytest.fixture
def kitchen() -> tuple[CannedStores, list[Cue]]:
    canned, heard = CannedStores(), []
    Cues(canned.stores, heard.append, sells=False, shows_kitchen=lambda: True)
    return canned, heard


@pytest.fixture
def till() -> tuple[Till, list[Cue]]:
    till, heard = Till(), []
    Cues(till.stores, heard.append, sells=True, shows_kitchen=lambda: False)
    return till, heard


@pytest.mark.parametrize("cue", Cue)
def test_a_tone_has_its_length_its_level_and_its_pitch(cue: Cue) -> None:
    data = samples(cue.value)
    assert len(data) == pytest.approx(RATE * sum(ms for _, ms in cue.value.tones) / 1000, abs=2)
    assert max(data) <= 32767 * 10 ** (cue.value.level / 20)
    assert max(data) >= 0.8 * 32767 * 10 ** (cue.value.level / 20)
    hertz, milliseconds = cue.value.tones[0]
    first = data[: round(RATE * milliseconds / 1000)]
    rising = sum(one < 0 <= other for one, other in pairwise(first))
    assert rising == pytest.approx(hertz * milliseconds / 1000, abs=1.1)


def test_half_the_volume_is_half_as_high() -> None:
    assert max(samples(Cue.LATE.value, 0.5)) == pytest.approx(max(samples(Cue.LATE.value)) / 2, abs=1)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts a program named ``aplay`` first, and the only one, on the path."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def program(script: str) -> None:
        (folder / "aplay").write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (folder / "aplay").chmod(0o755)

    return program


@pytest.mark.skipif(os.name == "nt", reason="Windows plays sounds itself")
def test_the_machines_player_gets_the_tone_as_a_file(
    programs: Callable[[str], None], tmp_path: Path, qtbot: QtBot
) -> None:
    programs(f'while read -r line; do :; done < "$2"; echo "$1 $2" > "{tmp_path}/played"')
    speaker = Speaker(tmp_path / "tones", 50)
    speaker.play(Cue.NEW_ORDER)
    played = tmp_path / "played"
    qtbot.waitUntil(lambda: played.exists() and played.read_text().endswith("\n"))
    speaker.hush()
    flag, _, file = played.read_text().strip().partition(" ")
    assert flag == "-q"
    with wave.open(file) as tone:
        assert (tone.getnchannels(), tone.getframerate()) == (1, RATE)
        assert tone.getnframes() / RATE == pytest.approx(0.18, abs=0.001)


INTO_A_FILE = """
pcm.!default {{
    type file
    slave.pcm {{ type null }}
    file "{file}"
    format raw
}}
"""


@pytest.mark.skipif(shutil.which("aplay") is None, reason="needs aplay (alsa-utils)")
def test_every_tone_comes_out_of_the_sound_system_as_it_was_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    card, heard = tmp_path / "asound.conf", tmp_path / "heard"
    card.write_text(INTO_A_FILE.format(file=heard), encoding="utf-8")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(card))
    speaker = Speaker(tmp_path / "tones", 50)
    for cue in Cue:
        speaker.play(cue)
        wanted = samples(cue.value, 0.5).tobytes()
        qtbot.waitUntil(lambda wanted=wanted: heard.exists() and len(heard.read_bytes()) >= len(wanted))
        assert heard.read_bytes()[: len(wanted)] == wanted
        heard.unlink()
    speaker.hush()


@pytest.mark.skipif(os.name == "nt", reason="Windows plays sounds itself")
def test_a_player_that_hangs_is_not_started_for_ever(
    programs: Callable[[str], None], tmp_path: Path, qtbot: QtBot
) -> None:
    programs(f'echo x >> "{tmp_path}/started"; read -r line < "{tmp_path}/gate"')
    os.mkfifo(tmp_path / "gate")
    speaker = Speaker(tmp_path / "tones", 50)
    for _ in range(10):
        speaker.play(Cue.SENT)
    started = tmp_path / "started"
    qtbot.waitUntil(lambda: started.exists() and started.read_text() == "x\n" * 4)
    speaker.hush()


def test_without_a_player_or_a_place_for_the_tones_there_is_silence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert player() is None
    Speaker(tmp_path / "tones", 50).play(Cue.ERROR)
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    Speaker(tmp_path / "file", 50).play(Cue.ERROR)


def test_no_volume_starts_nothing(tmp_path: Path) -> None:
    Speaker(tmp_path / "tones", 0).play(Cue.ERROR)
    assert not (tmp_path / "tones").exists()


def test_a_new_order_sounds_once_for_a_burst_and_not_for_what_was_there(
    kitchen: tuple[CannedStores, list[Cue]],
) -> None:
    canned, heard = kitchen
    canned.put([order(101, WAITING)])
    assert heard == []
    canned.put([order(101, WAITING), order(102, WAITING), order(103, WAITING)])
    assert heard == [Cue.NEW_ORDER]
    canned.wait(3)
    canned.put([order(101, WAITING), order(102, WAITING), order(103, MAKING), order(104, WAITING)])
    assert heard == [Cue.NEW_ORDER] * 2


def test_the_kitchen_hears_the_answer_but_not_its_own_question(kitchen: tuple[CannedStores, list[Cue]]) -> None:
    canned, heard = kitchen
    canned.put([order(101, WAITING)])
    canned.put([order(101, WAITING, question=question("Hvilken melk?"))])
    assert heard == []
    canned.put([order(101, WAITING, question=question("Hvilken melk?", "Havre"))])
    canned.put([order(101, WAITING)])
    assert heard == [Cue.ANSWER]


def test_an_order_that_gets_late_sounds_once(kitchen: tuple[CannedStores, list[Cue]]) -> None:
    canned, heard = kitchen
    canned.put([order(101, WAITING, age=475)])
    canned.wait(4)
    assert heard == []
    canned.wait(10)
    assert heard == [Cue.LATE]
    canned.put([order(101, MAKING, age=475)])
    canned.wait(10)
    assert heard == [Cue.LATE]
    for state in (READY, MAKING):
        canned.put([order(101, state, age=475)])
        canned.wait(10)
    assert heard == [Cue.LATE]


def test_a_question_sounds_three_times_at_the_till_until_it_is_answered(till: tuple[Till, list[Cue]]) -> None:
    here, heard = till

    def wait(seconds: int) -> None:
        for _ in range(seconds):
            here.time.seconds += 1
            here.stores.clock.tick()

    here.stores.orders.replace_all([order(139, MAKING, question=question("Hvilken melk?"))])
    assert heard == [Cue.QUESTION]
    wait(19)
    assert len(heard) == 1
    wait(1)
    assert len(heard) == 2
    wait(100)
    assert len(heard) == 3
    other = order(140, MAKING, question=question("Allergi?"))
    here.stores.orders.replace_all([other])
    assert len(heard) == 4
    here.stores.orders.replace_all([order(140, MAKING, question=question("Allergi?", "Nei"))])
    wait(60)
    assert len(heard) == 4


def test_the_till_ticks_when_an_order_is_sent(till: tuple[Till, list[Cue]]) -> None:
    here, heard = till
    here.add("Latte")
    here.stores.cart.send()
    assert heard == []
    here.accept(143)
    here.stores.cart.dismissSent()
    assert heard == [Cue.SENT]


def test_errors_sound_at_most_every_three_seconds_and_information_never(till: tuple[Till, list[Cue]]) -> None:
    here, heard = till
    here.stores.notices.tell(Notice("info", "133 er alt utlevert"))
    assert heard == []
    here.stores.notices.tell(Notice("error", "134 ble ikke utlevert"))
    here.stores.notices.tell(Notice("error", "135 ble ikke utlevert"))
    assert heard == [Cue.ERROR]
    here.time.seconds += 3
    here.stores.notices.tell(Notice("error", "136 ble ikke utlevert"))
    assert heard == [Cue.ERROR] * 2


@pytest.mark.parametrize("config", [ScreenConfig(mute=True), ScreenConfig(volume=0)])
def test_a_muted_screen_starts_no_player(config: ScreenConfig, programs: Callable[[str], None], tmp_path: Path) -> None:
    programs(f'echo x >> "{tmp_path}/started"')
    till = Till()
    application(config)
    screen = open_kiosk(config, till.stores)
    make_audible(config, screen)
    till.stores.notices.tell(Notice("error", "134 ble ikke utlevert"))
    screen.dispose()
    assert not (tmp_path / "started").exists()


def test_a_till_hears_the_kitchen_while_it_shows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one screen is all there is."""
    heard: list[Cue] = []
    monkeypatch.setattr(Speaker, "play", lambda _, cue: heard.append(cue))
    config, till = ScreenConfig(role="admin"), Till()
    application(config)
    screen = open_kiosk(config, till.stores)
    make_audible(config, screen)
    till.stores.orders.replace_all([order(101, WAITING)])
    assert heard == []
    screen.window.setProperty("view", "kitchen")
    till.stores.orders.replace_all([order(101, WAITING), order(102, WAITING)])
    assert heard == [Cue.NEW_ORDER]
    till.stores.orders.replace_all([order(101, WAITING, question=question("Hvilken melk?"))])
    assert heard == [Cue.NEW_ORDER, Cue.QUESTION]
    screen.dispose()
