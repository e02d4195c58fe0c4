"""What a screen reader says for what can be tapped at the till (visual spec 9). Pure."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kaffe_desktop.stores.words import item_count

translate = QCoreApplication.translate


def spoken_kroner(amount: int) -> str:
    return translate("spoken", "{amount} kroner").format(amount=amount)


def spoken_minutes(minutes: int) -> str:
    if minutes == 1:
        return translate("spoken", "1 minutt")
    return translate("spoken", "{minutes} minutter").format(minutes=minutes)


def spoken_tile(name: str, price: int, sold_out: bool, count: int) -> str:
    """``Latte, 35 kroner, 1 i bestillingen``, ``Skolebolle, utsolgt``."""
    if sold_out:
        return ", ".join([name, translate("spoken", "utsolgt")])
    ordered = [translate("spoken", "{count} i bestillingen").format(count=count)] if count else []
    return ", ".join([name, spoken_kroner(price), *ordered])


def spoken_option(group: str, name: str, detail: str, chosen: bool, sold_out: bool) -> str:
    """``Melk, Havre, valgt``, ``Størrelse, Stor, +10``."""
    state = [translate("spoken", "valgt")] if chosen else []
    if sold_out:
        state = [*state, translate("spoken", "utsolgt")]
    return ", ".join([group, name, *([detail] if detail else []), *state])


def spoken_line(letter: str, quantity: int, name: str, choices: Iterable[str], total: int) -> str:
    """``Linje A, 2 Cappuccino, lettmelk, egen kopp, 52 kroner``; ``choices``: those that are not the default."""
    what = name if quantity == 1 else f"{quantity} {name}"
    line = translate("spoken", "Linje {letter}").format(letter=letter)
    return ", ".join([line, what, *(choice[:1].lower() + choice[1:] for choice in choices), spoken_kroner(total)])


def spoken_send(total: int, lines: int) -> str:
    """``Send bestilling, 130 kroner, 3 varer``."""
    order = [spoken_kroner(total), item_count(lines)] if lines else [translate("spoken", "ingen varer ennå")]
    return ", ".join([translate("spoken", "Send bestilling"), *order])


def spoken_ready(number: int, guest: str, minutes: int) -> str:
    """``136, ferdig for 1 minutt siden, trykk for utlevert``."""
    since = translate("spoken", "ferdig nå")
    if minutes:
        since = translate("spoken", "ferdig for {time} siden").format(time=spoken_minutes(minutes))
    return ", ".join([str(number), *([guest] if guest else []), since, translate("spoken", "trykk for utlevert")])
