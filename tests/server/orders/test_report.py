"""The figures of a day, and what happened to an order."""

import csv
import io
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.server.open_hub import (
    CAPPUCCINO,
    CUP,
    EGEN_KOPP,
    HEL,
    KAFFE,
    KANELBOLLE,
    LATTE,
    MILK,
    ORDERS,
    SIZE,
    STOR,
    Clock,
    OpenHub,
    Screen,
    opened,
)

pytestmark = pytest.mark.asyncio
DAY = "2026-11-23"


async def report(screen: Screen, day: str = DAY, **more: Any) -> Any:
    return await screen.ask(ORDERS, "report", {"day": day, **more})


def choices(*pairs: tuple[int, int]) -> list[dict[str, Any]]:
    return [{"key": key, "value": [value]} for key, value in pairs]


async def a_morning(hub: OpenHub) -> tuple[Screen, list[Any]]:
    """Five orders from 10.40 local time, one of them cancelled; two made, one of those handed out."""
    till, clock = await hub.screen(), hub.clock
    latte = {"item": LATTE, "line": 1, "customizations": choices((MILK, HEL), (SIZE, STOR))}
    cup = {"item": CAPPUCCINO, "line": 2, "customizations": choices((CUP, EGEN_KOPP))}
    placed = []
    for units in ([latte], [cup, cup], [{"item": KANELBOLLE}], [latte, {"item": KANELBOLLE}], [{"item": KAFFE}]):
        placed.append(await till.place(*units))
        clock.pass_(minutes=10)
    await till.ask(ORDERS, "cancel", {"id": placed[2]["id"]})
    for order, minutes in ((placed[0], 2), (placed[1], 4)):
        moved = await till.move(order, "production")
        clock.pass_(minutes=minutes)
        await till.move(moved, "completed")
    await till.move({**placed[0], "state": "completed"}, "dispatched")
    return till, placed


async def test_a_day_without_orders_is_all_zero(open_hub: OpenHub) -> None:
    assert await report(await open_hub.screen()) == {
        "day": DAY,
        "orders": 0,
        "units": 0,
        "total_nok": 0,
        "median_ready_s": None,
        "uncollected": 0,
        "open": 0,
        "cancelled": 0,
        "quarters": [],
        "items": [],
    }


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
async def test_a_day_at_the_end_of_the_calendar_is_only_empty(open_hub: OpenHub, day: str) -> None:
    assert (await report(await open_hub.screen(), day))["orders"] == 0


async def test_the_figures_are_those_of_an_independent_count(open_hub: OpenHub) -> None:
    till, placed = await a_morning(open_hub)
    sold = [order for order in placed if order is not placed[2]]
    entries = [entry for order in sold for entry in order["items"]]
    figures = await report(till)
    assert (figures["orders"], figures["units"], figures["cancelled"], figures["open"]) == (4, 6, 1, 3)
    assert figures["total_nok"] == sum(entry["total_nok"] for entry in entries)
    assert figures["median_ready_s"] == (52 + 46) * 60 / 2
    assert figures["quarters"] == [
        {"begin": "10:30", "orders": 1},
        {"begin": "10:45", "orders": 1},
        {"begin": "11:00", "orders": 1},
        {"begin": "11:15", "orders": 1},
    ]
    count = Counter(entry["name"] for entry in entries)
    assert {item["name"]: item["units"] for item in figures["items"]} == dict(count)
    assert [item["name"] for item in figures["items"][:2]] == ["Cappuccino", "Latte"]
    assert sum(item["total_nok"] for item in figures["items"]) == figures["total_nok"]


async def test_a_number_is_uncollected_after_five_minutes(open_hub: OpenHub) -> None:
    till, _ = await a_morning(open_hub)
    assert (await report(till))["uncollected"] == 0
    open_hub.clock.pass_(minutes=5)
    assert (await report(till))["uncollected"] == 1


async def test_the_sales_as_text_have_a_row_for_each_unit(open_hub: OpenHub) -> None:
    till, _ = await a_morning(open_hub)
    rows = list(csv.DictReader(io.StringIO((await report(till, csv=True))["csv"]), delimiter=";"))
    assert len(rows) == 6
    assert rows[0] == {
        "dag": DAY,
        "nummer": "101",
        "bestilt": "10:40:00",
        "status": "utlevert",
        "kasse": "kasse-1",
        "linje": "1",
        "kategori": "Varm drikke",
        "vare": "Latte",
        "tilvalg": "Stor",
        "pris": "35",
        "betalt": "45",
    }
    assert sum(int(row["betalt"]) for row in rows) == (await report(till))["total_nok"]


async def test_a_name_that_a_spreadsheet_would_compute_is_text(open_hub: OpenHub) -> None:
    admin = await open_hub.screen()
    await admin.join("collection:menu")
    evil = {"name": "=1+1", "price_nok": 1, "category_id": 1}
    answer = await admin.ask("collection:menu", "create", {"collection": "item", "record": evil})
    await admin.place({"item": answer["record"]["id"]})
    assert ";'=1+1;" in (await report(admin, csv=True))["csv"]


async def test_what_happened_to_an_order_is_told_in_sequence(open_hub: OpenHub) -> None:
    till, placed = await a_morning(open_hub)
    day = await till.ask(ORDERS, "history", {"day": DAY})
    assert [order["day_id"] for order in day["orders"]] == [101, 102, 103, 104, 105]
    assert day["cancelled"] == [placed[2]["id"]]
    await till.ask(ORDERS, "undo", {"id": placed[0]["id"]})
    one = await till.ask(ORDERS, "history", {"id": placed[0]["id"]})
    assert [(event["kind"], event.get("to"), event.get("undone", False)) for event in one["events"]] == [
        ("place", "received", False),
        ("move", "production", False),
        ("move", "completed", False),
        ("move", "dispatched", True),
        ("undo", "completed", False),
    ]
    assert one["events"][1]["at"] == "2026-11-23T10:30:00Z"


async def test_why_an_order_was_cancelled_stands_in_its_history(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    order = await till.place()
    await till.ask(ORDERS, "cancel", {"id": order["id"], "reason": "gjesten gikk"})
    events = (await till.ask(ORDERS, "history", {"id": order["id"]}))["events"]
    assert [(event["kind"], event.get("reason")) for event in events] == [("place", None), ("cancel", "gjesten gikk")]


async def test_history_is_of_a_day_or_of_an_order(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    for wrong in ({}, {"day": DAY, "id": 1}, {"day": "i går"}):
        assert (await till.refused(ORDERS, "history", wrong))["code"] == "invalid", wrong
    assert (await till.refused(ORDERS, "history", {"id": 77}))["code"] == "not_found"


async def test_a_day_that_is_over_still_has_its_figures(tmp_path: Path) -> None:
    clock = Clock()
    async with opened(tmp_path, clock) as hub:
        till, _ = await a_morning(hub)
        before = await report(till)
    clock.pass_(days=3)
    async with opened(tmp_path, clock) as hub:
        till = await hub.screen()
        after = await report(till)
        assert after == {**before, "uncollected": 1}
        assert (await report(till, "2026-11-26"))["orders"] == 0
