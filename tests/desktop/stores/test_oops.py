from datetime import timedelta

import pytest

from kaffe_desktop.link import NoAnswer
from kaffe_desktop.stores.oops import STEPS, Deletion
from kaffe_server.contract.commands import UndoAct
from kaffe_server.contract.errors import Conflict, NotFound
from kaffe_server.contract.frames import Act, OrdersAnswer
from kaffe_server.contract.records import State
from tests.desktop.stores.cafe import BOLLE, LATTE, NOW, Cafe, act, order, step
from tests.desktop.stores.model_signals import Watched

RECEIVED, PRODUCTION, COMPLETED, DISPATCHED = State
PLACED = act(1, "place", step(43, None, RECEIVED))
MOVED = act(2, "move", step(30, COMPLETED, DISPATCHED))
DELETED = Deletion(NOW - timedelta(seconds=5), lambda: "Linje B slettet", lambda: True)
ALL = act(5, "dispatch_all", step(30, COMPLETED, DISPATCHED), step(31, COMPLETED, DISPATCHED))


@pytest.mark.parametrize(
    ("done", "label", "spoken"),
    [
        (PLACED, "143 sendt", "Angre: 143 sendt"),
        (MOVED, "130 → Utlevert", "Angre: 130 til utlevert"),
        (act(3, "cancel", step(30, RECEIVED, None)), "130 slettet", "Angre: 130 slettet"),
        (act(4, "dispatch_all", step(30, COMPLETED, DISPATCHED)), "130 → Utlevert", "Angre: 130 til utlevert"),
        (ALL, "2 bestillinger → Utlevert", "Angre: 2 bestillinger til utlevert"),
        (DELETED, "Linje B slettet", "Angre: Linje B slettet"),
    ],
)
def test_the_label_says_what_would_be_taken_back(cafe: Cafe, done: Act | Deletion, label: str, spoken: str) -> None:
    cafe.stores.oops.push(done)
    assert (cafe.stores.oops.available, cafe.stores.oops.label, cafe.stores.oops.spoken) == (True, label, spoken)


def test_with_nothing_done_there_is_nothing_to_undo(cafe: Cafe) -> None:
    cafe.stores.oops.undo()
    assert (cafe.stores.oops.available, cafe.stores.oops.label, cafe.link.asked) == (False, "", [])


def test_undo_asks_the_hub_once_and_waits(cafe: Cafe) -> None:
    cafe.stores.oops.push(MOVED)
    cafe.stores.oops.undo()
    cafe.stores.oops.undo()
    assert [type(asked.command) for asked in cafe.link.asked] == [UndoAct]
    assert not cafe.stores.oops.available


def test_undo_names_what_its_label_says_for_orders_that_waited_may_reach_the_hub_before_it(cafe: Cafe) -> None:
    cafe.stores.oops.push(MOVED)
    cafe.stores.oops.undo()
    command = cafe.link.asked[0].command
    assert isinstance(command, UndoAct)
    assert command.act == MOVED.id


def test_what_the_hub_took_back_leaves_the_stack(cafe: Cafe) -> None:
    cafe.stores.oops.push(PLACED)
    cafe.stores.oops.push(MOVED)
    cafe.stores.oops.undo()
    cafe.link.answer(OrdersAnswer(records=(order(30, COMPLETED),), act=MOVED))
    assert (cafe.stores.oops.available, cafe.stores.oops.label) == (True, "143 sendt")


def test_an_undone_order_returns_to_the_cart(cafe: Cafe) -> None:
    cafe.stores.oops.push(PLACED)
    cafe.stores.oops.undo()
    cafe.link.answer(OrdersAnswer(records=(order(43, name="Ida"),), act=PLACED))
    assert Watched(cafe.stores.cart).column("name") == ["Latte"]
    assert cafe.stores.cart.guestName == "Ida"


def test_an_order_that_another_screen_changed_is_skipped_and_told(cafe: Cafe) -> None:
    cafe.stores.oops.push(PLACED)
    cafe.stores.oops.push(MOVED)
    cafe.stores.oops.undo()
    cafe.link.answer(Conflict("changed", record=order(30, PRODUCTION), by="kjøkken-1"))
    assert (cafe.stores.notices.title, cafe.stores.notices.text) == ("130 lages alt", "Kjøkken 1 var først")
    assert cafe.stores.oops.label == "143 sendt"


def test_an_act_that_is_too_old_for_the_hub_leaves(cafe: Cafe) -> None:
    cafe.stores.oops.push(MOVED)
    cafe.stores.oops.undo()
    cafe.link.answer(NotFound("nothing to undo"))
    assert (cafe.stores.oops.available, cafe.stores.notices.title) == (False, "Det er for sent å angre")


def test_without_an_answer_the_same_undo_can_be_sent_again(cafe: Cafe) -> None:
    cafe.stores.oops.push(MOVED)
    cafe.stores.oops.undo()
    command = cafe.link.asked[0].command
    cafe.link.answer(NoAnswer("late"))
    assert (cafe.stores.oops.available, cafe.stores.notices.title) == (True, "Angret ikke: 130 → Utlevert")
    cafe.stores.notices.act()
    assert cafe.link.asked[0].command is command


def test_a_deleted_line_comes_back_without_the_hub(cafe: Cafe) -> None:
    cart = cafe.stores.cart
    cart.add(LATTE)
    cart.add(BOLLE)
    cart.select(0)
    cart.removeSelected()
    assert cafe.stores.oops.label == "Linje A slettet"
    cafe.stores.oops.undo()
    assert Watched(cart).column("name") == ["Latte", "Kanelbolle"]
    assert (cafe.link.asked, cafe.stores.oops.available) == ([], False)


def test_a_join_replaces_the_hubs_acts_and_keeps_deletions_in_order(cafe: Cafe) -> None:
    oops = cafe.stores.oops
    oops.push(DELETED)
    oops.push(MOVED)
    oops.load([act(7, "move", step(31, RECEIVED, PRODUCTION), ago=9)])
    assert oops.label == "Linje B slettet"
    oops.undo()
    assert oops.label == "131 → Lages nå"


def test_an_answer_that_a_join_has_overtaken_is_not_counted_twice(cafe: Cafe) -> None:
    cafe.stores.oops.load([MOVED])
    cafe.stores.oops.push(MOVED)
    cafe.stores.oops.forget(MOVED)
    assert not cafe.stores.oops.available


def test_acts_reach_back_ten_minutes(cafe: Cafe) -> None:
    cafe.stores.oops.push(MOVED)
    cafe.wait(598)
    assert cafe.stores.oops.available
    cafe.wait(2)
    assert not cafe.stores.oops.available


def test_acts_reach_back_twenty_steps(cafe: Cafe) -> None:
    for n in range(1, STEPS + 6):
        cafe.stores.oops.push(act(n, "move", step(n, RECEIVED, PRODUCTION)))
    undone = 0
    while cafe.stores.oops.available:
        cafe.stores.oops.undo()
        done = act(STEPS + 5 - undone, "move", step(1, RECEIVED, PRODUCTION))
        cafe.link.answer(OrdersAnswer(records=(), act=done))
        undone += 1
    assert undone == STEPS
