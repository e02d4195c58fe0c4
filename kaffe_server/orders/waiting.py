"""How long a guest who orders now will wait.

Each order that was made lately tells what one place in the queue cost it: its time from placed to ready, shared by the
orders that were open before it and itself. The median of that, times the queue that a new guest would meet, is the
estimate; it is never shorter than the median time it takes to make an order at all.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from sqlalchemy import bindparam, or_, select

from kaffe_server.contract.records import State
from kaffe_server.orders.acts import MADE, order_event
from kaffe_server.orders.table import orders
from kaffe_server.storage.schema import moment, stamp
from kaffe_server.storage.transaction import Transaction

SAMPLES = 20
FEWEST = 3
LOOK_BACK = timedelta(hours=3)
SPREAD = 0.2

_lately = (
    select(order_event.c.order_id, order_event.c.since, order_event.c.at)
    .where(MADE, order_event.c.undone == 0, order_event.c.at >= bindparam("earliest"))
    .order_by(order_event.c.at.desc())
    .limit(2 * SAMPLES)
    .subquery()
)
_MADE = (
    select(orders.c.created, _lately.c.since, _lately.c.at)
    .join(orders, orders.c.id == _lately.c.order_id)
    .where(orders.c.business_day == bindparam("day"))
    .order_by(_lately.c.at.desc())
)
_OPEN = select(orders.c.created).where(
    orders.c.business_day == bindparam("day"),
    orders.c.cancelled == 0,
    or_(orders.c.state == State.RECEIVED.value, orders.c.state == State.PRODUCTION.value),
)


@dataclass(frozen=True, slots=True)
class Made:
    """When an order was placed, when somebody began to make it, and when it was ready."""

    placed: datetime
    started: datetime
    ready: datetime


def wait_now(tx: Transaction, day: str) -> tuple[int, int] | None:
    """From–to, in minutes, on a business day; from 0: less than. None: too little was made lately."""
    rows = tx.all(_MADE, day=day, earliest=stamp(tx.now - LOOK_BACK))
    made = [Made(*(moment(text) for text in row)) for row in rows]
    still_open = [moment(row[0]) for row in tx.all(_OPEN, day=day)]
    wait = estimate(made, still_open)
    return None if wait is None else in_minutes(wait)


def estimate(made: Sequence[Made], still_open: Sequence[datetime]) -> timedelta | None:
    """
    :param made: latest first; the first :data:`SAMPLES` are asked, those after them only counted as their queue.
    :param still_open: when the orders that are not ready were placed.
    """
    samples = made[:SAMPLES]
    if len(samples) < FEWEST:
        return None

    def share(sample: Made) -> float:
        before = sum(other.placed < sample.placed < other.ready for other in made)
        before += sum(placed < sample.placed for placed in still_open)
        return (sample.ready - sample.placed).total_seconds() / (1 + before)

    making = median((sample.ready - sample.started).total_seconds() for sample in samples)
    return timedelta(seconds=max(making, median(map(share, samples)) * (1 + len(still_open))))


def in_minutes(wait: timedelta) -> tuple[int, int]:
    """A fifth to each side, in whole minutes: 5 min is 4–6 min. Up to 2 min: from 0."""
    minutes = wait / timedelta(minutes=1)
    low, high = max(1, math.floor(minutes * (1 - SPREAD))), math.ceil(minutes * (1 + SPREAD))
    return (0, 2) if high <= 2 else (low, high)
