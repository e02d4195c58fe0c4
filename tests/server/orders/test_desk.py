"""Placing and changing orders, through a real socket into a real database."""

from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import delete, func, select, update

from kaffe_server.cli import load_sample
from kaffe_server.contract.records import State
from kaffe_server.orders.table import orders
from kaffe_server.storage.database import Database
from kaffe_server.storage.schema import answer
from tests.server.open_hub import (
    CAPPUCCINO,
    CUP,
    EGEN_KOPP,
    HAVRE,
    HEL,
    KAFFE,
    KANELBOLLE,
    KARAMELL,
    LATTE,
    LETT,
    MILK,
    ORDERS,
    SIZE,
    SKOLEBOLLE,
    STATUS,
    STOR,
    SYRUP,
    VANILJE,
    Clock,
    OpenHub,
    Screen,
    opened,
)

pytestmark = pytest.mark.asyncio


def choice(key: int, *values: int) -> dict[str, Any]:
    return {"key": key, "value": list(values)}


async def test_an_order_is_priced_numbered_and_told_to_everyone(open_hub: OpenHub) -> None:
    till, board = await open_hub.screen(), await open_hub.screen("tavle", "board")
    latte = {
        "item": LATTE,
        "line": 1,
        "customizations": [choice(MILK, HAVRE), choice(SIZE, STOR), choice(SYRUP, KARAMELL)],
    }
    cup = {"item": CAPPUCCINO, "line": 2, "customizations": [choice(MILK, LETT), choice(CUP, EGEN_KOPP)]}
    order = await till.place(latte, cup, cup, name="Ida", note="ekstra varm", missing_information=True)
    assert (order["day_id"], order["state"], order["placed_by"]) == (101, "received", "kasse-1")
    assert [entry["total_nok"] for entry in order["items"]] == [50, 26, 26]
    assert order["total_nok"] == 102
    assert [entry["line"] for entry in order["items"]] == [1, 2, 2]
    assert order["items"][0]["customizations"][0] == {
        "key_id": MILK,
        "key_name": "Melk",
        "value_id": HAVRE,
        "value_name": "Havre",
        "price_change": 0,
        "label_color": "petrol",
        "constant_price": True,
        "default": False,
    }
    assert (order["name"], order["note"], order["missing_information"]) == ("Ida", "ekstra varm", True)
    change = await board.change()
    assert change == {"action": "create", "record": order, "seq": 1}
    assert await till.change() == change


