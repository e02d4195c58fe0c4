"""What hangs on the wall at one moment: every number's place, the pages, open or closed. Pure, without Qt or a clock.

``look`` makes the next wall from the one before and what is seen now; nothing else decides what the board shows.
Visual spec 4.3. It knows places and cells, not pixels, and no words.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from kaffe_desktop.stores.ready_numbers import ReadyNumbers, advance
from kaffe_desktop.stores.wall_room import Room, room
from kaffe_server.contract.records import Order, State

PAGE_TIME = timedelta(seconds=8)
RECALLED_TIME = timedelta(seconds=60)
UNCOLLECTED_AFTER = timedelta(minutes=5)
GONE_AFTER = timedelta(minutes=30)
CLOSING_TIME = timedelta(minutes=15)
CALLED_TIME = timedelta(seconds=30)
CLOCKS_DIFFER = timedelta(seconds=5)
MOST_OF_THREE_DIGITS = 999
REMEMBERED = 200


class Place(StrEnum):
    QUEUE = "queue"
    MAKING = "making"
    RECALLED = "recalled"
    HERO = "hero"
    READY = "ready"
    UNCOLLECTED = "uncollected"
    MISSED = "missed"
    CALLED = "called"


NOT_IN_FIELDS = (Place.MISSED, Place.CALLED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the board knows at ``now`` (aware, the hub's clock). ``orders``: today's that are not handed out."""

    now: datetime
    orders: Iterable[Order]
    loaded: bool = True
    open: bool = True
    message: bool = False
    stale: bool = False
    portrait: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A number on the page shown now. ``cell`` counts from 0 within its place."""

    id: int
    number: int
    place: Place
    cell: int


@dataclass(frozen=True, slots=True)
class Page:
    """Page ``index`` (from 0) of ``count``."""

    index: int = 0
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall:
    """All that is shown, and what must be remembered to know what comes next."""

    loaded: bool = False
    closed: bool = False
    closing: bool = False
    tiles: tuple[Tile, ...] = ()
    pages: Mapping[Place, Page] = field(default_factory=dict)
    counts: Mapping[Place, int] = field(default_factory=dict)
    room: Room = field(default_factory=room)
    ready: ReadyNumbers = field(default_factory=ReadyNumbers)
    hero_number: int = 0
    announcing: bool = False
    next_look: datetime | None = None

    known_ready: frozenset[int] = frozenset()
    completed: frozenset[int] = frozenset()
    recalls: tuple[tuple[int, datetime], ...] = ()
    turned_at: datetime | None = None
    closed_at: datetime | None = None

    @property
    def recalled(self) -> int | None:
        """Of the numbers that came back from the counter, with the moment until which that is told, the newest."""
        return self.recalls[-1][0] if self.recalls else None


def look(before: Wall, seen: Seen) -> Wall:
    """The wall at ``seen.now``. Until everything is loaded it is bare."""
    if not seen.loaded:
        return Wall()
    by_id = {order.id: order for order in seen.orders}
    queue, making, completed = (_in_state(by_id.values(), state) for state in list(State)[:3])
    ages = {order.id: seen.now - order.state_since for order in completed}
    ready = {order.id: order.state_since for order in completed if ages[order.id] < UNCOLLECTED_AFTER}
    uncollected = sorted(
        (order for order in completed if UNCOLLECTED_AFTER <= ages[order.id] < GONE_AFTER),
        key=lambda order: (order.state_since, order.id),
    )

    wall = _remember(before, seen, {order.id for order in making}, [order.id for order in completed])
    space = room(
        portrait=seen.portrait,
        message=seen.message,
        stale=seen.stale,
        uncollected=bool(uncollected),
        recalled=wall.recalled is not None,
        making=len(making) - (wall.recalled is not None),
        ready=len(ready) - 1,
        wide=any(order.day_id > MOST_OF_THREE_DIGITS for order in by_id.values()),
    )
    newly_ready = sorted(ready.keys() - before.known_ready, key=lambda id: (ready[id], id)) if before.loaded else ()
    numbers = advance(wall.ready, ready, newly_ready, seen.now, space.ready)
    left = bool(by_id) and any((queue, making, ready, uncollected))
    closing = wall.closed_at is not None and left and seen.now - wall.closed_at < CLOSING_TIME
    wall = replace(
        wall,
        ready=numbers,
        room=space,
        closing=closing,
        closed=not seen.open and not closing,
        hero_number=by_id[numbers.hero].day_id if numbers.hero is not None else 0,
        announcing=numbers.is_announcing(seen.now) and not seen.stale,
    )
    return _hang(wall, seen.now, by_id, queue, making, uncollected)


def _remember(before: Wall, seen: Seen, making: set[int], completed: Sequence[int]) -> Wall:
    """Carry over what outlasts a moment: who was ready, who came back from there, since when it is closed."""
    until = seen.now + RECALLED_TIME
    recalls = [(id, min(told_until, until)) for id, told_until in before.recalls]  # The clock may have been set back.
    recalls += [(id, until) for id in sorted(before.completed & making)]
    closed_at = None if seen.open else min(before.closed_at or _closed_at_first(before, seen), seen.now)
    return replace(
        before,
        loaded=True,
        known_ready=_newest(before.known_ready - making) | set(completed),
        completed=frozenset(completed),
        recalls=tuple((id, told_until) for id, told_until in recalls if id in making and seen.now < told_until),
        closed_at=closed_at,
    )


def _closed_at_first(before: Wall, seen: Seen) -> datetime:
    """A board that finds the café closed does not know since when: not before the newest order was taken."""
    return seen.now if before.loaded else max((order.created for order in seen.orders), default=seen.now)


def _newest(ids: frozenset[int]) -> frozenset[int]:
    """Without those so old that nobody undoes handing them out any more."""
    return ids if len(ids) < 2 * REMEMBERED else frozenset(sorted(ids)[-REMEMBERED:])


def _hang(
    wall: Wall,
    now: datetime,
    by_id: Mapping[int, Order],
    queue: Sequence[Order],
    making: Sequence[Order],
    uncollected: Sequence[Order],
) -> Wall:
    """Give every number its tile, page by page."""
    called = sorted(
        (at, order.id) for order in by_id.values() if (at := order.called_at) and _is_recent(now - at, CALLED_TIME)
    )
    turned_at = min(wall.turned_at or now, now)
    turn = now - turned_at >= PAGE_TIME
    pages: dict[Place, Page] = {}
    tiles: list[Tile] = []

    def hang(place: Place, cells: Sequence[int | None], per_page: int) -> None:
        """Cut ``cells`` into pages, leave out pages without a number, and hang the one whose turn it is."""
        cut = [cells[start : start + per_page] for start in range(0, len(cells), per_page)]
        cut = [page for page in cut if any(page)] or [()]
        index = min(wall.pages.get(place, Page()).index, len(cut) - 1)
        pages[place] = Page((index + turn) % len(cut), len(cut))
        tiles.extend(
            Tile(id=id, number=by_id[id].day_id, place=place, cell=cell)
            for cell, id in enumerate(cut[pages[place].index])
            if id is not None
        )

    if wall.closed:
        missed = sorted([id for id in (wall.ready.hero, *wall.ready.slots) if id] + [order.id for order in uncollected])
        hang(Place.MISSED, missed, wall.room.missed)
    else:
        hang(Place.QUEUE, [order.id for order in queue], wall.room.queue)
        returned = {id for id, _ in wall.recalls}
        first = sorted(making, key=lambda order: order.id not in returned)
        hang(Place.MAKING, [order.id for order in first if order.id != wall.recalled], wall.room.making)
        hang(Place.RECALLED, [wall.recalled], 1)
        hang(Place.HERO, [wall.ready.hero], 1)
        hang(Place.READY, wall.ready.slots, wall.room.ready)
        hang(Place.UNCOLLECTED, [order.id for order in uncollected], wall.room.uncollected)
        hang(Place.CALLED, [id for _, id in called], wall.room.called)

    paged = any(page.count > 1 for page in pages.values())
    turned_at = now if turn or not paged else turned_at
    moments = [
        wall.ready.announced_until if wall.announcing else None,
        turned_at + PAGE_TIME if paged else None,
        called[0][0] + CALLED_TIME if called else None,
    ]
    return replace(
        wall,
        tiles=tuple(tiles),
        pages=pages,
        counts={Place.QUEUE: len(queue), Place.MAKING: len(making), Place.UNCOLLECTED: len(uncollected)},
        turned_at=turned_at,
        next_look=min((moment for moment in moments if moment is not None), default=None),
    )


def _is_recent(age: timedelta, span: timedelta) -> bool:
    """Less than ``span`` ago; a moment that lies ahead is one of a clock that was set back since."""
    return -CLOCKS_DIFFER < age < span


def _in_state(orders: Iterable[Order], state: State) -> list[Order]:
    return sorted((order for order in orders if order.state == state), key=lambda order: (order.created, order.id))
