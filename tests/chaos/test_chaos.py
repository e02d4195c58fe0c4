"""A short form of the trouble, and that the accounts notice each kind of loss. The long form: ``make chaos``."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import uuid4

import msgspec
import pytest
import pytest_asyncio
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from kaffe_desktop.link import Timing
from kaffe_server.contract.commands import ORDERS, Command, decode_command
from kaffe_server.storage.backup import back_up
from kaffe_server.storage.database import FILE
from tests.chaos import truth
from tests.chaos.ledger import Ledger
from tests.chaos.run import Plan, Trouble
from tests.server.open_hub import Screen, opened

SHORT = Plan(
    kills=2,
    seed=8484,
    offline=0.33,
    offline_spell=0.5,
    up=(0.1, 0.2),
    fault_pause=(0.1, 0.5),
    day=1000,
    backups=1,
    patience=20,
    timing=Timing(silence=3.5, answer=0.5),
)


@pytest.mark.qt_log_ignore("is used before its declaration")
def test_nothing_promised_is_lost_or_doubled_by_killed_hubs_and_bad_wires(
    tmp_path: Path, qt_loop: QEventLoop, qtbot: QtBot
) -> None:
    trouble = qt_loop.create_task(Trouble(SHORT, tmp_path).run())
    qtbot.waitUntil(trouble.done, timeout=60_000)
    report = trouble.result()
    assert report.clean, str(report)


class Day:
    """Two orders with what was acknowledged of them; the second was moved after a backup."""

    def __init__(self, folder: Path) -> None:
        self.file, self.backup, self.ledger = folder / FILE, folder / "copy.db", Ledger()

    async def pass_(self) -> None:
        async with opened(self.file.parent) as house:
            till = await house.screen()
            for name in ("kasse-1 1", "kasse-1 2"):
                order = await self._ask(till, "place", {"uuid": str(uuid4()), "items": [{"item": 1}], "note": name})
                self.ledger.tell(name, order["day_id"])
            back_up(self.file, self.backup)
            await self._ask(till, "move", {"id": 2, "from": "received", "to": "production"})

    async def _ask(self, till: Screen, event: str, payload: dict[str, Any]) -> Any:
        command: Command = decode_command(ORDERS, event, msgspec.json.encode(payload))
        answer = (await till.push(ORDERS, event, payload))[4]["response"]
        self.ledger.send(command)
        self.ledger.hear(command, msgspec.Raw(msgspec.json.encode(answer)))
        return answer["record"]

    def tamper(self, file: Path, script: str) -> None:
        with closing(sqlite3.connect(file)) as connection:
            connection.executescript(script)

    def findings(self) -> set[str]:
        return {name for name, found in truth.judge(self.ledger, truth.read(self.file)).items() if found}


@pytest_asyncio.fixture
async def day(tmp_path: Path) -> Day:
    day = Day(tmp_path)
    await day.pass_()
    return day


LOSSES = {
    "acknowledged orders lost": "DELETE FROM orders WHERE id = 1; DELETE FROM order_event WHERE order_id = 1",
    "sales doubled": "UPDATE orders SET note = 'kasse-1 1'",
    "orders stored with another number, price or content than acknowledged": "UPDATE orders SET total_nok = 1",
    "guests told a number that is not their order's": "UPDATE orders SET day_id = 150 WHERE id = 1",
    "numbers used twice in a day": "DROP INDEX uq_orders_business_day_day_id; UPDATE orders SET day_id = 101",
    "orders stored that no till knows of": "UPDATE orders SET uuid = '0' WHERE id = 1",
    "illegal transitions": "UPDATE order_event SET to_state = 'completed' WHERE kind = 'move'",
    "orders whose events do not tell how they came about": "UPDATE orders SET state = 'completed' WHERE id = 2",
    "acknowledged changes lost": "DELETE FROM order_event WHERE kind = 'move'",
}


@pytest.mark.asyncio
async def test_the_accounts_notice_each_kind_of_loss(day: Day) -> None:
    assert day.findings() == set()
    untouched = day.file.read_bytes()
    for name, script in LOSSES.items():
        day.tamper(day.file, script)
        assert name in day.findings()
        day.file.write_bytes(untouched)


@pytest.mark.asyncio
async def test_a_backup_must_be_a_prefix_of_what_the_hub_acknowledged(day: Day) -> None:
    whole, acknowledged = truth.read(day.file), {str(uuid) for uuid in day.ledger.acknowledged}
    assert truth.backup_faults(day.backup, whole, acknowledged) == []
    day.tamper(day.backup, "DELETE FROM orders WHERE id = 1; UPDATE order_event SET kind = 'edit' WHERE order_id = 2")
    faults = " ".join(truth.backup_faults(day.backup, whole, acknowledged))
    for fault in ("orders are no prefix", "events are no prefix", "lacks 1 orders"):
        assert fault in faults
