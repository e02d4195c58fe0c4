"""Stores, link and hub together on Qt's own loop: what a unit test of any one of them cannot show."""

import asyncio
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from kaffe_desktop.link import Link, Timing
from kaffe_desktop.stores import Stores
from kaffe_server.contract.commands import ORDERS
from kaffe_server.contract.frames import Change
from tests.desktop.stores.model_signals import Watched
from tests.hub_process import HubProcess

WAIT = 20_000


class Screen:
    """Stores that follow a real hub."""

    def __init__(self, hub: HubProcess, loop: QEventLoop, qtbot: QtBot, station: str, timing: Timing) -> None:
        self.link = Link(hub.url, station=station, role="counter", timing=timing)
        self.stores = Stores(self.link)
        self._loop, self._qtbot = loop, qtbot
        self._running = loop.create_task(self.link.run())

    def wait(self, condition: object) -> None:
        self._qtbot.waitUntil(condition, timeout=WAIT)

    def loaded(self) -> "Screen":
        self.wait(lambda: self.stores.connection.loaded)
        return self

    def order(self, tile: int = 0) -> int:
        """Taps a tile, sends, and waits for the number."""
        cart = self.stores.cart
        cart.add(self.stores.menu.at(0).tiles.at(tile).item_id)
        cart.send()
        self.wait(lambda: cart.sentNumber != 0)
        return int(cart.sentNumber)

    def stop(self) -> None:
        stopping = self._loop.create_task(self.link.stop())
        self.wait(lambda: stopping.done() and self._running.done())
        self._running.result()


class House:
    def __init__(self, data: Path, loop: QEventLoop, qtbot: QtBot) -> None:
        self.hub = HubProcess(data)
        self._loop, self._qtbot = loop, qtbot
        self._screens: list[Screen] = []

    def screen(self, station: str, timing: Timing | None = None) -> Screen:
        screen = Screen(self.hub, self._loop, self._qtbot, station, timing or Timing())
        self._screens.append(screen)
        return screen.loaded()

    def close(self) -> None:
        for screen in self._screens:
            screen.stop()
        self.hub.kill()


@pytest.fixture
def house(tmp_path: Path, qt_loop: QEventLoop, qtbot: QtBot) -> Iterator[House]:
    house = House(tmp_path / "data", qt_loop, qtbot)
    yield house
    house.close()


def numbers(screen: Screen, lane: str) -> list[int]:
    return Watched(getattr(screen.stores.orders, lane)).column("number")


def test_an_order_travels_from_one_screen_through_all_lanes_of_another(house: House) -> None:
    till, kitchen = house.screen("kasse-1"), house.screen("kjøkken-1")
    assert till.order() == 101
    for lane in ("received", "production", "completed"):
        kitchen.wait(lambda lane=lane: numbers(kitchen, lane) == [101])
        till.wait(lambda lane=lane: numbers(till, lane) == [101])
        kitchen.stores.orders.move(getattr(kitchen.stores.orders, lane).at(0).order_id)
    till.wait(lambda: till.stores.orders.completed.count == 0)
    assert till.stores.cart.previousState == "dispatched"
    assert kitchen.stores.oops.label == "101 → Utlevert"
    assert not till.stores.notices.current


def test_an_undone_order_is_back_in_the_cart_and_off_every_screen(house: House) -> None:
    till, kitchen = house.screen("kasse-1"), house.screen("kjøkken-1")
    till.order()
    kitchen.wait(lambda: kitchen.stores.orders.count == 1)
    till.stores.oops.undo()
    till.wait(lambda: till.stores.cart.count == 1 and till.stores.orders.count == 0)
    kitchen.wait(lambda: kitchen.stores.orders.count == 0)
    assert till.order() == 102


def test_the_slower_of_two_screens_is_told_who_was_faster(house: House) -> None:
    first, second = house.screen("kasse-1"), house.screen("kasse-2")
    first.order()
    second.wait(lambda: first.stores.orders.count == second.stores.orders.count == 1)
    order = second.stores.orders.received.at(0).order_id
    first.stores.orders.move(order)
    second.stores.orders.move(order)
    both = (first.stores.notices, second.stores.notices)
    second.wait(lambda: any(notices.title == "101 lages alt" for notices in both))


def test_after_a_kill_every_screen_shows_the_same_again(house: House) -> None:
    till, kitchen = house.screen("kasse-1"), house.screen("kjøkken-1")
    till.order()
    house.hub.kill()
    till.wait(lambda: not till.link.is_joined(ORDERS))
    till.stores.cart.add(till.stores.menu.at(0).tiles.at(0).item_id)
    till.stores.cart.send()
    assert till.stores.notices.title == "Bestillingen ble ikke sendt"
    house.hub.start()
    till.wait(lambda: till.link.is_joined(ORDERS))
    till.stores.notices.act()
    till.wait(lambda: numbers(till, "received") == [101, 102])
    kitchen.wait(lambda: numbers(kitchen, "received") == [101, 102])


@pytest.mark.parametrize("milliseconds", [0, 2, 4])
def test_an_order_is_placed_once_whenever_the_hub_is_killed(house: House, milliseconds: int) -> None:
    """Before it read the command, before the commit, between commit and answer, or after it."""
    till = house.screen("kasse-1")
    till.stores.cart.add(till.stores.menu.at(0).tiles.at(0).item_id)
    till.stores.cart.send()
    asyncio.get_event_loop().call_later(milliseconds / 1000, house.hub.kill)
    till.wait(lambda: not till.link.is_joined(ORDERS))
    house.hub.start()
    till.wait(lambda: till.link.is_joined(ORDERS) and till.stores.cart.previousNumber == 101)
    till.wait(lambda: numbers(till, "received") == [101])
    assert (till.stores.cart.empty, till.stores.cart.sending) == (True, False)
    assert till.order() == 102


def test_what_a_station_can_undo_survives_its_restart(house: House) -> None:
    house.screen("kasse-1").order()
    assert house.screen("kasse-1").stores.oops.label == "101 sendt"


def test_a_change_that_cannot_be_read_is_fetched_again_before_the_screen_calls_itself_joined(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    till, board = house.screen("kasse-1"), house.screen("tavle")
    apply, unreadable = board.stores.orders.apply, [msgspec.ValidationError("a record of tomorrow")]

    def sometimes(change: Change) -> None:
        if unreadable:
            raise unreadable.pop()
        apply(change)

    monkeypatch.setattr(board.stores.orders, "apply", sometimes)
    number = till.order()
    board.wait(lambda: not board.link.is_joined(ORDERS))
    assert numbers(board, "received") == []
    board.wait(lambda: board.link.is_joined(ORDERS))
    assert numbers(board, "received") == [number]


def test_screens_show_the_cafés_time_whatever_zone_their_machine_is_in(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    try:
        till = house.screen("kasse-1")
        noon = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
        assert till.stores.clock.local(noon) == "12:00"
    finally:
        monkeypatch.undo()
        time.tzset()
