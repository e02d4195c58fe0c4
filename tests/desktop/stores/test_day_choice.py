"""A page of the calendar, and the day that is looked at."""

from datetime import date

import pytest

from kaffe_desktop.stores.day_choice import DayChoice
from tests.desktop.stores.cafe import Cafe

MONDAY = date(2026, 11, 23)


@pytest.fixture
def cafe() -> Cafe:
    cafe = Cafe()
    cafe.stores.shop.begin_day(MONDAY)
    return cafe


@pytest.fixture
def choice(cafe: Cafe) -> DayChoice:
    return cafe.stores.today.choice


def words(choice: DayChoice) -> tuple[str, str]:
    return choice.title, choice.subtitle


def test_at_first_it_is_today(choice: DayChoice) -> None:
    assert (choice.isToday, *words(choice)) == (True, "I dag", "mandag 23. november")


def test_another_day_is_told_with_its_year(choice: DayChoice) -> None:
    choice.choose("2025-12-31")
    assert (choice.isToday, *words(choice)) == (False, "Onsdag", "31. desember 2025")
    assert (choice.month, choice.longDate) == ("desember 2025", "onsdag 31. desember 2025")


def test_there_is_no_day_after_today(choice: DayChoice) -> None:
    choice.chooseAfter()
    choice.choose("2026-11-24")
    assert choice.isToday
    choice.chooseBefore()
    assert choice.day == date(2026, 11, 22)
    choice.chooseAfter()
    assert choice.isToday


def test_a_page_has_whole_weeks_from_monday(choice: DayChoice) -> None:
    days = choice.days
    assert (len(days), days[0]["day"], days[-1]["day"]) == (42, "2026-10-26", "2026-12-06")
    assert choice.weekdays == ["ma", "ti", "on", "to", "fr", "lø", "sø"]
    assert [day["day"] for day in days if day["isToday"]] == ["2026-11-23"]
    assert [day["text"] for day in days if day["inMonth"]] == [str(n) for n in range(1, 31)]
    assert not any(day["isPast"] for day in days if str(day["day"]) > "2026-11-23")


def test_pages_are_turned_back_through_the_year_but_not_beyond_today(choice: DayChoice) -> None:
    seen = []
    for _ in range(11):
        choice.earlierMonth()
        seen.append(choice.month)
    assert (seen[0], seen[-1], choice.isToday) == ("oktober 2026", "desember 2025", True)
    for _ in range(20):
        choice.laterMonth()
    assert (choice.month, choice.hasLaterMonth) == ("november 2026", False)


def test_at_the_change_of_day_today_goes_on_and_another_day_stays(cafe: Cafe, choice: DayChoice) -> None:
    cafe.stores.shop.begin_day(date(2026, 11, 24))
    assert (choice.day, choice.isToday) == (date(2026, 11, 24), True)
    choice.choose("2026-11-20")
    cafe.stores.shop.begin_day(date(2026, 11, 25))
    assert (choice.day, choice.isToday) == (date(2026, 11, 20), False)
