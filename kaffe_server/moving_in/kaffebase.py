"""Kaffebase's SQLite file as typed rows, read without changing it. Knows nothing of our tables.

Both forms of its schema are read: the one with integer ids and prices, and the older one with ids as text, prices as
decimals and some columns under other names. Source: its migrations, October and November 2025.
"""

import contextlib
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from kaffe_server.contract.records import State

OldId = int | str
Number = int | float | str | None


class MovingInError(Exception):
    """The file cannot be moved in from; the message says why. Nothing was changed."""


class OldCategory(Struct, frozen=True):
    id: OldId
    name: str
    sort_order: int | None
    enable: bool | None
    valid_customizations: str | None


class OldItem(Struct, frozen=True):
    id: OldId
    name: str
    price_nok: Number
    category_id: OldId | None
    image: str | None
    enable: bool | None
    sort_order: int | None


class OldKey(Struct, frozen=True):
    id: OldId
    name: str
    enable: bool | None
    label_color: str | None
    default_value: OldId | None
    multiple_choice: bool | None
    sort_order: int | None


class OldValue(Struct, frozen=True):
    id: OldId
    name: str
    price_increment_nok: Number
    constant_price: bool | None
    belongs_to: OldId
    enable: bool | None
    sort_order: int | None


class OldMessage(Struct, frozen=True):
    id: OldId
    title: str | None
    subtitle: str | None


class OldStatus(Struct, frozen=True):
    open: bool | None
    show_message: bool | None
    message_id: OldId | None


class OldOrder(Struct, frozen=True):
    """Times are UTC, with or without a zone. Only the newest form has a ``uuid``."""

    id: OldId
    day_id: int | None
    state: State | None
    missing_information: bool | None
    items_data: str | None
    inserted_at: str
    updated_at: str
    customer_id: int | None = None
    uuid: str | None = None


@dataclass(frozen=True, slots=True)
class Kaffebase:
    """The rows of each table, oldest first."""

    categories: tuple[OldCategory, ...]
    items: tuple[OldItem, ...]
    keys: tuple[OldKey, ...]
    values: tuple[OldValue, ...]
    messages: tuple[OldMessage, ...]
    statuses: tuple[OldStatus, ...]
    orders: tuple[OldOrder, ...]


_OLDER_NAMES = {"inserted_at": "created", "updated_at": "updated", "category_id": "category", "message_id": "message"}
Row = TypeVar("Row", bound=Struct)


def read_kaffebase(path: Path) -> Kaffebase:
    """:raises MovingInError: no such file, damaged, none of Kaffebase's, or a row that is none."""
    if not path.is_file():
        raise MovingInError(f"there is no file {path}")
    try:
        with contextlib.closing(sqlite3.connect(_address(path), uri=True)) as connection:
            connection.row_factory = sqlite3.Row
            connection.execute("BEGIN")
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            if verdict != "ok":
                raise MovingInError(f"{path} is damaged: {verdict.splitlines()[-1]}")
            return Kaffebase(
                categories=_rows(connection, path, "category", OldCategory),
                items=_rows(connection, path, "item", OldItem),
                keys=_rows(connection, path, "customization_key", OldKey),
                values=_rows(connection, path, "customization_value", OldValue),
                messages=_rows(connection, path, "message", OldMessage),
                statuses=_rows(connection, path, "status", OldStatus),
                orders=_rows(connection, path, "order", OldOrder),
            )
    except sqlite3.Error as error:
        raise MovingInError(f"{path} is damaged, or no database: {error}") from None


def _address(path: Path) -> str:
    """A file that nobody writes to is opened so that SQLite puts no files of its own beside it."""
    in_use = any(path.with_name(path.name + ending).exists() for ending in ("-wal", "-journal"))
    return f"{path.absolute().as_uri()}?{'mode=ro' if in_use else 'immutable=1'}"


def _rows(connection: sqlite3.Connection, path: Path, table: str, kind: type[Row]) -> tuple[Row, ...]:
    there = {row["name"] for row in connection.execute(f'PRAGMA table_info("{table}")')}
    if not there:
        raise MovingInError(f"{path} is not a database of Kaffebase: it has no table {table!r}")
    columns: dict[str, str] = {}
    for field in msgspec.structs.fields(kind):
        name = next((name for name in (field.name, _OLDER_NAMES.get(field.name)) if name in there), None)
        if name is not None:
            columns[field.name] = name
        elif field.required:
            raise MovingInError(f"{path} is not a database of Kaffebase: {table!r} has no column {field.name!r}")
    age = "inserted_at" if "inserted_at" in there else "created"
    names = ", ".join(f'"{column}" AS "{name}"' for name, column in columns.items())
    found = connection.execute(f'SELECT {names} FROM "{table}" ORDER BY "{age}", id')
    return tuple(_row(dict(row), path, table, kind) for row in found)


def _row(values: dict[str, Any], path: Path, table: str, kind: type[Row]) -> Row:
    try:
        return msgspec.convert(values, kind, strict=False)
    except msgspec.ValidationError as error:
        raise MovingInError(f"{path}: {table} {values.get('id', '')}: {error}") from None
