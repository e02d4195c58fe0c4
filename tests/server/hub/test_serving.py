"""The hub as a process: started, stopped, killed; and the screens that cannot keep up."""

import asyncio
import json
import logging
import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from msgspec import Raw
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from kaffe_server.cli import load_sample
from kaffe_server.contract.commands import ReadReport
from kaffe_server.hub import sockets
from kaffe_server.hub.serving import serve
from kaffe_server.hub.session import UNANSWERED_AT_MOST
from kaffe_server.orders.report import Reports
from kaffe_server.shop.calendar import Calendar
from kaffe_server.storage.backup import BackupError
from kaffe_server.storage.copies import Backups
from kaffe_server.storage.database import Database
from kaffe_server.storage.reader import Reader
from kaffe_server.storage.transaction import Transaction
from kaffe_server.storage.writer import Job, Outcome
from tests.hub_process import HubProcess
from tests.server.hub.bare_socket import bare_socket, masked
from tests.server.open_hub import KAFFE, ORDERS, STAFF, OpenHub, Screen

pytestmark = pytest.mark.asyncio


def screen_of(hub: HubProcess) -> connect:
    return connect(f"{hub.url}/socket/websocket?vsn=2.0.0&station=kasse-1&role=counter", proxy=None, close_timeout=1)


async def pour(socket: ClientConnection, count: int) -> dict[str, str]:
    """Sends orders without waiting; ref → uuid."""
    sent = {}
    for number in range(count):
        uuid = str(uuid4())
        sent[f"p{number}"] = uuid
        await socket.send(json.dumps(["1", f"p{number}", ORDERS, "place", {"uuid": uuid, "items": [{"item": KAFFE}]}]))
    return sent


async def replies(socket: ClientConnection) -> dict[str, Any]:
    """All replies until the connection closes, by ref."""
    got: dict[str, Any] = {}
    try:
        async for message in socket:
            frame = json.loads(message)
            if frame[3] == "phx_reply":
                got[frame[1]] = frame[4]
    except ConnectionClosed:
        pass
    return got


async def test_a_hub_that_is_stopped_in_the_middle_of_a_commit_answers_everything_before_it_hangs_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    database = Database(tmp_path)
    load_sample(database)
    loop, port = asyncio.get_running_loop(), asyncio.get_running_loop().create_future()
    serving = asyncio.create_task(serve(database, "127.0.0.1", 0, Calendar(), port.set_result))
    committing, disk_is_ready = asyncio.Event(), threading.Event()
    commit = Transaction.commit

    def slow(tx: Transaction) -> None:
        loop.call_soon_threadsafe(committing.set)
        assert disk_is_ready.wait(20)
        commit(tx)

    url = f"ws://127.0.0.1:{await port}/socket/websocket?vsn=2.0.0&station=kasse-1&role=counter"
    async with connect(url, proxy=None, close_timeout=1) as socket:
        screen = Screen(socket)
        await screen.join()
        monkeypatch.setattr(Transaction, "commit", slow)
        sent = await pour(socket, 50)
        await committing.wait()
        await screen.push("phoenix", "heartbeat")
        os.kill(os.getpid(), signal.SIGTERM)
        while "stopping" not in caplog.messages:
            await screen.push("phoenix", "heartbeat")
        assert (await screen.refused(ORDERS, "undo"))["code"] == "unavailable"
        disk_is_ready.set()
        got = await replies(socket)
        assert socket.close_code == 1001
    await serving
    database.close()
    assert {ref for ref in got if got[ref]["status"] == "ok"} == set(sent)


