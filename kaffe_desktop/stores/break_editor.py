"""The school's timetable: the breaks of the week, which the day's figures are read against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

import msgspec
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.stores.admin import Admin
from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.notices import Notices
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.rows import Rows
from kaffe_desktop.stores.saving import Fields, Form, Saver
from kaffe_desktop.stores.shop import Shop
from kaffe_server.contract.commands import STATUS, Command, StatusPatch, UpdateStatus
from kaffe_server.contract.records import Break

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

STEP, DAY = 5, 24 * 60
SCHOOL_DAYS = range(5)
FIRST = Break(weekday=0, begin="09:40", end="09:55")


@dataclass(frozen=True)
class BreakRow:
    """``at``: its place in the week, from 0; ``weekday``: 0 is Monday; ``first`` of its day."""

    at: int
    weekday: int
    first: bool
    times: str
    chosen: bool


@QmlElement
@QmlUncreatable("given by BreakEditor")
class BreakRows(Rows):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(BreakRow, parent)


@QmlElement
@QmlUncreatable("given by Stores")
class BreakEditor(QObject):
    """Breaks in the order of the week; one is chosen and changed in steps of five minutes. All save themselves."""

    changed = Signal()

    def __init__(
        self, admin: Admin, clock: Clock, notices: Notices, shop: Shop, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shop = shop
        self._rows = BreakRows(self)
        self._chosen = FIRST
        form = Form(
            topic=STATUS,
            event="update",
            command=_command,
            label=lambda _: self.tr("friminuttene"),
            failed=lambda: self.tr("Friminuttene ble ikke lagret"),
            fault=lambda _field, _error: self.tr("Slutten må være etter begynnelsen"),
        )
        self._saver = Saver(admin, clock, notices, form, {"breaks": ()}, self)
        self._saver.changed.connect(self._show)
        shop.changed.connect(self._follow)

    @Property(BreakRows, constant=True)
    def breaks(self) -> BreakRows:
        return self._rows

    @Property(bool, notify=changed)
    def present(self) -> bool:
        """One is chosen."""
        return self._chosen in self._breaks

    @Property(int, notify=changed)
    def weekday(self) -> int:
        """0 is Monday."""
        return self._chosen.weekday

    @Property("QStringList", notify=changed)
    def days(self) -> list[str]:
        return [
            self.tr("Mandag"),
            self.tr("Tirsdag"),
            self.tr("Onsdag"),
            self.tr("Torsdag"),
            self.tr("Fredag"),
            self.tr("Lørdag"),
            self.tr("Søndag"),
        ]

    @Property(str, notify=changed)
    def begin(self) -> str:
        return self._chosen.begin

    @Property(str, notify=changed)
    def end(self) -> str:
        return self._chosen.end

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._saver.state

    @Property(str, notify=changed)
    def savedAt(self) -> str:
        return self._saver.savedAt

    @Slot(int)
    def choose(self, at: int) -> None:
        self._chosen = self._breaks[at]
        self._show()

    @Slot()
    def addNew(self) -> None:
        """After the last one of the day that is chosen, as long as that."""
        same_day = [each for each in self._breaks if each.weekday == self._chosen.weekday]
        last = same_day[-1] if same_day else FIRST
        begin = min(_minutes(last.end) + 60, DAY - 6 * STEP) if same_day else _minutes(FIRST.begin)
        new = Break(weekday=self._chosen.weekday, begin=_time(begin), end=_time(begin + 3 * STEP))
        if new not in self._breaks:
            self._save([*self._breaks, new], new)

    @Slot(int)
    def setWeekday(self, weekday: int) -> None:
        self._replace(msgspec.structs.replace(self._chosen, weekday=weekday))

    @Slot(int)
    def moveBegin(self, steps: int) -> None:
        """The break keeps its length."""
        length = _minutes(self._chosen.end) - _minutes(self._chosen.begin)
        begin = max(0, min(_minutes(self._chosen.begin) + steps * STEP, DAY - STEP - length))
        self._replace(msgspec.structs.replace(self._chosen, begin=_time(begin), end=_time(begin + length)))

    @Slot(int)
    def moveEnd(self, steps: int) -> None:
        end = min(_minutes(self._chosen.end) + steps * STEP, DAY - STEP)
        end = max(end, _minutes(self._chosen.begin) + STEP)
        self._replace(msgspec.structs.replace(self._chosen, end=_time(end)))

    @Slot()
    def copyToSchoolDays(self) -> None:
        """Monday to Friday have the breaks of the chosen one's day."""
        pattern = [each for each in self._breaks if each.weekday == self._chosen.weekday]
        others = [each for each in self._breaks if each.weekday not in SCHOOL_DAYS]
        copies = [msgspec.structs.replace(each, weekday=day) for day in SCHOOL_DAYS for each in pattern]
        self._save([*others, *copies], self._chosen)

    @Slot()
    def remove(self) -> None:
        self._save([each for each in self._breaks if each != self._chosen], self._chosen)

    @Slot()
    def flush(self) -> None:
        """Saves without waiting for more."""
        self._saver.flush()

    @property
    def _breaks(self) -> tuple[Break, ...]:
        breaks: tuple[Break, ...] = self._saver.value("breaks")
        return breaks

    def _replace(self, new: Break) -> None:
        if self.present and new not in self._breaks:
            self._save([new if each == self._chosen else each for each in self._breaks], new)

    def _save(self, breaks: Iterable[Break], chosen: Break) -> None:
        self._chosen = chosen
        self._saver.set("breaks", _in_order(breaks))
        self._show()

    @Slot()
    def _follow(self) -> None:
        """What the hub has told."""
        self._saver.load({"breaks": _in_order(self._shop.breaks)})

    @Slot()
    def _show(self) -> None:
        breaks = self._breaks
        days = [each.weekday for each in breaks]
        self._rows.align(
            [
                BreakRow(
                    at, each.weekday, days.index(each.weekday) == at, f"{each.begin}–{each.end}", each == self._chosen
                )
                for at, each in enumerate(breaks)
            ]
        )
        self.changed.emit()


def _command(uuid: UUID, fields: Fields) -> Command:
    return UpdateStatus(uuid=uuid, record=StatusPatch(**fields))


def _in_order(breaks: Iterable[Break]) -> tuple[Break, ...]:
    return tuple(sorted(breaks, key=lambda each: (each.weekday, each.begin, each.end)))


def _minutes(time: str) -> int:
    hours, minutes = time.split(":")
    return 60 * int(hours) + int(minutes)


def _time(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
