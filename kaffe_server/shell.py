"""What a person at a shell tells a running hub (prices, sold out, doors, messages, PINs), and the figures of a day."""

import argparse
import asyncio
import getpass
import sys
from collections.abc import Callable
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import msgspec

from kaffe_server.contract import commands as c
from kaffe_server.contract.edits import ItemPatch, RowId, RowName
from kaffe_server.contract.errors import KaffeError
from kaffe_server.contract.frames import PORT, Joined, encode
from kaffe_server.contract.records import MOST_KRONER, Item, Kroner, Menu, Message, StaffMember, Status
from kaffe_server.contract.reports import Report
from kaffe_server.hub import address
from kaffe_server.hub.sockets import Conversation, NoAnswer, NoHub, conversation
from kaffe_server.orders import table
from kaffe_server.orders.days import shown_day
from kaffe_server.orders.report import Reports, sales_text
from kaffe_server.shop.calendar import Calendar
from kaffe_server.storage.database import Database
from kaffe_server.storage.transaction import Statements, Transaction
from kaffe_server.storage.writer import utc_now

DEFAULT_HUB = f"ws://127.0.0.1:{PORT}"

T = TypeVar("T")
Adder = Callable[..., argparse.ArgumentParser]


class UsageError(Exception):
    """What was asked cannot be done; the message tells the person at the shell why and what to do."""


class _ItemAnswer(msgspec.Struct):
    record: Item


def add_commands(add: Adder, data: argparse.ArgumentParser, calendar: argparse.ArgumentParser) -> None:
    """Adds the subcommands of this module.

    :param add: ``add_parser`` of the program's subcommands.
    :param data: parent with ``--data``; ``calendar``: parent with ``--time-zone`` and ``--cut-over``.
    """
    hub = argparse.ArgumentParser(add_help=False)
    which = hub.add_mutually_exclusive_group()
    which.add_argument("--hub", type=_url, metavar="URL", help=f"the running hub (this machine's, else {DEFAULT_HUB})")
    which.add_argument("--data", type=Path, metavar="DIR", help="the folder of a hub that runs on this machine")
    hub.set_defaults(usual_data=data.get_default("data"))

    menu = add("menu", help="show the menu of a running hub, or change it")
    verbs = menu.add_subparsers(required=True, metavar="COMMAND")
    listing = verbs.add_parser("list", parents=[hub], help="every item with its id and price")
    listing.set_defaults(run=_talk(_list_menu))
    price = verbs.add_parser("set-price", parents=[hub], help="change what an item costs")
    price.add_argument("item", help="name or id")
    price.add_argument("kroner", type=_kroner)
    price.set_defaults(run=_talk(_set_price))
    sold = verbs.add_parser("sold-out", parents=[hub], help="take an item off sale")
    sold.add_argument("item", help="name or id")
    how = sold.add_mutually_exclusive_group()
    how.add_argument("--today", action="store_true", help="it is sold again on the next business day")
    how.add_argument("--back", action="store_true", help="it is sold again now")
    sold.set_defaults(run=_talk(_sold_out))

    for name, is_open, text in (("open", True, "take orders"), ("close", False, "take no more orders")):
        opening = add(name, parents=[hub], help=text)
        opening.set_defaults(run=_talk(_open_or_close), is_open=is_open)

    message = add("message", parents=[hub], help="show a message on the boards; without a title, list them")
    message.add_argument("title", nargs="?", type=_text(c.Title, "one line of 1 to 80 characters"))
    message.add_argument("subtitle", nargs="?", default="", type=_text(c.Subtitle, "one line of up to 160 characters"))
    message.add_argument(
        "--line",
        metavar="TEXT",
        type=_text(c.StripLine, "one line of up to 60 characters"),
        help="stands under the numbers all day; empty: nothing",
    )
    message.add_argument("--off", action="store_true", help="show none")
    message.set_defaults(run=_talk(_message))

    staff = add("staff", help="who may open the admin views")
    who = staff.add_subparsers(required=True, metavar="COMMAND")
    who.add_parser("list", parents=[hub], help="their names").set_defaults(run=_talk(_list_staff))
    pin = who.add_parser("pin", parents=[hub], help="give somebody a PIN, also instead of a forgotten one")
    pin.add_argument("name", type=_text(RowName, "a name of 1 to 40 characters"))
    pin.set_defaults(run=_talk(_set_pin))
    leaving = who.add_parser("remove", parents=[hub], help="take somebody's PIN away")
    leaving.add_argument("name")
    leaving.set_defaults(run=_talk(_remove_staff))

    report = add("report", parents=[data, calendar], help="a business day in figures")
    report.add_argument("--day", type=_day, metavar="YYYY-MM-DD", help="the day on the screens if left out")
    report.add_argument("--csv", type=Path, metavar="FILE", help="write its sales, a row for each unit")
    report.set_defaults(run=_report)


