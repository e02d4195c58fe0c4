"""What becomes of a command: the hub's response, or the error that stands for it.

Besides the errors of the wire a screen must tell two cases apart, both ``unavailable``:

    Unavailable
    ├── Unreachable   nothing was sent
    └── NoAnswer      it was sent, and may or may not have been done: send the same ``uuid`` again
"""

from collections.abc import Callable

import msgspec

from kaffe_server.contract.errors import ErrorBody, KaffeError, Unavailable, error_from
from kaffe_server.contract.frames import Reply

Answer = msgspec.Raw | KaffeError
Answered = Callable[[Answer], None]


class Unreachable(Unavailable):
    pass


class NoAnswer(Unavailable):
    pass


def answer_in(reply: Reply) -> Answer:
    """The response of an ``ok``, or the error that the hub raised."""
    if reply.status == "ok":
        return reply.response
    return error_from(msgspec.json.decode(reply.response, type=ErrorBody))
