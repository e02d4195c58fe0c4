"""``kaffe``: hub, kiosk and board on one machine; ``kaffe demo``: a rush that plays by itself."""

import argparse
import logging
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kaffe_desktop import demo
from kaffe_desktop.board import announce, link_of, open_board
from kaffe_desktop.config import LANGUAGES, ScreenConfig, add_options, chosen_config
from kaffe_desktop.hub_child import HubChild, HubError
from kaffe_desktop.kiosk import followed, make_audible, open_kiosk, open_till_file
from kaffe_desktop.link import Link
from kaffe_desktop.stores import Stores
from kaffe_desktop.stores.clock import awake_or_not
from kaffe_desktop.till_file import TillFile, TillInUse
from kaffe_desktop.window import run_program, until_closed

SCREENS = (
    "language",
    "fullscreen",
    "esc_leaves",
    "diagonal",
    "larger_text",
    "reduce_motion",
    "volume",
    "mute",
    "speak",
    "clips",
    "downloads",
    "gpu",
)
"""The screens' options that mean something here."""

HUB = {
    "--second-backups": ("DIR", "the hub's copies go there too, whenever it is there: a USB stick"),
    "--time-zone": ("ZONE", "of the café (Europe/Oslo)"),
    "--cut-over": ("HOUR", "when a new business day begins (4)"),
}
"""Those of the hub's that it is told as they are, and refuses itself."""


def main(argv: Sequence[str] | None = None) -> int:
    """Exit codes: 0 done, 1 the hub did not start or the demo met errors, 2 wrong usage."""
    parser = _parser()
    options = parser.parse_args(argv)
    config = chosen_config(parser, SCREENS, vars(options))
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        if options.command == "demo":
            return demo.play(options.seconds, options.speed, options.shots, config.language)
        return _open_cafe(options.data, _told(options), config)
    except (HubError, TillInUse) as error:
        print(f"kaffe: {error}", file=sys.stderr)
        return 1


def _told(options: argparse.Namespace) -> list[str]:
    """What the hub is told."""
    values = {flag: getattr(options, flag[2:].replace("-", "_")) for flag in HUB}
    return [word for flag, value in values.items() if value is not None for word in (flag, value)]


def till_and_wall(config: ScreenConfig, hub: str) -> tuple[ScreenConfig, ScreenConfig]:
    """The diagonal is that of the till's panel."""
    return (
        replace(config, hub=hub, station="kasse-1", role="admin"),
        replace(config, hub=hub, station="tavle", role="board", diagonal=None),
    )


def _open_cafe(data: Path | None, told: Sequence[str], config: ScreenConfig) -> int:
    hub = HubChild(data, told)
    till, wall = till_and_wall(config, hub.url)
    try:
        till_file = open_till_file(data / "till" if data else None, till.station, "its own hub")
        return run_program(till, lambda: _live(hub, till, wall, till_file))
    finally:
        hub.stop()


async def _live(hub: HubChild, till: ScreenConfig, wall: ScreenConfig, till_file: TillFile | None) -> None:
    """Until the kiosk is closed; then board, links and hub end, in this order."""
    links = [Link(till.hub, followed(till.role), station=till.station, role=till.role), link_of(wall)]
    if len(QGuiApplication.screens()) > 1:
        wall = replace(wall, screen="2")
    shown = Stores(links[1], time_source=awake_or_not)
    announce(wall, shown)
    board = open_board(wall, shown)
    stores = Stores(links[0], till_file=till_file, downloads=till.downloads)
    if till_file is None:
        stores.outbox.tell_of_the_disk()
    kiosk = open_kiosk(till, stores)
    make_audible(till, kiosk)
    await until_closed([kiosk, board], *(link.run() for link in links), hub.keep_running(stores.on_refusal))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kaffe", description="Kaffe on one machine: hub, kiosk and board.")
    parser.add_argument("--data", type=Path, metavar="DIR", help="where the orders are kept (the platform's folder)")
    for flag, (metavar, text) in HUB.items():
        parser.add_argument(flag, metavar=metavar, help=text)
    add_options(parser, SCREENS)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    playing = commands.add_parser("demo", help="a rush with simulated guests and kitchen, on a café of its own")
    playing.add_argument("--seconds", type=_positive, default=60, help="how long guests come (%(default)s)")
    playing.add_argument("--speed", type=_positive, default=1.0, help="times as fast (%(default)s)")
    playing.add_argument("--shots", type=Path, metavar="DIR", help="save pictures of the screens there")
    playing.add_argument("--language", choices=LANGUAGES, default=argparse.SUPPRESS, help="nb or en")
    return parser


def _positive(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0
    if not 0 < number <= 86_400:
        raise argparse.ArgumentTypeError(f"{text!r} is no number above 0")
    return number


if __name__ == "__main__":
    sys.exit(main())
