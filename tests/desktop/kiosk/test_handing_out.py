from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF

from kaffe_server.contract.commands import MoveOrder, UndoAct
from kaffe_server.contract.errors import Unavailable
from kaffe_server.contract.records import State
from tests.desktop.kiosk.hands import Hands
from tests.desktop.kiosk.test_layout import SIZES
from tests.desktop.kiosk.till import Till
from tests.desktop.walking import stand_still


def ready_tiles(kiosk: Hands) -> list[QRectF]:
    stand_still(kiosk.window)
    return [kiosk.place(item) for item in kiosk.seen() if item.objectName().startswith("ready-")]


def test_one_tap_on_a_ready_number_hands_it_out(till: Till, kiosk: Hands) -> None:
    till.ready((127, 6, ""), (131, 3, "Ida"))
    kiosk.tap("ready-131")
    (command,) = till.link.commands("move")
    assert isinstance(command, MoveOrder)
    assert (command.id, command.from_, command.to) == (131, State.COMPLETED, State.DISPATCHED)
    assert kiosk.get("ready-131").property("taken")


def test_a_second_tap_while_the_hub_has_not_answered_asks_nothing_more(till: Till, kiosk: Hands) -> None:
    till.ready((127, 1, ""))
    kiosk.tap("ready-127", "ready-127")
    assert len(till.link.commands("move")) == 1


def test_numbers_stand_oldest_first_from_left_to_right(till: Till, kiosk: Hands) -> None:
    till.ready((136, 0, ""), (127, 6, ""), (131, 3, ""))
    places = [kiosk.place(kiosk.get(f"ready-{number}")) for number in (127, 131, 136)]
    assert places[0].left() < places[1].left()
    assert places[0].top() == places[1].top() < places[2].top()


@pytest.mark.parametrize("size", SIZES)
def test_the_oldest_of_sixty_ready_numbers_is_in_sight_and_can_be_handed_out(
    till: Till, show: Callable[..., Hands], size: str
) -> None:
    till.ready(*((number, 160 - number, "") for number in range(101, 161)))
    kiosk = show(*SIZES[size])
    oldest, oops = kiosk.place(kiosk.get("ready-101")), kiosk.place(kiosk.get("oops"))
    assert kiosk.place(kiosk.get("ready")).contains(oldest)
    assert not oldest.intersects(oops)
    kiosk.tap("ready-101")
    assert [command.id for command in till.link.commands("move") if isinstance(command, MoveOrder)] == [101]


@pytest.mark.parametrize("size", ["1280", "1920"])
def test_the_last_row_of_numbers_in_sight_is_cut_half_where_there_are_more(
    till: Till, show: Callable[..., Hands], size: str
) -> None:
    till.ready(*((number, 0, "") for number in range(101, 161)))
    kiosk = show(*SIZES[size])
    bottom = kiosk.place(kiosk.get("ready")).bottom()
    (seen,) = {bottom - tile.top() for tile in ready_tiles(kiosk) if tile.top() < bottom < tile.bottom()}
    assert 0.4 < seen / kiosk.get("ready-101").height() < 0.6


@pytest.mark.parametrize(("waiting", "unseen"), [(0, "+56"), (3, "+58")])
def test_numbers_side_by_side_are_whole_and_those_out_of_sight_are_counted(
    till: Till, show: Callable[..., Hands], waiting: int, unseen: str
) -> None:
    till.ready(*((number, 0, "") for number in range(101, 161)))
    till.sell_alone(*["Te"] * waiting)
    kiosk = show(*SIZES["portrait"])
    strip = kiosk.place(kiosk.get("ready"))
    assert [tile for tile in ready_tiles(kiosk) if tile.left() < strip.right() < tile.right()] == []
    assert strip.right() < kiosk.place(kiosk.get("oops")).left()
    assert kiosk.text("unseen") == unseen
    kiosk.get("ready").setProperty("contentX", kiosk.get("ready").property("contentWidth") - strip.width())
    assert kiosk.find("unseen") is None
    till.ready((101, 0, ""))
    assert kiosk.find("unseen") is None


def test_a_number_that_goes_back_to_the_kitchen_does_not_look_handed_out(till: Till, kiosk: Hands) -> None:
    till.ready((131, 3, ""))
    till.stores.orders.recall(131)
    assert till.link.commands("undo")
    assert not kiosk.get("ready-131").property("taken")


def test_a_number_that_was_not_collected_shows_minutes_instead_of_the_name(till: Till, kiosk: Hands) -> None:
    till.ready((127, 6, "Ida"), (131, 3, "Jonas"))
    assert (kiosk.text("ready-127", "detail"), kiosk.text("ready-131", "detail")) == ("6 min", "Jonas")
    assert kiosk.get("ready-127").property("late")


def test_without_the_hub_the_numbers_grey_and_do_not_respond(till: Till, kiosk: Hands) -> None:
    till.ready((127, 1, ""))
    till.lose_the_hub(16)
    kiosk.tap("ready-127")
    assert kiosk.get("ready-127").property("stale")
    assert not till.link.asked


def test_a_number_that_was_not_handed_out_says_so_and_can_be_tried_again(till: Till, kiosk: Hands) -> None:
    till.ready((134, 1, ""))
    kiosk.tap("ready-134")
    till.refuse(Unavailable("no answer"))
    assert kiosk.text("notice", "title") == "134 ble ikke utlevert"
    kiosk.tap("notice-action")
    assert len(till.link.commands("move")) == 2


def test_oops_says_what_it_takes_back_before_it_is_tapped(till: Till, kiosk: Hands) -> None:
    assert not kiosk.get("oops").isEnabled()
    till.handed_out(130)
    assert kiosk.text("oops", "what") == "130 → Utlevert"
    kiosk.tap("oops")
    (command,) = till.link.commands("undo")
    assert isinstance(command, UndoAct)
