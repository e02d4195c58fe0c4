"""What staff are told of orders that wait for the hub."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from kaffe_desktop.stores.notices import Notice
from kaffe_desktop.stores.refusals import overtaken, refusal
from kaffe_desktop.till_file import DiskError, Waiting
from kaffe_server.contract.errors import ERRORS, Conflict, Internal, KaffeError
from kaffe_server.contract.records import Order

translate = QCoreApplication.translate


def key(place: int) -> str:
    """What a notice about the order at that place is about."""
    return f"unsent {place}"


def waits(number: int) -> str:
    return translate("outbox_words", "{number} i vente").format(number=number)


def file_damaged(laid_aside: str) -> Notice:
    title = translate("outbox_words", "Usendte bestillinger kan være borte")
    text = translate("outbox_words", "Kassas lager var skadd · Lagt til side: {file}").format(file=laid_aside)
    return Notice("error", title, text, translate("outbox_words", "OK"), "till file")


def file_unusable() -> Notice:
    title = translate("outbox_words", "Kassa kan ikke selge uten nett")
    text = translate("outbox_words", "Disken kan ikke brukes · Si fra til den som har satt opp kassa")
    return Notice("error", title, text, translate("outbox_words", "OK"), "till file")


def refused(order: Waiting, take_back: Callable[[], None]) -> Notice:
    failed = translate("outbox_words", "{number} kom ikke til kjøkkenet").format(number=order.number)
    said = refusal(ERRORS.get(order.refused, Internal)(""), failed, take_back, "", of_an_order=True)
    return Notice("error", failed, said.text, translate("outbox_words", "Til kassa"), key(order.place), take_back)


def not_taken_back(order: Waiting, error: DiskError, again: Callable[[], None]) -> Notice:
    failed = translate("outbox_words", "{number} er fortsatt i vente").format(number=order.number)
    return refusal(error, failed, again, key(order.place))


def not_cancelled(order: Waiting, error: KaffeError) -> Notice:
    """What was taken back here is being made, or is made, all the same."""
    if isinstance(error, Conflict) and isinstance(error.record, Order):
        title = overtaken(error.record, error.by).title
    else:
        title = translate("outbox_words", "{number} er fortsatt hos kjøkkenet").format(number=order.number)
    text = translate("outbox_words", "Den ble tatt tilbake her for sent · Ikke send den en gang til")
    return Notice("error", title, text, translate("outbox_words", "OK"), key(order.place))


def other_number(told: int, order: Order) -> Notice:
    title = translate("outbox_words", "{old} har fått nummer {new}").format(old=told, new=order.day_id)
    text = translate("outbox_words", "Nummeret var brukt · Si det nye til gjesten")
    return Notice("error", title, text, translate("outbox_words", "OK"), f"number {order.id}")
