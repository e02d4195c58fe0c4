"""Whether this screen is an admin's now, whose PIN made it so, and which of the admin's pages it shows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.link import Answer, Link
from kaffe_desktop.link.answers import Answered
from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_server.contract.commands import STAFF, Command, Lock
from kaffe_server.contract.errors import Forbidden
from kaffe_server.contract.records import StaffMember

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

LOCKS_AFTER_SECONDS = 300.0


@QmlElement
@QmlUncreatable("given by Stores")
class Admin(QObject):
    """The hub keeps the lock and ends it with the connection; this shows it, and locks a screen that nobody touches.

    A lost connection leaves the page open for typing; after the next one the PIN is asked for again.
    """

    changed = Signal()
    opened = Signal()
    left = Signal()

    def __init__(self, link: Link, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._clock = clock
        self._member: StaffMember | None = None
        self._asking = False
        self._present = False
        self._page = ""
        self._touched_at = 0.0
        clock.ticked.connect(self._lock_when_left)

    @Property(bool, notify=changed)
    def unlocked(self) -> bool:
        return self._member is not None

    @Property(str, notify=changed)
    def who(self) -> str:
        return self._member.name if self._member else ""

    @Property(int, notify=changed)
    def whoId(self) -> int:
        return self._member.id if self._member else 0

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """For a PIN."""
        return self._asking

    @Property(str, notify=changed)
    def page(self) -> str:
        return self._page

    def may_send(self, topic: str) -> bool:
        return self._member is not None and self._link.is_joined(topic)

    def request(self, topic: str, event: str, command: Command, answered: Answered) -> None:
        """As :meth:`follow`, because somebody used the screen."""
        self.touched()
        self.follow(topic, event, command, answered)

    def follow(self, topic: str, event: str, command: Command, answered: Answered) -> None:
        """As :meth:`Link.request`. An answer that the hub has locked this screen locks it here too."""

        def heard(answer: Answer) -> None:
            if isinstance(answer, Forbidden):
                self.forget()
            answered(answer)

        self._link.request(topic, event, command, heard)

    @Slot()
    def enter(self) -> None:
        """Somebody wants to see the admin's pages."""
        if self.unlocked:
            self._open()
        else:
            self._asking = True
            self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Nobody knew the PIN."""
        self._asking = False
        self.changed.emit()
        self.left.emit()

    @Slot()
    def leave(self) -> None:
        """The screen shows something else now."""
        self._present = False

    @Slot(str)
    def show(self, page: str) -> None:
        self._page = page
        self.touched()
        self.changed.emit()

    @Slot()
    def touched(self) -> None:
        self._touched_at = self._clock.seconds()

    @Slot()
    def lock(self) -> None:
        self._link.request(STAFF, "lock", Lock(), lambda _: None)
        self._present = False
        self.forget()
        self.left.emit()

    def let_in(self, member: StaffMember) -> None:
        """The hub has taken this member's PIN."""
        self._member, self._asking = member, False
        self._open()

    def rename(self, name: str) -> None:
        """Who is in is called something else now."""
        if self._member is not None and self._member.name != name:
            self._member = StaffMember(id=self._member.id, name=name)
            self.changed.emit()

    def forget(self) -> None:
        """The hub no longer takes this screen for an admin's: who is on the pages is asked for the PIN."""
        if self._member is not None:
            self._member, self._asking = None, self._present
            self.changed.emit()

    def _open(self) -> None:
        self._present = True
        self.touched()
        self.changed.emit()
        self.opened.emit()

    @Slot()
    def _lock_when_left(self) -> None:
        if self.unlocked and self._clock.seconds() - self._touched_at >= LOCKS_AFTER_SECONDS:
            self.lock()
