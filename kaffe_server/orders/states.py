"""The life cycle of an order as a pure table: no clock, no storage."""

from kaffe_server.contract.errors import Invalid
from kaffe_server.contract.records import State

NEXT: dict[State, State] = {
    State.RECEIVED: State.PRODUCTION,
    State.PRODUCTION: State.COMPLETED,
    State.COMPLETED: State.DISPATCHED,
}


def check_step(from_: State, to: State) -> None:
    """:raises Invalid: ``to`` is not the state right after ``from_``."""
    if NEXT.get(from_) is not to:
        raise Invalid(f"an order goes from {from_} to {NEXT.get(from_, 'nowhere')}, not to {to}", field="to")
