"""Windows: the application object, the QML engine of each window, and the life of a program with windows.

A program is three lines::

    def main(argv=None):
        config = read_config("kaffe-board", argv, station="tavle-1", role="board")
        return run_program(config, lambda: live(config))

    async def live(config):
        link = Link(...)
        stores = Stores(link)
        screen = Screen(config, "Kaffe.Board", "Board", stores)
        await until_closed([screen], link.run())

The root type of the QML module is a ``ScreenWindow`` with ``required property Stores stores``; further initial
properties are given by name. Knows nothing of what the windows show.
"""

import asyncio
import contextlib
import gc
import logging
import math
import os
import signal
import sys
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import qasync
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QScreen, QShortcut
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kaffe_desktop.config import ScreenConfig
from kaffe_desktop.focus import FocusKeys
from kaffe_desktop.full_screen import FullScreen, chosen_screen
from kaffe_desktop.language import language_of
from kaffe_desktop.resources import QML, IconProvider, load_fonts
from kaffe_desktop.stores import Stores
from kaffe_desktop.taps import DoubleTaps

log = logging.getLogger(__name__)

HOLD_MS = 600

GARBAGE_MS = 1000


class WindowError(RuntimeError):
    """The QML of a window could not be loaded; Qt has logged why."""


def application(config: ScreenConfig) -> QGuiApplication:
    """The one application object with fonts, language and renderer set. Made here unless there is one already.

    Draws with the processor unless ``config.gpu`` or ``QT_QUICK_BACKEND`` asks for something else: without a real
    graphics card that is faster.
    """
    app = QCoreApplication.instance()
    if app is None:
        app = QGuiApplication([sys.argv[0]])
    if not isinstance(app, QGuiApplication):
        raise WindowError("the application object of this process cannot show windows")
    app.setApplicationName("Kaffe")
    app.setQuitOnLastWindowClosed(False)
    app.styleHints().setMousePressAndHoldInterval(HOLD_MS)
    if not config.gpu:
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    load_fonts()
    language_of(app).speak(config.language)
    return app


def pixels_per_mm(config: ScreenConfig, screen: QScreen) -> float:
    """Logical pixels per millimetre: as configured, else from the configured diagonal, else as the screen says."""
    if config.px_per_mm:
        return config.px_per_mm
    if config.diagonal:
        size = config.size or screen.size().toTuple()
        density = math.hypot(*size) / (config.diagonal * 25.4)
    else:
        density = screen.physicalDotsPerInch() / 25.4
    return min(max(density, 2.0), 9.0)


class Screen:
    """One window with its own engine; F12 changes the language of all. Keeps its stores, since its items read them to
    the last."""

    def __init__(self, config: ScreenConfig, module: str, root: str, stores: Stores, **properties: object) -> None:
        self.stores = stores
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(QML))
        self.engine.addImageProvider("icon", IconProvider())
        tokens = self.engine.singletonInstance("Kaffe.Design", "Tokens")
        assert isinstance(tokens, QObject)
        self._config, self._tokens = config, tokens
        self._measure(chosen_screen(config.screen))
        tokens.setProperty("largerText", config.larger_text)
        tokens.setProperty("reduceMotion", config.reduce_motion)
        self.engine.setInitialProperties({"stores": stores, **properties})
        self.engine.loadFromModule(module, root)
        roots = self.engine.rootObjects()
        if not roots or not isinstance(window := roots[0], QQuickWindow):
            raise WindowError(f"{module}/{root} could not be shown as a window")
        self.window = window
        window.screenChanged.connect(self._measure)
        FocusKeys(window, tokens)
        DoubleTaps(window, tokens)
        self.closed = asyncio.Event()
        window.closing.connect(self.closed.set)
        app = QCoreApplication.instance()
        assert app is not None
        self.language = language_of(app)
        self.language.changed.connect(self._read_texts_anew)
        QShortcut(QKeySequence("F12"), window).activated.connect(self.language.speak_next)
        self.full_screen: FullScreen | None = None
        if config.size:
            window.resize(*config.size)
        if config.fullscreen:
            self.full_screen = FullScreen(window, config.screen, esc_leaves=config.esc_leaves)
        else:
            window.setScreen(chosen_screen(config.screen))
            window.show()
        log.info("%s is shown, %d × %d", module, window.width(), window.height())

    def grab(self, file: Path) -> None:
        """Saves what the window shows as PNG; makes the folder."""
        file.parent.mkdir(parents=True, exist_ok=True)
        if not self.window.grabWindow().save(str(file)):
            raise OSError(f"cannot write {file}")

    def _measure(self, screen: QScreen) -> None:
        """A millimetre is as many pixels as that screen needs for it."""
        self._tokens.setProperty("pxPerMm", pixels_per_mm(self._config, screen))

    def _read_texts_anew(self) -> None:
        self.engine.retranslate()
        self.stores.retranslate()

    def dispose(self) -> None:
        """Closes the window and takes engine and items away at once."""
        with contextlib.suppress(RuntimeError):
            self.language.changed.disconnect(self._read_texts_anew)
        self.window.close()
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(self.engine, QEvent.Type.DeferredDelete.value)


async def until_closed(screens: Sequence[Screen], *work: Coroutine[Any, Any, object]) -> None:
    """Runs ``work`` until the first window of the list is closed, then ends it and all windows.

    A failure of ``work`` ends the windows too and is raised; so does cancelling.
    """
    ended = asyncio.Event()
    screens[0].window.closing.connect(ended.set)
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(part) for part in work]
            await ended.wait()
            for task in tasks:
                task.cancel()
    finally:
        for screen in screens:
            screen.dispose()


def run_program(config: ScreenConfig, live: Callable[[], Coroutine[Any, Any, None]]) -> int:
    """Runs a program with windows from its first line to its last; SIGINT and SIGTERM cancel ``live``.

    :returns: the exit status.
    """
    sys.excepthook = _log_exception
    app = application(config)
    _collect_garbage_here(app)
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        runner.run(_until_told(live))
    return 0


def _collect_garbage_here(app: QGuiApplication) -> None:
    """Python collects in whichever thread happens to allocate, and a Qt object deleted outside its own crashes Qt."""
    gc.disable()
    timer = QTimer(app, interval=GARBAGE_MS)
    timer.timeout.connect(_collect_what_is_due)
    timer.start()


def _collect_what_is_due() -> None:
    for generation, (count, threshold) in reversed(
        list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))
    ):
        if count > threshold:
            gc.collect(generation)
            return


async def _until_told(live: Callable[[], Coroutine[Any, Any, None]]) -> None:
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    assert task is not None
    for name in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(name, task.cancel)
        except NotImplementedError:
            signal.signal(name, lambda *_: loop.call_soon_threadsafe(task.cancel))
    with contextlib.suppress(asyncio.CancelledError):
        await live()


def _log_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    log.critical("Unexpected error", exc_info=(kind, error, trace))
