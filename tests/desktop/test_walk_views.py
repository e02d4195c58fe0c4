"""Every state of both views of the kiosk in both languages, with ordinary and larger text, at three sizes."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kaffe_desktop.config import LANGUAGES, ScreenConfig
from kaffe_desktop.kiosk import open_kiosk
from kaffe_server.contract.records import State
from tests.desktop.canned import CannedStores, entries, order, orders
from tests.desktop.kiosk.scenes import FRONT_DESK_SCENES, open_sheet
from tests.desktop.kiosk.till import Till
from tests.desktop.kitchen.scenes import KITCHEN_SCENES
from tests.desktop.walking import place, shown, stand_still
from tests.desktop.walks import DESK, SIZES, Walk, fed

FORTY = "Laktosefri cappuccino, dobbel, med fløte"


def with_its_sheet(window: QQuickWindow, scene: str) -> None:
    stand_still(window)
    open_sheet(window, FRONT_DESK_SCENES[scene])


@pytest.mark.parametrize("larger", [False, True])
def test_at_the_front_desk_nothing_is_cut_too_small_or_in_the_way(walk: Walk, larger: bool) -> None:
    scenes = {name: fed(scene, Till) for name, scene in FRONT_DESK_SCENES.items()}
    assert len(scenes) > 10
    assert walk("order", scenes, larger=larger, languages=LANGUAGES, use=with_its_sheet) == {}


@pytest.mark.parametrize("larger", [False, True])
def test_in_the_kitchen_nothing_is_cut_too_small_or_in_the_way(walk: Walk, larger: bool) -> None:
    scenes = {name: fed(scene, CannedStores) for name, scene in KITCHEN_SCENES.items()}
    assert len(scenes) > 3
    assert walk("kitchen", scenes, larger=larger, languages=LANGUAGES) == {}


@pytest.mark.parametrize("view", ["order", "kitchen"])
def test_sixty_open_orders_leave_the_oldest_in_sight_and_cover_nothing(view: str, walk: Walk) -> None:
    canned = CannedStores()
    canned.put(
        orders(State.RECEIVED, *range(101, 121))
        + orders(State.PRODUCTION, *range(121, 141))
        + orders(State.COMPLETED, *range(141, 161))
    )
    assert walk(view, {"sixty": canned}) == {}


@pytest.mark.parametrize("size", SIZES)
def test_the_oldest_of_sixty_orders_is_seen_whole(qapp: QGuiApplication, size: str) -> None:
    (width, height), diagonal = SIZES[size]
    canned = CannedStores()
    canned.put(orders(State.RECEIVED, *range(101, 161)))
    config = ScreenConfig(size=(width, height), diagonal=diagonal, view="kitchen", reduce_motion=True)
    screen = open_kiosk(config, canned.stores)
    stand_still(screen.window)
    oldest = next(item for item in shown(screen.window.contentItem()) if item.objectName() == "ticket-101")
    assert QRectF(0, 0, width, height).contains(place(oldest))
    screen.dispose()


def test_a_ticket_with_names_of_forty_characters_and_nine_lines_is_not_cut(walk: Walk) -> None:
    canned = CannedStores()
    nine = entries(*((f"{FORTY[:-1]}{n}", 1, ()) for n in range(9)))
    assert len(FORTY) == 40
    canned.put([order(101, State.RECEIVED, items=nine, note=FORTY, name=FORTY)])
    assert walk("kitchen", {"forty": canned}) == {}


def test_nine_lines_and_a_name_of_forty_characters_stay_in_their_boxes(walk: Walk) -> None:
    till = Till()
    till.show_menu(f'{till.sample_menu}\n[[category.item]]\nname = "{FORTY}"\nprice = 55\n')
    for name in ("Latte", "Cappuccino", "Kakao", "Te", "Iskaffe", "Kanelbolle", "Espresso", FORTY, FORTY):
        till.add(name)
    assert walk("order", {"forty": till}) == {}


@pytest.mark.parametrize("walk", [DESK], indirect=True)
def test_on_a_desks_monitor_nothing_is_cut_too_small_or_in_the_way(walk: Walk) -> None:
    """Where most people see it first: as many pixels as on the small till, three quarters as dense."""
    front_desk = {name: fed(scene, Till) for name, scene in FRONT_DESK_SCENES.items()}
    kitchen = {name: fed(scene, CannedStores) for name, scene in KITCHEN_SCENES.items()}
    assert walk("order", front_desk, use=with_its_sheet) == {}
    assert walk("kitchen", kitchen) == {}
