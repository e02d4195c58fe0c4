"""Amounts and times of the old rows as ours, and errors that name the row."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from kaffe_server.contract.records import MOST_KRONER
from kaffe_server.moving_in.kaffebase import MovingInError, Number, OldId

EARLIEST_YEAR = 2000


@contextmanager
def naming(table: str, row: OldId) -> Iterator[None]:
    """Turns what is wrong with a value into what is wrong with its row."""
    try:
        yield
    except (ValueError, OverflowError, RecursionError) as error:
        raise MovingInError(f"{table} {row} cannot be moved: {error}") from None


def whole(number: Number) -> int:
    """Halves go up, as in the original's own change to whole kroner.

    :raises ValueError: no number.
    """
    try:
        return int(Decimal(str(number or 0)).quantize(Decimal(1), ROUND_HALF_UP))
    except (InvalidOperation, OverflowError):
        raise ValueError(f"{number!r} is no amount") from None


def kroner(number: Number) -> int:
    """:raises ValueError: nothing that can be paid."""
    amount = whole(number)
    if not 0 <= amount <= MOST_KRONER:
        raise ValueError(f"a price of {amount} kr")
    return amount


def moment(text: str) -> datetime:
    """Aware UTC in whole milliseconds. A time without a zone is UTC.

    :raises ValueError: no time, or one before there were computers at the till.
    """
    at = datetime.fromisoformat(text)
    at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    if at.year < EARLIEST_YEAR:
        raise ValueError(f"the time {text}")
    return at.replace(microsecond=at.microsecond // 1000 * 1000)
