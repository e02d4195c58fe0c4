"""The numbers that the hub has lent to this till. They lie on its disk, as what is left after each order does."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from uuid import uuid4

import msgspec

from kaffe_desktop.link import Answer, Link
from kaffe_desktop.till_file import DiskError, NoNumberLeft, TillFile
from kaffe_server.contract.commands import ORDERS, LendNumbers
from kaffe_server.contract.errors import KaffeError, RateLimited, Unavailable
from kaffe_server.contract.frames import LentNumbers

log = logging.getLogger(__name__)


class Loan:
    """``due``: it is to be renewed."""

    def __init__(self, link: Link, file: TillFile) -> None:
        self._link = link
        self._file = file
        self._lent = file.loan
        self._question = uuid4()
        self.due = False

    def first(self) -> tuple[int, int, LentNumbers]:
        """The next number, the id of its loan, and what is left without it.

        :raises NoNumberLeft:
        """
        if not self._lent.numbers:
            raise NoNumberLeft("every lent number is given")
        number, *left = self._lent.numbers
        return number, self._lent.loan, LentNumbers(loan=self._lent.loan, numbers=tuple(left))

    def leave(self, left: LentNumbers) -> None:
        """A number is given, and that is on the disk."""
        self._lent = left
        self._question = uuid4()

    def renew(self, told: Callable[[], Collection[int]], settled: Callable[[], None]) -> None:
        """Asks the hub; ``settled`` is called when it has answered, or could not.

        The same question until it is answered or another number is given: the hub makes one loan for it.

        :param told: the numbers of guests whose orders the hub does not have.
        """

        def answered(answer: Answer) -> None:
            if isinstance(answer, KaffeError):
                self.due = isinstance(answer, Unavailable | RateLimited)
                log.warning("the hub lends no numbers: %s", answer)
            else:
                self.due = False
                self._take(msgspec.json.decode(answer, type=LentNumbers), told())
            if not self.due:
                self._question = uuid4()
            settled()

        command = LendNumbers(uuid=self._question, loan=self._lent.loan or None)
        self._link.request(ORDERS, "lend", command, answered)

    def _give_back(self, loan: int) -> None:
        """If that fails it ends by itself, a day later."""

        def answered(answer: Answer) -> None:
            if isinstance(answer, KaffeError):
                log.warning("the hub does not take loan %d back: %s", loan, answer)

        self._link.request(ORDERS, "lend", LendNumbers(uuid=uuid4(), loan=loan, back=True), answered)

    def _take(self, lent: LentNumbers, told: Collection[int]) -> None:
        lent = msgspec.structs.replace(lent, numbers=tuple(number for number in lent.numbers if number not in told))
        try:
            self._file.borrow(lent)
        except DiskError:
            log.exception("the lent numbers could not be kept")
        else:
            before, self._lent = self._lent.loan, lent
            if before not in (0, lent.loan) and not told:
                self._give_back(before)
