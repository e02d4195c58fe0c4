"""Any sequence of commands from several screens, with lost connections: every screen equals the hub, always.

What must hold is checked against a model that shares no code with the hub: legal steps, numbers, exact prices.
"""

import asyncio
import tempfile
from fractions import Fraction
from math import ceil
from pathlib import Path
from typing import Any
from uuid import uuid4

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import text

from tests.server.open_hub import MENU, ORDERS, STATUS, Clock, OpenHub, Screen, opened

LIFE = ["received", "production", "completed", "dispatched"]
SCREENS = 3


class Follower:
    """A screen with its own copy of the orders, kept by changes alone after the first snapshot."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.screen: Screen | None = None
        self.orders: dict[int, Any] = {}
        self.seq: int | None = None
        self.epoch: str | None = None

    async def connect(self, house: OpenHub) -> None:
        self.screen = await house.stranger(self.name)
        known = {"since": self.seq, "epoch": self.epoch} if self.seq is not None else {}
        joined = await self.screen.join(ORDERS, **known)
        await self.screen.join(STATUS)
        self.epoch = joined["epoch"]
        if "items" in joined:
            self.orders = {record["id"]: record for record in joined["items"]}
            self.seq = joined["seq"]
        else:
            for change in joined["changes"]:
                self.apply(change)
        assert self.seq == joined["seq"]

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
                self.apply(frame[4])
        self.screen.heard.clear()

    def apply(self, change: Any) -> None:
        assert self.seq is not None
        assert change["seq"] == self.seq + 1, "a change was missed or came twice"
        self.seq = change["seq"]
        record = change["record"]
        if change["action"] == "delete":
            del self.orders[record["id"]]
        else:
            assert (record["id"] in self.orders) == (change["action"] == "update")
            self.orders[record["id"]] = record


class Cafe(RuleBasedStateMachine):
    placed = Bundle("placed")

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

    def say(self, who: int, topic: str, event: str, payload: Any) -> Any:
        screen = self.pushing(who)
        return self.run(screen.push(topic, event, payload))[4] if screen else None

    @rule(
        target=placed,
        who=st.integers(0, SCREENS - 1),
        units=st.lists(
            st.tuples(st.integers(1, 17), st.integers(0, 4), st.lists(st.integers(1, 11), max_size=4)), max_size=4
        ),
        again=st.booleans(),
    )
    def place(self, who: int, units: list[tuple[int, int, list[int]]], again: bool) -> int:
        wanted = [
            {"item": item, "line": line, "customizations": self.choices(values)} if line else {"item": item}
            for item, line, values in units
        ]
        command = {"uuid": str(uuid4()), "items": wanted}
        reply = self.say(who, ORDERS, "place", command)
        if reply is None or reply["status"] == "error":
            assert reply is None or reply["response"]["code"] in {"invalid", "sold_out", "closed"}
            return 0
        record = reply["response"]["record"]
        assert record["total_nok"] == sum(self.exact(unit) for unit in wanted)
        number = (record["business_day"], record["day_id"])
        assert number not in self.numbers
        self.numbers.add(number)
        if again:
            assert self.say(who, ORDERS, "place", command) == reply
        return int(record["id"])

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

    @rule(who=st.integers(0, SCREENS - 1), order=placed, from_=st.sampled_from(LIFE), to=st.sampled_from(LIFE))
    def move(self, who: int, order: int, from_: str, to: str) -> None:
        reply = self.say(who, ORDERS, "move", {"id": order or 1, "from": from_, "to": to})
        if reply and reply["status"] == "ok":
            assert LIFE.index(to) == LIFE.index(from_) + 1
            assert reply["response"]["record"]["state"] == to

    @rule(who=st.integers(0, SCREENS - 1), order=placed)
    def step(self, who: int, order: int) -> None:
        """One legal move from the state that this screen shows."""
        shown = self.followers[who].orders.get(order)
        if shown and shown["state"] != "dispatched":
            to = LIFE[LIFE.index(shown["state"]) + 1]
            self.say(who, ORDERS, "move", {"id": order, "from": shown["state"], "to": to})

    @rule(who=st.integers(0, SCREENS - 1), order=st.none() | placed)
    def undo(self, who: int, order: int | None) -> None:
        reply = self.say(who, ORDERS, "undo", {"id": order} if order else {})
        if reply and reply["status"] == "error":
            assert reply["response"]["code"] in {"not_found", "conflict"}

    @rule(who=st.integers(0, SCREENS - 1), order=placed, missing=st.booleans(), note=st.text(max_size=20))
    def edit(self, who: int, order: int, missing: bool, note: str) -> None:
        self.say(who, ORDERS, "edit", {"id": order or 1, "missing_information": missing, "note": note})

    @rule(who=st.integers(0, SCREENS - 1), order=placed)
    def cancel(self, who: int, order: int) -> None:
        self.say(who, ORDERS, "cancel", {"id": order or 1})

    @rule(who=st.integers(0, SCREENS - 1))
    def dispatch_all(self, who: int) -> None:
        self.say(who, ORDERS, "dispatch_all", {})

    @rule(who=st.integers(0, SCREENS - 1), is_open=st.booleans())
    def open_or_close(self, who: int, is_open: bool) -> None:
        self.say(who, STATUS, "update", {"record": {"open": is_open}})

    @rule(who=st.integers(0, SCREENS - 1))
    def lose_or_find_the_connection(self, who: int) -> None:
        follower = self.followers[who]
        self.run(follower.disconnect() if follower.screen else follower.connect(self.house))

    @rule(minutes=st.integers(1, 20) | st.just(24 * 60))
    def time_passes(self, minutes: int) -> None:
        self.clock.pass_(minutes=minutes)

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


TestCafe = Cafe.TestCase
TestCafe.settings = settings(max_examples=25, stateful_step_count=40, deadline=None)
