"""What lies over the front desk after a hold or a tap on Navn / notat, in both languages and larger text."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator

from kaffe_server.contract.records import State
from tests.desktop.canned import MILK, entries, order
from tests.desktop.kiosk.hands import Hands
from tests.desktop.kiosk.scenes import GESTURES, LONG_NAME, open_sheet
from tests.desktop.kiosk.test_layout import SIZES
from tests.desktop.kiosk.till import Till
from tests.desktop.walking import cut_texts, overlapping_targets, small_targets, stand_still

ENGLISH = Path(__file__).parents[3] / "resources" / "translations" / "kaffe_en.ts"


@pytest.fixture(params=["nb", "en"])
def language(request: pytest.FixtureRequest, qapp: object, tmp_path: Path) -> Iterator[None]:
    translator = QTranslator()
    if request.param == "en":
        compiled = tmp_path / "words.qm"
        subprocess.run([Path(sys.executable).with_name("pyside6-lrelease"), ENGLISH, "-qm", compiled], check=True)
        assert translator.load(str(compiled))
        QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize(("size", "larger"), [("1280", True), ("1920", False), ("portrait", True)])
def test_in_a_sheet_nothing_is_cut_too_small_or_in_the_way(
    language: None, show: Callable[..., Hands], size: str, larger: bool
) -> None:
    (width, height), diagonal = SIZES[size]
    wrong: dict[str, list[str]] = {}
    for scene in GESTURES:
        till = Till()
        scene(till)
        hands = show((width, height), diagonal, over=till, larger_text=larger)
        open_sheet(hands.window, scene)
        stand_still(hands.window)
        wrong[scene.__name__] = [
            *cut_texts(hands.window),
            *small_targets(hands.window, (width**2 + height**2) ** 0.5 / (diagonal * 25.4)),
            *overlapping_targets(hands.window),
        ]
    assert {name: faults for name, faults in wrong.items() if faults} == {}


def test_nine_long_lines_of_a_held_number_scroll_and_leave_every_button_in_the_window(
    till: Till, show: Callable[..., Hands]
) -> None:
    lines = entries(*((f"{LONG_NAME} {n}", 1, (MILK["Havre"],)) for n in range(9)))
    till.stores.orders.replace_all([order(131, State.COMPLETED, items=lines)])
    kiosk = show(larger_text=True)
    kiosk.hold("ready-131", until="call-again")
    kiosk.tap("show-content")
    content = kiosk.get("order-content")
    assert content.property("contentHeight") > content.height() > 100
    window = kiosk.place(kiosk.window.contentItem())
    for name in ("sheet-title", "order-content", "call-again", "a-little-longer", "sheet-cancel"):
        assert window.contains(kiosk.place(kiosk.get(name))), name
    kiosk.press(Qt.Key.Key_Escape)
    assert kiosk.find("order-content") is None
