"""Renders the screens in every state over canned data, without a hub, as pictures to hold beside the mockups.

``python -m tests.desktop.pictures FOLDER [NAME …]`` writes ``FOLDER/frontdesk-1280x800-busy.png`` and the like; a NAME
is any part of a file's name.
"""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest

from kaffe_desktop.board import open_board
from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.kiosk import open_gallery, open_kiosk
from kaffe_desktop.window import Screen, application
from tests.desktop.admin.scenes import ADMIN_SCENES, open_dialog
from tests.desktop.board.scenes import BOARD_SCENES
from tests.desktop.canned import CannedStores
from tests.desktop.kiosk.scenes import FRONT_DESK_SCENES, open_sheet
from tests.desktop.kiosk.till import Till
from tests.desktop.kitchen.scenes import KITCHEN_SCENES, tap_in_kitchen

BOARD_SIZES = ((1920, 1080), (1280, 720), (1080, 1920), (3840, 2160))
DIAGONALS = {(1280, 800): 10.1, (1920, 1080): 21.5, (1080, 1920): 21.5}


def screens() -> Iterator[tuple[str, Callable[[], Screen]]]:
    for name, scene in FRONT_DESK_SCENES.items():
        for size, diagonal in DIAGONALS.items():
            config = ScreenConfig(size=size, diagonal=diagonal, reduce_motion=True)

            def open_till(config: ScreenConfig = config, scene: Callable[[Till], None] = scene) -> Screen:
                till = Till()
                scene(till)
                screen = open_kiosk(config, till.stores)
                QTest.qWaitForWindowExposed(screen.window)
                open_sheet(screen.window, scene)
                return screen

            yield f"frontdesk-{size[0]}x{size[1]}-{name}", open_till
    for name, scene in ADMIN_SCENES.items():
        for size, diagonal in DIAGONALS.items():
            config = ScreenConfig(size=size, diagonal=diagonal, reduce_motion=True)

            def open_admin(
                config: ScreenConfig = config, scene: Callable[[Till], None] = scene, name: str = name
            ) -> Screen:
                till = Till()
                scene(till)
                shown = replace(config, view="admin" if till.stores.admin.unlocked else "order")
                screen = open_kiosk(shown, till.stores)
                QTest.qWaitForWindowExposed(screen.window)
                open_dialog(screen.window, name)
                return screen

            yield f"admin-{size[0]}x{size[1]}-{name}", open_admin
    for name, show in KITCHEN_SCENES.items():
        for size, diagonal in DIAGONALS.items():
            config = ScreenConfig(
                size=size,
                diagonal=diagonal,
                station="kjøkken-1",
                role="kitchen",
                view="kitchen",
                reduce_motion=True,
            )

            def open_kitchen(
                config: ScreenConfig = config, show: Callable[[CannedStores], None] = show, name: str = name
            ) -> Screen:
                canned = CannedStores()
                show(canned)
                screen = open_kiosk(config, canned.stores)
                QTest.qWaitForWindowExposed(screen.window)
                tap_in_kitchen(screen.window, name)
                return screen

            yield f"kitchen-{size[0]}x{size[1]}-{name}", open_kitchen
    gallery = ScreenConfig(size=(1920, 3480), px_per_mm=5.87, reduce_motion=True)
    yield "components", lambda: open_gallery(gallery, CannedStores().stores)
    for name, show in BOARD_SCENES.items():
        for size in BOARD_SIZES:
            config = ScreenConfig(size=size, role="board", reduce_motion=True)

            def open_wall(config: ScreenConfig = config, show: Callable[[CannedStores], None] = show) -> Screen:
                canned = CannedStores()
                show(canned)
                return open_board(config, canned.stores)

            yield f"board-{size[0]}x{size[1]}-{name}", open_wall


def main(folder: Path, wanted: list[str]) -> None:
    application(ScreenConfig())
    for name, open_screen in screens():
        if not wanted or any(part in name for part in wanted):
            screen = open_screen()
            QTest.qWaitForWindowExposed(screen.window)
            QTest.qWait(50)
            screen.grab(folder / f"{name}.png")
            screen.dispose()
            print(folder / f"{name}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
