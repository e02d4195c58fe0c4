"""The hub's port: WebSocket for screens, HTTP GET for ``/healthz``. The only file of the server that knows websockets.

Sends never wait. A peer whose unsent bytes pass a limit is cut off; it comes back and catches up with ``since``. One
answer may wait beside them whatever its size, or a screen could never join on a day that is larger than the limit.
"""

import asyncio
import contextlib
import json
import logging
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from http import HTTPStatus
from itertools import count
from typing import Any, Protocol, cast
from urllib.parse import parse_qs, urlencode, urlsplit

import msgspec
from msgspec import Raw
from websockets.asyncio.client import ClientConnection, connect
from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.asyncio.server import broadcast as broadcast_to
from websockets.datastructures import Headers
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidURI
from websockets.http11 import Request, Response

from kaffe_server.contract.commands import NAMES, Command
from kaffe_server.contract.errors import ErrorBody, error_from
from kaffe_server.contract.frames import (
    EMPTY,
    JOIN,
    LONGEST_STATION,
    MAX_FRAME_BYTES,
    PATH,
    REPLY,
    Reply,
    encode,
    frame,
    frame_decoder,
    reply_decoder,
)
from kaffe_server.devices.roles import Role, Station

log = logging.getLogger(__name__)

UNSENT_AT_MOST = 8 * 1024 * 1024
ANSWER_SECONDS = 20.0
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class Receiver(Protocol):
    """What a session offers to its socket."""

    def received(self, message: str | bytes) -> None: ...

    def closed(self) -> None: ...


class SocketPeer:
    """A screen's end of the line, as sessions and topics see it. ``largest``: bytes of the largest text that waits."""

    __slots__ = ("connection", "largest")

    def __init__(self, connection: ServerConnection) -> None:
        self.connection = connection
        self.largest = 0

    def send(self, text: str) -> None:
        broadcast([self], text)


def broadcast(peers: Iterable[Any], text: str) -> None:
    """Sends one text to all; those that have stopped reading are cut off."""
    everyone = [cast(SocketPeer, peer) for peer in peers]
    data = text.encode()
    broadcast_to([peer.connection for peer in everyone], data, text=True)
    for peer in everyone:
        unsent = peer.connection.transport.get_write_buffer_size()
        peer.largest = max(peer.largest, len(data)) if unsent else 0
        if unsent > UNSENT_AT_MOST + peer.largest:
            log.warning("%s stopped reading and is cut off", peer.connection.remote_address)
            peer.connection.transport.abort()


Open = Callable[[SocketPeer, Station], Receiver]
Health = Callable[[], dict[str, object]]


@asynccontextmanager
async def listening(host: str, port: int, open_session: Open, health: Health) -> AsyncIterator[Server]:
    """Serves until the block ends, then closes every connection with 1001 (going away).

    :param port: 0 for any free one.
    :raises OSError: the address cannot be listened on.
    """

    async def screen(connection: ServerConnection) -> None:
        session = open_session(SocketPeer(connection), cast(Station, station_of(cast(Request, connection.request))))
        try:
            with contextlib.suppress(ConnectionClosed):
                async for message in connection:
                    session.received(message)
        finally:
            session.closed()

    def answer(connection: ServerConnection, request: Request) -> Response | None:
        path = urlsplit(request.path).path
        if path == "/healthz":
            return _page(HTTPStatus.OK, json.dumps(health()), "application/json")
        if path != PATH:
            return _page(HTTPStatus.NOT_FOUND, f"screens connect to {PATH}, health is at /healthz")
        return refusal(request)

    # Per-message compression halves the rate and costs 4 × the memory of a connection (measured).
    async with serve(
        screen,
        host,
        port,
        process_request=answer,
        compression=None,
        max_size=MAX_FRAME_BYTES,
        ping_interval=10,
        ping_timeout=20,
        close_timeout=2,
        logger=_quiet,
    ) as server:
        yield server


def port_of(server: Server) -> int:
    return int(next(iter(server.sockets)).getsockname()[1])


