"""Notices over the menu column: each of any size after each other, and nothing is tapped through them."""

from collections.abc import Callable

import pytest

from kaffe_desktop.stores.notices import Notice
from kaffe_server.contract.records import State
from tests.desktop.canned import order
from tests.desktop.kiosk.hands import Hands
from tests.desktop.kiosk.test_layout import SIZES
from tests.desktop.kiosk.till import Till

LONG = Notice("info", "143 koster 150,-", "Kassa viste 165,- · Prisen i menyen er endret", "OK", "price 143")
ALSO_LONG = Notice("info", "144 koster 30,-", "Kassa viste 35,- · Prisen i menyen er endret", "OK", "price 144")
SHORT = Notice("info", "133 er alt utlevert", "Kasse 2 var først")
FAILED = Notice("error", "134 ble ikke utlevert", "Huben svarte ikke", "Prøv igjen", "order 134")


@pytest.mark.parametrize("first", [LONG, SHORT, FAILED])
@pytest.mark.parametrize("then", [ALSO_LONG, SHORT, FAILED])
def test_one_follows_another_without_a_warning_of_qt(till: Till, kiosk: Hands, first: Notice, then: Notice) -> None:
    till.stores.notices.tell(first)
    kiosk.get("notice")
    till.stores.notices.dismiss()
    kiosk.get("tile-Te")
    till.stores.notices.tell(then)
    assert kiosk.text("notice", "title") == then.title


def test_a_tap_beside_the_button_closes_it_and_reaches_nothing_beneath(till: Till, kiosk: Hands) -> None:
    till.stores.notices.tell(FAILED)
    notice = kiosk.place(kiosk.get("notice"))
    beneath = [item for item in kiosk.seen() if item.objectName().startswith("tile-")]
    covered = next(rect for item in beneath if (rect := kiosk.place(item) & notice).height() > 20)
    kiosk.touch_at(covered.center().toPoint())
    assert till.stores.cart.empty
    assert not till.stores.notices.current


@pytest.mark.parametrize("size", SIZES)
def test_in_the_kitchen_it_leaves_numbers_buttons_and_oops_free(
    till: Till, show: Callable[..., Hands], size: str
) -> None:
    till.stores.orders.replace_all(order(100 + n, State.RECEIVED, age=900 - n) for n in range(12))
    till.handed_out(99)
    (width, height), diagonal = SIZES[size]
    kiosk = show((width, height), diagonal, view="kitchen")
    till.stores.notices.tell(FAILED)
    notice, oops = kiosk.place(kiosk.get("notice")), kiosk.place(kiosk.get("oops"))
    lane = kiosk.place(kiosk.get("lane-received"))
    assert not notice.intersects(oops)
    assert notice.top() >= lane.bottom() - notice.height() / 4
