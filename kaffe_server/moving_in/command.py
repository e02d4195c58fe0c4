"""``kaffe-hub import-kaffebase``: moving in, or being shown what that would do."""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from kaffe_server.contract.records import MenuIndexes
from kaffe_server.moving_in.kaffebase import MovingInError, read_kaffebase
from kaffe_server.moving_in.moving import Moved, move_in
from kaffe_server.moving_in.translation import Belongings, translate
from kaffe_server.shop.calendar import Calendar
from kaffe_server.storage.backup import BackupError, back_up
from kaffe_server.storage.database import FILE, Database
from kaffe_server.storage.writer import utc_now

TOLD_AT_MOST = 20


def add_import(
    add: Callable[..., argparse.ArgumentParser], data: argparse.ArgumentParser, calendar: argparse.ArgumentParser
) -> None:
    """Adds the subcommand.

    :param add: ``add_parser`` of the program's subcommands.
    :param data: parent with ``--data``; ``calendar``: parent with ``--time-zone`` and ``--cut-over``.
    """
    moving = add("import-kaffebase", parents=[data, calendar], help="move in from the original's SQLite file")
    moving.add_argument("file", type=Path, metavar="FILE")
    moving.add_argument("--dry-run", action="store_true", help="only show what it would do, also beside a running hub")
    moving.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> None:
    belongings = translate(read_kaffebase(options.file))
    calendar = Calendar(options.time_zone, options.cut_over)
    ours: Path = options.data / FILE
    try:
        moved = (_rehearse if options.dry_run else _move)(ours, belongings, calendar)
    except BackupError as error:
        raise MovingInError(str(error)) from None
    head = "this would move in; nothing is changed" if options.dry_run else "moved in"
    print(f"{options.file}: {head}", *told(moved, belongings), sep="\n  ")


def _rehearse(ours: Path, belongings: Belongings, calendar: Calendar) -> Moved:
    """The same on a copy."""
    with TemporaryDirectory(prefix="kaffe-") as folder:
        if ours.is_file():
            back_up(ours, Path(folder) / FILE)
        database = Database(Path(folder))
        try:
            return move_in(database, belongings, calendar)
        finally:
            database.close()


def _move(ours: Path, belongings: Belongings, calendar: Calendar) -> Moved:
    there = ours.is_file()
    database = Database(ours.parent)
    try:
        if there:
            copy = ours.with_name(f"kaffe-before-moving-in-{utc_now():%Y%m%dT%H%M%SZ}.db")
            back_up(ours, copy)
            print(f"{copy}: a checked copy of the database as it was")
        return move_in(database, belongings, calendar)
    finally:
        database.close()


def told(moved: Moved, belongings: Belongings) -> Iterator[str]:
    """The lines for the person at the shell."""
    if moved.replaced is None:
        yield "the menu is the same"
    else:
        yield f"menu: {_size(belongings.menu)}"
        if moved.replaced.categories:
            yield f"  in place of {_size(moved.replaced)}"
        if taken := _taken_over(moved.replaced, belongings.menu):
            yield f"  items whose id was another's: {taken}; tills must have sent all their orders before"
    yield f"messages: {moved.messages} new of {len(belongings.messages)}"
    yield f"the shop: {'open' if belongings.status.open else 'closed'}"
    orders = f"orders: {len(moved.orders)} new of {len(belongings.orders)}"
    days = [order.business_day for order in moved.orders]
    yield f"{orders}, from {min(days)} to {max(days)}" if days else orders
    if moved.handed_out:
        yield f"  handed out now, because their day is over: {moved.handed_out}"
    if moved.renumbered:
        yield f"  with a new number, because another order of the day had theirs: {len(moved.renumbered)}"
    for one in moved.renumbered[:TOLD_AT_MOST]:
        yield f"    {one.day}: {one.before or 'none'} is now {one.after}"
    if len(moved.renumbered) > TOLD_AT_MOST:
        yield f"    … and {len(moved.renumbered) - TOLD_AT_MOST} more"
    yield from belongings.remarks


def _taken_over(before: MenuIndexes, after: MenuIndexes) -> int:
    names = {item.id: item.name for item in before.items}
    return sum(names.get(item.id, item.name) != item.name for item in after.items)


def _size(menu: MenuIndexes) -> str:
    return (
        f"{len(menu.categories)} categories with {len(menu.items)} items, "
        f"{len(menu.customization_keys)} options with {len(menu.customization_values)} values"
    )
