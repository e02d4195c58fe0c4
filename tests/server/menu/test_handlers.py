"""Taking an item off sale from the till."""

import sqlite3
from typing import Any

import pytest

from kaffe_server.storage.transaction import Transaction
from tests.server.open_hub import KAFFE, LATTE, MENU, ORDERS, SKOLEBOLLE, OpenHub, Screen

pytestmark = pytest.mark.asyncio
UUID = "6b3c3a52-9f2e-4a0e-8b1e-2e3c1d5d7a11"


def sale(item: int, sold_out: bool, **more: Any) -> dict[str, Any]:
    return {"collection": "item", "record": {"id": item, "sold_out": sold_out, **more}}


async def on_sale(screen: Screen, item: int) -> bool:
    items = (await screen.join(MENU))["items"]["indexes"]["items"]
    return not next(row for row in items if row["id"] == item)["sold_out"]


async def test_a_sold_out_item_is_told_to_every_screen_and_cannot_be_ordered(open_hub: OpenHub) -> None:
    till, other = await open_hub.screen("kasse-1", "counter"), await open_hub.screen("kasse-2", "counter")
    await till.join(MENU)
    await other.join(MENU)
    answer = await till.ask(MENU, "update", sale(LATTE, True))
    assert answer["record"]["sold_out"] is True
    change = await other.change(MENU)
    assert (change["action"], change["seq"]) == ("update", 2)
    assert any(item == answer["record"] for item in change["record"]["indexes"]["items"])
    assert (await other.refused(ORDERS, "place", {"uuid": UUID, "items": [{"item": LATTE}]}))["code"] == "sold_out"
    await other.ask(MENU, "update", sale(LATTE, False))
    assert (await till.place({"item": LATTE}))["day_id"] == 101


async def test_what_is_sold_out_today_is_back_tomorrow_and_what_is_sold_out_stays_so(open_hub: OpenHub) -> None:
    till = await open_hub.screen("kasse-1", "counter")
    await till.join(MENU)
    answer = await till.ask(MENU, "update", sale(LATTE, True, today_only=True))
    assert answer["record"]["sold_out_day"] == "2026-11-23"
    await till.ask(MENU, "update", sale(KAFFE, True))
    open_hub.clock.pass_(days=1)
    await till.place({"item": 2})
    assert await on_sale(till, LATTE)
    assert not await on_sale(till, KAFFE)
    assert not await on_sale(till, SKOLEBOLLE)


async def test_what_is_already_so_is_answered_and_not_published(open_hub: OpenHub) -> None:
    till = await open_hub.screen("kasse-1", "counter")
    seq = (await till.join(MENU))["seq"]
    await till.ask(MENU, "update", sale(SKOLEBOLLE, True))
    assert (await till.join(MENU))["seq"] == seq


@pytest.mark.parametrize(
    ("payload", "code", "field"),
    [
        (sale(99, True), "not_found", "record.id"),
        ({"collection": "item", "record": {"id": 1, "sold_out": 1}}, "invalid", "record.sold_out"),
        ({"collection": "item", "record": {"id": 1, "price_nok": 1}}, "forbidden", "record.price_nok"),
        ({"collection": "item", "record": {"id": 1, "cake": 1}}, "invalid", "record.cake"),
        ({"collection": "item", "record": 5}, "invalid", "record"),
        ({"collection": "category", "record": {"id": 1, "name": "Te"}}, "forbidden", "collection"),
        ({"collection": "cake", "record": {}}, "invalid", "collection"),
    ],
)
async def test_the_till_changes_nothing_else_of_the_menu(
    open_hub: OpenHub, payload: dict[str, Any], code: str, field: str
) -> None:
    till = await open_hub.screen("kasse-1", "counter")
    await till.join(MENU)
    error = await till.refused(MENU, "update", payload)
    assert (error["code"], error["field"]) == (code, field)


async def test_a_sale_whose_commit_failed_does_not_hold(open_hub: OpenHub, monkeypatch: pytest.MonkeyPatch) -> None:
    till = await open_hub.screen("kasse-1", "counter")
    await till.join(MENU)
    commit = Transaction.commit

    def failing(tx: Transaction) -> None:
        monkeypatch.setattr(Transaction, "commit", commit)
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Transaction, "commit", failing)
    assert (await till.refused(MENU, "update", sale(LATTE, True)))["code"] == "unavailable"
    assert (await till.place({"item": LATTE}))["day_id"] == 101
