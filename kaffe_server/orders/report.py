"""What was sold on a business day, and what happened to an order: answers from orders and their event rows."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from statistics import median
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, select

from kaffe_server.contract.commands import ReadHistory, ReadReport
from kaffe_server.contract.errors import Invalid, NotFound
from kaffe_server.contract.records import Entry, Order, State
from kaffe_server.contract.reports import Event, History, Quarter, Report, SalesText, Sold
from kaffe_server.orders import table
from kaffe_server.orders.acts import MADE, order_event
from kaffe_server.storage.schema import moment
from kaffe_server.storage.transaction import Transaction
from kaffe_server.storage.writer import Outcome

UNCOLLECTED = timedelta(minutes=5)
QUARTER = timedelta(minutes=15)
CSV_COLUMNS = (
    "dag",
    "nummer",
    "bestilt",
    "status",
    "kasse",
    "linje",
    "kategori",
    "vare",
    "tilvalg",
    "pris",
    "betalt",
)
"""Business day, number, local time of the order, state, station, line of the order, category, item, chosen values that
are no defaults, price on the menu, price paid; kroner. One row for each unit, cancelled orders left out."""

CSV_STATES = {
    State.RECEIVED: "kø",
    State.PRODUCTION: "lages nå",
    State.COMPLETED: "ferdig",
    State.DISPATCHED: "utlevert",
}

_EVENTS = (
    select(
        order_event.c.order_id,
        order_event.c.kind,
        order_event.c.from_state,
        order_event.c.to_state,
        order_event.c.at,
        order_event.c.station,
        order_event.c.staff,
        order_event.c.undone,
        order_event.c.reason,
    )
    .where(order_event.c.order_id == bindparam("order_id"))
    .order_by(order_event.c.id)
)
_READY = (
    select(table.orders.c.created, order_event.c.at)
    .join(table.orders, table.orders.c.id == order_event.c.order_id)
    .where(
        table.orders.c.business_day == bindparam("day"),
        table.orders.c.cancelled == 0,
        MADE,
        order_event.c.undone == 0,
    )
)


class Reports:
    """Handlers. They only read.

    :param zone: the café's.
    """

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone

    def history(self, tx: Transaction, command: ReadHistory) -> Outcome:
        """:raises Invalid: not exactly one of ``day`` and ``id``.
        :raises NotFound: no such order.
        """
        if (command.day is None) == (command.id is None):
            raise Invalid("give a day or an order's id", field="day")
        if command.day is not None:
            found = table.all_of_day(tx, command.day.isoformat())
            return Outcome(History(orders=tuple(order for order, _ in found), cancelled=_cancelled(found)))
        one = table.find(tx, command.id or 0)
        if one is None:
            raise NotFound(f"no order {command.id}", field="id")
        events = tuple(_event(row) for row in tx.all(_EVENTS, order_id=command.id))
        return Outcome(History(orders=(one[0],), cancelled=_cancelled([one]), events=events))

    def report(self, tx: Transaction, command: ReadReport) -> Outcome:
        if command.csv:
            return Outcome(SalesText(csv=sales_text(table.of_day(tx, command.day.isoformat()), self._zone)))
        return Outcome(self.of_day(tx, command.day))

    def of_day(self, tx: Transaction, day: date) -> Report:
        found = table.all_of_day(tx, day.isoformat())
        orders = [order for order, cancelled in found if not cancelled]
        entries = [entry for order in orders for entry in order.items]
        ready = tx.all(_READY, day=day.isoformat())
        waits = [(moment(at) - moment(created)).total_seconds() for created, at in ready]
        left = [order for order in orders if order.state is State.COMPLETED]
        return Report(
            day=day,
            orders=len(orders),
            units=len(entries),
            total_nok=sum(order.total_nok for order in orders),
            median_ready_s=round(median(waits)) if waits else None,
            uncollected=sum(tx.now - order.state_since >= UNCOLLECTED for order in left),
            open=sum(order.state is not State.DISPATCHED for order in orders),
            cancelled=len(found) - len(orders),
            quarters=quarters(orders, self._zone),
            items=best_sellers(entries),
        )


def quarters(orders: Iterable[Order], zone: ZoneInfo) -> tuple[Quarter, ...]:
    """Counts per quarter of an hour on the clock; the hour that summer time repeats is counted once."""
    counts: Counter[int] = Counter()
    for order in orders:
        local = order.created.astimezone(zone)
        counts[(local.hour * 60 + local.minute) // 15] += 1
    if not counts:
        return ()
    places = range(min(counts), max(counts) + 1)
    return tuple(Quarter(begin=f"{place // 4:02}:{place % 4 * 15:02}", orders=counts[place]) for place in places)


def best_sellers(entries: Iterable[Entry]) -> tuple[Sold, ...]:
    units: Counter[str] = Counter()
    paid: Counter[str] = Counter()
    for entry in entries:
        units[entry.name] += 1
        paid[entry.name] += entry.total_nok
    return tuple(
        Sold(name=name, units=count, total_nok=paid[name])
        for name, count in sorted(units.items(), key=lambda sold: (-sold[1], sold[0]))
    )


def sales_text(orders: Iterable[Order], zone: ZoneInfo) -> str:
    """CSV with the columns :data:`CSV_COLUMNS`, semicolons between them as Norwegian spreadsheets expect."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(CSV_COLUMNS)
    for order in orders:
        for entry in order.items:
            chosen = ", ".join(value.value_name for value in entry.customizations if not value.default)
            writer.writerow(
                [
                    order.business_day.isoformat(),
                    order.day_id,
                    f"{order.created.astimezone(zone):%H:%M:%S}",
                    CSV_STATES[order.state],
                    _plain(order.placed_by),
                    entry.line,
                    _plain(entry.category),
                    _plain(entry.name),
                    _plain(chosen),
                    entry.price,
                    entry.total_nok,
                ]
            )
    return text.getvalue()


def _plain(text: str) -> str:
    """A spreadsheet takes a cell that begins so for a formula: https://owasp.org/www-community/attacks/CSV_Injection"""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _cancelled(found: Sequence[tuple[Order, bool]]) -> tuple[int, ...]:
    return tuple(order.id for order, cancelled in found if cancelled)


def _event(row: tuple[int, str, str | None, str | None, str, str, str | None, int, str | None]) -> Event:
    order, kind, from_, to, at, station, staff, undone, reason = row
    return Event(
        order=order,
        kind=kind,
        from_=State(from_) if from_ else None,
        to=State(to) if to else None,
        at=moment(at),
        station=station,
        staff=staff,
        undone=bool(undone),
        reason=reason or "",
    )
