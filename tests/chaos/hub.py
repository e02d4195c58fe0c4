"""``kaffe-hub`` with a clock that can be set ahead, and that counts its tasks when asked (see ``inside.py``)."""

import functools
import sys
from datetime import datetime, timedelta
from pathlib import Path

from kaffe_server import cli
from kaffe_server.hub import serving
from kaffe_server.hub.hub import Hub
from kaffe_server.storage.writer import utc_now
from tests.chaos.inside import count_when_asked

DAYS, COUNTS = "days", "counts"


def set_ahead(folder: Path, days: int) -> None:
    """The clock of the hub with that data folder goes on from now + so many days, also after a restart."""
    new = folder / "days.new"
    new.write_text(str(days))
    new.replace(folder / DAYS)


def now(folder: Path) -> datetime:
    days = folder / DAYS
    return utc_now() + timedelta(days=int(days.read_text()) if days.exists() else 0)


def main() -> int:
    folder = Path(sys.argv[sys.argv.index("--data") + 1])
    serving.Hub = functools.partial(Hub, clock=functools.partial(now, folder))  # type: ignore[assignment,misc]
    count_when_asked(folder / COUNTS)
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