def _talk(verb: Callable[[Conversation, argparse.Namespace], Any]) -> Callable[[argparse.Namespace], None]:
    async def talk(url: str, options: argparse.Namespace) -> None:
        async with conversation(url, "kaffe-hub", "admin") as hub:
            await verb(hub, options)

    def run(options: argparse.Namespace) -> None:
        none = ""
        for url in _addresses(options):
            try:
                asyncio.run(talk(url, options))
                return
            except NoHub as error:
                none = f"no hub answers at {url}: {error}. Start it with: kaffe-hub serve"
            except NoAnswer as error:
                raise UsageError(f"the hub at {url} {error}; look whether it has done it") from None
            except KaffeError as error:
                raise UsageError(f"the hub refuses: {error.message}") from None
        raise UsageError(none)

    return run


def _addresses(options: argparse.Namespace) -> list[str]:
    """Where to look for the hub, one after the other.

    :raises UsageError: no hub serves the folder that was named.
    """
    if options.hub:
        return [options.hub]
    told = address.found(options.data or options.usual_data)
    if options.data is None:
        # A hub that was killed leaves its address, and the one that runs may have another folder.
        return [*([told] if told else []), DEFAULT_HUB]
    if told is None:
        raise UsageError(f"no hub runs on {options.data}. Start it with: kaffe-hub serve --data {options.data}")
    return [told]


async def _items(hub: Conversation, topic: str, kind: type[T]) -> T:
    joined = msgspec.json.decode(await hub.join(topic), type=Joined)
    assert joined.items is not msgspec.UNSET
    return msgspec.json.decode(joined.items, type=kind)


async def _list_menu(hub: Conversation, _options: argparse.Namespace) -> None:
    index = (await _items(hub, c.MENU, Menu)).indexes
    for category in index.categories:
        print(category.name + ("" if category.enable else " (hidden)"))
        for item in index.items_by_category[str(category.id)]:
            marks = [text for text, true in (("sold out", item.sold_out), ("hidden", not item.enable)) if true]
            print(f"{item.id:5}  {item.name:<40} {item.price_nok:6},-  {', '.join(marks)}".rstrip())


async def _set_price(hub: Conversation, options: argparse.Namespace) -> None:
    item = await _item(hub, options.item)
    after = await _patch(hub, ItemPatch(id=item.id, price_nok=options.kroner))
    print(f"{after.name}: {item.price_nok},- is now {after.price_nok},-")


async def _sold_out(hub: Conversation, options: argparse.Namespace) -> None:
    item = await _item(hub, options.item)
    after = await _patch(hub, ItemPatch(id=item.id, sold_out=not options.back, today_only=options.today))
    until = " today" if options.today else ""
    print(f"{after.name} is {f'sold out{until}' if after.sold_out else 'sold again'}")


async def _patch(hub: Conversation, patch: ItemPatch) -> Item:
    answer = await hub.ask(c.MENU, c.UpdateInMenu(collection="item", record=encode(patch)))
    return msgspec.json.decode(answer, type=_ItemAnswer).record


async def _item(hub: Conversation, name: str) -> Item:
    """:raises UsageError: there is none of that name or id, or several."""
    index = (await _items(hub, c.MENU, Menu)).indexes
    found = [item for item in index.items if str(item.id) == name or item.name.casefold() == name.casefold()]
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(f"there is no {name!r} on the menu; see kaffe-hub menu list")
    several = ", ".join(f"{item.id} ({item.category_name})" for item in found)
    raise UsageError(f"there are several {name!r}; give one of the ids {several}")


async def _open_or_close(hub: Conversation, options: argparse.Namespace) -> None:
    await hub.join(c.STATUS)
    await hub.ask(c.STATUS, c.UpdateStatus(record=c.StatusPatch(open=options.is_open)))
    print("open" if options.is_open else "closed")


async def _message(hub: Conversation, options: argparse.Namespace) -> None:
    if options.off and options.title is not None:
        raise UsageError("a title shows a message, --off shows none: give one of them")
    if options.line is not None:
        await hub.ask(c.STATUS, c.UpdateStatus(record=c.StatusPatch(line=options.line)))
        print(f"under the numbers stands: {options.line}" if options.line else "nothing stands under the numbers")
    if options.off:
        await hub.ask(c.STATUS, c.UpdateStatus(record=c.StatusPatch(show_message=False)))
        print("no message is shown")
    elif options.title is not None:
        await _show_message(hub, options.title, options.subtitle)
    elif options.line is None:
        await _list_messages(hub)


async def _list_messages(hub: Conversation) -> None:
    status = (await _items(hub, c.STATUS, list[Status]))[0]
    for message in await _items(hub, c.MESSAGES, list[Message]):
        shown = "*" if status.show_message and message.id == status.message_id else " "
        print(f"{shown} {message.title}" + (f" – {message.subtitle}" if message.subtitle else ""))


async def _show_message(hub: Conversation, title: str, subtitle: str) -> None:
    messages = await _items(hub, c.MESSAGES, list[Message])
    known = next((one.id for one in messages if (one.title, one.subtitle) == (title, subtitle)), None)
    if known is None:
        draft = c.MessageDraft(title=title, subtitle=subtitle)
        answer = await hub.ask(c.MESSAGES, c.CreateMessage(record=draft))
        known = int(msgspec.json.decode(answer)["record"]["id"])
    await hub.ask(c.STATUS, c.UpdateStatus(record=c.StatusPatch(show_message=True, message_id=known)))
    print(f"the boards show: {title}")