async def test_a_chosen_default_is_marked_as_such(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    order = await till.place({"item": LATTE, "customizations": [choice(MILK, HEL)]})
    assert order["items"][0]["customizations"][0]["default"] is True


async def test_units_without_a_line_are_lines_of_their_own(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    order = await till.place({"item": LATTE}, {"item": KANELBOLLE})
    assert [entry["line"] for entry in order["items"]] == [1, 2]
    order = await till.place({"item": LATTE, "line": 2}, {"item": KANELBOLLE}, {"item": KAFFE})
    assert [entry["line"] for entry in order["items"]] == [2, 1, 3]


@pytest.mark.parametrize(
    ("unit", "code", "field"),
    [
        ({"item": 999}, "invalid", "items[0].item"),
        ({"item": SKOLEBOLLE}, "sold_out", "items[0].item"),
        ({"item": KANELBOLLE, "customizations": [choice(MILK, HEL)]}, "invalid", "items[0].customizations[0].key"),
        ({"item": LATTE, "customizations": [choice(99, HEL)]}, "invalid", "items[0].customizations[0].key"),
        ({"item": LATTE, "customizations": [choice(MILK, HEL, HAVRE)]}, "invalid", "items[0].customizations[0].value"),
        ({"item": LATTE, "customizations": [choice(MILK, STOR)]}, "invalid", "items[0].customizations[0].value[0]"),
        ({"item": LATTE, "customizations": [choice(MILK, 99)]}, "invalid", "items[0].customizations[0].value[0]"),
        (
            {"item": LATTE, "customizations": [choice(SYRUP, VANILJE, VANILJE)]},
            "invalid",
            "items[0].customizations[0].value",
        ),
        (
            {"item": LATTE, "customizations": [choice(MILK, HEL), choice(MILK, LETT)]},
            "invalid",
            "items[0].customizations[1].key",
        ),
    ],
)
async def test_what_the_menu_does_not_allow_is_refused_and_nothing_is_stored(
    open_hub: OpenHub, unit: dict[str, Any], code: str, field: str
) -> None:
    till = await open_hub.screen()
    error = await till.refused(ORDERS, "place", {"uuid": str(uuid4()), "items": [unit]})
    assert (error["code"], error["field"]) == (code, field)
    assert (await till.join())["items"] == []
    assert (await till.place())["day_id"] == 101


async def test_several_values_of_a_multiple_choice_add_up(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    order = await till.place({"item": LATTE, "customizations": [choice(SYRUP, VANILJE, KARAMELL)]})
    assert order["total_nok"] == 45


async def test_a_closed_shop_takes_no_orders_but_finishes_those_it_has(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    await till.join(STATUS)
    order = await till.place()
    await till.ask(STATUS, "update", {"record": {"open": False}})
    assert (await till.change(STATUS))["record"]["open"] is False
    assert (await till.refused(ORDERS, "place", {"uuid": str(uuid4()), "items": [{"item": LATTE}]}))["code"] == "closed"
    assert (await till.move(order, "production"))["state"] == "production"


async def test_a_number_is_only_taken_from_a_lent_block(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    error = await till.refused(ORDERS, "place", {"uuid": str(uuid4()), "items": [{"item": LATTE}], "day_id": 140})
    assert (error["code"], error["field"]) == ("invalid", "day_id")


async def test_a_repeated_uuid_is_answered_with_the_first_answer_and_stores_nothing(open_hub: OpenHub) -> None:
    till, other = await open_hub.screen(), await open_hub.screen("kasse-2")
    uuid = uuid4()
    first = await till.place(uuid=uuid)
    assert await other.place({"item": LATTE}, uuid=uuid) == first
    assert (await till.place())["day_id"] == 102
    assert len((await till.join())["items"]) == 2


async def test_a_refusal_is_repeated_too(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    order = await till.place()
    step = {"uuid": str(uuid4()), "id": order["id"], "from": "production", "to": "completed"}
    refused = await till.refused(ORDERS, "move", step)
    await till.move(order, "production")
    assert await till.refused(ORDERS, "move", step) == refused


async def test_a_uuid_is_one_commands_alone(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    uuid = uuid4()
    order = await till.place(uuid=uuid)
    error = await till.refused(ORDERS, "cancel", {"uuid": str(uuid), "id": order["id"]})
    assert (error["code"], error["field"]) == ("invalid", "uuid")
    assert await till.place(uuid=uuid) == order, "and it still has its answer"


async def test_an_order_is_known_by_its_uuid_after_its_answer_was_forgotten(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    uuid = uuid4()
    first = await till.place(uuid=uuid)
    with open_hub.hub._database.engine.begin() as connection:
        connection.execute(delete(answer))
    assert (await till.place(uuid=uuid))["id"] == first["id"]


async def test_a_hub_that_runs_for_days_forgets_old_answers(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    for _ in range(3):
        await till.place(uuid=str(uuid4()))
        open_hub.clock.pass_(days=4)
    with open_hub.hub._database.engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(answer)).scalar() == 1


async def test_an_order_walks_its_life_and_no_step_is_skipped(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    order = await till.place()
    skip = {"id": order["id"], "from": "received", "to": "completed"}
    assert (await till.refused(ORDERS, "move", skip))["field"] == "to"
    for state in list(State)[1:]:
        open_hub.clock.pass_(minutes=1)
        order = await till.move(order, state)
        assert order["state_since"] == order["updated_at"] != order["created"]
    assert order["rev"] == 4


async def test_the_slower_of_two_kiosks_is_told_what_holds(open_hub: OpenHub) -> None:
    first, second = await open_hub.screen("kjokken-1"), await open_hub.screen("kjokken-2")
    order = await first.place()
    await first.move(order, "production")
    error = await second.refused(ORDERS, "move", {"id": order["id"], "from": "received", "to": "production"})
    assert error["code"] == "conflict"
    assert error["record"]["state"] == "production"
    seqs = [(await second.change())["seq"] for _ in range(2)]
    assert seqs == [1, 2]


async def test_a_refused_command_does_not_cost_the_next_one_a_reading_of_the_menu(
    open_hub: OpenHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    till = await open_hub.screen()
    order = await till.place()
    monkeypatch.setattr("kaffe_server.menu.catalogue.read_menu", lambda _tx: 1 / 0)
    step = {"id": order["id"], "from": "production", "to": "completed"}
    assert (await till.refused(ORDERS, "move", step))["code"] == "conflict"
    assert (await till.place())["day_id"] == 102


async def test_an_edit_changes_what_it_names_and_an_empty_one_nothing(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    order = await till.place(missing_information=True, note="hentes 10:50")
    edited = (await till.ask(ORDERS, "edit", {"id": order["id"], "missing_information": False}))["record"]
    assert (edited["missing_information"], edited["note"], edited["rev"]) == (False, "hentes 10:50", 2)
    same = await till.ask(ORDERS, "edit", {"id": order["id"], "missing_information": False})
    assert same["record"] == edited
    assert (await till.join())["seq"] == 2


async def test_a_cancelled_order_leaves_the_channel_and_its_number_is_not_given_again(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    order = await till.place()
    await till.ask(ORDERS, "cancel", {"id": order["id"], "reason": "ombestemte seg"})
    assert [(await till.change())["action"] for _ in range(2)] == ["create", "delete"]
    assert (await till.join())["items"] == []
    assert (await till.refused(ORDERS, "move", {"id": order["id"], "from": "received", "to": "production"}))[
        "code"
    ] == "not_found"
    assert (await till.place())["day_id"] == 102


async def test_a_handed_out_order_is_not_cancelled(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    await till.place()
    await till.ask(ORDERS, "dispatch_all", {})
    error = await till.refused(ORDERS, "cancel", {"id": 1})
    assert (error["code"], error["record"]["state"]) == ("conflict", "dispatched")


async def test_dispatch_all_hands_out_every_open_order_at_once(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    orders = [await till.place() for _ in range(3)]
    await till.move(orders[1], "production")
    answer = await till.ask(ORDERS, "dispatch_all", {})
    assert [record["state"] for record in answer["records"]] == ["dispatched"] * 3
    assert (await till.ask(ORDERS, "dispatch_all", {})) == {"records": []}


async def test_numbers_begin_again_at_the_cut_over_and_yesterday_leaves_every_screen(open_hub: OpenHub) -> None:
    till, board = await open_hub.screen(), await open_hub.screen("tavle", "board")
    orders = [await till.place() for _ in range(2)]
    open_hub.clock.pass_(days=1)
    fresh = await till.place()
    assert (fresh["day_id"], fresh["business_day"]) == (101, "2026-11-24")
    changes = [await board.change() for _ in range(5)]
    assert [change["action"] for change in changes] == ["create", "create", "delete", "delete", "create"]
    assert [change["record"]["id"] for change in changes[2:4]] == [order["id"] for order in orders]
    assert [record["id"] for record in (await till.join())["items"]] == [fresh["id"]]
    stale = {"id": orders[0]["id"], "from": "received", "to": "production"}
    assert (await till.refused(ORDERS, "move", stale))["code"] == "not_found"


async def test_a_day_turns_without_anyone_touching_a_screen(open_hub: OpenHub) -> None:
    board = await open_hub.screen("tavle", "board")
    till = await open_hub.screen()
    await till.place()
    assert (await board.change())["action"] == "create"
    open_hub.clock.pass_(days=1)
    open_hub.hub.speak()
    assert (await board.change())["action"] == "delete"
    open_hub.hub.speak()
    await board.ask("phoenix", "heartbeat")
    ticks = [frame[4] for frame in board.heard if frame[3] == "tick"]
    assert ticks[-1]["day"] == "2026-11-24"


WRONG = pytest.mark.parametrize(
    "wrong",
    [{"hours": 20}, {"days": 1}, {"days": 365}, {"hours": -8}, {"hours": -1}, {"days": -365}],
    ids=lambda wrong: " ".join(f"{amount} {unit}" for unit, amount in wrong.items()),
)


async def speak(house: OpenHub, screen: Screen) -> None:
    """The hub's word, and all that it brings."""
    house.hub.speak()
    await screen.ask(ORDERS, "lend")


@WRONG
async def test_a_clock_set_wrong_in_the_rush_takes_nothing_off_the_screens_and_repeats_no_number(
    open_hub: OpenHub, wrong: dict[str, float]
) -> None:
    till, kitchen = await open_hub.screen(), await open_hub.screen("kjokken", "kitchen")
    before = [await till.place() for _ in range(3)]
    open_hub.clock.set(**wrong)
    for _ in range(2):
        open_hub.clock.pass_(minutes=4)
        await speak(open_hub, till)
        before.append(await till.place())
    open_hub.clock.set(**{unit: -amount for unit, amount in wrong.items()})
    await speak(open_hub, till)
    after = [await till.place() for _ in range(2)]
    orders = (await till.join())["items"]
    assert [order["day_id"] for order in orders] == list(range(101, 108))
    assert {order["business_day"] for order in orders} == {"2026-11-23"}
    assert [order["created"] for order in orders] == sorted(order["created"] for order in (*before, *after))
    assert after[-1]["created"] == "2026-11-23T09:48:00Z", "and time goes on"
    await kitchen.move(orders[0], "production")
    assert (await kitchen.ask(ORDERS, "undo"))["act"]["steps"][0]["id"] == orders[0]["id"]


@pytest.mark.parametrize("ahead", [{"hours": 20}, {"days": 1}, {"days": 365}])
async def test_what_a_wrong_clock_took_off_idle_screens_comes_back_when_it_is_set_right(
    open_hub: OpenHub, ahead: dict[str, float]
) -> None:
    till = await open_hub.screen()
    open_orders = [await till.place() for _ in range(2)]
    open_hub.clock.pass_(minutes=11)
    open_hub.clock.set(**ahead)
    await speak(open_hub, till)
    assert (await till.join())["items"] == []
    open_hub.clock.set(**{unit: -amount for unit, amount in ahead.items()})
    await speak(open_hub, till)
    assert (await till.join())["items"] == open_orders
    order = await till.place()
    assert (order["day_id"], order["created"]) == (103, "2026-11-23T09:51:00Z")


@pytest.mark.parametrize("ahead", [{"hours": 20}, {"days": 365}])
async def test_after_a_sale_on_a_wrong_day_the_right_one_comes_back_when_that_is_handed_out(
    open_hub: OpenHub, ahead: dict[str, float]
) -> None:
    till = await open_hub.screen()
    await till.place()
    open_hub.clock.pass_(minutes=11)
    open_hub.clock.set(**ahead)
    wrong = await till.place()
    assert (wrong["day_id"], wrong["business_day"]) != (102, "2026-11-23")
    open_hub.clock.set(**{unit: -amount for unit, amount in ahead.items()})
    await speak(open_hub, till)
    assert [order["id"] for order in (await till.join())["items"]] == [wrong["id"]]
    await till.ask(ORDERS, "dispatch_all")
    order = await till.place()
    assert (order["day_id"], order["business_day"], order["created"]) == (102, "2026-11-23", "2026-11-23T09:51:00Z")


async def test_a_clock_set_right_before_the_first_sale_is_believed_at_once(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    await till.place()
    await till.ask(ORDERS, "dispatch_all")
    open_hub.clock.set(hours=22)
    order = await till.place()
    assert (order["day_id"], order["business_day"], order["created"]) == (101, "2026-11-24", "2026-11-24T07:40:00Z")


async def test_a_night_that_the_machine_slept_through_ends_the_day_as_one_awake(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    await till.place()
    open_hub.clock.pass_(hours=22)
    await speak(open_hub, till)
    assert (await till.join())["items"] == []


@pytest.mark.parametrize("idle", [0, 30], ids=["closed in the rush", "closed after work"])
async def test_after_a_night_that_no_clock_counted_yesterday_leaves_once_the_screens_are_idle(
    open_hub: OpenHub, idle: int
) -> None:
    till = await open_hub.screen()
    await till.place()
    open_hub.clock.pass_(minutes=idle)
    open_hub.clock.set(hours=22)
    await speak(open_hub, till)
    assert len((await till.join())["items"]) == (0 if idle else 1)
    open_hub.clock.pass_(minutes=10)
    await speak(open_hub, till)
    assert (await till.join())["items"] == []
    assert (await till.place())["business_day"] == "2026-11-24"


async def test_a_clock_set_back_over_the_cut_over_opens_no_old_day(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    await till.place()
    open_hub.clock.pass_(minutes=11)
    open_hub.clock.set(hours=-8)
    order = await till.place()
    assert (order["day_id"], order["business_day"]) == (102, "2026-11-23")


async def test_a_clock_set_back_a_year_begins_that_day_when_everything_is_handed_out(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    await till.place()
    open_hub.clock.set(days=-365)
    open_hub.hub.speak()
    assert (await till.place())["business_day"] == "2026-11-23"
    await till.ask(ORDERS, "dispatch_all")
    assert (await till.place())["business_day"] == "2025-11-23"


async def test_a_clock_set_back_an_hour_with_the_hub_off_keeps_the_queue(tmp_path: Path) -> None:
    clock = Clock()
    async with opened(tmp_path, clock) as house:
        first = await (await house.screen()).place()
    clock.set(hours=-1)
    async with opened(tmp_path, clock) as house:
        assert (await (await house.screen()).place())["created"] == first["created"]


@pytest.mark.parametrize("ahead", [{"hours": 1}, {"days": 1}], ids=["an hour", "a day"])
async def test_a_clock_that_was_ahead_before_anything_was_sold_leaves_no_trace(
    tmp_path: Path, ahead: dict[str, float]
) -> None:
    clock = Clock()
    right = clock.now
    clock.set(**ahead)
    async with opened(tmp_path, clock) as house:
        till = await house.screen()
        house.hub.speak()
        await till.join()
        clock.now = right
        house.hub.speak()
        order = await till.place()
    assert (order["created"], order["business_day"]) == ("2026-11-23T09:40:00Z", "2026-11-23")


async def test_what_bears_no_time_does_not_hold_the_clock(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    await till.join(STATUS)
    open_hub.clock.set(hours=1)
    await till.ask(STATUS, "update", {"record": {"open": False}})
    await till.ask(STATUS, "update", {"record": {"open": True}})
    open_hub.clock.set(hours=-1)
    assert (await till.place())["created"] == "2026-11-23T09:40:00Z"


async def test_an_order_that_is_worth_more_than_anyone_could_read_is_refused(tmp_path: Path) -> None:
    def prepare(database: Database) -> None:
        load_sample(database)
        with database.engine.begin() as connection:
            connection.exec_driver_sql("UPDATE item SET price_nok = 500000 WHERE name = 'Latte'")

    async with opened(tmp_path, prepare=prepare) as house:
        till = await house.screen()
        assert (await till.place({"item": LATTE}, {"item": LATTE}))["total_nok"] == 1_000_000
        error = await till.refused(ORDERS, "place", {"uuid": str(uuid4()), "items": [{"item": LATTE}] * 3})
        assert (error["code"], error["field"]) == ("invalid", "items")


async def test_an_order_that_needs_no_kitchen_is_ready_when_placed(tmp_path: Path) -> None:
    def prepare(database: Database) -> None:
        load_sample(database)
        with database.engine.begin() as connection:
            connection.exec_driver_sql("UPDATE category SET no_preparation = 1 WHERE name = 'Mat og bakst'")

    async with opened(tmp_path, prepare=prepare) as house:
        till = await house.screen()
        assert (await till.place({"item": KANELBOLLE}))["state"] == "completed"
        assert (await till.place({"item": KANELBOLLE}, {"item": LATTE}))["state"] == "received"


async def test_an_order_that_cannot_be_read_takes_no_other_with_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as hub:
        till = await hub.screen()
        spoilt, whole = await till.place(), await till.place()

    def spoil(database: Database) -> None:
        with database.engine.begin() as connection:
            connection.execute(update(orders).where(orders.c.id == spoilt["id"]).values(items='[{"item_id":0}]'))

    async with opened(tmp_path, prepare=spoil) as hub:
        till = await hub.stranger()
        assert (await till.join())["items"] == [whole]
        assert (await till.place())["day_id"] == 103
        assert (await till.ask(ORDERS, "report", {"day": "2026-11-23"}))["orders"] == 2
