"""All of Kaffebase's rows as our records. Pure: no files, no clock."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kaffe_server.contract.records import MenuIndexes, Message, Status
from kaffe_server.moving_in.conversion import naming
from kaffe_server.moving_in.identity import Ids
from kaffe_server.moving_in.kaffebase import Kaffebase, OldMessage, OldStatus
from kaffe_server.moving_in.menu import MenuTranslation
from kaffe_server.moving_in.past import Past, PastTranslation


@dataclass(frozen=True, slots=True)
class Belongings:
    """All that moves. ``orders``: oldest first. ``remarks``: what is not as it was, for a person to read."""

    menu: MenuIndexes
    messages: tuple[Message, ...]
    status: Status
    orders: tuple[Past, ...]
    remarks: tuple[str, ...]


def translate(old: Kaffebase) -> Belongings:
    """:raises MovingInError: a row that means nothing; the message names it."""
    menu = MenuTranslation(old)
    past = PastTranslation(old, menu)
    message_id = Ids("message", old.messages)
    messages = tuple(_messages(old.messages, message_id))
    status = _status(old.statuses, messages, message_id)
    remarks = tuple(dict.fromkeys((*menu.remarks, *past.remarks)))
    return Belongings(menu.menu, messages, status, past.orders, remarks)


def _messages(rows: Iterable[OldMessage], id_of: Ids) -> Iterator[Message]:
    for row in rows:
        with naming("message", row.id):
            lines = [text.strip() for text in (row.title, row.subtitle) if text and text.strip()]
            if lines:
                yield Message(id=id_of(row.id), title=lines[0], subtitle=" ".join(lines[1:]))


def _status(rows: tuple[OldStatus, ...], messages: Iterable[Message], id_of: Ids) -> Status:
    """There should be one row; the original goes by the first."""
    if not rows:
        return Status()
    message = id_of.of_row(rows[0].message_id)
    if message not in {one.id for one in messages}:
        message = None
    shown = bool(rows[0].show_message) and message is not None
    return Status(open=bool(rows[0].open), show_message=shown, message_id=message)
