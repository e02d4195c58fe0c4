"""The menu as admins change it, over a real hub."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from kaffe_desktop.stores import saving
from kaffe_desktop.stores.menu_editor import MenuEditor
from kaffe_server.contract.commands import MENU, UpdateInMenu
from kaffe_server.contract.frames import encode
from tests.desktop.admin.office import Desk, Office
from tests.desktop.stores.model_signals import Watched


@pytest.fixture
def office(tmp_path: Path, qt_loop: QEventLoop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    monkeypatch.setattr(saving, "SAVES_AFTER_MS", 1)
    monkeypatch.setattr(saving, "AMOUNT_AFTER_MS", 1)
    office = Office(tmp_path, qt_loop, qtbot)
    yield office
    office.close()


@pytest.fixture
def sara(office: Office) -> Desk:
    return office.desk("Sara")


def editing(desk: Desk, item: str) -> MenuEditor:
    """With that item's form open."""
    editor = desk.stores.menuEditor
    editor.select(f"item-{desk.item(item).id}")
    return editor


def listed(desk: Desk) -> list[str]:
    return Watched(desk.stores.menuEditor.rows).column("name")


def test_the_list_has_categories_with_their_items_and_hidden_ones_last(sara: Desk) -> None:
    editor = editing(sara, "Kaffe")
    editor.setHidden(True)
    sara.until(lambda: not sara.item("Kaffe").enable)
    rows = list(editor.rows)
    names = listed(sara)
    assert (names[0], rows[0].is_category, rows[1].first) == ("Varm drikke", True, True)
    last = names.index("Kald drikke") - 1
    assert (names[last], rows[last].hidden, rows[last].last) == ("Kaffe", True, True)


def test_what_is_typed_reaches_every_screen(office: Office, sara: Desk) -> None:
    ola = office.desk("Ola")
    editor = editing(sara, "Latte")
    editor.setName("Caffè latte")
    editor.setPrice(37)
    ola.until(lambda: "Caffè latte" in listed(ola))
    assert ola.item("Caffè latte").price_nok == 37
    sara.until(lambda: editor.state == "saved")
    assert (editor.name, editor.price, bool(editor.savedAt)) == ("Caffè latte", 37, True)


def test_a_picture_that_another_client_shows_is_kept(sara: Desk) -> None:
    record = encode({"id": sara.item("Latte").id, "image": "latte.webp"})
    sara.link.insist(MENU, "update", UpdateInMenu(collection="item", record=record), lambda _: None)
    editor = editing(sara, "Latte")
    editor.setName("Caffè latte")
    editor.setPrice(37)
    sara.until(lambda: "Caffè latte" in listed(sara) and sara.item("Caffè latte").price_nok == 37)
    assert sara.item("Caffè latte").image == "latte.webp"


def test_a_new_item_is_put_last_in_the_category_that_was_open_once_it_is_created(sara: Desk) -> None:
    editor = editing(sara, "Kanelbolle")
    editor.addItem()
    assert (editor.kind, editor.isNew, editor.categoryName, editor.name) == ("item", True, "Mat og bakst", "")
    editor.setName("Rosinbolle")
    editor.setPrice(25)
    assert "Rosinbolle" not in listed(sara), "nobody sells what is half typed"
    editor.create()
    sara.until(lambda: not editor.isNew)
    assert sara.items_in("Mat og bakst")[-1] == "Rosinbolle"
    assert editor.selected == f"item-{sara.item('Rosinbolle').id}"
    editor.setPrice(26)
    sara.until(lambda: sara.item("Rosinbolle").price_nok == 26)


def test_what_is_typed_while_a_new_item_is_created_is_saved_too(sara: Desk) -> None:
    editor = editing(sara, "Kanelbolle")
    editor.addItem()
    editor.setName("Rosin")
    editor.create()
    editor.create()
    editor.setName("Rosinbolle")
    sara.until(lambda: "Rosinbolle" in sara.items_in("Mat og bakst"))
    assert not any(item.name == "Rosin" for item in sara.indexes.items)


