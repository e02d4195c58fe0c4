"""The menu as an admin changes it: categories and their items, in one list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, cast

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.stores.menu_forms import MenuForms, MenuKey, NewRow, saved_at, state_of
from kaffe_desktop.stores.pricing import kroner
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.rows import Rows
from kaffe_desktop.stores.saving import Saver
from kaffe_server.contract.commands import MenuCollection
from kaffe_server.contract.records import MOST_KRONER, Category, Item

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class MenuRow:
    """A category, or one of the items under it. ``first`` and ``last``: of the items of its category."""

    key: str
    row_id: int
    is_category: bool
    name: str
    icon: str = ""
    price_text: str = ""
    sold_out: bool = False
    hidden: bool = False
    first: bool = False
    last: bool = False


@dataclass(frozen=True)
class Offered:
    """A group of options that a category may have, or a category that an item may stand in."""

    offered_id: int
    name: str
    colour: str
    chosen: bool


@QmlElement
@QmlUncreatable("given by Stores")
class MenuRows(Rows):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(MenuRow, parent)


@QmlElement
@QmlUncreatable("given by Stores")
class OfferedRows(Rows):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Offered, parent)


@QmlElement
@QmlUncreatable("given by Stores")
class MenuEditor(QObject):
    """One row is selected, or a new one is typed. Hidden items stand last in their category."""

    changed = Signal()

    def __init__(self, forms: MenuForms, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._forms = forms
        self._rows = MenuRows(self)
        self._groups = OfferedRows(self)
        self._categories = OfferedRows(self)
        self._selected: MenuKey | None = None
        self._new: NewRow | None = None
        forms.changed.connect(self._follow)

    @Property(MenuRows, constant=True)
    def rows(self) -> MenuRows:
        return self._rows

    @Property(OfferedRows, constant=True)
    def groups(self) -> OfferedRows:
        """All groups of options; chosen are those of the category, also while one of its items is selected."""
        return self._groups

    @Property(OfferedRows, constant=True)
    def categories(self) -> OfferedRows:
        return self._categories

    @Property(str, notify=changed)
    def selected(self) -> str:
        """Key of the selected row; empty if none is."""
        return _text(self._selected) if self._selected else ""

    @Property(str, notify=changed)
    def kind(self) -> str:
        """``category`` or ``item``: what the form is for; empty for none."""
        return self._new.collection if self._new else self._selected[0] if self._selected else ""

    @Property(bool, notify=changed)
    def isNew(self) -> bool:
        return self._new is not None

    @Property(str, notify=changed)
    def name(self) -> str:
        return str(self._value("name", ""))

    @Property(str, notify=changed)
    def nameError(self) -> str:
        return self._form.error("name") if self._form else ""

    @Property(int, notify=changed)
    def price(self) -> int:
        """Kroner."""
        return int(self._value("price_nok", 0))

    @Property(int, notify=changed)
    def categoryId(self) -> int:
        """Of the selected item."""
        return int(self._value("category_id", 0))

    @Property(str, notify=changed)
    def categoryName(self) -> str:
        return self._forms.name(("category", self.categoryId))

    @Property(str, notify=changed)
    def icon(self) -> str:
        return str(self._value("icon", ""))

    @Property(bool, notify=changed)
    def noPreparation(self) -> bool:
        return bool(self._value("no_preparation", False))

    @Property(bool, notify=changed)
    def hidden(self) -> bool:
        return not self._value("enable", True)

    @Property(bool, notify=changed)
    def removable(self) -> bool:
        """A category with items is not."""
        return self.kind == "item" or not any(self._items(self._selected[1] if self._selected else 0))

    @Property(str, notify=changed)
    def state(self) -> str:
        """What has become of what was typed, as of a :class:`Saver`; the options belong to the category's."""
        return state_of(self._form, self._category)

    @Property(str, notify=changed)
    def savedAt(self) -> str:
        return saved_at(self._form, self._category)

    @Slot(str)
    def select(self, key: str) -> None:
        collection, _, number = key.partition("-")
        self._show((cast(MenuCollection, collection), int(number)))

    @Slot()
    def addItem(self) -> None:
        """Into the category that is selected, or is that of the selected item."""
        first = next((row.id for row in self._forms.rows("category")), 0)
        category = self._selected[1] if self._selected and self.kind == "category" else self.categoryId or first
        if category:
            self._begin(self._forms.new("item", name="", price_nok=0, category_id=category))

    @Slot()
    def addCategory(self) -> None:
        fields = {"valid_customizations": (), "no_preparation": False, "icon": "coffee"}
        self._begin(self._forms.new("category", name="", **fields))

    @Slot()
    def create(self) -> None:
        if self._new:
            self._forms.create(self._new, self._show)

    @Slot()
    def discard(self) -> None:
        """The new row is not wanted."""
        if self._new:
            self._forms.discard(self._new)
        self._begin(None)

    @Slot(str)
    def setName(self, name: str) -> None:
        self._set("name", name)

    @Slot(int)
    def setPrice(self, price: int) -> None:
        self._set("price_nok", max(0, min(price, MOST_KRONER)))

    @Slot(int)
    def setCategory(self, category: int) -> None:
        self._set("category_id", category)

    @Slot(str)
    def setIcon(self, icon: str) -> None:
        self._set("icon", icon)

    @Slot(bool)
    def setNoPreparation(self, no_preparation: bool) -> None:
        self._set("no_preparation", no_preparation)

    @Slot(bool)
    def setHidden(self, hidden: bool) -> None:
        self._set("enable", not hidden)

    @Slot(int)
    def toggleGroup(self, group: int) -> None:
        """Whether the category has that group of options."""
        if self._category:
            chosen = {group} ^ set(self._category.value("valid_customizations"))
            keys = self._forms.rows("customization_key")
            self._category.set("valid_customizations", tuple(key.id for key in keys if key.id in chosen))

    @Slot()
    def remove(self) -> None:
        if self._selected:
            self._forms.delete(self._selected)

    @Slot(str, int)
    def move(self, key: str, rows: int) -> None:
        """So many rows of the list down, or up: an item into another category too; a category by one moves past one."""
        at = self._rows.find(key)
        row = self._rows.at(at)
        others = [other for other in self._rows if other.key != key]
        to = max(0, min(at + rows, len(others)))
        if row.is_category:
            self._move_category(at, rows)
        elif to > 0 and to != at:
            owner = max(place for place in range(to) if others[place].is_category)
            after = others[to] if to < len(others) and not others[to].is_category else None
            place = self._place(row, others[owner].row_id, after)
            self._put(("item", row.row_id), category_id=others[owner].row_id, sort_order=place)

    @property
    def _form(self) -> Saver | NewRow | None:
        return self._new or (self._forms.of(self._selected) if self._selected else None)

    @property
    def _category(self) -> Saver | NewRow | None:
        """The form of the category that is selected or has the selected item."""
        if self.kind == "category":
            return self._form
        key: MenuKey = ("category", self.categoryId)
        return self._forms.of(key) if self._forms.row(key) else None

    def _value(self, field: str, otherwise: Any) -> Any:
        try:
            return self._form.value(field) if self._form else otherwise
        except KeyError:
            return otherwise

    def _set(self, field: str, value: Any) -> None:
        if self._form:
            self._form.set(field, value)

    def _show(self, key: MenuKey) -> None:
        self._new, self._selected = None, key
        self._forms.open(key)
        self._follow()

    def _begin(self, new: NewRow | None) -> None:
        self._new, self._selected = new, None
        self._follow()

    def _put(self, key: MenuKey, **place: int) -> None:
        name = self._forms.name(key)
        self._forms.change(key, lambda: self.tr("{name} ble ikke flyttet").format(name=name), **place)

    def _move_category(self, at: int, rows: int) -> None:
        heads = [place for place, row in enumerate(self._rows) if row.is_category]
        passed = sum(place <= at + rows for place in heads) - 1
        place = heads.index(at)
        to = max(0, min(place + rows if abs(rows) == 1 else passed, len(heads) - 1))
        if to != place:
            self._put(("category", self._rows.at(at).row_id), sort_order=to)

    def _place(self, row: MenuRow, category: int, after: MenuRow | None) -> int:
        """Among the other items of the category, so that the row stands before ``after`` in the list. Before a hidden
        one is behind the last that is not: the list has the hidden ones last, wherever they stand at the hub.
        """
        order = [item for item in self._items(category) if item.id != row.row_id]
        if after and (row.hidden or not after.hidden):
            return next(place for place, item in enumerate(order) if item.id == after.row_id)
        return max((place for place, item in enumerate(order, 1) if item.enable or row.hidden), default=0)

    def _items(self, category: int) -> Iterator[Item]:
        return (item for item in self._forms.rows("item") if item.category_id == category)

    @Slot()
    def _follow(self) -> None:
        if self._selected and self._forms.row(self._selected) is None:
            self._selected = None
        self._rows.align(list(self._listed()))
        owner, category = self._category, self.categoryId
        chosen = set(owner.value("valid_customizations")) if owner else set()
        keys, categories = self._forms.rows("customization_key"), self._forms.rows("category")
        self._groups.align([Offered(key.id, key.name, key.label_color, key.id in chosen) for key in keys])
        self._categories.align([Offered(row.id, row.name, "", row.id == category) for row in categories])
        self.changed.emit()

    def _listed(self) -> Iterator[MenuRow]:
        for category in self._forms.rows("category"):
            yield _heading(category)
            rows = [_line(item) for item in sorted(self._items(category.id), key=lambda item: not item.enable)]
            for place, row in enumerate(rows):
                yield replace(row, first=place == 0, last=place == len(rows) - 1)


def _text(key: MenuKey) -> str:
    return f"{key[0]}-{key[1]}"


def _heading(row: Category) -> MenuRow:
    return MenuRow(_text(("category", row.id)), row.id, True, row.name, icon=row.icon, hidden=not row.enable)


def _line(item: Item) -> MenuRow:
    key, price = _text(("item", item.id)), kroner(item.price_nok)
    return MenuRow(key, item.id, False, item.name, price_text=price, sold_out=item.sold_out, hidden=not item.enable)
