"""The life of one topic on the screen's side. No I/O, no clock: an event and a state give the next state.

Source: https://hexdocs.pm/phoenix/writing_a_channels_client.html
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto


class ChannelState(Enum):
    CLOSED = auto()
    JOINING = auto()
    JOINED = auto()
    ERRORED = auto()
    LEAVING = auto()


class ChannelEvent(Enum):
    """``JOIN`` and ``LEAVE`` are sent by us. ``LOST``: the connection or the hub's side of the channel is gone."""

    JOIN = auto()
    ACCEPTED = auto()
    REFUSED = auto()
    LOST = auto()
    LEAVE = auto()


class Verdict(Enum):
    TAKE = auto()
    KNOWN = auto()
    GAP = auto()


_S, _E = ChannelState, ChannelEvent

TRANSITIONS: dict[tuple[ChannelState, ChannelEvent], ChannelState] = {
    (_S.CLOSED, _E.JOIN): _S.JOINING,
    (_S.JOINING, _E.ACCEPTED): _S.JOINED,
    (_S.JOINING, _E.REFUSED): _S.ERRORED,
    (_S.JOINING, _E.LOST): _S.ERRORED,
    (_S.JOINING, _E.LEAVE): _S.LEAVING,
    (_S.JOINED, _E.JOIN): _S.JOINING,
    (_S.JOINED, _E.LOST): _S.ERRORED,
    (_S.JOINED, _E.LEAVE): _S.LEAVING,
    (_S.ERRORED, _E.JOIN): _S.JOINING,
    (_S.ERRORED, _E.LEAVE): _S.CLOSED,
    (_S.LEAVING, _E.LOST): _S.CLOSED,
}


def after(state: ChannelState, event: ChannelEvent) -> ChannelState:
    """An event that means nothing in a state leaves it as it is."""
    return TRANSITIONS.get((state, event), state)


@dataclass(frozen=True)
class Channel:
    """``seq`` and ``epoch`` say up to where this screen knows the topic; they outlive the connection.

    ``join_ref`` is the ref of the latest join.
    """

    topic: str
    state: ChannelState = ChannelState.CLOSED
    join_ref: str | None = None
    seq: int | None = None
    epoch: str | None = None

    @property
    def is_joined(self) -> bool:
        return self.state is ChannelState.JOINED

    def on(self, event: ChannelEvent) -> Channel:
        return replace(self, state=after(self.state, event))

    def joining(self, join_ref: str) -> Channel:
        return replace(self.on(ChannelEvent.JOIN), join_ref=join_ref)

    def joined(self, seq: int, epoch: str) -> Channel:
        return replace(self.on(ChannelEvent.ACCEPTED), seq=seq, epoch=epoch)

    def is_meant(self, join_ref: str | None) -> bool:
        """Whether a message is for the present join; broadcasts carry no ``join_ref``."""
        return self.is_joined and join_ref in (None, self.join_ref)

    def judge(self, seq: int) -> Verdict:
        """What a change with that number is: the next one, one we have, or a sign that one is missing."""
        known = self.seq or 0
        if seq <= known:
            return Verdict.KNOWN
        return Verdict.TAKE if seq == known + 1 else Verdict.GAP
