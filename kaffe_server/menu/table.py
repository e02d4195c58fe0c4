"""Tables of the catalogue, and reading and replacing it as a whole."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import Column, ForeignKey, Integer, Table, Text, bindparam, delete, insert, select, update

from kaffe_server.contract.records import (
    Category,
    CategoryNode,
    CustomizationKey,
    CustomizationValue,
    Item,
    Menu,
    MenuIndexes,
)
from kaffe_server.storage.ids import last_id, next_id, retire
from kaffe_server.storage.schema import metadata
from kaffe_server.storage.transaction import Transaction

category = Table(
    "category",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("sort_order", Integer, nullable=False),
    Column("enable", Integer, nullable=False),
    Column("no_preparation", Integer, nullable=False),
    Column("icon", Text, nullable=False),
)

item = Table(
    "item",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("price_nok", Integer, nullable=False),
    Column("category_id", Integer, ForeignKey("category.id"), nullable=False, index=True),
    Column("image", Text),
    Column("enable", Integer, nullable=False),
    Column("sort_order", Integer, nullable=False),
    Column("sold_out", Integer, nullable=False),
    Column("sold_out_day", Text),
)

customization_key = Table(
    "customization_key",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("enable", Integer, nullable=False),
    Column("label_color", Text, nullable=False),
    Column("default_value", Integer),
    Column("multiple_choice", Integer, nullable=False),
    Column("sort_order", Integer, nullable=False),
)

customization_value = Table(
    "customization_value",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("price_increment_nok", Integer, nullable=False),
    Column("constant_price", Integer, nullable=False),
    Column("belongs_to", Integer, ForeignKey("customization_key.id"), nullable=False, index=True),
    Column("enable", Integer, nullable=False),
    Column("sort_order", Integer, nullable=False),
    Column("sold_out", Integer, nullable=False),
)

category_customization = Table(
    "category_customization",
    metadata,
    Column("category_id", Integer, ForeignKey("category.id"), primary_key=True),
    Column("key_id", Integer, ForeignKey("customization_key.id"), primary_key=True),
)

deleted_row = Table(
    "deleted_row",
    metadata,
    Column("collection", Text, primary_key=True),
    Column("id", Integer, primary_key=True),
    Column("record", Text, nullable=False),
    comment="the menu's rows as they were when deleted, in JSON: a till without the hub may have sold them",
)

INDEX: Mapping[str, str] = {
    "category": "categories",
    "item": "items",
    "customization_key": "customization_keys",
    "customization_value": "customization_values",
}
"""Where the rows of each collection stand in :class:`MenuIndexes`."""

_SORTED: dict[Table, Any] = {
    table: select(table).order_by(table.c.sort_order, table.c.name)
    for table in (category, item, customization_key, customization_value)
}
_ALLOWED = select(category_customization.c.category_id, category_customization.c.key_id)
_SOLD_OUT_UNTIL = select(item.c.id).where(item.c.sold_out_day < bindparam("day"))
_NEW = {table: insert(table) for table in (*_SORTED, category_customization)}
_CHANGE = {
    (table, column.name): update(table).where(table.c.id == bindparam("which"))
    for table in _SORTED
    for column in table.columns
}
_DELETE = {table: delete(table).where(table.c.id == bindparam("which")) for table in _SORTED}
_DELETE_VALUES = delete(customization_value).where(customization_value.c.belongs_to == bindparam("which"))
_NO_LONGER_DEFAULT = update(customization_key).where(customization_key.c.default_value == bindparam("which"))
_DISALLOW_IN = delete(category_customization).where(category_customization.c.category_id == bindparam("which"))
_DISALLOW = delete(category_customization).where(category_customization.c.key_id == bindparam("which"))
_DELETED = select(deleted_row.c.collection, deleted_row.c.record).order_by(deleted_row.c.id)
_KEEP_DELETED = insert(deleted_row)
_DROP_DELETED = delete(deleted_row).where(
    deleted_row.c.collection == bindparam("kind"), deleted_row.c.id == bindparam("which")
)
_CLEAR = [delete(table) for table in (category_customization, item, category, customization_value, customization_key)]


def read_menu(tx: Transaction) -> Menu:
    allowed: dict[int, list[int]] = {}
    for category_id, key_id in tx.all(_ALLOWED):
        allowed.setdefault(category_id, []).append(key_id)
    keys = tuple(_key(row) for row in _rows(tx, customization_key))
    values = tuple(CustomizationValue(**_truths(row)) for row in _rows(tx, customization_value))
    order = {key.id: place for place, key in enumerate(keys)}
    categories = tuple(
        Category(**_truths(row), valid_customizations=tuple(sorted(allowed.get(row["id"], ()), key=order.__getitem__)))
        for row in _rows(tx, category)
    )
    names = {row.id: row.name for row in categories}
    items = tuple(_item(row, names) for row in _rows(tx, item))
    return build_menu(categories, items, keys, values)


def build_menu(
    categories: tuple[Category, ...],
    items: tuple[Item, ...],
    keys: tuple[CustomizationKey, ...],
    values: tuple[CustomizationValue, ...],
) -> Menu:
    """The menu record: the flat rows, the same by their owner, and the tree. All rows are already sorted."""
    by_category = {str(row.id): tuple(one for one in items if one.category_id == row.id) for row in categories}
    by_key = {str(key.id): tuple(value for value in values if value.belongs_to == key.id) for key in keys}
    tree = tuple(
        CategoryNode(
            id=row.id, name=row.name, sort_order=row.sort_order, enable=row.enable, items=by_category[str(row.id)]
        )
        for row in categories
    )
    indexes = MenuIndexes(
        categories=categories,
        items=items,
        items_by_category=by_category,
        customization_keys=keys,
        customization_values=values,
        customizations_by_key=by_key,
    )
    return Menu(tree=tree, indexes=indexes)


def read_deleted(tx: Transaction) -> MenuIndexes:
    """The rows that are no longer on the menu."""
    fields = msgspec.structs.fields(MenuIndexes)
    types = {field.name: field.type for field in fields}
    texts: dict[str, list[str]] = {name: [] for name in INDEX.values()}
    for collection, record in tx.all(_DELETED):
        texts[INDEX[collection]].append(record)
    return MenuIndexes(
        **{name: msgspec.json.decode(f"[{','.join(rows)}]", type=types[name]) for name, rows in texts.items()}
    )


def replace_menu(tx: Transaction, menu: Menu) -> None:
    """Stores this menu in place of what was there. Placed orders keep their snapshots."""
    for table in _SORTED:
        retire(tx, table)
    with _deleted_is_kept(tx):
        for statement in _CLEAR:
            tx.run(statement)
        for key in menu.indexes.customization_keys:
            default = int(key.default_value) if key.default_value else None
            _add(tx, customization_key, key, default_value=default)
        for value in menu.indexes.customization_values:
            _add(tx, customization_value, value)
        for row in menu.indexes.categories:
            _add(tx, category, row)
            for key_id in row.valid_customizations:
                tx.run(_NEW[category_customization], category_id=row.id, key_id=key_id)
        for one in menu.indexes.items:
            _add(tx, item, one)


@contextmanager
def _deleted_is_kept(tx: Transaction) -> Iterator[None]:
    """What the block takes off the menu can be found by :func:`read_deleted`."""
    before = read_menu(tx).indexes
    yield
    after = read_menu(tx).indexes
    for collection, name in INDEX.items():
        left = {row.id for row in getattr(after, name)}
        for row in getattr(before, name):
            if row.id not in left:
                tx.run(_DROP_DELETED, kind=collection, which=row.id)
                tx.run(_KEEP_DELETED, collection=collection, id=row.id, record=msgspec.json.encode(row).decode())


def last_ids(tx: Transaction) -> dict[str, int]:
    """By the table's name, the highest id that one of its rows ever had."""
    return {table.name: last_id(tx, table) for table in _SORTED}


