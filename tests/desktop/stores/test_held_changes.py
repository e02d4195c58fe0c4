from uuid import UUID

import msgspec
import pytest

from kaffe_desktop.link import NoAnswer, Unreachable
from kaffe_server.contract.commands import AskTill, EditOrder, MoveOrder
from kaffe_server.contract.errors import Conflict, KaffeError, NotFound, RateLimited, Unavailable
from kaffe_server.contract.frames import Change, OrderAnswer, encode
from kaffe_server.contract.records import Order, State
from tests.desktop.stores.cafe import Cafe, act, order, step
from tests.desktop.stores.model_signals import Watched

RECEIVED, PRODUCTION, COMPLETED, DISPATCHED = State


@pytest.fixture
def kitchen(cafe: Cafe) -> Cafe:
    """Two orders in the queue."""
    cafe.stores.orders.replace_all([order(1, age=20), order(2, age=10)])
    return cafe


def lanes(cafe: Cafe) -> list[list[int]]:
    orders = cafe.stores.orders
    return [Watched(lane).column("orderId") for lane in (orders.received, orders.production, orders.completed)]


def moves(cafe: Cafe) -> list[tuple[int, State]]:
    commands = [asked.command for asked in cafe.link.asked]
    return [(command.id, command.to) for command in commands if isinstance(command, MoveOrder)]


def told(cafe: Cafe, record: Order) -> None:
    """The hub did it: the change comes, then the answer."""
    cafe.stores.orders.apply(Change(action="update", record=encode(record), seq=2))
    cafe.link.answer(OrderAnswer(record=record, act=act(record.id, "move", step(record.id, RECEIVED, record.state))))


def test_without_the_hub_the_kitchen_works_on_its_own_list(kitchen: Cafe) -> None:
    kitchen.link.connected = False
    kitchen.stores.orders.move(1)
    kitchen.stores.orders.move(2)
    kitchen.stores.orders.move(1)
    assert lanes(kitchen) == [[], [2], [1]]
    assert Watched(kitchen.stores.orders.production).column("pending") == [False]
    notices = kitchen.stores.notices
    assert (notices.kind, notices.title, notices.text) == (
        "info",
        "Huben svarer ikke",
        "Endringene sendes når den er tilbake",
    )


def test_on_return_changes_go_out_one_at_a_time_in_the_order_of_the_taps(kitchen: Cafe) -> None:
    kitchen.link.connected = False
    for order_id in (1, 2, 1):
        kitchen.stores.orders.move(order_id)
    kitchen.link.connected = True
    kitchen.wait(1)
    assert moves(kitchen) == [(1, PRODUCTION)]
    told(kitchen, order(1, PRODUCTION, rev=2))
    assert lanes(kitchen) == [[], [2], [1]]
    assert moves(kitchen) == [(2, PRODUCTION)]
    told(kitchen, order(2, PRODUCTION, rev=2))
    assert moves(kitchen) == [(1, COMPLETED)]
    told(kitchen, order(1, COMPLETED, rev=3))
    assert (lanes(kitchen), kitchen.link.asked) == ([[], [2], [1]], [])
    assert (kitchen.stores.notices.current, kitchen.stores.oops.label) == (False, "101 → Ferdig")


def test_nothing_moves_on_the_screen_when_the_hub_agrees(kitchen: Cafe) -> None:
    kitchen.link.connected = False
    kitchen.stores.orders.move(1)
    rows = [Watched(lane) for lane in (kitchen.stores.orders.received, kitchen.stores.orders.production)]
    kitchen.link.connected = True
    kitchen.wait(0)
    told(kitchen, order(1, PRODUCTION, age=20, rev=2))
    assert [row.take() for row in rows] == [[], []]


@pytest.mark.parametrize("lost", [NoAnswer("late"), Unreachable("away")])
def test_a_move_without_an_answer_goes_out_again_under_the_same_uuid(kitchen: Cafe, lost: KaffeError) -> None:
    kitchen.stores.orders.move(1)
    command = kitchen.link.asked[0].command
    kitchen.link.answer(lost)
    assert lanes(kitchen) == [[2], [1], []]
    assert kitchen.stores.oops.available == isinstance(lost, Unreachable)
    kitchen.wait(1)
    assert kitchen.link.asked[0].command is command
    for error in (NoAnswer("late"), Unavailable("no disk"), RateLimited("slow down")):
        kitchen.link.answer(error)
        kitchen.wait(1)
        assert kitchen.link.asked[0].command is command


