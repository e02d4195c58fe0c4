"""What the harness itself wrote down: every order sent, every answer heard, every record that a screen showed."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import datetime, timedelta
from time import monotonic
from typing import Any
from uuid import UUID

import msgspec

from kaffe_desktop.link import Answer, Link, LinkState, NoAnswer
from kaffe_desktop.link.answers import Answered
from kaffe_desktop.link.link import PATIENCE_SECONDS
from kaffe_desktop.stores import Stores
from kaffe_desktop.till_file import Waiting
from kaffe_server.contract.commands import ORDERS, Command, PlaceOrder
from kaffe_server.contract.errors import KaffeError
from kaffe_server.contract.frames import Change, Joined, OrderAnswer, OrdersAnswer, Tick
from kaffe_server.contract.records import Order

Version = tuple[int, int]
"""Id and ``rev`` of an order: each change has its own."""


A_JUMP = timedelta(hours=12)


class Ledger:
    """``wrong`` holds in words what contradicts itself already here.

    ``corrected_after_a_jump``: the hub's clock went on by a day between the sale and its delivery, at once instead of
    hour by hour; a till that has not heard of that gives numbers of the new day at a time of the old one.
    """

    def __init__(self) -> None:
        self.sent: dict[UUID, PlaceOrder] = {}
        self.acknowledged: dict[UUID, Order] = {}
        self.refused: dict[UUID, str] = {}
        self.told: dict[str, int] = {}
        self.withdrawn: set[str] = set()
        self.sold_alone: set[UUID] = set()
        self.corrected: list[str] = []
        self.corrected_after_a_jump: list[str] = []
        self._sold_at: dict[str, datetime] = {}
        self.changes: dict[Version, str] = {}
        self.shown: dict[Version, tuple[str, int]] = {}
        self.errors: Counter[str] = Counter()
        self.unanswered: set[UUID] = set()
        self.wrong: list[str] = []
        self.last_answer = monotonic()
        self._answered = asyncio.Event()
        self._sent = asyncio.Event()

    @property
    def in_order(self) -> list[UUID]:
        """Acknowledged orders in the order in which their answers came."""
        return list(self.acknowledged)

    async def next_answer(self) -> None:
        """Until the hub has acknowledged one more order."""
        self._answered.clear()
        await self._answered.wait()

    async def next_order_sent(self) -> None:
        """Until one more order is on its way, unanswered."""
        self._sent.clear()
        await self._sent.wait()

    def send(self, command: Command) -> None:
        if isinstance(command, PlaceOrder):
            self.sent[command.uuid] = command
            self.refused.pop(command.uuid, None)
            if command.sold_at is not None:
                self._sold_at[command.note] = command.sold_at
            self._sent.set()

    def hear(self, command: Command, answer: Answer) -> None:
        if isinstance(answer, KaffeError):
            self._refusal(command, answer)
        elif isinstance(command, PlaceOrder):
            self._acknowledge(msgspec.json.decode(answer, type=OrderAnswer).record)
        elif (orders := _records(answer)) is not None:
            for order in orders:
                self._keep(self.changes, (order.id, order.rev), order.state.value)

    def tell(self, mark: str, number: int) -> None:
        """The screen showed that number for the sale with that mark."""
        if self.told.setdefault(mark, number) != number:
            self.wrong.append(f"{mark} was told {self.told[mark]}, then {number}")

    def follow(self, station: str, link: Link, stores: Stores) -> None:
        """Writes down all that the hub tells a screen of orders, and what becomes of those in its outbox."""

        def delivered(waiting: Waiting, order: Order) -> None:
            mark = waiting.command.note
            self.sold_alone.add(order.uuid)
            if mark in self.told and order.day_id != waiting.number:
                jumped = order.created - self._sold_at[mark] > A_JUMP
                found = self.corrected_after_a_jump if jumped else self.corrected
                found.append(f"{mark}: {waiting.number}, now {order.day_id}")
                self.told[mark] = order.day_id

        def returned(waiting: Waiting) -> None:
            self.told.pop(waiting.command.note, None)
            self.withdrawn.add(waiting.command.note)

        link.listen(Ear(station, self))
        stores.outbox.delivered.connect(delivered)
        stores.outbox.returned.connect(returned)

    def show(self, order: Order) -> None:
        """A screen was told of that version of the order."""
        self._keep(self.shown, (order.id, order.rev), (order.state.value, order.day_id))

    def _acknowledge(self, order: Order) -> None:
        known = self.acknowledged.setdefault(order.uuid, order)
        if (known.id, known.day_id, known.business_day) != (order.id, order.day_id, order.business_day):
            self.wrong.append(f"{order.uuid} was answered {known.day_id}, then {order.day_id}")
        self.last_answer = monotonic()
        self._answered.set()

    def _refusal(self, command: Command, error: KaffeError) -> None:
        self.errors[type(error).__name__] += 1
        if isinstance(command, PlaceOrder):
            if isinstance(error, NoAnswer):
                self.unanswered.add(command.uuid)
            elif command.uuid not in self.unanswered:
                self.refused[command.uuid] = str(error)

    def _keep(self, book: dict[Version, Any], version: Version, value: Any) -> None:
        if book.setdefault(version, value) != value:
            self.wrong.append(f"order {version[0]} rev {version[1]} was {book[version]} and {value}")


class Ear:
    """What the hub tells one screen of orders: never an older version than it told before."""

    def __init__(self, station: str, ledger: Ledger) -> None:
        self._station, self._ledger = station, ledger
        self._newest: dict[int, int] = {}

    def on_joined(self, topic: str, joined: Joined) -> None:
        if topic == ORDERS and joined.items is not msgspec.UNSET:
            for order in msgspec.json.decode(joined.items, type=list[Order]):
                self._hear(order)
        for change in joined.changes or ():
            self.on_change(topic, change)

    def on_change(self, topic: str, change: Change) -> None:
        if topic == ORDERS and change.action != "delete":
            self._hear(msgspec.json.decode(change.record, type=Order))

    def on_tick(self, tick: Tick) -> None: ...

    def on_state(self, state: LinkState) -> None: ...

    def _hear(self, order: Order) -> None:
        self._ledger.show(order)
        if self._newest.get(order.id, 0) > order.rev:
            self._ledger.wrong.append(f"{self._station} was told {order.day_id} rev {order.rev} after a newer one")
        self._newest[order.id] = order.rev


def _records(answer: msgspec.Raw) -> tuple[Order, ...] | None:
    """The orders that an answer to a change of orders holds."""
    for kind in (OrderAnswer, OrdersAnswer):
        try:
            found = msgspec.json.decode(answer, type=kind)
        except msgspec.ValidationError:
            continue
        return (found.record,) if isinstance(found, OrderAnswer) else found.records
    return None


class OverheardLink(Link):
    """The screen's own link; what it asks and what it is answered is also written into the ledger."""

    def __init__(self, ledger: Ledger, url: str, **options: Any) -> None:
        super().__init__(url, **options)
        self._ledger = ledger
        self.open_questions = 0

    def request(
        self, topic: str, event: str, command: Command, answered: Answered, timeout: float | None = None
    ) -> None:
        def overheard(answer: Answer) -> None:
            self.open_questions -= 1
            self._ledger.hear(command, answer)
            answered(answer)

        self.open_questions += 1
        self._ledger.send(command)
        super().request(topic, event, command, overheard, timeout)

    def insist(
        self, topic: str, event: str, command: Command, answered: Answered, patience: float = PATIENCE_SECONDS
    ) -> None:
        def at_last(answer: Answer) -> None:
            self.open_questions -= 1
            answered(answer)

        self.open_questions += 1
        super().insist(topic, event, command, at_last, patience)
