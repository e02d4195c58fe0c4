"""A database that is gone or damaged: it is not taken for a new café, and the way out leads to the best copy."""

import shlex
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kaffe_server import cli
from kaffe_server.storage.backup import check
from kaffe_server.storage.copies import Backups
from kaffe_server.storage.database import FILE, Database, StorageError
from tests.server.storage.files import add, spoil, spoil_table


def run(*arguments: object) -> int:
    return cli.main([str(argument) for argument in arguments])


def follow(way_out: str) -> int:
    """Does what the message says."""
    return run(*shlex.split(way_out.rpartition("kaffe-hub ")[2]))


def lose(database: Path, how: str) -> None:
    if how == "empty":
        database.write_bytes(b"")
    else:
        database.unlink()


@pytest.mark.parametrize("how", ["missing", "empty"])
def test_a_lost_database_is_not_taken_for_a_new_café_while_there_are_copies(
    how: str, database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(database, 7)
    assert run("backup", "--data", database.parent) == 0
    lose(database, how)
    for command in ("serve", "export-menu", "report"):
        assert run(command, "--data", database.parent) == 1
        assert f"{FILE} is {how}. A new café is not begun in its place" in (said := capsys.readouterr().err)
        assert database.exists() == (how == "empty")
    assert follow(said) == 0
    Database(database.parent).close()
    assert check(database).changes == 7


@pytest.mark.parametrize("how", ["missing", "empty"])
def test_the_log_of_a_lost_database_is_not_thrown_away(how: str, database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("INSERT INTO topic VALUES ('t', 3)")
        connection.commit()
        log = database.with_name(f"{FILE}-wal")
        written = log.read_bytes()
        assert written
    log.write_bytes(written)
    lose(database, how)
    for look in (False, True):
        with pytest.raises(StorageError, match=r"There is no good copy .*restore"):
            Database(database.parent, look=look)
    assert run("backup", "--data", database.parent) == 1
    assert log.read_bytes() == written


def test_a_database_whose_tables_were_only_in_a_lost_log_is_lost_too(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    assert (tmp_path / FILE).stat().st_size
    with pytest.raises(StorageError, match="is empty"):
        Database(tmp_path)


def test_a_new_database_is_whole_without_its_log(tmp_path: Path) -> None:
    database = Database(tmp_path / "data")
    shutil.copy(database.path, tmp_path / "alone.db")
    database.close()
    assert check(tmp_path / "alone.db").schema
    assert not list((tmp_path / "data").glob("*.new*"))


def test_a_first_start_that_was_killed_is_no_loss(tmp_path: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        (tmp_path / f"{FILE}.new{ending}").write_bytes(b"half a page")
    Database(tmp_path).close()
    assert check(tmp_path / FILE).changes == 0
    assert not list(tmp_path.glob("*.new*"))


def test_whoever_moves_the_old_things_away_begins_anew(database: Path, tmp_path: Path) -> None:
    add(database, 7)
    stick = tmp_path / "stick"
    backups = Backups(stick)
    backups.make(database, datetime(2026, 11, 23, 12, tzinfo=UTC))
    lose(database, "missing")
    with pytest.raises(StorageError, match=f"first move away {database.parent} and {stick}"):
        Database(database.parent, backups=backups)
    stick.rename(tmp_path / "old stick")
    database.parent.rename(tmp_path / "old data")
    Database(database.parent, backups=backups).close()
    assert check(database).changes == 0


def test_the_way_out_leads_to_the_newest_whole_copy_in_any_known_folder(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    folders = ("--backups", tmp_path / "copies", "--second-backups", stick)
    add(database, 7)
    assert run("backup", "--data", database.parent, *folders) == 0
    (copy,) = (tmp_path / "copies").iterdir()
    spoil(copy)
    spoil(database)
    for command in ("serve", "backup"):
        assert run(command, "--data", database.parent, *folders) == 1
        assert str(stick) in (said := capsys.readouterr().err)
        assert "damaged (Page " in said, "SQLite's own word, not the line above it"
    assert follow(said) == 0
    assert check(database).changes == 7


@pytest.mark.parametrize("what", ["report", "export-menu"])
def test_a_look_into_a_damaged_database_tells_the_way_out(
    what: str, database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(database, 7)
    assert run("backup", "--data", database.parent) == 0
    spoil_table(database, "orders" if what == "report" else "item")
    assert run(what, "--data", database.parent) == 1
    said = capsys.readouterr().err
    assert "is damaged (database disk image is malformed). The way out: kaffe-hub restore" in said
    assert follow(said) == 0
    Database(database.parent).close()
    assert run(what, "--data", database.parent) == 0
