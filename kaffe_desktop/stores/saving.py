"""Forms that save themselves: what was typed into one record and is not at the hub yet (visual spec 6)."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.link import Answer, NoAnswer, Unreachable
from kaffe_desktop.stores.admin import Admin
from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.notices import Notice, Notices
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.refusals import refusal
from kaffe_server.contract.commands import Command
from kaffe_server.contract.errors import Forbidden, Invalid, KaffeError

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

SAVES_AFTER_MS = 600
AMOUNT_AFTER_MS = 2000

Fields = dict[str, Any]


@dataclass(frozen=True)
class Form:
    """What saving one record means, to the hub and in words. Fields have the wire's names.

    :param command: of a fresh uuid and the fields that were changed.
    :param label: a field as staff know it, e.g. ``Pris``.
    :param failed: what did not happen, e.g. ``Latte ble ikke lagret``.
    :param fault: what is wrong with a field that the hub refuses, e.g. ``Navnet er i bruk``.
    :param amounts: fields whose value is half typed after each digit: "3" of "31" must not be on sale.
    """

    topic: str
    event: str
    command: Callable[[UUID, Fields], Command]
    label: Callable[[str], str]
    failed: Callable[[], str]
    fault: Callable[[str, Invalid], str]
    amounts: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Sent:
    """``before``: what the hub had said of the fields."""

    command: Command
    fields: Fields
    before: Fields


@QmlElement
@QmlUncreatable("given by an editor")
class Saver(QObject):
    """Sends what was typed 600 ms after the last change (an amount: 2 s), one command at a time, and keeps it until the
    hub has it.

    A command without an answer goes out again with the same ``uuid``. What another admin changes is taken over, also
    in a field that was saved from here; a field that is still unsaved here is saved over it. Both are told.
    """

    changed = Signal()

    def __init__(
        self,
        admin: Admin,
        clock: Clock,
        notices: Notices,
        form: Form,
        record: Mapping[str, Any],
        parent: QObject | None = None,
    ) -> None:
        """:param record: the fields of the form, as the hub has them."""
        super().__init__(parent)
        self._admin = admin
        self._clock = clock
        self._notices = notices
        self._form = form
        self._record = dict(record)
        self._typed: Fields = {}
        self._unsaved: set[str] = set()
        self._faults: dict[str, Invalid] = {}
        self._sent: Sent | None = None
        self._on_its_way = False
        self._failed = False
        self._saved_at: datetime | None = None
        self._key = f"save {id(self)}"
        self._delay = QTimer(self, singleShot=True)
        self._delay.timeout.connect(self.flush)
        clock.ticked.connect(self._resume)
        admin.changed.connect(self._resume)

    @Property(str, notify=changed)
    def state(self) -> str:
        """``saving``, ``waiting`` for hub or PIN, ``failed``, ``saved``; empty when nothing was changed."""
        if self._on_its_way or self._delay.isActive():
            return "saving"
        if self._failed:
            return "failed"
        if self._sent is not None or self._unsaved - self._faults.keys():
            return "waiting"
        return "failed" if self._faults else "saved" if self._saved_at else ""

    @Property(str, notify=changed)
    def savedAt(self) -> str:
        """``10:41``; empty before the first time."""
        return self._clock.local(self._saved_at) if self._saved_at else ""

    @property
    def settled(self) -> bool:
        """The hub has all that was typed."""
        return self._sent is None and not self._unsaved

    def value(self, field: str) -> Any:
        return self._typed.get(field, self._record[field])

    def error(self, field: str) -> str:
        """What is wrong with the field; empty if nothing is."""
        return self._form.fault(field, self._faults[field]) if field in self._faults else ""

    def set(self, field: str, value: Any) -> None:
        """Somebody types."""
        self._admin.touched()
        if value == self.value(field):
            return
        self._typed[field] = value
        self._faults.pop(field, None)
        self._unsaved.add(field)
        self._failed = False
        self._notices.withdraw(self._key)
        self._delay.start(AMOUNT_AFTER_MS if field in self._form.amounts else SAVES_AFTER_MS)
        self.changed.emit()

    def load(self, record: Mapping[str, Any]) -> None:
        """The hub has told what the record is now."""
        before, self._record = self._record, {**self._record, **record}
        for field in self._typed.keys() & record.keys():
            if self._record[field] == before[field] or self._is_own(field):
                continue
            if field not in self._unsaved and not self._is_sent(field):
                del self._typed[field]
            self._tell_of_another(field)
        self.changed.emit()

    @Slot()
    def flush(self) -> None:
        """Sends what was typed, without waiting for more."""
        self._delay.stop()
        fields = {field: self._typed[field] for field in self._unsaved - self._faults.keys()}
        if self._sent is None and fields and self._admin.may_send(self._form.topic):
            self._unsaved -= fields.keys()
            before = {field: self._record[field] for field in fields}
            self._sent = Sent(self._form.command(uuid4(), fields), fields, before)
            self._push()
        self.changed.emit()

    def retry(self) -> None:
        """Sends what was refused once more."""
        self._faults.clear()
        self._failed = False
        self._go_on()

    def _push(self) -> None:
        if self._sent is not None:
            self._on_its_way = True
            self._admin.request(self._form.topic, self._form.event, self._sent.command, self._answered)

    def _answered(self, answer: Answer) -> None:
        self._on_its_way = False
        if self._sent is None:
            return
        if isinstance(answer, NoAnswer):
            pass  # It may have been done: the same command goes out again.
        elif isinstance(answer, KaffeError):
            self._unsaved |= self._sent.fields.keys()
            self._sent = None
            self._refused(answer)
        else:
            self._saved(self._sent)
        self.changed.emit()

    def _saved(self, sent: Sent) -> None:
        """The change may come before the answer or after it: where the record says something else by now than what it
        was or what was sent, another admin was later."""
        still = {field: value for field, value in sent.fields.items() if self._record[field] == sent.before[field]}
        self._record.update(still)
        for field in sent.fields.keys() - self._unsaved:
            if not self._is_own(field):
                del self._typed[field]
        self._sent = None
        self._saved_at = self._clock.now()
        if not self._faults:
            self._notices.withdraw(self._key)
        if not self._delay.isActive():
            self.flush()

    def _refused(self, error: KaffeError) -> None:
        if isinstance(error, Unreachable | Forbidden):
            return
        field = (error.field or "").removeprefix("record.").partition("[")[0]
        if isinstance(error, Invalid) and field in self._unsaved:
            self._faults[field] = error
            self._notices.tell(self._faulty)
            self.flush()
        else:
            self._failed = True
            self._notices.tell(lambda: refusal(error, self._form.failed(), self.retry, self._key))

    def _faulty(self) -> Notice:
        faults = " · ".join(self.error(field) for field in self._faults)
        return Notice("error", self._form.failed(), faults, self.tr("Prøv igjen"), self._key, self.retry)

    def _tell_of_another(self, field: str) -> None:
        def told() -> Notice:
            title = self.tr("En annen endret også {field}").format(field=self._form.label(field))
            return Notice("info", title, self.tr("Det som lagres sist, gjelder"), key=f"{self._key} {field}")

        self._notices.tell(told)

    def _is_sent(self, field: str) -> bool:
        return self._sent is not None and field in self._sent.fields

    def _is_own(self, field: str) -> bool:
        """Whether the hub's value is what was typed here, or sent; the hub trims texts."""
        own = [self._typed[field], *([self._sent.fields[field]] if self._sent and self._is_sent(field) else [])]
        return _trimmed(self._record[field]) in map(_trimmed, own)

    @Slot()
    def _resume(self) -> None:
        if self.state == "waiting" and self._admin.may_send(self._form.topic):
            self._go_on()

    def _go_on(self) -> None:
        if self._sent is None:
            self.flush()
        elif not self._on_its_way:
            self._push()
            self.changed.emit()


class Savers:
    """One saver for each record that is open or not saved yet."""

    def __init__(self, make: Callable[[Hashable], Saver]) -> None:
        """:param make: a saver for the record of that key."""
        self._make = make
        self._savers: dict[Hashable, Saver] = {}

    def __iter__(self) -> Iterator[Hashable]:
        return iter(tuple(self._savers))

    def open(self, key: Hashable) -> Saver:
        """Saves what was typed into the others."""
        for other, saver in list(self._savers.items()):
            if other != key:
                saver.flush()
                if saver.settled:
                    del self._savers[other]
                    saver.deleteLater()
        return self.of(key)

    def of(self, key: Hashable) -> Saver:
        if key not in self._savers:
            self._savers[key] = self._make(key)
        return self._savers[key]

    def load(self, key: Hashable, record: Mapping[str, Any]) -> None:
        """The hub has told of that record."""
        if key in self._savers:
            self._savers[key].load(record)

    def drop(self, key: Hashable) -> None:
        """There is no such record any more."""
        if key in self._savers:
            self._savers.pop(key).deleteLater()


def _trimmed(value: Any) -> Any:
    return " ".join(value.split()) if isinstance(value, str) else value
