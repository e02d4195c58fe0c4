import pytest

from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.notices import Notice, Notices
from tests.desktop.stores.cafe import FakeTime

INFO = Notice("info", "133 er alt utlevert")


def failed(title: str, done: list[str] | None = None, key: str = "") -> Notice:
    acted = [] if done is None else done
    return Notice("error", title, "Huben svarte ikke", "Prøv igjen", key, lambda: acted.append(title))


class Screen:
    def __init__(self) -> None:
        self.time = FakeTime()
        self.clock = Clock(self.time)
        self.notices = Notices(self.clock)

    def wait(self, seconds: float) -> None:
        self.time.seconds += seconds
        self.clock.tick()


@pytest.fixture
def screen() -> Screen:
    return Screen()


def test_nothing_is_shown_at_first(screen: Screen) -> None:
    assert (screen.notices.current, screen.notices.kind, screen.notices.title) == (False, "", "")


def test_information_goes_after_six_seconds(screen: Screen) -> None:
    screen.notices.tell(INFO)
    screen.wait(5)
    assert screen.notices.title == "133 er alt utlevert"
    screen.wait(1)
    assert not screen.notices.current


def test_an_error_with_an_action_stays(screen: Screen) -> None:
    screen.notices.tell(failed("134 ble ikke utlevert"))
    screen.wait(600)
    assert (screen.notices.kind, screen.notices.action) == ("error", "Prøv igjen")


def test_the_newest_wins_and_the_rest_wait_their_turn(screen: Screen) -> None:
    screen.notices.tell(failed("134 ble ikke utlevert"))
    screen.notices.tell(INFO)
    assert screen.notices.title == "133 er alt utlevert"
    screen.wait(6)
    assert screen.notices.title == "134 ble ikke utlevert"
    screen.wait(1)
    screen.notices.dismiss()
    assert not screen.notices.current


def test_acting_does_what_the_notice_offers_and_closes_it(screen: Screen) -> None:
    done: list[str] = []
    screen.notices.tell(Notice("error", "134", action="Prøv igjen", act=lambda: done.append("again")))
    screen.notices.act()
    assert (done, screen.notices.current) == (["again"], False)


def test_a_newer_notice_of_the_same_thing_replaces_the_older(screen: Screen) -> None:
    screen.notices.tell(failed("134 ble ikke startet", key="order 134"))
    screen.notices.tell(failed("134 ble ikke ferdig", key="order 134"))
    screen.wait(1)
    screen.notices.dismiss()
    assert not screen.notices.current


def test_what_no_longer_holds_is_withdrawn(screen: Screen) -> None:
    screen.notices.tell(failed("134 ble ikke startet", key="order 134"))
    screen.notices.tell(failed("135 ble ikke startet", key="order 135"))
    screen.notices.withdraw("order 134")
    assert screen.notices.title == "135 ble ikke startet"
    screen.wait(1)
    screen.notices.dismiss()
    assert not screen.notices.current


def test_what_is_told_as_a_function_is_made_anew_in_another_language(screen: Screen) -> None:
    language = ["nb"]
    said = {"nb": "133 er alt utlevert", "en": "133 is already handed out"}
    told: list[str] = []
    screen.notices.told.connect(lambda: told.append(screen.notices.title))
    screen.notices.tell(lambda: Notice("info", said[language[0]]))
    screen.notices.tell(INFO)
    language[0] = "en"
    screen.notices.retranslate()
    assert screen.notices.title == "133 er alt utlevert"
    screen.wait(1)
    screen.notices.dismiss()
    assert screen.notices.title == "133 is already handed out"
    assert told == ["133 er alt utlevert"] * 2


def test_a_notice_in_another_language_goes_when_it_would_have_gone(screen: Screen) -> None:
    screen.notices.tell(lambda: INFO)
    screen.wait(5)
    screen.notices.retranslate()
    screen.wait(1)
    assert not screen.notices.current


def test_one_that_takes_the_place_of_another_does_not_answer_to_the_second_tap(screen: Screen) -> None:
    done: list[str] = []
    for number in ("130", "131"):
        screen.notices.tell(failed(number, done))
    screen.wait(1)
    screen.notices.act()
    screen.notices.act()
    screen.notices.dismiss()
    assert (done, screen.notices.title) == (["131"], "130")
    screen.wait(1)
    screen.notices.act()
    assert done == ["131", "130"]
