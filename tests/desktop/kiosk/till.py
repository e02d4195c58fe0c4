"""A till without a hub: real stores over a link that only remembers what it was asked, and the sample menu."""

import atexit
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from kaffe_desktop.link import Unreachable
from kaffe_desktop.stores import Stores
from kaffe_desktop.till_file import TillFile
from kaffe_server.contract.commands import MENU, MESSAGES, ORDERS, STATUS, Command, PlaceOrder
from kaffe_server.contract.errors import KaffeError
from kaffe_server.contract.frames import Act, Change, LentNumbers, OrderAnswer, Step, encode
from kaffe_server.contract.records import Item, Order, Question, State, Status
from kaffe_server.menu.file import read_menu_file
from tests.desktop.canned import NOW, OSLO, FakeTime, entries, order

SAMPLE_MENU = Path(__file__).parents[3] / "resources" / "menu.toml"
DISK = Path(tempfile.mkdtemp(prefix="kaffe-till-"))
atexit.register(shutil.rmtree, DISK, ignore_errors=True)


class SilentLink:
    """Stands where the link stands; requests wait in ``asked`` until a test answers them, unless the hub is away.

    Events in ``told`` are answered at once by what stands there: a function of the command.
    """

    topics = (ORDERS, MENU, STATUS, MESSAGES)

    def __init__(self) -> None:
        self.connected = True
        self.asked: list[tuple[str, Command, Callable[[object], None]]] = []
        self.told: dict[str, Callable[..., object]] = {}

    def is_joined(self, topic: str) -> bool:
        return self.connected

    def listen(self, listener: object) -> None:
        pass

    def request(
        self, topic: str, event: str, command: Command, answered: Callable[[object], None], timeout: float | None = None
    ) -> None:
        if self.connected and event in self.told:
            answered(encode(self.told[event](command)))
        elif self.connected:
            self.asked.append((event, command, answered))
        else:
            answered(Unreachable("the hub is away"))

    insist = request

    def commands(self, event: str) -> list[Command]:
        return [command for name, command, _ in self.asked if name == event]


class Till:
    """``stores`` of an open café at 10:42 with the sample menu, no orders, and the lent numbers from 144 on."""

    def __init__(self, *, with_menu: bool = True) -> None:
        self.time = FakeTime()
        self.link = SilentLink()
        self.file = TillFile(DISK / f"{uuid4()}.db")
        self.file.borrow(LentNumbers(loan=1, numbers=tuple(range(144, 194))))
        self.sample_menu = SAMPLE_MENU.read_text(encoding="utf-8")
        self.start(with_menu=with_menu)

    def start(self, *, with_menu: bool) -> None:
        self.stores = Stores(self.link, time_source=self.time, zone=OSLO, till_file=self.file)
        self.stores.clock.hear(NOW)
        self.stores.connection.word()
        self.stores.shop.load(Status(open=True), [])
        if with_menu:
            self.show_menu(self.sample_menu)
        for topic in self.link.topics:
            self.stores.connection.joined(topic)

    def show_menu(self, toml: str) -> None:
        self.stores.menu.load(read_menu_file(toml))

    def item(self, name: str) -> Item:
        catalogue = self.stores.menu.catalogue
        return next(item for shelf in catalogue.categories for item in catalogue.sold_in(shelf.id) if item.name == name)

    def add(self, name: str, *options: str, quantity: int = 1) -> None:
        """Taps the tile, the options, and plus."""
        item = self.item(name)
        cart = self.stores.cart
        cart.add(item.id)
        for option in options:
            key, value = next(
                (group.key.id, value.id)
                for group in self.stores.menu.catalogue.groups(item.id)
                for value in group.values
                if value.name == option
            )
            cart.choose(key, value)
        for _ in range(quantity - 1):
            cart.more()

    def ready(self, *numbers: tuple[int, int, str]) -> None:
        """Orders waiting at the counter as (number, minutes since ready, guest)."""
        self.stores.orders.replace_all(
            order(number, State.COMPLETED, age=900 - number, in_state=60 * minutes, name=guest)
            for number, minutes, guest in numbers
        )

    def asks(self, number: int, group: str | None, text: str, ago: float = 20) -> None:
        """The kitchen asks about the latte of that order; a group of the menu or words can answer."""
        groups = self.stores.menu.catalogue.groups(self.item("Latte").id)
        key = next((found.key.id for found in groups if found.key.name == group), None)
        asked = Question(line=1, key=key, text=text, asked_at=NOW - timedelta(seconds=ago))
        record = order(number, State.PRODUCTION, items=entries(("Latte", 1, ()), ("Te", 1, ())), question=asked)
        self.stores.orders.apply(Change(action="create", record=encode(record), seq=number))

    def accept(self, number: int) -> Order:
        """The hub takes the order that was sent last and tells everyone of it."""
        command, answered = next(
            (command, answered) for event, command, answered in reversed(self.link.asked) if event == "place"
        )
        assert isinstance(command, PlaceOrder)
        lines = Counter(unit.line for unit in command.items)
        items = entries(*(("Latte", quantity, ()) for quantity in lines.values()))
        record = order(number, State.RECEIVED, age=0, items=items)
        step = Step(id=number, day_id=number, from_=None, to=State.RECEIVED)
        act = Act(id=number, kind="place", at=NOW, steps=(step,))
        answered(encode(OrderAnswer(record=record, act=act)))
        return record

    def refuse(self, error: KaffeError) -> None:
        self.link.asked[-1][2](error)

    def handed_out(self, number: int) -> None:
        """Something that Oops can take back."""
        step = Step(id=number, day_id=number, from_=State.COMPLETED, to=State.DISPATCHED)
        act = Act(id=1000 + number, kind="move", at=NOW - timedelta(seconds=5), steps=(step,))
        self.stores.oops.push(act)

    def lose_the_hub(self, seconds: float) -> None:
        self.time.seconds += seconds
        self.stores.clock.tick()

    def sell_alone(self, *names: str) -> None:
        """One order of each while the hub is away."""
        self.link.connected = False
        for name in names:
            self.add(name)
            self.stores.cart.send()
        self.stores.cart.dismissSent()
