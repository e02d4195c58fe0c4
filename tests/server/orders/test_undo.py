"""Oops: what a station can take back, and what it cannot."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from tests.server.open_hub import KAFFE, ORDERS, Clock, OpenHub, Screen, opened

pytestmark = pytest.mark.asyncio


async def undo(screen: Screen, **which: Any) -> Any:
    return await screen.ask(ORDERS, "undo", which)


async def test_undo_goes_back_through_this_stations_acts(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    placed = await till.place()
    open_hub.clock.pass_(minutes=2)
    making = await till.move(placed, "production")
    open_hub.clock.pass_(minutes=2)
    await till.move(making, "completed")
    back = (await undo(till))["records"][0]
    assert (back["state"], back["state_since"], back["rev"]) == ("production", making["state_since"], 4)
    assert (await undo(till))["records"][0]["state"] == "received"
    last = await undo(till)
    assert last["act"]["kind"] == "place"
    assert [(await till.change())["action"] for _ in range(6)] == [
        "create",
        "update",
        "update",
        "update",
        "update",
        "delete",
    ]
    assert (await till.refused(ORDERS, "undo", {}))["code"] == "not_found"


async def test_an_act_that_is_named_is_undone_although_others_came_after_it(open_hub: OpenHub) -> None:
    till, kitchen = await open_hub.screen("kasse-1"), await open_hub.screen("kjokken-1")
    first = (await till.ask(ORDERS, "place", {"uuid": str(uuid4()), "items": [{"item": KAFFE}]}))["act"]["id"]
    await till.place()
    assert (await kitchen.refused(ORDERS, "undo", {"act": first}))["code"] == "not_found"
    assert (await undo(till, act=first))["act"]["steps"][0]["day_id"] == 101
    assert (await till.refused(ORDERS, "undo", {"act": first}))["code"] == "not_found"
    assert (await undo(till))["act"]["steps"][0]["day_id"] == 102


async def test_a_station_takes_back_only_its_own(open_hub: OpenHub) -> None:
    till, kitchen = await open_hub.screen("kasse-1"), await open_hub.screen("kjokken-1")
    await till.place()
    assert (await kitchen.refused(ORDERS, "undo", {}))["code"] == "not_found"


async def test_what_another_has_changed_since_is_refused_once_and_then_skipped(open_hub: OpenHub) -> None:
    till, kitchen = await open_hub.screen("kasse-1"), await open_hub.screen("kjokken-1")
    await till.place()
    second = await till.place()
    await kitchen.move(second, "production")
    error = await till.refused(ORDERS, "undo", {})
    assert (error["code"], error["record"]["day_id"], error["record"]["state"]) == ("conflict", 102, "production")
    assert (await undo(till))["act"]["steps"][0]["day_id"] == 101


async def test_an_edit_by_another_does_not_stand_in_the_way(open_hub: OpenHub) -> None:
    till, kitchen = await open_hub.screen("kasse-1"), await open_hub.screen("kjokken-1")
    order = await till.place(missing_information=True)
    await till.move(order, "production")
    await kitchen.ask(ORDERS, "edit", {"id": order["id"], "missing_information": False})
    back = (await undo(till))["records"][0]
    assert (back["state"], back["missing_information"]) == ("received", False)


async def test_a_cancelled_order_comes_back_as_it_was(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    order = await till.place(note="uten lokk")
    await till.ask(ORDERS, "cancel", {"id": order["id"]})
    back = (await undo(till))["records"][0]
    assert (back["state"], back["note"], back["day_id"]) == ("received", "uten lokk", 101)
    assert [(await till.change())["action"] for _ in range(3)] == ["create", "delete", "create"]
    assert len((await till.join())["items"]) == 1


async def test_all_handed_out_is_one_act(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    first = await till.place()
    await till.place()
    await till.move(first, "production")
    await till.ask(ORDERS, "dispatch_all", {})
    back = await undo(till)
    assert [record["state"] for record in back["records"]] == ["production", "received"]


async def test_of_all_handed_out_those_that_changed_since_are_left_alone(open_hub: OpenHub) -> None:
    admin, till = await open_hub.screen("admin"), await open_hub.screen("kasse-1")
    first = await till.place()
    await till.place()
    await admin.ask(ORDERS, "dispatch_all", {})
    await undo(till, id=first["id"])
    assert [record["day_id"] for record in (await undo(admin))["records"]] == [102]


async def test_with_an_id_that_orders_latest_move_is_undone_whoever_made_it(open_hub: OpenHub) -> None:
    till, kitchen = await open_hub.screen("kasse-1"), await open_hub.screen("kjokken-1", "kitchen")
    order = await till.place()
    making = await kitchen.move(order, "production")
    await kitchen.move(making, "completed")
    assert (await undo(till, id=order["id"]))["records"][0]["state"] == "production"
    assert (await undo(kitchen))["records"][0]["state"] == "received"


async def test_an_order_that_was_not_moved_has_no_move_to_undo(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    order = await till.place()
    assert (await till.refused(ORDERS, "undo", {"id": order["id"]}))["code"] == "conflict"
    assert (await till.refused(ORDERS, "undo", {"id": 99}))["code"] == "not_found"


async def test_ten_minutes_back_and_no_further(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    await till.place()
    open_hub.clock.pass_(minutes=5)
    await till.place()
    open_hub.clock.pass_(minutes=6)
    assert (await undo(till))["act"]["steps"][0]["day_id"] == 102
    assert (await till.refused(ORDERS, "undo", {}))["code"] == "not_found"


async def test_twenty_steps_back_and_no_further(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    for _ in range(22):
        await till.place()
    for _ in range(20):
        await undo(till)
    assert (await till.refused(ORDERS, "undo", {}))["code"] == "not_found"


async def test_yesterdays_orders_stay_as_they_are(tmp_path: Path) -> None:
    before_four = Clock(datetime(2026, 11, 23, 2, 59, tzinfo=UTC))
    async with opened(tmp_path, before_four) as house:
        till = await house.screen()
        order = await till.place()
        before_four.pass_(minutes=2)
        house.hub.speak()
        assert [(await till.change())["action"] for _ in range(2)] == ["create", "delete"]
        assert (await till.refused(ORDERS, "undo", {}))["code"] == "not_found"
        assert (await till.refused(ORDERS, "undo", {"id": order["id"]}))["code"] == "not_found"


async def test_undo_survives_a_restart_and_a_join_tells_what_can_be_undone(tmp_path: Path) -> None:
    clock = Clock()
    async with opened(tmp_path, clock) as house:
        till = await house.screen()
        order = await till.place()
        await till.move(order, "production")
        board = await house.stranger("kasse-1", "board")
        assert "acts" not in await board.join()
    async with opened(tmp_path, clock) as house:
        till = await house.stranger()
        acts = (await till.join())["acts"]
        assert [act["kind"] for act in acts] == ["place", "move"]
        assert acts[1]["steps"] == [{"id": order["id"], "day_id": 101, "from": "received", "to": "production"}]
        assert (await undo(till))["act"] == acts[1]
