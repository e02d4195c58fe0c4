"""The closed list of errors that the wire can carry, one class for each code.

The hub raises these in its domain; the dispatch alone turns them into replies. The desktop raises the same class again
with :func:`error_from`. ``message`` is for logs: what staff read is translated in the desktop from the code.

    KaffeError
    ├── Invalid          invalid           the request is malformed or names something impossible
    ├── UnmatchedTopic   unmatched_topic   the topic is unknown or was not joined on this socket
    ├── NotFound         not_found         the id names nothing
    ├── Conflict         conflict          the order is no longer what the sender saw
    ├── Closed           closed            the shop takes no orders now
    ├── SoldOut          sold_out          an item or value cannot be sold today
    ├── Forbidden        forbidden         the role may not do this
    ├── Unauthenticated  unauthenticated   the token is missing or wrong
    ├── RateLimited      rate_limited      too many commands at once
    ├── TooLarge         too_large         the frame is over the size limit
    ├── Unavailable      unavailable       the hub cannot store now, or did not answer in time
    └── Internal         internal          a fault of ours; its traceback is in the hub's log
"""

from typing import ClassVar

import msgspec

from kaffe_server.contract.records import Order


class KaffeError(Exception):
    """An expected refusal.

    :param message: English, for logs.
    :param field: path of the offending field in the command's payload, e.g. ``items[0].item``.
    :param record: the current record, so that a screen that saw an older one can show what holds.
    :param by: the station that made the record what it is.
    :param wait_s: seconds until it may be tried again.
    """

    code: ClassVar[str] = "internal"

    def __init__(
        self,
        message: str,
        *,
        field: str | None = None,
        record: Order | None = None,
        by: str | None = None,
        wait_s: int | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.field = field
        self.record = record
        self.by = by
        self.wait_s = wait_s

    def __str__(self) -> str:
        return f"{self.code}: {self.message}" + (f" (at {self.field})" if self.field else "")


class Invalid(KaffeError):
    code = "invalid"


class UnmatchedTopic(KaffeError):
    code = "unmatched_topic"


class NotFound(KaffeError):
    code = "not_found"


class Conflict(KaffeError):
    code = "conflict"


class Closed(KaffeError):
    code = "closed"


class SoldOut(KaffeError):
    code = "sold_out"


class Forbidden(KaffeError):
    code = "forbidden"


class Unauthenticated(KaffeError):
    code = "unauthenticated"


class RateLimited(KaffeError):
    code = "rate_limited"


class TooLarge(KaffeError):
    code = "too_large"


class Unavailable(KaffeError):
    code = "unavailable"


class Internal(KaffeError):
    code = "internal"


ERRORS: dict[str, type[KaffeError]] = {cls.code: cls for cls in KaffeError.__subclasses__()}


class ErrorBody(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """``response`` of an error reply.

    ``reason`` repeats Phoenix's own words where Phoenix has some (``unmatched topic``), for its stock clients.
    """

    code: str
    message: str
    field: str | None = None
    record: Order | None = None
    by: str | None = None
    wait_s: int | None = None
    reason: str | None = None


def body_of(error: KaffeError) -> ErrorBody:
    reason = "unmatched topic" if isinstance(error, UnmatchedTopic) else None
    return ErrorBody(
        code=error.code,
        message=error.message,
        field=error.field,
        record=error.record,
        by=error.by,
        wait_s=error.wait_s,
        reason=reason,
    )


def error_from(body: ErrorBody) -> KaffeError:
    """The exception that the hub raised; :class:`Internal` for a code that this version does not know."""
    kind = ERRORS.get(body.code, Internal)
    return kind(body.message, field=body.field, record=body.record, by=body.by, wait_s=body.wait_s)
