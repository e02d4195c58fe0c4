"""The old menu as ours. Pure."""

from collections.abc import Iterator

import msgspec

from kaffe_server.contract.records import Category, CustomizationKey, CustomizationValue, Item, MenuIndexes
from kaffe_server.menu.handlers import MOST_PER_CENT
from kaffe_server.moving_in.chips import nearest_chip
from kaffe_server.moving_in.conversion import kroner, naming, whole
from kaffe_server.moving_in.identity import Ids, Names
from kaffe_server.moving_in.kaffebase import Kaffebase, OldId

LARGEST_CHANGE = 10_000

_key_ids = msgspec.json.Decoder(tuple[OldId, ...] | None)


class MenuTranslation:
    """The rows by their ids. ``category_id`` and the like give those ids; ``remarks`` tell what is left out.

    :raises MovingInError: a row that means nothing.
    """

    def __init__(self, old: Kaffebase) -> None:
        self._old = old
        self.remarks: list[str] = []
        self.category_id, self.item_id = Ids("category", old.categories), Ids("item", old.items)
        self.key_id, self.value_id = Ids("customization_key", old.keys), Ids("customization_value", old.values)
        self.values = {value.id: value for value in self._values()}
        self.keys = {key.id: key for key in self._keys()}
        self.categories = {category.id: category for category in self._categories()}
        self.menu = MenuIndexes(
            categories=tuple(self.categories.values()),
            items=tuple(self._items()),
            customization_keys=tuple(self.keys.values()),
            customization_values=tuple(self.values.values()),
        )

    def _values(self) -> Iterator[CustomizationValue]:
        name = Names()
        for row in self._old.values:
            with naming("customization_value", row.id):
                key = self.key_id.of_row(row.belongs_to)
                if key is None:
                    self.remarks.append(f"the value {row.name!r} is left out: it belongs to no option")
                    continue
                constant, amount = bool(row.constant_price), whole(row.price_increment_nok)
                if not (abs(amount) <= LARGEST_CHANGE if constant else 0 <= amount <= MOST_PER_CENT):
                    raise ValueError(f"a price change of {amount}{' kr' if constant else ' %'}")
                yield CustomizationValue(
                    id=self.value_id(row.id),
                    name=name(row.name, key),
                    price_increment_nok=amount,
                    constant_price=constant,
                    belongs_to=key,
                    enable=bool(row.enable),
                    sort_order=row.sort_order or 0,
                )

    def _keys(self) -> Iterator[CustomizationKey]:
        name = Names()
        for row in self._old.keys:
            with naming("customization_key", row.id):
                key, default = self.key_id(row.id), self.value_id.of_row(row.default_value)
                own = default in self.values and self.values[default].belongs_to == key
                yield CustomizationKey(
                    id=key,
                    name=name(row.name),
                    enable=bool(row.enable),
                    label_color=nearest_chip(row.label_color),
                    default_value=str(default) if own else None,
                    multiple_choice=bool(row.multiple_choice),
                    sort_order=row.sort_order or 0,
                )

    def _categories(self) -> Iterator[Category]:
        name = Names()
        for row in self._old.categories:
            with naming("category", row.id):
                keys = map(self.key_id.of_row, _key_ids.decode(row.valid_customizations or "[]") or ())
                yield Category(
                    id=self.category_id(row.id),
                    name=name(row.name),
                    sort_order=row.sort_order or 0,
                    enable=bool(row.enable),
                    valid_customizations=tuple(dict.fromkeys(key for key in keys if key is not None)),
                )

    def _items(self) -> Iterator[Item]:
        name = Names()
        for row in self._old.items:
            with naming("item", row.id):
                category = self.category_id.of_row(row.category_id)
                if category is None:
                    self.remarks.append(f"the item {row.name!r} is left out: it is in no category")
                    continue
                yield Item(
                    id=self.item_id(row.id),
                    name=name(row.name, category),
                    price_nok=kroner(row.price_nok),
                    category_id=category,
                    category_name=self.categories[category].name,
                    image=row.image or None,
                    enable=bool(row.enable),
                    sort_order=row.sort_order or 0,
                )
