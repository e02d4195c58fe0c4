"""The states of the board as the mockups show them."""

from collections.abc import Callable

from kaffe_server.contract.records import State
from tests.desktop.canned import CannedStores, order, orders

WAITING, MAKING, DONE = State.RECEIVED, State.PRODUCTION, State.COMPLETED


OWN_CUP = "Husk egen kopp: −20 %"


def normal(canned: CannedStores) -> None:
    canned.show_status(wait=(4, 6), line=OWN_CUP)
    canned.put(
        orders(WAITING, 140, 141, 142, 143, 144, 145)
        + orders(MAKING, 135, 137, 138, 139)
        + [ready for at, n in enumerate((129, 131, 132, 133, 136)) for ready in orders(DONE, n, in_state=200 - at)]
    )


def announce(canned: CannedStores) -> None:
    normal(canned)
    canned.put(
        orders(WAITING, 140, 141, 142, 143, 144, 145)
        + orders(MAKING, 137, 138, 139)
        + [ready for at, n in enumerate((129, 131, 132, 133, 136)) for ready in orders(DONE, n, in_state=200 - at)]
        + orders(DONE, 135, in_state=0)
    )


def rush(canned: CannedStores) -> None:
    canned.show_status(wait=(8, 10), line=OWN_CUP)
    late = orders(DONE, 124, 127, 130, in_state=400)
    grid = [ready for at, n in enumerate((136, 138, 140, 144, 146)) for ready in orders(DONE, n, in_state=200 - at)]
    making = orders(MAKING, 139, 141, 142, 143)
    canned.put(orders(WAITING, *range(147, 164)) + making + grid + late + orders(DONE, 134, in_state=5))
    canned.put(orders(WAITING, *range(147, 164)) + making + grid + late + orders(MAKING, 134, in_state=0))


def crowd(canned: CannedStores) -> None:
    canned.put(
        orders(WAITING, *range(140, 165))
        + orders(MAKING, *range(130, 140))
        + orders(DONE, *range(110, 130))
        + orders(DONE, *range(101, 108), in_state=400)
    )


def empty(canned: CannedStores) -> None:
    canned.show_status(wait=(0, 2), line=OWN_CUP)
    canned.put(orders(MAKING, 101))


def message(canned: CannedStores) -> None:
    canned.show_status(message=("Tom for havremelk", "Ny leveranse kommer i morgen tidlig"), wait=(4, 6))
    canned.put(
        orders(WAITING, 140, 141, 142, 143)
        + orders(MAKING, 137, 138)
        + [ready for at, n in enumerate((129, 131, 132, 133, 136)) for ready in orders(DONE, n, in_state=200 - at)]
    )


def crowd_with_message(canned: CannedStores) -> None:
    crowd(canned)
    canned.show_status(message=("Kanelboller fra skolekjøkkenet i dag", "Ferske klokka 11.30, så lenge lageret rekker"))


def closed(canned: CannedStores) -> None:
    canned.put(orders(DONE, 139, 141, in_state=200))
    title = "Vi åpner igjen i morgen kl. 09.40"
    canned.show_status(open=False, message=(title, "Åpent i alle friminutt, mandag til fredag"))
    canned.wait(15 * 60)


def closed_without_message(canned: CannedStores) -> None:
    canned.put([])
    canned.show_status(open=False)


def closing(canned: CannedStores) -> None:
    normal(canned)
    canned.show_status(open=False)


def closing_until(canned: CannedStores) -> None:
    normal(canned)
    canned.show_status(open=False, message=("Vi åpner igjen i morgen kl. 09.40", ""))


def called(canned: CannedStores) -> None:
    normal(canned)
    called = [order(139, MAKING, called=4), order(129, DONE, in_state=200, called=1)]
    canned.put(orders(WAITING, 140, 141, 142) + orders(DONE, 131, 132, 133) + called)


def thousands(canned: CannedStores) -> None:
    canned.show_status(wait=(8, 10))
    late = orders(DONE, 991, 992, 1000, in_state=400)
    ready = [number for at, n in enumerate((993, 1001, 1002, 1003)) for number in orders(DONE, n, in_state=200 - at)]
    others = orders(WAITING, *range(1006, 1020)) + orders(MAKING, 998, 999, 1004)
    canned.put(others + ready + late + orders(DONE, 1005, in_state=5))
    canned.put(others + ready + late + orders(MAKING, 1005, in_state=0) + orders(DONE, 1020, in_state=0))


def too_small(canned: CannedStores) -> None:
    normal(canned)
    canned.stores.board.strip.remark("For liten for 8 m – les til 6,1 m")


def updating(canned: CannedStores) -> None:
    normal(canned)
    canned.wait(15, heard=False)


def stale(canned: CannedStores) -> None:
    normal(canned)
    canned.wait(45, heard=False)


def stale_crowd(canned: CannedStores) -> None:
    crowd(canned)
    canned.wait(45, heard=False)


BOARD_SCENES: dict[str, Callable[[CannedStores], None]] = {
    "normal": normal,
    "announce": announce,
    "rush": rush,
    "crowd": crowd,
    "empty": empty,
    "message": message,
    "crowd-message": crowd_with_message,
    "closed": closed,
    "closed-bare": closed_without_message,
    "closing": closing,
    "closing-until": closing_until,
    "called": called,
    "thousands": thousands,
    "too-small": too_small,
    "updating": updating,
    "stale": stale,
    "stale-crowd": stale_crowd,
}
