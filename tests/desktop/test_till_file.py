import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from kaffe_desktop.till_file import DiskError, TillFile, TillInUse, Waiting, till_path
from kaffe_server.contract.commands import OrderedUnit, PlaceOrder
from kaffe_server.contract.frames import LentNumbers

LOAN = LentNumbers(loan=3, numbers=(951, 952))


def waiting(place: int, number: int = 950) -> Waiting:
    sold_at = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)
    command = PlaceOrder(
        uuid=UUID(int=place), items=(OrderedUnit(item=1, line=1),), day_id=number, loan=3, sold_at=sold_at
    )
    return Waiting(place=place, command=command, number=number, total=35)


def keep_many(file: TillFile) -> None:
    for place in range(2, 100):
        file.keep(waiting(place), LentNumbers(loan=place, numbers=()))


@contextmanager
def opened(path: Path) -> Iterator[TillFile]:
    file = TillFile(path)
    try:
        yield file
    finally:
        file.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "till" / "kasse-1.db"


def test_a_new_file_is_empty(path: Path) -> None:
    with opened(path) as file:
        assert (file.orders, file.loan.numbers, file.recall("menu"), file.laid_aside) == ((), (), None, None)


def test_what_was_kept_is_there_again_in_order(path: Path) -> None:
    with opened(path) as file:
        file.keep(waiting(1), LOAN)
        file.keep(waiting(2, 951), LentNumbers(loan=3, numbers=(952,)))
        file.remember("menu", b"{}")
    with opened(path) as file:
        assert file.orders == (waiting(1), waiting(2, 951))
        assert file.loan == LentNumbers(loan=3, numbers=(952,))
        assert file.recall("menu") == b"{}"
        file.remove(waiting(1))
    with opened(path) as file:
        assert file.orders == (waiting(2, 951),)


def test_an_order_is_on_the_disk_before_the_call_returns(path: Path) -> None:
    """A process that is killed right after it has nothing left to do."""
    program = (
        "import os, sys; from pathlib import Path; from tests.desktop.test_till_file import *;"
        "TillFile(Path(sys.argv[1])).keep(waiting(1), LOAN); os.kill(os.getpid(), 9)"
    )
    killed = subprocess.run([sys.executable, "-c", program, str(path)], check=False, env=os.environ)
    assert killed.returncode == -9
    with opened(path) as file:
        assert (file.orders, file.loan) == ((waiting(1),), LOAN)


def test_each_commit_reaches_the_disk_with_the_removal_of_its_journal(path: Path) -> None:
    with opened(path) as file:
        assert file._database.execute("PRAGMA synchronous").fetchone() == (3,)
        assert file._database.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_full_disk_keeps_neither_order_nor_number(path: Path) -> None:
    with opened(path) as file:
        file.keep(waiting(1), LOAN)
        pages = file._database.execute("PRAGMA page_count").fetchone()[0]
        file._database.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(DiskError, match="full"):
            file.remember("menu", bytes(100_000))
        with pytest.raises(DiskError, match="full"):
            keep_many(file)
        loan = file.loan
    with opened(path) as file:
        assert file.loan == loan
        assert loan.loan == file.orders[-1].place
        assert file.recall("menu") is None


@pytest.mark.parametrize("damage", ["text", "middle", "record"])
def test_a_damaged_file_is_laid_aside(path: Path, damage: str) -> None:
    with opened(path) as file:
        file.keep(waiting(1), LOAN)
        if damage == "record":
            file._database.execute("UPDATE waiting SET record = '{\"place\":'")
            file._database.commit()
    if damage == "text":
        path.write_text("this is no database\n" * 1000)
    elif damage == "middle":
        page = bytearray(path.read_bytes())
        page[4096:8192] = b"\xff" * 4096
        path.write_bytes(page)
    with opened(path) as file:
        assert (file.orders, file.loan.numbers) == ((), ())
        assert file.laid_aside is not None
        assert file.laid_aside.exists()
        file.keep(waiting(1), LOAN)
    with opened(path) as file:
        assert (file.orders, file.laid_aside) == ((waiting(1),), None)


def test_two_programs_cannot_use_one_file(path: Path) -> None:
    with opened(path), pytest.raises(TillInUse):
        TillFile(path)
    with opened(path):
        pass


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "till").write_text("a file where the folder should be")
    with pytest.raises(DiskError):
        TillFile(tmp_path / "till" / "kasse-1.db")


def test_each_station_and_hub_has_its_own_file(tmp_path: Path) -> None:
    names = [("kasse 1", "ws://a"), ("kasse-1", "ws://a"), ("kasse-1", "ws://b"), ("../å", "ws://a")]
    paths = {till_path(tmp_path, *name) for name in names}
    assert len(paths) == 4
    assert {path.parent for path in paths} == {tmp_path}
