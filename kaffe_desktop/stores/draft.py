"""The order that is being put together: frozen lines and the pure steps from one draft to the next. No Qt.

Rules: visual spec 2.2 to 2.4.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from kaffe_desktop.stores.catalogue import Catalogue, Group
from kaffe_desktop.stores.pricing import unit_price
from kaffe_server.contract.commands import MAX_ENTRIES, Choice, OrderedUnit, PlaceOrder
from kaffe_server.contract.records import CustomizationValue, Entry, Order

MAX_QUANTITY = 20
NAME_LENGTH, NOTE_LENGTH = 40, 200


@dataclass(frozen=True)
class Line:
    """``chosen`` holds value ids; ``id`` tells the line from its neighbours for as long as the draft lives."""

    id: int
    item: int
    quantity: int = 1
    chosen: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Draft:
    """``selected`` is a row of ``lines``, -1 when there are none. A step that a rule forbids changes nothing."""

    lines: tuple[Line, ...] = ()
    selected: int = -1
    missing_information: bool = False
    name: str = ""
    note: str = ""
    next_id: int = 1

    @property
    def units(self) -> int:
        return sum(line.quantity for line in self.lines)

    @property
    def content(self) -> tuple[object, ...]:
        """What the hub would get: two drafts of one content are the same order."""
        return self.lines, self.missing_information, self.name, self.note

    def add(self, item: int, catalogue: Catalogue) -> Draft:
        """A new line with the defaults, selected."""
        if not catalogue.is_sold(item):
            return self
        defaults = (group.default for group in catalogue.groups(item))
        line = Line(0, item, 1, frozenset(value for value in defaults if value is not None))
        return self.restore(len(self.lines), line)

    def select(self, row: int) -> Draft:
        return replace(self, selected=row) if 0 <= row < len(self.lines) else self

    def choose(self, key: int, value: int, catalogue: Catalogue) -> Draft:
        """Toggles in a multiple choice; in a single choice releases the old value or returns to the default."""
        if self.selected < 0:
            return self
        line = self.lines[self.selected]
        group = next((g for g in catalogue.groups(line.item) if g.key.id == key and value in g.ids), None)
        if group is None or any(v.id == value and v.sold_out for v in group.values):
            return self
        if group.key.multiple_choice:
            chosen = line.chosen ^ {value}
        else:
            tapped = group.default if value in line.chosen else value
            chosen = line.chosen - group.ids | (frozenset() if tapped is None else {tapped})
        return self._with_selected(replace(line, chosen=chosen))

    def more(self, by: int) -> Draft:
        """Adds ``by`` units (or takes them off) to the selected line."""
        if self.selected < 0:
            return self
        line = self.lines[self.selected]
        quantity = line.quantity + by
        if not 1 <= quantity <= MAX_QUANTITY or self.units + by > MAX_ENTRIES:
            return self
        return self._with_selected(replace(line, quantity=quantity))

    def remove(self, row: int) -> Draft:
        """What was said about an order goes with its last line: the next guest is somebody else."""
        lines = self.lines[:row] + self.lines[row + 1 :]
        if not lines:
            return Draft(next_id=self.next_id)
        return replace(self, lines=lines, selected=min(row, len(lines) - 1))

    def bring_back(self, row: int, before: Draft) -> Draft:
        """The line that :meth:`remove` took from that row of ``before``."""
        draft = self if len(before.lines) > 1 else self._with_said(before)
        return draft.restore(row, before.lines[row])

    def restore(self, row: int, line: Line) -> Draft:
        """Puts a line in at that row, selected, if the order has room for it."""
        if self.units + line.quantity > MAX_ENTRIES:
            return self
        row = min(row, len(self.lines))
        lines = (*self.lines[:row], replace(line, id=self.next_id), *self.lines[row:])
        return replace(self, lines=lines, selected=row, next_id=self.next_id + 1)

    def take_back(self, order: Order | PlaceOrder) -> Draft:
        """The lines of an undone order, after those that are here, and what was said about it."""
        draft = self._with_said(order)
        for line in lines_of(order):
            draft = draft.restore(len(draft.lines), line)
        return draft

    def known_to(self, catalogue: Catalogue) -> Draft:
        """Without lines and choices that the menu no longer has at all."""
        lines = tuple(
            replace(line, chosen=line.chosen & _values(line, catalogue))
            for line in self.lines
            if catalogue.item(line.item) is not None
        )
        return replace(self, lines=lines, selected=min(self.selected, len(lines) - 1))

    def _with_said(self, other: Draft | Order | PlaceOrder) -> Draft:
        notes = [self.note, other.note if other.note != self.note else ""]
        return replace(
            self,
            missing_information=self.missing_information or other.missing_information,
            name=self.name or other.name,
            note=" · ".join(filter(None, notes))[:NOTE_LENGTH],
        )

    def _with_selected(self, line: Line) -> Draft:
        return replace(self, lines=(*self.lines[: self.selected], line, *self.lines[self.selected + 1 :]))


def _values(line: Line, catalogue: Catalogue) -> frozenset[int]:
    return frozenset(value for group in catalogue.groups(line.item) for value in group.ids)


def lines_of(order: Order | PlaceOrder) -> list[Line]:
    """Units of one line number become one line with their count as quantity."""
    lines: dict[int | None, Line] = {}
    for unit in order.items:
        line = lines.get(unit.line, _line_of(unit))
        lines[unit.line] = replace(line, quantity=line.quantity + 1)
    return list(lines.values())


def _line_of(unit: Entry | OrderedUnit) -> Line:
    """A line of that item with its choices and no unit yet."""
    if isinstance(unit, Entry):
        return Line(0, unit.item_id, 0, frozenset(value.value_id for value in unit.customizations))
    return Line(0, unit.item, 0, frozenset(value for choice in unit.customizations for value in choice.value))


def chosen_in(line: Line, group: Group) -> tuple[CustomizationValue, ...]:
    return tuple(value for value in group.values if value.id in line.chosen)


def needs_choice(line: Line, group: Group) -> bool:
    """Whether the till must ask. A single value, such as the guest's own cup, is an offer and no question."""
    asks = not group.key.multiple_choice and group.default is None and len(group.values) > 1
    return asks and not chosen_in(line, group)


def line_total(line: Line, catalogue: Catalogue) -> int:
    """Kroner for the whole line."""
    item = catalogue.item(line.item)
    values = [value for group in catalogue.groups(line.item) for value in chosen_in(line, group)]
    return unit_price(item.price_nok if item else 0, values) * line.quantity


def place_order(draft: Draft, catalogue: Catalogue, uuid: UUID) -> PlaceOrder:
    """One entry for each unit; the line numbers are the letters that the till shows."""
    undecided = any(needs_choice(line, group) for line in draft.lines for group in catalogue.groups(line.item))
    units = tuple(
        OrderedUnit(item=line.item, line=number, customizations=_choices(line, catalogue))
        for number, line in enumerate(draft.lines, start=1)
        for _ in range(line.quantity)
    )
    return PlaceOrder(
        uuid=uuid,
        items=units,
        missing_information=draft.missing_information or undecided,
        note=draft.note,
        name=draft.name,
    )


def _choices(line: Line, catalogue: Catalogue) -> tuple[Choice, ...]:
    return tuple(
        Choice(key=group.key.id, value=tuple(value.id for value in values))
        for group in catalogue.groups(line.item)
        if (values := chosen_in(line, group))
    )
