"""``kaffe-board``: the monitor on the wall. It reads, and never writes."""

import logging
from collections.abc import Sequence

from PySide6.QtCore import Qt

from kaffe_desktop.config import ScreenConfig, read_config
from kaffe_desktop.link import Link
from kaffe_desktop.stores import Stores
from kaffe_desktop.window import Screen, run_program, until_closed


def open_board(config: ScreenConfig, stores: Stores) -> Screen:
    """The board's window over any stores, live or canned."""
    screen = Screen(config, "Kaffe.Board", "Board", stores)
    screen.window.setCursor(Qt.CursorShape.BlankCursor)
    return screen


async def live(config: ScreenConfig) -> None:
    link = Link(config.hub, station=config.station, role=config.role)
    stores = Stores(link)
    await until_closed([open_board(config, stores)], link.run())


def main(argv: Sequence[str] | None = None) -> int:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    config = read_config("kaffe-board", argv, station="tavle", role="board")
    return run_program(config, lambda: live(config))