def test_a_conflict_puts_the_ticket_where_the_hub_has_it_and_is_told(kitchen: Cafe) -> None:
    kitchen.link.connected = False
    kitchen.stores.orders.move(1)
    kitchen.stores.orders.move(2)
    kitchen.link.connected = True
    kitchen.stores.orders.apply(Change(action="update", record=encode(order(1, COMPLETED, rev=3)), seq=2))
    assert lanes(kitchen) == [[], [2], [1]]
    kitchen.wait(1)
    kitchen.link.answer(Conflict("moved", record=order(1, COMPLETED, rev=3)))
    assert (lanes(kitchen), kitchen.stores.notices.title) == ([[], [2], [1]], "101 er alt ferdig")
    kitchen.link.answer(NotFound("gone"))
    assert (lanes(kitchen), kitchen.stores.notices.title) == ([[2], [], [1]], "102 ble ikke startet")


def test_information_that_was_missing_can_be_cleared_without_the_hub(cafe: Cafe) -> None:
    cafe.stores.orders.replace_all([order(1, missing=True)])
    cafe.link.connected = False
    cafe.stores.orders.clearMissing(1)
    cafe.stores.orders.move(1)
    assert Watched(cafe.stores.orders.production).column("missing") == [False]
    cafe.link.connected = True
    cafe.stores.orders.send_held()
    assert isinstance(cafe.link.asked[0].command, EditOrder)


def test_oops_takes_back_a_step_that_has_not_gone_out(kitchen: Cafe) -> None:
    kitchen.link.connected = False
    kitchen.stores.orders.move(1)
    kitchen.stores.orders.move(1)
    assert kitchen.stores.oops.label == "101 → Ferdig"
    kitchen.stores.oops.undo()
    assert (lanes(kitchen), kitchen.stores.oops.label) == ([[2], [1], []], "101 → Lages nå")
    kitchen.link.connected = True
    kitchen.wait(1)
    assert (moves(kitchen), kitchen.stores.oops.available) == ([(1, PRODUCTION)], False)
    told(kitchen, order(1, PRODUCTION, rev=2))
    assert (kitchen.link.asked, kitchen.stores.oops.label) == ([], "101 → Lages nå")


def test_a_question_whose_answer_was_lost_is_asked_once(kitchen: Cafe) -> None:
    kitchen.stores.orders.ask(1, 1, None, "Hvilken melk?")
    command = kitchen.link.asked[0].command
    kitchen.link.answer(NoAnswer("lost"))
    kitchen.wait(1)
    assert isinstance(command, AskTill)
    assert kitchen.link.asked[0].command is command


def test_an_order_that_left_meanwhile_stays_away(kitchen: Cafe) -> None:
    kitchen.link.connected = False
    kitchen.stores.orders.move(1)
    kitchen.link.connected = True
    kitchen.stores.orders.replace_all([order(2)])
    assert lanes(kitchen) == [[2], [], []]
    kitchen.wait(1)
    kitchen.link.answer(NotFound("cancelled"))
    assert kitchen.stores.notices.text == "Den finnes ikke lenger"


def test_after_a_restore_no_step_moves_the_order_that_has_the_id_now(kitchen: Cafe) -> None:
    kitchen.link.connected = False
    kitchen.stores.orders.move(1)
    kitchen.stores.orders.move(2)
    another = msgspec.structs.replace(order(1, age=5), uuid=UUID(int=77))
    kitchen.stores.orders.replace_all([another, order(2, age=10)])
    assert lanes(kitchen) == [[1], [2], []]
    kitchen.link.connected = True
    kitchen.wait(1)
    assert moves(kitchen) == [(2, PRODUCTION)]
    assert (kitchen.stores.notices.title, kitchen.stores.notices.text) == (
        "101 ble ikke startet",
        "Den finnes ikke lenger",
    )
