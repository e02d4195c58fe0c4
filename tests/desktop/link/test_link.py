"""The link against a hub on a real socket."""

import asyncio
import json
from contextlib import suppress
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

import msgspec
import pytest

from kaffe_desktop.link import Answer, Link, LinkState, NoAnswer, Timing, Unreachable, backoff
from kaffe_server.contract.commands import MENU, ORDERS, MoveOrder
from kaffe_server.contract.errors import Conflict, Internal, KaffeError
from kaffe_server.contract.records import State
from tests.desktop.link.small_hub import PATIENT, WAIT, Connected, SmallHub, connected

pytestmark = pytest.mark.asyncio

MOVE = MoveOrder(uuid=UUID(int=1), id=7, from_=State.RECEIVED, to=State.PRODUCTION)
SHORT = Timing(heartbeat=60, silence=60, answer=0.05)


def pushing(both: Connected, topic: str = ORDERS) -> asyncio.Task[msgspec.Raw]:
    return asyncio.create_task(both.link.push(topic, "move", MOVE, WAIT))


def snapshot_of(both: Connected) -> msgspec.Raw:
    items = both.ear.joins[-1][1].items
    assert isinstance(items, msgspec.Raw)
    return items


async def settled(push: "asyncio.Task[msgspec.Raw]") -> msgspec.Raw:
    async with asyncio.timeout(WAIT):
        return await push


async def test_a_screen_names_itself_and_the_protocol() -> None:
    async with connected() as both:
        parts = urlsplit(both.hub.requests[0])
        assert parts.path == "/socket/websocket"
        assert parse_qs(parts.query) == {
            "vsn": ["2.0.0"],
            "station": ["kasse-1"],
            "role": ["counter"],
            "version": ["1"],
        }


async def test_every_topic_is_joined_on_one_connection() -> None:
    async with connected(topics=(ORDERS, MENU)) as both:
        assert [topic for topic, _ in both.ear.joins] == [ORDERS, MENU]
        assert both.link.is_joined(ORDERS)
        assert both.link.is_joined(MENU)
        assert not both.link.is_joined("collection:device")
        assert len(both.hub.connections) == 1
        assert both.ear.states == [LinkState.CONNECTING, LinkState.CONNECTED]


async def test_the_first_join_asks_for_a_snapshot() -> None:
    async with connected() as both:
        join_ref, ref, topic, _, payload = await both.hub.heard("phx_join")
        assert (join_ref, topic) == (ref, ORDERS)
        assert (payload["since"], payload["epoch"], payload["options"]) == (None, None, {"from_date": "today"})
        assert json.loads(bytes(snapshot_of(both))) == []


async def test_changes_are_told_in_order() -> None:
    async with connected() as both:
        for seq in (1, 2, 3):
            await both.hub.change(seq)
        await both.ear.until(lambda: both.ear.changes == [1, 2, 3])


async def test_a_change_that_is_known_is_not_told_again() -> None:
    async with connected() as both:
        for seq in (1, 1, 2):
            await both.hub.change(seq)
        await both.ear.until(lambda: both.ear.changes == [1, 2])


async def test_a_gap_leads_to_a_join_from_the_last_known_change() -> None:
    async with connected() as both:
        await both.hub.heard("phx_join")
        await both.hub.change(1)
        both.hub.seq = 3
        await both.hub.change(3)
        again = await both.hub.heard("phx_join")
        assert (again[4]["since"], again[4]["epoch"]) == (1, "k3f9")
        await both.joined(2)
        await both.hub.change(4)
        await both.ear.until(lambda: both.ear.changes == [1, 4])


async def test_a_tick_that_is_ahead_leads_to_a_join_too() -> None:
    async with connected() as both:
        both.hub.seq = 5
        await both.hub.tick(5)
        await both.joined(2)
        await both.hub.tick(5)
        await both.ear.until(lambda: len(both.ear.ticks) == 2)
        assert len(both.ear.joins) == 2


async def test_messages_of_an_earlier_join_are_discarded() -> None:
    async with connected() as both:
        first = await both.hub.heard("phx_join")
        await both.hub.tick(9)
        second = await both.hub.heard("phx_join")
        await both.joined(2)
        await both.hub.change(1, {"id": 100}, join_ref=first[0])
        await both.hub.say(first[0], first[0], ORDERS, "phx_close", {})
        await both.hub.change(1, {"id": 200}, join_ref=second[0])
        await both.ear.until(lambda: bool(both.ear.changes))
        assert (both.ear.changes, both.link.is_joined(ORDERS)) == ([200], True)


