from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaffe_desktop.stores.pricing import kroner, price_change, unit_price
from kaffe_server.contract.records import CustomizationValue
from tests.desktop.stores.cafe import value


def plus(amount: int) -> CustomizationValue:
    return value(1, 1, "", amount)


def percent(amount: int) -> CustomizationValue:
    return value(1, 1, "", amount, percent=True)


@pytest.mark.parametrize(
    ("base", "values", "price"),
    [
        (35, [], 35),
        (35, [plus(10), plus(5)], 50),
        (32, [percent(80)], 26),  # 25.6
        (35, [plus(10), percent(80)], 36),
        (33, [percent(80), percent(50)], 14),  # 13.2
        (20, [plus(-30)], 0),
        (20, [percent(0)], 0),
        (20, [percent(100)], 20),
        (0, [], 0),
    ],
)
def test_a_unit_costs_base_plus_constants_times_percents_rounded_up(
    base: int, values: list[CustomizationValue], price: int
) -> None:
    assert unit_price(base, values) == price


@given(st.integers(0, 1000), st.lists(st.integers(-50, 50).map(plus) | st.integers(0, 200).map(percent), max_size=6))
def test_the_price_equals_exact_fractions_in_any_order(base: int, values: list[CustomizationValue]) -> None:
    exact = Fraction(base + sum(v.price_increment_nok for v in values if v.constant_price))
    for v in values:
        if not v.constant_price:
            exact *= Fraction(v.price_increment_nok, 100)
    assert unit_price(base, values) == unit_price(base, reversed(values)) == max(0, ceil(exact))


@pytest.mark.parametrize(
    ("change", "text"),
    [(plus(0), ""), (plus(10), "+10"), (plus(-5), "−5"), (percent(80), "−20 %"), (percent(110), "+10 %")],
)
def test_what_a_value_adds_is_written_with_its_sign(change: CustomizationValue, text: str) -> None:
    assert price_change(change) == text


def test_kroner_are_written_as_on_the_menu() -> None:
    assert kroner(35) == "35,-"
