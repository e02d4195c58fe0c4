"""Numbers in sequence, numbers lent to tills, and orders that were sold while the hub could not be reached."""

from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import func, select

from kaffe_server.cli import main, sample_menu_file
from kaffe_server.orders import numbers
from kaffe_server.storage.backup import back_up
from kaffe_server.storage.database import Database
from tests.server.open_hub import (
    KAFFE,
    KARAMELL,
    LATTE,
    MENU,
    ORDERS,
    SKOLEBOLLE,
    STATUS,
    SYRUP,
    VANILJE,
    Clock,
    OpenHub,
    Screen,
    opened,
)

pytestmark = pytest.mark.asyncio


async def lent(till: Screen, loan: int | None = None) -> Any:
    return await till.ask(ORDERS, "lend", {} if loan is None else {"loan": loan})


def sold(loan: Any, place: int = 0, **more: Any) -> dict[str, Any]:
    return {"day_id": loan["numbers"][place], "loan": loan["loan"], **more}


async def test_each_till_gets_numbers_of_its_own_from_the_top(open_hub: OpenHub) -> None:
    one, two = await open_hub.screen("kasse-1", "counter"), await open_hub.screen("kasse-2", "counter")
    first, second = await lent(one), await lent(two)
    assert (first["numbers"], second["numbers"]) == (list(range(900, 1000)), list(range(800, 900)))
    assert await lent(one, first["loan"]) == first
    assert [(await one.place())["day_id"] for _ in range(2)] == [101, 102]


async def test_two_screens_of_one_name_do_not_share_numbers(open_hub: OpenHub) -> None:
    one, twin = await open_hub.screen("kasse-1", "counter"), await open_hub.screen("kasse-1", "counter")
    assert not set((await lent(one))["numbers"]) & set((await lent(twin))["numbers"])


async def test_a_till_cannot_take_over_the_loan_of_another(open_hub: OpenHub) -> None:
    one, two = await open_hub.screen("kasse-1", "counter"), await open_hub.screen("kasse-2", "counter")
    first = await lent(one)
    assert (await lent(two, first["loan"]))["loan"] != first["loan"]
    items = [{"item": KAFFE}]
    error = await two.refused(ORDERS, "place", {"uuid": str(uuid4()), "items": items, **sold(first)})
    assert (error["code"], error["field"]) == ("invalid", "day_id")


async def test_a_loan_outlives_the_hub_and_the_day(tmp_path: Path) -> None:
    clock = Clock()
    async with opened(tmp_path, clock) as hub:
        till = await hub.screen("kasse-1", "counter")
        loan = await lent(till)
        await till.place(**sold(loan, 0))
        assert (await lent(till, loan["loan"]))["numbers"] == loan["numbers"][1:]
    clock.pass_(days=1)
    async with opened(tmp_path, clock) as hub:
        till = await hub.screen("kasse-1", "counter")
        assert await lent(till, loan["loan"]) == loan
        assert (await till.place(**sold(loan, 0)))["business_day"] == "2026-11-24"


async def test_a_loan_that_nobody_asks_for_is_taken_back_after_a_week(open_hub: OpenHub) -> None:
    one, two = await open_hub.screen("kasse-1", "counter"), await open_hub.screen("kasse-2", "counter")
    gone = await lent(one)
    open_hub.clock.pass_(days=8)
    assert (await lent(two))["numbers"] == gone["numbers"]
    assert (await lent(one, gone["loan"]))["loan"] != gone["loan"]


async def test_a_loan_that_is_half_used_is_exchanged(open_hub: OpenHub) -> None:
    till = await open_hub.screen("kasse-1", "counter")
    loan = await lent(till)
    for place in range(51):
        await till.place(**sold(loan, place))
    fresh = await lent(till, loan["loan"])
    assert fresh["loan"] != loan["loan"]
    assert not set(fresh["numbers"]) & set(loan["numbers"])
    told = await till.place(**sold(loan, 60))
    assert told["day_id"] == 960, "the answer with the fresh loan can be lost: the till sells on with what it has"
    other = await open_hub.screen("kasse-2", "counter")
    open_hub.clock.pass_(hours=20)
    assert not set((await lent(other))["numbers"]) & set(loan["numbers"])
    open_hub.clock.pass_(hours=5)
    assert (await lent(other))["numbers"] == loan["numbers"]


