"""The clock of the records: what they are stamped with and what business days are reckoned by.

It is the hub's clock, as long as nobody sets that: see docs/decisions, 0012 and 0016.
"""

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from kaffe_server.storage.writer import Clock

log = logging.getLogger(__name__)

FAR = timedelta(hours=2)
HELD = timedelta(days=1)


def running_seconds() -> float:
    """A clock that nobody can set. It goes on while the machine sleeps, where the system has one that does."""
    with_sleep = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if with_sleep is None else time.clock_gettime(with_sleep)


class Onward:
    """What comes later never bears an earlier time: when the hub's clock is set back behind the newest record, this one
    stands until that has caught up; by more than a day, the clock was wrong before or is now, and this one follows.

    When the hub's clock is set by hours, to whichever side, this one goes on as if it were not, until :meth:`believe`.
    ``doubtful`` tells whether that was so when it was last looked at.

    :param latest: the newest time that is stored already.
    """

    def __init__(
        self, clock: Clock, latest: datetime | None = None, running: Callable[[], float] = running_seconds
    ) -> None:
        self._clock = clock
        self._running = running
        self._latest = latest or datetime.min.replace(tzinfo=UTC)
        self._origin = clock() - self._ran()
        self.doubtful = False

    def __call__(self) -> datetime:
        ran = self._ran()
        origin = self._clock() - ran
        self.doubtful = abs(origin - self._origin) >= FAR
        if not self.doubtful:
            self._origin = origin
        now = self._origin + ran
        return self._latest if now < self._latest <= now + HELD else now

    def believe(self) -> None:
        """Follows the hub's clock, wherever it was set to. The next record may bear an earlier time than the last."""
        origin = self._clock() - self._ran()
        log.warning("the clock was set by %s", origin - self._origin)
        self._origin = origin
        self._latest = datetime.min.replace(tzinfo=UTC)

    def hold(self, moment: datetime) -> None:
        """A record bears this time."""
        self._latest = moment

    def _ran(self) -> timedelta:
        return timedelta(milliseconds=int(self._running() * 1000))
