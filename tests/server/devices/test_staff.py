"""PINs: who may set them, what they open and for how long, and what guessing costs."""

import asyncio
import json
import sqlite3
import threading
from contextlib import closing
from typing import Any

import pytest

from kaffe_server.devices import staff
from kaffe_server.hub import session
from kaffe_server.storage.writer import Job, Outcome
from tests.server.open_hub import ORDERS, STAFF, STATUS, OpenHub, Screen

pytestmark = pytest.mark.asyncio


async def till_of(hub: OpenHub, station: str = "kasse-1") -> Screen:
    till = await hub.screen(station, "counter")
    await till.join(STAFF)
    return till


async def hire(screen: Screen, name: str, pin: str) -> Any:
    return (await screen.ask(STAFF, "create", {"record": {"name": name, "pin": pin}}))["record"]


async def report(screen: Screen) -> str:
    reply = (await screen.push(ORDERS, "report", {"day": "2026-11-23"}))[4]
    return "ok" if reply["status"] == "ok" else str(reply["response"]["code"])


async def test_the_first_pin_is_anyones_to_choose_and_the_next_an_admins(open_hub: OpenHub) -> None:
    till = await till_of(open_hub)
    sara = await hire(till, "Sara", "1234")
    assert sara == {"id": 1, "name": "Sara"}
    intruder = {"record": {"name": "Ola", "pin": "5678"}}
    assert (await till.refused(STAFF, "create", intruder))["code"] == "forbidden"
    await till.ask(STAFF, "unlock", {"pin": "1234"})
    await till.ask(STAFF, "create", intruder)
    assert [row["name"] for row in (await till.join(STAFF))["items"]] == ["Sara", "Ola"]


async def test_a_pin_makes_the_till_an_admins_until_it_is_locked(open_hub: OpenHub) -> None:
    till, other = await till_of(open_hub), await till_of(open_hub, "kasse-2")
    await hire(till, "Sara", "1234")
    assert await report(till) == "forbidden"
    assert (await till.ask(STAFF, "unlock", {"pin": "1234"}))["record"]["name"] == "Sara"
    assert await report(till) == "ok"
    assert await report(other) == "forbidden", "only the screen where it was typed"
    await till.ask(STAFF, "lock")
    assert await report(till) == "forbidden"


async def test_what_is_locked_while_a_pin_is_tried_stays_locked(open_hub: OpenHub) -> None:
    till = await till_of(open_hub)
    await hire(till, "Sara", "1234")
    for event, payload in (("unlock", {"pin": "1234"}), ("lock", {})):
        await till.socket.send(json.dumps(["j", event, STAFF, event, payload]))
    answers: dict[str, Any] = {}
    while answers.keys() < {"lock", "unlock"}:
        frame = await till.next()
        answers.update({frame[1]: frame[4]} if frame[3] == "phx_reply" else {})
    assert answers["lock"]["status"] == "ok"
    assert answers["unlock"]["response"]["code"] == "unauthenticated"
    assert await report(till) == "forbidden"