async def test_a_till_that_has_lost_its_loan_leaves_the_numbers_to_others(open_hub: OpenHub) -> None:
    """Its disk takes nothing, or a client does not remember: it asks anew at every join."""
    till, other = await open_hub.screen("kasse-1", "counter"), await open_hub.screen("kasse-2", "counter")
    loans = [await lent(till) for _ in range(numbers.AT_ONCE)]
    for _ in range(100):
        for wrong in ({}, {"loan": 4711}):
            assert (await till.refused(ORDERS, "lend", wrong))["field"] == "loan"
    assert await lent(till, loans[1]["loan"]) == loans[1]
    assert len((await lent(other))["numbers"]) == 100
    assert [(await till.place())["day_id"] for _ in range(2)] == [101, 102]
    open_hub.clock.pass_(hours=20)
    await lent(till, loans[1]["loan"])
    open_hub.clock.pass_(hours=5)
    fresh = await lent(till)
    assert fresh["numbers"] == loans[0]["numbers"]
    assert await lent(till, loans[1]["loan"]) == loans[1], "what is asked for stays"


async def test_a_loan_that_is_given_back_is_lent_to_another_at_once(open_hub: OpenHub) -> None:
    one, two = await open_hub.screen("kasse-1", "counter"), await open_hub.screen("kasse-2", "counter")
    loan = await lent(one)
    await two.ask(ORDERS, "lend", {"loan": loan["loan"], "back": True})
    assert (await lent(one, loan["loan"])) == loan, "only its own till gives it back"
    await one.place(**sold(loan))
    assert await one.ask(ORDERS, "lend", {"loan": loan["loan"], "back": True}) == {"loan": loan["loan"], "numbers": []}
    assert (await lent(two))["numbers"] == loan["numbers"][1:]
    order = {"uuid": str(uuid4()), "items": [{"item": KAFFE}], **sold(loan, 1)}
    assert (await one.refused(ORDERS, "place", order))["field"] == "day_id"
    assert (await one.refused(ORDERS, "lend", {"back": True}))["field"] == "loan"


async def test_loans_that_ended_long_ago_are_not_kept_and_no_id_is_given_twice(open_hub: OpenHub) -> None:
    till = await open_hub.screen("kasse-1", "counter")
    ids = [(await lent(till))["loan"]]
    for _ in range(5):
        open_hub.clock.pass_(days=30)
        ids.append((await lent(till))["loan"])
    assert len(set(ids)) == len(ids)
    with open_hub.hub._database.engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(numbers.loan)).scalar_one() <= 2


async def test_after_a_restore_no_number_is_given_again_and_none_that_a_till_holds(tmp_path: Path) -> None:
    clock, data, copy = Clock(), tmp_path / "data", tmp_path / "copy.db"
    async with opened(data, clock) as hub:
        one, two = await hub.screen("kasse-1", "counter"), await hub.screen("kasse-2", "counter")
        known = await lent(two)
        await one.place()
        back_up(hub.hub._database.path, copy)
        told = [(await one.place())["day_id"] for _ in range(numbers.UNKNOWN)]
        unknown = await lent(one)
    Database.restore(data, copy)
    clock.pass_(hours=1)
    async with opened(data, clock) as hub:
        one, two = await hub.screen("kasse-1", "counter"), await hub.screen("kasse-2", "counter")
        three = await hub.screen("kasse-3", "counter")
        assert not set(told) & {(await two.place())["day_id"] for _ in range(3)}
        assert await lent(two, known["loan"]) == known
        fresh = [await lent(one, unknown["loan"]), await lent(three)]
        held = {*known["numbers"], *unknown["numbers"]}
        assert not held & {number for loan in fresh for number in loan["numbers"]}
    async with opened(data, clock) as hub:
        till = await hub.screen("kasse-2", "counter")
        assert (await till.place())["day_id"] == 305, "the next start is one as always"
        clock.pass_(days=8)
        assert (await till.place())["day_id"] == 101
        assert (await lent(till))["numbers"][0] == 900, "nobody has the unknown loans any more"


