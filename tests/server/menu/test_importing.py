"""The menu as a file, out of a café's database and into it again."""

from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from kaffe_server import cli
from tests.server.open_hub import LATTE, MENU, ORDERS, Clock, OpenHub, opened

pytestmark = pytest.mark.asyncio

SAMPLE = cli.sample_menu_file().read_text(encoding="utf-8")


def exported(folder: Path) -> str:
    file = folder / "menu.toml"
    assert cli.main(["export-menu", "--data", str(folder), str(file)]) == 0
    return file.read_text(encoding="utf-8")


def imported(folder: Path, text: str) -> None:
    file = folder / "menu.toml"
    file.write_text(text, encoding="utf-8")
    assert cli.main(["import-menu", "--data", str(folder), str(file)]) == 0


def with_item(name: str, price: int) -> str:
    return f'{SAMPLE}\n[[category.item]]\nname = "{name}"\nprice = {price}\n'


async def indexes(hub: OpenHub) -> Any:
    return (await (await hub.stranger()).join(MENU))["items"]["indexes"]


async def item(hub: OpenHub, name: str) -> Any:
    return next(row for row in (await indexes(hub))["items"] if row["name"] == name)


@pytest.mark.parametrize("taken_out", ["by an import", "by an admin"])
async def test_an_order_on_its_way_never_becomes_another_item(tmp_path: Path, taken_out: str) -> None:
    """A till sold a bun while the hub was away. Meanwhile the bun went off the menu, and a cake came onto it."""
    imported(tmp_path, with_item("Bolle X", 10))
    async with opened(tmp_path) as hub:
        till = await hub.screen("kasse-1")
        await till.join(MENU)
        bun, loan = await item(hub, "Bolle X"), await till.ask(ORDERS, "lend")
        if taken_out == "by an admin":
            await till.ask(MENU, "delete", {"collection": "item", "record": {"id": bun["id"]}})
    if taken_out == "by an import":
        imported(tmp_path, SAMPLE)
    imported(tmp_path, with_item("Hel kake", 490))
    async with opened(tmp_path) as hub:
        till = await hub.screen("kasse-1")
        order = {"uuid": str(uuid4()), "items": [{"item": bun["id"]}], "day_id": 900, "loan": loan["loan"]}
        record = (await till.ask(ORDERS, "place", order))["record"]
        assert [(entry["name"], entry["price"]) for entry in record["items"]] == [("Bolle X", 10)]


async def test_what_comes_back_after_it_was_taken_out_is_new(tmp_path: Path) -> None:
    imported(tmp_path, SAMPLE)
    async with opened(tmp_path) as hub:
        before = await indexes(hub)
    imported(tmp_path, "")
    imported(tmp_path, SAMPLE)
    async with opened(tmp_path) as hub:
        after = await indexes(hub)
    for rows in ("categories", "items", "customization_keys", "customization_values"):
        assert [row["name"] for row in after[rows]] == [row["name"] for row in before[rows]]
        assert not {row["id"] for row in after[rows]} & {row["id"] for row in before[rows]}, rows


async def test_an_admin_gives_no_id_that_an_import_took_away(tmp_path: Path) -> None:
    imported(tmp_path, with_item("Bolle X", 10))
    imported(tmp_path, SAMPLE)
    async with opened(tmp_path) as hub:
        admin = await hub.screen()
        await admin.join(MENU)
        record = {"name": "Hel kake", "price_nok": 490, "category_id": 3}
        cake = (await admin.ask(MENU, "create", {"collection": "item", "record": record}))["record"]
    assert cake["id"] == 18


async def test_what_is_sold_out_today_comes_back_tomorrow_although_the_menu_went_through_a_file(tmp_path: Path) -> None:
    clock = Clock()
    async with opened(tmp_path, clock) as hub:
        till = await hub.screen()
        await till.join(MENU)
        record = {"id": LATTE, "sold_out": True, "today_only": True}
        await till.ask(MENU, "update", {"collection": "item", "record": record})
        before = await indexes(hub)
    text = exported(tmp_path)
    imported(tmp_path, text)
    async with opened(tmp_path, clock) as hub:
        assert await indexes(hub) == before
    clock.pass_(days=1)
    async with opened(tmp_path, clock) as hub:
        assert not (await item(hub, "Latte"))["sold_out"]
    imported(tmp_path, text)
    async with opened(tmp_path, clock) as hub:
        assert not (await item(hub, "Latte"))["sold_out"], "the file is of yesterday"
