"""The day's page and the list of its orders, by taps in a real window."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kaffe_desktop.sales.figures import NARROW_SPACE
from kaffe_desktop.stores import today as module
from kaffe_server.contract.commands import ReadReport
from kaffe_server.contract.errors import Forbidden
from kaffe_server.contract.frames import Change, encode
from kaffe_server.contract.records import State
from tests.desktop.admin import canned_day
from tests.desktop.admin.scenes import today, today_empty
from tests.desktop.canned import order
from tests.desktop.kiosk.hands import Hands, everything_in
from tests.desktop.kiosk.till import Till

Show = Callable[..., Hands]


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """No rest between questions; to be asked for before the till."""
    monkeypatch.setattr(module, "REST_MS", 0)


@pytest.fixture
def kiosk(till: Till, show: Show) -> Hands:
    today(till)
    return show()


def figure(kiosk: Hands, key: str) -> str:
    card = kiosk.get(f"figure-{key}")
    return str(next(item for item in everything_in(card) if item.objectName() == "value").property("text"))


def rows(kiosk: Hands) -> set[str]:
    return {item.objectName() for item in kiosk.seen() if item.objectName().startswith("order-1")}


def said(kiosk: Hands, name: str) -> list[str]:
    return [str(item.property("text")) for item in everything_in(kiosk.get(name)) if item.inherits("QQuickText")]


def test_the_page_tells_the_day_and_when_it_no_longer_knows(till: Till, kiosk: Hands) -> None:
    assert [kiosk.text("day-title"), kiosk.text("day-date")] == ["I dag", "mandag 23. november"]
    figures = [figure(kiosk, key) for key in ("orders", "sales", "wait", "uncollected")]
    assert figures == ["98", f"4{NARROW_SPACE}186", "4:10", "2"]
    assert "21" in said(kiosk, "quarters")
    assert said(kiosk, "best-sellers")[:3] == ["Mest solgt", "Latte", "27"]
    assert kiosk.find("stale-figures") is None
    card = kiosk.get("show-orders")
    till.stores.today.changed.emit()
    assert kiosk.get("show-orders") is card, "a finger on it would be lost"
    till.link.connected = False
    till.lose_the_hub(20)
    assert kiosk.text("stale-text") == "Ingen kontakt med huben. Tallene er fra kl. 10:42."


def test_without_orders_the_axis_stands_and_says_so(till: Till, show: Show) -> None:
    today_empty(till)
    kiosk = show()
    assert "Ingen bestillinger ennå" in said(kiosk, "quarters")
    assert not kiosk.get("hand-out-all").isEnabled()


def test_all_are_handed_out_only_when_asked_about_and_oops_takes_it_back(till: Till, kiosk: Hands) -> None:
    kiosk.tap("hand-out-all")
    assert kiosk.text("confirm") == "Ja, alle 11"
    kiosk.tap("refuse")
    assert till.link.commands("dispatch_all") == []
    kiosk.tap("hand-out-all", "confirm")
    assert len(till.link.commands("dispatch_all")) == 1
    till.handed_out(130)
    kiosk.tap("oops")
    assert len(till.link.commands("undo")) == 1


def test_another_day_is_chosen_from_the_calendar_and_a_locked_screen_asks_for_the_pin(till: Till, kiosk: Hands) -> None:
    del till.link.told["report"]
    kiosk.tap("choose-day", "day-2026-11-24")
    assert till.stores.today.choice.isToday
    kiosk.tap("month-before", "day-2026-10-14")
    assert till.link.commands("report") == [ReadReport(day=date(2026, 10, 14))]
    assert [kiosk.text("day-title"), kiosk.text("day-date")] == ["Onsdag", "14. oktober 2026"]
    assert figure(kiosk, "orders") == "–"
    assert kiosk.find("hand-out-all") is None
    kiosk.tap("choose-day")
    kiosk.press(Qt.Key.Key_Escape)
    assert kiosk.find("day-chooser") is None
    kiosk.tap("choose-day", "day-after")
    assert kiosk.text("day-date") == "15. oktober 2026"
    kiosk.tap("choose-day")
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        kiosk.press(key)
    assert kiosk.text("day-date") == "6. oktober 2026"
    kiosk.tap("choose-day", "day-today")
    assert kiosk.text("day-title") == "I dag"
    till.refuse(Forbidden("locked"))
    assert (kiosk.find("day-title"), kiosk.get("pin-panel").property("open")) == (None, True)


def test_files_lie_among_the_downloads(
    till: Till, kiosk: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "user_downloads_path", lambda: tmp_path)
    canned_day.tell(till, csv="dag\r\n")
    kiosk.tap("download", "save-csv")
    assert kiosk.text("notice", "title") == "kaffe-2026-11-23.csv er lagret"
    kiosk.tap("download", "save-pdf")
    files = {file.name: file.read_bytes()[:4] for file in tmp_path.iterdir()}
    assert files == {"kaffe-2026-11-23.csv": b"\xef\xbb\xbfd", "kaffe-2026-11-23.pdf": b"%PDF"}


def test_what_happened_to_104_is_two_taps_and_three_keys_away(at_once: None, till: Till, kiosk: Hands) -> None:
    kiosk.tap("show-orders")
    newest = order(199, State.RECEIVED, age=0)
    canned_day.tell(till, orders=(*canned_day.orders_of_the_day(), newest))
    till.stores.orders.apply(Change(action="create", record=encode(newest), seq=1))
    assert kiosk.get("order-199").y() < kiosk.get("order-198").y()
    kiosk.tap("find-number", "key-1", "key-0")
    assert "order-109" in rows(kiosk) <= {f"order-{number}" for number in range(101, 110)}
    kiosk.tap("key-4")
    assert said(kiosk, "event-0") == ["10:22", "Bestilt", "Kasse 1 · Sara"]
    assert said(kiosk, "event-4")[1] == "Lages nå → Ferdig (angret)"
    assert kiosk.get("order-104").property("chosen")
    kiosk.tap("note-ok", "back")
    assert kiosk.text("day-title") == "I dag"


def test_a_ready_order_of_today_is_called_again_and_taken_back_from_its_page(till: Till, kiosk: Hands) -> None:
    """What a held number offers at the front desk, for who does not know that it can be held."""
    till.stores.orders.replace_all(canned_day.orders_of_the_day())
    kiosk.tap("show-orders", "order-197")
    assert kiosk.find("order-call-again") is None
    kiosk.tap("order-196", "order-call-again")
    assert [command.id for command in till.link.commands("call")] == [196]
    kiosk.tap("order-a-little-longer")
    assert [command.id for command in till.link.commands("undo")] == [196]