def test_a_new_item_that_was_left_is_taken_up_again_until_it_is_discarded(sara: Desk) -> None:
    editor = editing(sara, "Kanelbolle")
    editor.addItem()
    editor.setName("Rosinbolle")
    editor.select(f"item-{sara.item('Te').id}")
    editor.addItem()
    assert (editor.name, editor.categoryName) == ("Rosinbolle", "Mat og bakst")
    editor.discard()
    assert editor.kind == ""
    editor.addItem()
    assert editor.name == ""


@pytest.mark.parametrize(("name", "fault"), [("  ", "Navnet mangler"), ("latte", "Navnet er i bruk")])
def test_a_name_that_the_hub_refuses_is_told_at_the_field(sara: Desk, name: str, fault: str) -> None:
    editor = editing(sara, "Cappuccino")
    editor.setName(name)
    sara.until(lambda: editor.nameError == fault)
    assert (editor.state, sara.stores.notices.title) == ("failed", "Cappuccino ble ikke lagret")
    editor.addItem()
    editor.setName(name)
    editor.create()
    sara.until(lambda: editor.nameError == fault)
    assert editor.isNew
    editor.setName("Cortado")
    assert editor.nameError == ""


def test_a_deleted_item_is_gone_from_every_list_and_its_form_closes(office: Office, sara: Desk) -> None:
    ola = office.desk("Ola")
    theirs, editor = editing(ola, "Latte"), editing(sara, "Latte")
    editor.remove()
    for desk, form in ((sara, editor), (ola, theirs)):
        desk.until(lambda form=form: form.selected == "")
        assert "Latte" not in listed(desk)
    assert ola.stores.notices.title == "En annen slettet Latte"
    assert not sara.stores.notices.current


def test_a_category_is_made_filled_and_only_removed_when_it_is_empty(sara: Desk) -> None:
    editor = sara.stores.menuEditor
    editor.addCategory()
    editor.setName("Frukt")
    editor.setIcon("shopping-basket")
    editor.setNoPreparation(True)
    editor.create()
    sara.until(lambda: listed(sara)[-1] == "Frukt")
    made = sara.category("Frukt")
    assert (made.icon, made.no_preparation, editor.removable) == ("shopping-basket", True, True)
    editor.addItem()
    editor.setName("Eple")
    editor.create()
    sara.until(lambda: listed(sara)[-1] == "Eple")
    editor.select(f"category-{made.id}")
    assert not editor.removable


def test_the_groups_of_options_belong_to_the_category_of_an_item(sara: Desk) -> None:
    editor = editing(sara, "Latte")
    chosen = [row.offered_id for row in editor.groups if row.chosen]
    editor.toggleGroup(chosen[0])
    editor.toggleGroup(chosen[1])
    editor.toggleGroup(chosen[0])
    assert [row.offered_id for row in editor.groups if row.chosen] == [chosen[0], *chosen[2:]]
    sara.until(lambda: sara.category("Varm drikke").valid_customizations == (chosen[0], *chosen[2:]))
    sara.until(lambda: editor.state == "saved")
    assert not sara.stores.notices.current


def test_an_item_moves_within_its_category_into_the_next_and_never_above_the_first(sara: Desk) -> None:
    editor = sara.stores.menuEditor
    first, second = sara.items_in("Varm drikke")[:2]
    top = f"item-{sara.item(first).id}"
    editor.move(top, -5)
    editor.move(top, 1)
    sara.until(lambda: sara.items_in("Varm drikke")[:2] == [second, first])
    editor.move(top, -1)
    sara.until(lambda: sara.items_in("Varm drikke")[:2] == [first, second])
    last = sara.items_in("Varm drikke")[-1]
    editor.move(f"item-{sara.item(last).id}", 1)
    sara.until(lambda: sara.items_in("Kald drikke")[0] == last)
    editor.move(f"item-{sara.item(last).id}", 100)
    sara.until(lambda: sara.items_in("Mat og bakst")[-1] == last)
    editor.move(f"item-{sara.item(last).id}", -1)
    sara.until(lambda: sara.items_in("Mat og bakst")[-2] == last)


def test_a_hidden_item_in_between_does_not_disturb_the_order(sara: Desk) -> None:
    one, two, three = sara.items_in("Varm drikke")[:3]
    editing(sara, two).setHidden(True)
    sara.until(lambda: not sara.item(two).enable)
    sara.stores.menuEditor.move(f"item-{sara.item(three).id}", -1)
    sara.until(lambda: listed(sara)[1:3] == [three, one])


