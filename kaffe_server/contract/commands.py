"""Every command that a screen can push, as a frozen struct, and the strict decoding of its payload.

Source: architecture, section 4. A command may carry ``uuid``: the hub answers a repeat with the first answer.
"""

import re
from datetime import date
from typing import Annotated, Literal, TypeVar
from uuid import UUID

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from kaffe_server.contract.edits import RowId, RowName
from kaffe_server.contract.errors import Invalid
from kaffe_server.contract.records import Break, Id, Moment, State

MAX_ENTRIES = 50

T = TypeVar("T")

Name = Annotated[str, Meta(max_length=40)]
Text = Annotated[str, Meta(max_length=200)]
Number = Annotated[int, Meta(ge=1, le=9999)]
Line = Annotated[int, Meta(ge=1, le=MAX_ENTRIES)]
Title = Annotated[str, Meta(min_length=1, max_length=80)]
Subtitle = Annotated[str, Meta(max_length=160)]
StripLine = Annotated[str, Meta(max_length=60)]


class Command(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    uuid: UUID | None = None


class Choice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The chosen values of one customization key, as ids."""

    key: Id
    value: Annotated[tuple[Id, ...], Meta(max_length=20)]


class OrderedUnit(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One unit of one item. ``line`` groups units into lines of the cart; without it each unit is its own line."""

    item: Id
    line: Line | None = None
    customizations: Annotated[tuple[Choice, ...], Meta(max_length=20)] = ()


class PlaceOrder(Command, frozen=True, kw_only=True):
    """``day_id``, ``loan`` and ``sold_at`` together, for an order that was sold while the hub could not be reached: the
    number that the guest was told, the loan it is from, and when that was by the hub's clock as far as the till knew.
    """

    uuid: UUID
    items: Annotated[tuple[OrderedUnit, ...], Meta(min_length=1, max_length=MAX_ENTRIES)]
    missing_information: bool = False
    note: Text = ""
    name: Name = ""
    day_id: Number | None = None
    loan: Id | None = None
    sold_at: Moment | None = None


class LendNumbers(Command, frozen=True, kw_only=True):
    """Numbers to sell with while the hub cannot be reached. ``loan``: the one that this till has, to renew it or, with
    ``back``, to give it back.
    """

    loan: Id | None = None
    back: bool = False


class MoveOrder(Command, frozen=True, kw_only=True, rename={"from_": "from"}):
    """One step forward. Refused with ``conflict`` if the order has left ``from_`` meanwhile."""

    id: Id
    from_: State
    to: State


class UndoAct(Command, frozen=True, kw_only=True):
    """This station's latest act, or with ``id`` that order's latest move.

    :param act: the act of this station that is meant, where others may have overtaken this command.
    """

    id: Id | None = None
    act: Id | None = None


class EditOrder(Command, frozen=True, kw_only=True):
    id: Id
    missing_information: bool | UnsetType = UNSET
    note: Text | UnsetType = UNSET
    name: Name | UnsetType = UNSET


class AskTill(Command, frozen=True, kw_only=True):
    id: Id
    line: Line
    key: Id | None = None
    text: Text = ""


class AnswerKitchen(Command, frozen=True, kw_only=True):
    id: Id
    value: Id | None = None
    text: Text = ""


class WithdrawQuestion(Command, frozen=True, kw_only=True):
    id: Id


class CallGuest(Command, frozen=True, kw_only=True):
    id: Id


class CancelOrder(Command, frozen=True, kw_only=True):
    id: Id
    reason: Text = ""


class DispatchAll(Command, frozen=True, kw_only=True):
    pass


class ReadHistory(Command, frozen=True, kw_only=True):
    """The orders of a business day, or what happened to one order. One of the two."""

    day: date | None = None
    id: Id | None = None


class ReadReport(Command, frozen=True, kw_only=True):
    """The figures of a business day; with ``csv`` its sales as text, a row for each unit sold."""

    day: date
    csv: bool = False


MenuCollection = Literal["category", "item", "customization_key", "customization_value"]


class CreateInMenu(Command, frozen=True, kw_only=True):
    """``record``: the collection's draft of ``edits.py``. It is put last."""

    collection: MenuCollection
    record: msgspec.Raw


class UpdateInMenu(Command, frozen=True, kw_only=True):
    """``record``: the collection's patch of ``edits.py``. A till may only say whether an item is sold out."""

    collection: MenuCollection
    record: msgspec.Raw


class ItemSale(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The part of an item that the till may change. ``today_only``: it comes back with the next business day."""

    id: Id
    sold_out: bool
    today_only: bool = False


class DeleteFromMenu(Command, frozen=True, kw_only=True):
    """An option group goes with its values; a category only when it is empty."""

    collection: MenuCollection
    record: RowId


class StatusPatch(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``breaks`` are all breaks of the week; only an admin sets them and the ``line``."""

    id: Id = 1
    open: bool | UnsetType = UNSET
    show_message: bool | UnsetType = UNSET
    message_id: Id | UnsetType | None = UNSET
    breaks: Annotated[tuple[Break, ...], Meta(max_length=50)] | UnsetType = UNSET
    line: StripLine | UnsetType = UNSET


class UpdateStatus(Command, frozen=True, kw_only=True):
    record: StatusPatch


class MessageDraft(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: Title
    subtitle: Subtitle = ""


class MessagePatch(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: Id
    title: Title | UnsetType = UNSET
    subtitle: Subtitle | UnsetType = UNSET


class CreateMessage(Command, frozen=True, kw_only=True):
    record: MessageDraft


class UpdateMessage(Command, frozen=True, kw_only=True):
    record: MessagePatch


class DeleteMessage(Command, frozen=True, kw_only=True):
    record: RowId


Pin = Annotated[str, Meta(pattern=r"^[0-9]{4}$")]


class Unlock(Command, frozen=True, kw_only=True):
    """Makes this socket an admin's, until :class:`Lock`, five minutes without a command, or its end."""

    pin: Pin


class Lock(Command, frozen=True, kw_only=True):
    pass


class StaffDraft(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: RowName
    pin: Pin


class StaffPatch(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: Id
    name: RowName | UnsetType = UNSET
    pin: Pin | UnsetType = UNSET


class CreateStaff(Command, frozen=True, kw_only=True):
    """The first one may be made by any till; after that only by an admin."""

    record: StaffDraft


class UpdateStaff(Command, frozen=True, kw_only=True):
    record: StaffPatch


class DeleteStaff(Command, frozen=True, kw_only=True):
    record: RowId


class PairDevice(Command, frozen=True, kw_only=True):
    name: Name = ""


class ApproveDevice(Command, frozen=True, kw_only=True):
    code: Annotated[str, Meta(pattern=r"^\d{6}$")]
    role: Literal["board", "kitchen", "counter", "admin"]
    name: Name


class RevokeDevice(Command, frozen=True, kw_only=True):
    id: Id


class RenameDevice(Command, frozen=True, kw_only=True):
    id: Id
    name: Name


ORDERS = "collection:order"
MENU = "collection:menu"
STATUS = "collection:status"
MESSAGES = "collection:message"
STAFF = "collection:staff"
DEVICES = "collection:device"

COMMANDS: dict[tuple[str, str], type[Command]] = {
    (ORDERS, "place"): PlaceOrder,
    (ORDERS, "lend"): LendNumbers,
    (ORDERS, "move"): MoveOrder,
    (ORDERS, "undo"): UndoAct,
    (ORDERS, "edit"): EditOrder,
    (ORDERS, "ask"): AskTill,
    (ORDERS, "answer"): AnswerKitchen,
    (ORDERS, "withdraw"): WithdrawQuestion,
    (ORDERS, "call"): CallGuest,
    (ORDERS, "cancel"): CancelOrder,
    (ORDERS, "dispatch_all"): DispatchAll,
    (ORDERS, "history"): ReadHistory,
    (ORDERS, "report"): ReadReport,
    (MENU, "create"): CreateInMenu,
    (MENU, "update"): UpdateInMenu,
    (MENU, "delete"): DeleteFromMenu,
    (STATUS, "update"): UpdateStatus,
    (MESSAGES, "create"): CreateMessage,
    (MESSAGES, "update"): UpdateMessage,
    (MESSAGES, "delete"): DeleteMessage,
    (STAFF, "unlock"): Unlock,
    (STAFF, "lock"): Lock,
    (STAFF, "create"): CreateStaff,
    (STAFF, "update"): UpdateStaff,
    (STAFF, "delete"): DeleteStaff,
    (DEVICES, "pair"): PairDevice,
    (DEVICES, "approve"): ApproveDevice,
    (DEVICES, "revoke"): RevokeDevice,
    (DEVICES, "rename"): RenameDevice,
}
NAMES: dict[type[Command], tuple[str, str]] = {cls: name for name, cls in COMMANDS.items()}

_decoders = {name: msgspec.json.Decoder(cls) for name, cls in COMMANDS.items()}
_PATH = re.compile(r" - at `(?:key in )?\$\.?(?P<path>[^`]*)`$")
_FIELD = re.compile(r"(?:missing required|unknown) field `(?P<name>[^`]*)`")


def decode_command(topic: str, event: str, payload: bytes | msgspec.Raw) -> Command:
    """The typed command.

    :raises Invalid: unknown event, or a payload that is not exactly the command's shape; ``field`` is its path.
    """
    decoder = _decoders.get((topic, event))
    if decoder is None:
        raise Invalid(f"unknown event {event[:40]!r} on {topic}", field="event")
    return decode_strictly(decoder, payload)


def decode_strictly(decoder: "msgspec.json.Decoder[T]", payload: bytes | msgspec.Raw) -> T:
    """Decodes, and turns msgspec's message into :class:`Invalid` with the field's path.

    :raises Invalid: also for bytes that are not JSON.
    """
    try:
        return decoder.decode(payload)
    except msgspec.ValidationError as error:
        raise Invalid(str(error), field=field_of(str(error))) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Invalid(f"not JSON: {error}") from None
    except RecursionError:
        raise Invalid("nested too deeply") from None


def field_of(message: str) -> str | None:
    """The path that a msgspec message speaks of, the missing or unknown field's own name included."""
    at = _PATH.search(message)
    named = _FIELD.search(message)
    parts = [at["path"] if at else "", named["name"] if named else ""]
    return ".".join(part for part in parts if part) or None
