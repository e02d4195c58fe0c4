"""The numbers that guests hear: 101, 102, … of each business day, and those lent to tills that may lose the hub.

A loan is a block of numbers that only one till may give. It stands until its till gives it back or has not asked for
a week, whatever becomes of the hub meanwhile, and holds on every business day. Loans are cut from the top, so that the
numbers the hub gives by itself stay in sequence.
"""

from datetime import timedelta

from sqlalchemy import Column, Integer, Table, Text, bindparam, delete, func, insert, select, update

from kaffe_server.contract.errors import Invalid
from kaffe_server.contract.frames import LentNumbers
from kaffe_server.orders.table import orders
from kaffe_server.storage.schema import FROM_A_COPY, life, metadata, stamp
from kaffe_server.storage.transaction import Transaction

FIRST = 101
LENT = 100
TOP = 999
HIGHEST = 9999
STANDS = timedelta(days=7)
EXCHANGED_STANDS = timedelta(days=1)
LOST_STANDS = timedelta(days=1)
AT_ONCE = 4
"""Loans of one station, beside those that it exchanges: a station that asks ever anew must not use up the numbers."""

UNKNOWN = 200
"""More than a café sells in the hour between a copy of the database and the fault after which it is restored."""

day_number = Table(
    "day_number",
    metadata,
    Column("business_day", Text, primary_key=True),
    Column("last", Integer, nullable=False),
    comment="the newest number that the hub itself gave on each business day",
)

