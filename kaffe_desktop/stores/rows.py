"""A list model of frozen rows, one dataclass field for each role, changed only by named mutations.

Knows nothing of orders or menus. The first field of the row type identifies a row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlAnonymous

from kaffe_desktop.stores.qml import Property

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

FIRST_ROLE = Qt.ItemDataRole.UserRole.value + 1
NO_PARENT = QModelIndex()


def camel_case(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


@QmlAnonymous
class Rows(QAbstractListModel):
    countChanged = Signal()

    def __init__(self, row_type: type, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields = tuple(field.name for field in fields(row_type))
        self._rows: list[Any] = []

    @Property(int, notify=countChanged)
    def count(self) -> int:
        return len(self._rows)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        return {FIRST_ROLE + i: QByteArray(camel_case(name).encode()) for i, name in enumerate(self._fields)}

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = FIRST_ROLE) -> Any:
        row, field = index.row(), role - FIRST_ROLE
        if not index.isValid() or row >= len(self._rows) or not 0 <= field < len(self._fields):
            return None
        return getattr(self._rows[row], self._fields[field])

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Any]:
        return iter(tuple(self._rows))

    def at(self, row: int) -> Any:
        return self._rows[row]

    def key_of(self, row: Any) -> Any:
        return getattr(row, self._fields[0])

    def find(self, key: Any) -> int:
        """The row number of that key, -1 if there is none."""
        return next((i for i, row in enumerate(self._rows) if self.key_of(row) == key), -1)

    def insert(self, at: int, row: Any) -> None:
        self.beginInsertRows(NO_PARENT, at, at)
        self._rows.insert(at, row)
        self.endInsertRows()
        self.countChanged.emit()

    def replace(self, at: int, row: Any) -> None:
        """Announces exactly the roles that differ; nothing if none does."""
        old = self._rows[at]
        roles = [FIRST_ROLE + i for i, name in enumerate(self._fields) if getattr(old, name) != getattr(row, name)]
        self._rows[at] = row
        if roles:
            index = self.index(at)
            self.dataChanged.emit(index, index, roles)

    def remove(self, at: int) -> None:
        self.beginRemoveRows(NO_PARENT, at, at)
        del self._rows[at]
        self.endRemoveRows()
        self.countChanged.emit()

    def shift(self, source: int, target: int) -> None:
        """``target`` is the row's number after the move."""
        if source == target:
            return
        self.beginMoveRows(NO_PARENT, source, source, NO_PARENT, target + (target > source))
        self._rows.insert(target, self._rows.pop(source))
        self.endMoveRows()

    def reset_to(self, rows: Sequence[Any]) -> None:
        """Becomes ``rows`` in one reset, for lists that have little to do with one another."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()
        self.countChanged.emit()

    def align(self, rows: Sequence[Any]) -> None:
        """Becomes ``rows`` with the mutations above; a reset only if old and new have no key in common."""
        wanted = {self.key_of(row) for row in rows}
        if self._rows and rows and wanted.isdisjoint(self.key_of(row) for row in self._rows):
            self.reset_to(rows)
            return
        for at in reversed(range(len(self._rows))):
            if self.key_of(self._rows[at]) not in wanted:
                self.remove(at)
        for at, row in enumerate(rows):
            if at < len(self._rows) and self.key_of(self._rows[at]) == self.key_of(row):
                self.replace(at, row)
            elif (source := self.find(self.key_of(row))) < 0:
                self.insert(at, row)
            else:
                self.shift(source, at)
                self.replace(at, row)
