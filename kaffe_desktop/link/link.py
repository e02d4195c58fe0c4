"""The screen's link to the hub: connects, joins, follows every topic without a gap, and comes back by itself.

Everything runs on one asyncio loop, in the one task of :meth:`Link.run`. Knows nothing of Qt and of records.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random as chance
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from urllib.parse import urlencode

import msgspec

from kaffe_desktop.link import backoff
from kaffe_desktop.link.answers import Answer, Answered, Unreachable
from kaffe_desktop.link.channel import Channel, ChannelEvent, Verdict
from kaffe_desktop.link.conversation import Conversation, Timing
from kaffe_desktop.link.insistence import Insistence
from kaffe_desktop.link.listener import LinkState, Listener
from kaffe_desktop.link.socket import Lost, Refused, Socket, open_socket
from kaffe_server import __version__
from kaffe_server.contract.commands import MENU, MESSAGES, ORDERS, STATUS, Command
from kaffe_server.contract.errors import KaffeError
from kaffe_server.contract.frames import (
    CHANGE,
    CLOSE,
    ERROR,
    JOIN,
    PATH,
    TICK,
    Change,
    Frame,
    Joined,
    JoinRequest,
    Tick,
)

log = logging.getLogger(__name__)

PATIENCE_SECONDS = 60.0
LASTED_SECONDS = 5.0


class Link:
    """
    :param url: of the hub, e.g. ``ws://127.0.0.1:8484``.
    :param topics: what to join and follow.
    :param station: the screen's name, e.g. ``kasse-1``.
    :param role: board, kitchen, counter or admin.
    """

    def __init__(
        self,
        url: str,
        topics: Iterable[str] = (ORDERS, MENU, STATUS, MESSAGES),
        *,
        station: str = "",
        role: str = "board",
        version: str = __version__,
        timing: Timing | None = None,
        random: Callable[[], float] = chance.random,
    ) -> None:
        parameters = {"vsn": "2.0.0", "station": station, "role": role, "version": version}
        self.address = f"{url.rstrip('/')}{PATH}?{urlencode(parameters)}"
        self._url = url
        self._told_away = False
        self.topics = tuple(topics)
        self._timing = timing or Timing()
        self._random = random
        self._listeners: list[Listener] = []
        self._channels = {topic: Channel(topic) for topic in self.topics}
        self._rejoins: dict[str, Iterator[float]] = {}
        self._unanswered: list[tuple[str, Insistence]] = []
        self._opening: asyncio.Task[Socket] | None = None
        self._conversation: Conversation | None = None
        self._stop = asyncio.Event()
        self._ended = asyncio.Event()
        self._ended.set()

    def listen(self, listener: Listener) -> None:
        self._listeners.append(listener)

    def is_joined(self, topic: str) -> bool:
        channel = self._channels.get(topic)
        return channel is not None and channel.is_joined

    async def run(self) -> None:
        """Until :meth:`stop`, or until the hub refuses this screen for good. Cancelling closes the connection too."""
        self._ended.clear()
        try:
            await self._stay_connected()
        except Refused as refused:
            log.error("the hub refuses this screen: %s", refused)
            self._enter(LinkState.REFUSED)
        else:
            self._enter(LinkState.STOPPED)
        finally:
            self._give_up()
            self._ended.set()

    async def stop(self) -> None:
        """Says goodbye to the hub; returns when :meth:`run` has ended."""
        self._stop.set()
        for topic in self.topics:
            self._advance(topic, ChannelEvent.LEAVE)
        if self._opening is not None:
            self._opening.cancel()
        if self._conversation is not None:
            await self._conversation.close()
        await self._ended.wait()

    def request(
        self, topic: str, event: str, command: Command, answered: Answered, timeout: float | None = None
    ) -> None:
        """Sends a command; ``answered`` is called exactly once, at once if the topic is not joined.

        :param timeout: seconds; by default those of the link's timing.
        """
        channel, conversation = self._channels.get(topic), self._conversation
        if conversation is None or channel is None or not channel.is_joined or channel.join_ref is None:
            answered(Unreachable(f"{topic} is not joined"))
            return
        ref = conversation.next_ref()
        conversation.ask(channel.join_ref, ref, topic, event, command, answered, timeout)

    def insist(
        self, topic: str, event: str, command: Command, answered: Answered, patience: float = PATIENCE_SECONDS
    ) -> None:
        """As :meth:`request`, but without an answer it is sent again, after a lost connection at the next join.

        :param patience: seconds until that ends, too, with :class:`NoAnswer`.
        """

        def missing(insistence: Insistence) -> None:
            if self._stop.is_set():
                insistence.give_up()
            elif self.is_joined(topic):
                insistence.send()
            else:
                self._unanswered.append((topic, insistence))

        Insistence(partial(self.request, topic, event, command), missing, answered, patience).send()

    async def push(self, topic: str, event: str, command: Command, timeout: float = 5.0) -> msgspec.Raw:  # noqa: ASYNC109
        """The hub's response to a command.

        :raises KaffeError: the class that the hub raised, :class:`Unreachable` or :class:`NoAnswer`.
        """
        waiting: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()

        def answered(answer: Answer) -> None:
            if not waiting.done():
                waiting.set_result(answer)

        self.request(topic, event, command, answered, timeout)
        answer = await waiting
        if isinstance(answer, KaffeError):
            raise answer
        return answer

    async def _stay_connected(self) -> None:
        delays = backoff.delays(backoff.RECONNECT, self._random)
        while not self._stop.is_set():
            self._enter(LinkState.CONNECTING)
            begun = asyncio.get_running_loop().time()
            if await self._connect_once() and asyncio.get_running_loop().time() - begun >= LASTED_SECONDS:
                delays = backoff.delays(backoff.RECONNECT, self._random)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(next(delays)):
                    await self._stop.wait()

    async def _connect_once(self) -> bool:
        """One connection from open to lost. Whether any topic was joined on it."""
        socket = await self._open()
        if socket is None:
            return False
        self._told_away = False
        self._conversation = conversation = Conversation(socket, self._timing, self._receive)
        self._rejoins = {topic: backoff.delays(backoff.REJOIN, self._random) for topic in self.topics}
        try:
            self._enter(LinkState.CONNECTED)
            for topic in self.topics:
                self._join(topic)
            # In a task of its own: a group that fails leaves its task marked as cancelled, and on Python 3.11.2
            # (Debian 12) the next timeout in that task then ends it.
            await asyncio.create_task(conversation.run())
        except* Lost as lost:
            log.info("lost the hub: %s", lost.exceptions[0])
        except* Exception:
            log.exception("a fault in this program: it connects anew and asks for everything")
            self._channels = {name: replace(known, seq=None, epoch=None) for name, known in self._channels.items()}
        finally:
            await conversation.close()
            joined = any(channel.is_joined for channel in self._channels.values())
            self._conversation = None
            for topic in self.topics:
                self._advance(topic, ChannelEvent.LOST)
            conversation.end()
        return joined

    async def _open(self) -> Socket | None:
        """:raises Refused:"""
        self._opening = asyncio.create_task(open_socket(self.address))
        try:
            return await self._opening
        except Lost as lost:
            # At each try while it is away would fill the log.
            log.log(logging.DEBUG if self._told_away else logging.WARNING, "no connection to %s: %s", self._url, lost)
            self._told_away = True
        except asyncio.CancelledError:
            if not self._stop.is_set():
                raise
        finally:
            self._opening = None
        return None

    def _join(self, topic: str) -> None:
        conversation = self._conversation
        if conversation is None or self._stop.is_set():
            return
        ref = conversation.next_ref()
        channel = self._channels[topic].joining(ref)
        self._channels[topic] = channel

        def answered(answer: Answer) -> None:
            if self._conversation is not conversation:
                return  # The connection is lost; the next one joins anew.
            if isinstance(answer, KaffeError):
                log.warning("could not join %s: %s", topic, answer)
                self._lose(topic, ChannelEvent.REFUSED)
                return
            try:
                self._joined(topic, msgspec.json.decode(answer, type=Joined))
            except msgspec.MsgspecError:
                self._unreadable(topic)

        request = JoinRequest(since=channel.seq, epoch=channel.epoch)
        conversation.ask(ref, ref, topic, JOIN, request, answered, None)

    def _joined(self, topic: str, joined: Joined) -> None:
        self._channels[topic] = self._channels[topic].joined(joined.seq, joined.epoch)
        for listener in self._listeners:
            listener.on_joined(topic, joined)
        self._rejoins[topic] = backoff.delays(backoff.REJOIN, self._random)
        again = [insistence for of, insistence in self._unanswered if of == topic]
        self._unanswered = [(of, insistence) for of, insistence in self._unanswered if of != topic]
        for insistence in again:
            insistence.send()

    def _give_up(self) -> None:
        unanswered, self._unanswered = self._unanswered, []
        for _, insistence in unanswered:
            insistence.give_up()

    def _lose(self, topic: str, event: ChannelEvent) -> None:
        """The channel is gone while the connection stands: joins again after a while."""
        self._advance(topic, event)
        if self._conversation is not None:
            self._conversation.later(next(self._rejoins[topic]), lambda: self._join(topic))

    def _unreadable(self, topic: str) -> None:
        """What was told of the topic cannot be read: the screen knows nothing of it until a snapshot can be."""
        log.exception("%s: the hub sent what this version cannot read, joining anew", topic)
        self._channels[topic] = replace(self._channels[topic], seq=None, epoch=None)
        self._lose(topic, ChannelEvent.LOST)

    def _receive(self, frame: Frame) -> None:
        channel = self._channels.get(frame.topic)
        if channel is None or not channel.is_meant(frame.join_ref):
            return
        if frame.event == CHANGE:
            self._change(channel, msgspec.json.decode(frame.payload, type=Change))
        elif frame.event == TICK:
            self._tick(channel, msgspec.json.decode(frame.payload, type=Tick))
        elif frame.event in (ERROR, CLOSE):
            self._lose(frame.topic, ChannelEvent.LOST)

    def _change(self, channel: Channel, change: Change) -> None:
        verdict = channel.judge(change.seq)
        if verdict is Verdict.GAP:
            log.warning("%s: change %d after %s, joining again", channel.topic, change.seq, channel.seq)
            self._join(channel.topic)
        elif verdict is Verdict.TAKE:
            try:
                for listener in self._listeners:
                    listener.on_change(channel.topic, change)
            except msgspec.MsgspecError:
                self._unreadable(channel.topic)
            else:
                self._channels[channel.topic] = replace(channel, seq=change.seq)

    def _tick(self, channel: Channel, tick: Tick) -> None:
        if channel.judge(tick.seq) is not Verdict.KNOWN:
            log.warning("%s: the hub is at %d, this screen at %s, joining again", channel.topic, tick.seq, channel.seq)
            self._join(channel.topic)
        for listener in self._listeners:
            listener.on_tick(tick)

    def _advance(self, topic: str, event: ChannelEvent) -> None:
        self._channels[topic] = self._channels[topic].on(event)

    def _enter(self, state: LinkState) -> None:
        for listener in self._listeners:
            listener.on_state(state)