async def test_a_copy_of_an_earlier_day_tells_nothing_of_the_numbers_of_today(tmp_path: Path) -> None:
    clock, data, copy = Clock(), tmp_path / "data", tmp_path / "copy.db"
    async with opened(data, clock) as hub:
        await lent(await hub.screen("kasse-1", "counter"))
        back_up(hub.hub._database.path, copy)
    clock.pass_(days=9)
    Database.restore(data, copy)
    async with opened(data, clock) as hub:
        till = await hub.screen("kasse-2", "counter")
        assert (await till.place())["day_id"] == 301
        assert (await lent(till))["numbers"][0] == 500
        assert (await lent(await hub.screen("kasse-1", "counter"), 1))["numbers"][0] == 900, "the till still has it"


async def test_a_loan_of_another_size_keeps_its_own(open_hub: OpenHub, monkeypatch: pytest.MonkeyPatch) -> None:
    """An earlier or later version may lend fewer or more."""
    one, two = await open_hub.screen("kasse-1", "counter"), await open_hub.screen("kasse-2", "counter")
    monkeypatch.setattr(numbers, "LENT", 40)
    small = await lent(one)
    monkeypatch.undo()
    large = await lent(two)
    assert (len(small["numbers"]), len(large["numbers"])) == (40, 100)
    assert not set(small["numbers"]) & set(large["numbers"])
    assert not set((await lent(one, small["loan"]))["numbers"]) & set(large["numbers"])


async def test_the_hubs_own_numbers_pass_over_what_is_lent_and_used(tmp_path: Path) -> None:
    async with opened(tmp_path) as hub:
        tills = [await hub.screen(f"kasse-{number}", "counter") for number in range(7)]
        loans = [await lent(till) for till in tills]
        till = tills[-1]
        assert loans[-1]["numbers"][0] == 300
        await till.place(**sold(loans[-1], 0))
        given = [(await till.place())["day_id"] for _ in range(201)]
        assert given == [*range(101, 300), 1000, 1001]


async def test_an_order_sold_without_the_hub_keeps_its_number_and_its_time(open_hub: OpenHub) -> None:
    till, kitchen = await open_hub.screen("kasse-1", "counter"), await open_hub.screen("kjøkken", "kitchen")
    loan = await lent(till)
    open_hub.clock.pass_(minutes=7)
    order = await till.place(**sold(loan, 3), sold_at="2026-11-23T09:42:00Z")
    assert (order["day_id"], order["created"], order["state"]) == (903, "2026-11-23T09:42:00Z", "received")
    assert (await kitchen.change())["record"] == order


async def test_a_guest_who_has_paid_is_not_refused(open_hub: OpenHub) -> None:
    till = await open_hub.screen("kasse-1", "counter")
    await till.join(STATUS)
    await till.join("collection:menu")
    loan = await lent(till)
    bun = {"id": SKOLEBOLLE, "sold_out": True}
    await till.ask("collection:menu", "update", {"collection": "item", "record": bun})
    await till.ask(STATUS, "update", {"record": {"open": False}})
    assert (await till.place({"item": SKOLEBOLLE}, **sold(loan)))["day_id"] == 900
    items = [{"item": SKOLEBOLLE}]
    assert (await till.refused(ORDERS, "place", {"uuid": str(uuid4()), "items": items}))["code"] == "closed"


