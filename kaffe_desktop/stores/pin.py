"""The PIN as it is typed: dots, not digits; it checks itself at four (visual spec 6.6)."""

from __future__ import annotations

import math
from uuid import uuid4

import msgspec
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.link import Answer, Link
from kaffe_desktop.stores.admin import Admin
from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.staff import Staff
from kaffe_server.contract.commands import STAFF, CreateStaff, StaffDraft, Unlock
from kaffe_server.contract.errors import Forbidden, KaffeError, RateLimited, Unauthenticated
from kaffe_server.contract.records import StaffMember

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

DIGITS = 4


class StaffAnswer(msgspec.Struct, frozen=True):
    record: StaffMember


@QmlElement
@QmlUncreatable("given by Stores")
class PinEntry(QObject):
    """Opens the admin's pages with somebody's PIN. While there is no staff, the first one is chosen here, twice."""

    changed = Signal()

    def __init__(self, link: Link, clock: Clock, admin: Admin, staff: Staff, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._clock = clock
        self._admin = admin
        self._staff = staff
        self._typed = ""
        self._first = ""
        self._trouble = ""
        self._checking = False
        self._until = 0.0
        clock.ticked.connect(self._count_down)
        admin.changed.connect(self._follow)
        staff.changed.connect(self.changed)

    @Property(str, notify=changed)
    def dots(self) -> str:
        """As many characters as digits were typed."""
        return "•" * len(self._typed)

    @Property(str, notify=changed)
    def task(self) -> str:
        """``enter`` a PIN, or ``choose`` the first one and ``repeat`` it."""
        return "enter" if not self._staff.nobody else "repeat" if self._first else "choose"

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """``wrong``, ``different`` from the first time, ``taken`` by another screen, ``unreachable``, or empty."""
        return self._trouble

    @Property(int, notify=changed)
    def pause(self) -> int:
        """Seconds to wait after too many wrong ones."""
        return max(0, math.ceil(self._until - self._clock.seconds()))

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """For a digit."""
        return not self._checking and self.pause == 0

    @Slot(str)
    def type(self, digit: str) -> None:
        if self.ready and len(self._typed) < DIGITS:
            self._typed += digit
            self._trouble = ""
            if len(self._typed) == DIGITS:
                self._complete()
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        if self.ready:
            self._typed = self._typed[:-1]
            self.changed.emit()

    @Slot()
    def clear(self) -> None:
        if self.ready:
            self._typed = ""
            self.changed.emit()

    def _complete(self) -> None:
        pin = self._typed
        if self.task == "choose":
            self._first, self._typed = pin, ""
        elif self.task == "enter":
            self._unlock(pin)
        elif pin == self._first:
            self._checking = True
            draft = StaffDraft(name=self.tr("Admin"), pin=pin)
            self._link.request(STAFF, "create", CreateStaff(uuid=uuid4(), record=draft), self._chosen)
        else:
            self._refuse("different")

    def _unlock(self, pin: str) -> None:
        self._checking = True
        self._link.request(STAFF, "unlock", Unlock(pin=pin), self._checked)

    def _chosen(self, answer: Answer) -> None:
        if isinstance(answer, KaffeError):
            self._refuse("taken" if isinstance(answer, Forbidden) else "unreachable")
        else:
            self._unlock(self._typed)

    def _checked(self, answer: Answer) -> None:
        if isinstance(answer, RateLimited):
            self._until = self._clock.seconds() + (answer.wait_s or 0)
            self._refuse("")
        elif isinstance(answer, KaffeError):
            self._refuse("wrong" if isinstance(answer, Unauthenticated) else "unreachable")
        else:
            self._refuse("")
            self._admin.let_in(msgspec.json.decode(answer, type=StaffAnswer).record)

    def _refuse(self, trouble: str) -> None:
        self._checking, self._typed, self._first, self._trouble = False, "", "", trouble
        self.changed.emit()

    @Slot()
    def _count_down(self) -> None:
        if self._until:
            self._until = self._until if self.pause else 0.0
            self.changed.emit()

    @Slot()
    def _follow(self) -> None:
        """What was typed before the panel went is forgotten."""
        if not self._admin.asking and not self._checking:
            self._refuse("")
