"""``kaffe-hub`` with a clock that can be set ahead, and that counts its tasks when asked (see ``inside.py``)."""

import functools
import sys
from datetime import datetime, timedelta
from pathlib import Path

from kaffe_server import cli
from kaffe_server.hub import serving
from kaffe_server.hub.hub import Hub
from kaffe_server.storage.onward import running_seconds
from kaffe_server.storage.writer import utc_now
from tests.chaos.inside import count_when_asked

DAYS, COUNTS = "days", "counts"


def set_ahead(folder: Path, days: int) -> None:
    """So many days have passed for the hub with that data folder, also after a restart: by its clock, and by the one
    that nobody sets."""
    new = folder / "days.new"
    new.write_text(str(days))
    new.replace(folder / DAYS)


def passed(folder: Path) -> timedelta:
    days = folder / DAYS
    return timedelta(days=int(days.read_text()) if days.exists() else 0)


def now(folder: Path) -> datetime:
    return utc_now() + passed(folder)


def running(folder: Path) -> float:
    return running_seconds() + passed(folder).total_seconds()


def main() -> int:
    folder = Path(sys.argv[sys.argv.index("--data") + 1])
    clocks = {"clock": functools.partial(now, folder), "running": functools.partial(running, folder)}
    serving.Hub = functools.partial(Hub, **clocks)  # type: ignore[assignment,misc]
    count_when_asked(folder / COUNTS)
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
