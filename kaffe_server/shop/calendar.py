"""The business day: local time in the café's zone, with an hour at which it begins. No clock inside."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

OSLO = ZoneInfo("Europe/Oslo")


@dataclass(frozen=True, slots=True)
class Calendar:
    """``cut_over``: the local hour, 0–23, at which the new business day begins."""

    zone: ZoneInfo = OSLO
    cut_over: int = 4

    def day_of(self, moment: datetime) -> date:
        """The business day of an aware moment. Wall-clock arithmetic, so that summer time moves no cut-over."""
        local = moment.astimezone(self.zone)
        return local.date() - timedelta(days=1 if local.hour < self.cut_over else 0)
