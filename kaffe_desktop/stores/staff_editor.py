"""Who may open the admin's pages, as one of them changes it: names, new PINs, new people, and who leaves."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from uuid import UUID, uuid4

import msgspec
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.link import Answer
from kaffe_desktop.stores.admin import Admin
from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.notices import Notice, Notices
from kaffe_desktop.stores.pin import PinEntry
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.refusals import refusal
from kaffe_desktop.stores.saving import Fields, Form, Saver, Savers
from kaffe_desktop.stores.staff import Staff, StaffAnswer
from kaffe_server.contract.commands import (
    STAFF,
    Command,
    CreateStaff,
    DeleteStaff,
    StaffDraft,
    StaffPatch,
    UpdateStaff,
)
from kaffe_server.contract.edits import RowId
from kaffe_server.contract.errors import Forbidden, Invalid, KaffeError

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

NEW = -1


@QmlElement
@QmlUncreatable("given by Stores")
class StaffEditor(QObject):
    """One person is selected, oneself at first. A name saves itself; a new person exists once the PIN is chosen."""

    changed = Signal()

    def __init__(
        self, admin: Admin, clock: Clock, notices: Notices, staff: Staff, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._admin = admin
        self._clock = clock
        self._notices = notices
        self._staff = staff
        self._selected = 0
        self._new = 0
        self._new_name = ""
        self._new_fault = False
        self._pin = PinEntry(clock, self)
        self._savers = Savers(self._saver_of)
        self._pin.entered.connect(self._entered)
        staff.changed.connect(self._follow)
        admin.changed.connect(self._follow)

    @Property(PinEntry, constant=True)
    def pin(self) -> PinEntry:
        """Where the selected person chooses a new one."""
        return self._pin

    @Property(int, notify=changed)
    def selected(self) -> int:
        """Id of the selected person, -1 for a new one, 0 for nobody."""
        return self._selected

    @Property(str, notify=changed)
    def name(self) -> str:
        saver = self._saver
        return str(saver.value("name")) if saver else self._new_name

    @Property(str, notify=changed)
    def nameError(self) -> str:
        saver = self._saver
        return saver.error("name") if saver else self._fault() if self._new_fault else ""

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._saver.state if self._saver else ""

    @Property(str, notify=changed)
    def savedAt(self) -> str:
        return self._saver.savedAt if self._saver else ""

    @Property(bool, notify=changed)
    def removable(self) -> bool:
        """The last one stays: else nobody could come in."""
        return self._selected > 0 and len(self._staff) > 1

    @Slot(int)
    def select(self, member: int) -> None:
        self._admin.touched()
        self._selected = member
        if member > 0:
            self._savers.open(member)
        self.changed.emit()

    @Slot()
    def addNew(self) -> None:
        self._new_name, self._new_fault = "", False
        self.select(NEW)

    @Slot(str)
    def setName(self, name: str) -> None:
        if self._saver:
            self._saver.set("name", name)
        else:
            self._new_name, self._new_fault = name, False
            self._admin.touched()
            self.changed.emit()

    @Slot()
    def flush(self) -> None:
        """Saves the name without waiting for more."""
        if self._saver:
            self._saver.flush()

    @Slot()
    def choosePin(self) -> None:
        self._new_fault = self._selected == NEW and not self._new_name.strip()
        if self._selected and not self._new_fault:
            self._pin.begin("choose")
        self.changed.emit()

    @Slot()
    def keepPin(self) -> None:
        self._pin.begin("")

    @Slot()
    def remove(self) -> None:
        member, name = self._selected, self.name
        if member > 0:
            command = DeleteStaff(uuid=uuid4(), record=RowId(id=member))
            self._ask("delete", command, lambda: self.tr("{name} ble ikke fjernet").format(name=name), self._removed)

    @property
    def _saver(self) -> Saver | None:
        return self._savers.of(self._selected) if self._selected > 0 else None

    def _saver_of(self, member: Hashable) -> Saver:
        assert isinstance(member, int)

        def command(uuid: UUID, fields: Fields) -> Command:
            return UpdateStaff(uuid=uuid, record=StaffPatch(id=member, **fields))

        form = Form(
            topic=STAFF,
            event="update",
            command=command,
            label=lambda _: self.tr("navnet"),
            failed=lambda: self.tr("Navnet ble ikke lagret"),
            fault=lambda _field, _error: self._fault(),
        )
        record = {"name": self._staff.name_of(member)}
        saver = Saver(self._admin, self._clock, self._notices, form, record, self)
        saver.changed.connect(self.changed)
        return saver

    def _fault(self) -> str:
        return self.tr("Navnet mangler, eller noen har det")

    @Slot(str)
    def _entered(self, pin: str) -> None:
        if self._selected == NEW:
            draft = StaffDraft(name=self._new_name, pin=pin)
            self._ask("create", CreateStaff(uuid=uuid4(), record=draft), self._pin_failed, self._created)
        else:
            patch = StaffPatch(id=self._selected, pin=pin)
            self._ask("update", UpdateStaff(uuid=uuid4(), record=patch), self._pin_failed, lambda _: self.keepPin())

    def _created(self, answer: msgspec.Raw) -> None:
        self.keepPin()
        self._new = msgspec.json.decode(answer, type=StaffAnswer).record.id
        self._follow()

    def _removed(self, answer: msgspec.Raw) -> None:
        if msgspec.json.decode(answer, type=StaffAnswer).record.id == self._admin.whoId:
            self._admin.lock()

    def _pin_failed(self) -> str:
        return self.tr("PIN-en ble ikke lagret")

    def _ask(
        self, event: str, command: Command, failed: Callable[[], str], done: Callable[[msgspec.Raw], None]
    ) -> None:
        def again() -> None:
            self._ask(event, command, failed, done)

        def answered(answer: Answer) -> None:
            if not isinstance(answer, KaffeError):
                done(answer)
            elif isinstance(answer, Invalid) and answer.field == "record.pin":
                self._pin.refuse("used")
            elif isinstance(answer, Invalid) and answer.field == "record.name":
                self._new_fault = True
                self.keepPin()
                self.changed.emit()
            elif isinstance(answer, Invalid) and answer.field == "record.id":
                self._notices.tell(lambda: Notice("info", failed(), self.tr("Den siste kan ikke fjernes"), key=STAFF))
            elif not isinstance(answer, Forbidden):  # Then the PIN is asked for.
                self.keepPin()
                self._notices.tell(lambda: refusal(answer, failed(), again, STAFF))

        self._notices.withdraw(STAFF)
        self._admin.request(STAFF, event, command, answered)

    @Slot()
    def _follow(self) -> None:
        """What the hub has told of the staff, a new person perhaps after the answer; or who has come in or gone."""
        if not self._admin.unlocked and self._pin.task:
            self.keepPin()
        ids = {person.member_id for person in self._staff}
        for person in self._staff:
            self._savers.load(person.member_id, {"name": person.name})
        if self._admin.whoId in ids:
            self._admin.rename(self._staff.name_of(self._admin.whoId))
        if self._new in ids:
            self._selected, self._new = self._new, 0
        if self._selected > 0 and self._selected not in ids:
            self._savers.drop(self._selected)
            self._selected = 0
        if self._selected == 0 and self._admin.whoId in ids:
            self._selected = self._admin.whoId
        self.changed.emit()
