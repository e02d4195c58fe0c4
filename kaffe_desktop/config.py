"""How a screen is set up: which hub, who it is, what it shows and how large.

Each option may stand on the command line (``--larger-text``), in the environment (``KAFFE_LARGER_TEXT=true``) or in a
TOML file (``larger-text = true``); the first of these that names it wins. Knows nothing of Qt.
"""

import argparse
import os
import tomllib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from platformdirs import user_config_path

from kaffe_server.contract.frames import LONGEST_STATION

DEFAULT_HUB = "ws://127.0.0.1:8484"
VIEWS = ("order", "kitchen")
ROLES = ("board", "kitchen", "counter", "admin")
LANGUAGES = ("nb", "en")


class ConfigError(ValueError):
    """An option has a value that cannot be used; the text names where it stands and what would do."""


@dataclass(frozen=True, kw_only=True)
class ScreenConfig:
    """``diagonal`` is in inches of the panel that the window fills, ``px_per_mm`` in logical pixels; both override what
    the screen says of itself. ``size`` is the window's, in logical pixels; None: what fits. ``data``: folder of what
    a till keeps on its disk, ``downloads`` of files for people; None: the platform's own. ``screen`` is a name or a
    number from 1; empty: the main one. ``reading_distance`` is in metres, ``clips`` a folder of recorded words."""

    hub: str = DEFAULT_HUB
    station: str = "kasse-1"
    role: str = "counter"
    view: str = "order"
    language: str = "nb"
    diagonal: float | None = None
    px_per_mm: float | None = None
    size: tuple[int, int] | None = None
    larger_text: bool = False
    reduce_motion: bool = False
    fullscreen: bool = False
    screen: str = ""
    esc_leaves: bool = False
    reading_distance: float = 8.0
    speak: bool = False
    clips: Path | None = None
    gpu: bool = False
    gallery: bool = False
    data: Path | None = None
    downloads: Path | None = None
    volume: float = 70.0
    mute: bool = False


def _hub(text: str) -> str:
    try:
        url = urlsplit(text)
        usable = url.scheme in ("ws", "wss") and bool(url.hostname) and url.port != 0
        (url.hostname or "").encode("idna")
    except ValueError:
        usable = False
    if not usable:
        raise ValueError(f"an address such as {DEFAULT_HUB}")
    return text.rstrip("/")


def _station(text: str) -> str:
    if not 1 <= len(text.strip()) <= LONGEST_STATION or not text.isprintable():
        raise ValueError(f"a name of 1 to {LONGEST_STATION} characters")
    return text.strip()


def _one_of(*words: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if text not in words:
            raise ValueError("one of " + ", ".join(words))
        return text

    return parse


def _between(low: float, high: float, unit: str) -> Callable[[str], float]:
    def parse(text: str) -> float:
        try:
            number = float(text.replace(",", "."))
        except ValueError:
            number = low - 1
        if not low <= number <= high:
            raise ValueError(f"{low:g} to {high:g} {unit}")
        return number

    return parse


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and int(width) >= 320 and int(height) >= 320):
        raise ValueError("width and height in pixels, such as 1280x800, each at least 320")
    return int(width), int(height)


def _switch(text: str) -> bool:
    words = {"true": True, "1": True, "yes": True, "on": True, "false": False, "0": False, "no": False, "off": False}
    if text.lower() not in words:
        raise ValueError("true or false")
    return words[text.lower()]


