"""The groups of options as an admin changes them, and the values of the one that is selected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.stores import menu_words
from kaffe_desktop.stores.menu_forms import MenuForms, MenuKey, NewRow, saved_at, state_of
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.rows import Rows
from kaffe_desktop.stores.saving import Saver
from kaffe_server.contract.records import CustomizationValue

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

FULL_PRICE = 100
LEAST_ADDITION, MOST_ADDITION, MOST_PERCENT = -10_000, 10_000, 1000


@dataclass(frozen=True)
class OptionGroupRow:
    key_id: int
    name: str
    colour: str
    detail: str
    hidden: bool


@dataclass(frozen=True)
class OptionValueRow:
    value_id: int
    name: str
    price_text: str
    is_default: bool
    sold_out: bool
    hidden: bool


@QmlElement
@QmlUncreatable("given by Stores")
class OptionGroupRows(Rows):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(OptionGroupRow, parent)


@QmlElement
@QmlUncreatable("given by Stores")
class OptionValueRows(Rows):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(OptionValueRow, parent)


@QmlElement
@QmlUncreatable("given by Stores")
class OptionEditor(QObject):
    """A group is selected, perhaps one of its values too; or a new one of either is typed."""

    changed = Signal()

    def __init__(self, forms: MenuForms, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._forms = forms
        self._groups = OptionGroupRows(self)
        self._values = OptionValueRows(self)
        self._group = 0
        self._value = 0
        self._new: NewRow | None = None
        forms.changed.connect(self._follow)

    @Property(OptionGroupRows, constant=True)
    def groups(self) -> OptionGroupRows:
        return self._groups

    @Property(OptionValueRows, constant=True)
    def values(self) -> OptionValueRows:
        """Those of the selected group."""
        return self._values

    @Property(int, notify=changed)
    def selected(self) -> int:
        """Id of the selected group; 0 if none is."""
        return self._group

    @Property(str, notify=changed)
    def kind(self) -> str:
        """``group`` or ``value``: what the form is for; empty for none."""
        if self._new:
            return "group" if self._new.collection == "customization_key" else "value"
        return "value" if self._value else "group" if self._group else ""

    @Property(bool, notify=changed)
    def isNew(self) -> bool:
        return self._new is not None

    @Property(str, notify=changed)
    def groupName(self) -> str:
        return self._forms.name(("customization_key", self._group))

    @Property(str, notify=changed)
    def name(self) -> str:
        return str(self._of("name", ""))

    @Property(str, notify=changed)
    def nameError(self) -> str:
        return self._form.error("name") if self._form else ""

    @Property(bool, notify=changed)
    def several(self) -> bool:
        """Whether a guest may choose more than one value of the group."""
        return bool(self._of("multiple_choice", False))

    @Property(str, notify=changed)
    def colour(self) -> str:
        return str(self._of("label_color", "skifer"))

    @Property(int, notify=changed)
    def amount(self) -> int:
        """Kroner that the value adds, or per cent of the price to pay."""
        return int(self._of("price_increment_nok", 0))

    @Property(str, notify=changed)
    def amountError(self) -> str:
        return self._form.error("price_increment_nok") if self._form else ""

    @Property(bool, notify=changed)
    def percent(self) -> bool:
        return not self._of("constant_price", True)

    @Property(bool, notify=changed)
    def isDefault(self) -> bool:
        """Whether guests get the value without asking."""
        owner = self._owner
        return owner is not None and owner.value("default_value") == str(self._value)

    @Property(bool, notify=changed)
    def hidden(self) -> bool:
        return not self._of("enable", True)

    @Property(str, notify=changed)
    def state(self) -> str:
        """What has become of what was typed, as of a :class:`Saver`; the default belongs to the group's."""
        return state_of(self._form, self._owner)

    @Property(str, notify=changed)
    def savedAt(self) -> str:
        return saved_at(self._form, self._owner)

    @Slot(int)
    def select(self, group: int) -> None:
        self._show(("customization_key", group))

    @Slot(int)
    def selectValue(self, value: int) -> None:
        self._show(("customization_value", value))

    @Slot()
    def back(self) -> None:
        """From a value to its group, from a new group to none."""
        self._new, self._value = None, 0
        self._follow()

    @Slot()
    def discard(self) -> None:
        """The new group or value is not wanted."""
        if self._new:
            self._forms.discard(self._new)
        self.back()

    @Slot()
    def addGroup(self) -> None:
        self._group = self._value = 0
        self._new = self._forms.new("customization_key", name="", label_color="skifer", multiple_choice=False)
        self._follow()

    @Slot()
    def addValue(self) -> None:
        fields = {"belongs_to": self._group, "price_increment_nok": 0, "constant_price": True}
        self._new = self._forms.new("customization_value", name="", **fields)
        self._follow()

    @Slot()
    def create(self) -> None:
        if self._new:
            self._forms.create(self._new, self._created)

    @Slot(str)
    def setName(self, name: str) -> None:
        self._set("name", name)

    @Slot(bool)
    def setSeveral(self, several: bool) -> None:
        self._set("multiple_choice", several)

    @Slot(str)
    def setColour(self, colour: str) -> None:
        self._set("label_color", colour)

    @Slot(int)
    def setAmount(self, amount: int) -> None:
        least, most = (0, MOST_PERCENT) if self.percent else (LEAST_ADDITION, MOST_ADDITION)
        self._set("price_increment_nok", max(least, min(amount, most)))

    @Slot(bool)
    def setPercent(self, percent: bool) -> None:
        """Begins with what changes no price."""
        if percent != self.percent:
            self._set("price_increment_nok", FULL_PRICE if percent else 0)
            self._set("constant_price", not percent)

    @Slot(bool)
    def setDefault(self, is_default: bool) -> None:
        if self._owner and self._value:
            self._owner.set("default_value", str(self._value) if is_default else None)

    @Slot(bool)
    def setHidden(self, hidden: bool) -> None:
        self._set("enable", not hidden)

    @Slot(int, bool)
    def setSold(self, value: int, sold: bool) -> None:
        """Whether the value can be had."""
        name = self._forms.name(("customization_value", value))

        def failed() -> str:
            still = self.tr("{name} er fortsatt utsolgt") if sold else self.tr("{name} selges fortsatt")
            return still.format(name=name)

        self._forms.change(("customization_value", value), failed, sold_out=not sold)

    @Slot(int, int)
    def move(self, group: int, rows: int) -> None:
        """So many rows of the list down, or up."""
        self._put(("customization_key", group), self._groups, rows)

    @Slot(int, int)
    def moveValue(self, value: int, rows: int) -> None:
        self._put(("customization_value", value), self._values, rows)

    @Slot()
    def remove(self) -> None:
        if self._key:
            self._forms.delete(self._key)

    @property
    def _key(self) -> MenuKey | None:
        if self._new:
            return None
        if self._value:
            return ("customization_value", self._value)
        return ("customization_key", self._group) if self._group else None

    @property
    def _form(self) -> Saver | NewRow | None:
        return self._new or (self._forms.of(self._key) if self._key else None)

    @property
    def _owner(self) -> Saver | None:
        """The form of the selected group."""
        return self._forms.of(("customization_key", self._group)) if self._group else None

    def _of(self, field: str, otherwise: Any) -> Any:
        try:
            return self._form.value(field) if self._form else otherwise
        except KeyError:
            return otherwise

    def _set(self, field: str, value: Any) -> None:
        if self._form:
            self._form.set(field, value)

    def _show(self, key: MenuKey) -> None:
        is_value = key[0] == "customization_value"
        self._group, self._value = (self._group, key[1]) if is_value else (key[1], 0)
        self._new = None
        self._forms.open(key)
        self._follow()

    def _created(self, key: MenuKey) -> None:
        """A new group waits for its values; after a new value its group is shown again."""
        self._new = None
        if key[0] == "customization_key":
            self._show(key)
        self._follow()

    def _put(self, key: MenuKey, listed: Rows, rows: int) -> None:
        at = listed.find(key[1])
        to = max(0, min(at + rows, len(listed) - 1))
        name = self._forms.name(key)
        if to != at:
            self._forms.change(key, lambda: self.tr("{name} ble ikke flyttet").format(name=name), sort_order=to)

    def _own(self, group: int) -> list[CustomizationValue]:
        return [value for value in self._forms.rows("customization_value") if value.belongs_to == group]

    @Slot()
    def _follow(self) -> None:
        if self._forms.row(("customization_key", self._group)) is None:
            self._group = 0
        if self._forms.row(("customization_value", self._value)) is None:
            self._value = 0
        self._groups.align(
            [
                OptionGroupRow(
                    key.id, key.name, key.label_color, menu_words.contents(key, self._own(key.id)), not key.enable
                )
                for key in self._forms.rows("customization_key")
            ]
        )
        default = self._owner.value("default_value") if self._owner else None
        self._values.align(
            [
                OptionValueRow(
                    value.id,
                    value.name,
                    menu_words.addition(value),
                    str(value.id) == default,
                    value.sold_out,
                    not value.enable,
                )
                for value in self._own(self._group)
            ]
        )
        self.changed.emit()
