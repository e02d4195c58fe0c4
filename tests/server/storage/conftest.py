"""A database that lies there unused."""

from pathlib import Path

import pytest

from kaffe_server.storage.database import FILE, Database


@pytest.fixture
def database(tmp_path: Path) -> Path:
    Database(tmp_path / "data").close()
    return tmp_path / "data" / FILE
