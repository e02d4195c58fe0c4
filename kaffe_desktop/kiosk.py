"""``kaffe-kiosk``: the touchscreen at the counter and in the kitchen."""

import atexit
import logging
from collections.abc import Sequence

from platformdirs import user_cache_path

from kaffe_desktop.config import ScreenConfig, read_config
from kaffe_desktop.cues import Cues
from kaffe_desktop.link import Link
from kaffe_desktop.sound import Speaker
from kaffe_desktop.stores import Stores
from kaffe_desktop.stores.words import station_word
from kaffe_desktop.window import Screen, run_program, until_closed


def open_kiosk(config: ScreenConfig, stores: Stores) -> Screen:
    """The kiosk's window over any stores, live or canned."""
    station = station_word(config.station)
    muted = config.mute or config.volume <= 0
    return Screen(
        config, "Kaffe.Kiosk", "Main", stores, role=config.role, view=config.view, station=station, muted=muted
    )


def make_audible(config: ScreenConfig, stores: Stores) -> None:
    """From now on ``stores`` are heard as well as seen, unless the screen is muted."""
    if not config.mute:
        speaker = Speaker(user_cache_path("kaffe", appauthor=False) / "tones", config.volume)
        atexit.register(speaker.hush)
        Cues(stores, speaker.play, kitchen=config.view == "kitchen")


def open_gallery(config: ScreenConfig, stores: Stores) -> Screen:
    """Every component of the design in all its states."""
    return Screen(config, "Kaffe.Kiosk", "Gallery", stores)


async def live(config: ScreenConfig) -> None:
    link = Link(config.hub, station=config.station, role=config.role)
    stores = Stores(link)
    if config.gallery:
        await until_closed([open_gallery(config, stores)])
        return
    make_audible(config, stores)
    await until_closed([open_kiosk(config, stores)], link.run())


def main(argv: Sequence[str] | None = None) -> int:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    config = read_config("kaffe-kiosk", argv)
    return run_program(config, lambda: live(config))
