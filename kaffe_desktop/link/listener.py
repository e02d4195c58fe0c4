"""What a link tells those who listen to it."""

from __future__ import annotations

from enum import Enum, auto
from typing import Protocol

from kaffe_server.contract.frames import Change, Joined, Tick


class LinkState(Enum):
    """``REFUSED`` and ``STOPPED`` are final."""

    CONNECTING = auto()
    CONNECTED = auto()
    REFUSED = auto()
    STOPPED = auto()


class Listener(Protocol):
    """Called on the loop, in the order of the wire, and after the link's own state has changed."""

    def on_joined(self, topic: str, joined: Joined) -> None: ...
    def on_change(self, topic: str, change: Change) -> None: ...
    def on_tick(self, tick: Tick) -> None: ...
    def on_state(self, state: LinkState) -> None: ...
