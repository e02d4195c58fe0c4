"""What the views show of a draft: pure functions of it and the menu."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kaffe_desktop.stores.catalogue import Catalogue
from kaffe_desktop.stores.draft import MAX_QUANTITY, Draft, chosen_in, line_total, lines_of
from kaffe_desktop.stores.editor import Edited
from kaffe_desktop.stores.pricing import kroner
from kaffe_desktop.stores.spoken import spoken_line
from kaffe_desktop.stores.words import chip, counted, letter
from kaffe_server.contract.commands import MAX_ENTRIES, PlaceOrder
from kaffe_server.contract.errors import KaffeError, SoldOut
from kaffe_server.contract.records import Item

SOLD_OUT_FIELD = re.compile(r"items\[(?P<at>\d+)\]\.item")


@dataclass(frozen=True)
class CartRow:
    line_id: int
    letter: str
    title: str
    name: str
    quantity: int
    chips: list[dict[str, object]]
    total_text: str
    selected: bool
    spoken: str


def cart_row(draft: Draft, row: int, catalogue: Catalogue) -> CartRow:
    line = draft.lines[row]
    name, total = _name(line.item, catalogue), line_total(line, catalogue)
    chosen = [(group, value) for group in catalogue.groups(line.item) for value in chosen_in(line, group)]
    deviations = [value.name for group, value in chosen if value.id != group.default]
    return CartRow(
        line_id=line.id,
        letter=letter(row + 1),
        title=counted(line.quantity, name),
        name=name,
        quantity=line.quantity,
        chips=[chip(value.name, group.key.label_color, value.id == group.default) for group, value in chosen],
        total_text=kroner(total),
        selected=row == draft.selected,
        spoken=spoken_line(letter(row + 1), line.quantity, name, deviations, total),
    )


def order_lines(order: PlaceOrder, catalogue: Catalogue) -> list[dict[str, object]]:
    """What an order that the hub does not have yet is to be made of, as a ticket shows it."""
    lines = tuple(lines_of(order))
    rows = [cart_row(Draft(lines), row, catalogue) for row in range(len(lines))]
    return [{"letter": row.letter if len(rows) > 1 else "", "title": row.title, "chips": row.chips} for row in rows]


def edited(draft: Draft, catalogue: Catalogue) -> Edited:
    """The selected line; ``price_text`` is for all of its units, as in the list."""
    if draft.selected < 0:
        return Edited()
    line = draft.lines[draft.selected]
    return Edited(
        letter=letter(draft.selected + 1),
        name=_name(line.item, catalogue),
        price_text=kroner(line_total(line, catalogue)),
        quantity=line.quantity,
        can_less=line.quantity > 1,
        can_more=line.quantity < MAX_QUANTITY and draft.units < MAX_ENTRIES,
        has_options=bool(catalogue.groups(line.item)),
    )


def sold_out_item(error: KaffeError, draft: Draft, catalogue: Catalogue) -> Item | None:
    """The item that the hub could not sell, if that was the reason."""
    entry = SOLD_OUT_FIELD.fullmatch(error.field or "")
    units = [line.item for line in draft.lines for _ in range(line.quantity)]
    if not isinstance(error, SoldOut) or entry is None or int(entry["at"]) >= len(units):
        return None
    return catalogue.item(units[int(entry["at"])])


def _name(item: int, catalogue: Catalogue) -> str:
    found = catalogue.item(item)
    return found.name if found else ""
