"""A window that fills the screen chosen for it, also after that screen was away, and that only a held Esc closes."""

from __future__ import annotations

import logging

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QScreen, QWindow

log = logging.getLogger(__name__)

ESC_HOLD_MS = 3000
SETTLE_MS = 500


def chosen_screen(name: str) -> QScreen:
    """:param name: as the system calls it (``HDMI-1``), or its number from 1; the main screen where there is none."""
    screens = QGuiApplication.screens()
    for at, screen in enumerate(screens, start=1):
        if name in (screen.name(), str(at)):
            return screen
    if name:
        log.warning("there is no screen %r, only %s", name, ", ".join(screen.name() for screen in screens))
    return QGuiApplication.primaryScreen()


class FullScreen(QObject):
    """For as long as ``window`` lives. ``left`` tells that somebody held Esc.

    :param name: of the screen, see :func:`chosen_screen`.
    """

    def __init__(self, window: QWindow, name: str, *, esc_leaves: bool) -> None:
        super().__init__(window)
        self._window, self._name = window, name
        self.left = False
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self.place)
        self._held = QTimer(self, singleShot=True, interval=ESC_HOLD_MS)
        self._held.timeout.connect(self._leave)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        for signal in (app.screenAdded, app.screenRemoved, app.primaryScreenChanged):
            signal.connect(self._screens_changed)
        if esc_leaves:
            window.installEventFilter(self)
        self.place()

    @Slot()
    def place(self) -> None:
        if not QGuiApplication.screens():
            return
        screen = chosen_screen(self._name)
        if self._window.screen() is not screen:
            self._window.setScreen(screen)
        self._window.setGeometry(screen.geometry())
        self._window.showFullScreen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:  # Esc is then let go where nobody hears it.
            self._held.stop()
        elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            if event.type() == QEvent.Type.KeyPress:
                self._held.start()
            else:
                self._held.stop()
        return super().eventFilter(watched, event)

    @Slot(QScreen)
    def _screens_changed(self, _: QScreen) -> None:
        self._settling.start()

    @Slot()
    def _leave(self) -> None:
        self.left = True
        self._window.close()
