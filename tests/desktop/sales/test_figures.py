"""A day in words and bars, from the report alone."""

import pytest
from msgspec.structs import replace

from kaffe_desktop.sales.figures import Bar, bars_of, duration, figures_of, grouped, sellers_of
from kaffe_server.contract.records import Break
from kaffe_server.contract.reports import Quarter
from tests.desktop.admin.canned_day import COUNTS, NOTHING, REPORT


def said(*figures: object) -> list[str]:
    return [f"{figure.value} {figure.unit}|{figure.note}" for figure in figures]  # type: ignore[attr-defined]


def breaks(*times: tuple[str, str]) -> list[Break]:
    return [Break(weekday=0, begin=begin, end=end) for begin, end in times]


def test_the_four_figures_of_a_day() -> None:
    assert said(*figures_of(REPORT, 198)) == [
        "98 |siste nr. 198",
        "4\N{NARROW NO-BREAK SPACE}186 kr|snitt 43 kr",
        "4:10 min|median",
        "2 |av 98",
    ]


def test_a_day_without_orders_has_noughts_and_no_time() -> None:
    assert said(*figures_of(NOTHING, 0)) == ["0 |", "0 kr|", "– |", "0 |"]


def test_what_is_not_known_is_not_nought() -> None:
    assert [figure.value for figure in figures_of(None, 0)] == ["–"] * 4


@pytest.mark.parametrize(("number", "text"), [(0, "0"), (999, "999"), (1000, "1 000"), (1234567, "1 234 567")])
def test_thousands_stand_apart(number: int, text: str) -> None:
    assert grouped(number) == text.replace(" ", "\N{NARROW NO-BREAK SPACE}")


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (59, "0:59"), (61, "1:01"), (3600, "60:00")])
def test_a_wait_is_told_in_minutes_and_seconds(seconds: int, text: str) -> None:
    assert duration(seconds) == text


def test_every_quarter_has_its_bar_and_every_fourth_its_time() -> None:
    bars = bars_of(REPORT, [])
    assert [bar.value for bar in bars] == list(COUNTS)
    assert [bar.label for bar in bars if bar.label] == ["09.30", "10.30", "11.30", "12.30"]
    assert (bars[1].name, bars[-1].name) == ("09.45", "13.15")


@pytest.mark.parametrize(
    ("begin", "end", "banded"),
    [
        ("10:30", "10:45", ["10.30"]),
        ("11:30", "12:00", ["11.30", "11.45"]),
        ("09:40", "09:55", ["09.45"]),
        ("09:40", "09:50", ["09.30", "09.45"]),
        ("09:42", "09:47", ["09.30"]),
        ("12:23", "12:24", ["12.15"]),
    ],
)
def test_a_break_is_a_band_where_half_of_it_or_of_the_quarter_lies(begin: str, end: str, banded: list[str]) -> None:
    assert [bar.name for bar in bars_of(REPORT, breaks((begin, end))) if bar.isBreak] == banded


def test_the_day_reaches_from_the_first_break_to_the_last_although_nothing_was_sold() -> None:
    bars = bars_of(NOTHING, breaks(("09:40", "09:55"), ("13:00", "13:15")))
    assert (bars[0].name, bars[-1].name, sum(bar.value for bar in bars)) == ("09.30", "13.00", 0)


def test_one_order_does_not_fill_the_whole_chart() -> None:
    bars = bars_of(replace(REPORT, quarters=(Quarter(begin="10:15", orders=1),)), [])
    assert (len(bars), bars[0]) == (12, Bar("10.15", "10.15", 1, False))


def test_the_times_of_a_long_day_do_not_lie_on_one_another() -> None:
    quarters = (Quarter(begin="00:15", orders=1), Quarter(begin="23:45", orders=2))
    bars = bars_of(replace(REPORT, quarters=quarters), [])
    assert len(bars) == 95
    assert len([bar for bar in bars if bar.label]) <= 11


def test_nothing_known_has_no_bars() -> None:
    assert bars_of(None, []) == ()


def test_the_best_sellers_are_measured_by_the_first() -> None:
    sellers = sellers_of(REPORT, 6)
    assert [(seller.name, seller.units) for seller in sellers[:2]] == [("Latte", 27), ("Cappuccino", 19)]
    assert (len(sellers), sellers[0].share, sellers[1].share) == (6, 1.0, pytest.approx(19 / 27))
    assert sellers[0].paid == "810 kr"
