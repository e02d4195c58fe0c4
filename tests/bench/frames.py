"""One change of an order until the frame that shows it is drawn, in windows on the processor, with 300 open orders."""

import os
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest

from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.kiosk import open_kiosk
from kaffe_desktop.stores import Stores
from kaffe_desktop.window import Screen, application
from kaffe_server.contract.frames import Change, encode
from kaffe_server.contract.records import Order, State
from tests.bench.figures import milliseconds, row
from tests.desktop.canned import order, orders
from tests.desktop.kiosk.till import Till

CHANGES = 200
GIVE_UP_S = 2.0
OLDEST_S = 3600
READY, MAKING, WAITING = State.COMPLETED, State.PRODUCTION, State.RECEIVED

Records = Callable[[int], Order]


def there_and_back(number: int, *states: State) -> Records:
    """The oldest of its lane goes to the next one, and back."""
    return lambda turn: order(number, states[turn % 2], age=OLDEST_S, in_state=OLDEST_S)


def new_order(turn: int) -> Order:
    return order(1001 + turn, WAITING, age=0)


KITCHEN = ("kitchen", (1920, 1080), 21.5)
VIEWS: dict[str, tuple[tuple[str, tuple[int, int], float], Records]] = {
    "front desk 1280 × 800, ready": (("order", (1280, 800), 10.1), there_and_back(1, READY, MAKING)),
    "kitchen 1920 × 1080, Start": (KITCHEN, there_and_back(1, MAKING, WAITING)),
    "kitchen 1920 × 1080, Ferdig": (KITCHEN, there_and_back(101, READY, MAKING)),
    "kitchen 1920 × 1080, a new order": (KITCHEN, new_order),
}


def measure() -> None:
    print("change → frame with 300 open orders, drawn by the processor")
    application(ScreenConfig())
    for name, ((view, size, diagonal), record) in VIEWS.items():
        till = Till()
        till.stores.orders.replace_all(
            orders(WAITING, *range(1, 101)) + orders(MAKING, *range(101, 201)) + orders(READY, *range(201, 301))
        )
        config = ScreenConfig(size=size, diagonal=diagonal, view=view, reduce_motion=True)
        screen = open_kiosk(config, till.stores)
        QTest.qWaitForWindowExposed(screen.window)
        QTest.qWait(200)
        row(name, milliseconds([until_drawn(screen, till.stores, turn, record(turn)) for turn in range(CHANGES)]))
        screen.dispose()


def until_drawn(screen: Screen, stores: Stores, turn: int, record: Order) -> float:
    """Seconds from the hub's message of that record to the end of the first frame after it."""
    message = Change(seq=turn + 1, action="update", record=encode(record))
    drawn = _frames(screen)
    before = drawn()
    began = time.perf_counter()
    stores.on_change("collection:order", message)
    while drawn() == before:
        QCoreApplication.processEvents()
        if time.perf_counter() - began > GIVE_UP_S:
            raise TimeoutError("no frame came")
    return time.perf_counter() - began


def _frames(screen: Screen) -> Callable[[], int]:
    count = [0]

    def frame() -> None:
        count[0] += 1

    screen.window.frameSwapped.connect(frame)
    return lambda: count[0]


if __name__ == "__main__":
    measure()
