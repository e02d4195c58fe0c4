"""Status: one record that always exists."""

import pytest

from kaffe_server.shop.table import add_message
from kaffe_server.storage.transaction import Statements, Transaction
from tests.server.open_hub import MESSAGES, STATUS, OpenHub

pytestmark = pytest.mark.asyncio


async def test_the_status_is_a_list_of_one(open_hub: OpenHub) -> None:
    till = await open_hub.stranger()
    status = {"id": 1, "open": True, "show_message": False, "message_id": None, "wait": None, "breaks": [], "line": ""}
    assert (await till.join(STATUS))["items"] == [status]


async def test_an_update_changes_what_it_names_and_tells_everyone(open_hub: OpenHub) -> None:
    till, board = await open_hub.stranger(), await open_hub.stranger("tavle", "board")
    await till.join(STATUS)
    seq = (await board.join(STATUS))["seq"]
    answer = await till.ask(STATUS, "update", {"record": {"id": 1, "open": False}})
    assert await board.change(STATUS) == {"action": "update", "record": answer["record"], "seq": seq + 1}
    assert (await board.join(STATUS))["items"] == [answer["record"]]


async def test_an_update_that_changes_nothing_is_answered_and_not_published(open_hub: OpenHub) -> None:
    till = await open_hub.stranger()
    seq = (await till.join(STATUS))["seq"]
    await till.ask(STATUS, "update", {"record": {"open": True}})
    assert (await till.join(STATUS))["seq"] == seq


async def test_a_message_that_does_not_exist_is_not_shown(open_hub: OpenHub) -> None:
    till = await open_hub.stranger()
    await till.join(STATUS)
    error = await till.refused(STATUS, "update", {"record": {"show_message": True, "message_id": 7}})
    assert (error["code"], error["field"]) == ("invalid", "record.message_id")
    assert (await till.refused(STATUS, "update", {"record": {"id": 2, "open": False}}))["code"] == "not_found"


async def test_a_message_that_exists_is(open_hub: OpenHub) -> None:
    engine = open_hub.hub._database.engine
    connection = engine.raw_connection()
    tx = Transaction(connection, Statements(engine))
    add_message(tx, "Fri i morgen", "Vi åpner igjen mandag")
    connection.close()
    till = await open_hub.stranger()
    await till.join(STATUS)
    answer = await till.ask(STATUS, "update", {"record": {"show_message": True, "message_id": 1}})
    assert answer["record"]["message_id"] == 1


async def test_messages_are_written_changed_and_taken_away(open_hub: OpenHub) -> None:
    admin, board = await open_hub.stranger("kontoret"), await open_hub.stranger("tavle", "board")
    for screen in (admin, board):
        await screen.join(STATUS)
        await screen.join(MESSAGES)
    new = await admin.ask(MESSAGES, "create", {"record": {"title": " Tomt for melk ", "subtitle": "Kommer kl. 12"}})
    assert new["record"] == {"id": 1, "title": "Tomt for melk", "subtitle": "Kommer kl. 12"}
    assert (await board.change(MESSAGES))["record"] == new["record"]
    changed = await admin.ask(MESSAGES, "update", {"record": {"id": 1, "subtitle": ""}})
    assert changed["record"] == {"id": 1, "title": "Tomt for melk", "subtitle": ""}
    await admin.ask(STATUS, "update", {"record": {"show_message": True, "message_id": 1}})
    await admin.ask(MESSAGES, "delete", {"record": {"id": 1}})
    status = (await board.join(STATUS))["items"][0]
    assert (status["show_message"], status["message_id"]) == (False, None)
    assert (await board.join(MESSAGES))["items"] == []


async def test_a_message_that_says_nothing_is_refused(open_hub: OpenHub) -> None:
    admin = await open_hub.stranger("kontoret")
    await admin.join(MESSAGES)
    for wrong in ({"title": " "}, {"title": ""}, {"title": "x" * 81}, {"title": "Tomt\nfor melk"}, {}):
        error = await admin.refused(MESSAGES, "create", {"record": wrong})
        assert (error["code"], error["field"]) == ("invalid", "record.title"), wrong
    await admin.join(STATUS)
    assert (await admin.refused(STATUS, "update", {"record": {"line": "Husk\nkopp"}}))["field"] == "record.line"
    assert (await admin.refused(MESSAGES, "delete", {"record": {"id": 7}}))["code"] == "not_found"
    assert (await admin.refused(MESSAGES, "update", {"record": {"id": 7, "title": "x"}}))["code"] == "not_found"
