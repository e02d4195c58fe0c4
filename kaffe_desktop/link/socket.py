"""The one file of the desktop that speaks WebSocket: text in, text out, and what a failure means."""

from __future__ import annotations

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus, WebSocketException

MAX_BYTES = 16 * 1024 * 1024
PING_SECONDS = 5.0
OPEN_SECONDS = 5.0
CLOSE_SECONDS = 1.0
FINAL = {401: "the token is missing or wrong", 403: "this screen may not come in", 426: "the versions do not match"}


class Lost(Exception):
    """The connection is gone or did not come about; trying again can help."""


class Refused(Exception):
    """The hub will not have this screen; trying again changes nothing."""


def failure(error: Exception) -> Lost | Refused:
    """The one place that decides whether a failed connection is tried again."""
    if isinstance(error, InvalidStatus) and error.response.status_code in FINAL:
        return Refused(FINAL[error.response.status_code])
    return Lost(str(error) or type(error).__name__)


class Socket:
    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection

    async def receive(self) -> str | bytes:
        """:raises Lost:"""
        try:
            return await self._connection.recv()
        except ConnectionClosed as error:
            raise failure(error) from error

    async def send(self, text: str) -> None:
        """:raises Lost:"""
        try:
            await self._connection.send(text)
        except ConnectionClosed as error:
            raise failure(error) from error

    async def close(self) -> None:
        await self._connection.close()


async def open_socket(address: str) -> Socket:
    """
    :raises Lost: no connection now.
    :raises Refused: no connection ever, with this token and version.
    """
    try:
        connection = await connect(
            address,
            compression=None,
            proxy=None,
            max_size=MAX_BYTES,
            open_timeout=OPEN_SECONDS,
            close_timeout=CLOSE_SECONDS,
            ping_interval=PING_SECONDS,
            ping_timeout=PING_SECONDS,
        )
    except (OSError, TimeoutError, InvalidHandshake, WebSocketException, UnicodeError) as error:
        raise failure(error) from error
    return Socket(connection)
