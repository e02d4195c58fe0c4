"""Which business day the order channel shows, and its cut-over."""

from collections.abc import Callable
from datetime import date, timedelta

from sqlalchemy import insert, select, update

from kaffe_server.contract.commands import ORDERS
from kaffe_server.orders.acts import latest_moment
from kaffe_server.orders.table import any_open, latest_created, of_day
from kaffe_server.shop.calendar import Calendar
from kaffe_server.storage.schema import life
from kaffe_server.storage.transaction import Transaction
from kaffe_server.storage.writer import Changed

QUIET = timedelta(minutes=10)

_NAME = "order_day"
_DAY = select(life.c.value).where(life.c.name == _NAME)
_NEW = insert(life)
_SET = update(life).where(life.c.name == _NAME)


def shown_day(tx: Transaction) -> str:
    """The business day whose orders are on the screens, as ISO text; empty before the first order."""
    return tx.recall(_read_day, life)


def _read_day(tx: Transaction) -> str:
    row = tx.one(_DAY)
    return str(row[0]) if row else ""


def is_quiet(tx: Transaction) -> bool:
    """Whether nobody works on what the screens show: nothing is open, or nothing was done to any order for a while."""
    if not any_open(tx, shown_day(tx)):
        return True
    latest = latest_moment(tx)
    return latest is None or tx.now - latest >= QUIET


def turn_to_today(
    tx: Transaction, calendar: Calendar, begin: Callable[[date], tuple[Changed, ...]]
) -> tuple[date, tuple[Changed, ...]]:
    """The business day to work in, and when it has changed what that does to the screens: the orders of the day before
    leave, those that the new day already has come (a clock that was wrong can be set back).

    :param begin: what else a new day changes.
    """
    today = calendar.day_of(tx.now)
    if not shown_day(tx):
        tx.run(_NEW, name=_NAME, value=today.isoformat())
        return today, ()
    shown = date.fromisoformat(shown_day(tx))
    if shown == today or (today < shown and not _goes_back(tx, shown, today)):
        return shown, ()
    tx.run(_SET, value=today.isoformat())
    gone = tuple(Changed(ORDERS, "delete", order.id, order) for order in of_day(tx, shown.isoformat()))
    come = tuple(Changed(ORDERS, "create", order.id, order) for order in of_day(tx, today.isoformat()))
    return today, (*gone, *come, *begin(today))


def _goes_back(tx: Transaction, shown: date, today: date) -> bool:
    """Whether a clock that was set back brings that day back to the screens. Without reserve when nothing was sold on
    the day they show; else what is open there does not leave for the day before, nor for one that has no orders, and a
    clock set back over the cut-over opens no old day."""
    if latest_created(tx, shown.isoformat()) is None:
        return True
    something_open = any_open(tx, shown.isoformat())
    has_orders = latest_created(tx, today.isoformat()) is not None
    if shown - today <= timedelta(days=1):
        return has_orders and not something_open
    return has_orders or not something_open