async def test_five_minutes_without_a_command_lock_the_till(
    open_hub: OpenHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    till = await till_of(open_hub)
    await hire(till, "Sara", "1234")
    await till.ask(STAFF, "unlock", {"pin": "1234"})
    assert await report(till) == "ok"
    monkeypatch.setattr(session, "LOCKS_AFTER_SECONDS", -1)
    assert await report(till) == "forbidden"


async def test_who_did_what_stands_in_the_event_rows(open_hub: OpenHub) -> None:
    till = await till_of(open_hub)
    await hire(till, "Sara", "1234")
    order = await till.place()
    await till.ask(STAFF, "unlock", {"pin": "1234"})
    await till.move(order, "production")
    history = await till.ask(ORDERS, "history", {"id": order["id"]})
    assert [(event["kind"], event["station"], event.get("staff")) for event in history["events"]] == [
        ("place", "kasse-1", None),
        ("move", "kasse-1", "Sara"),
    ]


async def test_five_wrong_pins_cost_half_a_minute_at_that_screen(open_hub: OpenHub) -> None:
    till, other = await till_of(open_hub), await till_of(open_hub, "kasse-2")
    await hire(till, "Sara", "1234")
    for _ in range(4):
        assert (await till.refused(STAFF, "unlock", {"pin": "0000"}))["code"] == "unauthenticated"
    fifth = await till.refused(STAFF, "unlock", {"pin": "0000"})
    assert (fifth["code"], fifth["wait_s"]) == ("rate_limited", 30)
    assert (await till.refused(STAFF, "unlock", {"pin": "1234"}))["wait_s"] == 30
    await other.ask(STAFF, "unlock", {"pin": "1234"})
    open_hub.clock.pass_(seconds=29)
    assert (await till.refused(STAFF, "unlock", {"pin": "1234"}))["wait_s"] == 1
    open_hub.clock.pass_(seconds=1)
    await till.ask(STAFF, "unlock", {"pin": "1234"})


async def test_pins_that_are_tried_all_at_once_are_counted_one_by_one(open_hub: OpenHub) -> None:
    till = await till_of(open_hub)
    await hire(till, "Sara", "1234")
    for number in range(8):
        pin = {"pin": "1234" if number == 7 else f"000{number}"}
        await till.socket.send(json.dumps(["s", f"try-{number}", STAFF, "unlock", pin]))
    replies = []
    while len(replies) < 8:
        replies += [frame[4] for frame in [await till.next()] if frame[3] == "phx_reply"]
    codes = [reply["response"].get("code") for reply in replies]
    assert codes == ["unauthenticated"] * 4 + ["rate_limited"] * 4


async def test_orders_do_not_wait_for_a_pin_that_is_being_set(
    open_hub: OpenHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    till, admin = await till_of(open_hub), await open_hub.screen("kontoret", "admin")
    await admin.join(STAFF)
    await hire(till, "Sara", "1234")
    comparing, go_on = threading.Event(), threading.Event()

    def slowly(_pin: str, _hashed: str) -> bool:
        comparing.set()
        assert go_on.wait(20)
        return False

    monkeypatch.setattr(staff, "_fits", slowly)
    draft = {"record": {"name": "Ola", "pin": "5678"}}
    await admin.socket.send(json.dumps(["s", "hire", STAFF, "create", draft]))
    try:
        assert await asyncio.to_thread(comparing.wait, 20)
        assert (await till.place())["day_id"] == 101
    finally:
        go_on.set()
    while (frame := await admin.next())[1] != "hire":
        pass
    assert frame[4]["status"] == "ok"


async def test_of_two_who_choose_the_same_pin_at_once_one_gets_it(
    open_hub: OpenHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    offices = [await open_hub.screen(f"kontor-{number}", "admin") for number in range(2)]
    for office in offices:
        await office.join(STAFF)
    both_are_hashed, hashed = threading.Event(), []
    make = staff.NewPin.__init__

    def count(*arguments: Any) -> None:
        make(*arguments)
        hashed.append(arguments)
        if len(hashed) == 2:
            both_are_hashed.set()

    def hold(_tx: Any) -> Outcome:
        assert both_are_hashed.wait(20)
        return Outcome()

    monkeypatch.setattr(staff.NewPin, "__init__", count)
    open_hub.hub._writer.submit(Job(hold, answered=lambda _reply: None))
    for office, name in zip(offices, ("Sara", "Ola"), strict=True):
        await office.socket.send(json.dumps(["s", "hire", STAFF, "create", {"record": {"name": name, "pin": "1234"}}]))
    replies = []
    for office in offices:
        while (frame := await office.next())[1] != "hire":
            pass
        replies.append(frame[4])
    assert sorted(reply["status"] for reply in replies) == ["error", "ok"]
    assert [reply["response"].get("field") for reply in replies if reply["status"] == "error"] == ["record.pin"]


async def test_who_is_no_longer_staff_opens_nothing_where_the_pin_was_typed_before(open_hub: OpenHub) -> None:
    till, admin = await till_of(open_hub), await open_hub.screen("kontoret", "admin")
    await admin.join(STAFF)
    sara = await hire(till, "Sara", "1234")
    await hire(admin, "Ola", "5678")
    await till.ask(STAFF, "unlock", {"pin": "1234"})
    assert await report(till) == "ok"
    await admin.ask(STAFF, "delete", {"record": {"id": sara["id"]}})
    assert await report(till) == "forbidden"


async def test_a_pin_that_was_changed_opens_nothing_where_it_was_typed_before(open_hub: OpenHub) -> None:
    till, admin = await till_of(open_hub), await open_hub.screen("kontoret", "admin")
    await admin.join(STAFF)
    sara = await hire(till, "Sara", "1234")
    await till.ask(STAFF, "unlock", {"pin": "1234"})
    await admin.ask(STAFF, "update", {"record": {"id": sara["id"], "name": "Sara B."}})
    assert await report(till) == "ok"
    await admin.ask(STAFF, "update", {"record": {"id": sara["id"], "pin": "4321"}})
    assert await report(till) == "forbidden"
    await till.ask(STAFF, "unlock", {"pin": "4321"})
    assert await report(till) == "ok"


async def test_another_name_buys_no_more_tries(open_hub: OpenHub) -> None:
    till = await till_of(open_hub)
    await hire(till, "Sara", "1234")
    codes = []
    for number in range(5):
        stranger = await till_of(open_hub, f"fremmed-{number}")
        codes += [(await stranger.refused(STAFF, "unlock", {"pin": "0000"}))["code"] for _ in range(4)]
    assert codes == ["unauthenticated"] * 19 + ["rate_limited"]
    assert (await till.refused(STAFF, "unlock", {"pin": "1234"}))["code"] == "rate_limited"
    open_hub.clock.pass_(seconds=30)
    await till.ask(STAFF, "unlock", {"pin": "1234"})


async def test_a_pin_is_not_stored_and_not_told(open_hub: OpenHub) -> None:
    till = await till_of(open_hub)
    await hire(till, "Sara", "7391")
    with closing(sqlite3.connect(open_hub.hub._database.path)) as other:
        pin = other.execute("SELECT pin FROM staff").fetchone()[0]
        assert pin.startswith("$argon2id$")
        kept = " ".join(str(row) for row in other.execute("SELECT reply FROM answer"))
    assert "7391" not in pin + kept
    assert "pin" not in str((await till.join(STAFF))["items"])


async def test_names_and_pins_are_ones_own_and_the_last_one_stays(open_hub: OpenHub) -> None:
    till = await till_of(open_hub)
    sara = await hire(till, "Sara", "1234")
    await till.ask(STAFF, "unlock", {"pin": "1234"})
    assert (await till.refused(STAFF, "delete", {"record": {"id": sara["id"]}}))["field"] == "record.id"
    ola = await hire(till, "Ola", "5678")
    for wrong, field in (
        ({"name": " sara ", "pin": "1111"}, "record.name"),
        ({"name": "Ida", "pin": "1234"}, "record.pin"),
        ({"name": "Ida", "pin": "12345"}, "record.pin"),
        ({"name": "Ida", "pin": "abcd"}, "record.pin"),
        ({"name": " ", "pin": "1111"}, "record.name"),
    ):
        error = await till.refused(STAFF, "create", {"record": wrong})
        assert (error["code"], error["field"]) == ("invalid", field), wrong
    await till.ask(STAFF, "update", {"record": {"id": ola["id"], "pin": "9999", "name": "Olav"}})
    await till.ask(STAFF, "delete", {"record": {"id": sara["id"]}})
    assert (await till.refused(STAFF, "unlock", {"pin": "1234"}))["code"] == "unauthenticated"
    assert (await till.ask(STAFF, "unlock", {"pin": "9999"}))["record"] == {"id": ola["id"], "name": "Olav"}
    assert (await till.refused(STAFF, "update", {"record": {"id": 77, "name": "x"}}))["code"] == "not_found"


async def test_breaks_are_an_admins_to_set_and_end_after_they_begin(open_hub: OpenHub) -> None:
    till, admin = await till_of(open_hub), await open_hub.screen("kontoret", "admin")
    breaks = [{"weekday": 0, "begin": "09:40", "end": "09:55"}]
    for screen in (till, admin):
        await screen.join(STATUS)
    assert (await till.refused(STATUS, "update", {"record": {"breaks": breaks}}))["code"] == "forbidden"
    assert (await till.refused(STATUS, "update", {"record": {"line": "Gratis!"}}))["code"] == "forbidden"
    assert (await admin.ask(STATUS, "update", {"record": {"line": "Husk kopp"}}))["record"]["line"] == "Husk kopp"
    assert (await admin.ask(STATUS, "update", {"record": {"breaks": breaks}}))["record"]["breaks"] == breaks
    await till.ask(STATUS, "update", {"record": {"open": False}})
    assert (await till.join(STATUS))["items"][0]["breaks"] == breaks
    for wrong, field in (
        ({"weekday": 7, "begin": "09:40", "end": "09:55"}, "record.breaks[0].weekday"),
        ({"weekday": 1, "begin": "24:00", "end": "09:55"}, "record.breaks[0].begin"),
        ({"weekday": 1, "begin": "09:55", "end": "09:55"}, "record.breaks[0].end"),
    ):
        error = await admin.refused(STATUS, "update", {"record": {"breaks": [wrong]}})
        assert (error["code"], error["field"]) == ("invalid", field)
