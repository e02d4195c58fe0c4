from dataclasses import replace
from uuid import UUID

import pytest

from kaffe_desktop.stores.catalogue import Catalogue
from kaffe_desktop.stores.draft import MAX_QUANTITY, Draft, line_total, place_order
from kaffe_server.contract.commands import MAX_ENTRIES, Choice
from tests.desktop.stores.cafe import (
    BOLLE,
    BREAD,
    CARAMEL,
    CUP,
    ITEMS,
    KAFFE,
    LARGE,
    LATTE,
    MILK,
    OAT,
    OWN_CUP,
    RYE,
    SIZE,
    SKOLEBOLLE,
    SMALL,
    SOY,
    SYRUP,
    UTGATT,
    VANILLA,
    WHOLE,
    chosen,
    entry,
    menu,
    order,
)

CATALOGUE = Catalogue(menu())
UUID_1 = UUID(int=1)


def draft(*items: int) -> Draft:
    made = Draft()
    for item in items:
        made = made.add(item, CATALOGUE)
    return made


def chosen_after(*taps: tuple[int, int], item: int = LATTE) -> set[int]:
    made = draft(item)
    for key, value in taps:
        made = made.choose(key, value, CATALOGUE)
    return set(made.lines[0].chosen)


def test_every_tap_is_a_new_line_with_the_defaults_selected() -> None:
    made = draft(LATTE, LATTE)
    assert [set(line.chosen) for line in made.lines] == [{WHOLE, SMALL}, {WHOLE, SMALL}]
    assert made.selected == 1


@pytest.mark.parametrize("item", [SKOLEBOLLE, UTGATT, 999])
def test_what_is_not_sold_is_not_added(item: int) -> None:
    assert draft(item) == Draft()


@pytest.mark.parametrize(
    ("taps", "expected"),
    [
        ([(MILK, OAT)], {OAT, SMALL}),
        ([(MILK, OAT), (MILK, OAT)], {WHOLE, SMALL}),
        ([(MILK, WHOLE)], {WHOLE, SMALL}),
        ([(SIZE, LARGE), (MILK, OAT)], {OAT, LARGE}),
        ([(CUP, OWN_CUP)], {WHOLE, SMALL, OWN_CUP}),
        ([(CUP, OWN_CUP), (CUP, OWN_CUP)], {WHOLE, SMALL}),
        ([(SYRUP, VANILLA), (SYRUP, CARAMEL)], {WHOLE, SMALL, VANILLA, CARAMEL}),
        ([(SYRUP, VANILLA), (SYRUP, CARAMEL), (SYRUP, VANILLA)], {WHOLE, SMALL, CARAMEL}),
        ([(MILK, SOY)], {WHOLE, SMALL}),
        ([(MILK, LARGE)], {WHOLE, SMALL}),
        ([(BREAD, RYE)], {WHOLE, SMALL}),
    ],
    ids=[
        "releases the old one",
        "again returns to the default",
        "the default again stays",
        "groups are independent",
        "no default",
        "no default: again returns to none",
        "several",
        "several: toggles",
        "sold out",
        "value of another key",
        "key that the category does not allow",
    ],
)
def test_choosing(taps: list[tuple[int, int]], expected: set[int]) -> None:
    assert chosen_after(*taps) == expected


def test_choosing_changes_only_the_selected_line() -> None:
    made = draft(LATTE, LATTE).select(0).choose(MILK, OAT, CATALOGUE)
    assert [OAT in line.chosen for line in made.lines] == [True, False]


def test_a_quantity_stays_between_one_and_twenty() -> None:
    made = draft(LATTE).more(-1)
    assert made.lines[0].quantity == 1
    for _ in range(30):
        made = made.more(1)
    assert made.lines[0].quantity == MAX_QUANTITY


def test_an_order_holds_fifty_units() -> None:
    made = draft(LATTE, LATTE, LATTE)
    for row in (0, 1, 2):
        made = made.select(row)
        for _ in range(MAX_QUANTITY):
            made = made.more(1)
    assert made.units == MAX_ENTRIES
    assert made.add(KAFFE, CATALOGUE) == made


