"""Every state of the admin's pages, named as the mockups are."""

from collections.abc import Callable

from kaffe_server.contract.errors import RateLimited, Unauthenticated
from kaffe_server.contract.records import Break, Message, StaffMember, State, Status
from tests.desktop.canned import order
from tests.desktop.kiosk.scenes import busy
from tests.desktop.kiosk.till import Till

SARA, OLA = StaffMember(id=1, name="Sara"), StaffMember(id=2, name="Ola")
MESSAGES = (
    Message(id=1, title="Tom for havremelk", subtitle="Ny leveranse kommer i morgen tidlig"),
    Message(id=2, title="Kanelboller kl. 11.30", subtitle="Fersk bakst fra skolekjøkkenet"),
    Message(id=3, title="Vi tar også Vipps", subtitle="Nummeret står på disken"),
)
BREAKS = tuple(
    Break(weekday=day, begin=begin, end=end)
    for day in range(5)
    for begin, end in (("09:40", "09:55"), ("11:20", "12:00"))
)
LONG = StaffMember(id=3, name="Bjørn-Åge Kristoffersen")


def unlocked(till: Till, page: str) -> None:
    till.stores.staff.load([SARA, OLA, LONG])
    till.stores.admin.let_in(SARA)
    till.stores.admin.show(page)


def pin(till: Till, digits: str = "12") -> None:
    busy(till)
    till.stores.staff.load([SARA, OLA])
    till.stores.admin.enter()
    for digit in digits:
        till.stores.pin.type(digit)


def pin_wrong(till: Till) -> None:
    pin(till, "1234")
    till.refuse(Unauthenticated("nobody has it"))


def pin_pause(till: Till) -> None:
    pin(till, "1234")
    till.refuse(RateLimited("too many", wait_s=27))


def pin_first(till: Till) -> None:
    busy(till)
    till.stores.staff.load([])
    till.stores.admin.enter()


def staff(till: Till) -> None:
    unlocked(till, "staff")


def message(till: Till) -> None:
    unlocked(till, "message")
    ready, making, waiting = (129, 131, 132, 133, 136), (137, 138), (140, 141, 142, 143)
    till.stores.orders.replace_all(
        order(number, state, age=400 - number, in_state=200 - number)
        for state, numbers in ((State.COMPLETED, ready), (State.PRODUCTION, making), (State.RECEIVED, waiting))
        for number in numbers
    )
    till.stores.shop.load(Status(open=True, show_message=True, message_id=1, wait=(4, 6), breaks=BREAKS), MESSAGES)


def message_edited(till: Till) -> None:
    message(till)
    till.stores.messageEditor.edit(2)
    till.stores.messageEditor.setTitle("Kanelboller kl. 12")


def breaks(till: Till) -> None:
    message(till)
    till.stores.admin.show("breaks")
    till.stores.breakEditor.choose(1)


ADMIN_SCENES: dict[str, Callable[[Till], None]] = {
    "pin": pin,
    "pin-wrong": pin_wrong,
    "pin-pause": pin_pause,
    "pin-first": pin_first,
    "staff": staff,
    "message": message,
    "message-edited": message_edited,
    "breaks": breaks,
}