def add_row(tx: Transaction, name: str, values: dict[str, Any], place: int) -> int:
    """A new row of the table of that name; its id."""
    table = metadata.tables[name]
    allowed = values.pop("valid_customizations", ())
    row: dict[str, Any] = dict.fromkeys(column for column in _names(table) if column != "id")
    row.update({key: 0 for key in ("sold_out",) if key in row}, sort_order=place)
    row.update({key: _stored(value) for key, value in values.items()})
    row_id = next_id(tx, table)
    tx.run(_NEW[table], id=row_id, **row)
    _allow(tx, row_id, allowed)
    return row_id


def change_row(tx: Transaction, name: str, row_id: int, values: dict[str, Any]) -> None:
    """Sets the columns that are named; ``valid_customizations`` is one of a category."""
    table = metadata.tables[name]
    for column, value in values.items():
        if column == "valid_customizations":
            tx.run(_DISALLOW_IN, which=row_id)
            _allow(tx, row_id, value)
        else:
            tx.run(_CHANGE[table, column], which=row_id, **{column: _stored(value)})


def delete_row(tx: Transaction, name: str, row_id: int) -> None:
    """With what means nothing without it: a key's values, and what refers to it."""
    retire(tx, metadata.tables[name])
    with _deleted_is_kept(tx):
        if name == "customization_key":
            retire(tx, customization_value)
            tx.run(_DELETE_VALUES, which=row_id)
            tx.run(_DISALLOW, which=row_id)
        elif name == "customization_value":
            tx.run(_NO_LONGER_DEFAULT, which=row_id, default_value=None)
        elif name == "category":
            tx.run(_DISALLOW_IN, which=row_id)
        tx.run(_DELETE[metadata.tables[name]], which=row_id)


def _allow(tx: Transaction, category_id: int, keys: Iterable[int]) -> None:
    for key_id in dict.fromkeys(keys):
        tx.run(_NEW[category_customization], category_id=category_id, key_id=key_id)


def sold_out_before(tx: Transaction, day: str) -> list[int]:
    """Items that were sold out for a business day that is over."""
    return [row[0] for row in tx.all(_SOLD_OUT_UNTIL, day=day)]


def _rows(tx: Transaction, table: Table) -> Iterable[dict[str, Any]]:
    names = _names(table)
    return [dict(zip(names, row, strict=True)) for row in tx.all(_SORTED[table])]


def _names(table: Table) -> list[str]:
    return [str(column.name) for column in table.columns]


def _truths(row: dict[str, Any]) -> dict[str, Any]:
    flags = ("enable", "no_preparation", "sold_out", "constant_price", "multiple_choice")
    return {name: bool(value) if name in flags else value for name, value in row.items()}


def _item(row: dict[str, Any], categories: dict[int, str]) -> Item:
    until = row["sold_out_day"]
    return Item(
        **{**_truths(row), "sold_out_day": date.fromisoformat(until) if until else None},
        category_name=categories[row["category_id"]],
    )


def _key(row: dict[str, Any]) -> CustomizationKey:
    default = row["default_value"]
    return CustomizationKey(**{**_truths(row), "default_value": str(default) if default is not None else None})


def _add(tx: Transaction, table: Table, record: Any, **instead: Any) -> None:
    values = {name: instead.get(name, getattr(record, name)) for name in _names(table)}
    tx.run(_NEW[table], **{name: _stored(value) for name, value in values.items()})


def _stored(value: Any) -> Any:
    if isinstance(value, bool):
        return int(value)
    return value.isoformat() if isinstance(value, date) else value
