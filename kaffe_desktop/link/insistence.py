"""A command that is sent again for as long as its answer is missing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from kaffe_desktop.link.answers import Answer, Answered, NoAnswer, Unreachable


class Insistence:
    """Every try is the same command, and so has the same ``uuid``: the hub does it once.

    :param send: sends it once; the callback gets what became of it.
    :param missing: called whenever the answer is missing; calls :meth:`send` when that can help.
    :param answered: called exactly once, at the latest ``patience`` seconds after an answer was missing for the first
        time: a tap is not to act long after it.
    """

    def __init__(
        self,
        send: Callable[[Answered], None],
        missing: Callable[[Insistence], None],
        answered: Answered,
        patience: float,
    ) -> None:
        self._send = send
        self._missing = missing
        self._answered = answered
        self._patience = patience
        self._end: asyncio.TimerHandle | None = None
        self.over = False

    def send(self) -> None:
        if not self.over:
            self._send(self._heard)

    def give_up(self) -> None:
        if not self.over:
            self._settle(NoAnswer("no answer, however often it was sent"))

    def _heard(self, answer: Answer) -> None:
        if self.over:
            return
        if isinstance(answer, NoAnswer) or (self._end is not None and isinstance(answer, Unreachable)):
            if self._end is None:
                self._end = asyncio.get_running_loop().call_later(self._patience, self.give_up)
            self._missing(self)
        else:
            self._settle(answer)

    def _settle(self, answer: Answer) -> None:
        self.over = True
        if self._end is not None:
            self._end.cancel()
        self._answered(answer)
