"""Tells systemd that the program is up and that its loop still turns: one that hangs is then started again.

Nothing happens unless the program is a service that asks for it. Source: sd_notify(3), sd_watchdog_enabled(3).
"""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Slot

log = logging.getLogger(__name__)


class Watchdog(QObject):
    """For as long as ``parent`` lives."""

    def __init__(self, parent: QObject, environ: Mapping[str, str] = os.environ) -> None:
        super().__init__(parent)
        self._address = environ.get("NOTIFY_SOCKET", "")
        self._tell(b"READY=1")
        if microseconds := int(environ.get("WATCHDOG_USEC", "0")):
            timer = QTimer(self, interval=microseconds // 2000)
            timer.timeout.connect(self._live)
            timer.start()

    @Slot()
    def _live(self) -> None:
        self._tell(b"WATCHDOG=1")

    def _tell(self, state: bytes) -> None:
        if not self._address:
            return
        address = "\0" + self._address[1:] if self._address.startswith("@") else self._address
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sock:
                sock.connect(address)
                sock.send(state)
        except OSError as error:
            log.warning("systemd cannot be told %s: %s", state.decode(), error)
