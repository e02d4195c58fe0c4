"""A day's figures: when they are asked for, when they no longer hold, and files of them."""

import errno
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kaffe_desktop.link import NoAnswer
from kaffe_desktop.stores import today as module
from kaffe_desktop.stores.day_orders import what_happened
from kaffe_desktop.stores.today import Today
from kaffe_server.contract.commands import ReadHistory, ReadReport
from kaffe_server.contract.errors import Forbidden
from kaffe_server.contract.frames import Change, encode
from kaffe_server.contract.records import StaffMember, State, Status
from kaffe_server.contract.reports import Event, History, SalesText
from tests.desktop.admin.canned_day import REPORT, events_of
from tests.desktop.admin.scenes import BREAKS
from tests.desktop.stores.cafe import NOW, Cafe, order

MONDAY = date(2026, 11, 23)
ORDERS = tuple(order(number, State.DISPATCHED, age=600 - number) for number in (1, 2, 3))
HISTORY = History(orders=ORDERS, cancelled=(3,))


@pytest.fixture
def cafe(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Cafe:
    monkeypatch.setattr(module, "REST_MS", 0)
    monkeypatch.setattr(module, "user_downloads_path", lambda: tmp_path)
    cafe = Cafe()
    cafe.stores.shop.begin_day(MONDAY)
    cafe.stores.admin.let_in(StaffMember(id=1, name="Sara"))
    return cafe


@pytest.fixture
def today(cafe: Cafe) -> Today:
    return cafe.stores.today


def shown(today: Today) -> str:
    return str(today.figures[0]["value"])


def tell(cafe: Cafe) -> None:
    """The hub answers both questions."""
    cafe.link.answer(encode(REPORT))
    cafe.link.answer(encode(HISTORY))


def place(cafe: Cafe, number: int) -> None:
    cafe.stores.orders.apply(Change(action="create", record=encode(order(number)), seq=number))


def test_nothing_is_asked_while_nobody_looks(cafe: Cafe, today: Today) -> None:
    place(cafe, 7)
    cafe.wait(60)
    assert (cafe.link.asked, shown(today)) == ([], "–")


def test_who_looks_sees_what_the_hub_tells(cafe: Cafe, today: Today) -> None:
    today.begin()
    assert cafe.link.asked[0].command == ReadReport(day=MONDAY)
    tell(cafe)
    assert (shown(today), today.figures[0]["note"], today.stale, today.asOf) == ("98", "siste nr. 102", False, "10:42")


def test_orders_that_change_meanwhile_are_one_question(cafe: Cafe, today: Today, qtbot: QtBot) -> None:
    today.begin()
    tell(cafe)
    for number in (7, 8, 9):
        place(cafe, number)
    qtbot.waitUntil(lambda: len(cafe.link.asked) == 1)
    tell(cafe)
    assert cafe.link.asked == []


def test_each_minute_is_asked_again_and_does_not_keep_the_screen_unlocked(
    cafe: Cafe, today: Today, qtbot: QtBot
) -> None:
    today.begin()
    tell(cafe)
    for _ in range(4):
        cafe.wait(60)
        qtbot.waitUntil(lambda: len(cafe.link.asked) == 1)
        cafe.stores.connection.word()
        tell(cafe)
    cafe.wait(60)
    assert not cafe.stores.admin.unlocked


def test_without_an_answer_the_figures_are_stale_until_one_comes(cafe: Cafe, today: Today, qtbot: QtBot) -> None:
    today.begin()
    tell(cafe)
    place(cafe, 7)
    qtbot.waitUntil(lambda: len(cafe.link.asked) == 1)
    cafe.link.answer(NoAnswer("lost"))
    assert (today.stale, today.known, today.asOf) == (True, True, "10:42")
    qtbot.waitUntil(lambda: len(cafe.link.asked) == 1)
    tell(cafe)
    assert not today.stale


def test_a_hub_that_is_not_heard_makes_them_stale_too(cafe: Cafe, today: Today) -> None:
    today.begin()
    tell(cafe)
    cafe.wait(6)
    assert today.stale


def test_figures_of_one_day_are_never_shown_for_another(cafe: Cafe, today: Today) -> None:
    today.begin()
    tell(cafe)
    today.choice.choose("2026-11-20")
    assert (shown(today), len(today.orders), today.known) == ("–", 0, False)
    assert cafe.link.asked[0].command == ReadReport(day=date(2026, 11, 20))
    today.choice.chooseToday()
    cafe.link.answer(encode(REPORT))
    assert shown(today) == "–", "the answer of the day that is no longer looked at"
    tell(cafe)
    assert shown(today) == "98"


def test_who_comes_back_sees_nothing_old(cafe: Cafe, today: Today) -> None:
    today.begin()
    tell(cafe)
    today.choice.choose("2026-11-20")
    tell(cafe)
    today.end()
    today.begin()
    assert (today.known, today.choice.isToday) == (False, True)


def test_a_screen_that_the_hub_has_locked_asks_for_the_pin(cafe: Cafe, today: Today) -> None:
    today.begin()
    cafe.link.answer(Forbidden("locked"))
    assert (today.stale, today.known, cafe.stores.admin.unlocked) == (True, False, False)


def test_breaks_are_those_of_the_weekday(cafe: Cafe, today: Today) -> None:
    cafe.stores.shop.load(Status(open=True, breaks=BREAKS))
    today.begin()
    assert [bar["name"] for bar in today.bars if bar["isBreak"]] == ["09.45", "11.15", "11.30", "11.45"]
    today.choice.choose("2026-11-22")
    assert today.bars == []


# The orders of the day


def test_orders_are_found_by_number_and_a_whole_number_is_opened(cafe: Cafe, today: Today) -> None:
    today.begin()
    tell(cafe)
    orders = today.orders
    assert [(row.number, row.state_name) for row in orders] == [(103, ""), (102, "dispatched"), (101, "dispatched")]
    orders.findNumber("10")
    assert (len(orders), orders.selected) == (3, 0)
    orders.findNumber("102")
    assert ([row.number for row in orders], orders.number) == ([102], 102)
    assert cafe.link.asked[0].command == ReadHistory(id=2)
    cafe.link.answer(encode(History(orders=ORDERS[1:2], events=events_of(2))))
    assert [event["what"] for event in orders.events][:2] == ["Bestilt", "Kø → Lages nå"]
    assert orders.events[0] == {"time": "10:22", "what": "Bestilt", "who": "Kasse 1 · Sara", "undone": False}
    orders.findNumber("9")
    assert (len(orders), orders.any) == (0, True)


def test_what_happened_is_unknown_without_an_answer_not_nothing(cafe: Cafe, today: Today) -> None:
    today.begin()
    tell(cafe)
    today.orders.select(1)
    cafe.link.answer(NoAnswer("lost"))
    assert (today.orders.failed, today.orders.events) == (True, [])


def test_an_order_that_changes_is_looked_up_again(cafe: Cafe, today: Today, qtbot: QtBot) -> None:
    today.begin()
    tell(cafe)
    today.orders.select(1)
    cafe.link.answer(encode(History(orders=ORDERS[:1], events=events_of(1))))
    place(cafe, 7)
    qtbot.waitUntil(lambda: len(cafe.link.asked) == 1)
    cafe.link.answer(encode(REPORT))
    cafe.link.answer(encode(History(orders=(order(1, State.DISPATCHED, age=599, rev=2),))))
    assert cafe.link.asked[0].command == ReadHistory(id=1)


@pytest.mark.parametrize(
    ("kind", "from_", "to", "said"),
    [
        ("place", None, State.RECEIVED, "Bestilt"),
        ("move", State.PRODUCTION, State.COMPLETED, "Lages nå → Ferdig"),
        ("dispatch", State.RECEIVED, State.DISPATCHED, "Alle utlevert: Kø → Utlevert"),
        ("undo", State.COMPLETED, State.PRODUCTION, "Angret: Ferdig → Lages nå"),
        ("cancel", State.RECEIVED, None, "Slettet"),
        ("edit", State.RECEIVED, State.RECEIVED, "Endret"),
        ("of a later hub", State.RECEIVED, State.RECEIVED, "of a later hub"),
    ],
)
def test_an_event_in_words(kind: str, from_: State | None, to: State | None, said: str) -> None:
    assert what_happened(Event(order=1, kind=kind, from_=from_, to=to, at=NOW, station="kasse-1")) == said


# Files


def test_the_spreadsheet_has_the_mark_that_tells_its_letters(cafe: Cafe, today: Today, tmp_path: Path) -> None:
    today.saveCsv()
    assert cafe.link.asked[0].command == ReadReport(day=MONDAY, csv=True)
    cafe.link.answer(encode(SalesText(csv="dag;vare\r\n2026-11-23;Brød\r\n")))
    file = tmp_path / "kaffe-2026-11-23.csv"
    assert file.read_bytes() == b"\xef\xbb\xbfdag;vare\r\n2026-11-23;Br\xc3\xb8d\r\n"
    notices = cafe.stores.notices
    assert (notices.kind, notices.title, notices.text) == ("info", f"{file.name} er lagret", str(tmp_path))


def test_a_file_keeps_the_day_that_was_chosen_when_it_was_asked_for(cafe: Cafe, today: Today, tmp_path: Path) -> None:
    today.saveCsv()
    today.choice.choose("2026-11-20")
    cafe.link.answer(NoAnswer("lost"))
    notices = cafe.stores.notices
    assert (notices.title, notices.action) == ("kaffe-2026-11-23.csv ble ikke lagret", "Prøv igjen")
    notices.act()
    cafe.link.answer(encode(SalesText(csv="")))
    assert [file.name for file in tmp_path.iterdir()] == ["kaffe-2026-11-23.csv"]


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (errno.ENOSPC, "Det er ikke plass på disken"),
        (errno.EACCES, "Det er ikke lov å skrive i {folder}"),
        (errno.ENOTDIR, "Mappen {folder} kan ikke brukes"),
    ],
)
def test_a_file_that_cannot_be_written_is_told_and_can_be_tried_again(
    cafe: Cafe, today: Today, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reason: int, said: str
) -> None:
    def fail(*_: object) -> Path:
        raise OSError(reason, "no")

    with monkeypatch.context() as patch:
        patch.setattr(module, "save_new", fail)
        today.saveCsv()
        cafe.link.answer(encode(SalesText(csv="")))
    notices = cafe.stores.notices
    assert (notices.kind, notices.text) == ("error", said.format(folder=tmp_path))
    notices.act()
    cafe.link.answer(encode(SalesText(csv="")))
    assert notices.title == "kaffe-2026-11-23.csv er lagret"
