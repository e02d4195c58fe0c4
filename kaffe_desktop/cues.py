"""When a screen makes a sound: what happens in the stores, turned into cues (design tokens, section 5)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Slot

from kaffe_desktop.sound import Cue, Play
from kaffe_desktop.stores import Stores
from kaffe_server.contract.records import Order, State

AT_MOST_EVERY = {Cue.NEW_ORDER: 3.0, Cue.ANSWER: 3.0, Cue.ERROR: 3.0}
QUESTION_TIMES = 3
QUESTION_AGAIN_SECONDS = 20.0


class Cues(QObject):
    """The till's cues, and while it shows the kitchen, the kitchen's; for as long as ``stores``, its parent, lives.

    :param sells: whether the screen is a till at all.
    :param shows_kitchen: asked at each event.
    """

    def __init__(self, stores: Stores, play: Play, *, sells: bool, shows_kitchen: Callable[[], bool]) -> None:
        super().__init__(stores)
        self._stores = stores
        self._play = play
        self._shows_kitchen = shows_kitchen
        self._played_at: dict[Cue, float] = {}
        self._late: set[int] = set()
        self._asked: dict[tuple[int, datetime], tuple[int, float]] = {}
        self._sent = 0
        stores.notices.told.connect(self._hear_notice)
        stores.orders.changed.connect(self._hear_order_in_kitchen)
        stores.clock.ticked.connect(self._hear_late)
        if sells:
            stores.orders.changed.connect(self._hear_order_at_till)
            stores.clock.ticked.connect(self._hear_questions)
            stores.cart.changed.connect(self._hear_sent)

    def _cue(self, cue: Cue) -> None:
        now = self._stores.clock.seconds()
        played_at = self._played_at.get(cue)
        if played_at is None or now - played_at >= AT_MOST_EVERY.get(cue, 0.0):
            self._played_at[cue] = now
            self._play(cue)

    @Slot()
    def _hear_notice(self) -> None:
        if self._stores.notices.top.kind == "error":
            self._cue(Cue.ERROR)

    @Slot(object, object)
    def _hear_order_in_kitchen(self, old: Order | None, new: Order | None) -> None:
        if not self._shows_kitchen() or not self._stores.connection.loaded or new is None:
            return
        if old is None and new.state is State.RECEIVED:
            self._cue(Cue.NEW_ORDER)
        elif old is not None and _is_asked(old) and new.question is not None and new.question.answer is not None:
            self._cue(Cue.ANSWER)

    @Slot()
    def _hear_late(self) -> None:
        """Once for each order, also if it comes back from the counter."""
        if not self._shows_kitchen():
            return
        orders = self._stores.orders
        tickets = [*orders.received, *orders.production]
        late = {ticket.order_id for ticket in tickets if ticket.urgency == "late"}
        if late - self._late:
            self._cue(Cue.LATE)
        self._late = {order for order in late | self._late if orders.order(order) is not None}

    @Slot(object, object)
    def _hear_order_at_till(self, _: Order | None, new: Order | None) -> None:
        if new is not None and _is_asked(new):
            self._hear_questions()

    @Slot()
    def _hear_questions(self) -> None:
        """Each open question sounds three times; what is due at once sounds as one."""
        now = self._stores.clock.seconds()
        orders = self._stores.orders
        self._asked = {
            (order.id, order.question.asked_at): self._asked.get((order.id, order.question.asked_at), (0, now))
            for lane in (orders.received, orders.production, orders.completed)
            for order in lane.orders
            if order.question is not None and order.question.answer is None
        }
        due = [key for key, (times, at) in self._asked.items() if times < QUESTION_TIMES and now >= at]
        for key in due:
            self._asked[key] = (self._asked[key][0] + 1, now + QUESTION_AGAIN_SECONDS)
        if due:
            self._cue(Cue.QUESTION)

    @Slot()
    def _hear_sent(self) -> None:
        sent = self._stores.cart.sentNumber
        if sent != self._sent:
            self._sent = sent
            if sent:
                self._cue(Cue.SENT)


def _is_asked(order: Order) -> bool:
    return order.question is not None and order.question.answer is None
