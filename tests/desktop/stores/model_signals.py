"""Watches a list model: every change it announces, checked by Qt's own model tester."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex
from PySide6.QtTest import QAbstractItemModelTester


class Watched:
    """``log`` holds what was announced, as ``("insert", 0)``, ``("change", 0, {"name"})``, ``("reset",)`` …"""

    def __init__(self, model: QAbstractListModel) -> None:
        self.model = model
        self.log: list[tuple[Any, ...]] = []
        self._tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        self._names = {role: bytes(name.data()).decode() for role, name in model.roleNames().items()}
        model.rowsInserted.connect(lambda _, first, last: self.log.append(("insert", first)))
        model.rowsRemoved.connect(lambda _, first, last: self.log.append(("remove", first)))
        model.rowsMoved.connect(lambda _, first, last, __, row: self.log.append(("move", first, row)))
        model.modelReset.connect(lambda: self.log.append(("reset",)))
        model.dataChanged.connect(self._changed)

    def _changed(self, first: QModelIndex, last: QModelIndex, roles: list[int]) -> None:
        self.log.append(("change", first.row(), {self._names[role] for role in roles}))

    def take(self) -> list[tuple[Any, ...]]:
        """What was announced since the last call."""
        log, self.log = self.log, []
        return log

    def column(self, role: str) -> list[Any]:
        """That role of all rows, as a view would read it."""
        number = next(number for number, name in self._names.items() if name == role)
        return [self.model.data(self.model.index(row), number) for row in range(self.model.rowCount())]
