"""A topic in memory: its records for joins, its newest changes for those who were away, its subscribers.

Everything here happens on the event loop, between two awaits: a join takes snapshot and subscription in one step.
"""

from collections import deque
from collections.abc import Callable, Iterable
from typing import Protocol

from msgspec import Raw

from kaffe_server.contract.frames import Change
from kaffe_server.storage.writer import Published

KEPT_CHANGES = 1000


class Peer(Protocol):
    """The other end of one socket. ``send`` never waits and never raises; a peer that falls behind is dropped."""

    def send(self, text: str) -> None: ...


Broadcast = Callable[[Iterable[Peer], str], None]


class Topic:
    """
    :param whole: the topic is one record (the menu). Its snapshot is that record instead of a list, and no changes are
        kept: each would be the whole record.
    """

    def __init__(self, name: str, seq: int, broadcast: Broadcast, *, whole: bool = False) -> None:
        self.name = name
        self.seq = seq
        self.subscribers: set[Peer] = set()
        self._whole = whole
        self._broadcast = broadcast
        self._records: dict[int, Raw] = {}
        self._changes: deque[Change] = deque(maxlen=0 if whole else KEPT_CHANGES)

    def fill(self, records: Iterable[tuple[int, Raw]]) -> None:
        """What the database holds at start."""
        self._records = dict(records)

    def __contains__(self, key: int) -> bool:
        return key in self._records

    def snapshot(self) -> Raw:
        if self._whole:
            return next(iter(self._records.values()))
        return Raw(b"[" + b",".join(bytes(record) for record in self._records.values()) + b"]")

    def since(self, seq: int) -> tuple[Change, ...] | None:
        """The changes after ``seq``, or None when they are no longer known (or never were)."""
        missed = self.seq - seq
        if missed < 0 or missed > len(self._changes):
            return None
        return tuple(self._changes)[len(self._changes) - missed :]

    def publish(self, change: Published) -> None:
        self.seq = change.seq
        if change.action == "delete":
            self._records.pop(change.key, None)
        else:
            self._records[change.key] = change.record
        self._changes.append(Change(action=change.action, record=change.record, seq=change.seq))
        self._broadcast(self.subscribers, change.text)

    def say(self, text: str) -> None:
        """Sends a text that is no change to every subscriber."""
        self._broadcast(self.subscribers, text)
