"""A small menu with every kind of option, and stores over a link whose answers the test gives."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from kaffe_desktop.link import Answer, Link, Unreachable
from kaffe_desktop.link.answers import Answered
from kaffe_desktop.stores import Stores
from kaffe_desktop.till_file import TillFile
from kaffe_server.contract.commands import Command
from kaffe_server.contract.frames import Act, OrderAnswer, OrdersAnswer, Step, encode
from kaffe_server.contract.records import (
    Category,
    ChosenValue,
    CustomizationKey,
    CustomizationValue,
    Entry,
    Item,
    Menu,
    MenuIndexes,
    Order,
    State,
    Status,
)

NOW = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)
OSLO = ZoneInfo("Europe/Oslo")

LATTE, KAFFE, BOLLE, SKOLEBOLLE, UTGATT = 1, 2, 3, 4, 5
MILK, SIZE, CUP, SYRUP, BREAD = 1, 2, 3, 4, 5
WHOLE, OAT, SOY, SMALL, LARGE, OWN_CUP, VANILLA, CARAMEL, RYE, WHEAT = range(11, 21)


def value(
    key: int, id: int, name: str, change: int = 0, *, percent: bool = False, sold_out: bool = False
) -> CustomizationValue:
    return CustomizationValue(
        id=id, name=name, price_increment_nok=change, constant_price=not percent, belongs_to=key, sold_out=sold_out
    )


def item(id: int, name: str, price: int, category: int, *, enable: bool = True, sold_out: bool = False) -> Item:
    return Item(
        id=id,
        name=name,
        price_nok=price,
        category_id=category,
        category_name="",
        enable=enable,
        sold_out=sold_out,
    )


ITEMS = (
    item(LATTE, "Latte", 35, 1),
    item(KAFFE, "Kaffe", 20, 1),
    item(BOLLE, "Kanelbolle", 28, 2),
    item(SKOLEBOLLE, "Skolebolle", 30, 2, sold_out=True),
    item(UTGATT, "Utgått", 10, 2, enable=False),
)


def menu(items: Iterable[Item] = ITEMS) -> Menu:
    """Latte and Kaffe with milk (default), size (default), own cup and syrup; buns with a choice of bread."""
    return Menu(
        indexes=MenuIndexes(
            categories=(
                Category(id=1, name="Varm drikke", valid_customizations=(MILK, SIZE, CUP, SYRUP)),
                Category(id=2, name="Mat", valid_customizations=(BREAD,), icon="croissant"),
                Category(id=3, name="Tom"),
                Category(id=4, name="Skjult", enable=False),
            ),
            items=tuple(items),
            customization_keys=(
                CustomizationKey(id=MILK, name="Melk", label_color="petrol", default_value=str(WHOLE)),
                CustomizationKey(id=SIZE, name="Størrelse", label_color="brun", default_value=str(SMALL)),
                CustomizationKey(id=CUP, name="Kopp", label_color="oliven"),
                CustomizationKey(id=SYRUP, name="Sirup", label_color="baer", multiple_choice=True),
                CustomizationKey(id=BREAD, name="Brød"),
            ),
            customization_values=(
                value(MILK, WHOLE, "Hel"),
                value(MILK, OAT, "Havre"),
                value(MILK, SOY, "Soya", sold_out=True),
                value(SIZE, SMALL, "Liten"),
                value(SIZE, LARGE, "Stor", 10),
                value(CUP, OWN_CUP, "Egen kopp", 80, percent=True),
                value(SYRUP, VANILLA, "Vanilje", 5),
                value(SYRUP, CARAMEL, "Karamell", 5),
                value(BREAD, RYE, "Rug"),
                value(BREAD, WHEAT, "Hvete"),
            ),
        )
    )


def entry(line: int, name: str = "Latte", item_id: int = LATTE, chosen: Iterable[ChosenValue] = ()) -> Entry:
    return Entry(item_id=item_id, name=name, price=35, category="Varm drikke", line=line, customizations=tuple(chosen))


def chosen(key: int, value_id: int, name: str, color: str = "petrol", *, default: bool = False) -> ChosenValue:
    return ChosenValue(
        key_id=key, key_name="", value_id=value_id, value_name=name, price_change=0, label_color=color, default=default
    )


def order(
    id: int,
    state: State = State.RECEIVED,
    *,
    age: float = 0,
    in_state: float | None = None,
    items: tuple[Entry, ...] = (entry(1),),
    missing: bool = False,
    name: str = "",
    note: str = "",
    days_ago: int = 0,
    rev: int = 1,
) -> Order:
    """Number 100 + id. ``age`` and ``in_state``: seconds before ``NOW``."""
    created = NOW - timedelta(seconds=age)
    since = NOW - timedelta(seconds=age if in_state is None else in_state)
    return Order(
        id=id,
        uuid=UUID(int=id),
        day_id=100 + id,
        business_day=NOW.date() - timedelta(days=days_ago),
        state=state,
        missing_information=missing,
        items=items,
        total_nok=35 * len(items),
        note=note,
        name=name,
        placed_by="kasse-1",
        created=created,
        state_since=since,
        inserted_at=created,
        updated_at=since,
        rev=rev,
    )


def act(id: int, kind: str, *steps: Step, ago: float = 1) -> Act:
    return Act(id=id, kind=kind, at=NOW - timedelta(seconds=ago), steps=steps)  # type: ignore[arg-type]


def step(order_id: int, from_: State | None, to: State | None) -> Step:
    return Step(id=order_id, day_id=100 + order_id, from_=from_, to=to)


class FakeTime:
    """Monotonic seconds that pass when told to."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@dataclass
class Asked:
    topic: str
    event: str
    command: Command
    answered: Answered


@dataclass
class AnsweringLink(Link):
    """Remembers what was asked; ``answer`` plays the hub."""

    connected: bool = True
    asked: list[Asked] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__("ws://127.0.0.1:9")

    def is_joined(self, topic: str) -> bool:
        return self.connected

    def request(
        self, topic: str, event: str, command: Command, answered: Answered, timeout: float | None = None
    ) -> None:
        if self.connected:
            self.asked.append(Asked(topic, event, command, answered))
        else:
            answered(Unreachable("the hub is away"))

    def insist(self, topic: str, event: str, command: Command, answered: Answered, patience: float = 60) -> None:
        """``NoAnswer`` stands for patience at its end."""
        self.request(topic, event, command, answered)

    def answer(self, answer: Answer | OrderAnswer | OrdersAnswer) -> None:
        """To the oldest question that is still open."""
        question = self.asked.pop(0)
        structs = isinstance(answer, OrderAnswer | OrdersAnswer)
        question.answered(encode(answer) if structs else answer)  # type: ignore[arg-type]


class Cafe:
    """``stores`` at 10:42 of an open café with the menu above; the hub has just been heard."""

    def __init__(self, till_file: TillFile | None = None) -> None:
        self.time = FakeTime()
        self.link = AnsweringLink()
        self.stores = Stores(self.link, time_source=self.time, zone=OSLO, till_file=till_file)
        self.stores.clock.hear(NOW)
        self.stores.connection.word()
        self.stores.menu.load(menu())
        self.stores.shop.load(Status(open=True))

    def wait(self, seconds: float) -> None:
        self.time.seconds += seconds
        self.stores.clock.tick()
