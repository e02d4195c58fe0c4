"""A hub as a child process on loopback: for the café that runs on one machine."""

import asyncio
import logging
import subprocess
import sys
from pathlib import Path

log = logging.getLogger(__name__)

LOOK_SECONDS = 1.0
STOP_SECONDS = 10.0
ANY_PORT = 0
OPTIONS = ("serve", "--sample-menu", "--with-parent", "--log-level", "WARNING")


class HubError(RuntimeError):
    """The hub did not start; the text is what it said."""


class HubChild:
    """A running hub that ends with this process.

    :param data: its folder; None for the platform's own.
    :raises HubError: it did not start.
    """

    def __init__(self, data: Path | None = None) -> None:
        self._data = ["--data", str(data)] if data else []
        self._port = ANY_PORT
        self._process = self._spawn()
        self._port = self._announced()

    @property
    def url(self) -> str:
        return f"ws://127.0.0.1:{self._port}"

    async def keep_running(self) -> None:
        """Starts the hub again, on the same port and data, whenever it has died."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            if (code := self._process.poll()) is not None:
                log.error("the hub ended with %s and is started again", code)
                self._close_pipes()
                self._process = self._spawn()

    def stop(self) -> None:
        """Asks it to stop, and returns when everything it accepted is stored."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            log.error("the hub did not stop by itself")
            self._process.kill()
            self._process.wait()
        self._close_pipes()

    def _spawn(self) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [*_hub_program(), *OPTIONS, "--port", str(self._port), *self._data],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def _announced(self) -> int:
        """The port, once the hub listens on it."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line.startswith("listening on "):
            self._process.communicate()
            raise HubError("the hub did not start; its own words stand above")
        return int(line.rsplit(":", 1)[1])

    def _close_pipes(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


def _hub_program() -> list[str]:
    """The hub beside a frozen program, else as a module of this interpreter."""
    if getattr(sys, "frozen", False):
        return [str(Path(sys.executable).with_name("kaffe-hub"))]
    return [sys.executable, "-m", "kaffe_server.cli"]
