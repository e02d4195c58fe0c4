"""What the database holds, read with plain SQL, and everything in which it differs from what was promised."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.chaos.ledger import Ledger
from tests.chaos.screens import FIELDS, Onlooker, Screen, Shown

LIFE = ["received", "production", "completed", "dispatched"]
EVENTS = "SELECT id, order_id, kind, from_state, to_state FROM order_event ORDER BY id"

Findings = dict[str, list[str]]


@dataclass(frozen=True)
class Event:
    kind: str
    from_: str | None
    to: str | None


@dataclass(frozen=True)
class Truth:
    """``orders`` by id, as rows; ``lives``: the events of each order, oldest first; ``log``: all events by id."""

    orders: dict[int, sqlite3.Row]
    lives: dict[int, list[Event]]
    log: list[tuple[Any, ...]]
    day: str
    epoch: str
    integrity: str


def read(file: Path) -> Truth:
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        orders = {row["id"]: row for row in connection.execute("SELECT * FROM orders ORDER BY id")}
        log = [tuple(row) for row in connection.execute(EVENTS)]
        life = dict(connection.execute("SELECT name, value FROM life").fetchall())
        (integrity,) = connection.execute("PRAGMA integrity_check").fetchone()
    lives: dict[int, list[Event]] = defaultdict(list)
    for _, order, kind, from_, to in log:
        lives[order].append(Event(kind, from_, to))
    return Truth(orders, lives, log, life["order_day"], life["epoch"], integrity)


def shown(truth: Truth) -> Shown:
    """What every screen should show."""
    return {
        o["id"]: tuple(o[field] for field in FIELDS)
        for o in truth.orders.values()
        if o["business_day"] == truth.day and not o["cancelled"]
    }


def queues(truth: Truth) -> list[list[int]]:
    """The ids in each lane of every screen, in the lane's order."""
    here = [truth.orders[id] for id in shown(truth)]
    found = []
    for state in LIFE[:3]:
        by = "state_since" if state == "completed" else "created"
        found.append([o["id"] for o in sorted(here, key=lambda o: (o[by], o["id"])) if o["state"] == state])
    return found


def judge(ledger: Ledger, truth: Truth) -> Findings:
    """Ledger against database; every list is to be empty."""
    stored = {str(o["uuid"]): o for o in truth.orders.values()}
    sales = Counter(o["note"] for o in truth.orders.values())
    numbers = Counter((o["business_day"], o["day_id"]) for o in truth.orders.values())
    numbers_told = Counter((o.business_day, o.day_id) for o in ledger.acknowledged.values())
    acknowledged = {str(uuid): order for uuid, order in ledger.acknowledged.items()}
    by_mark = {o["note"]: o["day_id"] for o in truth.orders.values()}
    return {
        "acknowledged orders lost": [
            f"{order.business_day} {order.day_id} {order.note}"
            for uuid, order in acknowledged.items()
            if uuid not in stored
        ],
        "sales doubled": [f"{name} × {times}" for name, times in sales.items() if times > 1],
        "orders stored with another number, price or content than acknowledged": [
            f"{order.note}: {order.day_id}, stored {row['day_id']}"
            for uuid, order in acknowledged.items()
            if (row := stored.get(uuid))
            and (order.id, order.day_id, order.total_nok) != (row["id"], row["day_id"], row["total_nok"])
        ],
        "guests told a number that is not their order's": [
            f"{mark}: told {number}, stored {by_mark.get(mark)}"
            for mark, number in ledger.told.items()
            if by_mark.get(mark) != number
        ],
        "guests told a number that staff had to correct": ledger.corrected,
        "orders taken back at the till, yet standing": [
            f"{o['note']}" for o in truth.orders.values() if o["note"] in ledger.withdrawn and not o["cancelled"]
        ],
        "numbers used twice in a day": [
            f"{number}" for book in (numbers, numbers_told) for number, times in book.items() if times > 1
        ],
        "orders refused to the till, yet stored": [str(uuid) for uuid in ledger.refused if str(uuid) in stored],
        "orders stored that no till knows of": sorted(stored.keys() - acknowledged.keys()),
        "illegal transitions": [
            f"{id}: {' '.join(map(str, life))}" for id, life in truth.lives.items() if not is_legal(life)
        ],
        "orders whose events do not tell how they came about": [
            str(id) for id, order in truth.orders.items() if _outcome(truth.lives[id]) != _standing(order)
        ],
        "acknowledged changes lost": [
            f"{id} rev {rev} {state}" for (id, rev), state in ledger.changes.items() if not _was(truth, id, rev, state)
        ],
        "records shown that were never stored": [
            f"{id} rev {rev} {state}"
            for (id, rev), (state, number) in ledger.shown.items()
            if not _was(truth, id, rev, state) or not _bore(truth, id, rev, number)
        ],
        "numbers shown for two orders of a day": [
            f"{number}: orders {sorted(ids)}" for number, ids in _numbered(ledger, truth).items() if len(ids) > 1
        ],
        "contradictions in what the tills were told": ledger.wrong,
        "faults in the database file": [] if truth.integrity == "ok" else [truth.integrity],
    }


