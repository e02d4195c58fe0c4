"""When a running hub copies its database."""

import contextlib
import logging
import threading
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from kaffe_server.storage.backup import BackupError, Contents, Damaged, check, fold_in
from kaffe_server.storage.copies import Backups

log = logging.getLogger(__name__)

EVERY = timedelta(hours=1)


class Schedule:
    """When the next copy is due: at the start, every hour and at the end of a business day, if anything has changed.

    ``problem`` says why the last attempt failed; None: it did not.

    :param suspect: is told when the database turns out damaged.
    """

    def __init__(self, source: Path, backups: Backups, suspect: Callable[[Damaged], None] = lambda _: None) -> None:
        self._source = source
        self._backups = backups
        self._suspect = suspect
        self._copied: Contents | None = None
        self._tried: tuple[datetime, date] | None = None
        self._thread: threading.Thread | None = None
        self.problem: str | None = None

    @property
    def second_folder(self) -> str:
        """``none``, ``ok``, or why the newest copy is not there."""
        return "none" if self._backups.second is None else self._backups.second_problem or "ok"

    def is_due(self, contents: Contents, day: date, now: datetime) -> bool:
        if not self.lacks(contents):
            return False
        return self._tried is None or day != self._tried[1] or abs(now - self._tried[0]) >= EVERY

    def lacks(self, contents: Contents) -> bool:
        """Whether no copy is known to hold this."""
        return contents != self._copied

    def begin(self, contents: Contents, day: date, now: datetime) -> None:
        """:meth:`run` beside the caller, one at a time. The end of the program does not wait for it."""
        if self.wait(0):
            self._thread = threading.Thread(target=self.run, args=(contents, day, now), name="backup", daemon=True)
            self._thread.start()

    def wait(self, seconds: float) -> bool:
        """Whether no copy is being made, now or within that time."""
        if self._thread is not None:
            self._thread.join(seconds)
        return self._thread is None or not self._thread.is_alive()

    def run(self, contents: Contents, day: date, now: datetime) -> None:
        """Makes a copy unless the newest one holds the same. What failed is tried again later."""
        at_start, self._tried = self._tried is None, (now, day)
        newest = self._backups.newest() if at_start else None
        try:
            if newest is not None and self._holds(newest, contents):
                self._backups.share(newest, now)
                self._copied = contents
            else:
                self._copied = self._backups.make(self._source, now)[1]
            fold_in(self._source)
            self.problem = None
        except (BackupError, OSError) as error:
            log.error("no backup: %s", error)
            self.problem = str(error)
            if isinstance(error, Damaged):
                self._suspect(error)

    def _holds(self, copy: Path, contents: Contents) -> bool:
        with contextlib.suppress(BackupError):
            return check(copy) == contents
        return False
