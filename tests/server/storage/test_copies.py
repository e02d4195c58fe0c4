"""Folders of copies when things go wrong: clocks, killed backups, a stick that is away, copies that are no good."""

import os
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kaffe_server.storage.backup import BackupError, Damaged, back_up, check
from kaffe_server.storage.copies import Backups, best_copy, copies_in
from kaffe_server.storage.database import FILE, Database
from kaffe_server.storage.schedule import Schedule
from tests.server.storage.files import add, spoil

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = date(2026, 11, 23)
HOUR = timedelta(hours=1)


def test_a_clock_that_was_set_back_costs_no_copy_that_is_made_then(database: Path, tmp_path: Path) -> None:
    backups = Backups(tmp_path / "copies")
    for hours in range(60):
        add(database, hours + 1)
        backups.make(database, NOON + hours * HOUR)
    last_year = NOON - timedelta(days=365)
    made = []
    for hours in range(3):
        add(database, 100 + hours)
        made.append(backups.make(database, last_year + hours * HOUR)[0])
        assert all(path.exists() for path in made)
    assert len(copies_in(backups.folder)) < 40, "and those from the future are thinned out too"


def test_what_a_killed_backup_left_goes_with_the_next_one_and_what_another_is_making_stays(
    database: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    left, making = "kaffe-20261101T100000Z.db.partial", "kaffe-20261123T115959Z.db.partial"
    for name in (left, f"{left}-journal", making, "feriebilder.partial"):
        (folder / name).write_text("half of it")
    for name in (left, f"{left}-journal", "feriebilder.partial"):
        os.utime(folder / name, (time.time() - 4000,) * 2)
    path, _ = Backups(folder).make(database, NOON)
    assert {file.name for file in folder.iterdir()} == {path.name, making, "feriebilder.partial"}


def test_a_copy_is_not_spoilt_by_what_an_earlier_attempt_at_it_left(database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    for ending in ("", "-journal", "-wal"):
        (tmp_path / f"copy.db.partial{ending}").write_bytes(b"\xa5" * 9000)
    assert back_up(database, copy) == check(database)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.db", "data"]


def test_a_disk_that_is_nearly_full_is_thinned_out_before_it_gets_a_copy(database: Path, tmp_path: Path) -> None:
    backups = Backups(tmp_path / "copies")
    for minutes in range(5):
        add(database, minutes + 1)
        old, _ = backups.make(database, NOON + timedelta(minutes=minutes))
    database.write_bytes(b"")
    with pytest.raises(BackupError, match="is empty"):
        backups.make(database, NOON + 2 * HOUR)
    assert list(copies_in(backups.folder).values()) == [old]


def test_a_copy_that_is_damaged_does_not_get_into_the_second_folder_and_that_is_known(
    database: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    backups = Backups(tmp_path / "copies", stick)
    path, _ = backups.make(database, NOON)
    assert [file.name for file in stick.iterdir()] == [path.name]
    (stick / path.name).unlink()
    spoil(path)
    backups.share(path, NOON)
    assert not list(stick.iterdir())
    assert "is damaged" in str(backups.second_problem)


def test_a_stick_that_is_away_is_known_and_gets_the_newest_copy_at_the_next_start(
    database: Path, tmp_path: Path
) -> None:
    copies, stick = tmp_path / "copies", tmp_path / "stick"
    schedule = Schedule(database, Backups(copies, stick))
    schedule.run(check(database), DAY, NOON)
    assert (schedule.problem, schedule.second_folder) == (None, f"{stick} is not there now")
    stick.mkdir()
    schedule = Schedule(database, Backups(copies, stick))
    schedule.run(check(database), DAY, NOON + HOUR)
    assert schedule.second_folder == "ok"
    assert [file.name for file in stick.iterdir()] == [file.name for file in copies.iterdir()]
    assert Schedule(database, Backups(copies)).second_folder == "none"


def test_a_damaged_database_is_named_and_not_the_copy_that_was_begun(database: Path, tmp_path: Path) -> None:
    contents, told = check(database), list[Damaged]()
    spoil(database)
    with pytest.raises(Damaged) as refusal:
        back_up(database, tmp_path / "copy.db")
    assert str(refusal.value).startswith(f"{database} is damaged: ")
    assert "***" not in str(refusal.value)
    Schedule(database, Backups(tmp_path / "copies"), told.append).run(contents, DAY, NOON)
    assert [error.path for error in told] == [database]


def test_the_copy_to_go_back_to_is_the_newest_that_is_whole_in_any_folder(database: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    backups = Backups(tmp_path / "copies", stick)
    made = []
    for hours in range(3):
        add(database, hours + 1)
        made.append(backups.make(database, NOON + hours * HOUR)[0])
    assert best_copy(backups.folders, NOON + 9 * HOUR) == made[2]
    spoil(made[2])
    assert best_copy(backups.folders, NOON + 9 * HOUR) == stick / made[2].name
    spoil(stick / made[2].name)
    assert best_copy(backups.folders, NOON + 9 * HOUR) == made[1]
    assert best_copy([tmp_path / "nowhere", tmp_path / ("x" * 300)], NOON) is None


def test_the_copy_to_go_back_to_holds_most_whatever_the_clock_said(database: Path, tmp_path: Path) -> None:
    backups = Backups(tmp_path / "copies")
    moments = NOON, NOON + timedelta(days=30), NOON + HOUR
    for changes, moment in enumerate(moments, start=1):
        add(database, changes)
        last, _ = backups.make(database, moment)
    assert best_copy(backups.folders, NOON + 2 * HOUR) == last
    last.unlink()
    (ahead,) = (path for moment, path in copies_in(backups.folder).items() if moment > NOON)
    assert best_copy(backups.folders, NOON + 2 * HOUR) == ahead


def test_the_copy_of_an_empty_database_is_the_last_choice(database: Path, tmp_path: Path) -> None:
    backups = Backups(tmp_path / "copies")
    Database(tmp_path / "anew").close()
    empty, _ = backups.make(tmp_path / "anew" / FILE, NOON + HOUR)
    assert best_copy(backups.folders, NOON) == empty
    add(database, 1)
    full, _ = backups.make(database, NOON)
    assert best_copy(backups.folders, NOON + 2 * HOUR) == full
