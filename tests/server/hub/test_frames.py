"""Every frame of the wire, literally, on a raw socket."""

import asyncio
import json
from typing import Any

import pytest

from kaffe_server.contract import frames
from kaffe_server.devices.roles import MAY_JOIN, Role
from tests.server.open_hub import KAFFE, LATTE, MENU, ORDERS, STATUS, OpenHub, Screen

pytestmark = pytest.mark.asyncio
UUID = "6b3c3a52-9f2e-4a0e-8b1e-2e3c1d5d7a11"


async def say(screen: Screen, *frame: Any) -> list[Any]:
    await screen.socket.send(json.dumps(frame))
    return await screen.next()


async def test_a_join_is_a_snapshot_with_its_seq_epoch_day_and_time(open_hub: OpenHub) -> None:
    screen = await open_hub.stranger()
    joined = await say(screen, "1", "2", ORDERS, "phx_join", {"options": {"from_date": "today"}})
    assert joined[:4] == ["1", "2", ORDERS, "phx_reply"]
    response = joined[4]["response"]
    assert joined[4]["status"] == "ok"
    assert response == {
        "items": [],
        "seq": 0,
        "epoch": response["epoch"],
        "day": "2026-11-23",
        "zone": "Europe/Oslo",
        "now": "2026-11-23T09:40:00Z",
    }


async def test_the_menu_is_one_record_with_tree_and_indexes(open_hub: OpenHub) -> None:
    screen = await open_hub.stranger()
    menu = (await screen.join(MENU))["items"]
    assert [node["name"] for node in menu["tree"]] == ["Varm drikke", "Kald drikke", "Mat og bakst"]
    indexes = menu["indexes"]
    assert set(indexes) == {
        "categories",
        "items",
        "items_by_category",
        "customization_keys",
        "customization_values",
        "customizations_by_key",
    }
    assert indexes["items_by_category"]["3"][0]["name"] == "Kanelbolle"
    assert indexes["customization_keys"][0] == {
        "id": 1,
        "name": "Melk",
        "enable": True,
        "label_color": "petrol",
        "default_value": "1",
        "multiple_choice": False,
        "sort_order": 0,
    }


async def test_refs_are_strings_or_null_and_come_back_as_they_were(open_hub: OpenHub) -> None:
    screen = await open_hub.stranger()
    assert (await say(screen, None, "æøå-9", ORDERS, "phx_join", {}))[:2] == [None, "æøå-9"]
    assert (await say(screen, None, None, ORDERS, "phx_leave", {}))[:2] == [None, None]


async def test_heartbeat(open_hub: OpenHub) -> None:
    screen = await open_hub.stranger()
    assert await say(screen, None, "8", "phoenix", "heartbeat", {}) == [
        None,
        "8",
        "phoenix",
        "phx_reply",
        {"status": "ok", "response": {}},
    ]


async def test_a_reply_comes_before_the_change_it_caused(open_hub: OpenHub) -> None:
    screen = await open_hub.stranger()
    await say(screen, "1", "1", ORDERS, "phx_join", {})
    reply = await say(screen, "1", "7", ORDERS, "place", {"uuid": UUID, "items": [{"item": LATTE}]})
    assert reply[:4] == ["1", "7", ORDERS, "phx_reply"]
    change = await screen.next()
    assert change[:4] == [None, None, ORDERS, "change"]
    assert change[4] == {"action": "create", "record": reply[4]["response"]["record"], "seq": 1}


