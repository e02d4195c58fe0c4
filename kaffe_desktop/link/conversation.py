"""One connection from open to lost: frames out in order, answers matched to questions, proof of life."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any

import msgspec

from kaffe_desktop.link.answers import Answered, NoAnswer, answer_in
from kaffe_desktop.link.socket import Lost, Socket
from kaffe_server.contract.frames import EMPTY, HEARTBEAT, PHOENIX, REPLY, Frame, frame, frame_decoder, reply_decoder

log = logging.getLogger(__name__)

MISSED_HEARTBEATS = 2


@dataclass(frozen=True)
class Timing:
    """Seconds. ``silence``: the hub says something every 3 s; without a word for so long it is taken for dead."""

    heartbeat: float = 10.0
    silence: float = 10.0
    answer: float = 5.0


class Conversation:
    def __init__(self, socket: Socket, timing: Timing, receive: Callable[[Frame], None]) -> None:
        """:param receive: gets every frame that is not the answer to a question."""
        self._socket = socket
        self._timing = timing
        self._receive = receive
        self._outgoing: asyncio.Queue[str] = asyncio.Queue()
        self._refs = map(str, count(1))
        self._asked: dict[str, tuple[Answered, asyncio.TimerHandle]] = {}
        self._timers: list[asyncio.TimerHandle] = []
        self._heartbeats_unanswered = 0

    def next_ref(self) -> str:
        return next(self._refs)

    def ask(
        self, join_ref: str, ref: str, topic: str, event: str, payload: Any, answered: Answered, timeout: float | None
    ) -> None:
        """``answered`` is called exactly once: with the answer, or when the deadline or the connection is gone."""
        seconds = self._timing.answer if timeout is None else timeout
        deadline = asyncio.get_running_loop().call_later(seconds, self._answer_missing, ref, "in time")
        self._asked[ref] = (answered, deadline)
        self._say(join_ref, ref, topic, event, payload)

    async def run(self) -> None:
        """Until the connection is lost. Questions still open then are answered with :class:`NoAnswer` by :meth:`end`.

        :raises ExceptionGroup: of :class:`Lost`.
        """
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._write())
            tasks.create_task(self._read())
            tasks.create_task(self._beat())

    async def close(self) -> None:
        await self._socket.close()

    def later(self, seconds: float, call: Callable[[], None]) -> None:
        """Calls after a while, unless the conversation has ended by then."""
        self._timers.append(asyncio.get_running_loop().call_later(seconds, call))

    def end(self) -> None:
        for timer in self._timers:
            timer.cancel()
        for ref in list(self._asked):
            self._answer_missing(ref, "before the connection was lost")

    def _say(self, join_ref: str | None, ref: str, topic: str, event: str, payload: Any) -> None:
        self._outgoing.put_nowait(frame(join_ref, ref, topic, event, payload))

    async def _write(self) -> None:
        while True:
            await self._socket.send(await self._outgoing.get())

    async def _read(self) -> None:
        while True:
            try:
                async with asyncio.timeout(self._timing.silence):
                    text = await self._socket.receive()
            except TimeoutError:
                raise Lost(f"no word from the hub for {self._timing.silence} s") from None
            try:
                self._hear(frame_decoder.decode(text))
            except msgspec.MsgspecError:
                log.exception("the hub sent what this version cannot read: %.200r", text)

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(self._timing.heartbeat)
            if self._heartbeats_unanswered == MISSED_HEARTBEATS:
                raise Lost(f"{MISSED_HEARTBEATS} heartbeats unanswered")
            self._heartbeats_unanswered += 1
            self._say(None, self.next_ref(), PHOENIX, HEARTBEAT, EMPTY)

    def _hear(self, heard: Frame) -> None:
        if heard.event != REPLY:
            self._receive(heard)
        elif heard.topic == PHOENIX:
            self._heartbeats_unanswered = 0
        elif heard.ref in self._asked:
            answer = answer_in(reply_decoder.decode(heard.payload))
            answered, deadline = self._asked.pop(heard.ref)
            deadline.cancel()
            answered(answer)

    def _answer_missing(self, ref: str, when: str) -> None:
        answered, deadline = self._asked.pop(ref)
        deadline.cancel()
        answered(NoAnswer(f"no answer {when}"))
