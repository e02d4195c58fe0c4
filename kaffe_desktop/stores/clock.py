"""The hub's clock as this screen shows it, and the one source of elapsed time in the stores."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.stores.qml import Property, QmlUncreatable

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)

TimeSource = Callable[[], float]


def awake_or_not() -> float:
    """Monotonic seconds that also pass while the machine sleeps; else old news would look fresh when it wakes."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()


@QmlElement
@QmlUncreatable("given by Stores")
class Clock(QObject):
    """Shows this machine's time until the hub has said its own. ``ticked`` comes once a second.

    :param time_source: monotonic seconds; tests pass their own and call :meth:`tick`.
    :param zone: what :meth:`local` shows; the hub's once it has said it, until then the machine's own by default.
    """

    textChanged = Signal()
    dateChanged = Signal()
    ticked = Signal()

    def __init__(
        self, time_source: TimeSource = awake_or_not, zone: tzinfo | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._seconds = time_source
        self._zone = zone
        self._heard = datetime.now(UTC)
        self._heard_at = time_source()
        self._text, self._date = "", ""
        self._show()
        timer = QTimer(self, interval=1000)
        timer.timeout.connect(self.tick)
        timer.start()

    @Property(str, notify=textChanged)
    def text(self) -> str:
        return self._text

    @Property(str, notify=dateChanged)
    def date(self) -> str:
        return self._date

    def seconds(self) -> float:
        """Monotonic: for ages, unaffected by anyone setting a clock."""
        return self._seconds()

    def now(self) -> datetime:
        """The hub's time, aware UTC."""
        return self._heard + timedelta(seconds=self._seconds() - self._heard_at)

    def local(self, moment: datetime) -> str:
        """``10:42``."""
        return moment.astimezone(self._zone).strftime("%H:%M")

    def hear(self, now: datetime, zone: str = "") -> None:
        """The hub said its time, and the IANA name of the café's time zone: this machine's may be another."""
        self._heard, self._heard_at = now, self._seconds()
        if zone:
            try:
                self._zone = ZoneInfo(zone)
            except (ValueError, ZoneInfoNotFoundError):
                log.warning("this machine does not know the hub's time zone %r", zone)
        self._show()

    @Slot()
    def tick(self) -> None:
        self._show()
        self.ticked.emit()

    def _show(self) -> None:
        now = self.now()
        text, date = self.local(now), now.astimezone(self._zone).date().isoformat()
        if text != self._text:
            self._text = text
            self.textChanged.emit()
        if date != self._date:
            self._date = date
            self.dateChanged.emit()