async def test_an_answer_reaches_its_command() -> None:
    async with connected() as both:
        push = pushing(both)
        heard = await both.hub.heard("move")
        assert heard[2] == ORDERS
        assert heard[4] == {
            "uuid": str(UUID(int=1)),
            "id": 7,
            "from": "received",
            "to": "production",
        }
        await both.hub.reply(heard, {"done": True})
        assert json.loads(bytes(await settled(push))) == {"done": True}


async def test_answers_may_come_in_any_order() -> None:
    async with connected() as both:
        pushes = [pushing(both) for _ in range(3)]
        frames = [await both.hub.heard("move") for _ in range(3)]
        for number, frame in reversed(list(enumerate(frames))):
            await both.hub.reply(frame, {"number": number})
        answers = [json.loads(bytes(await settled(push))) for push in pushes]
        assert answers == [{"number": 0}, {"number": 1}, {"number": 2}]


@pytest.mark.parametrize(("code", "error"), [("conflict", Conflict), ("from_the_future", Internal)])
async def test_a_refusal_is_raised_as_the_class_that_the_hub_raised(code: str, error: type[KaffeError]) -> None:
    async with connected() as both:
        push = pushing(both)
        await both.hub.reply(await both.hub.heard("move"), {"code": code, "message": "no", "field": "id"}, "error")
        with pytest.raises(error) as raised:
            await settled(push)
        assert (type(raised.value), raised.value.message, raised.value.field) == (error, "no", "id")


async def test_a_command_without_an_answer_meets_its_deadline() -> None:
    async with connected() as both:
        with pytest.raises(NoAnswer):
            await both.link.push(ORDERS, "move", MOVE, 0.01)
        await both.hub.reply(await both.hub.heard("move"), {"late": True})
        await both.hub.change(1)
        await both.ear.until(lambda: both.ear.changes == [1])


async def test_without_a_join_a_command_fails_at_once() -> None:
    async with connected(obliging=False) as both:
        await both.hub.heard("phx_join")
        with pytest.raises(Unreachable):
            await both.link.push(ORDERS, "move", MOVE)
        with pytest.raises(Unreachable):
            await both.link.push("collection:device", "move", MOVE)


async def test_a_link_that_does_not_run_refuses_commands() -> None:
    answers: list[Answer] = []
    Link("ws://127.0.0.1:9").request(ORDERS, "move", MOVE, answers.append)
    assert [type(answer) for answer in answers] == [Unreachable]


async def test_commands_in_flight_are_rejected_when_the_connection_breaks() -> None:
    async with connected() as both:
        pushes = [pushing(both), pushing(both)]
        await both.hub.heard("move")
        await both.hub.heard("move")
        both.hub.connections[-1].transport.abort()
        for push in pushes:
            with pytest.raises(NoAnswer):
                await settled(push)


async def test_after_a_killed_hub_the_link_comes_back_and_asks_for_what_it_missed() -> None:
    async with connected() as both:
        await both.hub.change(1)
        await both.ear.until(lambda: both.ear.changes == [1])
        await both.hub.heard("phx_join")
        await both.hub.stop()
        await both.ear.until(lambda: both.ear.states[-1] is LinkState.CONNECTING)
        assert not both.link.is_joined(ORDERS)
        both.hub.seq = 1
        await both.hub.start()
        again = await both.hub.heard("phx_join")
        assert (again[4]["since"], again[4]["epoch"]) == (1, "k3f9")
        await both.joined(2)
        assert both.link.is_joined(ORDERS)


async def test_a_lost_connection_does_not_mark_the_link_as_cancelled() -> None:
    async with connected() as both:
        both.hub.connections[-1].transport.abort()
        await both.joined(2)
        assert both.running is not None
        assert both.running.cancelling() == 0


async def test_a_new_epoch_replaces_the_old_one() -> None:
    async with connected() as both:
        await both.hub.heard("phx_join")
        for epoch in ("new", "newer"):
            both.hub.epoch = epoch
            both.hub.connections[-1].transport.abort()
            again = await both.hub.heard("phx_join")
            await both.joined({"new": 2, "newer": 3}[epoch])
        assert again[4]["epoch"] == "new"


async def test_a_refused_join_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kaffe_desktop.link.backoff.REJOIN", (0.01,))
    async with connected(obliging=False) as both:
        refused = await both.hub.heard("phx_join")
        await both.hub.reply(refused, {"code": "unavailable", "message": "starting"}, "error")
        await both.hub.accept(await both.hub.heard("phx_join"))
        await both.joined()


