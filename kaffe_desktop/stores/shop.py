"""Whether the shop takes orders, what the boards tell, and which business day it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import uuid4

import msgspec
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.link import Answer, Link, Unreachable
from kaffe_desktop.stores.notices import Notice, Notices
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.refusals import refusal
from kaffe_server.contract.commands import STATUS, StatusPatch, UpdateStatus
from kaffe_server.contract.errors import KaffeError
from kaffe_server.contract.frames import Change
from kaffe_server.contract.records import Break, Message, Status

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("given by Stores")
class Shop(QObject):
    """``known`` is false until the hub has told; until then the shop counts as open, so that nothing flashes.

    A screen that sells without the hub can be opened without it too; the hub is told when it is back.

    :param alone: whether this screen can sell without the hub.
    """

    changed = Signal()
    dayChanged = Signal()

    def __init__(self, link: Link, notices: Notices, parent: QObject | None = None, *, alone: bool = False) -> None:
        super().__init__(parent)
        self._link = link
        self._notices = notices
        self._alone = alone
        self._opened_alone = False
        self._status: Status | None = None
        self._messages: dict[int, Message] = {}
        self._day: date | None = None

    @Property(bool, notify=changed)
    def known(self) -> bool:
        return self._status is not None

    @Property(bool, notify=changed)
    def open(self) -> bool:
        return self._status is None or self._status.open or self._opened_alone

    @Property(bool, notify=changed)
    def showMessage(self) -> bool:
        return self._status is not None and self._status.show_message and self.message is not None

    @Property(str, notify=changed)
    def messageTitle(self) -> str:
        return self.message.title if self.message else ""

    @Property(str, notify=changed)
    def messageSubtitle(self) -> str:
        return self.message.subtitle if self.message else ""

    @Property(str, notify=dayChanged)
    def day(self) -> str:
        return self._day.isoformat() if self._day else ""

    @property
    def wait(self) -> tuple[int, int] | None:
        """How long a guest who orders now will wait, from–to in minutes; None while unknown."""
        return self._status.wait if self._status else None

    @property
    def line(self) -> str:
        """What stands on the boards' strip all day."""
        return self._status.line if self._status else ""

    @property
    def messages(self) -> Mapping[int, Message]:
        return self._messages

    @property
    def breaks(self) -> tuple[Break, ...]:
        """Of the school's week."""
        return self._status.breaks if self._status else ()

    @property
    def message(self) -> Message | None:
        """The message that is chosen, whether or not it is shown."""
        chosen = self._status.message_id if self._status else None
        return self._messages.get(chosen) if chosen is not None else None

    @Slot(bool)
    def setOpen(self, open_now: bool) -> None:
        if self._opened_alone and not open_now:
            self._opened_alone = False
            self.changed.emit()
            return
        self._update(UpdateStatus(uuid=uuid4(), record=StatusPatch(open=open_now)))

    def load(self, status: Status, messages: Iterable[Message] = ()) -> None:
        self._messages = {message.id: message for message in messages}
        self._status = status
        self.changed.emit()

    def load_status(self, status: Status) -> None:
        if self._status is not None and status.open is not self._status.open:
            self._notices.withdraw(STATUS)
        self.load(status, self._messages.values())

    def joined(self) -> None:
        """The hub is heard again, and :meth:`load_status` has told whatever changed meanwhile."""
        opened_alone, self._opened_alone = self._opened_alone, False
        if opened_alone and self._status is not None and not self._status.open:
            self.changed.emit()
            self.setOpen(True)

    def load_messages(self, messages: Iterable[Message]) -> None:
        self._messages = {message.id: message for message in messages}
        self.changed.emit()

    def change_message(self, change: Change) -> None:
        message = msgspec.json.decode(change.record, type=Message)
        if change.action == "delete":
            self._messages.pop(message.id, None)
        else:
            self._messages[message.id] = message
        self.changed.emit()

    def begin_day(self, day: date) -> None:
        if day != self._day:
            self._day = day
            self.dayChanged.emit()

    def _open_here(self) -> Notice:
        text = self.tr("Huben får vite det når den svarer")
        return Notice("info", self.tr("Kafeen er åpnet på denne kassa"), text, key=STATUS)

    def _update(self, command: UpdateStatus) -> None:
        def failed() -> str:
            return self.tr("Kafeen ble ikke åpnet") if command.record.open else self.tr("Kafeen ble ikke stengt")

        def answered(answer: Answer) -> None:
            if isinstance(answer, Unreachable) and command.record.open is True and self._alone:
                self._opened_alone = True
                self.changed.emit()
                self._notices.tell(self._open_here)
            elif isinstance(answer, KaffeError):
                self._notices.tell(lambda: refusal(answer, failed(), lambda: self._update(command), STATUS))

        self._notices.withdraw(STATUS)
        self._link.insist(STATUS, "update", command, answered)
