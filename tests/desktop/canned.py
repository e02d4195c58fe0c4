"""Windows over stores that are fed by hand: a fake clock, canned orders, no hub."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

from kaffe_desktop.link import Link
from kaffe_desktop.stores import Stores
from kaffe_server.contract.records import ChosenValue, Entry, Message, Order, Question, State, Status

NOW = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)
TOPICS = ("collection:order", "collection:menu", "collection:status", "collection:message")
OSLO = timezone(timedelta(hours=1))


class FakeTime:
    """Monotonic seconds that pass when told to."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


class CannedStores:
    """``stores`` at 10:42 in an open café without orders; the hub has just been heard."""

    def __init__(self, link: Link | None = None) -> None:
        self.time = FakeTime()
        self.stores = Stores(link or Link("ws://127.0.0.1:9"), time_source=self.time, zone=OSLO)
        self.stores.clock.hear(NOW)
        self.stores.connection.word()
        self.show_status()

    def show_status(
        self,
        *,
        open: bool = True,
        message: tuple[str, str] | None = None,
        wait: tuple[int, int] | None = None,
        line: str = "",
    ) -> None:
        shown = message is not None
        status = Status(open=open, show_message=shown, message_id=1 if shown else None, wait=wait, line=line)
        messages = [Message(id=1, title=message[0], subtitle=message[1])] if message else []
        self.stores.shop.load(status, messages)

    def put(self, orders: Iterable[Order]) -> None:
        """The hub's orders; the first time they are what was there when the screen was joined."""
        self.stores.orders.replace_all(orders)
        for topic in TOPICS:
            self.stores.connection.joined(topic)

    def wait(self, seconds: float, *, heard: bool = True) -> None:
        """Time passes in steps of half a second, with or without the hub's word."""
        for _ in range(round(seconds * 2)):
            self.time.seconds += 0.5
            if heard:
                self.stores.connection.word()
            self.stores.clock.tick()


def chip(key: str, value: str, color: str, *, default: bool = False) -> ChosenValue:
    return ChosenValue(
        key_id=1, key_name=key, value_id=1, value_name=value, price_change=0, label_color=color, default=default
    )


MILK = {name: chip("Melk", name, "petrol", default=name == "Hel") for name in ("Hel", "Lett", "Havre", "Laktosefri")}
SIZE = {name: chip("Størrelse", name, "brun", default=name == "Liten") for name in ("Liten", "Stor")}
SYRUP = {name: chip("Sirup", name, "baer") for name in ("Vanilje", "Karamell")}
OWN_CUP = chip("Kopp", "Egen kopp", "oliven")


def entries(*lines: tuple[str, int, Sequence[ChosenValue]]) -> tuple[Entry, ...]:
    """Each line as (name, quantity, chips)."""
    return tuple(
        Entry(item_id=1, name=name, price=30, category="Drikke", customizations=tuple(chips), line=at, total_nok=30)
        for at, (name, quantity, chips) in enumerate(lines, start=1)
        for _ in range(quantity)
    )


def question(text: str, answer: str | None = None, *, age: float = 20, now: datetime = NOW) -> Question:
    """The kitchen asked it about the first line, ``age`` seconds ago."""
    return Question(line=1, text=text, asked_by="kjøkken-1", asked_at=now - timedelta(seconds=age), answer=answer)


def order(
    number: int,
    state: State,
    *,
    age: float = 60,
    in_state: float | None = None,
    items: tuple[Entry, ...] = entries(("Latte", 1, ())),
    missing: bool = False,
    name: str = "",
    note: str = "",
    question: Question | None = None,
    called: float | None = None,
    now: datetime = NOW,
) -> Order:
    """``age``, ``in_state``, ``called``: seconds since it was placed, has been in ``state``, its guest was called."""
    created = now - timedelta(seconds=age)
    since = now - timedelta(seconds=age if in_state is None else in_state)
    return Order(
        id=number,
        uuid=UUID(int=number),
        day_id=number,
        business_day=NOW.date(),
        state=state,
        missing_information=missing,
        items=items,
        total_nok=30 * len(items),
        note=note,
        name=name,
        question=question,
        called_at=None if called is None else now - timedelta(seconds=called),
        placed_by="kasse-1",
        created=created,
        state_since=since,
        inserted_at=created,
        updated_at=since,
    )


def orders(state: State, *numbers: int, in_state: float = 60) -> list[Order]:
    return [order(number, state, age=60 + (200 - number), in_state=in_state) for number in numbers]
