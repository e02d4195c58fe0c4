"""The words for states and times that several stores show (visual spec 11)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kaffe_server.contract.records import State


def state_word(state: State) -> str:
    translate = QCoreApplication.translate
    return {
        State.RECEIVED: translate("words", "Kø"),
        State.PRODUCTION: translate("words", "Lages nå"),
        State.COMPLETED: translate("words", "Ferdig"),
        State.DISPATCHED: translate("words", "Utlevert"),
    }[state]


def elapsed(minutes: int) -> str:
    """``nå`` within the first minute, then ``3 min``."""
    if minutes < 1:
        return QCoreApplication.translate("words", "nå")
    return QCoreApplication.translate("words", "{minutes} min").format(minutes=minutes)


def item_count(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("words", "1 vare")
    return QCoreApplication.translate("words", "{count} varer").format(count=count)


def station_word(name: str) -> str:
    """``Kjøkken 1`` for the screen that is named ``kjøkken-1``."""
    words = name.replace("-", " ")
    return words[:1].upper() + words[1:]


def letter(number: int) -> str:
    """The letter of the line with that number, from 1: A … Z, AA …"""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def counted(quantity: int, name: str) -> str:
    """``2 × Cappuccino``, without the 1."""
    return name if quantity == 1 else f"{quantity} × {name}"


def chip(text: str, color: str, is_default: bool) -> dict[str, object]:
    """A chosen value as the views draw it; ``color`` is a name of the chip palette."""
    return {"text": text, "color": color, "isDefault": is_default}