@pytest.mark.parametrize(
    "edits",
    [
        [("update", "item", {"id": LATTE, "enable": False})],
        [("update", "category", {"id": 1, "enable": False, "valid_customizations": []})],
        [("update", "customization_key", {"id": SYRUP, "enable": False, "multiple_choice": False})],
        [("update", "customization_value", {"id": KARAMELL, "enable": False})],
        [("delete", "item", {"id": LATTE})],
        [("delete", "customization_value", {"id": KARAMELL})],
        [("delete", "customization_key", {"id": SYRUP}), ("delete", "item", {"id": LATTE})],
    ],
    ids=lambda edits: " and ".join(f"{event} {collection}" for event, collection, _ in edits),
)
async def test_a_guest_who_has_paid_gets_also_what_has_left_the_menu_meanwhile(
    open_hub: OpenHub, edits: list[tuple[str, str, dict[str, Any]]]
) -> None:
    till, admin = await open_hub.screen("kasse-1", "counter"), await open_hub.screen("kontoret", "admin")
    await admin.join(MENU)
    loan = await lent(till)
    latte = {"item": LATTE, "customizations": [{"key": SYRUP, "value": [VANILJE, KARAMELL]}]}
    before = await till.place(latte)
    for event, collection, record in edits:
        await admin.ask(MENU, event, {"collection": collection, "record": record})
    order = await till.place(latte, **sold(loan))
    assert (order["items"], order["state"]) == (before["items"], "received")
    error = await till.refused(ORDERS, "place", {"uuid": str(uuid4()), "items": [latte]})
    assert error["code"] == "invalid", "nobody else gets it"


async def test_what_an_import_took_off_the_menu_was_sold_before_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as hub:
        loan = await lent(await hub.screen("kasse-1", "counter"))
    text = sample_menu_file().read_text(encoding="utf-8")
    file = tmp_path / "menu.toml"
    file.write_text(text.replace('name = "Latte"', 'name = "Flat white"'), encoding="utf-8")
    assert main(["import-menu", "--data", str(tmp_path), str(file)]) == 0
    async with opened(tmp_path) as hub:
        till = await hub.screen("kasse-1", "counter")
        order = await till.place({"item": LATTE}, **sold(loan))
    assert (order["items"][0]["name"], order["total_nok"]) == ("Latte", 35)


async def test_what_was_sold_on_a_day_that_is_over_is_in_its_books_and_on_no_screen(open_hub: OpenHub) -> None:
    till, kitchen = await open_hub.screen("kasse-1", "counter"), await open_hub.screen("kjøkken", "kitchen")
    loan = await lent(till)
    open_hub.clock.pass_(days=1)
    order = await till.place(**sold(loan), sold_at="2026-11-23T13:00:00Z")
    assert (order["business_day"], order["state"]) == ("2026-11-23", "dispatched")
    assert (await till.place())["day_id"] == 101
    assert (await kitchen.change())["record"]["day_id"] == 101
    assert [shown["day_id"] for shown in (await till.join())["items"]] == [101]
    assert (await till.refused(ORDERS, "undo", {"id": order["id"]}))["code"] == "not_found"


async def test_a_till_whose_clock_is_behind_keeps_the_number_that_its_guest_was_told(open_hub: OpenHub) -> None:
    till = await open_hub.screen("kasse-1", "counter")
    loan = await lent(till)
    await till.place(**sold(loan))
    open_hub.clock.pass_(days=1)
    order = await till.place(**sold(loan), sold_at="2026-11-23T13:00:00Z")
    assert (order["day_id"], order["business_day"], order["state"]) == (900, "2026-11-24", "received")


async def test_a_till_whose_clock_is_ahead_sells_nothing_tomorrow(open_hub: OpenHub) -> None:
    till = await open_hub.screen("kasse-1", "counter")
    order = await till.place(**sold(await lent(till)), sold_at="2027-01-01T10:00:00Z")
    assert (order["business_day"], order["created"]) == ("2026-11-23", "2026-11-23T09:40:00Z")


@pytest.mark.parametrize(
    ("sold_at", "created"),
    [
        ("0001-01-01T00:00:00+14:00", "2026-11-23T09:40:00Z"),
        ("1970-01-01T00:00:07Z", "2026-11-23T09:40:00Z"),
        ("2026-11-23T10:39:59.1239+01:00", "2026-11-23T09:39:59.123000Z"),
    ],
)
async def test_a_time_of_sale_is_told_as_it_is_stored_and_one_that_cannot_be_is_now(
    open_hub: OpenHub, sold_at: str, created: str
) -> None:
    till = await open_hub.screen("kasse-1", "counter")
    order = await till.place(**sold(await lent(till)), sold_at=sold_at)
    assert (order["created"], order["business_day"], order["state"]) == (created, "2026-11-23", "received")


