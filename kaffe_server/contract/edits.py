"""What can be said of a row of the menu: a draft makes a row, a patch changes what it names.

Names are trimmed by the hub and unique among their neighbours, so that the menu file can go by them.
"""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from kaffe_server.contract.records import Id, Kroner

RowName = Annotated[str, Meta(min_length=1, max_length=40)]
Place = Annotated[int, Meta(ge=0, le=1000)]
Icon = Annotated[str, Meta(pattern=r"^[a-z0-9-]{1,40}$")]
Image = Annotated[str, Meta(max_length=200)] | None
Change = Annotated[int, Meta(ge=-10_000, le=10_000)]
Colour = Literal["petrol", "brun", "baer", "oliven", "fiolett", "marine", "rust", "skifer"]


class Edit(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class CategoryDraft(Edit, frozen=True, kw_only=True):
    name: RowName
    enable: bool = True
    valid_customizations: tuple[Id, ...] = ()
    no_preparation: bool = False
    icon: Icon = "coffee"


class CategoryPatch(Edit, frozen=True, kw_only=True):
    """``sort_order``, in every patch: the place among its neighbours, from 0; they make room."""

    id: Id
    name: RowName | UnsetType = UNSET
    enable: bool | UnsetType = UNSET
    valid_customizations: tuple[Id, ...] | UnsetType = UNSET
    no_preparation: bool | UnsetType = UNSET
    icon: Icon | UnsetType = UNSET
    sort_order: Place | UnsetType = UNSET


class ItemDraft(Edit, frozen=True, kw_only=True):
    name: RowName
    price_nok: Kroner
    category_id: Id
    image: Image = None
    enable: bool = True


class ItemPatch(Edit, frozen=True, kw_only=True):
    """``today_only`` goes with ``sold_out``: the item comes back with the next business day."""

    id: Id
    name: RowName | UnsetType = UNSET
    price_nok: Kroner | UnsetType = UNSET
    category_id: Id | UnsetType = UNSET
    image: Image | UnsetType = UNSET
    enable: bool | UnsetType = UNSET
    sort_order: Place | UnsetType = UNSET
    sold_out: bool | UnsetType = UNSET
    today_only: bool = False


class KeyDraft(Edit, frozen=True, kw_only=True):
    name: RowName
    enable: bool = True
    label_color: Colour = "skifer"
    multiple_choice: bool = False


class KeyPatch(Edit, frozen=True, kw_only=True):
    """``default_value``: the id, as text, of one of the key's values; null: none."""

    id: Id
    name: RowName | UnsetType = UNSET
    enable: bool | UnsetType = UNSET
    label_color: Colour | UnsetType = UNSET
    default_value: Annotated[str, Meta(pattern=r"^[0-9]{1,9}$")] | UnsetType | None = UNSET
    multiple_choice: bool | UnsetType = UNSET
    sort_order: Place | UnsetType = UNSET


class ValueDraft(Edit, frozen=True, kw_only=True):
    """``price_increment_nok``: kroner to add, or with ``constant_price`` off, per cent of the price to pay (0–1000)."""

    name: RowName
    belongs_to: Id
    price_increment_nok: Change = 0
    constant_price: bool = True
    enable: bool = True


class ValuePatch(Edit, frozen=True, kw_only=True):
    id: Id
    name: RowName | UnsetType = UNSET
    price_increment_nok: Change | UnsetType = UNSET
    constant_price: bool | UnsetType = UNSET
    enable: bool | UnsetType = UNSET
    sort_order: Place | UnsetType = UNSET
    sold_out: bool | UnsetType = UNSET


class RowId(Edit, frozen=True, kw_only=True):
    id: Id
