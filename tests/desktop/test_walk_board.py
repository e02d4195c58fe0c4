"""Everything that the wall says, walked at every size and in both languages: nothing is cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kaffe_desktop.board import open_board
from kaffe_desktop.config import LANGUAGES, ScreenConfig
from kaffe_desktop.language import language_of
from kaffe_desktop.window import application
from tests.desktop.board.scenes import BOARD_SCENES
from tests.desktop.canned import CannedStores
from tests.desktop.walking import cut_texts

SIZES = [(1920, 1080), (1280, 720), (1080, 1920), (3840, 2160)]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, translated: None, qapp: QGuiApplication) -> Iterator[str]:
    yield request.param
    language_of(qapp).speak("nb")


@pytest.mark.parametrize("size", SIZES)
def test_nothing_on_the_wall_is_cut(language: str, size: tuple[int, int]) -> None:
    config = ScreenConfig(size=size, role="board", reduce_motion=True, language=language)
    application(config)
    wrong: dict[str, list[str]] = {}
    for name, scene in BOARD_SCENES.items():
        canned = CannedStores()
        scene(canned)
        screen = open_board(config, canned.stores)
        try:
            assert QTest.qWaitForWindowExposed(screen.window)
            screen.window.grabWindow()
            wrong[name] = list(cut_texts(screen.window))
        finally:
            screen.dispose()
    assert {name: faults for name, faults in wrong.items() if faults} == {}
