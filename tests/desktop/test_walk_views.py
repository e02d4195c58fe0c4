"""Every state of both views of the kiosk in both languages, with ordinary and larger text, at three sizes."""

import math
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QRectF, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.kiosk import open_kiosk
from kaffe_desktop.window import application
from kaffe_server.contract.records import State
from tests.desktop.canned import CannedStores, entries, order, orders
from tests.desktop.kiosk.scenes import FRONT_DESK_SCENES
from tests.desktop.kiosk.till import Till
from tests.desktop.kitchen.scenes import KITCHEN_SCENES
from tests.desktop.walking import cut_texts, overlapping_targets, place, shown, small_targets, stand_still

TRANSLATIONS = Path(__file__).parents[2] / "resources" / "translations"
SIZES = {"1280": ((1280, 800), 10.1), "1920": ((1920, 1080), 21.5), "portrait": ((1080, 1920), 21.5)}
FORTY = "Laktosefri cappuccino, dobbel, med fløte"

Found = Callable[..., list[str]]


@pytest.fixture(params=["nb", "en"])
def language(request: pytest.FixtureRequest, qapp: QGuiApplication, tmp_path: Path) -> Iterator[str]:
    translator = QTranslator()
    if request.param != "nb":
        source, compiled = TRANSLATIONS / f"kaffe_{request.param}.ts", tmp_path / "words.qm"
        lrelease = Path(sys.executable).with_name("pyside6-lrelease")
        subprocess.run([lrelease, "-silent", source, "-qm", compiled], check=True)
        assert translator.load(str(compiled))
        QCoreApplication.installTranslator(translator)
    yield request.param
    QCoreApplication.removeTranslator(translator)


@pytest.fixture(params=SIZES)
def found(request: pytest.FixtureRequest, qapp: QGuiApplication) -> Found:
    """Opens a view over canned data and tells all that is wrong with it."""
    size, diagonal = SIZES[request.param]

    def found(view: str, fed: Till | CannedStores, *, larger: bool) -> list[str]:
        config = ScreenConfig(size=size, diagonal=diagonal, larger_text=larger, view=view, reduce_motion=True)
        application(config)
        screen = open_kiosk(config, fed.stores)
        assert QTest.qWaitForWindowExposed(screen.window)
        stand_still(screen.window)
        wrong = [
            *cut_texts(screen.window),
            *small_targets(screen.window, math.hypot(*size) / (diagonal * 25.4)),
            *overlapping_targets(screen.window),
        ]
        screen.dispose()
        return wrong

    return found


@pytest.mark.parametrize("larger", [False, True])
def test_at_the_front_desk_nothing_is_cut_too_small_or_in_the_way(language: str, found: Found, larger: bool) -> None:
    wrong: dict[str, list[str]] = {}
    for name, scene in FRONT_DESK_SCENES.items():
        till = Till()
        scene(till)
        wrong[name] = found("order", till, larger=larger)
    assert len(wrong) > 10
    assert not any(wrong.values()), wrong


@pytest.mark.parametrize("larger", [False, True])
def test_in_the_kitchen_nothing_is_cut_too_small_or_in_the_way(language: str, found: Found, larger: bool) -> None:
    wrong: dict[str, list[str]] = {}
    for name, scene in KITCHEN_SCENES.items():
        canned = CannedStores()
        scene(canned)
        wrong[name] = found("kitchen", canned, larger=larger)
    assert len(wrong) > 3
    assert not any(wrong.values()), wrong


@pytest.mark.parametrize("view", ["order", "kitchen"])
def test_sixty_open_orders_leave_the_oldest_in_sight_and_cover_nothing(view: str, found: Found) -> None:
    canned = CannedStores()
    canned.put(
        orders(State.RECEIVED, *range(101, 121))
        + orders(State.PRODUCTION, *range(121, 141))
        + orders(State.COMPLETED, *range(141, 161))
    )
    assert found(view, canned, larger=False) == []


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


def test_a_ticket_with_names_of_forty_characters_and_nine_lines_is_not_cut(found: Found) -> None:
    canned = CannedStores()
    nine = entries(*((f"{FORTY[:-1]}{n}", 1, ()) for n in range(9)))
    assert len(FORTY) == 40
    canned.put([order(101, State.RECEIVED, items=nine, note=FORTY, name=FORTY)])
    assert found("kitchen", canned, larger=False) == []


def test_nine_lines_and_a_name_of_forty_characters_stay_in_their_boxes(found: Found) -> None:
    till = Till()
    till.show_menu(f'{till.sample_menu}\n[[category.item]]\nname = "{FORTY}"\nprice = 55\n')
    for name in ("Latte", "Cappuccino", "Kakao", "Te", "Iskaffe", "Kanelbolle", "Espresso", FORTY, FORTY):
        till.add(name)
    assert found("order", till, larger=False) == []