async def test_an_unanswered_join_is_tried_again_and_its_late_answer_discarded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kaffe_desktop.link.backoff.REJOIN", (0.01,))
    async with connected(SHORT, obliging=False) as both:
        slow = await both.hub.heard("phx_join")
        await both.hub.accept(await both.hub.heard("phx_join"), seq=3)
        await both.hub.accept(slow, seq=99)
        await both.joined()
        await both.hub.change(4)
        await both.ear.until(lambda: both.ear.changes == [4])
        assert len(both.ear.joins) == 1


@pytest.mark.parametrize("event", ["phx_error", "phx_close"])
async def test_a_channel_that_the_hub_ends_is_joined_again(monkeypatch: pytest.MonkeyPatch, event: str) -> None:
    monkeypatch.setattr("kaffe_desktop.link.backoff.REJOIN", (0.01,))
    async with connected() as both:
        join = await both.hub.heard("phx_join")
        await both.hub.say(join[0], join[0], ORDERS, event, {})
        await both.joined(2)
        assert len(both.hub.connections) == 1


async def test_a_fault_in_the_program_costs_a_connection_and_not_the_screen(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with connected() as both:
        await both.hub.heard("phx_join")
        with monkeypatch.context() as patch:
            patch.setattr(both.ear, "on_change", lambda *_: 1 / 0)
            await both.hub.change(1)
            both.hub.seq = 1
            payload = (await both.hub.heard("phx_join"))[4]
        assert (payload["since"], payload["epoch"]) == (None, None)
        await both.ear.until(lambda: len(both.ear.joins) == 2)
        await both.hub.change(2)
        await both.ear.until(lambda: both.ear.changes == [2])
    assert "ZeroDivisionError" in caplog.text


async def test_a_fault_at_every_join_does_not_make_the_screen_hammer_the_hub(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backoff, "RECONNECT", (0.0, 0.0, WAIT * 60.0))
    async with connected(obliging=False) as both:
        monkeypatch.setattr(both.ear, "on_joined", lambda *_: 1 / 0)
        both.hub.obliging = True
        await both.hub.accept(await both.hub.heard("phx_join"))
        await both.ear.until(lambda: both.ear.states.count(LinkState.CONNECTED) == 3)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(both.ear.until(lambda: both.ear.states.count(LinkState.CONNECTING) > 3), 0.3)


async def test_a_silent_hub_is_taken_for_dead() -> None:
    async with connected(Timing(heartbeat=60, silence=0.1, answer=60)) as both:
        await both.joined(2)
        assert len(both.hub.connections) == 2


async def test_two_unanswered_heartbeats_are_the_end() -> None:
    both_silent = Timing(heartbeat=0.02, silence=60, answer=60)
    async with connected(both_silent) as both:
        for _ in range(4):
            await both.hub.heard("heartbeat")
        assert len(both.hub.connections) == 1
        both.hub.beating = False
        await both.ear.until(lambda: len(both.ear.joins) >= 2)
        assert len(both.hub.connections) >= 2


async def test_a_heartbeat_is_sent_on_the_phoenix_topic() -> None:
    async with connected(Timing(heartbeat=0.02, silence=60, answer=60)) as both:
        join_ref, ref, topic, _, payload = await both.hub.heard("heartbeat")
        assert (join_ref, topic, payload) == (None, "phoenix", {})
        assert ref is not None


@pytest.mark.parametrize("status", [HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.UPGRADE_REQUIRED])
async def test_a_screen_that_may_not_come_in_stops_trying(status: HTTPStatus) -> None:
    both = await refused_link(status)
    async with asyncio.timeout(WAIT):
        await both.link.run()
    assert both.ear.states == [LinkState.CONNECTING, LinkState.REFUSED]
    assert len(both.hub.requests) == 1
    await both.link.stop()
    await both.hub.stop()


async def test_a_hub_that_is_busy_is_tried_again() -> None:
    both = await refused_link(HTTPStatus.SERVICE_UNAVAILABLE)
    both.start()
    await both.ear.until(lambda: both.ear.states.count(LinkState.CONNECTING) >= 3)
    both.hub.status = None
    await both.joined()
    await both.link.stop()
    await both.hub.stop()


async def refused_link(status: HTTPStatus) -> Connected:
    hub = SmallHub()
    hub.status = status
    await hub.start()
    return Connected(hub, PATIENT, (ORDERS,))


async def test_stopping_says_goodbye() -> None:
    async with connected() as both:
        await both.link.stop()
        assert await both.hub.close_codes.get() == 1000
        assert both.ear.states[-1] is LinkState.STOPPED


async def test_cancelling_closes_the_connection_too() -> None:
    async with connected() as both:
        assert both.running is not None
        both.running.cancel()
        with suppress(asyncio.CancelledError):
            await both.running
        assert await both.hub.close_codes.get() == 1000
        assert not both.link.is_joined(ORDERS)
        both.running = asyncio.create_task(asyncio.sleep(0))


async def test_a_link_without_a_hub_can_be_stopped() -> None:
    link = Link("ws://127.0.0.1:9")
    running = asyncio.create_task(link.run())
    await asyncio.sleep(0)
    await link.stop()
    async with asyncio.timeout(WAIT):
        await running


async def test_a_link_that_never_ran_can_be_stopped() -> None:
    async with asyncio.timeout(WAIT):
        await Link("ws://127.0.0.1:9").stop()


@pytest.mark.parametrize("nonsense", ["not json", "[1,2]", '["1","1","collection:order","change",{"seq":"x"}]'])
async def test_what_cannot_be_read_is_skipped(nonsense: str, caplog: pytest.LogCaptureFixture) -> None:
    async with connected() as both:
        await both.hub.connections[-1].send(nonsense)
        await both.hub.change(1)
        await both.ear.until(lambda: both.ear.changes == [1])
        assert len(both.hub.connections) == 1
    assert "cannot read" in caplog.text


async def test_a_snapshot_larger_than_a_command_may_be_is_received() -> None:
    async with connected(obliging=False) as both:
        items: list[dict[str, Any]] = [{"id": n, "name": "x" * 1000} for n in range(3000)]
        await both.hub.accept(await both.hub.heard("phx_join"), items=items)
        await both.joined()
        assert len(json.loads(bytes(snapshot_of(both)))) == 3000


def insisting(both: Connected, patience: float = 60) -> "asyncio.Future[Answer]":
    answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
    both.link.insist(ORDERS, "move", MOVE, answer.set_result, patience)
    return answer


async def said(answer: "asyncio.Future[Answer]") -> Answer:
    async with asyncio.timeout(WAIT):
        return await answer


async def test_a_command_whose_answer_was_lost_goes_out_again_at_the_next_join() -> None:
    async with connected() as both:
        answer = insisting(both)
        first = await both.hub.heard("move")
        await both.hub.stop()
        await both.ear.until(lambda: both.ear.states[-1] is LinkState.CONNECTING)
        assert not answer.done()
        await both.hub.start()
        again = await both.hub.heard("move")
        assert again[4] == first[4]
        await both.hub.reply(again, {"done": 1})
        assert json.loads(bytes(await said(answer))) == {"done": 1}  # type: ignore[arg-type]


async def test_a_command_without_an_answer_in_time_is_asked_again_on_the_same_connection() -> None:
    async with connected(SHORT) as both:
        answer = insisting(both)
        await both.hub.heard("move")
        await both.hub.reply(await both.hub.heard("move"), {"code": "conflict", "message": "no"}, "error")
        assert isinstance(await said(answer), Conflict)


async def test_insisting_ends_when_nobody_waits_any_more() -> None:
    async with connected() as both:
        answer = insisting(both, patience=0.05)
        await both.hub.heard("move")
        await both.hub.stop()
        assert isinstance(await said(answer), NoAnswer)
        await both.hub.start()
        await both.joined(2)
        await both.hub.change(1)
        await both.ear.until(lambda: both.ear.changes == [1])
        left = [both.hub.frames.get_nowait()[3] for _ in range(both.hub.frames.qsize())]
        assert "move" not in left


async def test_insisting_begins_only_when_the_command_was_sent() -> None:
    answers: list[Answer] = []
    Link("ws://127.0.0.1:9").insist(ORDERS, "move", MOVE, answers.append)
    assert [type(answer) for answer in answers] == [Unreachable]


async def test_a_link_that_stops_answers_what_it_insisted_on() -> None:
    async with connected() as both:
        answer = insisting(both)
        await both.hub.heard("move")
        await both.hub.stop()
        await both.ear.until(lambda: both.ear.states[-1] is LinkState.CONNECTING)
        await both.link.stop()
        assert isinstance(await said(answer), NoAnswer)


async def test_a_hub_that_cannot_be_reached_is_named_once(caplog: pytest.LogCaptureFixture) -> None:
    both = Connected(SmallHub(), PATIENT, (ORDERS,))
    both.start()
    await both.ear.until(lambda: both.ear.states.count(LinkState.CONNECTING) >= 3)
    await both.link.stop()
    told = [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]
    assert len(told) == 1
    assert told[0].startswith(f"no connection to {both.hub.url}")
