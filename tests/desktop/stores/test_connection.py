import pytest
from pytestqt.qtbot import QtBot

from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.connection import Connection
from tests.desktop.stores.cafe import NOW, OSLO, FakeTime


class Heard:
    """A connection whose hub has been heard once, at 10:42."""

    def __init__(self) -> None:
        self.time = FakeTime()
        self.clock = Clock(self.time, OSLO)
        self.connection = Connection(self.clock, ["orders", "menu"])

    def hear(self) -> None:
        self.clock.hear(NOW)
        self.connection.word()

    def wait(self, seconds: float) -> None:
        self.time.seconds += seconds
        self.clock.tick()


@pytest.mark.parametrize(
    ("age", "state", "freshness"),
    [
        (0, "connected", "fresh"),
        (5, "connected", "fresh"),
        (5.1, "connecting", "fresh"),
        (10.1, "connecting", "updating"),
        (15.1, "offline", "updating"),
        (30, "offline", "updating"),
        (30.1, "offline", "stale"),
    ],
)
def test_the_age_of_the_last_word_decides(age: float, state: str, freshness: str) -> None:
    heard = Heard()
    heard.hear()
    heard.wait(age)
    assert (heard.connection.state, heard.connection.freshness) == (state, freshness)


def test_a_word_brings_everything_back_at_once(qtbot: QtBot) -> None:
    heard = Heard()
    heard.hear()
    heard.wait(60)
    with qtbot.waitSignal(heard.connection.changed):
        heard.connection.word()
    assert (heard.connection.state, heard.connection.freshness) == ("connected", "fresh")


@pytest.mark.parametrize(("age", "state"), [(0, "connecting"), (14, "connecting"), (16, "offline")])
def test_before_the_first_word_a_screen_is_never_connected(age: float, state: str) -> None:
    heard = Heard()
    heard.wait(age)
    assert heard.connection.state == state
    assert not heard.connection.everConnected
    assert heard.connection.lastWord == ""


def test_the_last_word_is_told_by_the_clock() -> None:
    heard = Heard()
    heard.hear()
    heard.wait(240)
    assert (heard.connection.lastWord, heard.connection.everConnected) == ("10:42", True)


def test_loaded_means_every_topic_has_come(qtbot: QtBot) -> None:
    connection = Heard().connection
    connection.joined("orders")
    assert not connection.loaded
    with qtbot.waitSignal(connection.loadedChanged):
        connection.joined("menu")
    assert connection.loaded
    with qtbot.assertNotEmitted(connection.loadedChanged):
        connection.joined("menu")
