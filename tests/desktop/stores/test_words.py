import pytest

from kaffe_desktop.stores.words import counted, elapsed, item_count, letter


@pytest.mark.parametrize(("number", "text"), [(1, "A"), (2, "B"), (26, "Z"), (27, "AA"), (50, "AX")])
def test_lines_are_lettered(number: int, text: str) -> None:
    assert letter(number) == text


@pytest.mark.parametrize(("minutes", "text"), [(0, "nå"), (1, "1 min"), (12, "12 min")])
def test_time_is_told_in_whole_minutes(minutes: int, text: str) -> None:
    assert elapsed(minutes) == text


def test_one_is_not_written_as_a_quantity() -> None:
    assert (counted(1, "Latte"), counted(2, "Latte")) == ("Latte", "2 × Latte")


def test_items_are_counted_in_words() -> None:
    assert (item_count(1), item_count(3)) == ("1 vare", "3 varer")
