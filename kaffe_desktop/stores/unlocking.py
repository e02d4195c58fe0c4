"""From a PIN to the admin's pages; in a café without staff, the first PIN is chosen on the way."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject, Slot

from kaffe_desktop.link import Answer, Link
from kaffe_desktop.stores.admin import Admin
from kaffe_desktop.stores.pin import PinEntry
from kaffe_desktop.stores.staff import Staff, StaffAnswer
from kaffe_server.contract.commands import STAFF, CreateStaff, StaffDraft, Unlock
from kaffe_server.contract.errors import Forbidden, KaffeError, RateLimited, Unauthenticated


class Unlocking(QObject):
    """Asks for a PIN in ``entry`` for as long as ``admin`` wants one."""

    def __init__(self, link: Link, entry: PinEntry, admin: Admin, staff: Staff, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._entry = entry
        self._admin = admin
        self._staff = staff
        self._pin = ""
        entry.entered.connect(self._entered)
        admin.changed.connect(self._follow)
        staff.changed.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        wanted = "" if not self._admin.asking else "choose" if self._staff.nobody else "enter"
        settled = not (wanted and self._entry.awaited)
        if settled and wanted != self._entry.task.replace("repeat", "choose"):
            self._entry.begin(wanted)

    @Slot(str)
    def _entered(self, pin: str) -> None:
        self._pin = pin
        if self._staff.nobody:
            draft = StaffDraft(name=self.tr("Admin"), pin=pin)
            self._link.request(STAFF, "create", CreateStaff(record=draft), self._created)
        else:
            self._unlock()

    def _created(self, answer: Answer) -> None:
        if isinstance(answer, KaffeError):
            self._refuse("taken" if isinstance(answer, Forbidden) else "unreachable")
        else:
            self._admin.show("staff")
            self._unlock()

    def _unlock(self) -> None:
        self._link.request(STAFF, "unlock", Unlock(pin=self._pin), self._unlocked)
        self._pin = ""

    def _unlocked(self, answer: Answer) -> None:
        if isinstance(answer, RateLimited):
            self._refuse("", answer.wait_s or 1)
        elif isinstance(answer, KaffeError):
            self._refuse("wrong" if isinstance(answer, Unauthenticated) else "unreachable")
        else:
            self._admin.let_in(msgspec.json.decode(answer, type=StaffAnswer).record)

    def _refuse(self, trouble: str, pause: int = 0) -> None:
        self._entry.refuse(trouble, pause)
        self._follow()
