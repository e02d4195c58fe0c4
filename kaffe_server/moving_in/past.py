"""The old orders as ours. Pure.

A snapshot in an old order does not say whether a price change is kroner or per cent, nor its label's colour: the menu
tells. Of a value that is no longer on it, the change counts as kroner.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from uuid import NAMESPACE_URL, UUID, uuid5

import msgspec
from msgspec import Struct

from kaffe_server.contract.records import MOST_KRONER, ChosenValue, Entry, State
from kaffe_server.menu.pricing import unit_price
from kaffe_server.moving_in.chips import GREY
from kaffe_server.moving_in.conversion import kroner, moment, naming, whole
from kaffe_server.moving_in.kaffebase import Kaffebase, Number, OldId, OldOrder
from kaffe_server.moving_in.menu import MenuTranslation


@dataclass(frozen=True, slots=True)
class Past:
    """An order of the old system. ``uuid``: the same whenever it is read; ``day_id``: None where it has no number."""

    uuid: UUID
    customer_id: int | None
    day_id: int | None
    state: State
    missing_information: bool
    items: tuple[Entry, ...]
    total_nok: int
    created: datetime
    updated: datetime


class _Chosen(Struct, frozen=True):
    key_id: OldId
    value_id: OldId
    key_name: str | None = None
    value_name: str | None = None
    price_change: Number = None


class _Unit(Struct, frozen=True):
    item_id: OldId
    name: str
    price: Number = None
    category: OldId | None = None
    customizations: tuple[_Chosen, ...] | None = None


_units = msgspec.json.Decoder(tuple[_Unit, ...] | None)


class PastTranslation:
    """``orders``: oldest first. ``remarks``: what is not counted as it was.

    :raises MovingInError: an order that means nothing.
    """

    def __init__(self, old: Kaffebase, menu: MenuTranslation) -> None:
        self._menu = menu
        self.remarks: list[str] = []
        self._uuids: set[UUID] = set()
        self.orders = tuple(sorted(map(self._order, old.orders), key=lambda order: order.created))

    def _order(self, row: OldOrder) -> Past:
        with naming("order", row.id):
            items = tuple(self._entries(row.items_data))
            total = sum(entry.total_nok for entry in items)
            if total > MOST_KRONER:
                raise ValueError(f"a total of {total} kr")
            created = moment(row.inserted_at)
            return Past(
                uuid=self._uuid(row),
                customer_id=row.customer_id,
                day_id=row.day_id if row.day_id and row.day_id > 0 else None,
                state=row.state or State.RECEIVED,
                missing_information=bool(row.missing_information),
                items=items,
                total_nok=total,
                created=created,
                updated=max(created, moment(row.updated_at)),
            )

    def _uuid(self, row: OldOrder) -> UUID:
        """Its own; where it has none, or one before it has the same, one that is made of the row."""
        with suppress(ValueError):
            own = UUID(row.uuid or "")
            if own not in self._uuids:
                self._uuids.add(own)
                return own
            self.remarks.append(f"several orders have the uuid {own}: each is moved")
        return uuid5(NAMESPACE_URL, f"kaffebase:order/{row.id}/{row.inserted_at}")

    def _entries(self, data: str | None) -> Iterator[Entry]:
        """Units that are the same are one line, as in our carts. Orders of before the snapshots have none."""
        lines: dict[_Unit, int] = {}
        for unit in _units.decode(data or "[]") or ():
            price = kroner(unit.price)
            chosen = tuple(map(self._chosen, unit.customizations or ()))
            yield Entry(
                item_id=self._menu.item_id(unit.item_id),
                name=unit.name,
                price=price,
                category=self._category_name(unit.category),
                customizations=chosen,
                line=lines.setdefault(unit, len(lines) + 1),
                total_nok=kroner(unit_price(price, chosen)),
            )

    def _category_name(self, old: OldId | None) -> str:
        """The older form has the category's id there."""
        known = self._menu.categories.get(self._menu.category_id.of_row(old) or 0)
        return known.name if known else str(old or "")

    def _chosen(self, old: _Chosen) -> ChosenValue:
        key_id, value_id = self._menu.key_id(old.key_id), self._menu.value_id(old.value_id)
        key, value = self._menu.keys.get(key_id), self._menu.values.get(value_id)
        change = whole(old.price_change)
        if value is None and change:
            self.remarks.append(f"{old.value_name!r} is not on the menu: its {change} count as kroner in old orders")
        return ChosenValue(
            key_id=key_id,
            key_name=old.key_name or "",
            value_id=value_id,
            value_name=old.value_name or "",
            price_change=change,
            label_color=key.label_color if key else GREY,
            constant_price=value.constant_price if value else True,
            default=key is not None and key.default_value == str(value_id),
        )
