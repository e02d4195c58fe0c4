"""What is left to make over all open orders, counted by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kaffe_desktop.stores.qml import QmlUncreatable
from kaffe_desktop.stores.rows import Rows

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class Left:
    name: str
    count: int


@QmlElement
@QmlUncreatable("given by Stores")
class LeftToMake(Rows):
    """Most first. ``changed`` follows each change of names, counts or their order."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Left, parent)
        self._left: Counter[str] = Counter()

    def change(self, gone: Iterable[str], come: Iterable[str]) -> None:
        """Names of what need not be made any more, and of what must."""
        left = Counter(self._left)
        left.subtract(Counter(gone))
        left.update(come)
        left = +left
        if left != self._left:
            self._left = left
            self.align([Left(name, count) for name, count in sorted(left.items(), key=lambda one: (-one[1], one[0]))])
            self.changed.emit()
