from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from kaffe_desktop.link import NoAnswer
from kaffe_server.contract.commands import CancelOrder, DispatchAll, EditOrder, MoveOrder, UndoAct
from kaffe_server.contract.errors import Conflict, Forbidden, Internal, NotFound, RateLimited, Unavailable
from kaffe_server.contract.frames import Change, OrderAnswer, OrdersAnswer, encode
from kaffe_server.contract.records import Order, State
from tests.desktop.stores.cafe import NOW, Cafe, act, entry, order, step
from tests.desktop.stores.model_signals import Watched

RECEIVED, PRODUCTION, COMPLETED, DISPATCHED = State


def change(action: str, record: Order, seq: int = 1) -> Change:
    return Change(action=action, record=encode(record), seq=seq)  # type: ignore[arg-type]


def moved(record: Order, act_id: int = 1) -> OrderAnswer:
    return OrderAnswer(record=record, act=act(act_id, "move", step(record.id, RECEIVED, record.state)))


def test_a_created_order_is_one_insert_everywhere(cafe: Cafe) -> None:
    orders = cafe.stores.orders
    rows, received, completed = Watched(orders), Watched(orders.received), Watched(orders.completed)
    orders.apply(change("create", order(1)))
    assert rows.take() == [("insert", 0)]
    assert received.take() == [("insert", 0), ("change", 0, {"highlighted"})]
    assert completed.take() == []


def test_a_moved_order_leaves_one_lane_and_enters_the_next(cafe: Cafe) -> None:
    orders = cafe.stores.orders
    orders.replace_all([order(1)])
    rows, received, production = Watched(orders), Watched(orders.received), Watched(orders.production)
    orders.apply(change("update", order(1, PRODUCTION)))
    assert rows.take() == [("change", 0, {"state"})]
    assert received.take() == [("remove", 0)]
    assert production.take() == [("insert", 0), ("change", 0, {"highlighted"})]


def test_a_deleted_order_leaves(cafe: Cafe) -> None:
    orders = cafe.stores.orders
    orders.replace_all([order(1), order(2)])
    rows = Watched(orders)
    orders.apply(change("delete", order(1)))
    assert rows.take() == [("remove", 0)]
    orders.apply(change("delete", order(1)))
    assert rows.take() == []


def test_a_snapshot_is_compared_by_id(cafe: Cafe) -> None:
    orders = cafe.stores.orders
    orders.replace_all([order(1), order(2), order(3)])
    rows = Watched(orders)
    orders.replace_all([order(1), order(3, PRODUCTION), order(4)])
    assert rows.take() == [("remove", 1), ("change", 1, {"state"}), ("insert", 2)]


def test_derived_stores_hear_what_each_order_was_and_is(cafe: Cafe) -> None:
    heard: list[tuple[Order | None, Order | None]] = []
    cafe.stores.orders.changed.connect(lambda old, new: heard.append((old, new)))
    first, second = order(1), order(1, PRODUCTION)
    cafe.stores.orders.apply(change("create", first))
    cafe.stores.orders.apply(change("update", second))
    cafe.stores.orders.apply(change("update", second))
    cafe.stores.orders.apply(change("delete", second))
    assert heard == [(None, first), (first, second), (second, None)]


def test_a_new_business_day_drops_yesterdays_orders(cafe: Cafe) -> None:
    orders = cafe.stores.orders
    orders.replace_all([order(1, days_ago=1), order(2)])
    orders.keep_day(NOW.date())
    assert Watched(orders).column("orderId") == [2]


def test_what_is_left_to_make_is_counted_over_both_lanes(cafe: Cafe) -> None:
    orders = cafe.stores.orders
    rows = Watched(orders.leftToMake)
    both = (entry(1), entry(1), entry(2, "Kanelbolle"))
    orders.replace_all([order(1, items=both), order(2, PRODUCTION), order(3, COMPLETED), order(4, DISPATCHED)])
    assert (rows.column("name"), rows.column("count")) == (["Latte", "Kanelbolle"], [3, 1])
    rows.take()
    orders.apply(change("update", order(1, COMPLETED, items=both)))
    assert rows.take() == [("remove", 1), ("change", 0, {"count"})]
    orders.apply(change("update", order(2, PRODUCTION, name="Ida")))
    assert rows.take() == []


