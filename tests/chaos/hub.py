"""``kaffe-hub`` with a clock that can be set ahead: the file ``days`` in its data folder says by how many days."""

import functools
import sys
from datetime import datetime, timedelta
from pathlib import Path

from kaffe_server import cli
from kaffe_server.hub import serving
from kaffe_server.hub.hub import Hub
from kaffe_server.storage.writer import utc_now

DAYS = "days"


def clock_of(folder: Path) -> "functools.partial[datetime]":
    return functools.partial(_now, folder / DAYS)


def _now(days: Path) -> datetime:
    ahead = int(days.read_text()) if days.exists() else 0
    return utc_now() + timedelta(days=ahead)


def main() -> int:
    folder = Path(sys.argv[sys.argv.index("--data") + 1])
    serving.Hub = functools.partial(Hub, clock=clock_of(folder))  # type: ignore[assignment,misc]
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
