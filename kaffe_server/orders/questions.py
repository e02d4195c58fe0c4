"""The kitchen asks the till about a line, the till answers, and a guest is called to the counter."""

from msgspec.structs import replace

from kaffe_server.contract.commands import AnswerKitchen, AskTill, CallGuest, WithdrawQuestion
from kaffe_server.contract.errors import Conflict, Invalid
from kaffe_server.contract.records import Entry, Question, State
from kaffe_server.devices.roles import Station
from kaffe_server.menu.catalogue import Catalogue, MenuShelf
from kaffe_server.orders.desk import change, find, total_of
from kaffe_server.storage.transaction import Transaction
from kaffe_server.storage.writer import Outcome


class Questions:
    """Handlers. None of these is an act that ``undo`` takes back: a question has its own way back."""

    def __init__(self, shelf: MenuShelf) -> None:
        self._shelf = shelf

    def ask(self, tx: Transaction, command: AskTill, by: Station) -> Outcome:
        """:raises Conflict: a question is waiting for its answer, or the order is handed out.
        :raises Invalid: the order has no such line, the line no such customization, or nothing is asked.
        """
        order = find(tx, command.id)
        entries = [entry for entry in order.items if entry.line == command.line]
        if not entries:
            raise Invalid(f"order {order.day_id} has no line {command.line}", field="line")
        catalogue = self._shelf.catalogue(tx)
        if command.key is not None and not catalogue.allows(entries[0].item_id, command.key):
            raise Invalid(f"{entries[0].name} has no customization {command.key}", field="key")
        if command.key is None and not command.text:
            raise Invalid("a question needs a key or a text", field="text")
        if order.state is State.DISPATCHED or (order.question and order.question.answer is None):
            raise Conflict(f"order {order.day_id} cannot be asked about now", field="id", record=order)
        question = Question(line=command.line, key=command.key, text=command.text, asked_by=by.name, asked_at=tx.now)
        return change(tx, by, "ask", order, question=question)

    def answer(self, tx: Transaction, command: AnswerKitchen, by: Station) -> Outcome:
        """A value of the menu is put on the line, in place of what was chosen there, and priced.

        :raises Conflict: there is no unanswered question.
        :raises Invalid: neither value nor text, or a value that is no answer to the question.
        """
        order = find(tx, command.id)
        question = order.question
        if question is None or question.answer is not None:
            raise Conflict(f"order {order.day_id} has no open question", field="id", record=order)
        if command.value is None:
            if not command.text:
                raise Invalid("an answer needs a value or a text", field="text")
            return change(tx, by, "answer", order, question=replace(question, answer=command.text))
        catalogue = self._shelf.catalogue(tx)
        key = catalogue.key_of(command.value)
        if key is None or key != question.key:
            raise Invalid(f"{command.value} is no answer to the question", field="value")
        entries = tuple(_with(catalogue, entry, question, key, command.value) for entry in order.items)
        return change(
            tx,
            by,
            "answer",
            order,
            question=replace(question, answer=catalogue.name_of(command.value)),
            items=entries,
            total_nok=total_of(entries),
        )

    def withdraw(self, tx: Transaction, command: WithdrawQuestion, by: Station) -> Outcome:
        """Takes the question away, answered or not; without one, nothing changes."""
        return change(tx, by, "withdraw", find(tx, command.id), question=None)

    def call(self, tx: Transaction, command: CallGuest, by: Station) -> Outcome:
        """:raises Conflict: the order is handed out."""
        order = find(tx, command.id)
        if order.state is State.DISPATCHED:
            raise Conflict(f"order {order.day_id} is handed out", field="id", record=order)
        return change(tx, by, "call", order, called_at=tx.now)


def _with(catalogue: Catalogue, entry: Entry, question: Question, key: int, value: int) -> Entry:
    return catalogue.choose(entry, key, value, "value") if entry.line == question.line else entry
