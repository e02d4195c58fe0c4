"""Who may open the admin's pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.rows import Rows
from kaffe_server.contract.frames import Change
from kaffe_server.contract.records import StaffMember

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1


class StaffAnswer(msgspec.Struct, frozen=True):
    """The hub's response to commands about staff."""

    record: StaffMember


@dataclass(frozen=True)
class Person:
    member_id: int
    name: str


@QmlElement
@QmlUncreatable("given by Stores")
class Staff(Rows):
    """In alphabetical order."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Person, parent)
        self._known = False

    @Property(bool, notify=changed)
    def nobody(self) -> bool:
        """The hub has said that there is no staff yet."""
        return self._known and len(self) == 0

    def name_of(self, member: int) -> str:
        at = self.find(member)
        return str(self.at(at).name) if at >= 0 else ""

    def load(self, members: Iterable[StaffMember]) -> None:
        self._known = True
        self._show(Person(member.id, member.name) for member in members)

    def apply(self, change: Change) -> None:
        told = msgspec.json.decode(change.record, type=StaffMember)
        others = [person for person in self if person.member_id != told.id]
        self._show(others if change.action == "delete" else [*others, Person(told.id, told.name)])

    def _show(self, people: Iterable[Person]) -> None:
        self.align(sorted(people, key=lambda person: person.name.casefold()))
        self.changed.emit()
