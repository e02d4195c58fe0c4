"""Folders of copies: what is kept in them, and which copy to go back to."""

import contextlib
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kaffe_server.storage.backup import BackupError, Contents, back_up, check, glance

log = logging.getLogger(__name__)

HOURS, DAYS, MONTHS = 24, 14, 12
_STAMP = "%Y%m%dT%H%M%SZ"


class Backups:
    """A folder of copies, thinned out with age, and a second one that may come and go (a USB stick, a share).

    ``second_problem`` says why the newest copy is not in the second folder; None: it is, or there is no such folder.
    """

    def __init__(self, folder: Path, second: Path | None = None) -> None:
        self.folder = folder
        self.second = second
        self.second_problem: str | None = None

    @property
    def folders(self) -> tuple[Path, ...]:
        return (self.folder,) if self.second is None else (self.folder, self.second)

    def make(self, source: Path, now: datetime) -> tuple[Path, Contents]:
        """Old copies are removed, and a new one is made in the folder and, when it is there, in the second.

        :raises BackupError: there is no new copy in the folder.
        """
        _thin_out(self.folder, now)
        path = self.folder / f"kaffe-{now.astimezone(UTC).strftime(_STAMP)}.db"
        contents = back_up(source, path)
        self.share(path, now)
        return path, contents

    def share(self, path: Path, now: datetime) -> None:
        """Puts a copy into the second folder too, checked like the first, unless it is there already."""
        if self.second is None:
            return
        try:
            if not self.second.is_dir():
                raise BackupError(f"{self.second} is not there now")
            if not (self.second / path.name).exists():
                _thin_out(self.second, now)
                back_up(path, self.second / path.name)
            self.second_problem = None
        except (BackupError, OSError) as error:
            log.warning("no copy in the second backup folder: %s", error)
            self.second_problem = str(error)

    def newest(self) -> Path | None:
        return max(copies_in(self.folder).items(), default=(None, None))[1]


@dataclass(frozen=True, slots=True)
class _Copy:
    moment: datetime
    path: Path
    contents: Contents


def best_copy(folders: Iterable[Path], now: datetime) -> Path | None:
    """The copy to go back to: whole, of the life that was copied last, and of those the one that holds most.

    What a copy holds tells more than the time it bears, for clocks go wrong. A copy without changes is the last choice.
    """
    copies = [copy for folder in folders for copy in _glances(folder)]
    if not copies:
        return None
    last = max(copies, key=lambda copy: (copy.contents.changes > 0, copy.moment <= now, copy.moment)).contents.epoch

    def rank(copy: _Copy) -> tuple[bool, int, datetime]:
        return copy.contents.epoch == last, copy.contents.changes, copy.moment

    for copy in sorted(copies, key=rank, reverse=True):
        with contextlib.suppress(BackupError):
            check(copy.path)
            return copy.path
    return None


def _glances(folder: Path) -> Iterator[_Copy]:
    for moment, path in copies_in(folder).items():
        with contextlib.suppress(BackupError):
            yield _Copy(moment, path, glance(path))


def copies_in(folder: Path) -> dict[datetime, Path]:
    """Copies that :class:`Backups` made; nobody else's files. None if the folder cannot be read."""
    found: dict[datetime, Path] = {}
    with contextlib.suppress(OSError):
        for path in folder.glob("kaffe-*.db"):
            with contextlib.suppress(ValueError):
                found[datetime.strptime(path.stem, f"kaffe-{_STAMP}").replace(tzinfo=UTC)] = path
    return found


def kept(moments: Iterable[datetime]) -> set[datetime]:
    """Those to keep: the newest of each of the latest 24 hours, 14 days and 12 months that have any."""
    newest_first = sorted(moments, reverse=True)
    keep: set[datetime] = set()
    rules: tuple[tuple[str, int], ...] = (("%Y%m%d%H", HOURS), ("%Y%m%d", DAYS), ("%Y%m", MONTHS))
    for period, count in rules:
        first_of: dict[str, datetime] = {}
        for moment in newest_first:
            first_of.setdefault(moment.strftime(period), moment)
        keep.update(list(first_of.values())[:count])
    return keep


def _thin_out(folder: Path, now: datetime) -> None:
    """Copies that bear a time yet to come are counted apart: else they would crowd out the new ones."""
    copies = copies_in(folder)
    coming = {moment for moment in copies if moment > now}
    for moment in copies.keys() - kept(coming) - kept(copies.keys() - coming):
        with contextlib.suppress(OSError):
            copies[moment].unlink()
