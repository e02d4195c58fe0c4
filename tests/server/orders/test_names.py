"""Guests' names: deleted at closing time, and nowhere to be found the next day."""

import sqlite3
from contextlib import closing
from typing import Any
from uuid import uuid4

import pytest

from kaffe_server.orders import names
from kaffe_server.storage.transaction import Statements
from tests.server.open_hub import ORDERS, STATUS, OpenHub, Screen

pytestmark = pytest.mark.asyncio


async def close(till: Screen) -> None:
    await till.join(STATUS)
    await till.ask(STATUS, "update", {"record": {"open": False}})


async def walk(till: Screen, order: Any, *states: str) -> Any:
    for state in states:
        order = await till.move(order, state)
    return order


def stored(hub: OpenHub) -> str:
    """Everything that the database says, as one text."""
    with closing(sqlite3.connect(hub.hub._database.path)) as other:
        tables = [row[0] for row in other.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return str([other.execute(f'SELECT * FROM "{table}"').fetchall() for table in tables])


async def test_closing_deletes_the_names_of_what_is_handed_out_and_every_screen_is_told(open_hub: OpenHub) -> None:
    till, kitchen = await open_hub.screen(), await open_hub.screen("kjøkken", "kitchen")
    ida, ola, per, _ = [await till.place(name=name, note="lite skum") for name in ("Ida", "Ola", "Per", "")]
    ida = await walk(till, ida, "production", "completed", "dispatched")
    ola = await walk(till, ola, "production", "completed")
    await till.ask(ORDERS, "cancel", {"id": per["id"]})
    seq = (await kitchen.join())["seq"]
    open_hub.clock.pass_(minutes=1)
    await close(till)
    after = await kitchen.join()
    told = {order["id"]: order for order in after["items"]}
    assert (told[ida["id"]]["name"], told[ida["id"]]["note"]) == ("", "lite skum")
    assert (told[ida["id"]]["rev"], told[ida["id"]]["state_since"]) == (ida["rev"], ida["state_since"])
    assert told[ola["id"]] == ola, "its guest is still to be called"
    assert after["seq"] == seq + 1
    changes = [change["record"] for change in kitchen_changes(kitchen)]
    assert changes[-1] == told[ida["id"]]
    assert "Ola" in stored(open_hub)
    assert "Ida" not in stored(open_hub)
    assert "Per" not in stored(open_hub)


def kitchen_changes(screen: Screen) -> list[Any]:
    return [frame[4] for frame in screen.heard if frame[2:4] == [ORDERS, "change"]]


async def test_the_next_business_day_knows_no_name_of_the_one_before(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    for name in ("Ida", "Ola"):
        await till.place(name=name, uuid=uuid4())
    await till.ask(ORDERS, "edit", {"uuid": str(uuid4()), "id": 1, "name": "Ida Marie"})
    await close(till)
    assert "Ida" in stored(open_hub), "nobody has fetched it yet"
    open_hub.clock.pass_(days=1)
    open_hub.hub.speak()
    await till.change(STATUS)
    assert [(await till.change())["action"] for _ in range(5)][-2:] == ["delete", "delete"]
    text = stored(open_hub)
    assert "Ida" not in text
    assert "Ola" not in text
    history = await till.ask(ORDERS, "history", {"day": "2026-11-23"})
    assert [(order["name"], order["note"]) for order in history["orders"]] == [("", ""), ("", "")]


async def test_a_command_that_is_repeated_after_closing_is_answered_as_before_but_for_the_name(
    open_hub: OpenHub,
) -> None:
    till = await open_hub.screen()
    order = await till.place(name="Ida")
    step = {"uuid": str(uuid4()), "id": order["id"], "from": "received", "to": "production"}
    first = await till.ask(ORDERS, "move", step)
    await till.ask(ORDERS, "dispatch_all")
    await close(till)
    again = await till.ask(ORDERS, "move", step)
    assert first["record"].pop("name") == "Ida"
    assert again["record"].pop("name") == ""
    assert again == first


async def test_what_is_handed_out_after_closing_loses_its_name_with_the_next_close(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    order = await till.place(name="Ida")
    await close(till)
    assert (await walk(till, order, "production", "completed", "dispatched"))["name"] == "Ida"
    await close(till)
    assert (await till.join())["items"][0]["name"] == ""
    undone = await till.ask(ORDERS, "undo")
    assert (undone["records"][0]["state"], undone["records"][0]["name"]) == ("completed", "")


async def test_what_was_sold_yesterday_without_the_hub_comes_without_its_name(open_hub: OpenHub) -> None:
    till = await open_hub.screen("kasse-1", "counter")
    loan = await till.ask(ORDERS, "lend")
    open_hub.clock.pass_(days=1)
    sold = {"day_id": loan["numbers"][0], "loan": loan["loan"], "sold_at": "2026-11-23T13:00:00Z"}
    assert (await till.place(name="Ida", **sold))["name"] == ""
    assert (await till.place(name="Ola"))["name"] == "Ola"


async def test_years_of_orders_are_not_read_for_it(open_hub: OpenHub) -> None:
    texts = Statements(open_hub.hub._database.engine)
    with closing(sqlite3.connect(open_hub.hub._database.path)) as other:
        for statement, given in (
            (names._FORGET_OTHERS, {"day": "2026-11-23", "updated_at": ""}),
            (names._STILL_NAMED, {}),
        ):
            text, fixed, _ = texts.text_of(statement, given)
            (plan,) = other.execute(f"EXPLAIN QUERY PLAN {text}", {**fixed, **given}).fetchall()
            assert "ix_orders_named" in plan[3]