async def test_a_last_copy_that_hangs_does_not_keep_the_hub_from_ending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """As on a share whose server is gone."""
    share_is_back = threading.Event()

    def hang(*_: object) -> None:
        share_is_back.wait(20)
        raise BackupError("too late")

    monkeypatch.setattr(Backups, "make", hang)
    monkeypatch.setattr("kaffe_server.hub.hub.LAST_COPY_SECONDS", 0.1)
    database = Database(tmp_path)
    port = asyncio.get_running_loop().create_future()
    backups = Backups(tmp_path / "share")
    serving = asyncio.create_task(serve(database, "127.0.0.1", 0, Calendar(), port.set_result, backups=backups))
    await port
    os.kill(os.getpid(), signal.SIGTERM)
    await serving
    assert "the last copy of the database was not finished" in caplog.text
    share_is_back.set()
    database.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_stopped_hub_leaves_no_accepted_command_unanswered(hub: HubProcess, number: signal.Signals) -> None:
    async with screen_of(hub) as socket:
        await Screen(socket).join()
        sent = await pour(socket, UNANSWERED_AT_MOST)
        first = json.loads(await socket.recv())
        stopping = asyncio.create_task(asyncio.to_thread(hub.stop, number))
        got = await replies(socket)
        got.setdefault(first[1], first[4])
        assert await stopping == 0
        assert socket.close_code == 1001
    stored = {ref for ref, reply in got.items() if reply["status"] == "ok"}
    assert {reply["response"]["code"] for reply in got.values() if reply["status"] == "error"} <= {"unavailable"}
    hub.start()
    async with screen_of(hub) as socket:
        known = {record["uuid"] for record in (await Screen(socket).join())["items"]}
    assert known == {sent[ref] for ref in stored}


async def test_a_killed_hub_has_lost_nothing_that_it_acknowledged(hub: HubProcess) -> None:
    async with screen_of(hub) as socket:
        joined = await Screen(socket).join()
        sent = await pour(socket, UNANSWERED_AT_MOST)
        acknowledged = {}
        while len(acknowledged) < 40:
            frame = json.loads(await socket.recv())
            if frame[3] == "phx_reply":
                acknowledged[sent[frame[1]]] = frame[4]["response"]["record"]
        hub.kill()
    hub.start()
    async with screen_of(hub) as socket:
        screen = Screen(socket)
        again = await screen.join(since=joined["seq"], epoch=joined["epoch"])
        assert again["epoch"] == joined["epoch"]
        records = {record["uuid"]: record for record in again["items"]}
        assert {uuid: records[uuid] for uuid in acknowledged} == acknowledged
        assert again["seq"] == len(records)
        numbers = sorted(record["day_id"] for record in records.values())
        assert numbers == list(range(101, 101 + len(records)))
        for uuid in sent.values():
            await screen.ask(ORDERS, "place", {"uuid": uuid, "items": [{"item": KAFFE}]})
        final = (await screen.join())["items"]
    assert sorted(record["uuid"] for record in final) == sorted(sent.values())


async def test_a_second_hub_on_the_same_data_is_refused(hub: HubProcess) -> None:
    with pytest.raises(RuntimeError, match="in use by a running hub"):
        HubProcess(hub.data)


async def test_a_port_that_is_taken_is_named(hub: HubProcess, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=f"cannot listen on 127.0.0.1:{hub.port}"):
        HubProcess(tmp_path / "other", "--port", str(hub.port))


async def test_an_address_on_the_network_has_to_be_asked_for(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="--trust-network"):
        HubProcess(tmp_path / "lan", "--host", "0.0.0.0")


async def test_a_screen_that_stops_reading_is_cut_off_and_keeps_nobody_waiting(
    open_hub: OpenHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sockets, "UNSENT_AT_MOST", 100_000)
    till = await open_hub.screen()
    topic = open_hub.hub.topics[ORDERS]
    async with bare_socket(open_hub.port) as (reader, writer):
        writer.write(masked(json.dumps(["1", "1", ORDERS, "phx_join", {}]).encode()))
        await reader.readuntil(b"phx_reply")
        filler = json.dumps([None, None, ORDERS, "tick", {"filler": "x" * 50_000}])
        while len(topic.subscribers) == 2:
            topic.say(filler)
            await till.next()
    assert (await till.place())["day_id"] == 101


class Mute:
    """What hears everything and says nothing."""

    def received(self, message: str | bytes) -> None:
        pass

    def closed(self) -> None:
        pass


