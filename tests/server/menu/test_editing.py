"""Everything an admin may do to the menu, one command at a time."""

from pathlib import Path
from typing import Any

import pytest

from kaffe_server.cli import _store
from kaffe_server.menu.file import read_menu_file
from tests.server.open_hub import HAVRE, KAFFE, LATTE, MENU, MILK, OpenHub, Screen, opened

pytestmark = pytest.mark.asyncio

HOT, COLD, FOOD = 1, 2, 3


async def admin_of(hub: OpenHub) -> Screen:
    screen = await hub.screen("kontoret", "admin")
    await screen.join(MENU)
    return screen


async def index_of(screen: Screen) -> Any:
    return (await screen.join(MENU))["items"]["indexes"]


async def edit(screen: Screen, event: str, collection: str, **record: Any) -> Any:
    return (await screen.ask(MENU, event, {"collection": collection, "record": record}))["record"]


async def refused(screen: Screen, event: str, collection: str, **record: Any) -> tuple[str, str | None]:
    error = await screen.refused(MENU, event, {"collection": collection, "record": record})
    return error["code"], error.get("field")


def names(rows: list[Any]) -> list[str]:
    return [row["name"] for row in rows]


async def test_a_new_item_is_last_in_its_category_and_can_be_sold(open_hub: OpenHub) -> None:
    admin = await admin_of(open_hub)
    till = await open_hub.screen("kasse-1", "counter")
    await till.join(MENU)
    item = await edit(admin, "create", "item", name="  Flat  white ", price_nok=36, category_id=HOT)
    assert (item["name"], item["price_nok"], item["category_name"]) == ("Flat white", 36, "Varm drikke")
    menu = (await till.change(MENU))["record"]
    assert names(menu["indexes"]["items_by_category"]["1"])[-1] == "Flat white"
    assert (await till.place({"item": item["id"]}))["total_nok"] == 36


async def test_a_patch_changes_what_it_names_and_placed_orders_keep_their_copy(open_hub: OpenHub) -> None:
    admin = await admin_of(open_hub)
    order = await admin.place({"item": LATTE})
    item = await edit(admin, "update", "item", id=LATTE, price_nok=99)
    assert (item["name"], item["price_nok"]) == ("Latte", 99)
    await edit(admin, "delete", "item", id=LATTE)
    assert (await admin.join())["items"] == [order]
    assert await refused(admin, "update", "item", id=LATTE, name="x") == ("not_found", "record.id")


async def test_what_changes_nothing_is_answered_and_not_published(open_hub: OpenHub) -> None:
    admin = await admin_of(open_hub)
    seq = (await admin.join(MENU))["seq"]
    assert (await edit(admin, "update", "item", id=LATTE, price_nok=35, name="Latte"))["id"] == LATTE
    assert (await admin.join(MENU))["seq"] == seq


async def test_a_row_that_is_moved_makes_its_neighbours_make_room(open_hub: OpenHub) -> None:
    admin = await admin_of(open_hub)
    before = names((await index_of(admin))["items_by_category"]["1"])
    await edit(admin, "update", "item", id=LATTE, sort_order=0)
    after = names((await index_of(admin))["items_by_category"]["1"])
    assert after == ["Latte", *[name for name in before if name != "Latte"]]
    await edit(admin, "update", "category", id=FOOD, sort_order=0)
    assert names((await index_of(admin))["categories"])[0] == "Mat og bakst"
    await edit(admin, "update", "item", id=LATTE, sort_order=900)
    assert names((await index_of(admin))["items_by_category"]["1"])[-1] == "Latte"


async def test_an_item_that_changes_category_comes_last_there(open_hub: OpenHub) -> None:
    admin = await admin_of(open_hub)
    await edit(admin, "update", "item", id=KAFFE, category_id=COLD)
    assert names((await index_of(admin))["items_by_category"]["2"])[-1] == "Kaffe"


async def test_a_place_that_stays_the_same_hides_no_other_change(open_hub: OpenHub) -> None:
    admin = await admin_of(open_hub)
    first = (await index_of(admin))["items_by_category"][str(HOT)][0]["id"]
    new = await edit(admin, "create", "category", name="Ny")
    await admin.change(MENU)
    await edit(admin, "update", "item", id=first, price_nok=77, sort_order=0)
    assert (await admin.change(MENU))["record"]["indexes"]["items_by_category"][str(HOT)][0]["price_nok"] == 77
    await edit(admin, "update", "item", id=first, category_id=new["id"])
    assert names((await admin.change(MENU))["record"]["indexes"]["items_by_category"][str(new["id"])])


async def test_what_a_file_named_alike_can_still_be_sold_out_and_priced(tmp_path: Path) -> None:
    text = '[[category]]\nname = "Kald"\nitem = [{ name = "Te", price = 20 }, { name = "te", price = 25 }]\n'
    async with opened(tmp_path, prepare=lambda database: _store(database, read_menu_file(text), open_shop=True)) as hub:
        admin = await admin_of(hub)
        assert (await edit(admin, "update", "item", id=1, sold_out=True))["sold_out"]
        assert (await edit(admin, "update", "item", id=2, price_nok=30))["price_nok"] == 30
        assert await refused(admin, "update", "item", id=2, name="TE") == ("invalid", "record.name")