def test_a_removed_line_can_be_put_back_in_its_place() -> None:
    made = draft(LATTE, KAFFE, BOLLE)
    line = made.lines[1]
    without = made.select(1).remove(1)
    assert [line.item for line in without.lines] == [LATTE, BOLLE]
    assert without.selected == 1
    again = without.restore(1, line)
    assert ([line.item for line in again.lines], again.selected) == ([LATTE, KAFFE, BOLLE], 1)


def test_removing_the_last_line_leaves_nothing_selected() -> None:
    assert draft(LATTE).remove(0).selected == -1


def test_the_selection_is_not_content() -> None:
    made = draft(LATTE, KAFFE)
    assert made.select(0).content == made.content
    assert made.more(1).content != made.content


def test_the_line_total_is_the_rounded_unit_times_the_quantity() -> None:
    made = draft(LATTE).choose(CUP, OWN_CUP, CATALOGUE).choose(SIZE, LARGE, CATALOGUE).more(1)
    assert line_total(made.lines[0], CATALOGUE) == 72  # (35 + 10) × 80 % = 36, twice


def test_a_command_has_one_entry_for_each_unit() -> None:
    command = place_order(draft(LATTE, KAFFE).select(0).more(1), CATALOGUE, UUID_1)
    assert [(unit.item, unit.line) for unit in command.items] == [(LATTE, 1), (LATTE, 1), (KAFFE, 2)]
    assert command.items[0].customizations == (
        Choice(key=MILK, value=(WHOLE,)),
        Choice(key=SIZE, value=(SMALL,)),
    )
    assert (command.uuid, command.missing_information) == (UUID_1, False)


def test_an_open_choice_sends_the_order_as_missing_information() -> None:
    made = draft(BOLLE)
    assert place_order(made, CATALOGUE, UUID_1).missing_information
    assert not place_order(made.choose(BREAD, RYE, CATALOGUE), CATALOGUE, UUID_1).missing_information


def test_an_undone_order_comes_back_line_by_line() -> None:
    oat = chosen(MILK, OAT, "Havre")
    undone = order(1, items=(entry(1, chosen=[oat]), entry(1, chosen=[oat]), entry(2, "Kaffe", KAFFE)), name="Ida")
    made = Draft().take_back(undone)
    assert [(line.item, line.quantity, set(line.chosen)) for line in made.lines] == [
        (LATTE, 2, {OAT}),
        (KAFFE, 1, set()),
    ]
    assert made.name == "Ida"


def test_an_undone_order_that_joins_another_loses_nothing_that_was_said_about_either() -> None:
    here = replace(draft(BOLLE), note="Ekstra varm")
    made = here.take_back(order(1, name="Ida", note="Allergi", missing=True))
    assert [line.item for line in made.lines] == [BOLLE, LATTE]
    assert (made.name, made.note, made.missing_information) == ("Ida", "Ekstra varm · Allergi", True)
    assert replace(here, name="Per").take_back(order(1, name="Ida")).name == "Per"


def test_with_its_last_line_goes_what_was_said_about_the_order_and_comes_back_with_it() -> None:
    ida = replace(draft(LATTE), name="Ida", note="Allergi", missing_information=True)
    gone = ida.remove(0)
    assert gone.content == Draft().content
    assert gone.bring_back(0, ida).content[1:] == (True, "Ida", "Allergi")


def test_a_line_that_comes_back_leaves_what_was_said_meanwhile() -> None:
    before = replace(draft(LATTE, KAFFE), note="Allergi")
    changed = replace(before.remove(1), note="")
    assert changed.bring_back(1, before).note == ""


def test_lines_that_the_menu_no_longer_has_leave() -> None:
    smaller = Catalogue(menu(item for item in ITEMS if item.id != LATTE))
    made = draft(LATTE, KAFFE).known_to(smaller)
    assert ([line.item for line in made.lines], made.selected) == ([KAFFE], 0)
