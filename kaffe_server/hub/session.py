"""One connected screen: its frames in, its replies out. Knows no socket; see sockets.py."""

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Protocol

from msgspec import Raw

from kaffe_server.contract import frames
from kaffe_server.contract.commands import COMMANDS, STAFF, Command, Lock, Unlock, decode_command, decode_strictly
from kaffe_server.contract.errors import (
    Internal,
    Invalid,
    KaffeError,
    RateLimited,
    Unauthenticated,
    UnmatchedTopic,
    body_of,
)
from kaffe_server.contract.frames import Frame, Joined, JoinRequest
from kaffe_server.contract.records import StaffMember
from kaffe_server.devices.roles import Role, Station, check_join, check_send
from kaffe_server.devices.staff import StaffAnswer
from kaffe_server.hub.topics import Peer, Topic

log = logging.getLogger(__name__)

LOCKS_AFTER_SECONDS = 300
UNANSWERED_AT_MOST = 100


class House(Protocol):
    """What a session needs of the hub."""

    topics: dict[str, Topic]

    def joined(self, topic: Topic, request: JoinRequest, station: Station) -> Joined: ...

    def do(
        self, command: Command, station: Station, answered: Callable[[Raw], None], wanted: Callable[[], bool]
    ) -> None: ...

    async def unlock(self, pin: str, station: str) -> StaffMember: ...

    def pins_set(self, staff: int) -> int: ...


class Session:
    """:param station: who this is, as established when the socket was opened."""

    def __init__(self, house: House, peer: Peer, station: Station) -> None:
        self._house = house
        self._peer = peer
        self._station = station
        self._joined: dict[str, str | None] = {}
        self._unlocked: tuple[StaffMember, int, float] | None = None
        self._locks = 0
        self._unlocking: set[asyncio.Task[None]] = set()
        self._unanswered = 0
        self._closed = False

    def received(self, message: str | bytes) -> None:
        """Handles one frame. What cannot be understood is told to the sender; the connection stays."""
        try:
            if isinstance(message, bytes):
                raise Invalid("binary frames are not spoken here")
            frame = decode_strictly(frames.frame_decoder, message.encode())
        except Invalid as error:
            self._peer.send(frames.frame(None, None, frames.PHOENIX, "error", body_of(error)))
            return
        try:
            self._handle(frame)
        except RateLimited as error:
            log.debug("%s %r refused: %r", self._station.name, frame.event, str(error))
            self._refuse(frame, error)
        except KaffeError as error:
            log.info("%s %r refused: %r", self._station.name, frame.event, str(error))
            self._refuse(frame, error)
        except Exception:
            log.exception("%s: %r failed in a way that nobody foresaw", self._station.name, frame.event)
            self._refuse(frame, Internal("a fault in the hub; its log tells more"))

    def _refuse(self, frame: Frame, error: KaffeError) -> None:
        self._peer.send(frames.refused(frame.join_ref, frame.ref, frame.topic, body_of(error)))

    def closed(self) -> None:
        self._closed = True
        for name in self._joined:
            self._house.topics[name].subscribers.discard(self._peer)
        self._joined.clear()
        for task in self._unlocking:
            task.cancel()

    def _handle(self, frame: Frame) -> None:
        if frame.topic == frames.PHOENIX and frame.event == frames.HEARTBEAT:
            self._peer.send(frames.ok(None, frame.ref, frames.PHOENIX))
        elif frame.event == frames.JOIN:
            self._join(frame)
        elif frame.event == frames.LEAVE:
            self._leave(frame)
        elif frame.topic not in self._joined:
            raise UnmatchedTopic(f"{frame.topic} is not joined")
        else:
            self._command(frame)

    def _join(self, frame: Frame) -> None:
        topic = self._house.topics.get(frame.topic)
        if topic is None:
            raise UnmatchedTopic(f"there is no topic {frame.topic}")
        check_join(self._station, topic.name)
        request = decode_strictly(frames.join_decoder, frame.payload)
        if topic.name in self._joined:
            self._close(topic)
        joined = self._house.joined(topic, request, self._station)
        self._joined[topic.name] = frame.join_ref
        topic.subscribers.add(self._peer)
        self._peer.send(frames.ok(frame.join_ref, frame.ref, topic.name, frames.encode(joined)))

    def _leave(self, frame: Frame) -> None:
        self._peer.send(frames.ok(frame.join_ref, frame.ref, frame.topic))
        if frame.topic in self._joined:
            self._close(self._house.topics[frame.topic])

    def _close(self, topic: Topic) -> None:
        join_ref = self._joined.pop(topic.name)
        topic.subscribers.discard(self._peer)
        self._peer.send(frames.frame(join_ref, join_ref, topic.name, frames.CLOSE, frames.EMPTY))

    def _command(self, frame: Frame) -> None:
        kind = COMMANDS.get((frame.topic, frame.event))
        station = self._acting()
        if kind is not None:
            check_send(station, kind)
        if kind is not Lock and self._unanswered + len(self._unlocking) >= UNANSWERED_AT_MOST:
            raise RateLimited(f"{UNANSWERED_AT_MOST} commands of this screen wait for an answer")
        command = decode_command(frame.topic, frame.event, frame.payload)
        if isinstance(command, Unlock):
            task = asyncio.create_task(self._unlock(frame, command.pin, self._locks))
            self._unlocking.add(task)
            task.add_done_callback(self._unlocking.discard)
            return
        if isinstance(command, Lock):
            self._unlocked = None
            self._locks += 1
            self._peer.send(frames.ok(frame.join_ref, frame.ref, frame.topic))
            return
        join_ref, ref, topic = frame.join_ref, frame.ref, frame.topic

        def answered(reply: Raw) -> None:
            self._unanswered -= 1
            self._peer.send(frames.frame(join_ref, ref, topic, frames.REPLY, reply))

        self._house.do(command, station, answered, lambda: not self._closed)
        self._unanswered += 1

    def _acting(self) -> Station:
        """Who commands: the screen, or whoever has unlocked it, until five minutes have passed without a command.

        Whoever is no longer staff opens nothing, and neither does a PIN that was changed since.
        """
        if self._unlocked is None:
            return self._station
        member, pins, heard = self._unlocked
        now = time.monotonic()
        stands = member.id in self._house.topics[STAFF] and pins == self._house.pins_set(member.id)
        if not stands or now - heard > LOCKS_AFTER_SECONDS:
            self._unlocked = None
            return self._station
        self._unlocked = member, pins, now
        return Station(self._station.name, Role.ADMIN, member.name)

    async def _unlock(self, frame: Frame, pin: str, locks: int) -> None:
        try:
            member = await self._house.unlock(pin, self._station.name)
            if locks != self._locks:
                raise Unauthenticated("it was locked meanwhile")
        except KaffeError as error:
            log.warning("%s was not unlocked: %s", self._station.name, error)
            self._refuse(frame, error)
            return
        self._unlocked = member, self._house.pins_set(member.id), time.monotonic()
        answer = frames.encode(StaffAnswer(member))
        self._peer.send(frames.ok(frame.join_ref, frame.ref, frame.topic, answer))
