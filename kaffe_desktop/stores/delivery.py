"""Brings one order to the hub exactly once, whatever the connection does meanwhile."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from kaffe_desktop.link import Answer, Link, NoAnswer
from kaffe_desktop.stores.clock import Clock
from kaffe_server.contract.commands import ORDERS, PlaceOrder
from kaffe_server.contract.errors import KaffeError, Unavailable
from kaffe_server.contract.frames import OrderAnswer

Settled = Callable[[OrderAnswer | KaffeError], None]


class Delivery:
    """Once an answer was lost, the same command (and so the same ``uuid``) goes out again, once a second and at each
    join, until the hub answers it. An order that never left this screen is refused at once.
    """

    def __init__(self, link: Link, clock: Clock, unsure: Callable[[], None]) -> None:
        """:param unsure: called when an answer is missing for the first time."""
        self._link = link
        self._unsure = unsure
        self._command: PlaceOrder | None = None
        self._settled: Settled = lambda _: None
        self._answer_lost = False
        self._on_its_way = False
        clock.ticked.connect(self.retry)

    @property
    def busy(self) -> bool:
        return self._command is not None

    def send(self, command: PlaceOrder, settled: Settled) -> None:
        self._command, self._settled, self._answer_lost = command, settled, False
        self._push()

    def retry(self) -> None:
        if self._answer_lost and not self._on_its_way and self._link.is_joined(ORDERS):
            self._push()

    def _push(self) -> None:
        if self._command is not None:
            self._on_its_way = True
            self._link.request(ORDERS, "place", self._command, self._answered)

    def _answered(self, answer: Answer) -> None:
        self._on_its_way = False
        if isinstance(answer, NoAnswer) or (self._answer_lost and isinstance(answer, Unavailable)):
            if not self._answer_lost:
                self._answer_lost = True
                self._unsure()
            return
        settled = answer if isinstance(answer, KaffeError) else msgspec.json.decode(answer, type=OrderAnswer)
        self._command, self._answer_lost = None, False
        self._settled(settled)
