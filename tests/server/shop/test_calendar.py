"""The business day."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from kaffe_server.shop.calendar import Calendar


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 11, 22, 2, 59, tzinfo=UTC), date(2026, 11, 21)),
        (datetime(2026, 11, 22, 3, 0, tzinfo=UTC), date(2026, 11, 22)),
        (datetime(2026, 11, 22, 23, 30, tzinfo=UTC), date(2026, 11, 22)),
        (datetime(2026, 7, 1, 1, 59, tzinfo=UTC), date(2026, 6, 30)),
        (datetime(2026, 7, 1, 2, 0, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 10, 25, 2, 59, tzinfo=UTC), date(2026, 10, 24)),
        (datetime(2026, 10, 25, 3, 0, tzinfo=UTC), date(2026, 10, 25)),
    ],
)
def test_the_day_begins_at_four_local_time_in_summer_and_winter(moment: datetime, day: date) -> None:
    assert Calendar().day_of(moment) == day


def test_zone_and_hour_are_the_cafes() -> None:
    calendar = Calendar(ZoneInfo("America/New_York"), cut_over=0)
    assert calendar.day_of(datetime(2026, 11, 22, 4, 59, tzinfo=UTC)) == date(2026, 11, 21)
    assert calendar.day_of(datetime(2026, 11, 22, 5, 0, tzinfo=UTC)) == date(2026, 11, 22)