async def test_options_are_made_allowed_defaulted_and_removed(open_hub: OpenHub) -> None:
    admin = await admin_of(open_hub)
    key = await edit(admin, "create", "customization_key", name="Is", label_color="marine")
    value = await edit(admin, "create", "customization_value", name="Mye is", belongs_to=key["id"])
    await edit(admin, "update", "customization_key", id=key["id"], default_value=str(value["id"]))
    await edit(admin, "update", "category", id=COLD, valid_customizations=[key["id"]])
    choice = {"key": key["id"], "value": [value["id"]]}
    cold = (await index_of(admin))["items_by_category"]["2"][0]["id"]
    entry = (await admin.place({"item": cold, "customizations": [choice]}))["items"][0]
    assert entry["customizations"][0]["default"] is True
    await edit(admin, "delete", "customization_value", id=value["id"])
    index = await index_of(admin)
    assert next(row for row in index["customization_keys"] if row["id"] == key["id"])["default_value"] is None
    await edit(admin, "delete", "customization_key", id=key["id"])
    index = await index_of(admin)
    assert str(key["id"]) not in index["customizations_by_key"]
    assert next(row for row in index["categories"] if row["id"] == COLD)["valid_customizations"] == []


async def test_the_id_of_what_was_deleted_is_never_anothers(open_hub: OpenHub) -> None:
    """A till may still have the old one in its cart."""
    admin = await admin_of(open_hub)
    gone = await edit(admin, "create", "item", name="Gløgg", price_nok=40, category_id=HOT)
    await edit(admin, "delete", "item", id=gone["id"])
    new = await edit(admin, "create", "item", name="Solo", price_nok=30, category_id=COLD)
    assert new["id"] > gone["id"]
    key = await edit(admin, "create", "customization_key", name="Is")
    value = await edit(admin, "create", "customization_value", name="Mye is", belongs_to=key["id"])
    await edit(admin, "delete", "customization_key", id=key["id"])
    other = await edit(admin, "create", "customization_value", name="Liten is", belongs_to=MILK)
    assert other["id"] > value["id"]


async def test_a_category_goes_when_it_is_empty(open_hub: OpenHub) -> None:
    admin = await admin_of(open_hub)
    assert await refused(admin, "delete", "category", id=HOT) == ("invalid", "record.id")
    new = await edit(admin, "create", "category", name="Is", icon="cup-soda", valid_customizations=[MILK])
    assert new["valid_customizations"] == [MILK]
    await edit(admin, "delete", "category", id=new["id"])
    assert "Is" not in names((await index_of(admin))["categories"])


@pytest.mark.parametrize(
    ("event", "collection", "record", "field"),
    [
        ("create", "item", {"name": "Te", "price_nok": 1, "category_id": HOT}, "record.name"),
        ("create", "item", {"name": " te ", "price_nok": 1, "category_id": HOT}, "record.name"),
        ("create", "item", {"name": "   ", "price_nok": 1, "category_id": HOT}, "record.name"),
        ("create", "item", {"name": "x" * 41, "price_nok": 1, "category_id": HOT}, "record.name"),
        ("create", "item", {"name": "Ny", "price_nok": -1, "category_id": HOT}, "record.price_nok"),
        ("create", "item", {"name": "Ny", "price_nok": 1.5, "category_id": HOT}, "record.price_nok"),
        ("create", "item", {"name": "Ny", "price_nok": 1, "category_id": 99}, "record.category_id"),
        ("create", "item", {"name": "Ny", "price_nok": 1}, "record.category_id"),
        ("create", "category", {"name": "Ny", "icon": "../x"}, "record.icon"),
        ("create", "category", {"name": "Ny", "valid_customizations": [99]}, "record.valid_customizations"),
        ("create", "customization_key", {"name": "Ny", "label_color": "#fff"}, "record.label_color"),
        ("create", "customization_value", {"name": "Ny", "belongs_to": 99}, "record.belongs_to"),
        ("update", "item", {"id": KAFFE, "name": "Te"}, "record.name"),
        ("update", "item", {"id": KAFFE, "category_id": 99}, "record.category_id"),
        ("update", "customization_key", {"id": MILK, "default_value": "6"}, "record.default_value"),
        ("update", "customization_value", {"id": HAVRE, "belongs_to": 2}, "record.belongs_to"),
        (
            "update",
            "customization_value",
            {"id": HAVRE, "constant_price": False, "price_increment_nok": -5},
            "record.price_increment_nok",
        ),
    ],
)
async def test_what_cannot_be_is_refused_by_the_field(
    open_hub: OpenHub, event: str, collection: str, record: dict[str, Any], field: str
) -> None:
    admin = await admin_of(open_hub)
    seq = (await admin.join(MENU))["seq"]
    assert await refused(admin, event, collection, **record) == ("invalid", field)
    assert (await admin.join(MENU))["seq"] == seq
