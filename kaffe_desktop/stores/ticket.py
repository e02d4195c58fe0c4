"""What a lane shows of one order: a pure function of the order and the time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from kaffe_desktop.stores.words import chip, counted, elapsed, letter
from kaffe_server.contract.records import Entry, Order, Question, State

NEW_SECONDS = 5
WARN_MINUTES, LATE_MINUTES = 4, 8
READY_WARN_MINUTES = 5


@dataclass(frozen=True)
class Ticket:
    """One row of a lane. ``minutes`` count from the order's creation, in the ready lane since it became ready.

    ``question``: what the till was asked ("asked") or what it said ("answered"), as ``question_state`` tells.
    """

    order_id: int
    number: int
    minutes: int
    time_text: str
    urgency: str
    is_new: bool
    missing: bool
    lines: list[dict[str, object]]
    note: str
    name: str
    question: str = ""
    question_state: str = ""
    recalled: bool = False
    pending: bool = False
    highlighted: bool = False


def ticket_of(order: Order, now: datetime, pending: bool = False) -> Ticket:
    ticket = Ticket(
        order_id=order.id,
        number=order.day_id,
        minutes=0,
        time_text="",
        urgency="normal",
        is_new=False,
        missing=order.missing_information,
        lines=ticket_lines(order),
        note=" – ".join(part for part in (order.name, order.note) if part),
        name=order.name,
        question=_asked_or_answered(order.question),
        question_state=_question_state(order.question),
        pending=pending,
    )
    return aged(ticket, order, now)


def aged(ticket: Ticket, order: Order, now: datetime) -> Ticket:
    """The same ticket at that time."""
    ready = order.state is State.COMPLETED
    since = order.state_since if ready else order.created
    seconds = max(0.0, (now - since).total_seconds())
    minutes = int(seconds // 60)
    return replace(
        ticket,
        minutes=minutes,
        time_text=elapsed(minutes),
        urgency=ready_urgency(minutes) if ready else urgency(minutes),
        is_new=order.state is not State.PRODUCTION and seconds < NEW_SECONDS,
    )


def _asked_or_answered(question: Question | None) -> str:
    if question is None:
        return ""
    return question.text if question.answer is None else question.answer


def _question_state(question: Question | None) -> str:
    if question is None:
        return ""
    return "asked" if question.answer is None else "answered"


def urgency(minutes: int) -> str:
    if minutes >= LATE_MINUTES:
        return "late"
    return "warn" if minutes >= WARN_MINUTES else "normal"


def ready_urgency(minutes: int) -> str:
    return "warn" if minutes >= READY_WARN_MINUTES else "normal"


def ticket_lines(order: Order) -> list[dict[str, object]]:
    """One entry for each line of the cart; the letter is empty when there is only one."""
    lines: dict[int, list[Entry]] = {}
    for entry in order.items:
        lines.setdefault(entry.line, []).append(entry)
    return [
        {
            "letter": letter(number) if len(lines) > 1 else "",
            "title": counted(len(entries), entries[0].name),
            "chips": [chip(v.value_name, v.label_color, v.default) for v in entries[0].customizations],
        }
        for number, entries in sorted(lines.items())
    ]