class Loud(QTranslator):
    """A language of capital letters, for tickets only."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:  # type: ignore[override]
        return source.upper() if context == "Ticket" else source


def test_what_stands_on_tickets_follows_the_language(cafe: Cafe) -> None:
    cafe.stores.orders.replace_all([order(1, missing=True)])
    rows = Watched(cafe.stores.orders.received)
    loud = Loud()
    QCoreApplication.installTranslator(loud)
    cafe.stores.retranslate()
    QCoreApplication.removeTranslator(loud)
    assert rows.take() == [("change", 0, {"banners", "spoken"})]
    ((banner,),) = rows.column("banners")
    assert (banner["text"], banner["action"]) == ("MANGLER INFO – SPØR GJESTEN", "AVKLART")


@pytest.mark.parametrize(("state", "to"), [(RECEIVED, PRODUCTION), (PRODUCTION, COMPLETED), (COMPLETED, DISPATCHED)])
def test_a_move_is_one_step_from_the_state_the_screen_shows(cafe: Cafe, state: State, to: State) -> None:
    cafe.stores.orders.replace_all([order(1, state)])
    cafe.stores.orders.move(1)
    (asked,) = cafe.link.asked
    command = asked.command
    assert isinstance(command, MoveOrder)
    assert (asked.topic, asked.event) == ("collection:order", "move")
    assert (command.id, command.from_, command.to) == (1, state, to)
    assert isinstance(command.uuid, UUID)


def test_a_move_changes_nothing_until_the_hub_tells(cafe: Cafe) -> None:
    orders = cafe.stores.orders
    orders.replace_all([order(1)])
    rows = Watched(orders)
    orders.move(1)
    cafe.link.answer(moved(order(1, PRODUCTION)))
    assert rows.take() == []


def test_an_order_is_pending_until_the_answer_and_a_second_tap_does_nothing(cafe: Cafe) -> None:
    orders = cafe.stores.orders
    orders.replace_all([order(1)])
    received = Watched(orders.received)
    orders.move(1)
    orders.move(1)
    assert received.column("pending") == [True]
    assert len(cafe.link.asked) == 1
    cafe.link.answer(moved(order(1, PRODUCTION)))
    assert received.column("pending") == [False]


@pytest.mark.parametrize("state", [DISPATCHED, None])
def test_what_cannot_move_asks_nothing(cafe: Cafe, state: State | None) -> None:
    cafe.stores.orders.replace_all([order(1, state)] if state else [])
    cafe.stores.orders.move(1)
    assert cafe.link.asked == []


def test_a_done_move_can_be_taken_back(cafe: Cafe) -> None:
    cafe.stores.orders.replace_all([order(1)])
    cafe.stores.orders.move(1)
    cafe.link.answer(moved(order(1, PRODUCTION)))
    assert (cafe.stores.oops.available, cafe.stores.oops.label) == (True, "101 → Lages nå")


@pytest.mark.parametrize(
    ("state", "title"),
    [(RECEIVED, "101 ble ikke startet"), (PRODUCTION, "101 ble ikke ferdig"), (COMPLETED, "101 ble ikke utlevert")],
)
@pytest.mark.parametrize(
    ("error", "text"),
    [
        (Unavailable("no disk"), "Huben svarte ikke"),
        (RateLimited("slow down"), "Huben har det travelt"),
        (Internal("fault"), "Feil i huben · Si fra hvis det skjer igjen"),
    ],
)
def test_a_failed_move_says_so_and_trying_again_sends_the_same_command(
    cafe: Cafe, state: State, title: str, error: Unavailable, text: str
) -> None:
    cafe.stores.orders.replace_all([order(1, state)])
    cafe.stores.orders.move(1)
    command = cafe.link.asked[0].command
    cafe.link.answer(error)
    notices = cafe.stores.notices
    assert (notices.kind, notices.title, notices.text, notices.action) == ("error", title, text, "Prøv igjen")
    notices.act()
    assert cafe.link.asked[0].command is command


def test_without_a_link_what_can_wait_for_no_one_fails_at_once(cafe: Cafe) -> None:
    cafe.link.connected = False
    cafe.stores.orders.replace_all([order(1)])
    cafe.stores.orders.cancel(1)
    assert cafe.stores.notices.text == "Ingen kontakt med huben"
    assert Watched(cafe.stores.orders.received).column("pending") == [False]


def test_a_missing_answer_is_no_failure_if_the_change_has_come(cafe: Cafe) -> None:
    cafe.stores.orders.replace_all([order(1)])
    cafe.stores.orders.dispatchAll()
    cafe.stores.orders.apply(change("update", order(1, DISPATCHED)))
    cafe.link.answer(NoAnswer("lost"))
    assert not cafe.stores.notices.current


def test_oops_knows_a_move_whose_answer_was_lost_and_whose_change_has_come(cafe: Cafe) -> None:
    cafe.stores.orders.replace_all([order(1)])
    cafe.stores.orders.move(1)
    cafe.stores.orders.apply(change("update", order(1, PRODUCTION)))
    cafe.link.answer(NoAnswer("lost"))
    assert cafe.stores.notices.kind == "info"
    cafe.wait(1)
    moved = act(1, "move", step(1, RECEIVED, PRODUCTION))
    cafe.link.answer(OrderAnswer(record=order(1, PRODUCTION), act=moved))
    assert (cafe.stores.notices.current, cafe.stores.oops.label) == (False, "101 → Lages nå")


def test_a_move_whose_answer_is_missing_goes_out_again_although_the_order_got_a_name_meanwhile(cafe: Cafe) -> None:
    cafe.stores.orders.replace_all([order(1)])
    cafe.stores.orders.move(1)
    command = cafe.link.asked[0].command
    cafe.stores.orders.apply(change("update", order(1, name="Ida", rev=2)))
    cafe.link.answer(NoAnswer("lost"))
    assert Watched(cafe.stores.orders.production).column("name") == ["Ida"]
    cafe.wait(1)
    assert cafe.link.asked[0].command is command


def test_a_failure_is_withdrawn_when_the_order_moves_after_all(cafe: Cafe) -> None:
    cafe.stores.orders.replace_all([order(1)])
    cafe.stores.orders.move(1)
    cafe.link.answer(Unavailable("no disk"))
    cafe.stores.orders.apply(change("update", order(1, PRODUCTION)))
    assert not cafe.stores.notices.current


@pytest.mark.parametrize(
    ("state", "title"),
    [
        (RECEIVED, "101 er i køen igjen"),
        (PRODUCTION, "101 lages alt"),
        (COMPLETED, "101 er alt ferdig"),
        (DISPATCHED, "101 er alt utlevert"),
    ],
)
def test_a_conflict_says_what_the_order_is_now(cafe: Cafe, state: State, title: str) -> None:
    cafe.stores.orders.replace_all([order(1, COMPLETED)])
    cafe.stores.orders.move(1)
    cafe.link.answer(Conflict("moved", record=order(1, state)))
    cafe.stores.orders.apply(change("update", order(1, state, rev=2)))
    notices = cafe.stores.notices
    assert (notices.kind, notices.title, notices.text) == ("info", title, "En annen skjerm var først")


def test_a_conflict_says_which_screen_was_first(cafe: Cafe) -> None:
    cafe.stores.orders.replace_all([order(1, COMPLETED)])
    cafe.stores.orders.move(1)
    cafe.link.answer(Conflict("moved", record=order(1, DISPATCHED), by="kasse-2"))
    assert (cafe.stores.notices.title, cafe.stores.notices.text) == ("101 er alt utlevert", "Kasse 2 var først")


def test_some_refusals_offer_no_second_try(cafe: Cafe) -> None:
    cafe.stores.orders.replace_all([order(1)])
    for error in (Forbidden("role"), NotFound("gone")):
        cafe.stores.orders.move(1)
        cafe.link.answer(error)
        assert (cafe.stores.notices.current, cafe.stores.notices.action) == (True, "")


def test_missing_information_is_cleared_by_an_edit(cafe: Cafe) -> None:
    cafe.stores.orders.replace_all([order(1, missing=True)])
    cafe.stores.orders.clearMissing(1)
    command = cafe.link.asked[0].command
    assert isinstance(command, EditOrder)
    assert (command.id, command.missing_information) == (1, False)


def test_cancelling_names_the_order(cafe: Cafe) -> None:
    cafe.stores.orders.replace_all([order(1)])
    cafe.stores.orders.cancel(1)
    command = cafe.link.asked[0].command
    assert isinstance(command, CancelOrder)
    cafe.link.answer(OrderAnswer(record=order(1), act=act(1, "cancel", step(1, RECEIVED, None))))
    assert cafe.stores.oops.label == "101 slettet"


def test_a_recall_takes_back_the_orders_latest_move(cafe: Cafe) -> None:
    mine = act(1, "move", step(1, PRODUCTION, COMPLETED))
    cafe.stores.oops.push(mine)
    cafe.stores.orders.replace_all([order(1, COMPLETED)])
    cafe.stores.orders.recall(1)
    command = cafe.link.asked[0].command
    assert isinstance(command, UndoAct)
    assert command.id == 1
    assert Watched(cafe.stores.orders.completed).column("pending") == [False], "it is not being handed out"
    cafe.link.answer(OrdersAnswer(records=(order(1, PRODUCTION),), act=mine))
    assert not cafe.stores.oops.available


def test_all_orders_are_dispatched_with_one_command_and_one_undo(cafe: Cafe) -> None:
    cafe.stores.orders.replace_all([order(1), order(2, COMPLETED), order(3, DISPATCHED)])
    cafe.stores.orders.dispatchAll()
    assert isinstance(cafe.link.asked[0].command, DispatchAll)
    assert Watched(cafe.stores.orders.received).column("pending") == [True]
    steps = (step(1, RECEIVED, DISPATCHED), step(2, COMPLETED, DISPATCHED))
    cafe.link.answer(OrdersAnswer(records=(), act=act(1, "dispatch_all", *steps)))
    assert cafe.stores.oops.label == "2 bestillinger → Utlevert"


def test_with_nothing_to_hand_out_nothing_is_asked(cafe: Cafe) -> None:
    cafe.stores.orders.replace_all([order(3, DISPATCHED)])
    cafe.stores.orders.dispatchAll()
    assert cafe.link.asked == []


def test_five_hundred_orders_load_and_age_quickly(cafe: Cafe) -> None:
    """The join of a very busy day, and a tick over it; a second is 20 times what it takes."""
    from time import perf_counter

    many = [order(n, RECEIVED if n % 2 else COMPLETED, age=n) for n in range(1, 501)]
    started = perf_counter()
    cafe.stores.orders.replace_all(many)
    cafe.wait(60)
    assert perf_counter() - started < 1
    assert cafe.stores.orders.count == 500
    assert many[0].created == NOW - timedelta(seconds=1)
