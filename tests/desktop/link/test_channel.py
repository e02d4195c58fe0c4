from itertools import product

import pytest

from kaffe_desktop.link.channel import TRANSITIONS, Channel, ChannelEvent, ChannelState, Verdict, after

CLOSED, JOINING, JOINED, ERRORED, LEAVING = ChannelState
JOIN, ACCEPTED, REFUSED, LOST, LEAVE = ChannelEvent

TABLE = {
    CLOSED: {JOIN: JOINING},
    JOINING: {ACCEPTED: JOINED, REFUSED: ERRORED, LOST: ERRORED, LEAVE: LEAVING},
    JOINED: {JOIN: JOINING, LOST: ERRORED, LEAVE: LEAVING},
    ERRORED: {JOIN: JOINING, LEAVE: CLOSED},
    LEAVING: {LOST: CLOSED},
}


CELLS = list(product(ChannelState, ChannelEvent))


@pytest.mark.parametrize(("state", "event"), CELLS, ids=lambda value: value.name.lower())
def test_every_cell_of_the_table(state: ChannelState, event: ChannelEvent) -> None:
    assert after(state, event) is TABLE[state].get(event, state)


def test_every_transition_changes_the_state() -> None:
    assert [cell for cell, state in TRANSITIONS.items() if cell[0] is state] == []


def test_an_accepted_join_knows_where_the_topic_stands() -> None:
    channel = Channel("orders").joining("1").joined(41, "k3f9")
    assert (channel.state, channel.join_ref, channel.seq, channel.epoch) == (JOINED, "1", 41, "k3f9")


def test_what_is_known_outlives_the_connection() -> None:
    channel = Channel("orders").joining("1").joined(41, "k3f9").on(LOST).joining("1")
    assert (channel.state, channel.seq, channel.epoch) == (JOINING, 41, "k3f9")


@pytest.mark.parametrize(
    ("seq", "verdict"),
    [(40, Verdict.KNOWN), (41, Verdict.KNOWN), (42, Verdict.TAKE), (43, Verdict.GAP)],
)
def test_a_change_is_judged_by_its_number(seq: int, verdict: Verdict) -> None:
    assert Channel("orders").joining("1").joined(41, "k3f9").judge(seq) is verdict


@pytest.mark.parametrize(
    ("channel", "join_ref", "meant"),
    [
        (Channel("orders").joining("7").joined(0, "e"), None, True),
        (Channel("orders").joining("7").joined(0, "e"), "7", True),
        (Channel("orders").joining("7").joined(0, "e"), "3", False),
        (Channel("orders").joining("7"), None, False),
        (Channel("orders").joining("7").joined(0, "e").on(LEAVE), "7", False),
    ],
    ids=["broadcast", "this join", "earlier join", "still joining", "leaving"],
)
def test_messages_of_another_join_are_not_meant(channel: Channel, join_ref: str | None, meant: bool) -> None:
    assert channel.is_meant(join_ref) is meant
