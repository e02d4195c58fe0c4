"""What staff read when the hub refused or did not answer: by the error's code, and what to do next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from kaffe_desktop.link import Unreachable
from kaffe_desktop.stores.notices import Notice
from kaffe_desktop.stores.pricing import kroner
from kaffe_desktop.stores.words import state_word, station_word
from kaffe_desktop.till_file import DiskError, NoNumberLeft
from kaffe_server.contract.errors import (
    Closed,
    Conflict,
    Forbidden,
    Invalid,
    KaffeError,
    NotFound,
    RateLimited,
    SoldOut,
    TooLarge,
    Unauthenticated,
    Unavailable,
)
from kaffe_server.contract.records import Order, State

translate = QCoreApplication.translate

FINAL = (Conflict, NotFound, Closed, SoldOut, Invalid, Forbidden, Unauthenticated, TooLarge)


def refusal(
    error: KaffeError, failed: str, again: Callable[[], None], key: str, *, of_an_order: bool = False
) -> Notice:
    """
    :param failed: what did not happen, e.g. "134 ble ikke utlevert".
    :param again: sends the same command, offered where that can help.
    :param of_an_order: it was an order on its way to the hub.
    """
    if isinstance(error, Conflict) and isinstance(error.record, Order):
        return overtaken(error.record, error.by)
    kind = "info" if isinstance(error, Conflict | NotFound) else "error"
    text = (_about_an_order(error) if of_an_order else "") or _next_step(error)
    if isinstance(error, FINAL):
        return Notice(kind, failed, text, key=key)
    return Notice(kind, failed, text, translate("refusals", "Prøv igjen"), key, again)


def _next_step(error: KaffeError) -> str:
    match error:
        case NoNumberLeft():
            return translate("refusals", "Kassa har ikke flere numre · Skriv bestillingen på papir")
        case DiskError():
            return translate("refusals", "Kassas disk er full eller skadd · Skriv bestillingen på papir")
        case Unreachable():
            return translate("refusals", "Ingen kontakt med huben")
        case Unavailable():
            return translate("refusals", "Huben svarte ikke")
        case RateLimited():
            return translate("refusals", "Huben har det travelt")
        case Conflict():
            return _somebody_first()
        case NotFound():
            return translate("refusals", "Den finnes ikke lenger")
        case Closed():
            return translate("refusals", "Det er stengt · Åpne kafeen først")
        case SoldOut():
            return translate("refusals", "Det er utsolgt")
        case Invalid():
            return translate("refusals", "Noe er endret i mellomtiden · Se over og prøv på nytt")
        case Forbidden():
            return translate("refusals", "Denne skjermen har ikke lov · Bruk en annen skjerm")
        case Unauthenticated():
            return translate("refusals", "Skjermen er ikke godkjent · Koble den til på nytt")
        case TooLarge():
            return translate("refusals", "Den er for stor · Del den i to")
        case _:
            return translate("refusals", "Feil i huben · Si fra hvis det skjer igjen")


def _about_an_order(error: KaffeError) -> str:
    match error:
        case Closed():
            return translate("refusals", "Det er stengt · Åpne kafeen og send på nytt")
        case SoldOut():
            return translate("refusals", "Noe er utsolgt · Ta det ut og send på nytt")
        case Invalid():
            return translate("refusals", "Menyen er endret · Se over linjene og send på nytt")
        case _:
            return ""


def overtaken(record: Order, by: str | None) -> Notice:
    """The station ``by``, if that is known, has changed the order since this screen last saw it."""
    title = {
        State.RECEIVED: translate("refusals", "{number} er i køen igjen"),
        State.PRODUCTION: translate("refusals", "{number} lages alt"),
        State.COMPLETED: translate("refusals", "{number} er alt ferdig"),
        State.DISPATCHED: translate("refusals", "{number} er alt utlevert"),
    }[record.state]
    first = translate("refusals", "{station} var først").format(station=station_word(by)) if by else _somebody_first()
    return Notice("info", title.format(number=record.day_id), first)


def _somebody_first() -> str:
    return translate("refusals", "En annen skjerm var først")


def other_price(number: int, told: int, total: int) -> Notice:
    """The hub's price is not the one that the guest was told."""
    title = translate("refusals", "{number} koster {total}").format(number=number, total=kroner(total))
    text = translate("refusals", "Kassa viste {told} · Prisen i menyen er endret").format(told=kroner(told))
    return Notice("info", title, text, translate("refusals", "OK"), f"price {number}")


def not_moved(number: int, to: State) -> str:
    """What did not happen when a move failed."""
    title = {
        State.PRODUCTION: translate("refusals", "{number} ble ikke startet"),
        State.COMPLETED: translate("refusals", "{number} ble ikke ferdig"),
        State.DISPATCHED: translate("refusals", "{number} ble ikke utlevert"),
    }.get(to, translate("refusals", "{number} kom ikke til {state}"))
    return title.format(number=number, state=state_word(to))
