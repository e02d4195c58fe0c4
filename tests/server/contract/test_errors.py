"""Errors cross the wire and come out as the class they were."""

import msgspec
import pytest

from kaffe_server.contract.errors import ERRORS, ErrorBody, Internal, KaffeError, UnmatchedTopic, body_of, error_from


@pytest.mark.parametrize("cls", sorted(ERRORS.values(), key=lambda cls: cls.code))
def test_the_desktop_raises_the_class_that_the_hub_raised(cls: type[KaffeError]) -> None:
    sent = msgspec.json.encode(body_of(cls("because", field="items[0].item")))
    came = error_from(msgspec.json.decode(sent, type=ErrorBody))
    assert type(came) is cls
    assert (came.message, came.field) == ("because", "items[0].item")


def test_the_list_of_codes_is_the_contracts() -> None:
    assert set(ERRORS) == {
        "invalid", "unmatched_topic", "not_found", "conflict", "closed", "sold_out", "forbidden",
        "unauthenticated", "rate_limited", "too_large", "unavailable", "internal",
    }  # fmt: skip


def test_phoenix_clients_find_the_reason_they_know() -> None:
    assert body_of(UnmatchedTopic("no")).reason == "unmatched topic"


def test_a_code_of_a_newer_hub_is_internal() -> None:
    assert isinstance(error_from(ErrorBody(code="teapot", message="short and stout")), Internal)
