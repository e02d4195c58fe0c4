"""Strict decoding: what is not exactly a command is refused, naming the field."""

import json
from typing import Any

import pytest

from kaffe_server.contract.commands import COMMANDS, MENU, ORDERS, STATUS, MoveOrder, PlaceOrder, decode_command
from kaffe_server.contract.errors import Invalid
from kaffe_server.contract.records import State

UUID = "6b3c3a52-9f2e-4a0e-8b1e-2e3c1d5d7a11"
GOOD: dict[str, Any] = {"uuid": UUID, "items": [{"item": 5, "line": 1, "customizations": [{"key": 1, "value": [3]}]}]}


def decode(topic: str, event: str, payload: Any) -> Any:
    return decode_command(topic, event, json.dumps(payload).encode())


def test_a_good_command_becomes_its_struct() -> None:
    command = decode(ORDERS, "place", GOOD)
    assert isinstance(command, PlaceOrder)
    assert command.items[0].customizations[0].value == (3,)
    moved = decode(ORDERS, "move", {"id": 7, "from": "received", "to": "production"})
    assert moved == MoveOrder(id=7, from_=State.RECEIVED, to=State.PRODUCTION)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"uuid": None}, "uuid"),
        ({"uuid": "no-uuid"}, "uuid"),
        ({"items": []}, "items"),
        ({"items": [{"item": 1}] * 51}, "items"),
        ({"items": [{}]}, "items[0].item"),
        ({"items": [{"item": "5"}]}, "items[0].item"),
        ({"items": [{"item": 1.5}]}, "items[0].item"),
        ({"items": [{"item": 0}]}, "items[0].item"),
        ({"items": [{"item": 1}, {"item": True}]}, "items[1].item"),
        ({"items": [{"item": 1, "line": 51}]}, "items[0].line"),
        ({"items": [{"item": 1, "customizations": [{"key": 1, "value": "3"}]}]}, "items[0].customizations[0].value"),
        ({"items": [{"item": 1, "size": 2}]}, "items[0].size"),
        ({"missing_information": "yes"}, "missing_information"),
        ({"note": "x" * 201}, "note"),
        ({"name": "x" * 41}, "name"),
        ({"nmae": "Ida"}, "nmae"),
        ({"day_id": 0}, "day_id"),
    ],
)
def test_a_wrong_field_is_named_with_its_path(change: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        decode(ORDERS, "place", {**GOOD, **change})
    assert refused.value.field == field


@pytest.mark.parametrize("missing", ["uuid", "items"])
def test_a_missing_field_is_named(missing: str) -> None:
    with pytest.raises(Invalid) as refused:
        decode(ORDERS, "place", {name: value for name, value in GOOD.items() if name != missing})
    assert refused.value.field == missing


@pytest.mark.parametrize("payload", [b"", b"{", b"[]", b"null", b'"x"', b"\xff\xfe"])
def test_what_is_no_json_object_is_invalid(payload: bytes) -> None:
    with pytest.raises(Invalid):
        decode_command(ORDERS, "place", payload)


@pytest.mark.parametrize(("topic", "event"), [(ORDERS, "destroy"), (MENU, "place"), ("collection:cake", "place")])
def test_an_unknown_event_is_invalid(topic: str, event: str) -> None:
    with pytest.raises(Invalid) as refused:
        decode(topic, event, {})
    assert refused.value.field == "event"


def test_nested_fields_have_their_path_too() -> None:
    with pytest.raises(Invalid) as refused:
        decode(STATUS, "update", {"record": {"open": 1}})
    assert refused.value.field == "record.open"


@pytest.mark.parametrize("command", sorted(COMMANDS.values(), key=str))
def test_every_command_may_carry_a_uuid_is_frozen_and_refuses_strangers(command: Any) -> None:
    config = command.__struct_config__
    assert config.frozen
    assert config.forbid_unknown_fields
    assert "uuid" in command.__struct_fields__
