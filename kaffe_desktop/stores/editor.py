"""The selected line of the cart with its groups of options."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kaffe_desktop.stores.catalogue import Group
from kaffe_desktop.stores.draft import Line, needs_choice
from kaffe_desktop.stores.pricing import price_change
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.rows import Rows
from kaffe_desktop.stores.spoken import spoken_option
from kaffe_server.contract.records import CustomizationValue

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class Option:
    value_id: int
    name: str
    detail: str
    chosen: bool
    sold_out: bool
    spoken: str


@dataclass(frozen=True)
class OptionGroup:
    key_id: int
    name: str
    color: str
    multiple: bool
    needs_choice: bool
    options: OptionModel


@dataclass(frozen=True)
class Edited:
    letter: str = ""
    name: str = ""
    price_text: str = ""
    quantity: int = 0
    can_less: bool = False
    can_more: bool = False
    has_options: bool = False


@QmlElement
@QmlUncreatable("given by Stores")
class OptionModel(Rows):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Option, parent)


@QmlElement
@QmlUncreatable("given by Stores")
class GroupModel(Rows):
    """The groups of one line. A group keeps its ``OptionModel`` for as long as this lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(OptionGroup, parent)
        self._options: dict[int, OptionModel] = {}

    def show_line(self, line: Line | None, groups: Sequence[Group]) -> None:
        for group in groups:
            if group.key.id not in self._options:
                self._options[group.key.id] = OptionModel(self)
            options = self._options[group.key.id]
            chosen = line.chosen if line else frozenset()
            options.align([_option(group, value, value.id in chosen) for value in group.values])
        self.align([self._row(line, group) for group in groups])

    def _row(self, line: Line | None, group: Group) -> OptionGroup:
        return OptionGroup(
            key_id=group.key.id,
            name=group.key.name,
            color=group.key.label_color,
            multiple=group.key.multiple_choice,
            needs_choice=line is not None and needs_choice(line, group),
            options=self._options[group.key.id],
        )


def _option(group: Group, value: CustomizationValue, chosen: bool) -> Option:
    detail = price_change(value)
    spoken = spoken_option(group.key.name, value.name, detail, chosen, value.sold_out)
    return Option(value.id, value.name, detail, chosen, value.sold_out, spoken)


@QmlElement
@QmlUncreatable("given by Stores")
class Editor(QObject):
    """Everything is empty while no line is selected."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups = GroupModel(self)
        self._edited = Edited()

    @Property(GroupModel, constant=True)
    def groups(self) -> GroupModel:
        return self._groups

    @Property(str, notify=changed)
    def letter(self) -> str:
        return self._edited.letter

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._edited.name

    @Property(str, notify=changed)
    def priceText(self) -> str:
        return self._edited.price_text

    @Property(int, notify=changed)
    def quantity(self) -> int:
        return self._edited.quantity

    @Property(bool, notify=changed)
    def canLess(self) -> bool:
        return self._edited.can_less

    @Property(bool, notify=changed)
    def canMore(self) -> bool:
        return self._edited.can_more

    @Property(bool, notify=changed)
    def hasOptions(self) -> bool:
        return self._edited.has_options

    def show(self, edited: Edited, line: Line | None, groups: Sequence[Group]) -> None:
        self._groups.show_line(line, groups)
        if edited != self._edited:
            self._edited = edited
            self.changed.emit()
