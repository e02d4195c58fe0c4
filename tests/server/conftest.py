"""What tests of the server share: a real hub process, and a hub on the test's own loop with a clock to turn."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.hub_process import HubProcess
from tests.server.open_hub import OpenHub, opened


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubProcess]:
    """A hub with the sample menu and an open shop, in a process."""
    process = HubProcess(tmp_path / "data")
    yield process
    process.kill()


@pytest_asyncio.fixture
async def open_hub(tmp_path: Path) -> AsyncIterator[OpenHub]:
    """The same on this test's loop: faster, and its clock is the test's."""
    async with opened(tmp_path) as house:
        yield house
