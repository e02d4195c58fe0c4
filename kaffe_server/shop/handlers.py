"""What stations may do to the shop's status."""

import msgspec
from msgspec import UNSET

from kaffe_server.contract.commands import STATUS, UpdateStatus
from kaffe_server.contract.errors import Invalid, NotFound
from kaffe_server.contract.records import Status
from kaffe_server.shop.table import read_messages, read_status, write_status
from kaffe_server.storage.transaction import Transaction
from kaffe_server.storage.writer import Changed, Outcome


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


def update_status(tx: Transaction, command: UpdateStatus) -> Outcome:
    """Opens, closes, shows or hides a message. A patch that changes nothing is answered and not published.

    :raises NotFound: there is no such status.
    :raises Invalid: the message does not exist.
    """
    before = read_status(tx)
    if command.record.id != before.id:
        raise NotFound(f"no status {command.record.id}", field="record.id")
    patch = {
        name: value
        for name in ("open", "show_message", "message_id")
        if (value := getattr(command.record, name)) is not UNSET
    }
    after = msgspec.structs.replace(before, **patch)
    if after.message_id is not None and after.message_id not in {message.id for message in read_messages(tx)}:
        raise Invalid(f"no message {after.message_id}", field="record.message_id")
    if after == before:
        return Outcome(StatusAnswer(after))
    write_status(tx, after)
    return Outcome(StatusAnswer(after), (Changed(STATUS, "update", after.id, after),))
