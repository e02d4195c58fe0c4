"""What has been sold: answers to ``history`` and ``report``."""

from datetime import date

from msgspec import Struct

from kaffe_server.contract.records import Moment, Order, State, TimeOfDay


class Event(Struct, frozen=True, kw_only=True, rename={"from_": "from"}, omit_defaults=True):
    """Something that happened to an order. ``undone``: it was taken back later. ``reason``: why it was cancelled."""

    order: int
    kind: str
    from_: State | None = None
    to: State | None = None
    at: Moment
    station: str
    staff: str | None = None
    undone: bool = False
    reason: str = ""


class History(Struct, frozen=True, kw_only=True):
    """``response`` to ``history``. ``cancelled``: ids of those orders that were taken back or cancelled.

    Of a day: its orders as they came in, without events. Of one order: it alone, with its events, oldest first.
    """

    orders: tuple[Order, ...]
    cancelled: tuple[int, ...] = ()
    events: tuple[Event, ...] = ()


class Quarter(Struct, frozen=True, kw_only=True):
    """Orders placed in the quarter of an hour that begins at ``begin``, local time."""

    begin: TimeOfDay
    orders: int


class Sold(Struct, frozen=True, kw_only=True):
    name: str
    units: int
    total_nok: int


class Report(Struct, frozen=True, kw_only=True):
    """``response`` to ``report``: a business day in figures, cancelled orders left out.

    ``median_ready_s``: seconds from placed to ready, of what the kitchen made; null: nothing yet. ``uncollected``:
    ready for five minutes or more. ``open``: not handed out. ``quarters``: from the first to the last with an order,
    empty ones included. ``items``: most units first.
    """

    day: date
    orders: int
    units: int
    total_nok: int
    median_ready_s: int | None
    uncollected: int
    open: int
    cancelled: int
    quarters: tuple[Quarter, ...]
    items: tuple[Sold, ...]


class SalesText(Struct, frozen=True, kw_only=True):
    """``response`` to ``report`` with ``csv``: the text of a CSV file (RFC 4180), without a byte order mark."""

    csv: str
