"""The board's program that keeps telling on standard output, as JSON, what it has seen and what hangs on it."""

import json
import logging
import sys

from PySide6.QtCore import QTimer

from kaffe_desktop.board import follow, link_of, open_board
from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.stores import Stores
from kaffe_desktop.window import run_program, until_closed

TELL_MS = 200


async def _live(config: ScreenConfig) -> None:
    link = link_of(config)
    stores = Stores(link)
    screen = open_board(config, stores)
    changes = 0

    def count() -> None:
        nonlocal changes
        changes += stores.connection.loaded

    def tell() -> None:
        tiles = {tile.number: tile.where["place"] for tile in stores.board.tiles}
        print(json.dumps({"changes": changes, "loaded": stores.connection.loaded, "tiles": tiles}), flush=True)

    stores.orders.changed.connect(count)
    telling = QTimer(stores, interval=TELL_MS)
    telling.timeout.connect(tell)
    telling.start()
    await until_closed([screen], follow(link))


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    config = ScreenConfig(hub=sys.argv[1], station="tavle", role="board", size=(1920, 1080))
    sys.exit(run_program(config, lambda: _live(config)))
