"""How many numbers the wall has room for at once: the grid of visual spec 4.2, landscape and portrait. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Rows and columns that each field shows (``ready_rows`` with the row of uncollected numbers) and numbers per page.

    ``recalled_cells``: how many cells of Lages nå the recalled tile covers in portrait.
    """

    queue: int
    making: int
    ready: int
    uncollected: int = 3
    missed: int = 5
    called: int = 2
    queue_rows: int
    making_rows: int
    ready_rows: int
    queue_columns: int = 2
    making_columns: int = 1
    ready_columns: int = 2
    recalled_cells: int = 0
    wide: bool = False


def room(
    *,
    portrait: bool = False,
    message: bool = False,
    stale: bool = False,
    uncollected: bool = False,
    recalled: bool = False,
    making: int = 0,
    ready: int = 0,
    wide: bool = False,
) -> Room:
    """The room when there are ``making`` numbers being made besides a ``recalled`` one (a tile twice as large), and
    ``ready`` ones besides the hero.

    :param wide: numbers have four digits: fewer fit beside each other.
    """
    if portrait:
        return _portrait(message, stale, uncollected, recalled, making, ready, wide)
    queue_rows = 4 if message else 6 if stale else 7
    making_rows = 3 if message else 5 if stale else 6
    ready_rows = 2 if uncollected or stale else 3
    columns = 1 if wide else 2
    return Room(
        queue=columns * queue_rows,
        making=making_rows - 2 * recalled,
        ready=columns * ready_rows,
        uncollected=2 if wide else 3,
        missed=4 if wide else 5,
        queue_rows=queue_rows,
        making_rows=making_rows,
        ready_rows=3,
        queue_columns=columns,
        ready_columns=columns,
        wide=wide,
    )


def _portrait(
    message: bool, stale: bool, uncollected: bool, recalled: bool, making: int, ready: int, wide: bool
) -> Room:
    queue_columns, making_columns, ready_columns = (4, 2, 1) if wide else (5, 3, 2)
    recalled_cells = recalled * (1 if wide else 2)
    queue_rows = 1 if message or stale else 2
    spare_row = not message and (not uncollected or ready <= 2 * ready_columns)
    making_rows = 2 if making + recalled_cells > making_columns and spare_row else 1
    ready_rows = 3 if message or making_rows == 2 else 4
    return Room(
        queue=queue_columns * queue_rows,
        making=making_columns * making_rows - recalled_cells,
        ready=ready_columns * (2 if uncollected and ready_rows == 3 else 3),
        uncollected=2 if wide else 3,
        missed=3,
        called=1 if wide else 2,
        queue_rows=queue_rows,
        making_rows=making_rows,
        ready_rows=ready_rows,
        queue_columns=queue_columns,
        making_columns=making_columns,
        ready_columns=ready_columns,
        recalled_cells=recalled_cells,
        wide=wide,
    )
