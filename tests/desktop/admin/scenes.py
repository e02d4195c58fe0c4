"""Every state of the admin's pages, named as the mockups are."""

from collections.abc import Callable

from kaffe_server.contract.errors import RateLimited, Unauthenticated
from kaffe_server.contract.records import StaffMember
from tests.desktop.kiosk.scenes import busy
from tests.desktop.kiosk.till import Till

SARA, OLA = StaffMember(id=1, name="Sara"), StaffMember(id=2, name="Ola")
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


ADMIN_SCENES: dict[str, Callable[[Till], None]] = {
    "pin": pin,
    "pin-wrong": pin_wrong,
    "pin-pause": pin_pause,
    "pin-first": pin_first,
    "staff": staff,
}
