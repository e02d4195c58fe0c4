"""Which business day the order channel shows, and its cut-over."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import insert, select, update

from kaffe_server.contract.commands import ORDERS
from kaffe_server.orders.table import of_day
from kaffe_server.shop.calendar import Calendar
from kaffe_server.storage.schema import life
from kaffe_server.storage.transaction import Transaction
from kaffe_server.storage.writer import Changed

_NAME = "order_day"
_DAY = select(life.c.value).where(life.c.name == _NAME)
_NEW = insert(life)
_SET = update(life).where(life.c.name == _NAME)


def shown_day(tx: Transaction) -> str:
    """The business day whose orders are on the screens, as ISO text; empty before the first order."""
    row = tx.one(_DAY)
    return str(row[0]) if row else ""


def turn_to_today(
    tx: Transaction, calendar: Calendar, begin: Callable[[date], tuple[Changed, ...]]
) -> tuple[date, tuple[Changed, ...]]:
    """Today's business day, and at its first call of a day the deletes that take yesterday off the screens.

    :param begin: what else a new day changes.

    The day never goes back: a clock that does must not let yesterday's numbers be given again.
    """
    today = calendar.day_of(tx.now)
    row = tx.one(_DAY)
    if row is None:
        tx.run(_NEW, name=_NAME, value=today.isoformat())
        return today, ()
    shown = date.fromisoformat(row[0])
    if today <= shown:
        return shown, ()
    tx.run(_SET, value=today.isoformat())
    gone = tuple(Changed(ORDERS, "delete", order.id, order) for order in of_day(tx, shown.isoformat()))
    return today, (*gone, *begin(today))