def differences(truth: Truth, screens: list[Screen], onlooker: Onlooker) -> list[str]:
    """Screens that do not show exactly what the database holds."""
    wanted, lanes = shown(truth), queues(truth)
    found = [f"{screen.station}: orders" for screen in screens if screen.orders() != wanted]
    found += [f"{screen.station}: outbox" for screen in screens if len(screen.stores.outbox)]
    found += [f"{screen.station}: lanes" for screen in screens if screen.queues() != lanes]
    for screen in screens:
        board = screen.stores.board
        if [board.queueCount, board.makingCount] != [len(lane) for lane in lanes[:2]]:
            found.append(f"{screen.station}: board")
    if onlooker.orders() != wanted:
        found.append("the bare client: orders")
    return found


def is_legal(life: list[Event]) -> bool:
    """One step forward at a time; an undo takes back the latest step and nothing else; an edit moves nothing."""
    steps: list[Event] = []
    for event in life:
        if event.kind == "undo":
            if not steps or (event.from_, event.to) != ((last := steps.pop()).to, last.from_):
                return False
            continue
        if event.from_ != (steps[-1].to if steps else None):
            return False
        match event.kind:
            case "place":
                legal = not steps and event.to in ("received", "completed", "dispatched")
            case "move":
                legal = event.to in LIFE[1:] and LIFE.index(event.to) == LIFE.index(str(event.from_)) + 1
            case "cancel":
                legal = event.to is None and event.from_ is not None
            case _:
                if event.from_ != event.to:
                    return False
                continue
        if not legal:
            return False
        steps.append(event)
    return bool(life)


def _outcome(life: list[Event]) -> tuple[int, str | None]:
    return (len(life), life[-1].to if life else None)


def _standing(order: sqlite3.Row) -> tuple[int, str | None]:
    return (order["rev"], None if order["cancelled"] else order["state"])


def _was(truth: Truth, order: int, rev: int, state: str) -> bool:
    """Whether the ``rev``-th event of the order made it that. Of a cancelled one the record keeps the state it had."""
    life = truth.lives.get(order, [])
    return rev <= len(life) and (life[rev - 1].to or state) == state


def _bore(truth: Truth, order: int, rev: int, number: int) -> bool:
    """Whether the order had that number, or had it only until it got the one that its guest had been told."""
    later = truth.lives[order][rev:]
    return truth.orders[order]["day_id"] == number or any(event.kind == "renumber" for event in later)


def _numbered(ledger: Ledger, truth: Truth) -> dict[tuple[str, int], set[int]]:
    found: dict[tuple[str, int], set[int]] = defaultdict(set)
    for (id, _), (_, number) in ledger.shown.items():
        if id in truth.orders:
            found[truth.orders[id]["business_day"], number].add(id)
    return found


def backup_faults(backup: Path, truth: Truth, acknowledged_before: set[str]) -> list[str]:
    """A backup must be the beginning of what the database came to hold, with all that was acknowledged before it.

    :param acknowledged_before: uuids of the orders that were acknowledged when the backup began.
    """
    copy = read(backup)
    uuids = [order["uuid"] for order in copy.orders.values()]
    found = []
    if copy.integrity != "ok":
        found.append(f"{backup.name}: {copy.integrity}")
    if uuids != [order["uuid"] for order in truth.orders.values()][: len(uuids)]:
        found.append(f"{backup.name}: its orders are no prefix")
    if copy.log != truth.log[: len(copy.log)]:
        found.append(f"{backup.name}: its events are no prefix")
    if missing := acknowledged_before - set(uuids):
        found.append(f"{backup.name}: lacks {len(missing)} orders that were acknowledged before it")
    found += [
        f"{backup.name}: order {id} is not what its events say"
        for id, order in copy.orders.items()
        if _outcome(copy.lives[id]) != _standing(order)
    ]
    return found
