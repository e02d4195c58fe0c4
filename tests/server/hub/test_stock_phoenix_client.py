"""The hub against a client that we did not write: Phoenix's own. That is what speaking Phoenix Channels is for."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from tests.hub_process import HubProcess
from tests.server.hub.stock_phoenix import StockPhoenix

pytestmark = pytest.mark.qt_log_ignore("is used before its declaration")

JOIN = """
var orders = socket.channel("collection:order", {options: {from_date: "today"}});
orders.on("change", note("change"));
orders.on("tick", note("tick"));
orders.onError(note("lost"));
orders.onClose(note("left"));
orders.join().receive("ok", note("joined")).receive("error", note("refused"));
"""
PLACE = """
orders.push("place", {uuid: "%s", items: [{item: %d}]})
    .receive("ok", note("placed")).receive("error", note("not placed"));
"""
MOVE = """
orders.push("move", {id: %d, from: "received", to: "production"})
    .receive("ok", note("moved")).receive("error", note("not moved"));
"""
FIRST, SECOND = "0c9cf2c3-9f2c-4a56-8a1f-6f0d3f4d0001", "0c9cf2c3-9f2c-4a56-8a1f-6f0d3f4d0002"


@pytest.fixture
def client(qapp: QCoreApplication, hub: HubProcess) -> Iterator[StockPhoenix]:
    with StockPhoenix() as client:
        client.run(f"""
            var socket = new Phoenix.Socket("{hub.url}/socket", {{
                transport: WebSocket, params: {{station: "kasse-9", role: "counter", version: "0.1.0"}},
                reconnectAfterMs: () => 20, rejoinAfterMs: () => 20}});
            socket.connect();""")
        yield client


def an_item(client: StockPhoenix) -> int:
    client.run('socket.channel("collection:menu").join().receive("ok", note("menu"))')
    return int(client.until("menu")["items"]["indexes"]["items"][0]["id"])


def test_it_joins_the_orders_of_today_and_follows_one_from_hand_to_hand(client: StockPhoenix) -> None:
    client.run(JOIN)
    joined = client.until("joined")
    assert joined["items"] == []

    client.run(PLACE % (FIRST, an_item(client)))
    placed = client.until("change")
    assert (placed["action"], placed["record"]["uuid"], placed["seq"]) == ("create", FIRST, joined["seq"] + 1)
    assert client.until("placed")["record"] == placed["record"]

    client.run(MOVE % placed["record"]["id"])
    moved = client.until("change")
    assert (moved["action"], moved["record"]["state"], moved["seq"]) == ("update", "production", joined["seq"] + 2)


def test_it_gets_the_refusal_of_a_command_as_an_error_reply(client: StockPhoenix) -> None:
    client.run(JOIN)
    client.until("joined")
    client.run(MOVE % 4711)
    assert client.until("not moved")["code"] == "not_found"


def test_it_hears_the_hubs_word_without_asking(client: StockPhoenix) -> None:
    client.run(JOIN)
    joined = client.until("joined")
    assert client.until("tick")["seq"] == joined["seq"]


def test_its_ping_is_answered(client: StockPhoenix) -> None:
    client.run("socket.onOpen(() => socket.ping(note('pong')))")
    assert client.until("pong") >= 0


def test_a_topic_that_is_none_of_ours_is_refused_in_phoenix_own_words(client: StockPhoenix) -> None:
    client.run('socket.channel("room:lobby").join().receive("error", note("refused"))')
    assert client.until("refused")["reason"] == "unmatched topic"


def test_it_can_leave_and_join_again(client: StockPhoenix) -> None:
    client.run(JOIN)
    client.until("joined")
    client.run('orders.leave().receive("ok", note("goodbye"))')
    client.until("goodbye")
    client.run('socket.channel("collection:order").join().receive("ok", note("again"))')
    client.until("again")


def test_it_comes_back_by_itself_when_the_hub_was_killed_and_started_again(
    client: StockPhoenix, hub: HubProcess
) -> None:
    item = an_item(client)
    client.run(JOIN)
    client.until("joined")
    client.run(PLACE % (FIRST, item))
    client.until("placed")
    hub.kill()
    client.until("lost")
    hub.start()
    assert [order["uuid"] for order in client.until("joined")["items"]] == [FIRST]
    client.run(PLACE % (SECOND, item))
    client.until("change", lambda change: change["record"]["uuid"] == SECOND)
