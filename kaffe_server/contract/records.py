"""The records of the four collections, in the shapes and names of the original system.

Times are aware UTC and travel as ISO 8601 with ``Z``; prices are whole kroner; ids are positive integers.
Source: architecture, section 4. Additions to a record are allowed, renames are not.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from msgspec import Meta, Struct

HIGHEST_ID = 2**53
Id = Annotated[int, Meta(ge=1, le=HIGHEST_ID)]
MOST_KRONER = 1_000_000
Kroner = Annotated[int, Meta(ge=0, le=MOST_KRONER)]
TimeOfDay = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
Moment = Annotated[datetime, Meta(tz=True)]


class State(StrEnum):
    """Life cycle of an order, in the order in which it is lived."""

    RECEIVED = "received"
    PRODUCTION = "production"
    COMPLETED = "completed"
    DISPATCHED = "dispatched"


class ChosenValue(Struct, frozen=True, kw_only=True):
    """One chosen customization of one unit, as the menu had it when the order was placed.

    ``price_change`` is kroner to add when ``constant_price``, else per cent of the price to pay (80: pay 80 %).
    ``default`` tells that the value is what the guest gets without asking.
    """

    key_id: Id
    key_name: str
    value_id: Id
    value_name: str
    price_change: int
    label_color: str
    constant_price: bool = True
    default: bool = False


class Entry(Struct, frozen=True, kw_only=True):
    """One unit sold: a snapshot of the menu. Entries with one ``line`` number are one line of the cart.

    ``price`` is the item's own price; ``total_nok`` what this unit costs with its customizations.
    """

    item_id: Id
    name: str
    price: Kroner
    category: str
    customizations: tuple[ChosenValue, ...] = ()
    line: int = 1
    total_nok: Kroner = 0


class Question(Struct, frozen=True, kw_only=True):
    """What the kitchen asks the till about one line, and the answer once there is one."""

    line: int
    key: Id | None = None
    text: str = ""
    asked_by: str = ""
    asked_at: Moment
    answer: str | None = None


class Order(Struct, frozen=True, kw_only=True):
    """An order as every screen sees it. ``rev`` grows by one with each change of the record.

    ``called_at``: when the guest was last called to the counter.
    """

    id: Id
    uuid: UUID
    customer_id: int | None = None
    day_id: Id
    business_day: date
    state: State
    missing_information: bool = False
    items: tuple[Entry, ...]
    total_nok: Kroner
    note: str = ""
    name: str = ""
    question: Question | None = None
    called_at: Moment | None = None
    placed_by: str
    created: Moment
    state_since: Moment
    inserted_at: Moment
    updated_at: Moment
    rev: Annotated[int, Meta(ge=1)] = 1


class Category(Struct, frozen=True, kw_only=True):
    """``no_preparation``: its items need no kitchen. ``icon``: file name in the icon set, without ending."""

    id: Id
    name: str
    sort_order: int = 0
    enable: bool = True
    valid_customizations: tuple[int, ...] = ()
    no_preparation: bool = False
    icon: str = "coffee"


class Item(Struct, frozen=True, kw_only=True):
    """``sold_out_day``: the business day after which a sold-out item is sold again; null: until somebody says so."""

    id: Id
    name: str
    price_nok: Kroner
    category_id: Id
    category_name: str
    image: str | None = None
    enable: bool = True
    sort_order: int = 0
    sold_out: bool = False
    sold_out_day: date | None = None


class CustomizationKey(Struct, frozen=True, kw_only=True):
    """A group of options. ``default_value`` is a value's id as text; ``label_color`` one of the eight chip names."""

    id: Id
    name: str
    enable: bool = True
    label_color: str = "skifer"
    default_value: str | None = None
    multiple_choice: bool = False
    sort_order: int = 0


class CustomizationValue(Struct, frozen=True, kw_only=True):
    """``price_increment_nok`` is kroner to add, or with ``constant_price`` off, per cent of the price to pay."""

    id: Id
    name: str
    price_increment_nok: int = 0
    constant_price: bool = True
    belongs_to: Id
    enable: bool = True
    sort_order: int = 0
    sold_out: bool = False


class CategoryNode(Struct, frozen=True, kw_only=True):
    """A branch of the menu's tree: a category with its items, in sort order."""

    id: Id
    name: str
    sort_order: int
    enable: bool
    items: tuple[Item, ...]


class MenuIndexes(Struct, frozen=True, kw_only=True):
    """The same catalogue flat. Keys of the mappings are ids as text, as JSON has it."""

    categories: tuple[Category, ...] = ()
    items: tuple[Item, ...] = ()
    items_by_category: dict[str, tuple[Item, ...]] = {}
    customization_keys: tuple[CustomizationKey, ...] = ()
    customization_values: tuple[CustomizationValue, ...] = ()
    customizations_by_key: dict[str, tuple[CustomizationValue, ...]] = {}


class Menu(Struct, frozen=True, kw_only=True):
    """The whole catalogue, sorted by ``sort_order`` and name, disabled rows included."""

    tree: tuple[CategoryNode, ...] = ()
    indexes: MenuIndexes = MenuIndexes()


class Break(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A break of the school's timetable. ``weekday``: 0 is Monday; ``begin``, ``end``: local time, e.g. ``09:40``."""

    weekday: Annotated[int, Meta(ge=0, le=6)]
    begin: TimeOfDay
    end: TimeOfDay


class Status(Struct, frozen=True, kw_only=True):
    """Whether the shop takes orders, and which message the boards show. There is always exactly one.

    ``wait``: how long a guest who orders now will wait, from–to in minutes, from 0: less than; null: unknown.
    ``line``: stands on the strip under the boards' numbers all day, e.g. ``Husk egen kopp: −20 %``.
    """

    id: Id = 1
    open: bool = False
    show_message: bool = False
    message_id: Id | None = None
    wait: tuple[int, int] | None = None
    breaks: tuple[Break, ...] = ()
    line: str = ""


class Message(Struct, frozen=True, kw_only=True):
    id: Id
    title: str
    subtitle: str = ""


class StaffMember(Struct, frozen=True, kw_only=True):
    """Somebody who may open the admin views with a PIN of their own."""

    id: Id
    name: str