def test_an_item_comes_to_stand_where_it_was_put_although_one_in_the_middle_is_hidden(sara: Desk) -> None:
    """Every visible item to every place between its heading and the next, also among the hidden ones below."""
    food = sara.items_in("Mat og bakst")
    hidden = food[1]
    visible = [name for name in food if name != hidden]
    editing(sara, hidden).setHidden(True)
    sara.until(lambda: not sara.item(hidden).enable)
    for price, (name, to) in enumerate(product(visible, range(len(food)))):
        for place, each in enumerate(food):
            record = encode({"id": sara.item(each).id, "sort_order": place})
            sara.link.insist(MENU, "update", UpdateInMenu(collection="item", record=record), lambda _: None)
        sara.until(lambda: sara.items_in("Mat og bakst") == food)
        sara.stores.menuEditor.move(f"item-{sara.item(name).id}", to - visible.index(name))
        editing(sara, hidden).setPrice(100 + price)
        sara.until(lambda price=price: sara.item(hidden).price_nok == 100 + price)
        wanted = [other for other in visible if other != name]
        wanted.insert(to, name)
        assert listed(sara)[-len(food) :] == [*wanted, hidden], (name, to)


def test_categories_move_past_one_another(sara: Desk) -> None:
    editor = sara.stores.menuEditor
    hot = f"category-{sara.category('Varm drikke').id}"
    editor.move(hot, 1)
    sara.until(lambda: [row.name for row in editor.rows if row.is_category][:2] == ["Kald drikke", "Varm drikke"])
    editor.move(hot, len(sara.items_in("Varm drikke")) + 3)
    sara.until(lambda: [row.name for row in editor.rows if row.is_category][-1] == "Varm drikke")
    editor.move(hot, -100)
    sara.until(lambda: listed(sara)[0] == "Varm drikke")


def test_what_was_typed_outlives_a_lost_connection(office: Office, sara: Desk) -> None:
    editor = editing(sara, "Latte")
    office.go_away()
    editor.setName("Caffè latte")
    editor.setPrice(39)
    sara.until(lambda: editor.state == "waiting")
    editor.select(f"item-{sara.item('Te').id}")
    editor.select(f"item-{sara.item('Latte').id}")
    assert (editor.name, editor.price) == ("Caffè latte", 39)
    editor.addItem()
    editor.setName("Chai")
    editor.create()
    assert (sara.stores.notices.title, sara.stores.notices.action) == ("Chai ble ikke lagt til", "Prøv igjen")
    office.come_back()
    sara.until(lambda: "Caffè latte" in listed(sara) and sara.item("Caffè latte").price_nok == 39)
    assert (editor.isNew, editor.name) == (True, "Chai")
    sara.stores.notices.act()
    sara.until(lambda: "Chai" in listed(sara) and not editor.isNew)


def test_a_till_saves_with_a_pin_and_what_was_typed_before_it_was_locked_with_the_next(office: Office) -> None:
    till = office.desk("kasse", pin="1234")
    editor = editing(till, "Latte")
    editor.setPrice(37)
    till.until(lambda: till.item("Latte").price_nok == 37)
    till.stores.admin.lock()
    editor.setPrice(38)
    till.until(lambda: editor.state == "waiting")
    till.sit_down()
    till.until(lambda: till.item("Latte").price_nok == 38 and editor.state == "saved")


def test_of_two_admins_the_later_one_wins_and_the_other_is_told(office: Office, sara: Desk) -> None:
    ola = office.desk("Ola")
    mine, theirs = editing(sara, "Latte"), editing(ola, "Latte")
    mine.setPrice(37)
    mine.setName("Caffè latte")
    sara.until(lambda: mine.state == "saved")
    ola.until(lambda: theirs.price == 37)
    theirs.setPrice(40)
    sara.until(lambda: mine.price == 40)
    assert (sara.stores.notices.title, mine.name) == ("En annen endret også prisen", "Caffè latte")
    assert (theirs.name, ola.stores.notices.current) == ("Caffè latte", False)
