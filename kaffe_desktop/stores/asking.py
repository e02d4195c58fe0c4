"""Commands about orders: one at a time for each order, and in words what became of those that failed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

import msgspec

from kaffe_desktop.link import Answer, Link, NoAnswer
from kaffe_desktop.stores.notices import Notices
from kaffe_desktop.stores.refusals import refusal
from kaffe_server.contract.commands import ORDERS, Command
from kaffe_server.contract.errors import KaffeError, Unavailable
from kaffe_server.contract.records import Order


class Asking:
    """
    :param record: the order of that id as this screen now has it.
    :param pending_changed: called with an order's id when a command for it goes out, and when it is answered.
    """

    def __init__(
        self,
        link: Link,
        notices: Notices,
        record: Callable[[int], Order | None],
        pending_changed: Callable[[int], None],
    ) -> None:
        self._link = link
        self._notices = notices
        self._record = record
        self._pending_changed = pending_changed
        self._pending: set[int] = set()

    @property
    def pending(self) -> Collection[int]:
        """Orders with an unanswered command."""
        return self._pending

    def ask(
        self,
        event: str,
        command: Command,
        orders: Sequence[int],
        failed: Callable[[], str],
        key: str,
        done: Callable[[msgspec.Raw], None],
        hold: Callable[[bool], None] | None = None,
        hold_when: tuple[type[Unavailable], ...] = (NoAnswer,),
    ) -> None:
        """Does nothing while a command for one of the orders is unanswered.

        :param failed: says what did not happen, if it fails.
        :param key: of the notice that then says so.
        :param hold: takes over when the answer is one of ``hold_when``, and gets whether the hub may have the command;
            without it the link insists on an answer.
        """
        if not orders or not self._pending.isdisjoint(orders):
            return
        before = [self._record(order) for order in orders]

        def ask_again() -> None:
            self.ask(event, command, orders, failed, key, done, hold, hold_when)

        def answered(answer: Answer) -> None:
            self._settle(orders)
            if hold is not None and isinstance(answer, hold_when):
                hold(isinstance(answer, NoAnswer))
            elif isinstance(answer, NoAnswer) and [self._record(order) for order in orders] != before:
                pass  # The answer is missing, but the change has come.
            elif isinstance(answer, KaffeError):
                self._notices.tell(lambda: refusal(answer, failed(), ask_again, key))
            else:
                done(answer)

        self._pending.update(orders)
        for order in orders:
            self._pending_changed(order)
        self._notices.withdraw(key)
        send = self._link.insist if hold is None else self._link.request
        send(ORDERS, event, command, answered)

    def _settle(self, orders: Sequence[int]) -> None:
        self._pending.difference_update(orders)
        for order in orders:
            self._pending_changed(order)
