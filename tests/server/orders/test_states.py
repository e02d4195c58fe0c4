"""The table of the life cycle."""

from itertools import product

import pytest

from kaffe_server.contract.errors import Invalid
from kaffe_server.contract.records import State
from kaffe_server.orders.states import check_step

STEPS = {
    (State.RECEIVED, State.PRODUCTION),
    (State.PRODUCTION, State.COMPLETED),
    (State.COMPLETED, State.DISPATCHED),
}


@pytest.mark.parametrize(("from_", "to"), sorted(STEPS))
def test_an_order_goes_one_state_on(from_: State, to: State) -> None:
    check_step(from_, to)


@pytest.mark.parametrize(("from_", "to"), sorted(set(product(State, State)) - STEPS))
def test_no_other_step_exists(from_: State, to: State) -> None:
    with pytest.raises(Invalid) as refused:
        check_step(from_, to)
    assert refused.value.field == "to"
