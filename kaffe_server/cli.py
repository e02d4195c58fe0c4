"""``kaffe-hub``: serve, the menu as a file, backups; what talks to a running hub is in ``shell.py``."""

import argparse
import asyncio
import ipaddress
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import platformdirs

import kaffe_server
from kaffe_server import __version__
from kaffe_server.contract.commands import MENU, STATUS
from kaffe_server.contract.frames import PORT
from kaffe_server.contract.records import Menu, Status
from kaffe_server.hub import address
from kaffe_server.hub.serving import serve
from kaffe_server.menu.catalogue import MenuShelf
from kaffe_server.menu.file import MenuFileError, read_menu_file, write_menu_file
from kaffe_server.menu.handlers import WHOLE, restock
from kaffe_server.menu.table import last_ids, read_menu, replace_menu
from kaffe_server.moving_in.command import add_import
from kaffe_server.moving_in.kaffebase import MovingInError
from kaffe_server.orders.days import shown_day
from kaffe_server.shell import UsageError, add_commands
from kaffe_server.shop.calendar import Calendar
from kaffe_server.shop.table import read_status, write_status
from kaffe_server.storage.backup import BackupError, Damaged, back_up
from kaffe_server.storage.copies import Backups
from kaffe_server.storage.database import BACKUPS, FILE, Database, StorageError, unusable
from kaffe_server.storage.transaction import Statements, Transaction
from kaffe_server.storage.writer import Changed, Outcome, Writer, utc_now

log = logging.getLogger(__name__)

T = TypeVar("T")


