"""A business day in figures, for admins: asked of the hub while somebody looks, and kept no longer than true."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from functools import partial
from pathlib import Path

import msgspec
from platformdirs import user_downloads_path
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.link import Answer
from kaffe_desktop.sales.figures import bars_of, figures_of, sellers_of
from kaffe_desktop.sales.files import save_new
from kaffe_desktop.sales.pdf import MOST_SELLERS, DayOnPaper, pdf_of
from kaffe_desktop.stores.admin import Admin
from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.connection import Connection
from kaffe_desktop.stores.day_choice import DayChoice
from kaffe_desktop.stores.day_orders import DayOrders
from kaffe_desktop.stores.notices import Notice, Notices
from kaffe_desktop.stores.orders import Orders
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.refusals import refusal
from kaffe_desktop.stores.shop import Shop
from kaffe_server.contract.commands import ORDERS, ReadHistory, ReadReport
from kaffe_server.contract.errors import KaffeError
from kaffe_server.contract.records import Break
from kaffe_server.contract.reports import History, Report, SalesText

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

REST_MS = 2_000
TOP = 6
KEY = "sales file"
BYTE_ORDER_MARK = "utf-8-sig"


@QmlElement
@QmlUncreatable("given by Stores")
class Today(QObject):
    """Figures are asked for anew when the orders change, each minute, and until an answer comes; never more often than
    every two seconds. ``stale``: the hub does not answer, or is not heard; then ``asOf`` tells when they were so.

    :param downloads: folder for files; None: the user's own.
    """

    changed = Signal()

    def __init__(
        self,
        admin: Admin,
        clock: Clock,
        connection: Connection,
        notices: Notices,
        shop: Shop,
        orders: Orders,
        downloads: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._admin = admin
        self._clock = clock
        self._connection = connection
        self._notices = notices
        self._shop = shop
        self._downloads = downloads
        self._choice = DayChoice(shop, self)
        self._orders = DayOrders(admin, clock, self)
        self._report: Report | None = None
        self._as_of = ""
        self._failed = False
        self._viewers = 0
        self._question = 0
        self._unanswered = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._ask)
        self._choice.chosen.connect(self._begin_anew)
        self._choice.changed.connect(self.changed)
        orders.changed.connect(self._orders_changed)
        shop.changed.connect(self.changed)
        clock.textChanged.connect(self._ask_soon)
        connection.changed.connect(self._connection_changed)

    @Property(DayChoice, constant=True)
    def choice(self) -> DayChoice:
        return self._choice

    @Property(DayOrders, constant=True)
    def orders(self) -> DayOrders:
        return self._orders

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """There are figures, fresh or not."""
        return self._report is not None

    @Property(bool, notify=changed)
    def stale(self) -> bool:
        return self._failed or self._connection.state != "connected"

    @Property(str, notify=changed)
    def asOf(self) -> str:
        return self._as_of

    @Property("QVariantList", notify=changed)
    def figures(self) -> list[dict[str, object]]:
        """Each as {key, label, value, unit, note}."""
        return [asdict(figure) for figure in figures_of(self._report, self._orders.last_number)]

    @Property("QVariantList", notify=changed)
    def bars(self) -> list[dict[str, object]]:
        """Each as the bar chart takes it."""
        return [asdict(bar) for bar in bars_of(self._report, self._breaks())]

    @Property("QVariantList", notify=changed)
    def bestSellers(self) -> list[dict[str, object]]:
        """Each as {name, units, share}."""
        return [asdict(seller) for seller in sellers_of(self._report, TOP)]

    # Who looks

    @Slot()
    def begin(self) -> None:
        """A page that shows the day is opened."""
        self._viewers += 1
        if self._viewers == 1:
            self._choice.chooseToday()
            self._begin_anew()

    @Slot()
    def end(self) -> None:
        self._viewers -= 1

    def retranslate(self) -> None:
        self._orders.retranslate()
        self._choice.changed.emit()

    # What the hub is asked

    @Slot()
    def _begin_anew(self) -> None:
        """Another day: what is known of the one before says nothing about it."""
        self._report, self._as_of, self._failed = None, "", False
        self._orders.clear()
        self._question += 1
        self._unanswered = False
        self.changed.emit()
        self._ask()

    @Slot(object, object)
    def _orders_changed(self, _old: object, _new: object) -> None:
        if self._choice.isToday:
            self._ask_soon()

    @Slot()
    def _ask_soon(self) -> None:
        if self._viewers and not self._rest.isActive():
            self._rest.start()

    @Slot()
    def _connection_changed(self) -> None:
        self._ask_soon()
        self.changed.emit()

    @Slot()
    def _ask(self) -> None:
        day = self._choice.day
        if not self._viewers or day is None:
            return
        if self._unanswered:
            self._rest.start()
            return
        self._unanswered = True
        self._question += 1
        told = partial(self._told_figures, self._question)
        self._admin.follow(ORDERS, "report", ReadReport(day=day), told)

    def _told_figures(self, question: int, answer: Answer) -> None:
        if question != self._question:
            return
        if isinstance(answer, KaffeError):
            self._fail()
        elif (day := self._choice.day) is not None:
            report = msgspec.json.decode(answer, type=Report)
            told = partial(self._told_orders, question, report)
            self._admin.follow(ORDERS, "history", ReadHistory(day=day), told)

    def _told_orders(self, question: int, report: Report, answer: Answer) -> None:
        if question != self._question:
            return
        if isinstance(answer, KaffeError):
            self._fail()
            return
        self._unanswered, self._failed = False, False
        self._report, self._as_of = report, self._clock.text
        self._orders.load(msgspec.json.decode(answer, type=History))
        self.changed.emit()

    def _fail(self) -> None:
        self._unanswered, self._failed = False, True
        self._ask_soon()
        self.changed.emit()

    def _breaks(self) -> list[Break]:
        day = self._choice.day
        return [span for span in self._shop.breaks if day is not None and span.weekday == day.weekday()]

    # Files

    @Slot()
    def saveCsv(self) -> None:
        """One row for each unit sold; the mark at its beginning tells spreadsheets that it is UTF-8."""

        def content(answer: msgspec.Raw) -> bytes:
            return msgspec.json.decode(answer, type=SalesText).csv.encode(BYTE_ORDER_MARK)

        self._save("csv", self._choice.day, content)

    @Slot()
    def savePdf(self) -> None:
        title, breaks, last_number = self._choice.longDate, self._breaks(), self._orders.last_number

        def content(answer: msgspec.Raw) -> bytes:
            report = msgspec.json.decode(answer, type=Report)
            as_of = self.tr("Hentet {date} kl. {time}").format(date=self._clock.date, time=self._clock.text)
            return pdf_of(
                DayOnPaper(
                    title=self.tr("Kaffe – {day}").format(day=title),
                    as_of=as_of,
                    figures=figures_of(report, last_number),
                    bars=bars_of(report, breaks),
                    sellers=sellers_of(report, MOST_SELLERS),
                )
            )

        self._save("pdf", self._choice.day, content)

    def _save(self, ending: str, day: date | None, content: Callable[[msgspec.Raw], bytes]) -> None:
        if day is None:
            return
        name = f"kaffe-{day.isoformat()}.{ending}"

        def again() -> None:
            self._save(ending, day, content)

        def failed() -> str:
            return self.tr("{file} ble ikke lagret").format(file=name)

        def answered(answer: Answer) -> None:
            if isinstance(answer, KaffeError):
                self._notices.tell(lambda: refusal(answer, failed(), again, KEY))
            else:
                self._write(name, content(answer), failed, again)

        self._notices.withdraw(KEY)
        self._admin.request(ORDERS, "report", ReadReport(day=day, csv=ending == "csv"), answered)

    def _write(self, name: str, content: bytes, failed: Callable[[], str], again: Callable[[], None]) -> None:
        folder = self._downloads or user_downloads_path()
        try:
            path = save_new(folder, name, content)
        except OSError as error:
            reason = error.errno
            self._notices.tell(
                lambda: Notice("error", failed(), self._why(reason, folder), self.tr("Prøv igjen"), KEY, again)
            )
        else:
            title = self.tr("{file} er lagret")
            self._notices.tell(lambda: Notice("info", title.format(file=path.name), str(path.parent), key=KEY))

    def _why(self, reason: int | None, folder: Path) -> str:
        if reason in (errno.ENOSPC, errno.EDQUOT):
            return self.tr("Det er ikke plass på disken")
        if reason in (errno.EACCES, errno.EPERM, errno.EROFS):
            return self.tr("Det er ikke lov å skrive i {folder}").format(folder=folder)
        return self.tr("Mappen {folder} kan ikke brukes").format(folder=folder)
