"""Kaffebase's rows as our records. Pure: no files, no clock.

A snapshot in an old order does not say whether a price change is kroner or per cent, nor its label's colour: the menu
tells. Of a value that is no longer on it, the change counts as kroner.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from uuid import NAMESPACE_URL, UUID, uuid5

import msgspec
from msgspec import Struct

from kaffe_server.contract.records import (
    MOST_KRONER,
    Category,
    ChosenValue,
    CustomizationKey,
    CustomizationValue,
    Entry,
    Item,
    MenuIndexes,
    Message,
    State,
    Status,
)
from kaffe_server.menu.handlers import MOST_PER_CENT
from kaffe_server.menu.pricing import unit_price
from kaffe_server.moving_in.chips import GREY, nearest_chip
from kaffe_server.moving_in.identity import Ids, Names
from kaffe_server.moving_in.kaffebase import (
    Kaffebase,
    MovingInError,
    Number,
    OldCategory,
    OldId,
    OldItem,
    OldKey,
    OldMessage,
    OldOrder,
    OldValue,
)

LARGEST_CHANGE = 10_000
EARLIEST_YEAR = 2000


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


@dataclass(frozen=True, slots=True)
class Belongings:
    """All that moves. ``orders``: oldest first. ``remarks``: what is not as it was, for a person to read."""

    menu: MenuIndexes
    messages: tuple[Message, ...]
    status: Status
    orders: tuple[Past, ...]
    remarks: tuple[str, ...]


def translate(old: Kaffebase) -> Belongings:
    """:raises MovingInError: a row that means nothing; the message names it."""
    return _Translation(old).belongings()


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


_ids = msgspec.json.Decoder(tuple[OldId, ...] | None)
_units = msgspec.json.Decoder(tuple[_Unit, ...] | None)


@dataclass
class _Translation:
    old: Kaffebase
    remarks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        old = self.old
        self.category_id = _ids_of(old.categories)
        self.item_id = _ids_of(old.items)
        self.key_id = _ids_of(old.keys)
        self.value_id = _ids_of(old.values)
        self.message_id = _ids_of(old.messages)

    def belongings(self) -> Belongings:
        self.values = {value.id: value for value in self._values()}
        self.keys = {key.id: key for key in self._keys()}
        self.categories = {category.id: category for category in self._categories()}
        menu = MenuIndexes(
            categories=tuple(self.categories.values()),
            items=tuple(self._items()),
            customization_keys=tuple(self.keys.values()),
            customization_values=tuple(self.values.values()),
        )
        messages = tuple(self._messages())
        orders = tuple(sorted(map(self._order, self.old.orders), key=lambda order: order.created))
        return Belongings(menu, messages, self._status(messages), orders, tuple(dict.fromkeys(self.remarks)))

    def _values(self) -> Iterator[CustomizationValue]:
        name = Names()
        for row in self.old.values:
            with _naming("customization_value", row.id):
                key = self.key_id.of_row(row.belongs_to)
                if key is None:
                    self.remarks.append(f"the value {row.name!r} is left out: it belongs to no option")
                    continue
                constant, amount = bool(row.constant_price), _whole(row.price_increment_nok)
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
        for row in self.old.keys:
            with _naming("customization_key", row.id):
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
        for row in self.old.categories:
            with _naming("category", row.id):
                keys = map(self.key_id.of_row, _ids.decode(row.valid_customizations or "[]") or ())
                yield Category(
                    id=self.category_id(row.id),
                    name=name(row.name),
                    sort_order=row.sort_order or 0,
                    enable=bool(row.enable),
                    valid_customizations=tuple(dict.fromkeys(key for key in keys if key is not None)),
                )

    def _items(self) -> Iterator[Item]:
        name = Names()
        for row in self.old.items:
            with _naming("item", row.id):
                category = self.category_id.of_row(row.category_id)
                if category is None:
                    self.remarks.append(f"the item {row.name!r} is left out: it is in no category")
                    continue
                yield Item(
                    id=self.item_id(row.id),
                    name=name(row.name, category),
                    price_nok=_kroner(row.price_nok),
                    category_id=category,
                    category_name=self.categories[category].name,
                    image=row.image or None,
                    enable=bool(row.enable),
                    sort_order=row.sort_order or 0,
                )

    def _messages(self) -> Iterator[Message]:
        for row in self.old.messages:
            with _naming("message", row.id):
                lines = [text.strip() for text in (row.title, row.subtitle) if text and text.strip()]
                if lines:
                    yield Message(id=self.message_id(row.id), title=lines[0], subtitle=" ".join(lines[1:]))

    def _status(self, messages: Iterable[Message]) -> Status:
        """The original goes by its first row too."""
        if not self.old.statuses:
            return Status()
        row = self.old.statuses[0]
        message = self.message_id.of_row(row.message_id)
        if message not in {one.id for one in messages}:
            message = None
        return Status(
            open=bool(row.open), show_message=bool(row.show_message) and message is not None, message_id=message
        )

    def _order(self, row: OldOrder) -> Past:
        with _naming("order", row.id):
            items = tuple(self._entries(row.items_data))
            total = sum(entry.total_nok for entry in items)
            if total > MOST_KRONER:
                raise ValueError(f"a total of {total} kr")
            created = _moment(row.inserted_at)
            return Past(
                uuid=_uuid(row),
                customer_id=row.customer_id,
                day_id=row.day_id if row.day_id and row.day_id > 0 else None,
                state=row.state or State.RECEIVED,
                missing_information=bool(row.missing_information),
                items=items,
                total_nok=total,
                created=created,
                updated=max(created, _moment(row.updated_at)),
            )

    def _entries(self, data: str | None) -> Iterator[Entry]:
        """Units that are the same are one line, as in our carts. Orders of before the snapshots have none."""
        lines: dict[_Unit, int] = {}
        for unit in _units.decode(data or "[]") or ():
            price = _kroner(unit.price)
            chosen = tuple(map(self._chosen, unit.customizations or ()))
            yield Entry(
                item_id=self.item_id(unit.item_id),
                name=unit.name,
                price=price,
                category=self._category_name(unit.category),
                customizations=chosen,
                line=lines.setdefault(unit, len(lines) + 1),
                total_nok=_kroner(unit_price(price, chosen)),
            )

    def _category_name(self, old: OldId | None) -> str:
        """The older form has the category's id there."""
        known = self.categories.get(self.category_id.of_row(old) or 0)
        return known.name if known else str(old or "")

    def _chosen(self, old: _Chosen) -> ChosenValue:
        key_id, value_id = self.key_id(old.key_id), self.value_id(old.value_id)
        key, value = self.keys.get(key_id), self.values.get(value_id)
        change = _whole(old.price_change)
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


