"""What all tests share: Qt without a screen, and one event loop for Qt and asyncio. Qt is imported only on use."""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication
    from qasync import QEventLoop

os.environ["QT_QPA_PLATFORM"] = "offscreen"

LAST_STEPS_MS = 5_000


@pytest.fixture(autouse=True, scope="module")
def _garbage_is_collected_in_the_main_thread() -> Iterator[None]:
    """The writer thread of a hub in this process must not be what deletes the rest of a window: Qt would crash."""
    gc.disable()
    yield
    gc.collect()


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication


@pytest.fixture
def qt_loop(qapp: QGuiApplication) -> Iterator[QEventLoop]:
    """asyncio beside synchronous pytest-qt waits. The test fails if a task is left at its end, or failed unseen."""
    from PySide6.QtCore import QTimer
    from qasync import QEventLoop

    loop = QEventLoop(qapp, already_running=True)
    failures: list[dict[str, Any]] = []
    loop.set_exception_handler(lambda _, context: failures.append(context))
    asyncio.set_event_loop(loop)
    yield loop
    left = asyncio.all_tasks(loop)
    for task in left:
        task.cancel()
    if left:
        asyncio.gather(*left, return_exceptions=True).add_done_callback(lambda _: qapp.quit())
        QTimer.singleShot(LAST_STEPS_MS, qapp.quit)
        qapp.exec()
    loop.stop()
    # Clears Qt's quit flag; without it later waits return at once.
    QTimer.singleShot(0, qapp.quit)
    qapp.exec()
    loop.close()
    asyncio.set_event_loop(None)
    # qasync sets this for a loop that is already running, and never takes it back.
    asyncio._set_running_loop(None)
    assert not left, f"tasks left behind: {left}"
    assert not failures
