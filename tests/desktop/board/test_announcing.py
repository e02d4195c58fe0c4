"""What is heard at the board, and when."""

import pytest

from kaffe_desktop.announcing import Announcing
from kaffe_desktop.sound import Cue
from kaffe_desktop.speech import Speech
from kaffe_server.contract.records import State
from tests.desktop.canned import CannedStores, orders

DONE, MAKING = State.COMPLETED, State.PRODUCTION


class Said(Speech):
    """Keeps what it should say."""

    def __init__(self) -> None:
        self.numbers: list[int] = []

    def say(self, number: int) -> None:
        self.numbers.append(number)


@pytest.fixture
def heard(canned: CannedStores) -> tuple[list[Cue], list[int]]:
    tones: list[Cue] = []
    said = Said()
    Announcing(canned.stores, tones.append, said)
    return tones, said.numbers


def test_a_number_that_becomes_ready_sounds_once_and_is_said_once(
    canned: CannedStores, heard: tuple[list[Cue], list[int]]
) -> None:
    canned.put(orders(MAKING, 101))
    canned.put(orders(DONE, 101, in_state=0))
    canned.wait(20)
    assert heard == ([Cue.READY], [101])


def test_six_at_once_are_all_said_and_sound_at_most_every_five_seconds(
    canned: CannedStores, heard: tuple[list[Cue], list[int]]
) -> None:
    canned.put(orders(MAKING, *range(101, 107)))
    canned.put(orders(DONE, *range(101, 107), in_state=0))
    tones, said = heard
    for count in (1, 1, 1, 1, 1, 2):
        assert len(tones) == count, canned.time.seconds
        canned.wait(1)
    canned.wait(30)
    assert said == [101, 102, 103, 104, 105, 106]
    assert 4 <= len(tones) <= 6


def test_what_is_ready_when_the_board_comes_up_is_not_heard(
    canned: CannedStores, heard: tuple[list[Cue], list[int]]
) -> None:
    canned.put(orders(DONE, 101, 102))
    canned.wait(10)
    assert heard == ([], [])


def test_a_stale_board_is_silent(canned: CannedStores, heard: tuple[list[Cue], list[int]]) -> None:
    canned.put(orders(MAKING, 101))
    canned.wait(31, heard=False)
    canned.stores.orders.replace_all(orders(DONE, 101, in_state=0))
    assert heard == ([], [])
