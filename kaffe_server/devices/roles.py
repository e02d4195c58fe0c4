"""One table that says which role may join what and send what."""

from dataclasses import dataclass
from enum import StrEnum

from kaffe_server.contract import commands as c
from kaffe_server.contract.errors import Forbidden


class Role(StrEnum):
    BOARD = "board"
    KITCHEN = "kitchen"
    COUNTER = "counter"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Station:
    """A screen at the other end of a socket. ``name`` is what the event rows remember, e.g. ``kasse-1``.

    ``staff``: who has unlocked it with a PIN, which makes its role an admin's for a while.
    """

    name: str
    role: Role
    staff: str | None = None


_EVERYONE = frozenset(Role)
_STAFF = _EVERYONE - {Role.BOARD}
_TILL = frozenset({Role.COUNTER, Role.ADMIN})
_ADMIN = frozenset({Role.ADMIN})

MAY_JOIN: dict[str, frozenset[Role]] = {
    c.ORDERS: _EVERYONE,
    c.MENU: _EVERYONE,
    c.STATUS: _EVERYONE,
    c.MESSAGES: _EVERYONE,
    c.STAFF: _TILL,
}

MAY_SEND: dict[type[c.Command], frozenset[Role]] = {
    c.PlaceOrder: _TILL,
    c.LendNumbers: _TILL,
    c.MoveOrder: _STAFF,
    c.UndoAct: _STAFF,
    c.EditOrder: _STAFF,
    c.CancelOrder: _TILL,
    c.DispatchAll: _ADMIN,
    c.AskTill: _STAFF,
    c.AnswerKitchen: _TILL,
    c.WithdrawQuestion: _STAFF,
    c.CallGuest: _STAFF,
    c.UpdateStatus: _TILL,
    c.UpdateInMenu: _TILL,
    c.CreateInMenu: _ADMIN,
    c.DeleteFromMenu: _ADMIN,
    c.CreateMessage: _ADMIN,
    c.UpdateMessage: _ADMIN,
    c.DeleteMessage: _ADMIN,
    c.ReadHistory: _ADMIN,
    c.ReadReport: _ADMIN,
    c.Unlock: _TILL,
    c.Lock: _TILL,
    c.CreateStaff: _TILL,
    c.UpdateStaff: _ADMIN,
    c.DeleteStaff: _ADMIN,
}


def check_join(station: Station, topic: str) -> None:
    """:raises Forbidden: the role may not follow this topic."""
    if station.role not in MAY_JOIN[topic]:
        raise Forbidden(f"{station.role} may not join {topic}")


def check_send(station: Station, command: type[c.Command]) -> None:
    """:raises Forbidden: the role may not send this command. A command that the table lacks is for nobody."""
    if station.role not in MAY_SEND.get(command, frozenset()):
        raise Forbidden(f"{station.role} may not send {c.NAMES[command][1]}")
