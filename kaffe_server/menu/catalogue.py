"""The menu in memory, and the snapshot of it that a sold unit takes along."""

from collections.abc import Iterator
from functools import cached_property

from msgspec.structs import replace

from kaffe_server.contract.commands import Choice, OrderedUnit
from kaffe_server.contract.errors import Invalid, KaffeError, SoldOut
from kaffe_server.contract.records import (
    Category,
    ChosenValue,
    CustomizationKey,
    CustomizationValue,
    Entry,
    Item,
    Menu,
    MenuIndexes,
)
from kaffe_server.menu.pricing import unit_price
from kaffe_server.menu.table import read_deleted, read_menu
from kaffe_server.storage.transaction import Transaction


class _Rows:
    """Rows by their ids; of several with one id, the last."""

    def __init__(self, *indexes: MenuIndexes) -> None:
        self.items: dict[int, Item] = {row.id: row for index in indexes for row in index.items}
        self.categories: dict[int, Category] = {row.id: row for index in indexes for row in index.categories}
        self.keys: dict[int, CustomizationKey] = {row.id: row for index in indexes for row in index.customization_keys}
        self.values: dict[int, CustomizationValue] = {
            row.id: row for index in indexes for row in index.customization_values
        }


class Catalogue:
    """Answers what can be sold. Immutable: a changed menu is a new catalogue.

    :param deleted: rows that were on the menu before.
    """

    def __init__(self, menu: Menu, deleted: MenuIndexes) -> None:
        self.menu = menu
        self._deleted = deleted

    @cached_property
    def _now(self) -> _Rows:
        return _Rows(self.menu.indexes)

    @cached_property
    def _ever(self) -> _Rows:
        return _Rows(self._deleted, self.menu.indexes)

    def category_of(self, item_id: int) -> Category:
        """Of an item that is on the menu, or was."""
        return self._ever.categories[self._ever.items[item_id].category_id]

    def choose(self, entry: Entry, key_id: int, value_id: int, field: str) -> Entry:
        """A sold unit with that value in place of what was chosen of the key, and priced anew.

        :param field: path of the value in the command, for errors.
        :raises Invalid: the menu does not allow the value for this item.
        :raises SoldOut: the value is sold out.
        """
        item = self._now.items.get(entry.item_id)
        if item is None:
            raise Invalid(f"{entry.name} is no longer on the menu", field=field)
        choice = Choice(key=key_id, value=(value_id,))
        try:
            new = tuple(_chosen(self._now, self._now.categories[item.category_id], choice, field))
        except KaffeError as error:
            error.field = field
            raise
        chosen = (*(value for value in entry.customizations if value.key_id != key_id), *new)
        return replace(entry, customizations=chosen, total_nok=unit_price(entry.price, chosen))

    def key_of(self, value_id: int) -> int | None:
        """The customization that a value belongs to."""
        value = self._now.values.get(value_id)
        return value.belongs_to if value else None

    def name_of(self, value_id: int) -> str:
        return self._now.values[value_id].name

    def allows(self, item_id: int, key_id: int) -> bool:
        """Whether the item's category offers that customization."""
        return item_id in self._now.items and key_id in self.category_of(item_id).valid_customizations

    def item(self, item_id: int) -> Item | None:
        return self._now.items.get(item_id)

    def sell(self, unit: OrderedUnit, line: int, field: str, *, sold_before: bool = False) -> Entry:
        """The priced snapshot of one unit.

        :param field: path of the unit in the command, for errors.
        :param sold_before: the guest has paid for it, so that it may be sold out, hidden or deleted by now.
        :raises Invalid: unknown or disabled item, or a choice that the menu does not allow.
        :raises SoldOut: the item or a chosen value is sold out.
        """
        rows = self._ever if sold_before else self._now
        item = rows.items.get(unit.item)
        category = rows.categories.get(item.category_id) if item else None
        if item is None or category is None or not (sold_before or (item.enable and category.enable)):
            raise Invalid(f"item {unit.item} is not on the menu", field=f"{field}.item")
        if item.sold_out and not sold_before:
            raise SoldOut(f"{item.name} is sold out", field=f"{field}.item")
        seen: set[int] = set()
        chosen: list[ChosenValue] = []
        for place, choice in enumerate(unit.customizations):
            at = f"{field}.customizations[{place}]"
            if choice.key in seen:
                raise Invalid(f"customization {choice.key} is given twice", field=f"{at}.key")
            seen.add(choice.key)
            chosen.extend(_chosen(rows, category, choice, at, sold_before=sold_before))
        return Entry(
            item_id=item.id,
            name=item.name,
            price=item.price_nok,
            category=category.name,
            customizations=tuple(chosen),
            line=line,
            total_nok=unit_price(item.price_nok, chosen),
        )


def _chosen(
    rows: _Rows, category: Category, choice: Choice, at: str, *, sold_before: bool = False
) -> Iterator[ChosenValue]:
    key = rows.keys.get(choice.key)
    if key is None or not (sold_before or (key.enable and key.id in category.valid_customizations)):
        raise Invalid(f"customization {choice.key} is not for {category.name}", field=f"{at}.key")
    if len(choice.value) > 1 and not (sold_before or key.multiple_choice):
        raise Invalid(f"{key.name} takes one value", field=f"{at}.value")
    if len(set(choice.value)) < len(choice.value):
        raise Invalid(f"a value of {key.name} is given twice", field=f"{at}.value")
    for place, value_id in enumerate(choice.value):
        value = rows.values.get(value_id)
        field = f"{at}.value[{place}]"
        if value is None or value.belongs_to != key.id or not (sold_before or value.enable):
            raise Invalid(f"{value_id} is not a value of {key.name}", field=field)
        if value.sold_out and not sold_before:
            raise SoldOut(f"{value.name} is sold out", field=field)
        yield ChosenValue(
            key_id=key.id,
            key_name=key.name,
            value_id=value.id,
            value_name=value.name,
            price_change=value.price_increment_nok,
            label_color=key.label_color,
            constant_price=value.constant_price,
            default=key.default_value == str(value.id),
        )


class MenuShelf:
    """The catalogue that holds in the writer's transactions, read once and again after :meth:`forget`."""

    def __init__(self) -> None:
        self._catalogue: Catalogue | None = None

    def catalogue(self, tx: Transaction) -> Catalogue:
        if self._catalogue is None:
            self._catalogue = Catalogue(read_menu(tx), read_deleted(tx))
        return self._catalogue

    def forget(self) -> None:
        self._catalogue = None
