"""Ids and names of the old rows, as ours have to be."""

from collections.abc import Iterable

from kaffe_server.contract.records import HIGHEST_ID
from kaffe_server.moving_in.conversion import naming
from kaffe_server.moving_in.kaffebase import OldCategory, OldId, OldItem, OldKey, OldMessage, OldValue

OldRow = OldCategory | OldItem | OldKey | OldValue | OldMessage

LONGEST_NAME = 40


class Ids:
    """Integer ids, also those written as text, stay as they are; others are numbered in the order in which they come.

    :param rows: those that exist, oldest first.
    :raises MovingInError: one has an id that ours cannot be.
    """

    def __init__(self, table: str, rows: Iterable[OldRow]) -> None:
        plain = [_plain(row.id) for row in rows]
        self._given: dict[str, int] = {}
        self._last = max((row for row in plain if isinstance(row, int)), default=0)
        self._there: set[int] = set()
        for row in plain:
            with naming(table, row):
                self._there.add(self(row))

    def __call__(self, old: OldId) -> int:
        """:raises ValueError: not positive, or more than a client in JavaScript can count to."""
        plain = _plain(old)
        if isinstance(plain, int):
            if not 1 <= plain <= HIGHEST_ID:
                raise ValueError(f"{plain} is no id")
            return plain
        if plain not in self._given:
            self._last += 1
            self._given[plain] = self._last
        return self._given[plain]

    def of_row(self, old: OldId | None) -> int | None:
        """None: there is no such row."""
        plain = _plain(old) if old is not None else None
        number = self._given.get(plain) if isinstance(plain, str) else plain
        return number if number in self._there else None


def _plain(old: OldId) -> OldId:
    return int(old) if isinstance(old, str) and old.isdecimal() else old


class Names:
    """Trimmed, at most 40 characters, no two the same among neighbours: the menu file goes by them."""

    def __init__(self) -> None:
        self._taken: set[tuple[int, str]] = set()

    def __call__(self, text: str, owner: int = 0) -> str:
        plain = " ".join(text.split())[:LONGEST_NAME] or "?"
        name, count = plain, 1
        while (owner, name.casefold()) in self._taken:
            count += 1
            name = f"{plain[: LONGEST_NAME - 4]} {count}"
        self._taken.add((owner, name.casefold()))
        return name
