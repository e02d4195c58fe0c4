"""What to tell whoever starts a hub whose database is gone or damaged: which copy to put in its place, and how."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from subprocess import list2cmdline

from kaffe_server.storage.copies import best_copy, copies_in


def loss(database: Path, folders: Iterable[Path]) -> str | None:
    """``empty`` or ``missing`` if there was a database once; None: there is one, or this is a new café.

    To be asked before SQLite opens the file: it makes a missing one, and deletes the log beside an empty one.
    """
    if database.exists():
        return None if database.stat().st_size else "empty"
    log = database.with_name(database.name + "-wal")
    return "missing" if log.exists() or any(copies_in(folder) for folder in folders) else None


def lost(database: Path, how: str, folders: Iterable[Path]) -> str:
    """``how``: it is missing, or empty."""
    elsewhere = (folder for folder in folders if folder.parent != database.parent and copies_in(folder))
    places = [database.parent, *elsewhere]
    anew = f"A new café is not begun in its place; for that, first move away {' and '.join(map(str, places))}"
    return f"{database} is {how}. {anew}. {_way_out(database, folders)}"


def damaged(database: Path, why: str, folders: Iterable[Path]) -> str:
    return f"{database} is damaged ({why}). {_way_out(database, folders)}"


def _way_out(database: Path, folders: Iterable[Path]) -> str:
    copy = best_copy(folders, datetime.now(UTC))
    command = list2cmdline(["kaffe-hub", "restore", "--data", str(database.parent), str(copy or "FILE")])
    if copy is not None:
        return f"The way out: {command}"
    return f"There is no good copy in {' or '.join(map(str, folders))}. With one from elsewhere: {command}"