loan = Table(
    "loan",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("station", Text, nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("renewed_at", Text, nullable=False),
    Column("ended", Integer, nullable=False, comment="its numbers may be lent to others"),
)

_RESTORED = select(life.c.value).where(life.c.name == FROM_A_COPY)
_SEEN_TO = update(life).where(life.c.name == FROM_A_COPY)
_GIVE = (
    update(day_number)
    .where(day_number.c.business_day == bindparam("day"))
    .values(last=day_number.c.last + 1)
    .returning(day_number.c.last)
)
_SKIP = update(day_number).where(day_number.c.business_day == bindparam("day"))
_FIRST_OF_DAY = insert(day_number)
_LAST = select(day_number.c.last).where(day_number.c.business_day == bindparam("day"))
_LENT_THERE = select(loan.c.last).where(
    loan.c.ended == 0, loan.c.first <= bindparam("number"), loan.c.last >= bindparam("number")
)
_TAKEN = select(
    _LENT_THERE.exists()
    | select(orders.c.id)
    .where(orders.c.business_day == bindparam("day"), orders.c.day_id == bindparam("number"))
    .exists()
)
_USED = select(orders.c.day_id).where(
    orders.c.business_day == bindparam("day"),
    orders.c.day_id >= bindparam("low"),
    orders.c.day_id <= bindparam("high"),
)
_LOAN = select(loan.c.id, loan.c.first, loan.c.last).where(
    loan.c.id == bindparam("id"), loan.c.station == bindparam("station"), loan.c.ended == 0
)
_STANDING = select(loan.c.first, loan.c.last).where(loan.c.ended == 0)
_NEW = insert(loan).returning(loan.c.id)
_SET_LOAN = update(loan).where(loan.c.id == bindparam("which"))
_FORGOTTEN = update(loan).where(loan.c.renewed_at < bindparam("before"), loan.c.ended == 0)
_LOST = _FORGOTTEN.where(loan.c.station == bindparam("whose"))
_OF_STATION = select(loan.c.id).where(loan.c.station == bindparam("station"), loan.c.ended == 0)
_ALL_STANDING = update(loan).where(loan.c.ended == 0)
_GIVEN_BACK = update(loan).where(
    loan.c.id == bindparam("which"), loan.c.station == bindparam("whose"), loan.c.ended == 0
)
_newest = loan.alias()
_NOT_KEPT = delete(loan).where(
    loan.c.ended == 1,
    loan.c.renewed_at < bindparam("before"),
    loan.c.id < select(func.max(_newest.c.id)).scalar_subquery(),  # No loan gets an id that another had.
)


def give(tx: Transaction, day: str) -> int:
    """The next number of a business day. Given once, also when its order is taken back."""
    row = tx.one(_GIVE, day=day)
    if row is None:
        tx.run(_FIRST_OF_DAY, business_day=day, last=FIRST)
    number: int = row[0] if row else FIRST
    while tx.one(_TAKEN, day=day, number=number)[0]:
        lent = tx.one(_LENT_THERE, number=number)
        number = (lent[0] if lent else number) + 1
        tx.run(_SKIP, day=day, last=number)
    return number


def given_elsewhere(tx: Transaction, day: str, number: int) -> None:
    """On that business day numbers were given without this hub, none higher than this one."""
    row = tx.one(_LAST, day=day)
    last = max(number, FIRST - 1, row[0] if row else 0)
    if row is None:
        tx.run(_FIRST_OF_DAY, business_day=day, last=last)
    else:
        tx.run(_SKIP, day=day, last=last)


def begin_again(tx: Transaction, day: str) -> None:
    """At each start. After a restore, numbers and loans that were given since the copy was made are unknown: the day's
    numbers go on well past them, the known loans stand for a week anew, and for as long those that are made are cut
    from below, away from the unknown ones.
    """
    if tx.one(_RESTORED) == ("",):
        row = tx.one(_LAST, day=day)
        given_elsewhere(tx, day, (row[0] if row else FIRST - 1) + UNKNOWN)
        tx.run(_ALL_STANDING, renewed_at=stamp(tx.now))
        tx.run(_SEEN_TO, value=stamp(tx.now))


def lend(tx: Transaction, station: str, day: str, known: int | None) -> LentNumbers:
    """Renews a till's loan; makes a new one where there is none, or where half of it is used up.

    :param day: the business day whose used numbers are left out.
    :param known: the loan that the till has. A till that names none of its loans has lost them: those that it has not
        asked for since yesterday end.
    :raises Invalid: every number is lent, or the station has too many loans that it did not name.
    """
    tx.run(_FORGOTTEN, before=stamp(tx.now - STANDS), ended=1)
    tx.run(_NOT_KEPT, before=stamp(tx.now - 2 * STANDS))
    row = tx.one(_LOAN, id=known, station=station) if known is not None else None
    if row:
        loan_id, first, last = row
        if 2 * len(free := _free(tx, day, first, last)) >= LENT:
            tx.run(_SET_LOAN, which=loan_id, renewed_at=stamp(tx.now))
            return LentNumbers(loan=loan_id, numbers=free)
        # The till goes on selling with these if the answer is lost.
        tx.run(_SET_LOAN, which=loan_id, renewed_at=stamp(tx.now - STANDS + EXCHANGED_STANDS))
    else:
        tx.run(_LOST, whose=station, before=stamp(tx.now - LOST_STANDS), ended=1)
        if len(tx.all(_OF_STATION, station=station)) >= AT_ONCE:
            raise Invalid(f"{station} has {AT_ONCE} loans: name one of them, or come back tomorrow", field="loan")
    first, free = _block(tx, day)
    made = tx.all(_NEW, station=station, first=first, last=first + LENT - 1, renewed_at=stamp(tx.now), ended=0)
    return LentNumbers(loan=made[0][0], numbers=free)


def take_back(tx: Transaction, station: str, loan_id: int) -> LentNumbers:
    """The till gives none of its numbers any more, and there is nobody who was told one and whose order is not here."""
    tx.run(_GIVEN_BACK, which=loan_id, whose=station, ended=1)
    return LentNumbers(loan=loan_id, numbers=())


def _block(tx: Transaction, day: str) -> tuple[int, tuple[int, ...]]:
    """The first number of a block that nobody has, and those of its numbers that are unused."""
    standing = tx.all(_STANDING)
    row = tx.one(_LAST, day=day)
    reached = row[0] if row else FIRST
    below = range(TOP + 1 - LENT, reached + LENT, -LENT)
    over = range(TOP + 1, HIGHEST - LENT, LENT)
    restored = tx.one(_RESTORED)
    unknown_stand = restored is not None and restored[0] > stamp(tx.now - STANDS)
    for first in (*(reversed(below) if unknown_stand else below), *over):
        last = first + LENT - 1
        if any(low <= last and first <= high for low, high in standing):
            continue
        if 2 * len(free := _free(tx, day, first, last)) > LENT:
            return first, free
    raise Invalid("all numbers are lent", field="loan")


def _free(tx: Transaction, day: str, first: int, last: int) -> tuple[int, ...]:
    used = {row[0] for row in tx.all(_USED, day=day, low=first, high=last)}
    return tuple(number for number in range(first, last + 1) if number not in used)


def is_used(tx: Transaction, day: str, number: int) -> bool:
    return bool(tx.all(_USED, day=day, low=number, high=number))


def check_lent(tx: Transaction, station: str, day: str, loan_id: int | None, number: int) -> None:
    """:raises Invalid: the number is not of a loan of this station, or was used on that business day."""
    row = tx.one(_LOAN, id=loan_id, station=station) if loan_id is not None else None
    if row is None or not row[1] <= number <= row[2]:
        raise Invalid(f"number {number} is not lent to {station}", field="day_id")
    if is_used(tx, day, number):
        raise Invalid(f"number {number} was used on {day}", field="day_id")
