"""Phoenix's own JavaScript client in Qt's JavaScript engine. Python lends it what a browser would: sockets, timers."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Any, Self, cast

from PySide6.QtQml import QJSEngine, QJSValue
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

SCRIPT = Path(__file__).parents[2] / "third_party" / "phoenix" / "phoenix.js"
BROWSER = """
var outbox = [], opening = [], timers = new Map();
var latestTimer = 0, current = null;
function setTimeout(callback, ms) {
    timers.set(++latestTimer, {callback: callback, due: Date.now() + (ms || 0)});
    return latestTimer;
}
function clearTimeout(id) { timers.delete(id); }
function runTimers() {
    for (const [id, timer] of [...timers]) {
        if (timer.due <= Date.now() && timers.delete(id))
            timer.callback();
    }
}
function WebSocket(url) { this.readyState = 0; current = this; opening.push(url); }
WebSocket.prototype.send = function(text) { outbox.push(text); };
WebSocket.prototype.close = function(code) { closed(code || 1000); };
function opened() { current.readyState = 1; current.onopen({}); }
function received(text) { current.onmessage({data: text}); }
function closed(code) { current.readyState = 3; current.onclose({code: code}); }
var seen = [];
function note(what) { return payload => seen.push({what: what, payload: payload}); }
"""


class StockPhoenix:
    """One page with one socket.

    ``run`` evaluates JavaScript in which ``note("name")`` makes a callback; ``until`` lets the page live until that
    callback was called, and gives its payload.
    """

    def __init__(self, seconds: float = 10.0) -> None:
        self.seconds = seconds
        self._engine = QJSEngine()
        self._connections = ExitStack()
        self._connection: ClientConnection | None = None
        self._engine.globalObject().setProperty("globalThis", self._engine.globalObject())
        self.run(BROWSER)
        self.run(SCRIPT.read_text(encoding="utf-8"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self._connections.close()

    def run(self, script: str) -> Any:
        value = cast(QJSValue, self._engine.evaluate(script))
        assert not value.isError(), f"{value.toString()} in line {value.property('lineNumber').toInt()}"
        return value.toVariant()

    def until(self, what: str, matching: Callable[[Any], bool] = lambda payload: True) -> Any:
        """The payload of the first ``note(what)`` that matches; it is then forgotten."""
        deadline = monotonic() + self.seconds
        while monotonic() < deadline:
            for index, event in enumerate(seen := self.run("seen")):
                if event["what"] == what and matching(event["payload"]):
                    self.run(f"seen.splice({index}, 1)")
                    return event["payload"]
            self._live()
        raise AssertionError(f"{what} did not come; seen: {seen}")

    def _live(self) -> None:
        """One turn of the page: due timers, a socket to open, what it sends, what comes."""
        self.run("runTimers()")
        for url in self.run("opening.splice(0)"):
            try:
                self._connection = self._connections.enter_context(connect(url, open_timeout=2))
            except OSError:
                self.run("closed(1006)")
            else:
                self.run("opened()")
        if self._connection is None:
            return
        try:
            for text in self.run("outbox.splice(0)"):
                self._connection.send(text)
            text = self._connection.recv(timeout=0.02)
        except TimeoutError:
            return
        except ConnectionClosed:
            self._connection = None
            self.run("closed(1006)")
        else:
            self._engine.globalObject().property("received").call([QJSValue(str(text))])
