"""Keeps the screen from going dark while the program runs.

Linux: the screen saver of the desktop is asked through D-Bus (freedesktop.org: Idle Inhibition Service); it keeps its
promise for as long as the program is connected. An X server without such a desktop is told by ``xset``.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys

from PySide6.QtCore import QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusServiceWatcher
from PySide6.QtGui import QGuiApplication

log = logging.getLogger(__name__)

SERVICE = "org.freedesktop.ScreenSaver"
PATH = "/org/freedesktop/ScreenSaver"
ES_CONTINUOUS, ES_SYSTEM_REQUIRED, ES_DISPLAY_REQUIRED = 0x80000000, 0x1, 0x2


def keep_awake(parent: QObject, reason: str) -> None:
    """Until ``parent`` is gone; where nothing can be asked, nothing happens.

    :param reason: for those who ask their desktop why it does not sleep.
    """
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetThreadExecutionState(ES_CONTINUOUS | ES_SYSTEM_REQUIRED | ES_DISPLAY_REQUIRED)
    elif sys.platform == "darwin":
        subprocess.Popen(["caffeinate", "-d", "-w", str(os.getpid())])
    else:
        Inhibition(QDBusConnection.sessionBus(), reason, parent)
        if QGuiApplication.platformName() == "xcb" and (xset := shutil.which("xset")):
            subprocess.run([xset, "s", "off", "-dpms"], check=False, timeout=10)


class Inhibition(QObject):
    """Asked for now, and again whenever the screen saver's service comes up."""

    def __init__(self, bus: QDBusConnection, reason: str, parent: QObject) -> None:
        super().__init__(parent)
        self._bus, self._reason = bus, reason
        if not bus.isConnected():
            log.info("no session bus: the screen saver cannot be asked to stay away")
            return
        coming = QDBusServiceWatcher.WatchModeFlag.WatchForRegistration
        self._watcher = QDBusServiceWatcher(SERVICE, bus, coming, self)
        self._watcher.serviceRegistered.connect(self._ask)
        self._ask()

    @Slot()
    @Slot(str)
    def _ask(self, _: str = "") -> None:
        message = QDBusMessage.createMethodCall(SERVICE, PATH, SERVICE, "Inhibit")
        message.setArguments(["Kaffe", self._reason])
        answer = QDBusPendingCallWatcher(self._bus.asyncCall(message), self)
        answer.finished.connect(self._answered)

    @Slot(QDBusPendingCallWatcher)
    def _answered(self, answer: QDBusPendingCallWatcher) -> None:
        if answer.isError():
            log.info("the screen saver cannot be asked to stay away: %s", answer.error().message())
        else:
            log.info("the screen saver stays away")
        answer.deleteLater()
