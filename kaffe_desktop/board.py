"""``kaffe-board``: the monitor on the wall. It reads, and never writes."""

import asyncio
import atexit
import logging
import math
import sys
from collections.abc import Callable, Sequence

from platformdirs import user_cache_path
from PySide6.QtCore import QCoreApplication, QLocale, Qt

from kaffe_desktop.announcing import Announcing
from kaffe_desktop.awake import keep_awake
from kaffe_desktop.config import ScreenConfig, read_config
from kaffe_desktop.full_screen import chosen_screen
from kaffe_desktop.language import language_of
from kaffe_desktop.link import Link
from kaffe_desktop.sound import Speaker
from kaffe_desktop.speech import Speech
from kaffe_desktop.stores import Stores
from kaffe_desktop.stores.panel import reads_to
from kaffe_desktop.watchdog import Watchdog
from kaffe_desktop.window import Screen, run_program, until_closed
from kaffe_server.contract.commands import MESSAGES, ORDERS, STATUS

log = logging.getLogger(__name__)

LEFT_BY_HAND = 10
ASK_AGAIN_SECONDS = 60.0
MM_PER_INCH = 25.4


def open_board(config: ScreenConfig, stores: Stores) -> Screen:
    """The board's window over any stores, live or canned."""
    stores.orders.keeps_handed_out = False
    screen = Screen(config, "Kaffe.Board", "Board", stores)
    screen.window.setCursor(Qt.CursorShape.BlankCursor)
    if config.fullscreen:
        keep_awake(screen.window, "guests read the board")
    return screen


def check_size(config: ScreenConfig, stores: Stores) -> None:
    """Says on the board and in the log when the panel is too small for the distance from which it is read."""
    if config.diagonal is None:
        log.info("whether the digits are large enough is unknown without --diagonal")
        return
    width, height = config.size or chosen_screen(config.screen).size().toTuple()
    mm = config.diagonal * MM_PER_INCH / math.hypot(width, height)
    reads = reads_to(width * mm, height * mm)
    if reads < config.reading_distance:
        locale = QLocale(config.language)
        text = QCoreApplication.translate("Board", "For liten for {wanted} m – les til {reads} m").format(
            wanted=f"{config.reading_distance:g}", reads=locale.toString(reads, "f", 1)
        )
        log.warning("the panel is too small for %g m: it reads to %.1f m", config.reading_distance, reads)
        stores.board.strip.remark(text)


def announce(config: ScreenConfig, stores: Stores) -> None:
    """From now on a number that becomes ready is heard, unless the board is muted."""
    if config.mute:
        return
    folder = user_cache_path("kaffe", appauthor=False) / "tones"
    speaker = Speaker(folder, config.volume)
    atexit.register(speaker.hush)
    app = QCoreApplication.instance()
    assert app is not None
    language = language_of(app)
    speech = Speech(config.clips, folder, config.volume, lambda: language.code, stores) if config.speak else None
    Announcing(stores, speaker.play, speech)


async def live(config: ScreenConfig, leave: Callable[[int], None]) -> None:
    link = link_of(config)
    stores = Stores(link)
    screen = open_board(config, stores)
    announce(config, stores)
    check_size(config, stores)
    Watchdog(stores)
    await until_closed([screen], follow(link))
    if screen.full_screen is not None and screen.full_screen.left:
        leave(LEFT_BY_HAND)


def link_of(config: ScreenConfig) -> Link:
    """A board needs no menu."""
    return Link(config.hub, (ORDERS, STATUS, MESSAGES), station=config.station, role=config.role)


async def follow(link: Link) -> None:
    """For good: also a hub that refuses this board is asked again, since nobody stands beside it to start it anew."""
    while True:
        await link.run()
        await asyncio.sleep(ASK_AGAIN_SECONDS)


def main(argv: Sequence[str] | None = None) -> int:
    """Exit codes: 0 stopped, 2 wrong usage, 10 left with Esc: then its service does not start it again."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    config = read_config("kaffe-board", argv, station="tavle", role="board")
    codes: list[int] = []
    return run_program(config, lambda: live(config, codes.append)) or sum(codes)


if __name__ == "__main__":
    sys.exit(main())
