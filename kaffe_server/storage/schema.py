"""The metadata that every table registers with, and the tables that belong to no subject.

Values are stored as integers and text only, so that the compiled statements of the writer need no type processing and
mean the same on every database. Times are UTC in one fixed-width form, which sorts as text.
"""

from datetime import UTC, datetime
from functools import lru_cache

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

life = Table(
    "life",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    comment="facts about this database as a whole: its epoch, the business day its order channel shows",
)

FROM_A_COPY = "from_a_copy"
"""Name in ``life`` of when a copy took the database's place; empty until the hub has started with it."""

topic = Table(
    "topic",
    metadata,
    Column("name", Text, primary_key=True),
    Column("seq", Integer, nullable=False),
    comment="the newest committed change of each topic",
)

answer = Table(
    "answer",
    metadata,
    Column("uuid", Text, primary_key=True),
    Column("at", Text, nullable=False),
    Column("reply", LargeBinary, nullable=False),
    Column("kind", Text, comment="topic and event of the command"),
    comment="what a command with this uuid was answered, so that a repeat is answered and not repeated",
)


@lru_cache(maxsize=8)  # A command stamps several columns with one time.
def stamp(moment: datetime) -> str:
    """``2026-11-22T10:42:07.125Z``: UTC, milliseconds, always 24 characters."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def moment(text: str) -> datetime:
    """The inverse of :func:`stamp`."""
    return datetime.fromisoformat(text)
