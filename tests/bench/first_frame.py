"""A screen's program that says ``shown`` on standard output at its first frame with the hub's data in it."""

import sys
from dataclasses import replace

from kaffe_desktop.board import open_board
from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.kiosk import open_kiosk
from kaffe_desktop.link import Link
from kaffe_desktop.stores import Stores
from kaffe_desktop.window import run_program, until_closed

KIOSK = ScreenConfig(size=(1280, 800), px_per_mm=5.87)
BOARD = ScreenConfig(station="tavle", role="board", size=(1920, 1080))


async def _live(config: ScreenConfig) -> None:
    link = Link(config.hub, station=config.station, role=config.role)
    stores = Stores(link)
    screen = (open_board if config.role == "board" else open_kiosk)(config, stores)
    told = False

    def frame() -> None:
        nonlocal told
        if stores.connection.loaded and not told:
            told = True
            print("shown", flush=True)

    screen.window.frameSwapped.connect(frame)
    await until_closed([screen], link.run())


if __name__ == "__main__":
    name, url = sys.argv[1:]
    chosen = replace(BOARD if name == "board" else KIOSK, hub=url)
    sys.exit(run_program(chosen, lambda: _live(chosen)))
