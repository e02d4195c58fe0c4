from dataclasses import asdict

import msgspec

from kaffe_desktop.stores.menu import MenuModel
from tests.desktop.stores.cafe import BOLLE, ITEMS, KAFFE, LATTE, SKOLEBOLLE, Cafe, menu
from tests.desktop.stores.model_signals import Watched


def loaded() -> MenuModel:
    model = MenuModel()
    model.load(menu())
    return model


def test_a_menu_that_has_not_come_is_empty() -> None:
    model = MenuModel()
    assert (model.loaded, model.count, model.tileRows) == (False, 0, 0)


def test_only_enabled_categories_with_enabled_items_are_shown() -> None:
    watched = Watched(loaded())
    assert watched.column("name") == ["Varm drikke", "Mat"]
    assert watched.column("icon") == ["coffee", "croissant"]


def test_tiles_are_the_enabled_items_sold_out_ones_included() -> None:
    model = loaded()
    tiles = Watched(model.at(1).tiles)
    assert tiles.column("itemId") == [BOLLE, SKOLEBOLLE]
    assert tiles.column("soldOut") == [False, True]
    assert tiles.column("priceText") == ["28,-", "30,-"]


def test_rows_of_four_tiles_are_counted_by_category() -> None:
    model = loaded()
    assert (model.loaded, model.tileRows, model.categoryCount) == (True, 2, 2)
    assert model.shelfOfRow == [0, 1]
    model.load(menu([*ITEMS, *(msgspec.structs.replace(ITEMS[0], id=100 + n) for n in range(4))]))
    assert model.tileRows == 3
    assert model.shelfOfRow == [0, 0, 1]


def test_a_sold_out_item_changes_only_what_its_tile_says() -> None:
    model = loaded()
    categories, tiles = Watched(model), Watched(model.at(0).tiles)
    model.load(menu(msgspec.structs.replace(item, sold_out=item.id == KAFFE) for item in ITEMS))
    assert tiles.take() == [("change", 1, {"soldOut", "spoken"})]
    assert categories.take() == []


def test_a_category_that_comes_back_has_the_same_tiles() -> None:
    model = loaded()
    tiles = model.at(0).tiles
    model.load(menu(item for item in ITEMS if item.category_id == 2))
    assert Watched(model).column("name") == ["Mat"]
    model.load(menu())
    assert model.at(0).tiles is tiles


def test_tiles_count_what_the_cart_has_and_mark_its_selected_item(cafe: Cafe) -> None:
    tiles = Watched(cafe.stores.menu.at(0).tiles)
    cafe.stores.cart.add(LATTE)
    cafe.stores.cart.add(LATTE)
    cafe.stores.cart.more()
    cafe.stores.cart.add(KAFFE)
    assert tiles.column("count") == [3, 1]
    assert tiles.column("selected") == [False, True]
    cafe.stores.cart.select(0)
    assert tiles.column("selected") == [True, False]
    for _ in range(3):
        cafe.stores.cart.removeSelected()
    assert tiles.column("count") == [0, 0]


def test_rows_are_frozen_values() -> None:
    tile = loaded().at(0).tiles.at(0)
    assert asdict(tile)["price"] == 35
