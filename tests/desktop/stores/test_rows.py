from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt

from kaffe_desktop.stores.rows import FIRST_ROLE, Rows
from tests.desktop.stores.model_signals import Watched


@dataclass(frozen=True)
class Thing:
    thing_id: int
    name: str = ""
    sold_out: bool = False


def things(*ids: int) -> list[Thing]:
    return [Thing(id) for id in ids]


@pytest.fixture
def rows() -> Rows:
    model = Rows(Thing)
    model.align(things(1, 2, 3))
    return model


def test_each_field_is_a_role_in_camel_case(rows: Rows) -> None:
    assert [bytes(name.data()).decode() for name in rows.roleNames().values()] == ["thingId", "name", "soldOut"]


def test_an_insert_announces_one_row(rows: Rows) -> None:
    watched = Watched(rows)
    rows.insert(1, Thing(9))
    assert watched.take() == [("insert", 1)]
    assert watched.column("thingId") == [1, 9, 2, 3]


def test_a_removal_announces_one_row(rows: Rows) -> None:
    watched = Watched(rows)
    rows.remove(0)
    assert watched.take() == [("remove", 0)]
    assert watched.column("thingId") == [2, 3]


def test_a_replacement_announces_the_roles_that_differ(rows: Rows) -> None:
    watched = Watched(rows)
    rows.replace(1, Thing(2, "Te", sold_out=True))
    assert watched.take() == [("change", 1, {"name", "soldOut"})]


def test_the_same_row_again_announces_nothing(rows: Rows) -> None:
    watched = Watched(rows)
    rows.replace(1, Thing(2))
    assert watched.take() == []


@pytest.mark.parametrize(
    ("source", "target", "announced", "ids"),
    [(0, 2, [("move", 0, 3)], [2, 3, 1]), (2, 0, [("move", 2, 0)], [3, 1, 2]), (1, 1, [], [1, 2, 3])],
)
def test_a_shift_announces_one_move(
    rows: Rows, source: int, target: int, announced: list[object], ids: list[int]
) -> None:
    watched = Watched(rows)
    rows.shift(source, target)
    assert watched.take() == announced
    assert watched.column("thingId") == ids


def test_an_alignment_touches_only_what_differs(rows: Rows) -> None:
    watched = Watched(rows)
    rows.align([Thing(1), Thing(3, "Te"), Thing(4)])
    assert watched.take() == [("remove", 1), ("change", 1, {"name"}), ("insert", 2)]


def test_only_disjoint_rows_are_a_reset(rows: Rows) -> None:
    watched = Watched(rows)
    rows.align(things(7, 8))
    assert watched.take() == [("reset",)]


def test_emptying_and_filling_are_no_resets(rows: Rows) -> None:
    watched = Watched(rows)
    rows.align([])
    rows.align(things(5))
    assert watched.take() == [("remove", 2), ("remove", 1), ("remove", 0), ("insert", 0)]


def test_data_answers_every_question(rows: Rows) -> None:
    assert rows.data(QModelIndex(), FIRST_ROLE) is None
    assert rows.data(rows.index(0), Qt.ItemDataRole.DisplayRole) is None
    assert rows.data(rows.index(0), FIRST_ROLE + 99) is None


@given(st.lists(st.integers(0, 12), unique=True), st.lists(st.integers(0, 12), unique=True))
def test_any_alignment_ends_in_the_wanted_rows(before: list[int], after: list[int]) -> None:
    model = Rows(Thing)
    watched = Watched(model)
    model.align(things(*before))
    model.align(things(*after))
    assert watched.column("thingId") == after
    assert model.count == len(after)


def test_ten_thousand_signals_do_not_crash(rows: Rows) -> None:
    heard = []
    rows.dataChanged.connect(lambda *_: heard.append(None))
    for count in range(10_000):
        rows.replace(0, Thing(1, str(count), sold_out=bool(count % 2)))
    assert len(heard) == 10_000
