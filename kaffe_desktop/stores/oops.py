"""What this station did last and can still take back (visual spec 2.6)."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from uuid import uuid4

import msgspec
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.link import Answer, Link
from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.notices import Notice, Notices
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.refusals import overtaken, refusal
from kaffe_desktop.stores.words import state_word
from kaffe_server.contract.commands import ORDERS, UndoAct
from kaffe_server.contract.errors import Conflict, KaffeError, NotFound
from kaffe_server.contract.frames import Act, OrdersAnswer
from kaffe_server.contract.records import State

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

STEPS = 20
REACH = timedelta(minutes=10)
KEY = "oops"
ARROW = " → "


@dataclass(frozen=True)
class Deletion:
    """A line taken out of the cart. ``bring_back`` returns False while the cart takes nothing."""

    at: datetime
    label: Callable[[], str]
    bring_back: Callable[[], bool]


@dataclass(frozen=True)
class Unsent:
    """Something that the hub does not know yet, and that ``take_back`` undoes here. ``key`` tells it from others."""

    at: datetime
    key: Hashable
    label: Callable[[], str]
    take_back: Callable[[], None]


Done = Act | Deletion | Unsent


@QmlElement
@QmlUncreatable("given by Stores")
class Oops(QObject):
    """A stack, newest last, of acts that the hub remembers, and of deletions and others that only this screen knows."""

    changed = Signal()
    orderUndone = Signal(object)

    def __init__(self, link: Link, clock: Clock, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._clock = clock
        self._notices = notices
        self._stack: list[Done] = []
        self._waiting = False
        clock.ticked.connect(self._expire)

    @Property(bool, notify=changed)
    def available(self) -> bool:
        return bool(self._stack) and not self._waiting

    @Property(str, notify=changed)
    def label(self) -> str:
        return self._label(self._stack[-1]) if self._stack else ""

    @Property(str, notify=changed)
    def spoken(self) -> str:
        """``Angre: 130 til utlevert``."""
        what, arrow, state = self.label.partition(ARROW)
        if arrow:
            what = self.tr("{what} til {state}").format(what=what, state=state.lower())
        return self.tr("Angre: {what}").format(what=what) if what else self.tr("Oops")

    @Slot()
    def undo(self) -> None:
        if not self._stack or self._waiting:
            return
        newest = self._stack[-1]
        if isinstance(newest, Deletion):
            if newest.bring_back():
                self._keep([done for done in self._stack if done is not newest])
        elif isinstance(newest, Unsent):
            newest.take_back()
        else:
            self._ask_hub(UndoAct(uuid=uuid4(), act=newest.id), newest)

    def push(self, newest: Done) -> None:
        """An act that is already there, because a join told of it, stays where it is."""
        if newest not in self._stack:
            self._keep([*self._stack, newest][-STEPS:])

    def load(self, acts: Iterable[Act]) -> None:
        """The hub's acts as of a join; they replace those that were known before."""
        own = [done for done in self._stack if not isinstance(done, Act)]
        stack: list[Done] = [*acts, *own]
        self._keep(sorted(stack, key=lambda done: done.at)[-STEPS:])

    def forget(self, act: Act) -> None:
        self._keep([done for done in self._stack if not isinstance(done, Act) or done.id != act.id])

    def forget_unsent(self, key: Hashable) -> None:
        self._keep([done for done in self._stack if not isinstance(done, Unsent) or done.key != key])

    def forget_deletions(self) -> None:
        """Their cart is gone."""
        self._keep([done for done in self._stack if not isinstance(done, Deletion)])

    def _ask_hub(self, command: UndoAct, act: Act) -> None:
        def answered(answer: Answer) -> None:
            self._waiting = False
            self.changed.emit()
            if isinstance(answer, KaffeError):
                self._refused(answer, act, command)
            else:
                self.undone(msgspec.json.decode(answer, type=OrdersAnswer))

        self._waiting = True
        self.changed.emit()
        self._notices.withdraw(KEY)
        self._link.insist(ORDERS, "undo", command, answered)

    def undone(self, answer: OrdersAnswer) -> None:
        """The hub took an act back; an order that was placed returns to the cart."""
        if answer.act is None:
            return
        self.forget(answer.act)
        if answer.act.kind == "place":
            for record in answer.records:
                self.orderUndone.emit(record)

    def _refused(self, error: KaffeError, act: Act, command: UndoAct) -> None:
        if isinstance(error, Conflict | NotFound):
            self.forget(act)
        self._notices.tell(partial(self._not_undone, error, act, command))

    def _not_undone(self, error: KaffeError, act: Act, command: UndoAct) -> Notice:
        if isinstance(error, Conflict) and error.record is not None:
            return overtaken(error.record, error.by)
        if isinstance(error, NotFound):
            return Notice("info", self.tr("Det er for sent å angre"), key=KEY)
        failed = self.tr("Angret ikke: {act}").format(act=self._label(act))
        return refusal(error, failed, lambda: self._ask_hub(command, act), KEY)

    def _label(self, done: Done) -> str:
        if isinstance(done, Deletion | Unsent):
            return done.label()
        number = done.steps[0].day_id if done.steps else 0
        if done.kind == "place":
            return self.tr("{number} sendt").format(number=number)
        if done.kind == "cancel":
            return self.tr("{number} slettet").format(number=number)
        state = state_word(done.steps[0].to or State.DISPATCHED) if done.steps else ""
        if len(done.steps) > 1:
            return self.tr("{count} bestillinger").format(count=len(done.steps)) + ARROW + state
        return f"{number}{ARROW}{state}"

    @Slot()
    def _expire(self) -> None:
        oldest = self._clock.now() - REACH
        self._keep([done for done in self._stack if done.at >= oldest])

    def _keep(self, stack: list[Done]) -> None:
        if stack != self._stack:
            self._stack = stack
            self.changed.emit()
