"""What the hub tells of a busy Monday: the report and the orders that the mockup of the page shows."""

from datetime import timedelta

from kaffe_server.contract.commands import ReadHistory, ReadReport
from kaffe_server.contract.records import Order, State
from kaffe_server.contract.reports import Event, History, Quarter, Report, SalesText, Sold
from tests.desktop.canned import MILK, NOW, SIZE, entries, order
from tests.desktop.kiosk.till import Till

DAY = NOW.date()
COUNTS = (2, 9, 1, 3, 17, 6, 2, 4, 21, 14, 3, 1, 5, 0, 2, 8)
SOLD = (("Latte", 27), ("Cappuccino", 19), ("Kanelbolle", 16), ("Kaffe", 14), ("Kakao", 11), ("Iskaffe", 8), ("Te", 3))
REPORT = Report(
    day=DAY,
    orders=98,
    units=sum(units for _, units in SOLD),
    total_nok=4186,
    median_ready_s=250,
    uncollected=2,
    open=5,
    cancelled=1,
    quarters=tuple(
        Quarter(begin=f"{(38 + place) // 4:02}:{(38 + place) % 4 * 15:02}", orders=count)
        for place, count in enumerate(COUNTS)
    ),
    items=tuple(Sold(name=name, units=units, total_nok=30 * units) for name, units in SOLD),
)
NOTHING = Report(
    day=DAY,
    orders=0,
    units=0,
    total_nok=0,
    median_ready_s=None,
    uncollected=0,
    open=0,
    cancelled=0,
    quarters=(),
    items=(),
)
TWO_LINES = entries(("Cappuccino", 2, (MILK["Havre"],)), ("Kanelbolle", 1, ()))
DELETED = 187


def orders_of_the_day() -> tuple[Order, ...]:
    """Numbers 101 to 198, the last of them not handed out yet."""
    states = {198: State.RECEIVED, 197: State.PRODUCTION, 196: State.COMPLETED, 195: State.COMPLETED}
    content = (TWO_LINES, entries(("Latte", 1, (MILK["Lett"], SIZE["Stor"]))), entries(("Kaffe", 1, ())))
    return tuple(
        order(
            number,
            states.get(number, State.DISPATCHED),
            age=60 * (199 - number),
            items=content[number % 3],
            name="Ida" if number == 196 else "",
            note="uten lokk" if number == 196 else "",
        )
        for number in range(101, 199)
    )


def events_of(order_id: int) -> tuple[Event, ...]:
    """Sold, made, called ready too early, taken back, and ready."""

    def event(kind: str, minutes: float, station: str, *states: State | None, **more: object) -> Event:
        from_, to = states or (None, None)
        at = NOW - timedelta(minutes=20 - minutes)
        return Event(order=order_id, kind=kind, from_=from_, to=to, at=at, station=station, **more)  # type: ignore[arg-type]

    return (
        event("place", 0, "kasse-1", None, State.RECEIVED, staff="Sara"),
        event("move", 2, "kjøkken-1", State.RECEIVED, State.PRODUCTION),
        event("ask", 3, "kjøkken-1"),
        event("answer", 3.5, "kasse-1"),
        event("move", 5, "kjøkken-1", State.PRODUCTION, State.COMPLETED, undone=True),
        event("undo", 5.2, "kjøkken-1", State.COMPLETED, State.PRODUCTION),
        event("move", 8, "kjøkken-1", State.PRODUCTION, State.COMPLETED),
    )


def tell(till: Till, report: Report = REPORT, orders: tuple[Order, ...] | None = None, csv: str = "") -> None:
    """From now on the hub answers what an admin asks of the day."""
    told = orders_of_the_day() if orders is None else orders
    by_id = {one.id: one for one in told}

    def history(command: ReadHistory) -> History:
        if command.id is None:
            return History(orders=told, cancelled=(DELETED,) if told else ())
        return History(orders=(by_id[command.id],), events=events_of(command.id))

    def figures(command: ReadReport) -> Report | SalesText:
        return SalesText(csv=csv) if command.csv else report

    till.link.told |= {"history": history, "report": figures}
    till.stores.shop.begin_day(DAY)
