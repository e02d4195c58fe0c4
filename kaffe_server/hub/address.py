"""Where a serving hub can be reached, in a small file beside its database: a shell on the same machine looks there.

A hub that was killed leaves the file behind; whoever reads it finds out by connecting.
"""

import contextlib
import logging
from pathlib import Path

log = logging.getLogger(__name__)

FILE = "hub.url"
_LOOPBACK = {"0.0.0.0": "127.0.0.1", "::": "::1"}


def url_of(host: str, port: int) -> str:
    return f"ws://[{host}]:{port}" if ":" in host else f"ws://{host}:{port}"


def leave(folder: Path, host: str, port: int) -> None:
    """Writes the file. A hub whose disk refuses it serves all the same.

    :param host: what is listened on; of all addresses, the file names the machine itself.
    """
    try:
        (folder / FILE).write_text(url_of(_LOOPBACK.get(host, host), port) + "\n", encoding="utf-8")
    except OSError as error:
        log.warning("commands at a shell need --hub: %s", error)


def take_away(folder: Path) -> None:
    with contextlib.suppress(OSError):
        (folder / FILE).unlink(missing_ok=True)


def found(folder: Path) -> str | None:
    """The address of the hub that serves this folder, or did until it was killed."""
    with contextlib.suppress(OSError, UnicodeDecodeError):
        return (folder / FILE).read_text(encoding="utf-8").strip() or None
    return None
