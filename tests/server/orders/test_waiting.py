"""The estimate of the wait: what it says of a quiet and a busy café, and that the boards are told."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Select

from kaffe_server.orders.report import _READY
from kaffe_server.orders.waiting import _MADE, Made, estimate, in_minutes
from tests.server.open_hub import STATUS, OpenHub

TEN = datetime(2026, 11, 23, 10, tzinfo=UTC)


def made(placed: float, waited: float, took: float = 1) -> Made:
    """In minutes after ten."""
    at = TEN + timedelta(minutes=placed)
    ready = at + timedelta(minutes=waited)
    return Made(at, ready - timedelta(minutes=took), ready)


def minutes(wait: timedelta | None) -> float | None:
    return None if wait is None else wait / timedelta(minutes=1)


def test_little_is_known_of_a_café_that_has_made_little() -> None:
    assert estimate([made(0, 2), made(5, 2)], []) is None


def test_in_a_quiet_café_a_guest_waits_as_long_as_making_takes() -> None:
    lone = [made(10 * n, 1.5, 1.5) for n in range(10)][::-1]
    assert minutes(estimate(lone, [])) == 1.5


def test_each_order_in_the_queue_costs_what_one_did_before() -> None:
    """One order a minute is placed and one leaves: five are open all the time, each waits five minutes."""
    steady = [made(n, 5) for n in range(20)][::-1]
    queue = [TEN + timedelta(minutes=n) for n in range(20, 25)]
    assert minutes(estimate(steady, queue[:4])) == pytest.approx(5, abs=0.3)
    assert minutes(estimate(steady, [queue[0]] * 9)) == pytest.approx(10, abs=0.5)


def test_after_the_rush_the_estimate_falls_to_what_making_takes() -> None:
    rush = [made(n / 4, 8, 2) for n in range(20)][::-1]
    assert minutes(estimate(rush, [])) == 2


@pytest.mark.parametrize(
    ("wait", "shown"), [(0.5, (0, 2)), (1.6, (0, 2)), (1.7, (1, 3)), (5, (4, 6)), (4.1, (3, 5)), (20, (16, 24))]
)
def test_the_figure_is_a_range_of_whole_minutes(wait: float, shown: tuple[int, int]) -> None:
    assert in_minutes(timedelta(minutes=wait)) == shown


@pytest.mark.asyncio
async def test_the_boards_are_told_how_long_a_guest_will_wait(open_hub: OpenHub) -> None:
    hub, clock = open_hub.hub, open_hub.clock
    till, board = await open_hub.screen("kasse-1"), await open_hub.stranger("tavle", "board")
    assert (await board.join(STATUS))["items"][0]["wait"] is None
    for _ in range(3):
        order = await till.place()
        clock.pass_(minutes=1)
        order = await till.move(order, "production")
        clock.pass_(minutes=4)
        await till.move(order, "completed")
    hub.speak()
    told = await board.change(STATUS)
    assert (told["record"]["wait"], told["record"]["open"]) == ([4, 6], True)
    await till.join(STATUS)
    closed = await till.ask(STATUS, "update", {"record": {"open": False}})
    assert closed["record"]["wait"] == [4, 6], "whoever closes the shop does not know the estimate, and keeps it"
    seq = (await till.join(STATUS))["seq"]
    hub.speak()
    assert (await till.join(STATUS))["seq"] == seq, "no orders came or went"
    await till.ask(STATUS, "update", {"record": {"open": True}})
    clock.pass_(hours=-2)
    for _ in range(4):
        await till.place()
    hub.speak()
    assert [(await board.change(STATUS))["record"]["open"] for _ in range(2)] == [False, True]
    assert (await board.change(STATUS))["record"]["wait"] == [20, 30], "also when the clock is set back"


@pytest.mark.asyncio
async def test_after_a_quiet_spell_the_wait_is_unknown_again(open_hub: OpenHub) -> None:
    till = await open_hub.screen("kasse-1")
    for _ in range(3):
        order = await till.move(await till.place(), "production")
        open_hub.clock.pass_(minutes=4)
        await till.move(order, "completed")
    await till.join(STATUS)
    open_hub.hub.speak()
    assert (await till.change(STATUS))["record"]["wait"] == [3, 5]
    open_hub.clock.pass_(minutes=170)
    open_hub.hub.speak()
    seq = (await till.join(STATUS))["seq"]
    open_hub.clock.pass_(minutes=15)
    open_hub.hub.speak()
    told = await till.change(STATUS)
    assert (told["record"]["wait"], told["seq"]) == (None, seq + 1)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("statement", "index"), [(_MADE, "ix_order_event_made"), (_READY, "uq_orders_business_day_day_id")]
)
async def test_however_long_the_history_only_what_was_made_is_read(
    open_hub: OpenHub, statement: Select[tuple[object, ...]], index: str
) -> None:
    with open_hub.hub._database.engine.connect() as connection:
        text = str(statement.compile(connection))
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", (0,) * text.count("?")).fetchall()
    assert any(row[3].startswith("SEARCH") and index in row[3] for row in plan), plan
    assert not any(row[3].startswith("SCAN o") for row in plan), plan
