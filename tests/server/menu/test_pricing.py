"""Prices against exact fractions, an oracle that shares no line with the code."""

from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaffe_server.contract.records import ChosenValue
from kaffe_server.menu.pricing import unit_price


def value(change: int, constant: bool) -> ChosenValue:
    return ChosenValue(
        key_id=1,
        key_name="k",
        value_id=1,
        value_name="v",
        price_change=change,
        label_color="rust",
        constant_price=constant,
    )


def exact(base: int, changes: list[tuple[int, bool]]) -> int:
    price = Fraction(base + sum(change for change, constant in changes if constant))
    for change, constant in changes:
        if not constant:
            price *= Fraction(change, 100)
    return max(0, ceil(price))


@pytest.mark.parametrize(
    ("base", "changes", "price"),
    [
        (35, [], 35),
        (35, [(10, True), (5, True)], 50),
        (32, [(80, False)], 26),
        (40, [(80, False)], 32),
        (35, [(10, True), (80, False)], 36),
        (99, [(50, False), (50, False)], 25),
        (10, [(-15, True)], 0),
        (25, [(0, False)], 0),
    ],
)
def test_additions_come_before_percentages_and_fractions_are_rounded_up(
    base: int, changes: list[tuple[int, bool]], price: int
) -> None:
    assert unit_price(base, [value(*change) for change in changes]) == price


@given(
    st.integers(0, 1_000_000),
    st.lists(
        st.tuples(st.integers(-10_000, 10_000), st.just(True)) | st.tuples(st.integers(0, 1000), st.just(False)),
        max_size=20,
    ),
)
def test_every_price_equals_the_exact_fraction_rounded_up(base: int, changes: list[tuple[int, bool]]) -> None:
    assert unit_price(base, [value(*change) for change in changes]) == exact(base, changes)
