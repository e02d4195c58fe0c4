"""Which part of the business does which command."""

from collections.abc import Callable
from dataclasses import replace

from kaffe_server.contract import commands as c
from kaffe_server.contract.commands import Command
from kaffe_server.devices.roles import Role, Station
from kaffe_server.devices.staff import create_staff, delete_staff, update_staff
from kaffe_server.menu.catalogue import MenuShelf
from kaffe_server.menu.handlers import MenuEditor
from kaffe_server.orders import names, undo
from kaffe_server.orders.days import shown_day
from kaffe_server.orders.desk import Desk
from kaffe_server.orders.questions import Questions
from kaffe_server.orders.report import Reports
from kaffe_server.shop.calendar import Calendar
from kaffe_server.shop.handlers import create_message, delete_message, update_message, update_status
from kaffe_server.storage.transaction import Transaction
from kaffe_server.storage.writer import Outcome

Handler = Callable[..., Outcome]
"""Takes transaction, command and station; one that sets a PIN takes that too."""


def handlers(shelf: MenuShelf, desk: Desk, calendar: Calendar) -> dict[type[Command], Handler]:
    """By the command's type."""
    questions, editor, reports = Questions(shelf), MenuEditor(shelf, shown_day), Reports(calendar.zone)
    return {
        c.PlaceOrder: desk.place,
        c.LendNumbers: desk.lend,
        c.MoveOrder: desk.move,
        c.EditOrder: desk.edit,
        c.CancelOrder: desk.cancel,
        c.DispatchAll: desk.dispatch_all,
        c.UndoAct: undo.undo,
        c.AskTill: questions.ask,
        c.AnswerKitchen: questions.answer,
        c.WithdrawQuestion: questions.withdraw,
        c.CallGuest: questions.call,
        c.ReadHistory: lambda tx, command, _by: reports.history(tx, command),
        c.ReadReport: lambda tx, command, _by: reports.report(tx, command),
        c.CreateInMenu: lambda tx, command, _by: editor.create(tx, command),
        c.UpdateInMenu: lambda tx, command, by: editor.update(tx, command, whole=by.role is Role.ADMIN),
        c.DeleteFromMenu: lambda tx, command, _by: editor.delete(tx, command),
        c.UpdateStatus: _update_status,
        c.CreateMessage: lambda tx, command, _by: create_message(tx, command),
        c.UpdateMessage: lambda tx, command, _by: update_message(tx, command),
        c.DeleteMessage: lambda tx, command, _by: delete_message(tx, command),
        c.CreateStaff: create_staff,
        c.UpdateStaff: update_staff,
        c.DeleteStaff: lambda tx, command, _by: delete_staff(tx, command),
    }


def _update_status(tx: Transaction, command: c.UpdateStatus, by: Station) -> Outcome:
    outcome = update_status(tx, command, whole=by.role is Role.ADMIN)
    forgotten = names.forget_handed_out(tx) if command.record.open is False else ()
    return replace(outcome, changes=(*outcome.changes, *forgotten))
