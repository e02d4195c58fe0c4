"""Phoenix Channels, serializer V2: ``[join_ref, ref, topic, event, payload]`` as JSON text.

Source: https://hexdocs.pm/phoenix/writing_a_channels_client.html and architecture, section 4.
"""

from datetime import date
from typing import Annotated, Any, Literal

import msgspec
from msgspec import UNSET, Meta, Raw, Struct, UnsetType

from kaffe_server.contract.errors import ErrorBody
from kaffe_server.contract.records import Moment, Order, State

JOIN, LEAVE, CLOSE, REPLY, ERROR = "phx_join", "phx_leave", "phx_close", "phx_reply", "phx_error"
HEARTBEAT, CHANGE, TICK = "heartbeat", "change", "tick"
PHOENIX = "phoenix"
PATH = "/socket/websocket"
PORT = 8484
MAX_FRAME_BYTES = 64 * 1024
LONGEST_STATION = 40
TICK_SECONDS = 3.0

Ref = Annotated[str, Meta(max_length=64)] | None
Label = Annotated[str, Meta(max_length=128)]
EMPTY = Raw(b"{}")


class Frame(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """One message. ``payload`` is left encoded: who handles the event knows its type."""

    join_ref: Ref
    ref: Ref
    topic: Label
    event: Label
    payload: Raw


class JoinOptions(Struct, frozen=True, kw_only=True):
    from_date: Literal["today"] = "today"


class JoinRequest(Struct, frozen=True, kw_only=True):
    """``since`` and ``epoch`` together ask for the changes after that ``seq`` instead of a snapshot."""

    options: JoinOptions = JoinOptions()
    since: Annotated[int, Meta(ge=0)] | None = None
    epoch: str | None = None


class Reply(Struct, frozen=True):
    status: Literal["ok", "error"]
    response: Raw


class Change(Struct, frozen=True, kw_only=True):
    """A committed change. ``seq`` grows by one for each change of the topic."""

    action: Literal["create", "update", "delete"]
    record: Raw
    seq: int


class Tick(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The hub's word: proof of life, its clock, the newest ``seq`` of orders, the business day.

    ``storing`` off: the database takes nothing now; what the screens show still holds.
    ``damaged``: nor will it, or only in part, until somebody puts a copy in its place.
    """

    seq: int
    now: Moment
    day: date
    storing: bool = True
    damaged: bool = False


class Step(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """What an act did to one order; ``from_`` is null for a placed one, ``to`` for a cancelled one."""

    id: int
    day_id: int
    from_: State | None
    to: State | None


class Act(Struct, frozen=True, kw_only=True):
    """Something a station did that it can still take back."""

    id: int
    kind: Literal["place", "move", "cancel", "dispatch_all"]
    at: Moment
    steps: tuple[Step, ...]


class Joined(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """``response`` of a join: a snapshot in ``items``, or the ``changes`` since the ``seq`` the client named.

    ``items`` is a list of records, or for the menu the one menu. ``acts`` (orders only): what this station can undo,
    oldest first. ``zone``: the café's time zone by its IANA name, in which screens show the time.
    """

    seq: int
    epoch: str
    day: date
    now: Moment
    zone: str = ""
    items: Raw | UnsetType = UNSET
    changes: tuple[Change, ...] | None = None
    acts: tuple[Act, ...] = ()


class OrderAnswer(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """``response`` to ``place``, ``move``, ``edit`` and ``cancel``; ``act`` is what ``undo`` would take back."""

    record: Order
    act: Act | None = None


class OrdersAnswer(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """``response`` to ``dispatch_all`` (``act`` is new) and ``undo`` (``act`` is the one that was taken back)."""

    records: tuple[Order, ...]
    act: Act | None = None


class LentNumbers(Struct, frozen=True, kw_only=True):
    """``response`` to ``lend``: the loan's numbers that are unused on this business day, in the order to use them."""

    loan: int
    numbers: tuple[int, ...]


_encoder = msgspec.json.Encoder()
frame_decoder = msgspec.json.Decoder(Frame)
reply_decoder = msgspec.json.Decoder(Reply)
join_decoder = msgspec.json.Decoder(JoinRequest)


def encode(payload: Any) -> Raw:
    """Any struct of the contract as JSON, to be put into a frame verbatim."""
    return Raw(_encoder.encode(payload))


def frame(join_ref: str | None, ref: str | None, topic: str, event: str, payload: Any) -> str:
    return _encoder.encode((join_ref, ref, topic, event, payload)).decode()


def ok(join_ref: str | None, ref: str | None, topic: str, response: Raw = EMPTY) -> str:
    return frame(join_ref, ref, topic, REPLY, Reply("ok", response))


def refused(join_ref: str | None, ref: str | None, topic: str, body: ErrorBody) -> str:
    return frame(join_ref, ref, topic, REPLY, Reply("error", encode(body)))