async def _list_staff(hub: Conversation, _options: argparse.Namespace) -> None:
    for member in await _items(hub, c.STAFF, list[StaffMember]):
        print(member.name)


async def _set_pin(hub: Conversation, options: argparse.Namespace) -> None:
    everyone = await _items(hub, c.STAFF, list[StaffMember])
    pin = _new_pin()
    known = next((member for member in everyone if member.name.casefold() == options.name.casefold()), None)
    if known is None:
        await hub.ask(c.STAFF, c.CreateStaff(record=c.StaffDraft(name=options.name, pin=pin)))
    else:
        await hub.ask(c.STAFF, c.UpdateStaff(record=c.StaffPatch(id=known.id, pin=pin)))
    print(f"{known.name if known else options.name} has a new PIN")


def _new_pin() -> str:
    """Typed twice by a person, read once from a pipe."""
    typed = sys.stdin.isatty()
    pin = getpass.getpass("PIN, four digits: ") if typed else sys.stdin.readline().strip()
    try:
        msgspec.convert(pin, c.Pin)
    except msgspec.ValidationError:
        raise UsageError("a PIN is four digits; nothing was changed") from None
    if typed and getpass.getpass("The same once more: ") != pin:
        raise UsageError("the two are not the same; nothing was changed")
    return pin


async def _remove_staff(hub: Conversation, options: argparse.Namespace) -> None:
    for member in await _items(hub, c.STAFF, list[StaffMember]):
        if member.name.casefold() == options.name.casefold():
            await hub.ask(c.STAFF, c.DeleteStaff(record=RowId(id=member.id)))
            print(f"{member.name} can no longer open the admin views")
            return
    raise UsageError(f"there is no {options.name!r}; see kaffe-hub staff list")


def _report(options: argparse.Namespace) -> None:
    with _looking(options.data) as tx:
        day: date = options.day or date.fromisoformat(shown_day(tx) or utc_now().date().isoformat())
        zone = Calendar(options.time_zone, options.cut_over).zone
        if options.csv is None:
            print(report_text(Reports(zone).of_day(tx, day)))
            return
        text = sales_text(table.of_day(tx, day.isoformat()), zone)
    try:
        options.csv.write_text(text, encoding="utf-8-sig", newline="")
    except OSError as error:
        raise UsageError(f"cannot write {options.csv}: {error.strerror or error}") from None
    print(f"{options.csv}: {max(0, text.count(chr(10)) - 1)} units sold on {day}")


def report_text(report: Report) -> str:
    """The figures as a person reads them at a shell."""
    ready = report.median_ready_s
    lines = [
        f"{report.day}",
        f"  orders           {report.orders:6}" + (f"   ({report.cancelled} cancelled)" if report.cancelled else ""),
        f"  units            {report.units:6}",
        f"  sales            {report.total_nok:6} kr",
        f"  time to ready    {'–' if ready is None else f'{ready // 60}:{ready % 60:02}':>6}  (median)",
        f"  not collected    {report.uncollected:6}",
        f"  not handed out   {report.open:6}",
    ]
    if report.items:
        lines += ["", "  best sellers"]
        lines += [f"    {sold.units:4} × {sold.name:<40} {sold.total_nok:6} kr" for sold in report.items[:10]]
    if report.quarters:
        lines += ["", "  orders per quarter of an hour"]
        lines += [f"    {quarter.begin}  {quarter.orders:4}  {'#' * quarter.orders}" for quarter in report.quarters]
    return "\n".join(lines)


@contextmanager
def _looking(folder: Path) -> Any:
    """A reading transaction beside a hub that may be running."""
    database = Database(folder, look=True)
    try:
        connection = database.engine.raw_connection()
        tx = Transaction(connection, Statements(database.engine))
        tx.now = utc_now()
        try:
            yield tx
        finally:
            connection.close()
    finally:
        database.close()


def _url(text: str) -> str:
    with suppress(ValueError):
        url = urlsplit(text)
        if url.scheme in ("ws", "wss") and url.hostname and url.port != 0:
            return text
    raise argparse.ArgumentTypeError(f"{text!r} is no address of a hub, which looks like {DEFAULT_HUB}")


def _kroner(text: str) -> int:
    with suppress(ValueError, msgspec.ValidationError):
        return msgspec.convert(int(text), Kroner)
    raise argparse.ArgumentTypeError(f"{text!r} is no price: whole kroner, 0 to {MOST_KRONER}")


def _text(kind: Any, wanted: str) -> Callable[[str], str]:
    """:param kind: the contract's."""

    def parse(text: str) -> str:
        with suppress(msgspec.ValidationError):
            if len(text.strip().splitlines()) <= 1:
                return str(msgspec.convert(text.strip(), kind))
        raise argparse.ArgumentTypeError(f"{text!r} will not do, expected {wanted}")

    return parse


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day: YYYY-MM-DD") from None
