"""Brings one order to the hub exactly once, whatever the connection does meanwhile, or into the outbox."""

from __future__ import annotations

import logging
from collections.abc import Callable

import msgspec

from kaffe_desktop.link import Answer, Link, NoAnswer, Unreachable
from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.outbox import ANOTHER_TIME, Outbox
from kaffe_desktop.till_file import Waiting
from kaffe_server.contract.commands import ORDERS, PlaceOrder
from kaffe_server.contract.errors import KaffeError
from kaffe_server.contract.frames import OrderAnswer

log = logging.getLogger(__name__)

Settled = Callable[[OrderAnswer | Waiting | KaffeError], None]


class Delivery:
    """An order that the hub does not take now goes to the outbox: it cannot be reached, does not answer, or answers
    that it cannot store or has too much to do. So does one that would overtake those that wait there.

    If the outbox cannot take it, an order that the hub has not is refused at once. One whose answer was lost goes out
    again with the same ``uuid``, once a second and at each join, until the hub answers it.
    """

    def __init__(self, link: Link, clock: Clock, outbox: Outbox, unsure: Callable[[], None]) -> None:
        """:param unsure: called when an answer is missing for the first time."""
        self._link = link
        self._outbox = outbox
        self._unsure = unsure
        self._command: PlaceOrder | None = None
        self._total = 0
        self._settled: Settled = lambda _: None
        self._answer_lost = False
        self._on_its_way = False
        clock.ticked.connect(self.retry)

    @property
    def busy(self) -> bool:
        return self._command is not None

    def send(self, command: PlaceOrder, total: int, settled: Settled) -> None:
        """:param total: kroner that the guest was told."""
        self._command, self._total, self._settled, self._answer_lost = command, total, settled, False
        if not (self._outbox.waiting and isinstance(kept := self._keep(command), Waiting)):
            self._push()
        else:
            self._settle(kept)

    def retry(self) -> None:
        if self._answer_lost and not self._on_its_way and self._link.is_joined(ORDERS):
            self._push()

    def _push(self) -> None:
        if self._command is not None:
            self._on_its_way = True
            self._link.request(ORDERS, "place", self._command, self._answered)

    def _answered(self, answer: Answer) -> None:
        self._on_its_way = False
        if self._command is None:
            return
        told = _read(answer)
        if not isinstance(told, ANOTHER_TIME):
            self._settle(told)
            return
        lost_before = self._answer_lost
        self._answer_lost = lost_before or isinstance(told, NoAnswer)
        kept = self._keep(self._command)
        if isinstance(kept, Waiting):
            self._settle(kept)
        elif not self._answer_lost:
            self._settle(told if isinstance(kept, Unreachable) else kept)
        elif not lost_before:
            self._unsure()

    def _keep(self, command: PlaceOrder) -> Waiting | KaffeError:
        try:
            return self._outbox.keep(command, self._total, sent=self._answer_lost)
        except KaffeError as error:
            return error

    def _settle(self, settled: OrderAnswer | Waiting | KaffeError) -> None:
        self._command, self._answer_lost = None, False
        self._settled(settled)


def _read(answer: Answer) -> OrderAnswer | KaffeError:
    """An order that the hub took with an answer that cannot be read is there, under a number that nobody here knows."""
    try:
        return answer if isinstance(answer, KaffeError) else msgspec.json.decode(answer, type=OrderAnswer)
    except msgspec.MsgspecError as error:
        log.exception("the hub answers in a way that this version does not know")
        return NoAnswer(str(error))
