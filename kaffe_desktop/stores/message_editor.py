"""What the boards tell: the messages, which one is chosen and whether it is shown, and the line below the numbers."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from uuid import UUID, uuid4

import msgspec
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.link import Answer
from kaffe_desktop.stores.admin import Admin
from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.notices import Notices
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.refusals import refusal
from kaffe_desktop.stores.rows import Rows
from kaffe_desktop.stores.saving import Fields, Form, Saver, Savers
from kaffe_desktop.stores.shop import Shop
from kaffe_server.contract.commands import (
    MESSAGES,
    STATUS,
    Command,
    CreateMessage,
    DeleteMessage,
    MessageDraft,
    MessagePatch,
    StatusPatch,
    UpdateMessage,
    UpdateStatus,
)
from kaffe_server.contract.edits import RowId
from kaffe_server.contract.errors import Forbidden, Invalid, KaffeError, NotFound
from kaffe_server.contract.records import Message

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1


class MessageAnswer(msgspec.Struct, frozen=True):
    record: Message


@dataclass(frozen=True)
class MessageRow:
    message_id: int
    title: str
    subtitle: str
    chosen: bool


@QmlElement
@QmlUncreatable("given by MessageEditor")
class MessageRows(Rows):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(MessageRow, parent)


@QmlElement
@QmlUncreatable("given by Stores")
class MessageEditor(QObject):
    """One message at a time is open and saves itself. ``created`` tells that a new one has been opened."""

    changed = Signal()
    created = Signal()

    def __init__(
        self, admin: Admin, clock: Clock, notices: Notices, shop: Shop, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._admin = admin
        self._clock = clock
        self._notices = notices
        self._shop = shop
        self._rows = MessageRows(self)
        self._open = 0
        self._new = 0
        self._savers = Savers(self._saver_of)
        line_form = Form(
            topic=STATUS,
            event="update",
            command=lambda uuid, fields: UpdateStatus(uuid=uuid, record=StatusPatch(**fields)),
            label=lambda _: self.tr("linjen"),
            failed=lambda: self.tr("Linjen ble ikke lagret"),
            fault=lambda _field, _error: self.tr("Linjen er for lang"),
        )
        self._line = Saver(admin, clock, notices, line_form, {"line": shop.line}, self)
        self._line.changed.connect(self.changed)
        shop.changed.connect(self._follow)

    @Property(MessageRows, constant=True)
    def messages(self) -> MessageRows:
        return self._rows

    @Property(bool, notify=changed)
    def canShow(self) -> bool:
        """One is chosen."""
        return self._shop.message is not None

    @Property(int, notify=changed)
    def open(self) -> int:
        """Id of the message that is being edited; 0 for none."""
        return self._open

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._value("title")

    @Property(str, notify=changed)
    def subtitle(self) -> str:
        return self._value("subtitle")

    @Property(str, notify=changed)
    def titleError(self) -> str:
        return self._saver.error("title") if self._saver else ""

    @Property(str, notify=changed)
    def line(self) -> str:
        """The café's own, below the numbers when nothing else stands there."""
        return str(self._line.value("line"))

    @Property(str, notify=changed)
    def state(self) -> str:
        """Of the message that is open, else of the line."""
        return (self._saver or self._line).state

    @Property(str, notify=changed)
    def savedAt(self) -> str:
        return (self._saver or self._line).savedAt

    @Slot(int)
    def choose(self, message: int) -> None:
        """The one that the boards show, or would."""
        self._set_status(StatusPatch(message_id=message), lambda: self.tr("Meldingen ble ikke valgt"))

    @Slot(bool)
    def show(self, shown: bool) -> None:
        self._set_status(
            StatusPatch(show_message=shown),
            lambda: self.tr("Meldingen vises ikke") if shown else self.tr("Meldingen vises fortsatt"),
        )

    @Slot(int)
    def edit(self, message: int) -> None:
        self._admin.touched()
        self._open = message
        self._savers.open(message)
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Saves what was typed."""
        self.flush()
        self._open = 0
        self.changed.emit()

    @Slot()
    def flush(self) -> None:
        """Saves without waiting for more."""
        (self._saver or self._line).flush()

    @Slot(str)
    def setTitle(self, title: str) -> None:
        if self._saver:
            self._saver.set("title", title)

    @Slot(str)
    def setSubtitle(self, subtitle: str) -> None:
        if self._saver:
            self._saver.set("subtitle", subtitle)

    @Slot(str)
    def setLine(self, line: str) -> None:
        self._line.set("line", line)

    @Slot()
    def addNew(self) -> None:
        def done(answer: msgspec.Raw) -> None:
            self._new = msgspec.json.decode(answer, type=MessageAnswer).record.id
            self._follow()

        command = CreateMessage(uuid=uuid4(), record=MessageDraft(title=self.tr("Ny melding")))
        self._ask(MESSAGES, "create", command, lambda: self.tr("Det ble ingen ny melding"), done)

    @Slot()
    def remove(self) -> None:
        """The open one; a board that shows it stops doing so."""
        if self._open:
            command = DeleteMessage(uuid=uuid4(), record=RowId(id=self._open))
            self._ask(MESSAGES, "delete", command, lambda: self.tr("Meldingen ble ikke slettet"), lambda _: None)

    @property
    def _saver(self) -> Saver | None:
        return self._savers.of(self._open) if self._open else None

    def _value(self, field: str) -> str:
        return str(self._saver.value(field)) if self._saver else ""

    def _saver_of(self, message: Hashable) -> Saver:
        assert isinstance(message, int)

        def command(uuid: UUID, fields: Fields) -> Command:
            return UpdateMessage(uuid=uuid, record=MessagePatch(id=message, **fields))

        form = Form(
            topic=MESSAGES,
            event="update",
            command=command,
            label=lambda field: self.tr("tittelen") if field == "title" else self.tr("teksten"),
            failed=lambda: self.tr("Meldingen ble ikke lagret"),
            fault=lambda _field, _error: self.tr("Meldingen trenger en tittel"),
        )
        saver = Saver(self._admin, self._clock, self._notices, form, _fields(self._shop.messages[message]), self)
        saver.changed.connect(self.changed)
        return saver

    def _set_status(self, patch: StatusPatch, failed: Callable[[], str]) -> None:
        self._ask(STATUS, "update", UpdateStatus(uuid=uuid4(), record=patch), failed, lambda _: None)

    def _ask(
        self, topic: str, event: str, command: Command, failed: Callable[[], str], done: Callable[[msgspec.Raw], None]
    ) -> None:
        def again() -> None:
            self._ask(topic, event, command, failed, done)

        def answered(answer: Answer) -> None:
            if not isinstance(answer, KaffeError):
                done(answer)
            elif not isinstance(answer, Forbidden):  # Then the PIN is asked for.
                self._notices.tell(lambda: refusal(_meant(answer), failed(), again, MESSAGES))

        self._notices.withdraw(MESSAGES)
        self._admin.request(topic, event, command, answered)

    @Slot()
    def _follow(self) -> None:
        """What the hub has told of messages and status; a new message may come after the answer."""
        chosen = self._shop.message
        messages = sorted(self._shop.messages.values(), key=lambda message: message.id)
        self._rows.align([MessageRow(each.id, each.title, each.subtitle, each == chosen) for each in messages])
        self._line.load({"line": self._shop.line})
        for message in messages:
            self._savers.load(message.id, _fields(message))
        if self._open and self._open not in self._shop.messages:
            self._savers.drop(self._open)
            self._open = 0
        self.changed.emit()
        if self._new in self._shop.messages:
            self.edit(self._new)
            self._new = 0
            self.created.emit()


def _meant(error: KaffeError) -> KaffeError:
    """The status cannot name a message that somebody has just deleted."""
    gone = isinstance(error, Invalid) and error.field == "record.message_id"
    return NotFound(error.message, field=error.field) if gone else error


def _fields(message: Message) -> Fields:
    return {"title": message.title, "subtitle": message.subtitle}
