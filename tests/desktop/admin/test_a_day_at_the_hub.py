"""A day that was really sold, at a real hub: page, spreadsheet and paper against what the test counts itself."""

import csv
import io
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from zoneinfo import ZoneInfo

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.sales.figures import NARROW_SPACE
from kaffe_desktop.stores import today as module
from kaffe_desktop.window import application
from tests.desktop.admin.office import Desk, Office
from tests.desktop.kiosk.till import SAMPLE_MENU
from tests.server.open_hub import CAPPUCCINO, KAFFE, KANELBOLLE, LATTE

NAMES = {KAFFE: "Kaffe", CAPPUCCINO: "Cappuccino", LATTE: "Latte", KANELBOLLE: "Kanelbolle"}
PRICES = {
    item["name"]: item["price"]
    for category in tomllib.loads(SAMPLE_MENU.read_text(encoding="utf-8"))["category"]
    for item in category["item"]
}
# Each order as (items, minutes until it was ready, whether it was handed out), eleven minutes apart.
SOLD = (
    *(((LATTE, LATTE, KANELBOLLE), minutes, True) for minutes in range(2, 12)),
    ((CAPPUCCINO,) * 20, 6, True),
    ((KAFFE, KANELBOLLE), 4, False),
    ((KAFFE,), None, False),
)
APART = 11
UNITS = [NAMES[item] for items, _, _ in SOLD for item in items]
WAITS = [60 * minutes for _, minutes, _ in SOLD if minutes is not None]


@pytest.fixture
def downloads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(module, "user_downloads_path", lambda: tmp_path / "downloads")
    return tmp_path / "downloads"


@pytest.fixture
def office(tmp_path: Path, qt_loop: QEventLoop, qtbot: QtBot) -> Iterator[Office]:
    office = Office(tmp_path / "data", qt_loop, qtbot)
    selling = qt_loop.create_task(sell(office))
    office.until(selling.done)
    selling.result()
    yield office
    office.close()


async def sell(office: Office) -> None:
    """The day, with nobody but the hub's clock to wait for."""
    clock, till = office.hub.clock, await office.hub.screen("kasse-2", "counter")
    kitchen = await office.hub.screen("kjøkken-1", "kitchen")
    for items, minutes, handed_out in SOLD:
        begun = clock.now
        order = await till.place(*({"item": item} for item in items))
        if minutes is not None:
            order = await kitchen.move(order, "production")
            clock.now = begun + timedelta(minutes=minutes)
            order = await kitchen.move(order, "completed")
        if handed_out:
            await till.move(order, "dispatched")
        clock.now = begun + timedelta(minutes=APART)


def figures(desk: Desk) -> dict[str, str]:
    return {str(figure["key"]): str(figure["value"]) for figure in desk.stores.today.figures}


def looking(office: Office) -> Desk:
    desk = office.desk()
    desk.stores.today.begin()
    desk.until(lambda: desk.stores.today.known)
    return desk


def test_page_spreadsheet_and_paper_say_what_was_sold(office: Office, downloads: Path, qapp: object) -> None:
    application(ScreenConfig())
    desk = looking(office)
    today = desk.stores.today
    total = sum(PRICES[name] for name in UNITS)
    wait = int(median(WAITS))
    placed = [moments(place)[0].astimezone(ZoneInfo("Europe/Oslo")) for place in range(len(SOLD))]
    quarters = Counter(f"{at:%H}.{at.minute // 15 * 15:02}" for at in placed)
    assert total > 1000
    assert figures(desk) == {
        "orders": str(len(SOLD)),
        "sales": f"{total // 1000}{NARROW_SPACE}{total % 1000:03}",
        "wait": f"{wait // 60}:{wait % 60:02}",
        "uncollected": "1",
    }
    assert {bar["name"]: bar["value"] for bar in today.bars if bar["value"]} == quarters
    counted = Counter(UNITS)
    assert {seller["name"]: seller["units"] for seller in today.bestSellers} == counted

    today.saveCsv()
    today.savePdf()
    desk.until(lambda: downloads.exists() and len(list(downloads.iterdir())) == 2)
    text = (downloads / "kaffe-2026-11-23.csv").read_text(encoding="utf-8-sig")
    sold = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert Counter(row["vare"] for row in sold) == counted
    assert sum(int(row["betalt"]) for row in sold) == total

    (page,) = PdfReader(downloads / "kaffe-2026-11-23.pdf").pages
    said = " ".join(page.extract_text().split())
    assert f"Bestillinger {len(SOLD)} siste nr. {100 + len(SOLD)}" in said
    assert f"Salg {total // 1000} {total % 1000:03} kr snitt {round(total / len(SOLD))} kr" in said
    assert f"Tid til ferdig {wait // 60}:{wait % 60:02} min" in said
    for name, count in counted.items():
        paid = f"{count * PRICES[name]:,}".replace(",", " ")
        assert f"{name} {count} {paid} kr" in said

    today.choice.chooseBefore()
    desk.until(lambda: today.known)
    assert (figures(desk)["orders"], figures(desk)["sales"]) == ("0", "0")


def test_what_happened_to_104_and_all_handed_out_and_taken_back(office: Office) -> None:
    desk = looking(office)
    stores = desk.stores
    listed = stores.today.orders
    listed.findNumber("104")
    desk.until(lambda: bool(listed.events))
    told = [(event["time"], event["what"], event["who"]) for event in listed.events]
    made = [desk.stores.clock.local(at) for at in moments(3)]
    assert told == [
        (made[0], "Bestilt", "Kasse 2"),
        (made[0], "Kø → Lages nå", "Kjøkken 1"),
        (made[1], "Lages nå → Ferdig", "Kjøkken 1"),
        (made[1], "Ferdig → Utlevert", "Kasse 2"),
    ]
    lanes = (stores.orders.received, stores.orders.completed)
    assert [lane.count for lane in lanes] == [1, 1]
    stores.orders.dispatchAll()
    desk.until(lambda: [lane.count for lane in lanes] == [0, 0] and stores.oops.available)
    assert stores.oops.label == "2 bestillinger → Utlevert"
    stores.oops.undo()
    desk.until(lambda: [lane.count for lane in lanes] == [1, 1])


def moments(place: int) -> tuple[datetime, datetime]:
    """When that order was placed, and when it was ready."""
    placed = datetime(2026, 11, 23, 9, 40, tzinfo=UTC) + timedelta(minutes=APART * place)
    return placed, placed + timedelta(minutes=SOLD[place][1] or 0)
