import pytest

from tests.desktop.stores.cafe import Cafe


@pytest.fixture
def cafe() -> Cafe:
    return Cafe()
