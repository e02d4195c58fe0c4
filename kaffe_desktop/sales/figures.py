"""A business day as its page and its PDF tell it: the hub's report in words, bars and shares."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kaffe_server.contract.records import Break
from kaffe_server.contract.reports import Report

NARROW_SPACE = "\N{NARROW NO-BREAK SPACE}"
UNKNOWN = "–"
QUARTER_MINUTES = 15
FEWEST_BARS, BARS_A_LABEL, MOST_LABELS = 12, 4, 11

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Figure:
    key: str
    label: str
    value: str
    unit: str
    note: str


@dataclass(frozen=True)
class Bar:
    """Orders of a quarter of an hour. ``label`` is empty for most of them, ``name`` is always its time."""

    name: str
    label: str
    value: int
    isBreak: bool


@dataclass(frozen=True)
class Seller:
    """``share``: of what was sold most, from 0 to 1."""

    name: str
    units: int
    share: float
    paid: str


def grouped(number: int) -> str:
    """``4 186``, with a narrow space that no line is broken at."""
    return f"{number:,}".replace(",", NARROW_SPACE)


def kroner_sum(amount: int) -> str:
    return f"{grouped(amount)} kr"


def duration(seconds: int) -> str:
    """``4:10``."""
    return f"{seconds // 60}:{seconds % 60:02}"


def figures_of(report: Report | None, last_number: int) -> tuple[Figure, ...]:
    """The four of them; without a report they are unknown, not nothing.

    :param last_number: of the day's orders, 0 if there is none.
    """
    orders = report.orders if report else 0
    last = translate("figures", "siste nr. {number}").format(number=last_number) if last_number else ""
    sales, average, wait = UNKNOWN, "", UNKNOWN
    if report:
        sales = grouped(report.total_nok)
        if orders:
            each = grouped(round(report.total_nok / orders))
            average = translate("figures", "snitt {amount} kr").format(amount=each)
        if report.median_ready_s is not None:
            wait = duration(report.median_ready_s)
    return (
        Figure("orders", translate("figures", "Bestillinger"), grouped(orders) if report else UNKNOWN, "", last),
        Figure("sales", translate("figures", "Salg"), sales, "kr" if report else "", average),
        Figure(
            "wait",
            translate("figures", "Tid til ferdig"),
            wait,
            translate("figures", "min") if wait != UNKNOWN else "",
            translate("figures", "median") if wait != UNKNOWN else "",
        ),
        Figure(
            "uncollected",
            translate("figures", "Ikke hentet"),
            grouped(report.uncollected) if report else UNKNOWN,
            "",
            translate("figures", "av {count}").format(count=grouped(orders)) if orders else "",
        ),
    )


def bars_of(report: Report | None, breaks: Iterable[Break]) -> tuple[Bar, ...]:
    """From the day's first order or break to its last; empty without either.

    :param breaks: of that weekday.
    """
    spans = [(_minutes(span.begin), _minutes(span.end)) for span in breaks]
    counts = {_minutes(quarter.begin): quarter.orders for quarter in report.quarters} if report else {}
    busy = [*counts, *(begin for begin, _ in spans), *(end - 1 for _, end in spans)]
    if not busy:
        return ()
    first = min(busy) // QUARTER_MINUTES
    count = max(FEWEST_BARS, max(busy) // QUARTER_MINUTES - first + 1)
    every = BARS_A_LABEL * -(-count // (BARS_A_LABEL * MOST_LABELS))
    bars = []
    for place in range(count):
        begin = (first + place) * QUARTER_MINUTES
        name = translate("figures", "{hour}.{minute}").format(hour=f"{begin // 60 % 24:02}", minute=f"{begin % 60:02}")
        is_break = any(_lies_in(begin, *span) for span in spans)
        bars.append(Bar(name, name if place % every == 0 else "", counts.get(begin, 0), is_break))
    return tuple(bars)


def sellers_of(report: Report | None, most: int) -> tuple[Seller, ...]:
    """The items of which most units were sold, at most so many."""
    sold = report.items[:most] if report else ()
    return tuple(Seller(item.name, item.units, item.units / sold[0].units, kroner_sum(item.total_nok)) for item in sold)


def _minutes(time: str) -> int:
    """Since midnight."""
    return int(time[:2]) * 60 + int(time[3:])


def _lies_in(begin: int, break_begin: int, break_end: int) -> bool:
    """Whether half of that quarter, or half of the break, lies in the other."""
    common = min(begin + QUARTER_MINUTES, break_end) - max(begin, break_begin)
    return common > 0 and 2 * common >= min(QUARTER_MINUTES, break_end - break_begin)