OPTIONS: dict[str, tuple[Callable[[str], Any], str]] = {
    "hub": (_hub, f"address of the hub (default {DEFAULT_HUB})"),
    "station": (_station, "name of this screen"),
    "role": (_one_of(*ROLES), "what this screen may do: " + ", ".join(ROLES)),
    "view": (_one_of(*VIEWS), "view to start with: " + ", ".join(VIEWS)),
    "language": (_one_of(*LANGUAGES), "nb or en"),
    "diagonal": (_between(3, 120, "inches"), "diagonal of the panel in inches"),
    "px_per_mm": (_between(2, 9, "pixels"), "pixels per millimetre of the panel"),
    "size": (_size, "window size, WIDTHxHEIGHT"),
    "larger_text": (_switch, "larger text"),
    "reduce_motion": (_switch, "no animations"),
    "fullscreen": (_switch, "fill the screen"),
    "screen": (str, "name (HDMI-1) or number (2) of the screen to fill"),
    "esc_leaves": (_switch, "Esc held for three seconds leaves a filled screen"),
    "reading_distance": (_between(1, 30, "metres"), "kaffe-board: from how far it is read, in metres (default 8)"),
    "speak": (_switch, "kaffe-board: say the numbers that are ready"),
    "clips": (Path, "kaffe-board: folder of recorded words; otherwise espeak-ng speaks"),
    "data": (Path, "folder for orders that the hub has not got yet (the platform's folder)"),
    "downloads": (Path, "folder for files with sales (the user's downloads)"),
    "volume": (_between(0, 100, "per cent"), "of the tones, in per cent (default 70)"),
    "mute": (_switch, "no tones"),
    "gpu": (_switch, "draw with the graphics card instead of the processor"),
    "gallery": (_switch, "kaffe-kiosk: show every component of the design, without a hub"),
}


def read_config(
    program: str,
    argv: Sequence[str] | None = None,
    environ: Mapping[str, str] = os.environ,
    **defaults: Any,
) -> ScreenConfig:
    """The configuration of ``program`` (``kaffe-kiosk``, ``kaffe-board``).

    :param defaults: replace those of ``ScreenConfig``.

    Wrong options end the program with a message and status 2, as argparse does it.
    """
    parser = argparse.ArgumentParser(prog=program)
    add_options(parser, OPTIONS)
    return chosen_config(parser, OPTIONS, vars(parser.parse_args(argv)), environ, **defaults)


def add_options(parser: argparse.ArgumentParser, names: Iterable[str]) -> None:
    """Adds those of :data:`OPTIONS`, and ``--config``."""
    parser.add_argument("--config", type=Path, help="TOML file with these options")
    for name in names:
        parse, text = OPTIONS[name]
        flag = "--" + name.replace("_", "-")
        if parse is _switch:
            parser.add_argument(flag, nargs="?", const="true", help=text, metavar="true|false")
        else:
            parser.add_argument(flag, help=text)


def chosen_config(
    parser: argparse.ArgumentParser,
    names: Collection[str],
    given: Mapping[str, Any],
    environ: Mapping[str, str] = os.environ,
    **defaults: Any,
) -> ScreenConfig:
    """What command line, environment and file say of the options that :func:`add_options` has added.

    :param given: what the parser, whose ``prog`` names the file, has read.
    """
    try:
        file = _file(parser.prog, given["config"], names)
        chosen = defaults | {
            name: _parsed(name, *source) for name in names if (source := _first(name, given, environ, file)) is not None
        }
    except ConfigError as error:
        parser.error(str(error))
    if chosen.get("role") == "kitchen":
        chosen.setdefault("view", "kitchen")
    if chosen.get("view") == "kitchen":
        chosen.setdefault("role", "kitchen")
        chosen.setdefault("station", "kjøkken-1")
    return ScreenConfig(**chosen)


def _file(program: str, named: Path | None, names: Collection[str]) -> tuple[Path, dict[str, Any]]:
    path = named or user_config_path("kaffe", appauthor=False) / f"{program}.toml"
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        if named:
            raise ConfigError(f"{path} does not exist") from None
        return path, {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from None
    values = {key.replace("-", "_"): value for key, value in values.items()}
    if unknown := sorted(values.keys() - set(names)):
        raise ConfigError(f"{path}: unknown option {unknown[0]!r}")
    return path, values


def _first(
    name: str, given: Mapping[str, Any], environ: Mapping[str, str], file: tuple[Path, dict[str, Any]]
) -> tuple[str, str] | None:
    """Where the option stands and its text, or None when it stands nowhere."""
    if (text := given[name]) is not None:
        return "--" + name.replace("_", "-"), text
    variable = "KAFFE_" + name.upper()
    if text := environ.get(variable):
        return variable, text
    path, values = file
    return (f"{path}, {name}", str(values[name])) if name in values else None


def _parsed(name: str, place: str, text: str) -> Any:
    try:
        return OPTIONS[name][0](text)
    except ValueError as error:
        raise ConfigError(f"{place}: {text!r} will not do, expected {error}") from None
