"""Changes of orders that the hub has not answered: kept in the order of the taps until it does (visual spec 3).

They are in memory only: a screen that is started anew shows the orders as the hub has them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import msgspec
from PySide6.QtCore import QCoreApplication

from kaffe_desktop.link import Answer, Link
from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.notices import Notice, Notices
from kaffe_desktop.stores.oops import Oops, Unsent
from kaffe_desktop.stores.refusals import refusal
from kaffe_desktop.stores.words import state_word
from kaffe_server.contract.commands import ORDERS, Command, EditOrder, MoveOrder
from kaffe_server.contract.errors import KaffeError, NotFound, RateLimited, Unavailable
from kaffe_server.contract.records import Order, State

KEY = "held changes"


@dataclass(frozen=True)
class Held:
    order: Order
    event: str
    command: Command
    at: datetime
    failed: Callable[[], str]
    done: Callable[[msgspec.Raw], None]


class HeldChanges:
    """Each goes out with its own ``uuid``, once a second, when the one before it is answered. Oops takes back a move
    that has not gone out yet.

    :param told: the order of that id as the hub told it last.
    :param shown_changed: called with an order's id when one of its changes is kept or answered.
    """

    def __init__(
        self,
        link: Link,
        clock: Clock,
        oops: Oops,
        notices: Notices,
        told: Callable[[int], Order | None],
        shown_changed: Callable[[int], None],
    ) -> None:
        self._link = link
        self._told = told
        self._clock = clock
        self._oops = oops
        self._notices = notices
        self._shown_changed = shown_changed
        self._held: list[Held] = []
        self._on_its_way = False
        clock.ticked.connect(self.send)

    def __len__(self) -> int:
        return len(self._held)

    def hold(
        self,
        order: Order,
        event: str,
        command: Command,
        failed: Callable[[], str],
        done: Callable[[msgspec.Raw], None],
        sent: bool,
    ) -> None:
        """
        :param order: as it was shown when somebody changed it.
        :param failed: says what did not happen, if the hub refuses it.
        :param done: gets the hub's answer.
        :param sent: the hub may have it already.
        """
        if not self._held:
            self._notices.tell(_waiting_for_the_hub)
        held = Held(order, event, command, self._clock.now(), failed, done)
        self._held.append(held)
        if isinstance(command, MoveOrder) and not sent:
            label = partial(_label, order.day_id, command.to)
            self._oops.push(Unsent(held.at, command.uuid, label, partial(self._take_back, held)))
        self._shown_changed(order.id)

    def shown(self, order: Order) -> Order:
        """The order as it will be when the hub has agreed."""
        for held in self._held:
            order = _after(order, held)
        return order

    def send(self) -> None:
        """The first of them, if nothing is under way."""
        while self._held and not self._on_its_way and self._link.is_joined(ORDERS):
            held = self._held[0]
            told = self._told(held.order.id)
            if told is not None and told.uuid != held.order.uuid:
                # The hub's database is another one: this id has become another guest's order.
                self._answered(held, NotFound("the order is not in this database"))
                continue
            self._on_its_way = True
            self._oops.forget_unsent(held.command.uuid)
            self._link.request(ORDERS, held.event, held.command, partial(self._answered, held))

    def _answered(self, held: Held, answer: Answer) -> None:
        self._on_its_way = False
        if isinstance(answer, Unavailable | RateLimited):
            return
        self._drop(held)
        if isinstance(answer, KaffeError):
            again = partial(self.hold, held.order, held.event, held.command, held.failed, held.done, False)
            self._notices.tell(lambda: refusal(answer, held.failed(), again, f"order {held.order.id}"))
        else:
            held.done(answer)
        self.send()

    def _take_back(self, held: Held) -> None:
        self._oops.forget_unsent(held.command.uuid)
        self._drop(held)

    def _drop(self, held: Held) -> None:
        self._held.remove(held)
        if not self._held:
            self._notices.withdraw(KEY)
        self._shown_changed(held.order.id)


def _after(order: Order, held: Held) -> Order:
    match held.command:
        case _ if held.order.uuid != order.uuid:
            return order
        case MoveOrder(id=order.id, from_=order.state, to=to):
            return msgspec.structs.replace(order, state=to, state_since=held.at)
        case EditOrder(id=order.id, missing_information=bool(missing)):
            return msgspec.structs.replace(order, missing_information=missing)
        case _:
            return order


def _label(number: int, to: State) -> str:
    return f"{number} → {state_word(to)}"


def _waiting_for_the_hub() -> Notice:
    translate = QCoreApplication.translate
    title = translate("held_changes", "Huben svarer ikke")
    return Notice("info", title, translate("held_changes", "Endringene sendes når den er tilbake"), key=KEY)
