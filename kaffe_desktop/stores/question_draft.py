"""A question to the till while the kitchen chooses it (visual spec 3, question popover)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.stores.catalogue import Catalogue
from kaffe_desktop.stores.menu import MenuModel
from kaffe_desktop.stores.orders import TO_MAKE, Orders
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.words import counted, letter
from kaffe_server.contract.records import Entry, Order

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class Choice:
    """``key``: the group of the menu whose values answer the question; ``color``: of the chip palette."""

    text: str
    color: str
    key: int | None = None


def choices(catalogue: Catalogue, item: int) -> list[Choice]:
    """The six fixed questions; those that a group of the item's options can answer come first.

    A group is known by its name, Norwegian or English: the menu has no other mark of what it is about.
    """
    translate = QCoreApplication.translate
    fixed = (
        ({"melk", "milk"}, Choice(translate("QuestionDraft", "Hvilken melk?"), "petrol")),
        ({"størrelse", "size"}, Choice(translate("QuestionDraft", "Hvilken størrelse?"), "brun")),
        ({"sirup", "syrup"}, Choice(translate("QuestionDraft", "Hvilken sirup?"), "baer")),
        ({"kopp", "cup"}, Choice(translate("QuestionDraft", "Egen kopp?"), "oliven")),
        (set[str](), Choice(translate("QuestionDraft", "Allergi?"), "skifer")),
        (set[str](), Choice(translate("QuestionDraft", "Kom hit, er du snill"), "skifer")),
    )
    keys = {group.key.name.casefold(): group.key for group in catalogue.groups(item)}
    found: list[Choice] = []
    for names, choice in fixed:
        key = next((key for name, key in keys.items() if name in names), None)
        found.append(Choice(choice.text, key.label_color, key.id) if key else choice)
    return sorted(found, key=lambda choice: choice.key is None)


@QmlElement
@QmlUncreatable("given by Stores")
class QuestionDraft(QObject):
    """``present`` from :meth:`open` until a question is chosen, or until the order can no longer be asked about.

    What was shown stays until the next one is opened: a button must not vanish while it is being tapped.
    """

    changed = Signal()

    def __init__(self, menu: MenuModel, orders: Orders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._menu = menu
        self._orders = orders
        self._order: Order | None = None
        self._present = False
        self._line = 0
        orders.changed.connect(self._follow)
        menu.changed.connect(self.changed)

    @Property(bool, notify=changed)
    def present(self) -> bool:
        return self._present

    @Property(int, notify=changed)
    def orderId(self) -> int:
        """0 while none is present."""
        return self._order.id if self._order and self._present else 0

    @Property(int, notify=changed)
    def number(self) -> int:
        return self._order.day_id if self._order else 0

    @Property(str, notify=changed)
    def about(self) -> str:
        """``2 × Latte, Vanilje``: the line that is asked about, with what the guest has chosen."""
        entries = self._lines().get(self._line, [])
        if not entries:
            return ""
        chosen = [value.value_name for value in entries[0].customizations if not value.default]
        return ", ".join([counted(len(entries), entries[0].name), *chosen])

    @Property(str, notify=changed)
    def line(self) -> str:
        """The number of the line that is asked about, as text."""
        return str(self._line)

    @Property("QVariantList", notify=changed)
    def lines(self) -> list[dict[str, str]]:
        """What can be asked about, as ``{key, text}``."""
        return [{"key": str(number), "text": letter(number)} for number in self._lines()]

    @Property("QVariantList", notify=changed)
    def choices(self) -> list[dict[str, str]]:
        """The questions as ``{text, color}``."""
        return [{"text": choice.text, "color": choice.color} for choice in self._choices()]

    @Slot(int)
    def open(self, order: int) -> None:
        found = self._orders.order(order)
        if found is not None and _askable(found):
            self._order = found
            self._present = True
            self._line = min(self._lines())
            self.changed.emit()

    @Slot(str)
    def chooseLine(self, line: str) -> None:
        if line.isdigit() and int(line) in self._lines():
            self._line = int(line)
            self.changed.emit()

    @Slot(int)
    def ask(self, choice: int) -> None:
        """Sends the question of that row, and is done."""
        found = self._choices()
        if self._order is not None and self._present and 0 <= choice < len(found):
            self._orders.ask(self._order.id, self._line, found[choice].key, found[choice].text)
        self.close()

    @Slot()
    def close(self) -> None:
        if self._present:
            self._present = False
            self.changed.emit()

    def _choices(self) -> list[Choice]:
        entries = self._lines().get(self._line, [])
        return choices(self._menu.catalogue, entries[0].item_id) if entries else []

    def _lines(self) -> dict[int, list[Entry]]:
        lines: dict[int, list[Entry]] = {}
        for entry in self._order.items if self._order else ():
            lines.setdefault(entry.line, []).append(entry)
        return dict(sorted(lines.items()))

    @Slot(object, object)
    def _follow(self, old: Order | None, new: Order | None) -> None:
        if old is None or old.id != self.orderId:
            return
        if new is None or not _askable(new):
            self.close()
            return
        self._order = new
        if self._line not in self._lines():
            self._line = min(self._lines())
        self.changed.emit()


def _askable(order: Order) -> bool:
    return order.state in TO_MAKE and order.question is None