async def test_an_order_has_the_originals_fields_and_ours(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    order = await till.place()
    assert set(order) == {
        "id", "uuid", "customer_id", "day_id", "state", "missing_information", "items", "inserted_at", "updated_at",
        "business_day", "total_nok", "note", "name", "created", "state_since", "placed_by", "question", "called_at",
        "rev",
    }  # fmt: skip
    assert order["created"] == "2026-11-23T09:40:00Z"


async def test_leave_is_answered_closed_and_silent_from_then_on(open_hub: OpenHub) -> None:
    screen, till = await open_hub.stranger(), await open_hub.screen()
    await say(screen, "5", "1", ORDERS, "phx_join", {})
    assert await say(screen, "5", "2", ORDERS, "phx_leave", {}) == [
        "5",
        "2",
        ORDERS,
        "phx_reply",
        {"status": "ok", "response": {}},
    ]
    assert await screen.next() == ["5", "5", ORDERS, "phx_close", {}]
    await till.place()
    assert (await say(screen, None, "3", "phoenix", "heartbeat", {}))[1] == "3"


async def test_a_second_join_closes_the_first_and_no_change_comes_twice(open_hub: OpenHub) -> None:
    screen, till = await open_hub.stranger(), await open_hub.screen()
    await say(screen, "1", "1", ORDERS, "phx_join", {})
    assert await say(screen, "2", "2", ORDERS, "phx_join", {}) == ["1", "1", ORDERS, "phx_close", {}]
    assert (await screen.next())[:4] == ["2", "2", ORDERS, "phx_reply"]
    await till.place()
    assert (await screen.next())[3] == "change"
    assert (await say(screen, None, "3", "phoenix", "heartbeat", {}))[1] == "3"


@pytest.mark.parametrize("topic", ["collection:cake", "collection:device", "room:lobby"])
async def test_an_unknown_topic_is_unmatched(open_hub: OpenHub, topic: str) -> None:
    screen = await open_hub.stranger()
    reply = await say(screen, "1", "1", topic, "phx_join", {})
    assert reply[4]["status"] == "error"
    assert reply[4]["response"]["reason"] == "unmatched topic"
    assert reply[4]["response"]["code"] == "unmatched_topic"


async def test_a_command_before_its_join_is_unmatched_and_stores_nothing(open_hub: OpenHub) -> None:
    screen = await open_hub.stranger()
    error = await screen.refused(ORDERS, "place", {"uuid": UUID, "items": [{"item": KAFFE}]})
    assert error["reason"] == "unmatched topic"
    assert (await screen.join())["items"] == []


async def test_the_hubs_word_comes_to_every_follower_of_orders(open_hub: OpenHub) -> None:
    screen = await open_hub.screen()
    living = asyncio.create_task(open_hub.hub.live())
    assert await screen.next() == [
        None,
        None,
        ORDERS,
        "tick",
        {"seq": 0, "now": "2026-11-23T09:40:00Z", "day": "2026-11-23"},
    ]
    living.cancel()
    assert frames.TICK_SECONDS <= 3


async def test_since_gives_the_changes_that_were_missed(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    order = await till.place()
    epoch = (await till.join())["epoch"]
    order = await till.move(order, "production")
    await till.place()
    again = await (await open_hub.stranger()).join(since=1, epoch=epoch)
    assert "items" not in again
    assert [(change["action"], change["seq"]) for change in again["changes"]] == [("update", 2), ("create", 3)]
    assert again["changes"][0]["record"] == order
    assert (await (await open_hub.stranger()).join(since=3, epoch=epoch))["changes"] == []


@pytest.mark.parametrize(
    "known", [{"since": 1}, {"since": 1, "epoch": "another"}, {"since": 99, "epoch": None}, {"epoch": None}]
)
async def test_without_a_seq_and_epoch_that_hold_the_answer_is_a_snapshot(
    open_hub: OpenHub, known: dict[str, Any]
) -> None:
    till = await open_hub.screen()
    await till.place()
    epoch = (await till.join())["epoch"]
    joined = await till.join(**{**known, **({"epoch": epoch} if known.get("epoch", "") is None else {})})
    assert len(joined["items"]) == 1
    assert "changes" not in joined


async def test_changes_that_are_no_longer_kept_become_a_snapshot(
    open_hub: OpenHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    till = await open_hub.screen()
    order = await till.place()
    epoch = (await till.join())["epoch"]
    topic = open_hub.hub.topics[ORDERS]
    monkeypatch.setattr(topic, "_changes", type(topic._changes)(topic._changes, maxlen=1))
    await till.move(order, "production")
    await till.place()
    assert "items" in await till.join(since=1, epoch=epoch)
    assert "changes" in await till.join(since=2, epoch=epoch)


async def test_a_screen_that_missed_edits_of_the_menu_gets_the_menu_once(open_hub: OpenHub) -> None:
    admin = await open_hub.screen("kontor")
    before = await admin.join(MENU)
    for price in range(20, 30):
        await admin.ask(MENU, "update", {"collection": "item", "record": {"id": KAFFE, "price_nok": price}})
    screen = await open_hub.stranger()
    again = await screen.join(MENU, since=before["seq"], epoch=before["epoch"])
    assert "changes" not in again
    assert next(item for item in again["items"]["indexes"]["items"] if item["id"] == KAFFE)["price_nok"] == 29
    assert (await screen.join(MENU, since=again["seq"], epoch=again["epoch"]))["changes"] == []


@pytest.mark.parametrize("options", [{"from_date": "yesterday"}, {"from_date": 5}, []])
async def test_a_join_asks_for_today_or_nothing(open_hub: OpenHub, options: Any) -> None:
    screen = await open_hub.stranger()
    assert (await screen.refused(ORDERS, "phx_join", {"options": options}))["code"] == "invalid"


async def test_a_board_may_look_and_not_touch(open_hub: OpenHub) -> None:
    board = await open_hub.screen("tavle", "board")
    error = await board.refused(ORDERS, "place", {"uuid": UUID, "items": [{"item": KAFFE}]})
    assert error["code"] == "forbidden"
    await board.join(STATUS)
    assert (await board.refused(STATUS, "update", {"record": {"open": False}}))["code"] == "forbidden"


async def test_a_topic_that_is_not_for_a_role_is_not_joined(open_hub: OpenHub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(MAY_JOIN, ORDERS, frozenset({Role.ADMIN}))
    board = await open_hub.stranger("tavle", "board")
    assert (await board.refused(ORDERS, "phx_join"))["code"] == "forbidden"
    assert (await board.refused(ORDERS, "undo"))["code"] == "unmatched_topic"


async def test_a_fault_of_ours_is_told_to_its_sender_and_logged(
    open_hub: OpenHub, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    screen = await open_hub.stranger()
    monkeypatch.setattr(open_hub.hub, "joined", lambda *_: 1 / 0)
    assert (await screen.refused(ORDERS, "phx_join"))["code"] == "internal"
    assert "ZeroDivisionError" in caplog.text
    monkeypatch.undo()
    assert (await screen.join())["items"] == []


async def test_a_tick_that_failed_is_not_the_last(
    open_hub: OpenHub, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    screen = await open_hub.screen()
    speak, failures = open_hub.hub.speak, [ZeroDivisionError()]

    def failing() -> None:
        if failures:
            raise failures.pop()
        speak()

    monkeypatch.setattr(open_hub.hub, "speak", failing)
    monkeypatch.setattr(frames, "TICK_SECONDS", 0.01)
    living = asyncio.create_task(open_hub.hub.live())
    assert (await screen.next())[3] == "tick"
    living.cancel()
    assert "ZeroDivisionError" in caplog.text