def main(arguments: list[str] | None = None) -> int:
    """Exit codes: 0 done, 1 refused with one clear line on standard error, 2 wrong usage."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(
        level=getattr(options, "log_level", "WARNING"),
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
        stream=sys.stderr,
    )
    logging.getLogger("alembic").setLevel(logging.WARNING)
    try:
        options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # Who read it has seen enough; the interpreter's own flush at the end must not say so.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (StorageError, UsageError, MenuFileError, MovingInError) as error:
        print(f"kaffe-hub: {error}", file=sys.stderr)
        return 1
    except Database.driver_errors as error:
        print(f"kaffe-hub: {unusable(options.data, error)}", file=sys.stderr)
        return 1
    return 0


def _serve(options: argparse.Namespace) -> None:
    if not _is_loopback(options.host) and not options.trust_network:
        raise UsageError(
            f"{options.host} can be reached from the network, and screens are not paired in this version: "
            "anyone there could place orders. Say --trust-network if that is what you want"
        )
    calendar = Calendar(options.time_zone, options.cut_over)
    backups = _backups(options)
    database = Database(options.data, backups=backups)
    try:
        if options.sample_menu:
            load_sample(database)
        if not _in(database, read_menu).indexes.items:
            log.warning("the menu is empty: fill it with kaffe-hub import-menu FILE, or start with --sample-menu")

        def ready(port: int) -> None:
            address.leave(options.data, options.host, port)
            print(f"listening on {address.url_of(options.host, port)}", flush=True)

        try:
            serving = serve(
                database,
                options.host,
                options.port,
                calendar,
                ready,
                backups=backups,
                with_parent=options.with_parent,
            )
            asyncio.run(serving)
        except OSError as error:
            raise UsageError(f"cannot listen on {options.host}:{options.port}: {error.strerror or error}") from None
    finally:
        address.take_away(options.data)
        database.close()


def _backups(options: argparse.Namespace) -> Backups:
    return Backups(options.backups or options.data / BACKUPS, options.second_backups)


def _back_up(options: argparse.Namespace) -> None:
    source, backups = options.data / FILE, _backups(options)
    if not source.is_file():
        raise UsageError(f"there is no database at {source}")
    try:
        if options.file is None:
            path, _ = backups.make(source, utc_now())
        else:
            path, _ = options.file, back_up(source, options.file)
    except Damaged as error:
        raise unusable(options.data, error, backups) from None
    except BackupError as error:
        raise UsageError(str(error)) from None
    print(f"{path}: a checked copy of {source}")


def _restore(options: argparse.Namespace) -> None:
    replaced = Database.restore(options.data, options.file)
    print(f"{options.file} is now the database in {options.data}")
    if replaced is not None:
        print(f"the one before is kept: {replaced}")


def _import_menu(options: argparse.Namespace) -> None:
    try:
        text = options.file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read {options.file}: {error}") from None
    if options.check:
        menu = _read(options.file, text)
    else:
        database = Database(options.data)
        try:
            menu = _read(options.file, text, database)
            _store(database, menu)
        finally:
            database.close()
    index = menu.indexes
    done = "is a good menu" if options.check else "imported"
    print(f"{options.file} {done}: {len(index.categories)} categories, {len(index.items)} items")


def _export_menu(options: argparse.Namespace) -> None:
    database = Database(options.data, look=True)
    try:
        text = write_menu_file(_in(database, read_menu))
    finally:
        database.close()
    if options.file is None:
        print(text, end="")
        return
    try:
        options.file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"cannot write {options.file}: {error.strerror or error}") from None


def _read(file: Path, text: str, database: Database | None = None) -> Menu:
    """:param database: where the menu is to go."""
    known, given = (_in(database, read_menu), _in(database, last_ids)) if database else (None, {})
    try:
        return read_menu_file(text, known, given)
    except MenuFileError as error:
        raise UsageError(f"{file}: {error}") from None


def sample_menu_file() -> Path:
    """The sample menu, in an installed package or a checkout."""
    package = Path(kaffe_server.__file__).parent
    places = [package / "resources" / "menu.toml", package.parent / "resources" / "menu.toml"]
    for place in places:
        if place.is_file():
            return place
    raise UsageError(f"the sample menu is missing: it should be at {places[0]}")


def load_sample(database: Database) -> None:
    """Fills an empty menu with the sample, and opens the shop so that the first order can be taken."""
    if _in(database, read_menu).indexes.items:
        return
    file = sample_menu_file()
    _store(database, _read(file, file.read_text(encoding="utf-8"), database), open_shop=True)


def _store(database: Database, menu: Menu, *, open_shop: bool = False) -> None:
    def replace(tx: Transaction) -> Outcome:
        replace_menu(tx, menu)
        restock(tx, MenuShelf(), shown_day(tx))  # The file may be of an earlier day.
        changes = [Changed(MENU, "update", WHOLE, read_menu(tx))]
        status = Status(id=read_status(tx).id, open=True)
        if open_shop:
            write_status(tx, status)
            changes.append(Changed(STATUS, "update", status.id, status))
        return Outcome(changes=tuple(changes))

    writer = Writer(database, lambda _jobs: None)
    try:
        writer.prepare(replace)
    finally:
        writer.stop()


def _in(database: Database, read: Callable[[Transaction], T]) -> T:
    """What lies in the database."""
    connection = database.engine.raw_connection()
    try:
        return read(Transaction(connection, Statements(database.engine)))
    finally:
        connection.close()


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise argparse.ArgumentTypeError(f"{name!r} is no time zone; try Europe/Oslo") from None


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: 0 to 65535")
    return int(text)


def _add_backup_folders(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--backups", type=Path, metavar="DIR", help="where copies go (DATA/backups)")
    parser.add_argument(
        "--second-backups", type=Path, metavar="DIR", help="and once more there, whenever it is there: a USB stick"
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kaffe-hub", description="The hub of Kaffe: keeps orders, tells screens.")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    data = argparse.ArgumentParser(add_help=False)
    folder = Path(platformdirs.user_data_dir("kaffe", appauthor=False))
    data.add_argument("--data", type=Path, default=folder, metavar="DIR", help="where the database lies (%(default)s)")

    calendar = argparse.ArgumentParser(add_help=False)
    calendar.add_argument("--time-zone", type=_zone, default="Europe/Oslo", help="of the café (%(default)s)")
    calendar.add_argument(
        "--cut-over", type=int, default=4, choices=range(24), metavar="HOUR", help="when a new business day begins (4)"
    )

    serving = commands.add_parser("serve", parents=[data, calendar], help="run the hub until it is stopped")
    serving.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    serving.add_argument("--port", type=_port, default=PORT, help="0 takes any free one (%(default)s)")
    serving.add_argument("--log-level", default="INFO", choices=["DEBUG", "INFO", "WARNING", "ERROR"])
    serving.add_argument("--sample-menu", action="store_true", help="fill an empty menu and open the shop")
    _add_backup_folders(serving)
    serving.add_argument("--trust-network", action="store_true", help="let --host be an address others can reach")
    serving.add_argument(
        "--with-parent", action="store_true", help="stop when standard input ends: with the program that started it"
    )
    serving.set_defaults(run=_serve)

    copying = commands.add_parser("backup", parents=[data], help="copy the database, also while the hub runs")
    copying.add_argument("file", type=Path, nargs="?", metavar="FILE", help="the backup folder if left out")
    _add_backup_folders(copying)
    copying.set_defaults(run=_back_up)

    restoring = commands.add_parser("restore", parents=[data], help="put a copy in the place of the database")
    restoring.add_argument("file", type=Path, metavar="FILE")
    restoring.set_defaults(run=_restore)

    importing = commands.add_parser("import-menu", parents=[data], help="replace the menu by a file's")
    importing.add_argument("file", type=Path, metavar="FILE")
    importing.add_argument("--check", action="store_true", help="only tell whether the file is good")
    importing.set_defaults(run=_import_menu)

    exporting = commands.add_parser("export-menu", parents=[data], help="write the menu as a file")
    exporting.add_argument("file", type=Path, nargs="?", metavar="FILE", help="standard output if left out")
    exporting.set_defaults(run=_export_menu)

    add_commands(commands.add_parser, data, calendar)
    add_import(commands.add_parser, data, calendar)
    return parser


if __name__ == "__main__":
    sys.exit(main())
