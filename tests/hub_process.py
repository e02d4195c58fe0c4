"""A real hub in a process of its own, which a test can stop, kill and start again on the same port and data."""

import json
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

WAIT = 20


class HubProcess:
    """:param arguments: further options of ``kaffe-hub serve``.
    :param module: what to run as ``kaffe-hub``.
    """

    def __init__(self, data: Path, *arguments: str, module: str = "kaffe_server.cli") -> None:
        self.data = data
        self.port = 0
        self._arguments = arguments
        self._module = module
        self.start()

    @property
    def url(self) -> str:
        return f"ws://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Returns when screens can connect; raises with what the hub said if it ends instead."""
        self.spawn()
        self.await_port()

    def spawn(self) -> None:
        """Begins to start; :meth:`await_port` completes it."""
        command = [sys.executable, "-m", self._module, "serve", "--sample-menu", "--data", str(self.data)]
        self.log = self.data.with_suffix(".log")
        with self.log.open("a") as log:
            self.process = subprocess.Popen(
                [*command, "--port", str(self.port), *self._arguments], stdout=subprocess.PIPE, stderr=log, text=True
            )

    def await_port(self) -> None:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line.startswith("listening on ws://"):
            self.process.communicate(timeout=WAIT)
            raise RuntimeError(f"the hub did not start: {self.log.read_text()[-2000:]}")
        self.port = int(line.rsplit(":", 1)[1])

    def health(self) -> dict[str, Any]:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=WAIT) as answer:
            return dict(json.load(answer))

    def kill(self) -> None:
        """SIGKILL: the hub gets no chance to tidy up."""
        self._end(signal.SIGKILL)

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Asks the hub to stop; its exit code."""
        return self._end(number)

    def _end(self, number: signal.Signals) -> int:
        if self.process.poll() is None:
            self.process.send_signal(number)
        code = self.process.wait(WAIT)
        if self.process.stdout is not None:
            self.process.stdout.close()
        return code
