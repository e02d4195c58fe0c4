"""A disk that fails under a running hub: nothing acknowledged is lost, screens are still served, and it recovers."""

import asyncio
import itertools
import resource
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from websockets.asyncio.client import connect

from kaffe_server import cli
from kaffe_server.storage.backup import check
from kaffe_server.storage.database import BACKUPS, FILE
from kaffe_server.storage.transaction import Transaction
from tests.hub_process import HubProcess
from tests.server.open_hub import KAFFE, ORDERS, STATUS, OpenHub, Screen
from tests.server.storage.files import spoil_table

PAGE_IN_LOG = 24 + 4096

pytestmark = pytest.mark.asyncio


def screen_of(hub: HubProcess, role: str = "counter") -> connect:
    return connect(f"{hub.url}/socket/websocket?vsn=2.0.0&station=kasse-1&role={role}", proxy=None, close_timeout=1)


def limit(hub: HubProcess, size: int) -> None:
    """No file of the hub may grow beyond ``size`` bytes: to SQLite, the disk is full."""
    resource.prlimit(hub.process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def one_coffee() -> dict[str, Any]:
    return {"uuid": str(uuid4()), "items": [{"item": KAFFE}]}


async def refused(till: Screen) -> Any:
    return await till.refused(ORDERS, "place", one_coffee())


async def test_a_full_disk_is_told_and_got_over(hub: HubProcess) -> None:
    async with connect(f"{hub.url}/socket/websocket?vsn=2.0.0&role=board", proxy=None, close_timeout=1) as socket:
        board = Screen(socket)
        await board.join()
        async with screen_of(hub) as socket:
            till = Screen(socket)
            await till.join()
            kept = [await till.place() for _ in range(3)]
            limit(hub, 2000)
            for _ in range(3):
                assert (await refused(till))["code"] == "unavailable"
            assert (await asyncio.to_thread(hub.health))["database"] == "unavailable"
            assert [order["day_id"] for order in (await board.join())["items"]] == [101, 102, 103]
            while (await board.next())[4].get("storing", True):
                pass
            limit(hub, resource.RLIM_INFINITY)
            while not (frame := await board.next())[4].get("storing", True) or frame[3] != "tick":
                pass
            assert (await asyncio.to_thread(hub.health))["database"] == "ok", "without anybody trying to sell"
            assert (await till.place())["day_id"] == 104
    hub.kill()
    hub.start()
    async with screen_of(hub) as socket:
        orders = (await Screen(socket).join())["items"]
    assert orders[:3] == kept
    assert [order["day_id"] for order in orders] == [101, 102, 103, 104]


async def test_a_database_that_another_program_has_locked_refuses_and_recovers(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    with closing(sqlite3.connect(open_hub.hub._database.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert (await refused(till))["code"] == "unavailable"
        assert open_hub.hub.health()["database"] == "unavailable"
        assert (await till.join())["items"] == []
        other.execute("ROLLBACK")
    assert (await till.place())["day_id"] == 101
    assert open_hub.hub.health()["database"] == "ok"


async def test_a_database_that_has_become_read_only_refuses_and_recovers(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    order = await till.place()
    cursor = open_hub.hub._writer._connection.cursor()
    cursor.execute("PRAGMA query_only = ON")
    assert (await refused(till))["code"] == "unavailable"
    assert (await till.join())["items"] == [order]
    cursor.execute("PRAGMA query_only = OFF")
    assert (await till.place())["day_id"] == 102


async def test_an_input_output_error_in_the_middle_of_a_commit_refuses_all_who_shared_it(
    open_hub: OpenHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    till, board = await open_hub.screen(), await open_hub.screen("tavle", "board")

    def broken(_: Transaction) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    with monkeypatch.context() as patch:
        patch.setattr(Transaction, "commit", broken)
        assert (await refused(till))["code"] == "unavailable"
        assert (await refused(till))["code"] == "unavailable"
    order = await till.place()
    assert order["day_id"] == 101, "a number that was given to nobody"
    assert (await board.change())["record"] == order, "and nobody saw the refused ones"


async def test_a_database_that_fails_to_be_read_does_not_keep_screens_out(
    open_hub: OpenHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    till = await open_hub.screen()
    order = await till.place()

    def broken(*_: object, **__: object) -> None:
        raise sqlite3.DatabaseError("database disk image is malformed")

    with monkeypatch.context() as patch:
        patch.setattr(Transaction, "run", broken)
        assert (await till.join())["items"] == [order]
        assert (await refused(till))["code"] == "unavailable"
        open_hub.hub.speak()
        assert (await till.next())[4]["storing"] is False


async def test_a_log_that_lost_its_end_is_read_as_far_as_it_is_whole(hub: HubProcess, tmp_path: Path) -> None:
    """What a dying disk may do: the newest commits are gone, though they were acknowledged. The rest is whole."""
    async with screen_of(hub) as socket:
        till = Screen(socket)
        before = await till.join()
        orders = [await till.place() for _ in range(20)]
        hub.kill()
    log = hub.data / f"{FILE}-wal"
    log.write_bytes(log.read_bytes()[: log.stat().st_size * 3 // 4])
    hub.start()
    async with screen_of(hub) as socket:
        till = Screen(socket)
        since = {"since": before["seq"] + 20, "epoch": before["epoch"]}
        items = (await till.join(**since))["items"]
        assert items == orders[: len(items)], "a screen that knew more is told what there is"
        assert 0 < len(items) < 20
        assert (await till.place())["day_id"] == orders[len(items)]["day_id"]


async def test_a_commit_that_breaks_off_after_any_of_its_writes_leaves_nothing(hub: HubProcess) -> None:
    """The disk takes one page more at each attempt, until it takes all of an order."""
    refusals = 0
    async with screen_of(hub) as socket:
        till = Screen(socket)
        await till.join()
        await till.place()
        for size in itertools.count(2000, PAGE_IN_LOG):
            limit(hub, size)
            answer = (await till.push(ORDERS, "place", one_coffee()))[4]
            if answer["status"] == "ok":
                break
            assert answer["response"]["code"] == "unavailable"
            refusals += 1
        assert refusals > 3
        hub.kill()
    hub.start()
    async with screen_of(hub) as socket:
        assert [order["day_id"] for order in (await Screen(socket).join())["items"]] == [101, 102]
    assert hub.stop() == 0
    check(hub.data / FILE)


async def test_files_that_may_not_be_written_any_more_refuse_and_recover(hub: HubProcess) -> None:
    """As on a file system that has become read-only, except that reading needs no help either."""
    files = [str(hub.data / f"{FILE}{ending}") for ending in ("", "-wal")]
    async with screen_of(hub) as socket:
        till = Screen(socket)
        await till.join()
        order = await till.place()
        with immutable(files):
            assert (await refused(till))["code"] == "unavailable"
            assert (await till.join())["items"] == [order]
            assert (await asyncio.to_thread(hub.health))["database"] == "unavailable"
        assert (await till.place())["day_id"] == 102


@contextmanager
def immutable(files: list[str]) -> Iterator[None]:
    """Not even who has a file open may write to it. Takes Linux, root and a file system that knows it."""
    try:
        subprocess.run(["chattr", "+i", *files], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("files cannot be made immutable here")
    try:
        yield
    finally:
        subprocess.run(["chattr", "-i", *files], check=True)


async def copies_of(hub: HubProcess, till: Screen) -> list[Path]:
    """The copies, when there is one: the first is made at the start."""
    while not (copies := sorted((hub.data / BACKUPS).glob("kaffe-*.db"))):
        await till.next()
    return copies


async def test_a_damaged_database_is_told_until_the_restart_and_never_copied(hub: HubProcess) -> None:
    async with screen_of(hub) as socket, screen_of(hub, role="admin") as other:
        till, admin = Screen(socket), Screen(other)
        await till.join()
        await admin.join(STATUS)
        copies = await copies_of(hub, till)
        await till.place()
        spoil_table(hub.data / FILE, "orders")
        with closing(sqlite3.connect(hub.data / FILE)) as connection, connection:
            connection.execute("INSERT INTO life VALUES ('of another', 'so that the hub reads anew')")
        assert (await refused(till))["code"] == "unavailable"
        await admin.ask(STATUS, "update", {"record": {"line": "Vi er straks tilbake"}})
        health = await asyncio.to_thread(hub.health)
        assert (health["database"], health["backup"]) == ("damaged", "stopped"), "although something could be stored"
        while "damaged" not in (word := (await till.next())[4]):
            pass
        assert (word["storing"], word["damaged"]) == (False, True)
    assert hub.stop() == 0
    assert await copies_of(hub, till) == copies
    assert f"The way out: kaffe-hub restore --data {hub.data} {copies[0]}" in hub.log.read_text()
    with pytest.raises(RuntimeError, match=r"is damaged .* The way out"):
        hub.start()
    assert cli.main(["restore", "--data", str(hub.data), str(copies[0])]) == 0
    hub.start()
    assert (await asyncio.to_thread(hub.health))["database"] == "ok"


async def test_what_no_copy_holds_is_copied_when_the_hub_is_stopped(hub: HubProcess) -> None:
    async with screen_of(hub) as socket:
        till = Screen(socket)
        await till.join()
        first = await copies_of(hub, till)
        await till.place()
    assert hub.stop() == 0
    copies = await copies_of(hub, till)
    assert len(copies) == len({*first, *copies})
    assert check(copies[-1]) == check(hub.data / FILE)
    hub.start()
    assert hub.stop() == 0
    assert await copies_of(hub, till) == copies, "and only then"


async def test_a_young_database_does_not_live_in_its_log_alone(hub: HubProcess, tmp_path: Path) -> None:
    def menu_without_the_log() -> int:
        shutil.copy(hub.data / FILE, tmp_path / "alone.db")
        with closing(sqlite3.connect(tmp_path / "alone.db")) as connection:
            return int(connection.execute("SELECT count(*) FROM item").fetchone()[0])

    async with screen_of(hub) as socket:
        till = Screen(socket)
        await till.join()
        while menu_without_the_log() < 10:
            await till.next()


async def test_a_copy_is_made_while_the_hub_runs(hub: HubProcess) -> None:
    async with screen_of(hub) as socket:
        till = Screen(socket)
        await till.join()
        while (await till.next())[3] != "tick":
            pass
    assert (await asyncio.to_thread(hub.health))["backup"] == "ok"
    assert hub.stop() == 0
    (copy,) = (hub.data / "backups").iterdir()
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM item").fetchone()[0] > 10
