"""What a lane shows of one order: a pure function of the order and the time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kaffe_desktop.stores.spoken import spoken_minutes, spoken_ready
from kaffe_desktop.stores.words import chip, counted, elapsed, letter
from kaffe_server.contract.records import Entry, Order, Question, State

NEW_SECONDS = 5
WARN_MINUTES, LATE_MINUTES = 4, 8
READY_WARN_MINUTES = 5

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Ticket:
    """One row of a lane. ``minutes`` count from the order's creation, in the ready lane since it became ready.

    ``banners``: what somebody must look at, as ``{kind, icon, text, good, action, settle}``; without an ``action``
    there is nothing to settle. ``askable``: while there is none of them, the till can be asked about it. ``spoken``:
    all of it for a screen reader.
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
    banners: list[dict[str, object]]
    askable: bool
    recalled: bool = False
    pending: bool = False
    highlighted: bool = False
    spoken: str = ""


def ticket_of(order: Order, now: datetime, pending: bool = False, recalled: bool = False) -> Ticket:
    banners = ticket_banners(order, recalled)
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
        banners=banners,
        askable=not banners,
        recalled=recalled,
        pending=pending,
    )
    return aged(ticket, order, now)


def age_of(order: Order, now: datetime) -> tuple[int, bool]:
    """Whole minutes, and whether it is new."""
    since = order.state_since if order.state is State.COMPLETED else order.created
    seconds = max(0.0, (now - since).total_seconds())
    return int(seconds // 60), order.state is not State.PRODUCTION and seconds < NEW_SECONDS


def aged(ticket: Ticket, order: Order, now: datetime) -> Ticket:
    """The same ticket at that time."""
    minutes, is_new = age_of(order, now)
    ticket = replace(
        ticket,
        minutes=minutes,
        time_text=elapsed(minutes),
        urgency=ready_urgency(minutes) if order.state is State.COMPLETED else urgency(minutes),
        is_new=is_new,
    )
    if order.state is State.COMPLETED:
        return replace(ticket, spoken=spoken_ready(order.day_id, order.name, minutes))
    return replace(ticket, spoken=spoken_ticket(ticket, order))


def urgency(minutes: int) -> str:
    if minutes >= LATE_MINUTES:
        return "late"
    return "warn" if minutes >= WARN_MINUTES else "normal"


def ready_urgency(minutes: int) -> str:
    return "warn" if minutes >= READY_WARN_MINUTES else "normal"


def ticket_lines(order: Order) -> list[dict[str, object]]:
    """One entry for each line of the cart; the letter is empty when there is only one."""
    lines = _lines(order)
    return [
        {
            "letter": letter(number) if len(lines) > 1 else "",
            "title": counted(len(entries), entries[0].name),
            "chips": [chip(v.value_name, v.label_color, v.default) for v in entries[0].customizations],
        }
        for number, entries in sorted(lines.items())
    ]


def ticket_banners(order: Order, recalled: bool) -> list[dict[str, object]]:
    banners = []
    if order.missing_information:
        text, action = translate("Ticket", "Mangler info – spør gjesten"), translate("Ticket", "Avklart")
        banners.append(_banner("missing", "message-circle-question-mark", text, action, "clear"))
    if order.question is not None:
        banners.append(_question_banner(order.question))
    if recalled:
        banners.append(_banner("recalled", "rotate-ccw", translate("Ticket", "Litt til")))
    return banners


def spoken_ticket(ticket: Ticket, order: Order) -> str:
    """``140, 4 minutter, Cortado lett, Kanelbolle, knapp Start``: only what differs from the default is named."""
    button = {State.RECEIVED: translate("Ticket", "knapp Start"), State.PRODUCTION: translate("Ticket", "knapp Ferdig")}
    age = spoken_minutes(ticket.minutes) if ticket.minutes else ticket.time_text
    parts = [
        str(ticket.number),
        translate("Ticket", "ny") if ticket.is_new else age,
        *(_spoken_line(entries) for _, entries in sorted(_lines(order).items())),
        ticket.note,
        *(str(banner["text"]) for banner in ticket.banners),
        button.get(order.state, ""),
    ]
    return ", ".join(part for part in parts if part)


def _spoken_line(entries: list[Entry]) -> str:
    """``2 Cappuccino laktosefri egen kopp``."""
    name = entries[0].name if len(entries) == 1 else f"{len(entries)} {entries[0].name}"
    chosen = [value.value_name for value in entries[0].customizations if not value.default]
    return " ".join([name, *(value[:1].lower() + value[1:] for value in chosen)])


def _question_banner(question: Question) -> dict[str, object]:
    if question.answer is None:
        text, action = translate("Ticket", "Spurt kassa: {question}"), translate("Ticket", "Trekk")
        asked = text.format(question=question.text)
        return _banner("question", "message-circle-question-mark", asked, action, "withdraw")
    text, action = translate("Ticket", "Kassa svarte: {answer}"), translate("Ticket", "OK")
    answered = text.format(answer=question.answer)
    return _banner("question", "message-circle-check", answered, action, "withdraw", good=True)


def _banner(
    kind: str, icon: str, text: str, action: str = "", settle: str = "", *, good: bool = False
) -> dict[str, object]:
    """``settle``: what the button does, "clear" or "withdraw"."""
    return {"kind": kind, "icon": icon, "text": text, "action": action, "settle": settle, "good": good}


def _lines(order: Order) -> dict[int, list[Entry]]:
    lines: dict[int, list[Entry]] = {}
    for entry in order.items:
        lines.setdefault(entry.line, []).append(entry)
    return lines
