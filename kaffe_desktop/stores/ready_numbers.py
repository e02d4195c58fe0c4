"""Where ready numbers stand on the wall, and which one is being announced. Pure: times are passed in.

A number keeps its slot until it is collected; its slot then stays empty until the next ready number takes it. The
newest has the hero's place: announced (inverted) for a while, then plainly there until the next. Visual spec 4.3.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

HOLD = timedelta(seconds=5)
SHORT_HOLD = timedelta(seconds=2.5)
FEW = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyNumbers:
    """Order ids: ``slots`` by place in the grid, ``hero`` beside them, ``waiting`` for their announcement.

    A waiting number stands in the grid meanwhile. ``announced_at`` is None for a hero that moved up unannounced.
    ``page_slots``: slots on one page of the grid.
    """

    slots: tuple[int | None, ...] = ()
    hero: int | None = None
    announced_at: datetime | None = None
    waiting: tuple[int, ...] = ()
    page_slots: int = 0

    @property
    def announced_until(self) -> datetime | None:
        """When the hero's announcement ends: sooner when more than ``FEW`` wait behind it."""
        if self.announced_at is None:
            return None
        return self.announced_at + (SHORT_HOLD if len(self.waiting) > FEW else HOLD)

    def is_announcing(self, now: datetime) -> bool:
        return self.announced_until is not None and now < self.announced_until


def advance(
    before: ReadyNumbers, ready: Mapping[int, datetime], newly_ready: Sequence[int], now: datetime, page_slots: int
) -> ReadyNumbers:
    """The places at ``now``. ``ready``: id → ready since; ``newly_ready``: those to announce, in this order.

    When a page gets fewer slots than before, the numbers that lost theirs take those that are free on the first page.
    """
    slots = [number if number in ready else None for number in before.slots]
    hero = before.hero if before.hero in ready else None
    announced_at = _not_after(before.announced_at, now) if hero is not None else None
    placed = {*slots, hero}
    for number in sorted(ready.keys() - placed, key=lambda number: (ready[number], number)):
        _put(slots, number)
    waiting = [number for number in before.waiting if number in ready] + list(newly_ready)

    so_far = ReadyNumbers(hero=hero, announced_at=announced_at, waiting=tuple(waiting))
    if waiting and not so_far.is_announcing(now):
        former, hero, announced_at = hero, waiting.pop(0), now
        slots[slots.index(hero)] = None
        if former is not None:
            _put(slots, former)
    elif hero is None and any(slots):
        hero = max((number for number in slots if number), key=lambda number: (ready[number], number))
        slots[slots.index(hero)] = None
    if page_slots < before.page_slots:
        _move_up(slots, page_slots)
    while slots and slots[-1] is None:
        slots.pop()
    return ReadyNumbers(
        slots=tuple(slots), hero=hero, announced_at=announced_at, waiting=tuple(waiting), page_slots=page_slots
    )


def _put(slots: list[int | None], number: int) -> None:
    """Give the number the first free slot."""
    if None in slots:
        slots[slots.index(None)] = number
    else:
        slots.append(number)


def _move_up(slots: list[int | None], page_slots: int) -> None:
    for place in range(page_slots, len(slots)):
        if slots[place] is not None and None in slots[:page_slots]:
            slots[slots.index(None)], slots[place] = slots[place], None


def _not_after(moment: datetime | None, now: datetime) -> datetime | None:
    return None if moment is None else min(moment, now)
