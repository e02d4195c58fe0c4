"""Opening a database: ours, nobody else's, damaged, foreign, newer."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

import kaffe_server.cli  # noqa: F401 - every table is registered
from kaffe_server.storage.backup import back_up
from kaffe_server.storage.database import FILE, HEAD, Database, StorageError
from kaffe_server.storage.migrations import configuration
from kaffe_server.storage.schema import metadata


def pragma(database: Database, name: str) -> object:
    connection = database.engine.raw_connection()
    try:
        return connection.cursor().execute(f"PRAGMA {name}").fetchone()[0]
    finally:
        connection.close()


def test_a_new_database_is_durable_and_checks_its_references(tmp_path: Path) -> None:
    database = Database(tmp_path / "deep" / "down")
    assert (pragma(database, "journal_mode"), pragma(database, "synchronous"), pragma(database, "foreign_keys")) == (
        "wal",
        2,
        1,
    )
    database.close()


def test_the_migrations_make_exactly_the_tables_that_the_program_uses(tmp_path: Path) -> None:
    database = Database(tmp_path)
    with database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    database.close()


def test_the_head_that_a_quick_start_compares_with_is_alembics() -> None:
    assert ScriptDirectory.from_config(configuration()).get_current_head() == HEAD


def test_the_epoch_is_the_databases_for_life(tmp_path: Path) -> None:
    epochs = []
    for _ in range(2):
        database = Database(tmp_path)
        epochs.append(database.epoch)
        database.close()
    other = Database(tmp_path / "other")
    assert epochs[0] == epochs[1] != other.epoch
    other.close()


def test_a_database_has_one_owner(tmp_path: Path) -> None:
    owner = Database(tmp_path)
    with pytest.raises(StorageError, match="in use by a running hub"):
        Database(tmp_path)
    Database(tmp_path, look=True).close()
    owner.close()
    Database(tmp_path).close()


def test_looking_makes_no_database(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="there is no database"):
        Database(tmp_path, look=True)


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"bilder fra sommerferien" * 400)
    with pytest.raises(StorageError, match="file is not a database"):
        Database(tmp_path)
    assert (tmp_path / FILE).read_bytes().startswith(b"bilder")


def execute(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(sql)
        connection.commit()


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    execute(tmp_path / FILE, "CREATE TABLE holiday (photo TEXT)")
    with pytest.raises(StorageError, match="not a database of Kaffe"):
        Database(tmp_path)


def test_a_database_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    Database(tmp_path).close()
    execute(tmp_path / FILE, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StorageError, match="newer Kaffe"):
        Database(tmp_path)


def test_an_older_database_is_copied_and_then_brought_up_to_date_with_all_it_holds(tmp_path: Path) -> None:
    with (
        closing(sqlite3.connect(tmp_path / FILE)) as connection,
        create_engine("sqlite+pysqlite://", creator=lambda: connection).connect() as wrapped,
    ):
        config = configuration()
        config.attributes["connection"] = wrapped
        command.upgrade(config, "0001")
        wrapped.exec_driver_sql("INSERT INTO category VALUES (1, 'Varm drikke', 0, 1, 0, 'coffee')")
        wrapped.exec_driver_sql("INSERT INTO item VALUES (1, 'Latte', 35, 1, NULL, 1, 0, 0)")
        wrapped.commit()
    database = Database(tmp_path)
    with database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert connection.exec_driver_sql("SELECT name FROM item").scalar() == "Latte"
    database.close()
    copies = list(tmp_path.glob("kaffe-before-*.db"))
    assert len(copies) == 1
    with closing(sqlite3.connect(copies[0])) as copy:
        assert copy.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
        assert copy.execute("SELECT name FROM item").fetchone() == ("Latte",)


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    folder = tmp_path / "kafé?100%25#1"
    Database(folder).close()
    assert (folder / FILE).is_file()
    assert sorted(path.name for path in tmp_path.iterdir()) == [folder.name]


def test_a_directory_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(StorageError, match="cannot write to"):
        Database(blocked / "data")


def test_a_backup_of_a_database_in_use_holds_what_was_committed(tmp_path: Path) -> None:
    database = Database(tmp_path)
    back_up(database.path, tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        assert copy.execute("SELECT value FROM life WHERE name = 'epoch'").fetchone() == (database.epoch,)
    assert not list(tmp_path.glob("*.partial"))
    database.close()
