"""The words under the fields: wait, closing, remarks, and whether the board is still followed."""

import pytest

from kaffe_desktop.stores.strip import REMARK_SECONDS, Strip
from kaffe_server.contract.records import State
from tests.desktop.canned import CannedStores, order, orders


@pytest.fixture
def strip(canned: CannedStores) -> Strip:
    canned.put(orders(State.RECEIVED, 101))
    return canned.stores.board.strip


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        ((4, 6), "Ventetid ca. 4–6 min"),
        ((3, 3), "Ventetid ca. 3 min"),
        ((0, 2), "Ventetid under 2 min"),
        (None, ""),
    ],
)
def test_the_wait_is_told_in_minutes_and_not_at_all_when_unknown(
    canned: CannedStores, strip: Strip, minutes: tuple[int, int] | None, text: str
) -> None:
    canned.show_status(wait=minutes)
    assert strip.wait == text


def test_a_board_without_news_says_that_it_is_updating_instead_of_a_wait(canned: CannedStores, strip: Strip) -> None:
    canned.show_status(wait=(4, 6))
    canned.wait(10.5, heard=False)
    assert strip.updating
    assert strip.wait == ""
    canned.stores.connection.word()
    assert not strip.updating
    assert strip.wait != ""


def test_while_closing_nobody_waits_and_the_message_tells_when_it_opens(canned: CannedStores, strip: Strip) -> None:
    canned.show_status(open=False, wait=(4, 6))
    assert strip.wait == ""
    assert strip.message == "Stengt for nye bestillinger"
    canned.show_status(open=False, message=("Vi åpner kl. 09.40", "Velkommen"))
    assert strip.message == "Stengt for nye bestillinger · Vi åpner kl. 09.40"
    canned.show_status(message=("Tom for havremelk", ""))
    assert strip.message == ""


def test_a_remark_goes_by_itself(canned: CannedStores, strip: Strip) -> None:
    strip.remark("For liten")
    canned.wait(REMARK_SECONDS - 1)
    assert strip.message == "For liten"
    canned.wait(1)
    assert strip.message == ""


def test_a_line_of_the_cafés_own_stands_there_when_nothing_else_does(canned: CannedStores, strip: Strip) -> None:
    canned.show_status(line="Husk egen kopp: −20 %")
    assert (strip.message, strip.resting) == ("Husk egen kopp: −20 %", True)
    strip.remark("For liten")
    assert (strip.message, strip.resting) == ("For liten", False)
    canned.show_status(open=False, line="Husk egen kopp: −20 %")
    assert strip.message == "Stengt for nye bestillinger"


def test_called_numbers_stand_on_the_strip(canned: CannedStores, strip: Strip) -> None:
    canned.put([order(139, State.PRODUCTION, called=4), order(129, State.COMPLETED, called=1)])
    assert strip.called == "139, 129"
    canned.wait(30)
    assert strip.called == ""