def _ids_of(rows: Iterable[OldCategory | OldItem | OldKey | OldValue | OldMessage]) -> Ids:
    try:
        return Ids(row.id for row in rows)
    except ValueError as error:
        raise MovingInError(str(error)) from None


@contextmanager
def _naming(table: str, row: OldId) -> Iterator[None]:
    try:
        yield
    except (ValueError, OverflowError) as error:
        raise MovingInError(f"{table} {row} cannot be moved: {error}") from None


def _whole(number: Number) -> int:
    """Halves go up, as in the original's own change to whole kroner."""
    try:
        return int(Decimal(str(number or 0)).quantize(Decimal(1), ROUND_HALF_UP))
    except (InvalidOperation, OverflowError):
        raise ValueError(f"{number!r} is no amount") from None


def _kroner(number: Number) -> int:
    amount = _whole(number)
    if not 0 <= amount <= MOST_KRONER:
        raise ValueError(f"a price of {amount} kr")
    return amount


def _moment(text: str) -> datetime:
    """Aware UTC in whole milliseconds."""
    moment = datetime.fromisoformat(text)
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    if moment.year < EARLIEST_YEAR:
        raise ValueError(f"the time {text}")
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def _uuid(row: OldOrder) -> UUID:
    try:
        return UUID(row.uuid or "")
    except ValueError:
        return uuid5(NAMESPACE_URL, f"kaffebase:order/{row.id}/{row.inserted_at}")
