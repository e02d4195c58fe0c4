"""What stations may do to the shop: its status, and the messages for its boards."""

import msgspec
from msgspec import UNSET

from kaffe_server.contract.commands import (
    MESSAGES,
    STATUS,
    CreateMessage,
    DeleteMessage,
    UpdateMessage,
    UpdateStatus,
)
from kaffe_server.contract.errors import Forbidden, Invalid, NotFound
from kaffe_server.contract.records import Message, Status
from kaffe_server.shop import table
from kaffe_server.shop.table import add_message, read_messages, read_status, write_message, write_status
from kaffe_server.storage.transaction import Transaction
from kaffe_server.storage.writer import Changed, Outcome


class MessageAnswer(msgspec.Struct, frozen=True):
    record: Message


class StatusAnswer(msgspec.Struct, frozen=True):
    record: Status


def set_wait(tx: Transaction, wait: tuple[int, int] | None) -> Outcome:
    """Tells guests how long they will wait; nothing is published when that is what they know."""
    before = read_status(tx)
    if wait == before.wait:
        return Outcome()
    after = msgspec.structs.replace(before, wait=wait)
    write_status(tx, after)
    return Outcome(changes=(Changed(STATUS, "update", after.id, after),))


def update_status(tx: Transaction, command: UpdateStatus, *, whole: bool) -> Outcome:
    """Opens, closes, shows or hides a message. A patch that changes nothing is answered and not published.

    :param whole: the sender may set the breaks and the line too.
    :raises NotFound: there is no such status.
    :raises Invalid: the message does not exist, a break ends before it begins, or the line has several.
    :raises Forbidden: the breaks or the line, and the sender may not.
    """
    before = read_status(tx)
    breaks = command.record.breaks
    for name in ("breaks", "line"):
        if not whole and getattr(command.record, name) is not UNSET:
            raise Forbidden("that is an admin's to set", field=f"record.{name}")
    if command.record.line is not UNSET and len(command.record.line.splitlines()) > 1:
        raise Invalid("the line under the numbers is one line", field="record.line")
    if breaks is not UNSET:
        for place, one in enumerate(breaks):
            if one.end <= one.begin:
                raise Invalid(f"a break from {one.begin} to {one.end}", field=f"record.breaks[{place}].end")
    if command.record.id != before.id:
        raise NotFound(f"no status {command.record.id}", field="record.id")
    patch = {
        name: value
        for name in ("open", "show_message", "message_id", "breaks", "line")
        if (value := getattr(command.record, name)) is not UNSET
    }
    after = msgspec.structs.replace(before, **patch)
    if after.message_id is not None and after.message_id not in {message.id for message in read_messages(tx)}:
        raise Invalid(f"no message {after.message_id}", field="record.message_id")
    if after == before:
        return Outcome(StatusAnswer(after))
    write_status(tx, after)
    return Outcome(StatusAnswer(after), (Changed(STATUS, "update", after.id, after),))


def create_message(tx: Transaction, command: CreateMessage) -> Outcome:
    """:raises Invalid: a title without words, or of several lines."""
    record = add_message(tx, _title(command.record.title), command.record.subtitle.strip())
    return Outcome(MessageAnswer(record), (Changed(MESSAGES, "create", record.id, record),))


def update_message(tx: Transaction, command: UpdateMessage) -> Outcome:
    """:raises NotFound: no such message.
    :raises Invalid: a title without words, or of several lines.
    """
    before = _message(tx, command.record.id)
    title, subtitle = command.record.title, command.record.subtitle
    after = msgspec.structs.replace(
        before,
        title=before.title if title is UNSET else _title(title),
        subtitle=before.subtitle if subtitle is UNSET else subtitle.strip(),
    )
    if after == before:
        return Outcome(MessageAnswer(after))
    write_message(tx, after)
    return Outcome(MessageAnswer(after), (Changed(MESSAGES, "update", after.id, after),))


def delete_message(tx: Transaction, command: DeleteMessage) -> Outcome:
    """A message that the boards show goes from them too.

    :raises NotFound: no such message.
    """
    record = _message(tx, command.record.id)
    changes = [Changed(MESSAGES, "delete", record.id, record)]
    before = read_status(tx)
    if before.message_id == record.id:
        after = msgspec.structs.replace(before, message_id=None, show_message=False)
        write_status(tx, after)
        changes.insert(0, Changed(STATUS, "update", after.id, after))
    table.delete_message(tx, record.id)
    return Outcome(MessageAnswer(record), tuple(changes))


def _message(tx: Transaction, message_id: int) -> Message:
    for record in read_messages(tx):
        if record.id == message_id:
            return record
    raise NotFound(f"no message {message_id}", field="record.id")


def _title(text: str) -> str:
    if not text.strip():
        raise Invalid("a message needs a title", field="record.title")
    if len(text.strip().splitlines()) > 1:
        raise Invalid("a title is one line", field="record.title")
    return text.strip()
