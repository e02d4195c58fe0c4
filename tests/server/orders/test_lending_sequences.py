"""Any sequence of sales with and without the hub: no number is told twice on one business day."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from kaffe_server.contract.errors import Invalid
from kaffe_server.contract.records import Order, State
from kaffe_server.orders import numbers
from kaffe_server.orders.table import add
from kaffe_server.storage.database import Database
from kaffe_server.storage.transaction import Statements, Transaction

TILLS = 3
tills = st.integers(0, TILLS - 1)


@dataclass
class Till:
    """``until``: how long it may sell without asking. ``waiting``: day and number of what the hub does not have yet."""

    name: str
    loan: int | None = None
    numbers: list[int] = field(default_factory=list)
    until: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    waiting: list[tuple[str, int]] = field(default_factory=list)


class Selling(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(numbers, "LENT", 8)
        self.folder = TemporaryDirectory()
        self.database = Database(Path(self.folder.name))
        self.connection = self.database.engine.raw_connection()
        self.tx = Transaction(self.connection, Statements(self.database.engine))
        self.tx.begin()
        self.tx.now = datetime(2026, 11, 23, 9, 40, tzinfo=UTC)
        self.tills = [Till(f"kasse-{place}") for place in range(TILLS)]
        self.told: set[tuple[str, int]] = set()

    def teardown(self) -> None:
        self.tx.rollback()
        self.connection.close()
        self.database.close()
        self.folder.cleanup()
        self.patch.undo()

    @property
    def day(self) -> str:
        return self.tx.now.date().isoformat()

    def tell(self, number: int) -> None:
        assert (self.day, number) not in self.told
        self.told.add((self.day, number))

    def store(self, day: str, number: int) -> None:
        now = self.tx.now
        order = Order(
            id=1,
            uuid=uuid4(),
            day_id=number,
            business_day=datetime.fromisoformat(day).date(),
            state=State.RECEIVED,
            items=(),
            total_nok=0,
            placed_by="kasse",
            created=now,
            state_since=now,
            inserted_at=now,
            updated_at=now,
        )
        add(self.tx, order)

    @rule(count=st.integers(1, 9))
    def the_hub_sells(self, count: int) -> None:
        for _ in range(count):
            number = numbers.give(self.tx, self.day)
            self.tell(number)
            self.store(self.day, number)

    @rule(who=tills, count=st.integers(1, 9))
    def a_till_sells_by_itself(self, who: int, count: int) -> None:
        till = self.tills[who]
        for _ in range(count):
            if till.numbers and self.tx.now < till.until:
                self.tell(till.numbers[0])
                till.waiting.append((self.day, till.numbers.pop(0)))

    @rule(who=tills, lost=st.booleans())
    def a_till_asks(self, who: int, lost: bool) -> None:
        """What waits goes out first. ``lost``: the answer."""
        till = self.tills[who]
        for day, number in till.waiting:
            self.store(day, number)
        till.waiting.clear()
        try:
            with self.tx.savepoint():
                lent = numbers.lend(self.tx, till.name, self.day, till.loan)
        except Invalid:
            return
        if lost:
            if lent.loan != till.loan:
                till.until = min(till.until, self.tx.now + numbers.EXCHANGED_STANDS)
            return
        if till.loan not in (None, lent.loan):
            numbers.take_back(self.tx, till.name, till.loan or 0)
        till.loan, till.numbers, till.until = lent.loan, list(lent.numbers), self.tx.now + numbers.STANDS

    @rule(who=tills)
    def a_till_loses_its_disk(self, who: int) -> None:
        till = self.tills[who]
        if not till.waiting:
            till.loan, till.numbers = None, []

    @rule(hours=st.integers(1, 40))
    def time_passes(self, hours: int) -> None:
        self.tx.now += timedelta(hours=hours)


TestSelling = Selling.TestCase
TestSelling.settings = settings(max_examples=40, stateful_step_count=60, deadline=None)
