"""A café of plain records: orders that are placed, started, made ready and collected at given seconds of a morning."""

from dataclasses import replace as _replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from msgspec.structs import replace

from kaffe_desktop.stores.wall import Place, Seen, Wall, look
from kaffe_server.contract.records import Entry, Order, State

OPENING = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def moment(second: float) -> datetime:
    return OPENING + timedelta(seconds=second)


def order(number: int, state: State = State.RECEIVED, at: float = 0, *, created: float | None = None) -> Order:
    """An order that has been in ``state`` since second ``at``; ``created`` defaults to its number's turn."""
    placed = moment(created if created is not None else min(at, (number - 101) * 0.001))
    return Order(
        id=number,
        uuid=UUID(int=number),
        day_id=number,
        business_day=OPENING.date(),
        state=state,
        items=(Entry(item_id=1, name="Kaffe", price=20, category="Varm drikke", total_nok=20),),
        total_nok=20,
        placed_by="kasse-1",
        created=placed,
        state_since=moment(at),
        inserted_at=placed,
        updated_at=moment(at),
    )


class House:
    """Plays a morning: what happens at a second, and the wall that hangs then."""

    def __init__(self, *orders: Order, **seen: bool) -> None:
        self.orders = {order.id: order for order in orders}
        self.second = 0.0
        self.seen = Seen(now=OPENING, orders=(), **seen)
        self.wall = Wall()
        self.look(0)

    def look(self, second: float, **seen: bool) -> Wall:
        self.second = second
        self.seen = _replace(self.seen, now=moment(second), orders=tuple(self.orders.values()), **seen)
        self.wall = look(self.wall, self.seen)
        return self.wall

    def put(self, second: float, state: State, *numbers: int) -> Wall:
        for number in numbers:
            placed = self.orders.get(number) or order(number, at=second)
            self.orders[number] = replace(placed, state=state, state_since=moment(second), rev=placed.rev + 1)
        return self.look(second)

    def call(self, second: float, number: int) -> Wall:
        self.orders[number] = replace(self.orders[number], called_at=moment(second))
        return self.look(second)

    def collect(self, second: float, *numbers: int) -> Wall:
        for number in numbers:
            del self.orders[number]
        return self.look(second)

    def numbers(self, place: Place) -> list[int]:
        return [tile.number for tile in self.wall.tiles if tile.place == place]

    def cells(self, place: Place) -> dict[int, int]:
        return {tile.number: tile.cell for tile in self.wall.tiles if tile.place == place}

    @property
    def hero(self) -> tuple[int, bool]:
        """The hero's number (0: none) and whether it is being announced."""
        return self.wall.hero_number, self.wall.announcing


def over_pages(house: House, start: float, seconds: float = 200) -> list[set[int]]:
    """The numbers shown at each look, looking whenever the wall asks for it."""
    shown: list[set[int]] = []
    second = start
    while second < start + seconds:
        wall = house.look(second)
        shown.append({tile.number for tile in wall.tiles})
        second = (wall.next_look - OPENING).total_seconds() if wall.next_look else start + seconds
    return shown
