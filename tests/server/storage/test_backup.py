"""Copies of a database in use: complete, checked, thinned out; and back again, from the shell."""

import os
import shlex
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kaffe_server import cli
from kaffe_server.storage import restore
from kaffe_server.storage.backup import BackupError, back_up, check
from kaffe_server.storage.copies import Backups, kept
from kaffe_server.storage.database import BACKUPS, FILE, Database, StorageError
from kaffe_server.storage.schedule import Schedule
from tests.server.storage.files import add, spoil

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = date(2026, 11, 23)


def test_a_copy_holds_what_was_committed_and_leaves_nothing_half_written(database: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(database)) as other:
        other.execute("INSERT INTO topic VALUES ('t', 7)")
        other.commit()
        other.execute("INSERT INTO topic VALUES ('u', 8)")
        contents = back_up(database, tmp_path / "deep" / "copy.db")
    assert contents.changes == 7
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["copy.db"]


def test_a_copy_that_turns_out_damaged_never_bears_its_name(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(path: Path) -> None:
        raise BackupError(f"{path} is damaged: row 1 missing")

    monkeypatch.setattr("kaffe_server.storage.backup.check", damaged)
    with pytest.raises(BackupError, match="row 1 missing"):
        back_up(database, tmp_path / "copy.db")
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_the_database_is_not_overwritten_by_its_own_copy(database: Path) -> None:
    hub = database.stat().st_ino
    with pytest.raises(BackupError, match="is the database itself"):
        back_up(database, database.parent / ".." / "data" / FILE)
    assert database.stat().st_ino == hub


def test_a_place_that_cannot_be_written_is_named(database: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BackupError, match=f"cannot copy .* to {tmp_path}/file/copy.db"):
        back_up(database, tmp_path / "file" / "copy.db")


def test_the_newest_of_24_hours_14_days_and_12_months_are_kept() -> None:
    every_hour = [NOON - timedelta(hours=n) for n in range(24 * 400)]
    left = kept(every_hour)
    hours, days, months = every_hour[:24], [NOON - timedelta(days=n) for n in range(14)], 12
    assert set(hours) <= left
    assert {moment.date() for moment in left} >= {moment.date() for moment in days}
    assert len({(moment.year, moment.month) for moment in left}) == months
    assert len(left) <= 24 + 14 + 12
    assert kept(left) == left, "what was kept once is kept again"


def test_a_café_that_is_closed_for_the_summer_keeps_what_it_has() -> None:
    few = [NOON - timedelta(days=90), NOON - timedelta(days=91), NOON]
    assert kept(few) == set(few)


def test_old_copies_go_and_foreign_files_stay(database: Path, tmp_path: Path) -> None:
    backups = Backups(tmp_path / "copies")
    for hours in range(30):
        add(database, hours + 1)
        backups.make(database, NOON + timedelta(hours=hours))
    (tmp_path / "copies" / "kaffe-min-egen.db").write_text("")
    backups.make(database, NOON + timedelta(hours=30))
    names = sorted(path.name for path in (tmp_path / "copies").iterdir())
    assert names[-2] == "kaffe-20261124T180000Z.db"
    assert "kaffe-20261123T120000Z.db" not in names
    assert "kaffe-min-egen.db" in names
    assert backups.newest() == tmp_path / "copies" / names[-2]


def test_the_second_folder_may_be_absent(database: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    backups = Backups(tmp_path / "copies", tmp_path / "stick")
    path, _ = backups.make(database, NOON)
    assert "is not there now" in caplog.text
    assert not (tmp_path / "stick").exists()
    (tmp_path / "stick").mkdir()
    path, contents = backups.make(database, NOON + timedelta(hours=1))
    assert check(tmp_path / "stick" / path.name) == contents
    assert [file.name for file in (tmp_path / "stick").iterdir()] == [path.name]


def test_a_second_folder_that_fails_costs_only_its_copy(
    database: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    unreachable = tmp_path / ("x" * 300)
    schedule = Schedule(database, Backups(tmp_path / "copies", unreachable))
    schedule.run(check(database), DAY, NOON)
    assert schedule.problem is None
    assert "no copy in the second backup folder" in caplog.text
    assert str(unreachable) in schedule.second_folder


def test_a_copy_is_made_at_the_start_every_hour_and_at_the_end_of_the_day_if_anything_has_changed(
    database: Path, tmp_path: Path
) -> None:
    backups = Backups(tmp_path / "copies")

    def copies(schedule: Schedule, changes: int, day: date, now: datetime) -> int:
        add(database, changes)
        contents = check(database)
        if schedule.is_due(contents, day, now):
            schedule.run(contents, day, now)
        return len(list(backups.folder.glob("*.db")))

    first = Schedule(database, backups)
    assert copies(first, 1, DAY, NOON + timedelta(minutes=30)) == 1
    assert copies(first, 1, DAY, NOON + timedelta(minutes=180)) == 1, "nothing has changed"
    assert copies(first, 2, DAY, NOON + timedelta(minutes=89)) == 1
    assert copies(first, 2, DAY, NOON + timedelta(minutes=90)) == 2
    assert copies(first, 3, DAY + timedelta(days=1), NOON + timedelta(minutes=130)) == 3
    again = Schedule(database, backups)
    assert copies(again, 3, DAY, NOON + timedelta(minutes=190)) == 3, "the newest one has it all"
    assert copies(Schedule(database, backups), 4, DAY, NOON + timedelta(minutes=200)) == 4


def test_a_failed_copy_is_told_and_tried_again_within_the_hour(database: Path, tmp_path: Path) -> None:
    (tmp_path / "copies").write_text("a file where the folder should be")
    schedule, contents = Schedule(database, Backups(tmp_path / "copies")), check(database)
    schedule.run(contents, DAY, NOON)
    assert schedule.problem is not None
    assert "cannot copy" in schedule.problem
    assert not schedule.is_due(contents, DAY, NOON + timedelta(minutes=59))
    (tmp_path / "copies").unlink()
    assert schedule.is_due(contents, DAY, NOON + timedelta(minutes=60))
    schedule.run(contents, DAY, NOON + timedelta(minutes=60))
    assert schedule.problem is None


def run(*arguments: object) -> int:
    return cli.main([str(argument) for argument in arguments])


def test_from_the_shell_a_copy_is_made_and_put_back(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = database.parent
    epoch = check(database).epoch
    add(database, 5)
    assert run("backup", "--data", folder) == 0
    (copy,) = (folder / BACKUPS).iterdir()
    assert str(copy) in capsys.readouterr().out
    add(database, 9)
    assert run("restore", copy, "--data", folder) == 0
    assert check(database).changes == 5
    (replaced,) = folder.glob("kaffe-replaced-*.db")
    assert check(replaced).changes == 9
    assert str(replaced) in capsys.readouterr().out
    reopened = Database(folder)
    assert reopened.epoch != epoch, "screens must not take the new life for the old one"
    reopened.close()


def test_nothing_is_restored_while_a_hub_runs(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    back_up(database, tmp_path / "copy.db")
    hub = Database(database.parent)
    assert run("restore", tmp_path / "copy.db", "--data", database.parent) == 1
    assert "stop that one first" in capsys.readouterr().err
    hub.close()


@pytest.mark.parametrize("what", ["damaged", "foreign", "missing", "newer", "empty"])
def test_what_is_no_good_copy_replaces_nothing(
    what: str, database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(database, 3)
    copy = tmp_path / "copy.db"
    if what == "foreign":
        with closing(sqlite3.connect(copy)) as connection, connection:
            connection.execute("CREATE TABLE holiday (photo TEXT)")
    elif what == "empty":
        copy.write_bytes(b"")
    elif what != "missing":
        back_up(database, copy)
    if what == "damaged":
        spoil(copy)
    if what == "newer":
        with closing(sqlite3.connect(copy)) as connection, connection:
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
    assert run("restore", copy, "--data", database.parent) == 1
    assert str(copy) in capsys.readouterr().err
    assert check(database).changes == 3
    assert not list(database.parent.glob("*replaced*"))
    Database(database.parent).close()


def test_a_restore_that_was_interrupted_is_completed_at_the_next_start(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(database, 1)
    back_up(database, tmp_path / "copy.db")
    add(database, 2)
    restore.make_ready(tmp_path / "copy.db", database)
    os.utime(database.with_name(FILE + restore.RESTORED), (NOON.timestamp(), NOON.timestamp()))
    wal = database.with_name(FILE + "-wal")
    wal.write_text("not folded in yet")
    real, moved = Path.replace, []

    def cut(file: Path, target: Path) -> Path:
        if moved:
            raise OSError("the power went")
        moved.append(target)
        return real(file, target)

    monkeypatch.setattr(Path, "replace", cut)
    with pytest.raises(StorageError, match="the power went"):
        Database(database.parent)
    monkeypatch.undo()
    Database(database.parent).close()
    assert check(database).changes == 1
    replaced = database.with_name("kaffe-replaced-20261123T120000Z.db")
    assert moved[0] == replaced
    assert Path(f"{replaced}-wal").read_text() == "not folded in yet", "the replaced database is kept whole"


@pytest.mark.parametrize("where", ["middle", "beginning"])
def test_a_damaged_database_is_not_opened_and_the_way_out_is_named(
    where: str, database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = database.parent
    run("backup", "--data", folder)
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    spoil(database)
    if where == "beginning":
        database.write_bytes(b"\xa5" * 64 + database.read_bytes()[64:])
    damaged = database.read_bytes()
    with pytest.raises(StorageError, match=r"is damaged .* kaffe-hub restore .*/backups/kaffe-") as refusal:
        Database(folder)
    assert database.read_bytes() == damaged
    assert run(*shlex.split(str(refusal.value).rpartition("kaffe-hub ")[2])) == 0
    Database(folder).close()
