"""Any sequence of commands from several screens, with lost connections: every screen equals the hub, always.

What must hold is checked against a model that shares no code with the hub: legal steps, numbers, exact prices.
"""

import asyncio
import tempfile
from fractions import Fraction
from math import ceil
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

import msgspec
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from PySide6.QtTest import QAbstractItemModelTester
from sqlalchemy import text

from kaffe_desktop.link import Link
from kaffe_desktop.stores import Stores
from kaffe_desktop.stores.lane import Lane
from kaffe_server.contract.frames import Change, Joined
from tests.server.open_hub import MENU, ORDERS, STATUS, Clock, OpenHub, Screen, opened

T = TypeVar("T")
REPORT = QAbstractItemModelTester.FailureReportingMode.Fatal
LIFE = ["received", "production", "completed", "dispatched"]
SCREENS = 3


picks = st.integers(0, 4)
screens = st.integers(0, SCREENS - 1)
milk = st.integers(1, 4).map(lambda value: {"key": 1, "value": [value]})
size = st.integers(5, 6).map(lambda value: {"key": 2, "value": [value]})
cup = st.just({"key": 3, "value": [7]})
syrup = st.lists(st.integers(8, 10), unique=True).map(lambda values: {"key": 4, "value": values})
good_unit = st.one_of(
    st.builds(
        lambda item, *choices: {"item": item, "customizations": [choice for choice in choices if choice]},
        st.integers(1, 8),
        *(st.none() | choice for choice in (milk, size, cup, syrup)),
    ),
    st.builds(
        lambda item, line: {"item": item, "line": line}, st.sampled_from([9, 12, 13, 15, 16]), st.integers(1, 50)
    ),
)
wild_unit = st.tuples(st.integers(1, 17), st.lists(st.integers(1, 11), max_size=4))


class Follower:
    """A screen: its own socket, and the stores that every view reads, fed with what comes on it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.screen: Screen | None = None
        self.stores = Stores(Link("ws://nowhere"))
        models = (self.stores.orders, *self.lanes)
        self._testers = [QAbstractItemModelTester(model, REPORT, self.stores) for model in models]
        self.seq: int | None = None
        self.epoch: str | None = None

    @property
    def lanes(self) -> list[Lane]:
        return [self.stores.orders.received, self.stores.orders.production, self.stores.orders.completed]

    @property
    def orders(self) -> dict[int, Any]:
        shown = [self.stores.orders.order(row.order_id) for row in self.stores.orders]
        return {order.id: msgspec.json.decode(msgspec.json.encode(order)) for order in shown if order is not None}

    async def connect(self, house: OpenHub) -> None:
        self.screen = await house.stranger(self.name)
        known = {"since": self.seq, "epoch": self.epoch} if self.seq is not None else {}
        joined = typed(await self.screen.join(ORDERS, **known), Joined)
        await self.screen.join(STATUS)
        if joined.changes is not None:
            assert [change.seq for change in joined.changes] == list(range((self.seq or 0) + 1, joined.seq + 1))
        self.stores.on_joined(ORDERS, joined)
        self.seq, self.epoch = joined.seq, joined.epoch

    async def disconnect(self) -> None:
        assert self.screen is not None
        await self.screen.socket.close()
        self.screen = None

    async def catch_up(self) -> None:
        """A heartbeat's answer comes after everything that was sent before it."""
        if self.screen is None:
            return
        await self.screen.ask("phoenix", "heartbeat")
        for frame in self.screen.heard:
            if frame[2:4] == [ORDERS, "change"]:
                self.apply(typed(frame[4], Change))
        self.screen.heard.clear()

    def apply(self, change: Change) -> None:
        assert self.seq is not None
        assert change.seq == self.seq + 1, "a change was missed or came twice"
        key = msgspec.json.decode(change.record)["id"]
        assert (self.stores.orders.order(key) is None) == (change.action == "create")
        self.stores.on_change(ORDERS, change)
        self.seq = change.seq


def typed(payload: Any, kind: type[T]) -> T:
    """What the link would make of a payload that was heard on the bare socket."""
    return msgspec.json.decode(msgspec.json.encode(payload), type=kind)


