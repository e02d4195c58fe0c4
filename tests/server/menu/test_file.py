"""The menu as a file."""

from pathlib import Path

import pytest

from kaffe_server.cli import sample_menu_file
from kaffe_server.menu.file import MenuFileError, read_menu_file, write_menu_file

SAMPLE = sample_menu_file().read_text(encoding="utf-8")


def test_the_sample_menu_is_the_one_of_the_mockups() -> None:
    menu = read_menu_file(SAMPLE)
    assert [node.name for node in menu.tree] == ["Varm drikke", "Kald drikke", "Mat og bakst"]
    assert [(item.name, item.price_nok) for item in menu.tree[1].items] == [
        ("Iskaffe", 35),
        ("Iste", 28),
        ("Smoothie", 45),
        ("Eplejuice", 25),
    ]


def test_what_is_written_reads_as_the_same_menu() -> None:
    menu = read_menu_file(SAMPLE)
    assert read_menu_file(write_menu_file(menu)) == menu


def test_what_keeps_its_name_keeps_its_id() -> None:
    before = read_menu_file(SAMPLE)
    more = SAMPLE.replace(
        '[[category.item]]\nname = "Kaffe"',
        '[[category.item]]\nname = "Americano"\nprice = 24\n\n[[category.item]]\nname = "Kaffe"',
    )
    after = read_menu_file(more, before)
    ids = {item.name: item.id for item in after.indexes.items}
    assert {name: ids[name] for name in (item.name for item in before.indexes.items)} == {
        item.name: item.id for item in before.indexes.items
    }
    assert ids["Americano"] == max(ids.values())


@pytest.mark.parametrize(
    ("good", "bad", "says"),
    [
        ("price = 28", 'price = "dyr"', "price"),
        ("price = 28", "price = -1", "price"),
        ('default = "Liten"', 'default = "Mini"', "no value 'Mini'"),
        ('name = "Iste"', 'name = "Iskaffe"', "twice"),
        ('name = "Lett"', 'name = "Hel"', "twice"),
        ('color = "brun"', 'color = "#ff0000"', "color"),
        ('"Størrelse",', '"Isbiter",', "no option 'Isbiter'"),
        ("percent = 80", "percent = 80\nadd = 3", "give one"),
        ('icon = "coffee"', 'ikon = "coffee"', "ikon"),
        ("several = true", "several = = true", "Invalid value"),
        ('name = "Kakao"', 'name = ""', "name"),
    ],
)
@pytest.mark.parametrize("form", ["as a person writes it", "as export-menu writes it"])
def test_a_fault_is_named_with_its_line(good: str, bad: str, says: str, form: str) -> None:
    text = SAMPLE if form == "as a person writes it" else write_menu_file(read_menu_file(SAMPLE))
    if form == "as export-menu writes it":
        bad = bad.replace("\n", ", ")
    broken = text.replace(good, bad, 1)
    with pytest.raises(MenuFileError) as refused:
        read_menu_file(broken)
    assert says in str(refused.value)
    named = broken.splitlines()[refused.value.line - 1 : refused.value.line + 3]
    assert any(bad.splitlines()[0] in line for line in named), (refused.value, named)


def test_a_missing_price_points_at_the_item() -> None:
    broken = SAMPLE.replace('name = "Te"\nprice = 18', 'name = "Te"')
    with pytest.raises(MenuFileError) as refused:
        read_menu_file(broken)
    assert broken.splitlines()[refused.value.line] == 'name = "Te"'


def test_what_a_person_makes_sold_again_has_no_day_left() -> None:
    day = 'price = 35\nsold_out = true\nsold_out_day = 2026-11-23'
    latte = read_menu_file(SAMPLE.replace("price = 35", day, 1)).tree[0].items[4]
    assert (latte.name, latte.sold_out, str(latte.sold_out_day)) == ("Latte", True, "2026-11-23")
    latte = read_menu_file(SAMPLE.replace("price = 35", day.replace("true", "false"), 1)).tree[0].items[4]
    assert (latte.sold_out, latte.sold_out_day) == (False, None)


def test_an_empty_file_is_an_empty_menu(tmp_path: Path) -> None:
    assert read_menu_file("").indexes.items == ()
