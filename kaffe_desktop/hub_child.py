"""A hub as a child process on loopback: for the café that runs on one machine."""

import asyncio
import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

log = logging.getLogger(__name__)

LOOK_SECONDS = 1.0
LONGEST_PAUSE = 60.0
STOP_SECONDS = 10.0
ANY_PORT = 0
LISTENING = "listening on "
OPTIONS = ("serve", "--sample-menu", "--with-parent", "--log-level", "WARNING")


class HubError(RuntimeError):
    """The hub did not start; the text is the last that it said."""


class Words(threading.Thread):
    """What a hub says, passed on to standard error. ``port`` is None until it listens, ``last`` the latest other line.

    ``known`` is set when it listens or has nothing more to say.
    """

    def __init__(self, pipe: IO[str]) -> None:
        super().__init__(name="words of the hub", daemon=True)
        self._pipe = pipe
        self.port: int | None = None
        self.last = ""
        self.known = threading.Event()
        self.start()

    def run(self) -> None:
        with self._pipe:
            for line in self._pipe:
                if line.startswith(LISTENING):
                    self.port = int(line.rsplit(":", 1)[1])
                    self.known.set()
                else:
                    self.last = line.strip().removeprefix("kaffe-hub: ")
                    print(line, end="", file=sys.stderr, flush=True)
        self.known.set()


class HubChild:
    """A running hub that ends with this process.

    :param data: its folder; None for the platform's own.
    :param more: further options of ``kaffe-hub serve``.
    :raises HubError: it did not start.
    """

    def __init__(self, data: Path | None = None, more: Sequence[str] = ()) -> None:
        self._options = [*OPTIONS, *(["--data", str(data)] if data else []), *more]
        self._port = ANY_PORT
        self._spawn()
        self._words.known.wait()
        if self._words.port is None:
            self.stop()
            raise HubError(f"the hub did not start: {self._words.last}")
        self._port = self._words.port

    @property
    def url(self) -> str:
        return f"ws://127.0.0.1:{self._port}"

    async def keep_running(self, refused: Callable[[str], None]) -> None:
        """Starts the hub again, on the same port and data, whenever it has died.

        :param refused: is told the last that the hub said when it does not start; it is then tried less and less often.
        """
        pause = LOOK_SECONDS
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            if (code := self._process.poll()) is None:
                continue
            self._close()
            if self._words.port is not None:
                pause = LOOK_SECONDS
                log.error("the hub ended with %s and is started again", code)
            else:
                pause = min(2 * pause, LONGEST_PAUSE)
                refused(self._words.last)
                log.error("the hub does not start; the next attempt is in %d seconds", pause)
                await asyncio.sleep(pause)
            self._spawn()

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
        self._close()

    def _spawn(self) -> None:
        self._process = subprocess.Popen(
            [*_hub_program(), *self._options, "--port", str(self._port)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
        assert self._process.stdout is not None
        self._words = Words(self._process.stdout)

    def _close(self) -> None:
        """Once it has ended."""
        self._words.join()
        if self._process.stdin is not None:
            self._process.stdin.close()


def _hub_program() -> list[str]:
    """The hub beside a frozen program, else as a module of this interpreter."""
    if getattr(sys, "frozen", False):
        return [str(Path(sys.executable).with_name("kaffe-hub"))]
    return [sys.executable, "-m", "kaffe_server.cli"]