async def test_a_number_is_used_once_a_day(open_hub: OpenHub) -> None:
    till = await open_hub.screen("kasse-1", "counter")
    loan = await lent(till)
    await till.place(**sold(loan))
    order = {"uuid": str(uuid4()), "items": [{"item": KAFFE}], **sold(loan)}
    error = await till.refused(ORDERS, "place", order)
    assert (error["code"], error["field"]) == ("invalid", "day_id")
    assert (await till.place(**{**order, "uuid": uuid4(), "day_id": loan["numbers"][1]}))["day_id"] == 901


async def test_the_number_that_the_guest_was_told_counts(open_hub: OpenHub) -> None:
    """The answer to a place was lost: the till gave the guest a lent number, and asks again with it."""
    till, board = await open_hub.screen("kasse-1", "counter"), await open_hub.screen("tavle", "board")
    loan, uuid = await lent(till), uuid4()
    first = await till.place(uuid=uuid)
    assert first["day_id"] == 101
    again = await till.place(uuid=uuid, **sold(loan))
    assert (again["id"], again["day_id"], again["rev"]) == (first["id"], 900, 2)
    assert [(await board.change())["record"]["day_id"] for _ in range(2)] == [101, 900]
    assert await till.place(uuid=uuid, **sold(loan)) == again
    assert (await till.place())["day_id"] == 102, "101 was on the board and is not given again"


async def test_the_number_that_the_guest_was_told_stands_in_the_books_of_a_day_that_is_over(
    open_hub: OpenHub,
) -> None:
    till, board = await open_hub.screen("kasse-1", "counter"), await open_hub.screen("tavle", "board")
    loan, uuid = await lent(till), uuid4()
    await till.place(uuid=uuid)
    await board.change()
    open_hub.clock.pass_(days=1)
    assert (await till.place())["day_id"] == 101
    for action in ("delete", "create"):
        assert (await board.change())["action"] == action
    seq = (await board.join())["seq"]
    again = await till.place(uuid=uuid, **sold(loan))
    assert (again["day_id"], again["business_day"]) == (900, "2026-11-23")
    joined = await board.join()
    assert (joined["seq"], [order["day_id"] for order in joined["items"]]) == (seq, [101])


async def test_an_order_that_was_taken_back_meanwhile_stays_so(open_hub: OpenHub) -> None:
    till = await open_hub.screen("kasse-1", "counter")
    loan, uuid = await lent(till), uuid4()
    await till.place(uuid=uuid)
    await till.ask(ORDERS, "undo")
    assert (await till.place(uuid=uuid, **sold(loan)))["day_id"] == 101
    assert (await till.join())["items"] == []


async def test_a_number_comes_with_its_loan(open_hub: OpenHub) -> None:
    till = await open_hub.screen("kasse-1", "counter")
    loan = await lent(till)
    for wrong in ({"day_id": 900}, {"day_id": 120, "loan": loan["loan"]}, {"loan": loan["loan"]}):
        order = {"uuid": str(uuid4()), "items": [{"item": KAFFE}], **wrong}
        error = await till.refused(ORDERS, "place", order)
        assert (error["code"], error["field"]) == ("invalid", "day_id"), wrong


async def test_a_conflict_names_the_station_that_was_first(open_hub: OpenHub) -> None:
    till, kitchen = await open_hub.screen("kasse-1", "counter"), await open_hub.screen("kjøkken", "kitchen")
    order = await till.place()
    await kitchen.move(order, "production")
    error = await till.refused(ORDERS, "move", {"id": order["id"], "from": "received", "to": "production"})
    assert (error["code"], error["by"]) == ("conflict", "kjøkken")
