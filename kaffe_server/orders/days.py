"""Which business day the order channel shows, and its cut-over."""

from collections.abc import Callable
from datetime import date, timedelta

from sqlalchemy import insert, select, update

from kaffe_server.contract.commands import ORDERS
from kaffe_server.contract.records import State
from kaffe_server.orders.table import latest_created, of_day
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


def is_over(shown: date, today: date) -> bool:
    """Whether the day on the screens gives way to the clock's. A clock set back over the cut-over opens no old day."""
    return not timedelta(0) <= shown - today <= timedelta(days=1)


def turn_to_today(
    tx: Transaction, calendar: Calendar, begin: Callable[[date], tuple[Changed, ...]]
) -> tuple[date, tuple[Changed, ...]]:
    """The business day to work in, and when it has changed what that does to the screens: the orders of the day before
    leave, those that the new day already has come (a clock that was wrong can be set back).

    Orders that are being made do not leave because a clock jumps back to a day that nobody has sold anything on.

    :param begin: what else a new day changes.
    """
    today = calendar.day_of(tx.now)
    row = tx.one(_DAY)
    if row is None:
        tx.run(_NEW, name=_NAME, value=today.isoformat())
        return today, ()
    shown = date.fromisoformat(row[0])
    if shown == today or (not is_over(shown, today) and latest_created(tx, shown.isoformat())):
        return shown, ()
    leaving, coming = of_day(tx, shown.isoformat()), of_day(tx, today.isoformat())
    if today < shown and not coming and any(order.state is not State.DISPATCHED for order in leaving):
        return shown, ()
    tx.run(_SET, value=today.isoformat())
    gone = tuple(Changed(ORDERS, "delete", order.id, order) for order in leaving)
    come = tuple(Changed(ORDERS, "create", order.id, order) for order in coming)
    return today, (*gone, *come, *begin(today))
