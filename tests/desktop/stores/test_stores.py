from datetime import date, timedelta
from typing import Any

from msgspec import UNSET
from pytestqt.qtbot import QtBot

from kaffe_desktop.link import Link, LinkState, NoAnswer
from kaffe_desktop.stores import Stores
from kaffe_server.contract.commands import MENU, MESSAGES, ORDERS, STATUS
from kaffe_server.contract.frames import Act, Change, Joined, Tick, encode
from kaffe_server.contract.records import Message, State, Status
from tests.desktop.stores.cafe import LATTE, NOW, OSLO, Cafe, FakeTime, act, menu, order, step
from tests.desktop.stores.model_signals import Watched

TODAY = NOW.date()


def joined(
    items: Any = None, changes: tuple[Change, ...] | None = None, *, acts: tuple[Act, ...] = (), day: date = TODAY
) -> Joined:
    return Joined(
        seq=1,
        epoch="k3f9",
        day=day,
        now=NOW,
        items=UNSET if items is None else encode(items),
        changes=changes,
        acts=acts,
    )


def test_everything_is_loaded_once_every_topic_has_been_joined(qtbot: QtBot) -> None:
    stores = Stores(Link("ws://127.0.0.1:9"), time_source=FakeTime(), zone=OSLO)
    stores.on_joined(ORDERS, joined([order(1)]))
    stores.on_joined(MENU, joined(menu()))
    stores.on_joined(STATUS, joined([Status(open=True, show_message=True, message_id=1)]))
    assert not stores.connection.loaded
    stores.on_joined(MESSAGES, joined([Message(id=1, title="Boller")]))
    assert stores.connection.loaded
    assert (stores.orders.count, stores.menu.count, stores.shop.messageTitle) == (1, 2, "Boller")
    assert (stores.clock.text, stores.connection.state, stores.shop.day) == ("10:42", "connected", "2026-11-23")


def test_a_rejoin_with_changes_applies_them(cafe: Cafe) -> None:
    cafe.stores.on_joined(ORDERS, joined([order(1), order(2)]))
    rows = Watched(cafe.stores.orders)
    changes = (
        Change(action="update", record=encode(order(1, State.PRODUCTION)), seq=2),
        Change(action="create", record=encode(order(3)), seq=3),
    )
    cafe.stores.on_joined(ORDERS, joined(changes=changes))
    assert rows.take() == [("change", 0, {"state"}), ("insert", 2)]


def test_a_rejoin_with_a_snapshot_removes_what_is_gone(cafe: Cafe) -> None:
    cafe.stores.on_joined(ORDERS, joined([order(1), order(2)]))
    rows = Watched(cafe.stores.orders)
    cafe.stores.on_joined(ORDERS, joined([order(2)]))
    assert rows.take() == [("remove", 0)]


def test_a_join_tells_what_can_be_undone(cafe: Cafe) -> None:
    cafe.stores.on_joined(ORDERS, joined([], acts=(act(1, "place", step(1, None, State.RECEIVED)),)))
    assert cafe.stores.oops.label == "101 sendt"


def test_a_join_sends_an_order_with_a_lost_answer_again(cafe: Cafe) -> None:
    cafe.stores.cart.add(LATTE)
    cafe.stores.cart.send()
    command = cafe.link.asked[0].command
    cafe.link.answer(NoAnswer("lost"))
    cafe.stores.on_joined(ORDERS, joined([]))
    assert cafe.link.asked[0].command is command


def test_changes_reach_the_store_of_their_topic(cafe: Cafe) -> None:
    stores = cafe.stores
    stores.on_change(ORDERS, Change(action="create", record=encode(order(1)), seq=2))
    stores.on_change(STATUS, Change(action="update", record=encode(Status(open=False)), seq=2))
    stores.on_change(MESSAGES, Change(action="create", record=encode(Message(id=1, title="Boller")), seq=2))
    stores.on_change(MENU, Change(action="update", record=encode(menu([])), seq=2))
    assert (stores.orders.count, stores.shop.open, stores.menu.count) == (1, False, 0)


def test_a_tick_is_the_hubs_word_and_its_clock(cafe: Cafe) -> None:
    cafe.wait(20)
    assert cafe.stores.connection.state == "offline"
    cafe.stores.on_tick(Tick(seq=1, now=NOW + timedelta(minutes=3), day=TODAY))
    assert (cafe.stores.connection.state, cafe.stores.clock.text) == ("connected", "10:45")


def test_a_hub_that_cannot_store_is_told_once_until_it_can(cafe: Cafe) -> None:
    for storing, told in ((True, ""), (False, "Huben får ikke lagret"), (True, "")):
        cafe.stores.on_tick(Tick(seq=1, now=NOW, day=TODAY, storing=storing))
        assert cafe.stores.notices.title == told
    cafe.stores.on_tick(Tick(seq=1, now=NOW, day=TODAY, storing=False))
    cafe.stores.notices.dismiss()
    cafe.stores.on_tick(Tick(seq=1, now=NOW, day=TODAY, storing=False))
    assert not cafe.stores.notices.current


def test_a_damaged_database_is_told_as_such_until_a_copy_is_in_its_place(cafe: Cafe) -> None:
    told = []
    for damaged in (False, True):
        cafe.stores.on_tick(Tick(seq=1, now=NOW, day=TODAY, storing=False, damaged=damaged))
        told.append(cafe.stores.notices.title)
    assert told == ["Huben får ikke lagret", "Databasen er skadet"]
    assert "En kopi må legges tilbake" in cafe.stores.notices.text
    cafe.stores.on_tick(Tick(seq=1, now=NOW, day=TODAY))
    assert not cafe.stores.notices.current


def test_a_hub_that_does_not_start_is_told_with_its_own_words_until_it_is_there(cafe: Cafe) -> None:
    for _ in range(2):
        cafe.stores.on_refusal("kaffe.db is damaged")
    assert cafe.stores.notices.title == "Huben starter ikke: se installasjonsveiledningen"
    assert cafe.stores.notices.text == "kaffe.db is damaged"
    cafe.stores.on_state(LinkState.CONNECTED)
    assert not cafe.stores.notices.current


def test_a_new_business_day_in_a_tick_empties_the_screen(cafe: Cafe) -> None:
    cafe.stores.on_joined(ORDERS, joined([order(1)]))
    tomorrow = TODAY + timedelta(days=1)
    cafe.stores.on_tick(Tick(seq=1, now=NOW, day=tomorrow))
    assert (cafe.stores.orders.count, cafe.stores.shop.day) == (0, tomorrow.isoformat())


def test_a_new_business_day_at_a_rejoin_empties_the_screen(cafe: Cafe) -> None:
    cafe.stores.on_joined(ORDERS, joined([order(1)]))
    cafe.stores.on_joined(ORDERS, joined(changes=(), day=TODAY + timedelta(days=1)))
    assert cafe.stores.orders.count == 0


def test_a_hub_that_refuses_the_screen_is_told(cafe: Cafe) -> None:
    cafe.stores.on_state(LinkState.CONNECTING)
    assert not cafe.stores.notices.current
    cafe.stores.on_state(LinkState.REFUSED)
    assert cafe.stores.notices.title == "Huben slipper ikke denne skjermen inn"
