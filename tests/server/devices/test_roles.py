"""Every cell of the table of rights."""

from itertools import product

import pytest

from kaffe_server.contract import commands as c
from kaffe_server.contract.errors import Forbidden
from kaffe_server.devices.roles import MAY_JOIN, Role, Station, check_join, check_send

STAFF = {"kitchen", "counter", "admin"}
TILL = {"counter", "admin"}
EXPECTED: dict[type[c.Command], set[str]] = {
    c.PlaceOrder: TILL,
    c.LendNumbers: TILL,
    c.MoveOrder: STAFF,
    c.UndoAct: STAFF,
    c.EditOrder: STAFF,
    c.CancelOrder: TILL,
    c.DispatchAll: {"admin"},
    c.AskTill: STAFF,
    c.AnswerKitchen: TILL,
    c.WithdrawQuestion: STAFF,
    c.CallGuest: STAFF,
    c.UpdateStatus: TILL,
    c.UpdateInMenu: TILL,
    c.CreateInMenu: {"admin"},
    c.DeleteFromMenu: {"admin"},
    c.CreateMessage: {"admin"},
    c.UpdateMessage: {"admin"},
    c.DeleteMessage: {"admin"},
    c.ReadHistory: {"admin"},
    c.ReadReport: {"admin"},
    c.Unlock: TILL,
    c.Lock: TILL,
    c.CreateStaff: TILL,
    c.UpdateStaff: {"admin"},
    c.DeleteStaff: {"admin"},
}


@pytest.mark.parametrize(("command", "role"), list(product(c.COMMANDS.values(), Role)))
def test_a_role_may_send_what_the_table_says_and_nothing_else(command: type[c.Command], role: Role) -> None:
    station = Station("s", role)
    if role in EXPECTED.get(command, set()):
        check_send(station, command)
    else:
        with pytest.raises(Forbidden):
            check_send(station, command)


@pytest.mark.parametrize(("topic", "role"), list(product(MAY_JOIN, Role)))
def test_every_role_may_look_at_everything_but_the_staff(topic: str, role: Role) -> None:
    if topic == c.STAFF and role not in TILL:
        with pytest.raises(Forbidden):
            check_join(Station("s", role), topic)
    else:
        check_join(Station("s", role), topic)
