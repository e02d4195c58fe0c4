"""Tables of status and messages."""

import msgspec
from sqlalchemy import Column, ForeignKey, Integer, Table, Text, bindparam, delete, insert, select, update

from kaffe_server.contract.records import Break, Message, Status
from kaffe_server.storage.ids import next_id, retire
from kaffe_server.storage.schema import metadata
from kaffe_server.storage.transaction import Transaction

message = Table(
    "message",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("title", Text, nullable=False),
    Column("subtitle", Text, nullable=False),
)

status = Table(
    "status",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("open", Integer, nullable=False),
    Column("show_message", Integer, nullable=False),
    Column("message_id", Integer, ForeignKey("message.id")),
    Column("wait_from", Integer),
    Column("wait_to", Integer),
    Column("breaks", Text, comment="JSON list"),
    Column("line", Text),
)

_STATUS = select(*status.columns)
_breaks = msgspec.json.Decoder(tuple[Break, ...])
_NEW_STATUS = insert(status)
_SET_STATUS = update(status).where(status.c.id == bindparam("which"))
_MESSAGES = select(message.c.id, message.c.title, message.c.subtitle).order_by(message.c.id)
_NEW_MESSAGE = insert(message)
_SET_MESSAGE = update(message).where(message.c.id == bindparam("which"))
_DELETE_MESSAGE = delete(message).where(message.c.id == bindparam("which"))


def read_status(tx: Transaction) -> Status:
    """The one status; a new database gets it closed."""
    row = tx.one(_STATUS)
    if row is None:
        tx.run(_NEW_STATUS, id=1, open=0, show_message=0, message_id=None)
        return Status()
    wait = (row[4], row[5]) if row[4] is not None else None
    breaks = _breaks.decode(row[6]) if row[6] else ()
    return Status(
        id=row[0],
        open=bool(row[1]),
        show_message=bool(row[2]),
        message_id=row[3],
        wait=wait,
        breaks=breaks,
        line=row[7] or "",
    )


def write_status(tx: Transaction, record: Status) -> None:
    read_status(tx)
    tx.run(
        _SET_STATUS,
        which=record.id,
        open=int(record.open),
        show_message=int(record.show_message),
        message_id=record.message_id,
        wait_from=record.wait[0] if record.wait else None,
        wait_to=record.wait[1] if record.wait else None,
        breaks=msgspec.json.encode(record.breaks).decode(),
        line=record.line,
    )


def read_messages(tx: Transaction) -> list[Message]:
    return [Message(id=row[0], title=row[1], subtitle=row[2]) for row in tx.all(_MESSAGES)]


def add_message(tx: Transaction, title: str, subtitle: str = "") -> Message:
    record = Message(id=next_id(tx, message), title=title, subtitle=subtitle)
    tx.run(_NEW_MESSAGE, id=record.id, title=title, subtitle=subtitle)
    return record


def write_message(tx: Transaction, record: Message) -> None:
    tx.run(_SET_MESSAGE, which=record.id, title=record.title, subtitle=record.subtitle)


def delete_message(tx: Transaction, message_id: int) -> None:
    retire(tx, message)
    tx.run(_DELETE_MESSAGE, which=message_id)
