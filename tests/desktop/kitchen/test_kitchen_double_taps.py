"""A wet thumb taps twice: one ticket moves."""

from collections.abc import Callable

import msgspec

from kaffe_server.contract.frames import Change, OrderAnswer, encode
from kaffe_server.contract.records import State
from tests.desktop.canned import order
from tests.desktop.kiosk.hands import Hands
from tests.desktop.kitchen.conftest import Kitchen

WAITING, MAKING = State.RECEIVED, State.PRODUCTION


def test_start_tapped_twice_starts_one_ticket(kitchen: Kitchen, show: Callable[..., Hands]) -> None:
    kitchen.put([order(140, WAITING, age=90), order(141, WAITING, age=80)])
    window = show()
    where = window.middle("start-140")
    window.touch_at(where)
    record = kitchen.stores.orders.order(140)
    assert record is not None
    started = msgspec.structs.replace(record, state=MAKING)
    kitchen.stores.orders.apply(Change(action="update", record=encode(started), seq=9))
    kitchen.link.asked[-1][2](encode(OrderAnswer(record=started)))
    assert window.place(window.get("start-141")).contains(where.toPointF())
    window.touch_at(where)
    assert [command.id for command in kitchen.link.commands("move")] == [140]


def test_without_the_hub_too(kitchen: Kitchen, show: Callable[..., Hands]) -> None:
    kitchen.put([order(140, WAITING, age=90), order(141, WAITING, age=80)])
    window = show()
    kitchen.link.connected = False
    window.touch_twice("start-140")
    assert [order.day_id for order in kitchen.stores.orders.production.orders] == [140]


def test_what_is_asked_starts_no_ticket_under_the_question(kitchen: Kitchen, show: Callable[..., Hands]) -> None:
    waiting = [order(100 + n, WAITING, age=900 - n) for n in range(6)]
    kitchen.put([*waiting, order(135, MAKING, age=90)])
    window = show()
    starts = {f"start-{100 + n}": window.place(window.get(f"start-{100 + n}")) for n in range(6)}
    window.tap("ask-135")
    choices = [window.place(window.get(f"choice-{n}")) for n in range(6)]
    both = next(start & choice for start in starts.values() for choice in choices if start.intersects(choice))
    window.touch_at(both.center().toPoint())
    assert window.find("question-panel") is None
    window.touch_at(both.center().toPoint())
    assert kitchen.link.commands("ask")
    assert not kitchen.link.commands("move")