class Cafe(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = Clock()
        self.numbers: set[tuple[str, int]] = set()
        self.followers = [Follower(f"kasse-{number}") for number in range(SCREENS)]

    def run(self, doing: Any) -> Any:
        return self.loop.run_until_complete(asyncio.wait_for(doing, 30))

    def teardown(self) -> None:
        self.run(self.close())
        self.loop.close()
        self.folder.cleanup()

    async def close(self) -> None:
        await self._context.__aexit__(None, None, None)

    @initialize()
    def open(self) -> None:
        self.run(self.start())

    async def start(self) -> None:
        self._context = opened(Path(self.folder.name), self.clock)
        self.house = await self._context.__aenter__()
        if not self.numbers:
            menu = (await (await self.house.stranger()).join(MENU))["items"]["indexes"]
            self.items = {item["id"]: item for item in menu["items"]}
            self.values = {value["id"]: value for value in menu["customization_values"]}
            self.several = {key["id"]: key["multiple_choice"] for key in menu["customization_keys"]}
        for follower in self.followers:
            await follower.connect(self.house)

    def pushing(self, who: int) -> Screen | None:
        return self.followers[who].screen

    def shown(self, who: int, pick: int) -> int:
        """Id of one of the orders on this screen, most often a recent one; 1 if there is none."""
        ids = sorted(self.followers[who].orders, reverse=True)
        return ids[min(pick, len(ids) - 1)] if ids else 1

    def say(self, who: int, topic: str, event: str, payload: Any) -> Any:
        screen = self.pushing(who)
        return self.run(screen.push(topic, event, payload))[4] if screen else None

    @rule(who=screens, units=st.lists(good_unit, min_size=1, max_size=4), again=st.booleans())
    def place(self, who: int, units: list[dict[str, Any]], again: bool) -> None:
        """An order that the menu allows."""
        self.order(who, units, again, {"closed"})

    @rule(who=screens, units=st.lists(wild_unit, max_size=4))
    def place_anything(self, who: int, units: list[tuple[int, list[int]]]) -> None:
        """An order that the menu may or may not allow."""
        wanted = [{"item": item, "customizations": self.choices(values)} for item, values in units]
        self.order(who, wanted, False, {"invalid", "sold_out", "closed"})

    def order(self, who: int, units: list[dict[str, Any]], again: bool, refusals: set[str]) -> None:
        command = {"uuid": str(uuid4()), "items": units}
        reply = self.say(who, ORDERS, "place", command)
        if reply is None or reply["status"] == "error":
            assert reply is None or reply["response"]["code"] in refusals
            return
        record = reply["response"]["record"]
        assert record["total_nok"] == sum(self.exact(unit) for unit in units)
        number = (record["business_day"], record["day_id"])
        assert number not in self.numbers
        self.numbers.add(number)
        if again:
            assert self.say(who, ORDERS, "place", command) == reply

    def choices(self, values: list[int]) -> list[dict[str, Any]]:
        by_key: dict[int, list[int]] = {}
        for value in dict.fromkeys(values):
            by_key.setdefault(self.values[value]["belongs_to"] if value in self.values else 9, []).append(value)
        return [{"key": key, "value": chosen} for key, chosen in by_key.items()]

    def exact(self, unit: Any) -> int:
        chosen = [self.values[value] for choice in unit.get("customizations", []) for value in choice["value"]]
        price = Fraction(self.items[unit["item"]]["price_nok"])
        price += sum(value["price_increment_nok"] for value in chosen if value["constant_price"])
        for value in chosen:
            if not value["constant_price"]:
                price *= Fraction(value["price_increment_nok"], 100)
        return ceil(price)

    @rule(who=screens, pick=picks, from_=st.sampled_from(LIFE), to=st.sampled_from(LIFE))
    def move(self, who: int, pick: int, from_: str, to: str) -> None:
        reply = self.say(who, ORDERS, "move", {"id": self.shown(who, pick), "from": from_, "to": to})
        if reply and reply["status"] == "ok":
            assert LIFE.index(to) == LIFE.index(from_) + 1
            assert reply["response"]["record"]["state"] == to

    @rule(who=screens, other=screens, pick=picks)
    def tap(self, who: int, other: int, pick: int) -> None:
        """The same ticket, tapped on two screens: one move."""
        order = self.followers[who].orders.get(self.shown(who, pick))
        if order is None or order["state"] == "dispatched":
            return
        step = {"id": order["id"], "from": order["state"], "to": LIFE[LIFE.index(order["state"]) + 1]}
        replies = [self.say(screen, ORDERS, "move", step) for screen in (who, other)]
        assert [reply["status"] for reply in replies if reply].count("ok") <= 1

    @rule(who=screens)
    def undo(self, who: int) -> None:
        reply = self.say(who, ORDERS, "undo", {})
        assert reply is None or reply["status"] == "ok" or reply["response"]["code"] in {"not_found", "conflict"}

    @rule(who=screens, pick=picks)
    def recall(self, who: int, pick: int) -> None:
        self.say(who, ORDERS, "undo", {"id": self.shown(who, pick)})

    @rule(who=screens, pick=picks, missing=st.booleans(), note=st.text(max_size=20))
    def edit(self, who: int, pick: int, missing: bool, note: str) -> None:
        self.say(who, ORDERS, "edit", {"id": self.shown(who, pick), "missing_information": missing, "note": note})

    @rule(who=screens, pick=picks)
    def cancel(self, who: int, pick: int) -> None:
        self.say(who, ORDERS, "cancel", {"id": self.shown(who, pick)})

    @rule(who=screens, what=st.sampled_from(["nothing"] * 6 + ["dispatch_all", "close", "next day"]))
    def seldom(self, who: int, what: str) -> None:
        if what == "dispatch_all":
            self.say(who, ORDERS, "dispatch_all", {})
        if what == "next day":
            self.clock.pass_(days=1)
        self.say(who, STATUS, "update", {"record": {"open": what != "close"}})

    @rule(minutes=st.integers(1, 6))
    def time_passes(self, minutes: int) -> None:
        self.clock.pass_(minutes=minutes)

    @rule(who=screens)
    def lose_or_find_the_connection(self, who: int) -> None:
        follower = self.followers[who]
        self.run(follower.disconnect() if follower.screen else follower.connect(self.house))

    @rule()
    def restart(self) -> None:
        self.run(self.close())
        for follower in self.followers:
            follower.screen = None
        self.run(self.start())

    @invariant()
    def every_screen_shows_what_the_hub_holds(self) -> None:
        if not hasattr(self, "house"):
            return
        truth = self.run(self.truth())
        for follower in self.followers:
            self.run(follower.catch_up())
            if follower.screen:
                assert follower.orders == truth
                for lane in follower.lanes:
                    numbers = {row.number for row in lane}
                    assert numbers == {o["day_id"] for o in truth.values() if o["state"] == lane.stateName}

    async def truth(self) -> dict[int, Any]:
        async with asyncio.timeout(10):
            screen = await self.house.stranger("tavle", "board")
            joined = await screen.join()
            await screen.socket.close()
        return {record["id"]: record for record in joined["items"]}

    @invariant()
    def history_has_no_illegal_step_and_no_number_twice(self) -> None:
        if not hasattr(self, "house"):
            return
        with self.house.hub._database.engine.connect() as connection:
            events = connection.execute(
                text("SELECT order_id, kind, from_state, to_state FROM order_event ORDER BY id")
            ).all()
            numbers = connection.execute(text("SELECT business_day, day_id FROM orders")).all()
        assert len(set(numbers)) == len(numbers)
        lives: dict[int, list[tuple[str | None, str | None]]] = {}
        for order, kind, from_, to in events:
            steps = lives.setdefault(order, [])
            if kind == "undo":
                assert steps.pop() == (to, from_), "undo takes back the latest step and nothing else"
                continue
            assert from_ == (steps[-1][1] if steps else None), "a step begins where the one before it ended"
            match kind:
                case "place":
                    assert to == "received"
                case "move":
                    assert LIFE.index(to) == LIFE.index(from_) + 1
                case "dispatch":
                    assert to == "dispatched" != from_
                case "cancel":
                    assert to is None
                case _:
                    assert (kind, to) == ("edit", from_)
                    continue
            steps.append((from_, to))


@pytest.mark.usefixtures("qapp")
class TestCafe(Cafe.TestCase):  # type: ignore[misc]
    """Collected by pytest."""


TestCafe.settings = settings(max_examples=30, stateful_step_count=60, deadline=None)
