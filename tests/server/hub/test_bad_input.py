"""What should not be sent: it is named to the sender, the hub goes on, nothing is stored."""

import asyncio
import http.client
import json
import logging
import socket
import struct
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from kaffe_server.contract.frames import MAX_FRAME_BYTES
from tests.server.hub.bare_socket import bare_socket, masked
from tests.server.open_hub import ORDERS, OpenHub

pytestmark = pytest.mark.asyncio


async def still_works(house: OpenHub) -> None:
    screen = await house.stranger()
    assert (await screen.join())["items"] == []


@pytest.mark.parametrize(
    "frame",
    [
        b"\x00\x01binary",
        "not json",
        "",
        "{}",
        "[]",
        '["1","1","collection:order","phx_join"]',
        '["1","1","collection:order","phx_join",{},"more"]',
        '[1,"1","collection:order","phx_join",{}]',
        '["1",2,"collection:order","phx_join",{}]',
        '["1","1",null,"phx_join",{}]',
        '["1","1","collection:order",7,{}]',
        '["1","1","' + "x" * 200 + '","phx_join",{}]',
        "[" * 5000,
        '["1","1","collection:order","phx_join",' + "[" * 5000 + "]" * 5000 + "]",
    ],
    ids=range(14),
)
async def test_what_is_no_frame_is_told_and_the_connection_stays(open_hub: OpenHub, frame: str | bytes) -> None:
    screen = await open_hub.stranger()
    await screen.socket.send(frame)
    answer = await screen.next()
    assert answer[:4] == [None, None, "phoenix", "error"]
    assert answer[4]["code"] == "invalid"
    assert (await screen.join())["items"] == []


async def test_a_frame_of_ten_megabytes_closes_its_connection_and_no_other(open_hub: OpenHub) -> None:
    other = await open_hub.screen()
    async with bare_socket(open_hub.port) as (reader, writer):
        writer.write(masked(b"x" * 10_000_000))
        close = await reader.readexactly(4)
    assert (close[0], struct.unpack("!H", close[2:])[0]) == (0x88, 1009)
    assert (await other.place())["day_id"] == 101


async def test_a_frame_just_under_the_limit_is_read(open_hub: OpenHub) -> None:
    screen = await open_hub.screen()
    error = await screen.refused(ORDERS, "place", {"note": "x" * (MAX_FRAME_BYTES - 200)})
    assert error["code"] == "invalid"


@pytest.mark.parametrize("payload", [None, [], "x", 5, {"uuid": 5}, {"items": "many"}])
async def test_a_wrong_payload_is_refused_to_its_ref(open_hub: OpenHub, payload: Any) -> None:
    screen = await open_hub.screen()
    await screen.socket.send(json.dumps(["j", "77", ORDERS, "place", payload]))
    answer = await screen.next()
    assert answer[:4] == ["j", "77", ORDERS, "phx_reply"]
    assert answer[4]["response"]["code"] == "invalid"
    await still_works(open_hub)


async def test_an_unknown_event_is_invalid(open_hub: OpenHub) -> None:
    screen = await open_hub.screen()
    error = await screen.refused(ORDERS, "brew", {})
    assert (error["code"], error["field"]) == ("invalid", "event")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
events = st.sampled_from(["place", "move", "undo", "edit", "cancel", "phx_join", "phx_leave", "heartbeat"]) | st.text()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(frames=st.lists(st.tuples(events, json_values) | st.text(max_size=40), min_size=1, max_size=12))
async def test_no_frame_whatsoever_brings_the_hub_down(open_hub: OpenHub, frames: list[Any]) -> None:
    screen = await open_hub.screen()
    for frame in frames:
        text = frame if isinstance(frame, str) else json.dumps(["j", "r", ORDERS, *frame])
        await screen.socket.send(text)
    await screen.join()
    assert open_hub.hub.health()["database"] == "ok"


@pytest.mark.parametrize(
    "frame",
    [
        ["1", "1", "nope\nCRITICAL: the database is gone", "phx_join", {}],
        ["1", "1", ORDERS, "nope\nCRITICAL: the database is gone", {}],
        ["1", "1", ORDERS, "move", {"nope\nCRITICAL: the database is gone": 1}],
    ],
    ids=["topic", "event", "field"],
)
async def test_what_a_stranger_sends_stands_on_one_line_of_the_log(
    open_hub: OpenHub, caplog: pytest.LogCaptureFixture, frame: list[Any]
) -> None:
    caplog.set_level(logging.INFO)
    screen = await open_hub.screen()
    await screen.socket.send(json.dumps(frame))
    assert (await screen.next())[4]["status"] == "error"
    assert "CRITICAL" in caplog.text
    assert not any(line.startswith("CRITICAL") for line in caplog.text.splitlines())


async def get(house: OpenHub, path: str) -> tuple[int, str, str]:
    def ask() -> tuple[int, str, str]:
        connection = http.client.HTTPConnection("127.0.0.1", house.port, timeout=10)
        connection.request("GET", path)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, answer.headers["Content-Type"], text

    return await asyncio.to_thread(ask)


async def test_healthz_tells_how_the_hub_is(open_hub: OpenHub) -> None:
    await (await open_hub.screen()).place()
    status, kind, text = await get(open_hub, "/healthz")
    health = json.loads(text)
    assert (status, kind) == (200, "application/json; charset=utf-8")
    assert health["seq"][ORDERS] == 1
    assert (health["database"], health["day"]) == ("ok", "2026-11-23")
    assert {"version", "epoch", "uptime"} <= set(health)


async def test_another_path_is_not_found(open_hub: OpenHub) -> None:
    assert (await get(open_hub, "/admin"))[0] == 404


@pytest.mark.parametrize(
    ("query", "headers", "status"),
    [
        ("vsn=1.0.0", {}, 426),
        ("", {}, 426),
        ("vsn=2.0.0&role=king", {}, 403),
        ("vsn=2.0.0&station=" + "x" * 41, {}, 403),
        ("vsn=2.0.0&station=%00", {}, 403),
        ("vsn=2.0.0", {"Origin": "http://evil.example"}, 403),
    ],
)
async def test_a_screen_that_may_not_connect_is_told_why(
    open_hub: OpenHub, query: str, headers: dict[str, str], status: int
) -> None:
    with pytest.raises(InvalidStatus) as refused:
        async with connect(
            f"ws://127.0.0.1:{open_hub.port}/socket/websocket?{query}", additional_headers=headers, proxy=None
        ):
            pass
    assert refused.value.response.status_code == status
    assert refused.value.response.body


async def test_a_page_of_this_machine_may_connect(open_hub: OpenHub) -> None:
    url = f"ws://127.0.0.1:{open_hub.port}/socket/websocket?vsn=2.0.0"
    async with connect(url, additional_headers={"Origin": "http://localhost:5173"}, proxy=None):
        pass


async def test_bytes_that_are_no_http_do_no_harm(open_hub: OpenHub) -> None:
    with socket.create_connection(("127.0.0.1", open_hub.port)) as stranger:
        stranger.sendall(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n")
        await still_works(open_hub)
