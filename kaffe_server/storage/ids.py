"""Ids of rows that can be deleted. One that was given is not given again: a cart or an outbox may still name it."""

from functools import cache

from sqlalchemy import Select, Table, bindparam, delete, func, insert, select

from kaffe_server.storage.schema import life
from kaffe_server.storage.transaction import Transaction

_KEPT = select(life.c.value).where(life.c.name == bindparam("which"))
_FORGET = delete(life).where(life.c.name == bindparam("which"))
_KEEP = insert(life)


def next_id(tx: Transaction, table: Table) -> int:
    return last_id(tx, table) + 1


def retire(tx: Transaction, table: Table) -> None:
    """To be called before rows are deleted."""
    last, name = last_id(tx, table), _name(table)
    tx.run(_FORGET, which=name)
    tx.run(_KEEP, name=name, value=str(last))


def last_id(tx: Transaction, table: Table) -> int:
    """The highest that was ever given; 0 before the first."""
    kept = tx.one(_KEPT, which=_name(table))
    return max(int(tx.one(_highest(table))[0] or 0), int(kept[0]) if kept else 0)


@cache
def _highest(table: Table) -> Select[tuple[int | None]]:
    return select(func.max(table.c.id))


def _name(table: Table) -> str:
    return f"last_id:{table.name}"
