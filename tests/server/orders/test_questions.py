"""The kitchen asks, the till answers, and a guest is called."""

from typing import Any

import pytest

from tests.server.open_hub import (
    EGEN_KOPP,
    HAVRE,
    HEL,
    KANELBOLLE,
    LATTE,
    LETT,
    MILK,
    ORDERS,
    SIZE,
    STOR,
    OpenHub,
    Screen,
)

pytestmark = pytest.mark.asyncio


async def placed(screen: Screen) -> Any:
    """A: two lattes with whole milk, B: a bun."""
    latte = {"item": LATTE, "line": 1, "customizations": [{"key": MILK, "value": [HEL]}]}
    return await screen.place(latte, latte, {"item": KANELBOLLE, "line": 2})


async def test_a_question_and_its_answer_stand_on_the_order_until_the_kitchen_takes_them_away(
    open_hub: OpenHub,
) -> None:
    till, kitchen = await open_hub.screen("kasse-1", "counter"), await open_hub.screen("kjokken-1", "kitchen")
    order = await placed(till)
    asked = (await kitchen.ask(ORDERS, "ask", {"id": order["id"], "line": 1, "key": MILK}))["record"]
    assert asked["question"] == {
        "line": 1,
        "key": MILK,
        "text": "",
        "asked_by": "kjokken-1",
        "asked_at": "2026-11-23T09:40:00Z",
        "answer": None,
    }
    assert (await till.change())["record"] == order
    assert (await till.change())["record"] == asked
    answered = (await till.ask(ORDERS, "answer", {"id": order["id"], "value": HAVRE}))["record"]
    assert answered["question"]["answer"] == "Havre"
    taken = (await kitchen.ask(ORDERS, "withdraw", {"id": order["id"]}))["record"]
    assert (taken["question"], taken["rev"]) == (None, 4)


async def test_an_answer_of_the_menu_is_put_on_every_unit_of_its_line_and_priced(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    order = await placed(till)
    await till.ask(ORDERS, "ask", {"id": order["id"], "line": 1, "key": SIZE})
    answered = (await till.ask(ORDERS, "answer", {"id": order["id"], "value": STOR}))["record"]
    assert [[value["value_name"] for value in entry["customizations"]] for entry in answered["items"]] == [
        ["Hel", "Stor"],
        ["Hel", "Stor"],
        [],
    ]
    assert [entry["total_nok"] for entry in answered["items"]] == [45, 45, 28]
    assert answered["total_nok"] == 118
    assert (await till.join())["items"] == [answered]


async def test_an_answer_takes_the_place_of_what_was_chosen(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    order = await placed(till)
    await till.ask(ORDERS, "ask", {"id": order["id"], "line": 1, "key": MILK})
    answered = (await till.ask(ORDERS, "answer", {"id": order["id"], "value": LETT}))["record"]
    assert [value["value_name"] for value in answered["items"][0]["customizations"]] == ["Lett"]


async def test_a_question_in_words_is_answered_in_words(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    order = await placed(till)
    await till.ask(ORDERS, "ask", {"id": order["id"], "line": 2, "text": "Allergi?"})
    answered = (await till.ask(ORDERS, "answer", {"id": order["id"], "text": "uten nøtter"}))["record"]
    assert answered["question"]["answer"] == "uten nøtter"
    assert answered["items"] == order["items"]


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ({"line": 3, "key": MILK}, "line"),
        ({"line": 2, "key": MILK}, "key"),
        ({"line": 1, "key": 99}, "key"),
        ({"line": 1}, "text"),
    ],
)
async def test_a_question_that_fits_no_line_is_refused(open_hub: OpenHub, question: dict[str, Any], field: str) -> None:
    till = await open_hub.screen()
    order = await placed(till)
    error = await till.refused(ORDERS, "ask", {"id": order["id"], **question})
    assert (error["code"], error["field"]) == ("invalid", field)


@pytest.mark.parametrize("answer", [{"value": EGEN_KOPP}, {"value": 99}, {}])
async def test_what_is_no_answer_to_the_question_is_refused(open_hub: OpenHub, answer: dict[str, Any]) -> None:
    till = await open_hub.screen()
    order = await placed(till)
    await till.ask(ORDERS, "ask", {"id": order["id"], "line": 1, "key": MILK})
    assert (await till.refused(ORDERS, "answer", {"id": order["id"], **answer}))["code"] == "invalid"


async def test_one_question_at_a_time_and_one_answer_to_each(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    order = await placed(till)
    assert (await till.refused(ORDERS, "answer", {"id": order["id"], "text": "ja"}))["code"] == "conflict"
    await till.ask(ORDERS, "ask", {"id": order["id"], "line": 1, "key": MILK})
    assert (await till.refused(ORDERS, "ask", {"id": order["id"], "line": 1, "key": SIZE}))["code"] == "conflict"
    await till.ask(ORDERS, "answer", {"id": order["id"], "value": HAVRE})
    assert (await till.refused(ORDERS, "answer", {"id": order["id"], "value": LETT}))["code"] == "conflict"
    await till.ask(ORDERS, "ask", {"id": order["id"], "line": 1, "key": SIZE})


async def test_a_guest_is_called_and_the_hour_stands_on_the_order(open_hub: OpenHub) -> None:
    till = await open_hub.screen()
    order = await placed(till)
    open_hub.clock.pass_(minutes=3)
    called = (await till.ask(ORDERS, "call", {"id": order["id"]}))["record"]
    assert called["called_at"] == "2026-11-23T09:43:00Z"
    await till.ask(ORDERS, "dispatch_all", {})
    assert (await till.refused(ORDERS, "call", {"id": order["id"]}))["code"] == "conflict"


async def test_questions_do_not_stand_in_the_way_of_undo(open_hub: OpenHub) -> None:
    till, kitchen = await open_hub.screen("kasse-1"), await open_hub.screen("kjokken-1")
    order = await placed(till)
    await kitchen.move(order, "production")
    await kitchen.ask(ORDERS, "ask", {"id": order["id"], "line": 1, "key": MILK})
    back = (await kitchen.ask(ORDERS, "undo", {}))["records"][0]
    assert back["state"] == "received"
    assert back["question"]["key"] == MILK
