"""Tables of status and messages."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text, bindparam, insert, select, update

from kaffe_server.contract.records import Message, Status
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
)

_STATUS = select(*(status.c[name] for name in ("id", "open", "show_message", "message_id", "wait_from", "wait_to")))
_NEW_STATUS = insert(status)
_SET_STATUS = update(status).where(status.c.id == bindparam("which"))
_MESSAGES = select(message.c.id, message.c.title, message.c.subtitle).order_by(message.c.id)
_NEW_MESSAGE = insert(message)


def read_status(tx: Transaction) -> Status:
    """The one status; a new database gets it closed."""
    row = tx.one(_STATUS)
    if row is None:
        tx.run(_NEW_STATUS, id=1, open=0, show_message=0, message_id=None)
        return Status()
    wait = (row[4], row[5]) if row[4] is not None else None
    return Status(id=row[0], open=bool(row[1]), show_message=bool(row[2]), message_id=row[3], wait=wait)


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
    )


def read_messages(tx: Transaction) -> list[Message]:
    return [Message(id=row[0], title=row[1], subtitle=row[2]) for row in tx.all(_MESSAGES)]


def add_message(tx: Transaction, title: str, subtitle: str = "") -> None:
    tx.run(_NEW_MESSAGE, title=title, subtitle=subtitle)
