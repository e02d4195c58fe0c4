"""The school's timetable: the store, and once by taps in a real window."""

from collections.abc import Callable

import pytest

from kaffe_server.contract.commands import UpdateStatus
from kaffe_server.contract.frames import EMPTY
from kaffe_server.contract.records import Break, StaffMember, Status
from tests.desktop.admin.scenes import breaks
from tests.desktop.admin.test_shell import answer
from tests.desktop.kiosk.hands import Hands
from tests.desktop.kiosk.till import Till
from tests.desktop.stores.cafe import Cafe
from tests.desktop.stores.model_signals import Watched

MORNING, LUNCH = Break(weekday=0, begin="09:40", end="09:55"), Break(weekday=0, begin="11:20", end="12:00")


@pytest.fixture
def cafe(cafe: Cafe) -> Cafe:
    cafe.stores.admin.let_in(StaffMember(id=1, name="Sara"))
    cafe.stores.shop.load_status(Status(open=True, breaks=(LUNCH, MORNING)))
    return cafe


def sent(cafe: Cafe) -> tuple[Break, ...]:
    """What the hub was sent; it does it."""
    cafe.stores.breakEditor.flush()
    command = cafe.link.asked[-1].command
    assert isinstance(command, UpdateStatus)
    assert isinstance(command.record.breaks, tuple)
    cafe.stores.shop.load_status(Status(open=True, breaks=command.record.breaks))
    cafe.link.answer(EMPTY)
    return command.record.breaks


def test_breaks_stand_in_the_order_of_the_week(cafe: Cafe) -> None:
    rows = Watched(cafe.stores.breakEditor.breaks)
    assert rows.column("times") == ["09:40–09:55", "11:20–12:00"]
    assert rows.column("first") == [True, False]


def test_a_break_keeps_its_length_when_it_begins_later_and_stays_within_the_day(cafe: Cafe) -> None:
    editor = cafe.stores.breakEditor
    editor.choose(1)
    editor.moveBegin(1)
    editor.moveEnd(-2)
    assert (editor.begin, editor.end) == ("11:25", "11:55")
    assert sent(cafe) == (MORNING, Break(weekday=0, begin="11:25", end="11:55"))
    editor.moveBegin(500)
    assert (editor.begin, editor.end) == ("23:25", "23:55")
    editor.moveBegin(-500)
    editor.moveEnd(-500)
    assert (editor.begin, editor.end) == ("00:00", "00:05")


def test_a_new_break_comes_after_the_last_of_its_day(cafe: Cafe) -> None:
    editor = cafe.stores.breakEditor
    editor.choose(0)
    editor.addNew()
    assert sent(cafe) == (MORNING, LUNCH, Break(weekday=0, begin="13:00", end="13:15"))
    editor.setWeekday(4)
    assert sent(cafe)[-1] == Break(weekday=4, begin="13:00", end="13:15")


def test_the_first_break_of_all_is_a_morning_break(cafe: Cafe) -> None:
    cafe.stores.shop.load_status(Status(open=True))
    assert not cafe.stores.breakEditor.present
    cafe.stores.breakEditor.addNew()
    assert sent(cafe) == (MORNING,)


def test_a_day_can_be_copied_to_all_school_days(cafe: Cafe) -> None:
    saturday = Break(weekday=5, begin="10:00", end="11:00")
    cafe.stores.shop.load_status(Status(open=True, breaks=(MORNING, LUNCH, saturday)))
    cafe.stores.breakEditor.choose(1)
    cafe.stores.breakEditor.copyToSchoolDays()
    copies = sent(cafe)
    assert [each.weekday for each in copies] == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5]
    assert {(each.begin, each.end) for each in copies[:-1]} == {("09:40", "09:55"), ("11:20", "12:00")}


def test_a_removed_break_is_gone(cafe: Cafe) -> None:
    cafe.stores.breakEditor.choose(0)
    cafe.stores.breakEditor.remove()
    assert sent(cafe) == (LUNCH,)
    assert not cafe.stores.breakEditor.present


def test_taps_make_a_break_longer(till: Till, show: Callable[..., Hands]) -> None:
    breaks(till)
    hands = show()
    hands.tap("break-0", "end-more", "end-more", "begin-more")
    assert (hands.text("begin-value"), hands.text("end-value")) == ("09:45", "10:10")
    hands.tap("weekday-5")
    till.stores.breakEditor.flush()
    command = answer(till, EMPTY)
    assert isinstance(command, UpdateStatus)
    assert isinstance(command.record.breaks, tuple)
    assert command.record.breaks[-1] == Break(weekday=5, begin="09:45", end="10:10")
