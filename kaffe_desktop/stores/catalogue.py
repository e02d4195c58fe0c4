"""The menu by what the till asks of it: what is sold, and which options an item has. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from kaffe_server.contract.records import Category, CustomizationKey, CustomizationValue, Item, Menu


@dataclass(frozen=True)
class Group:
    """A customization key with its enabled values. ``default``: what the guest gets without asking."""

    key: CustomizationKey
    values: tuple[CustomizationValue, ...]
    default: int | None

    @property
    def ids(self) -> frozenset[int]:
        return frozenset(value.id for value in self.values)


class Catalogue:
    def __init__(self, menu: Menu | None = None) -> None:
        self.menu = menu or Menu()
        indexes = self.menu.indexes
        groups = [_group(key, indexes.customization_values) for key in indexes.customization_keys if key.enable]
        self._by_key = {group.key.id: group for group in groups}
        self._items = {item.id: item for item in indexes.items}
        self._groups = {
            category.id: tuple(g for g in groups if g.values and g.key.id in category.valid_customizations)
            for category in indexes.categories
        }
        self._sold = {
            category.id: tuple(item for item in indexes.items if item.enable and item.category_id == category.id)
            for category in indexes.categories
            if category.enable
        }
        self.categories: tuple[Category, ...] = tuple(c for c in indexes.categories if self._sold.get(c.id))

    def sold_in(self, category: int) -> tuple[Item, ...]:
        """The enabled items, sold out ones included, in sort order."""
        return self._sold.get(category, ())

    def is_sold(self, item: int) -> bool:
        """Whether one tap can put it into an order now."""
        found = self._items.get(item)
        return found is not None and found in self.sold_in(found.category_id) and not found.sold_out

    def item(self, item: int) -> Item | None:
        return self._items.get(item)

    def group(self, key: int) -> Group | None:
        return self._by_key.get(key)

    def groups(self, item: int) -> tuple[Group, ...]:
        found = self._items.get(item)
        return self._groups.get(found.category_id, ()) if found else ()


def _group(key: CustomizationKey, values: tuple[CustomizationValue, ...]) -> Group:
    own = tuple(value for value in values if value.belongs_to == key.id and value.enable)
    default = next((v.id for v in own if str(v.id) == key.default_value and not v.sold_out), None)
    return Group(key, own, default)