async def test_a_hub_that_does_not_answer_is_not_waited_for_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "ANSWER_SECONDS", 0.1)
    async with (
        sockets.listening("127.0.0.1", 0, lambda _peer, _station: Mute(), dict) as server,
        sockets.conversation(f"ws://127.0.0.1:{sockets.port_of(server)}", "skall", "admin") as hub,
    ):
        with pytest.raises(sockets.NoAnswer, match="did not answer within"):
            await hub.join("collection:order")
async def a_large_day(house: OpenHub, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """More than the limit and all buffers of the system hold, asked for and not read."""
    order = json.dumps({"id": 7, "note": "x" * 20_000_000})
    house.hub.topics[ORDERS].fill([(7, Raw(order.encode()))])
    writer.write(masked(json.dumps(["1", "1", ORDERS, "phx_join", {}]).encode()))
    await reader.readuntil(b"phx_reply")


async def test_a_join_of_any_size_is_answered_and_what_happens_meanwhile_comes_after_it(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    async with bare_socket(open_hub.port) as (reader, writer):
        await a_large_day(open_hub, reader, writer)
        for _ in range(5):
            await till.place()
        end, size = b"", 0
        while b'"day_id":105' not in end:
            got = await reader.read(2**20)
            assert got, "it was cut off"
            end, size = (end + got)[-4000:], size + len(got)
    assert size > 20_000_000


async def test_a_screen_that_asks_for_much_and_reads_nothing_is_cut_off(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    topic = open_hub.hub.topics[ORDERS]
    async with bare_socket(open_hub.port) as (reader, writer):
        await a_large_day(open_hub, reader, writer)
        assert len(topic.subscribers) == 2
        writer.write(masked(json.dumps(["1", "2", ORDERS, "phx_join", {}]).encode()))
        while len(topic.subscribers) == 2:
            await till.push("phoenix", "heartbeat")


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Nothing is committed, and no question answered, before it is set."""
    ready, commit, now = threading.Event(), Transaction.commit, Reader._answer

    def slow(tx: Transaction) -> None:
        assert ready.wait(20)
        commit(tx)

    def slow_answer(reader: Reader, job: Job) -> None:
        assert ready.wait(20)
        now(reader, job)

    monkeypatch.setattr(Transaction, "commit", slow)
    monkeypatch.setattr(Reader, "_answer", slow_answer)
    yield ready
    ready.set()


async def test_a_screen_that_does_not_wait_for_its_answers_is_slowed_down_and_nobody_else(
    open_hub: OpenHub, disk: threading.Event
) -> None:
    hasty, other = await open_hub.screen("kjokken"), await open_hub.screen("kasse-1")
    await hasty.join(STAFF)
    await pour(hasty.socket, UNANSWERED_AT_MOST)
    too_many = {"uuid": str(uuid4()), "items": [{"item": KAFFE}]}
    assert (await hasty.refused(ORDERS, "place", too_many))["code"] == "rate_limited"
    await hasty.ask(STAFF, "lock")
    placing = asyncio.create_task(other.place())
    await hasty.ask("phoenix", "heartbeat")
    disk.set()
    assert (await placing)["state"] == "received"
    answered = 0
    while answered < UNANSWERED_AT_MOST:
        frame = await hasty.next()
        answered += frame[3] == "phx_reply" and frame[4]["status"] == "ok"
    await hasty.ask(ORDERS, "place", too_many)


async def test_questions_of_a_screen_that_has_gone_are_not_looked_up(
    open_hub: OpenHub, disk: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    report = Reports.report

    def noted(reports: Reports, tx: Transaction, command: ReadReport) -> Outcome:
        asked.append(command.day.isoformat())
        return report(reports, tx, command)

    monkeypatch.setattr(Reports, "report", noted)
    gone, here = await open_hub.stranger("kontor"), await open_hub.screen("kontor-2")
    await gone.join()
    for _ in range(20):
        await gone.socket.send(json.dumps(["1", "r", ORDERS, "report", {"day": "2026-11-22"}]))
    await gone.ask("phoenix", "heartbeat")
    await gone.socket.close()
    while len(open_hub.hub.topics[ORDERS].subscribers) == 2:
        await here.ask("phoenix", "heartbeat")
    disk.set()
    await here.ask(ORDERS, "report", {"day": "2026-11-23"})
    assert asked == ["2026-11-23"]
