"""``kaffe-kiosk``: the touchscreen at the counter and in the kitchen."""

import atexit
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_cache_path, user_data_path

from kaffe_desktop.config import ScreenConfig, read_config
from kaffe_desktop.cues import Cues
from kaffe_desktop.link import Link
from kaffe_desktop.sound import Speaker
from kaffe_desktop.stores import Stores
from kaffe_desktop.stores.words import station_word
from kaffe_desktop.till_file import DiskError, TillFile, TillInUse, till_path
from kaffe_desktop.window import Screen, run_program, until_closed
from kaffe_server.contract.commands import MENU, MESSAGES, ORDERS, STAFF, STATUS

log = logging.getLogger(__name__)

SELLING = ("counter", "admin")


def followed(role: str) -> Sequence[str]:
    """The topics that a kiosk of that role joins: who may become an admin also knows who the admins are."""
    return (ORDERS, MENU, STATUS, MESSAGES, *([STAFF] if role in SELLING else []))


def open_kiosk(config: ScreenConfig, stores: Stores) -> Screen:
    """The kiosk's window over any stores, live or canned."""
    station = station_word(config.station)
    muted = config.mute or config.volume <= 0
    screen = Screen(
        config,
        "Kaffe.Kiosk",
        "Main",
        stores,
        role=config.role,
        view=config.view,
        station=station,
        muted=muted,
        hub=config.hub,
    )
    screen.window.languageWanted.connect(screen.language.speak_next)  # type: ignore[attr-defined]
    return screen


def open_till_file(folder: Path | None, station: str, hub: str) -> TillFile | None:
    """None if the disk cannot be used: then the till sells only while it hears the hub.

    :param folder: None for the platform's own.
    :raises TillInUse:
    """
    folder = folder or user_data_path("kaffe", appauthor=False) / "till"
    try:
        return TillFile(till_path(folder, station, hub))
    except DiskError as error:
        log.error("%s", error)
        return None


def make_audible(config: ScreenConfig, screen: Screen) -> None:
    """From now on what the screen shows is heard as well as seen, unless it is muted."""
    if not config.mute:
        speaker = Speaker(user_cache_path("kaffe", appauthor=False) / "tones", config.volume)
        atexit.register(speaker.hush)
        Cues(
            screen.stores,
            speaker.play,
            sells=config.role in SELLING,
            shows_kitchen=lambda: screen.window.property("view") == "kitchen",
        )


def open_gallery(config: ScreenConfig, stores: Stores) -> Screen:
    """Every component of the design in all its states."""
    return Screen(config, "Kaffe.Kiosk", "Gallery", stores)


async def live(config: ScreenConfig, till_file: TillFile | None) -> None:
    link = Link(config.hub, followed(config.role), station=config.station, role=config.role)
    stores = Stores(link, till_file=till_file, downloads=config.downloads)
    if config.gallery:
        await until_closed([open_gallery(config, stores)])
        return
    if till_file is None and config.role in SELLING:
        stores.outbox.tell_of_the_disk()
    screen = open_kiosk(config, stores)
    make_audible(config, screen)
    await until_closed([screen], link.run())


def main(argv: Sequence[str] | None = None) -> int:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    config = read_config("kaffe-kiosk", argv)
    try:
        sells = config.role in SELLING and not config.gallery
        till_file = open_till_file(config.data, config.station, config.hub) if sells else None
    except TillInUse as error:
        print(f"kaffe-kiosk: {error}", file=sys.stderr)
        return 1
    return run_program(config, lambda: live(config, till_file))


if __name__ == "__main__":
    sys.exit(main())
