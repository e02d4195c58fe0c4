"""Running a hub until it is told to stop."""

import asyncio
import contextlib
import logging
import os
import signal
import threading
from collections.abc import Callable

from kaffe_server.hub.hub import Hub
from kaffe_server.hub.session import Session
from kaffe_server.hub.sockets import broadcast, listening, port_of
from kaffe_server.shop.calendar import Calendar
from kaffe_server.storage.copies import Backups
from kaffe_server.storage.database import Database

log = logging.getLogger(__name__)


async def serve(
    database: Database,
    host: str,
    port: int,
    calendar: Calendar,
    ready: Callable[[int], None],
    *,
    backups: Backups | None = None,
    with_parent: bool = False,
) -> None:
    """Serves until SIGTERM or SIGINT; every command accepted by then is stored and answered before the sockets close.
    What no copy holds yet is copied at the end.

    :param ready: called with the port when screens can connect.
    :param backups: where copies of the database go; None: nowhere.
    :param with_parent: stops at the end of standard input too, so that it never outlives who started it.
    :raises OSError: the address cannot be listened on.
    """
    stop = asyncio.Event()
    _on_signals(stop.set)
    if with_parent:
        _on_end_of_input(stop.set)
    hub = Hub(database, broadcast, calendar, backups=backups)
    living = asyncio.create_task(hub.live())
    try:
        async with listening(host, port, lambda peer, station: Session(hub, peer, station), hub.health) as server:
            ready(port_of(server))
            await stop.wait()
            log.info("stopping")
            living.cancel()
            await hub.stop()
        await hub.make_last_copy()
    finally:
        living.cancel()
        await hub.stop()


def _on_end_of_input(stop: Callable[[], None]) -> None:
    loop = asyncio.get_running_loop()

    def wait() -> None:
        # Not sys.stdin: its lock would be held by this thread when the interpreter ends.
        while os.read(0, 4096):
            pass
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(stop)

    threading.Thread(target=wait, name="parent", daemon=True).start()


def _on_signals(stop: Callable[[], None]) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stop)
        except NotImplementedError:  # Windows has no such handlers on an event loop
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop))
