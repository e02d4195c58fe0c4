"""Which business day is looked at: the one that runs, or another one from a page of the calendar."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.language import language_of
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.shop import Shop

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

WEEK = 7
WEEKS_SHOWN = 6
ONE_DAY = timedelta(days=1)


@QmlElement
@QmlUncreatable("given by Stores")
class DayChoice(QObject):
    """Stays on the running day when that changes, unless another was chosen. There are no days after it to choose.

    ``chosen`` tells that another day is looked at, ``changed`` also that another month is shown.
    """

    changed = Signal()
    chosen = Signal()

    def __init__(self, shop: Shop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: date | None = None
        self._day: date | None = None
        self._month: date | None = None
        self._shop = shop
        shop.dayChanged.connect(self._begin_day)

    @property
    def day(self) -> date | None:
        """None until the hub has told which day it is."""
        return self._day

    @Property(bool, notify=changed)
    def isToday(self) -> bool:
        return self._day == self._running

    @Property(str, notify=changed)
    def title(self) -> str:
        """``I dag``, else the weekday."""
        if self._day is None or self.isToday:
            return self.tr("I dag")
        return self._said(self._day, "dddd").capitalize()

    @Property(str, notify=changed)
    def subtitle(self) -> str:
        """``onsdag 14. mai``, of another day than today with the year for the weekday."""
        if self._day is None:
            return ""
        return self._said(self._day, self.tr("dddd d. MMMM") if self.isToday else self.tr("d. MMMM yyyy"))

    @Property(str, notify=changed)
    def longDate(self) -> str:
        """``onsdag 14. mai 2026``."""
        return self._said(self._day, self.tr("dddd d. MMMM yyyy")) if self._day else ""

    @Property(str, notify=changed)
    def month(self) -> str:
        """``mai 2026``, of the page that is shown."""
        return self._said(self._month, "MMMM yyyy") if self._month else ""

    @Property("QVariantList", notify=changed)
    def weekdays(self) -> list[str]:
        locale = self._locale()
        return [locale.dayName(day, QLocale.FormatType.ShortFormat)[:2] for day in range(1, WEEK + 1)]

    @Property("QVariantList", notify=changed)
    def days(self) -> list[dict[str, object]]:
        """The page of the shown month: whole weeks from a Monday, each day as {day, text, name, inMonth, …}."""
        if self._month is None or self._running is None:
            return []
        first = self._month - self._month.weekday() * ONE_DAY
        return [self._cell(first + place * ONE_DAY, self._month) for place in range(WEEKS_SHOWN * WEEK)]

    @Property(bool, notify=changed)
    def hasLaterMonth(self) -> bool:
        return self._month is not None and self._running is not None and self._month < self._running.replace(day=1)

    @Slot(str)
    def choose(self, day: str) -> None:
        """:param day: ISO 8601."""
        self._show(date.fromisoformat(day))

    @Slot()
    def chooseToday(self) -> None:
        if self._running:
            self._show(self._running)

    @Slot()
    def chooseBefore(self) -> None:
        if self._day:
            self._show(self._day - ONE_DAY)

    @Slot()
    def chooseAfter(self) -> None:
        if self._day:
            self._show(self._day + ONE_DAY)

    @Slot()
    def showChosenMonth(self) -> None:
        self._turn_to(self._day)

    @Slot()
    def earlierMonth(self) -> None:
        self._turn_to(self._month and self._month - ONE_DAY)

    @Slot()
    def laterMonth(self) -> None:
        if self.hasLaterMonth:
            self._turn_to(self._month and self._month + 31 * ONE_DAY)

    def _cell(self, day: date, month: date) -> dict[str, object]:
        assert self._running is not None
        return {
            "day": day.isoformat(),
            "text": str(day.day),
            "name": self._said(day, self.tr("dddd d. MMMM yyyy")),
            "inMonth": day.month == month.month,
            "isToday": day == self._running,
            "isChosen": day == self._day,
            "isPast": day <= self._running,
        }

    def _show(self, day: date) -> None:
        if self._running is not None and day <= self._running and day != self._day:
            self._day = day
            self._turn_to(day)
            self.chosen.emit()

    def _turn_to(self, day: date | None) -> None:
        self._month = day.replace(day=1) if day else None
        self.changed.emit()

    @Slot()
    def _begin_day(self) -> None:
        was_today = self.isToday
        self._running = date.fromisoformat(self._shop.day)
        if was_today:
            self._show(self._running)
        self.changed.emit()

    def _said(self, day: date, form: str) -> str:
        return self._locale().toString(QDate(day.year, day.month, day.day), form)

    def _locale(self) -> QLocale:
        app = QCoreApplication.instance()
        return QLocale(language_of(app).code if app else "nb")
