"""How many numbers the wall has room for at once: the grid of visual spec 4.2, landscape and portrait. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Rows that each field shows (``ready_rows`` with the row of uncollected numbers) and numbers per page."""

    queue: int
    making: int
    ready: int
    uncollected: int = 3
    missed: int = 6
    queue_rows: int
    making_rows: int
    ready_rows: int


def room(
    *,
    portrait: bool = False,
    message: bool = False,
    stale: bool = False,
    uncollected: bool = False,
    recalled: bool = False,
    making: int = 0,
) -> Room:
    """The room when there are ``making`` numbers being made besides a ``recalled`` one (a tile twice as large)."""
    if portrait:
        return _portrait(message, stale, uncollected, recalled, making)
    queue_rows = 4 if message else 6 if stale else 7
    making_rows = 3 if message else 5 if stale else 6
    ready_rows = 2 if uncollected or stale else 3
    return Room(
        queue=2 * queue_rows,
        making=making_rows - 2 * recalled,
        ready=2 * ready_rows,
        queue_rows=queue_rows,
        making_rows=making_rows,
        ready_rows=3,
    )


def _portrait(message: bool, stale: bool, uncollected: bool, recalled: bool, making: int) -> Room:
    queue_rows = 1 if message or stale else 2
    making_rows = 2 if making + 2 * recalled > 3 and not (uncollected or message) else 1
    ready_rows = 3 if message or making_rows == 2 else 4
    return Room(
        queue=5 * queue_rows,
        making=3 * making_rows - 2 * recalled,
        ready=4 if uncollected and ready_rows == 3 else 6,
        missed=3,
        queue_rows=queue_rows,
        making_rows=making_rows,
        ready_rows=ready_rows,
    )
