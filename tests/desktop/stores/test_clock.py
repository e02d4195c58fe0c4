from datetime import UTC, datetime, timedelta

from pytestqt.qtbot import QtBot

from kaffe_desktop.stores.clock import Clock
from tests.desktop.stores.cafe import NOW, OSLO, FakeTime


def test_the_clock_shows_the_hubs_time_in_the_local_zone() -> None:
    clock = Clock(FakeTime(), OSLO)
    clock.hear(NOW)
    assert (clock.text, clock.date) == ("10:42", "2026-11-23")


def test_the_cafés_zone_is_the_hubs_and_not_the_machines() -> None:
    clock = Clock(FakeTime(), UTC)
    assert clock.local(NOW) == "09:42"
    clock.hear(NOW, "Europe/Oslo")
    assert (clock.text, clock.local(NOW)) == ("10:42", "10:42")
    clock.hear(NOW)
    clock.hear(NOW, "Nowhere/At all")
    assert clock.text == "10:42"


def test_time_goes_on_between_the_hubs_words() -> None:
    time = FakeTime()
    clock = Clock(time, OSLO)
    clock.hear(NOW)
    time.seconds += 90
    clock.tick()
    assert clock.text == "10:43"
    assert clock.now() == NOW + timedelta(seconds=90)


def test_the_text_notifies_only_when_it_changes(qtbot: QtBot) -> None:
    time = FakeTime()
    clock = Clock(time, OSLO)
    clock.hear(NOW)
    time.seconds += 1
    with qtbot.assertNotEmitted(clock.textChanged):
        clock.tick()
    time.seconds += 60
    with qtbot.waitSignals([clock.textChanged, clock.ticked]):
        clock.tick()


def test_the_date_changes_at_local_midnight() -> None:
    clock = Clock(FakeTime(), OSLO)
    clock.hear(datetime(2026, 11, 23, 23, 30, tzinfo=UTC))
    assert (clock.text, clock.date) == ("00:30", "2026-11-24")


def test_until_the_hub_has_spoken_the_clock_is_the_machines() -> None:
    clock = Clock(FakeTime(), UTC)
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(minutes=1)
