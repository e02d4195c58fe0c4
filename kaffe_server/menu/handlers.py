"""What stations may do to the menu: the till to an item's sale, an admin to everything."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from msgspec import UNSET, Struct

from kaffe_server.contract import edits
from kaffe_server.contract.commands import (
    MENU,
    CreateInMenu,
    DeleteFromMenu,
    MenuCollection,
    UpdateInMenu,
    decode_strictly,
)
from kaffe_server.contract.errors import Forbidden, Invalid, NotFound
from kaffe_server.contract.records import Menu
from kaffe_server.menu import table
from kaffe_server.menu.catalogue import MenuShelf
from kaffe_server.storage.transaction import Transaction
from kaffe_server.storage.writer import Changed, Outcome

WHOLE = 0
"""Key of the menu in its topic: it is one record."""

MOST_PER_CENT = 1000

_DRAFTS: Mapping[MenuCollection, msgspec.json.Decoder[Any]] = {
    "category": msgspec.json.Decoder(edits.CategoryDraft),
    "item": msgspec.json.Decoder(edits.ItemDraft),
    "customization_key": msgspec.json.Decoder(edits.KeyDraft),
    "customization_value": msgspec.json.Decoder(edits.ValueDraft),
}
_PATCHES: Mapping[MenuCollection, msgspec.json.Decoder[Any]] = {
    "category": msgspec.json.Decoder(edits.CategoryPatch),
    "item": msgspec.json.Decoder(edits.ItemPatch),
    "customization_key": msgspec.json.Decoder(edits.KeyPatch),
    "customization_value": msgspec.json.Decoder(edits.ValuePatch),
}
_OWNER: Mapping[MenuCollection, str] = {"item": "category_id", "customization_value": "belongs_to"}


class RowAnswer(Struct, frozen=True):
    """``response`` to every edit: the row as it is, or was before it was deleted."""

    record: Any


class MenuEditor:
    """Handlers of the menu's commands. What changes nothing is answered and not published.

    :param day: the business day that ``today_only`` means, as ISO text.
    """

    def __init__(self, shelf: MenuShelf, day: Callable[[Transaction], str]) -> None:
        self._shelf = shelf
        self._day = day

    def create(self, tx: Transaction, command: CreateInMenu) -> Outcome:
        """:raises Invalid: also for a name that a neighbour has, or an owner that does not exist."""
        kind = command.collection
        values = _said(_decoded(_DRAFTS[kind], command.record))
        self._check(tx, kind, values, None)
        neighbours = self._neighbours(tx, kind, values.get(_OWNER.get(kind, "")))
        place = max((row.sort_order + 1 for row in neighbours), default=0)
        row_id = table.add_row(tx, kind, values, place)
        return self._changed(tx, kind, row_id)

    def update(self, tx: Transaction, command: UpdateInMenu, *, whole: bool) -> Outcome:
        """:param whole: the sender may change more than whether an item is sold out.

        :raises Forbidden: it may not, and would.
        :raises NotFound: no such row.
        """
        kind = command.collection
        patch = _decoded(_PATCHES[kind], command.record)
        if not whole:
            _check_sale(kind, patch)
        return self._update(tx, kind, patch)

    def delete(self, tx: Transaction, command: DeleteFromMenu) -> Outcome:
        """:raises Invalid: a category that has items."""
        kind, row_id = command.collection, command.record.id
        row = self._find(tx, kind, row_id)
        if kind == "category" and self._neighbours(tx, "item", row_id):
            raise Invalid(f"{row.name} has items", field="record.id")
        table.delete_row(tx, kind, row_id)
        return Outcome(RowAnswer(row), (changed_menu(tx, self._shelf),))

    def _update(self, tx: Transaction, kind: MenuCollection, patch: Any) -> Outcome:
        old, before = self._menu(tx), self._find(tx, kind, patch.id)
        values = _said(patch)
        del values["id"]
        self._check(tx, kind, values, before)
        if "sold_out" in values and kind == "item":
            until = self._day(tx) if values["sold_out"] and values["today_only"] else None
            values["sold_out_day"] = until
        values.pop("today_only", None)
        place = values.pop("sort_order", None)
        if values.get("default_value") is not None:
            values["default_value"] = int(values["default_value"])
        if (owner := _OWNER.get(kind)) in values and values[owner] != getattr(before, owner) and place is None:
            place = len(self._neighbours(tx, kind, values[owner]))
        table.change_row(tx, kind, before.id, values)
        if place is not None:
            self._shelf.forget()
            self._put(tx, kind, before.id, place)
        return self._changed(tx, kind, before.id, old)

    def _put(self, tx: Transaction, kind: MenuCollection, row_id: int, place: int) -> None:
        owner = getattr(self._find(tx, kind, row_id), _OWNER.get(kind, ""), None)
        order = [row.id for row in self._neighbours(tx, kind, owner) if row.id != row_id]
        order.insert(place, row_id)
        for number, neighbour in enumerate(order):
            table.change_row(tx, kind, neighbour, {"sort_order": number})

    def _changed(self, tx: Transaction, kind: MenuCollection, row_id: int, old: Menu | None = None) -> Outcome:
        changed = changed_menu(tx, self._shelf)
        answer = RowAnswer(self._find(tx, kind, row_id))
        return Outcome(answer, () if changed.record == old else (changed,))

    def _check(self, tx: Transaction, kind: MenuCollection, values: dict[str, Any], before: Any) -> None:
        """What a decoder cannot know. Trims the name."""
        owner_name = _OWNER.get(kind, "")
        owner = values.get(owner_name, getattr(before, owner_name, None))
        if "name" in values:
            values["name"] = " ".join(values["name"].split())
        name = values.get("name", getattr(before, "name", ""))
        neighbours = [row for row in self._neighbours(tx, kind, owner) if before is None or row.id != before.id]
        if not name:
            raise Invalid("a name needs a letter", field="record.name")
        renamed = "name" in values or owner_name in values
        if renamed and any(row.name.casefold() == name.casefold() for row in neighbours):
            raise Invalid(f"there is another {name}", field="record.name")
        owners: MenuCollection = "category" if kind == "item" else "customization_key"
        if owner is not None and not any(row.id == owner for row in self._rows(tx, owners)):
            raise Invalid(f"no {owners} {owner}", field=f"record.{owner_name}")
        keys = {row.id for row in self._rows(tx, "customization_key")}
        if unknown := set(values.get("valid_customizations", ())) - keys:
            raise Invalid(f"no customization_key {min(unknown)}", field="record.valid_customizations")
        if (default := values.get("default_value")) is not None:
            own = {str(row.id) for row in self._neighbours(tx, "customization_value", before.id)}
            if default not in own:
                raise Invalid(f"{default} is not a value of {name}", field="record.default_value")
        amount = values.get("price_increment_nok", getattr(before, "price_increment_nok", 0))
        constant = values.get("constant_price", getattr(before, "constant_price", True))
        if not constant and not 0 <= amount <= MOST_PER_CENT:
            raise Invalid(f"{amount} per cent of the price", field="record.price_increment_nok")

    def _menu(self, tx: Transaction) -> Menu:
        return self._shelf.catalogue(tx).menu

    def _rows(self, tx: Transaction, kind: MenuCollection) -> tuple[Any, ...]:
        rows: tuple[Any, ...] = getattr(self._menu(tx).indexes, table.INDEX[kind])
        return rows

    def _neighbours(self, tx: Transaction, kind: MenuCollection, owner: int | None) -> list[Any]:
        name = _OWNER.get(kind)
        return [row for row in self._rows(tx, kind) if name is None or getattr(row, name) == owner]

    def _find(self, tx: Transaction, kind: MenuCollection, row_id: int) -> Any:
        """:raises NotFound:"""
        for row in self._rows(tx, kind):
            if row.id == row_id:
                return row
        raise NotFound(f"no {kind} {row_id}", field="record.id")


def restock(tx: Transaction, shelf: MenuShelf, day: str) -> tuple[Changed, ...]:
    """On a new business day: what was sold out for an earlier one is sold again."""
    back = table.sold_out_before(tx, day)
    for item_id in back:
        table.change_row(tx, "item", item_id, {"sold_out": False, "sold_out_day": None})
    return (changed_menu(tx, shelf),) if back else ()


def changed_menu(tx: Transaction, shelf: MenuShelf) -> Changed:
    shelf.forget()
    return Changed(MENU, "update", WHOLE, shelf.catalogue(tx).menu)


def _check_sale(kind: MenuCollection, patch: Any) -> None:
    """:raises Forbidden: it says more than whether an item is sold out."""
    if kind != "item":
        raise Forbidden("a till may only say whether an item is sold out", field="collection")
    for name in _said(patch).keys() - {"id", "sold_out", "today_only"}:
        raise Forbidden("a till may only say whether an item is sold out", field=f"record.{name}")


def _decoded(decoder: "msgspec.json.Decoder[Any]", record: msgspec.Raw) -> Any:
    try:
        return decode_strictly(decoder, record)
    except Invalid as error:
        error.field = f"record.{error.field}" if error.field else "record"
        raise


def _said(edit: Struct) -> dict[str, Any]:
    return {name: value for name in edit.__struct_fields__ if (value := getattr(edit, name)) is not UNSET}
