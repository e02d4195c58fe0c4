"""What the kitchen asks the till, and how the till answers (visual spec 2.4)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

import msgspec
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.link import Link
from kaffe_desktop.stores.asking import Asking
from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.menu import MenuModel
from kaffe_desktop.stores.notices import Notices
from kaffe_desktop.stores.orders import Orders
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.words import letter
from kaffe_server.contract.commands import AnswerKitchen, CallGuest
from kaffe_server.contract.records import Order, Question, State

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class Reply:
    """``value`` of the menu, or only words."""

    name: str
    value: int | None = None


@QmlElement
@QmlUncreatable("given by Stores")
class Questions(QObject):
    """The oldest open question; those whose guest is being asked (``folded``) come after all others.

    A question is gone as soon as it is answered here, and comes back if the hub refuses the answer.
    """

    changed = Signal()

    def __init__(
        self,
        link: Link,
        clock: Clock,
        menu: MenuModel,
        orders: Orders,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._menu = menu
        self._orders = orders
        self._open: dict[int, Order] = {}
        self._folded: set[int] = set()
        self._age = ""
        self._answering = Asking(link, notices, orders.order, self._order_pending)
        self._calling = Asking(link, notices, orders.order, self._order_pending)
        orders.changed.connect(self._follow)
        menu.changed.connect(self.changed)
        clock.ticked.connect(self._refresh_age)

    # What the views show

    @Property(bool, notify=changed)
    def present(self) -> bool:
        return self._top() is not None

    @Property(int, notify=changed)
    def number(self) -> int:
        order = self._top()
        return order.day_id if order else 0

    @Property(str, notify=changed)
    def text(self) -> str:
        question = self._question()
        if question is None:
            return ""
        group = self._menu.catalogue.group(question.key or 0)
        return question.text or (f"{group.key.name}?" if group else "?")

    @Property(str, notify=changed)
    def where(self) -> str:
        """``A Latte``: the line that is asked about; without the letter when it is the only one."""
        order, question = self._top(), self._question()
        if order is None or question is None:
            return ""
        lines = {entry.line: entry.name for entry in order.items}
        name = lines.get(question.line, "")
        return f"{letter(question.line)} {name}" if len(lines) > 1 and name else name

    @Property(str, notify=changed)
    def ageText(self) -> str:
        question = self._question()
        if question is None:
            return ""
        seconds = max(0, int((self._clock.now() - question.asked_at).total_seconds()))
        if seconds < 5:
            return self.tr("nå")
        if seconds < 60:
            return self.tr("for {seconds} s siden").format(seconds=seconds // 5 * 5)
        return self.tr("for {minutes} min siden").format(minutes=seconds // 60)

    @Property("QVariantList", notify=changed)
    def answers(self) -> list[dict[str, object]]:
        """``{order, valueId, name}``; ``valueId`` is 0 for an answer in words. The same answers to another order are
        other buttons, so that the second tap of a finger does not hit them."""
        order = self._top()
        return [
            {"order": order.id, "valueId": reply.value or 0, "name": reply.name}
            for reply in self._replies()
            if order is not None
        ]

    @Property(int, notify=changed)
    def more(self) -> int:
        """How many other questions wait."""
        return max(0, len(self._waiting()) - 1)

    @Property(bool, notify=changed)
    def folded(self) -> bool:
        order = self._top()
        return order is not None and order.id in self._folded

    # What staff do

    @Slot(int)
    def answer(self, row: int) -> None:
        """Sends the answer of that row."""
        order, replies = self._top(), self._replies()
        if order is not None and 0 <= row < len(replies):
            reply = replies[row]
            words = reply.name if reply.value is None else ""
            command = AnswerKitchen(uuid=uuid4(), id=order.id, value=reply.value, text=words)
            self._answering.ask(
                "answer",
                command,
                [order.id],
                lambda: self.tr("Svaret om {number} ble ikke sendt").format(number=order.day_id),
                f"answer {order.id}",
                _told_as_change,
            )

    @Slot()
    def askGuest(self) -> None:
        order = self._top()
        if order is not None:
            self.call(order.id)
            self._folded.add(order.id)
            self.changed.emit()

    @Slot()
    def unfold(self) -> None:
        order = self._top()
        if order is not None and order.id in self._folded:
            self._folded.remove(order.id)
            self.changed.emit()

    @Slot(int)
    def call(self, order: int) -> None:
        """The board asks the guest of that order to come to the counter."""
        record = self._orders.order(order)
        if record is not None:
            self._calling.ask(
                "call",
                CallGuest(uuid=uuid4(), id=order),
                [order],
                lambda: self.tr("{number} ble ikke ropt opp").format(number=record.day_id),
                f"call {order}",
                _told_as_change,
            )

    # From one question to the next

    def _waiting(self) -> list[Order]:
        open_now = [order for order in self._open.values() if order.id not in self._answering.pending]
        return sorted(open_now, key=lambda order: (order.id in self._folded, _asked(order).asked_at, order.id))

    def _top(self) -> Order | None:
        return next(iter(self._waiting()), None)

    def _question(self) -> Question | None:
        order = self._top()
        return order.question if order else None

    def _replies(self) -> list[Reply]:
        question = self._question()
        if question is None:
            return []
        group = self._menu.catalogue.group(question.key or 0)
        replies = [Reply(value.name, value.id) for value in (group.values if group else ()) if not value.sold_out]
        if len(replies) > 1:
            return replies
        if replies:
            return [*replies, Reply(self.tr("Nei"))]
        return [Reply(self.tr("Ja")), Reply(self.tr("Nei"))] if self.text.endswith("?") else [Reply(self.tr("Kommer"))]

    @Slot(object, object)
    def _follow(self, old: Order | None, new: Order | None) -> None:
        order = new or old
        assert order is not None
        was = self._open.pop(order.id, None)
        if new is not None and _is_open(new):
            self._open[new.id] = new
        else:
            self._folded.discard(order.id)
        if self._open.get(order.id) != was:
            self.changed.emit()

    def _order_pending(self, order: int) -> None:
        if order in self._open:
            self.changed.emit()

    @Slot()
    def _refresh_age(self) -> None:
        if self._open and self.ageText != self._age:
            self._age = self.ageText
            self.changed.emit()


def _is_open(order: Order) -> bool:
    return order.question is not None and order.question.answer is None and order.state is not State.DISPATCHED


def _asked(order: Order) -> Question:
    assert order.question is not None
    return order.question


def _told_as_change(answer: msgspec.Raw) -> None:
    """The order that the hub answers with comes as a change too."""