def refusal(request: Request) -> Response | None:
    """Why this screen may not connect, as an HTTP answer; None when it may."""
    query = parse_qs(urlsplit(request.path).query)
    if not query.get("vsn", [""])[0].startswith("2."):
        return _page(HTTPStatus.UPGRADE_REQUIRED, "this hub speaks Phoenix channels vsn=2.0.0")
    origin = request.headers.get("Origin")
    if origin and urlsplit(origin).hostname not in LOOPBACK:
        return _page(HTTPStatus.FORBIDDEN, "pages from elsewhere may not connect")
    if station_of(request) is None:
        roles = ", ".join(Role)
        return _page(HTTPStatus.FORBIDDEN, f"role must be one of {roles}; station at most {LONGEST_STATION} characters")
    return None


def station_of(request: Request) -> Station | None:
    """Who the screen says it is; a screen that does not say may only look."""
    query = parse_qs(urlsplit(request.path).query)
    name = query.get("role", [Role.BOARD.value])[0]
    if name not in set(Role):
        return None
    station = query.get("station", [name])[0].strip()
    if not 0 < len(station) <= LONGEST_STATION or not station.isprintable():
        return None
    return Station(station, Role(name))


class NoHub(Exception):
    """Nothing that speaks as a hub does answers at an address."""


class NoAnswer(Exception):
    """A hub that could be reached did not answer; it may or may not have done what was asked."""


class Conversation:
    """A program's own connection to a hub: one command after another, each with its answer."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._refs = count(1)
        self._joined: dict[str, Raw] = {}

    async def join(self, topic: str) -> Raw:
        """What the join of a topic was answered.

        :raises KaffeError: refused.
        :raises NoAnswer:
        """
        if topic not in self._joined:
            self._joined[topic] = await self._push(topic, JOIN, EMPTY)
        return self._joined[topic]

    async def ask(self, topic: str, command: Command) -> Raw:
        """What a command was answered.

        :raises KaffeError: refused, with the class that the hub raised.
        :raises NoAnswer:
        """
        await self.join(topic)
        return await self._push(topic, NAMES[type(command)][1], encode(command))

    async def _push(self, topic: str, event: str, payload: Raw) -> Raw:
        ref = str(next(self._refs))
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                reply = await self._reply(ref, frame(topic, ref, topic, event, payload))
        except TimeoutError:
            raise NoAnswer(f"did not answer within {ANSWER_SECONDS:g} seconds") from None
        except ConnectionClosed:
            raise NoAnswer("hung up") from None
        except msgspec.DecodeError:
            raise NoAnswer("does not speak as a hub does") from None
        if reply.status == "error":
            raise error_from(msgspec.json.decode(reply.response, type=ErrorBody))
        return reply.response

    async def _reply(self, ref: str, text: str) -> Reply:
        await self._connection.send(text)
        while True:
            answer = frame_decoder.decode(await self._connection.recv())
            if answer.event == REPLY and answer.ref == ref:
                return reply_decoder.decode(answer.payload)


@asynccontextmanager
async def conversation(url: str, station: str, role: str) -> AsyncIterator[Conversation]:
    """:raises NoHub: nothing answers there, or something else does."""
    address = f"{url.rstrip('/')}{PATH}?{urlencode({'vsn': '2.0.0', 'station': station, 'role': role})}"
    try:
        connection = await connect(address, proxy=None, compression=None, max_size=None, open_timeout=5)
    except (OSError, TimeoutError, InvalidURI, InvalidHandshake, ConnectionClosed) as error:
        raise NoHub(str(error) or type(error).__name__) from None
    async with connection:
        yield Conversation(connection)


def _page(status: HTTPStatus, text: str, kind: str = "text/plain") -> Response:
    body = (text + "\n").encode()
    headers = Headers(
        {"Content-Type": f"{kind}; charset=utf-8", "Content-Length": str(len(body)), "Connection": "close"}
    )
    return Response(status.value, status.phrase, headers, body)


_quiet = logging.getLogger("kaffe_server.hub.wire")
_quiet.setLevel(logging.CRITICAL)
