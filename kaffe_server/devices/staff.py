"""Who may open the admin views: names, PINs stored as argon2id hashes, and what wrong PINs cost.

The hash has OWASP's second choice of parameters (19 MiB, 2 passes), some 30 ms here; argon2-cffi, because a password
hash is nothing to write oneself: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from msgspec import UNSET
from sqlalchemy import Column, Integer, Table, Text, bindparam, delete, insert, select, update

from kaffe_server.contract.commands import STAFF, CreateStaff, DeleteStaff, UpdateStaff
from kaffe_server.contract.errors import Forbidden, Invalid, NotFound, RateLimited
from kaffe_server.contract.records import StaffMember
from kaffe_server.devices.roles import Role, Station
from kaffe_server.storage.ids import next_id, retire
from kaffe_server.storage.schema import metadata
from kaffe_server.storage.transaction import Transaction
from kaffe_server.storage.writer import Changed, Outcome

WRONG_AT_MOST = 5
WRONG_IN_ALL = 20
EVERYBODY = ""
PAUSE = timedelta(seconds=30)

staff = Table(
    "staff",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("pin", Text, nullable=False, comment="argon2id, in PHC string format"),
)

_ALL = select(staff.c.id, staff.c.name, staff.c.pin).order_by(staff.c.name)
_NEW = insert(staff)
_SET = update(staff).where(staff.c.id == bindparam("which"))
_DELETE = delete(staff).where(staff.c.id == bindparam("which"))

_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


class StaffAnswer(msgspec.Struct, frozen=True):
    record: StaffMember


@dataclass(frozen=True, slots=True)
class Locked:
    """Somebody's name and the hash of their PIN."""

    member: StaffMember
    pin: str


def read_staff(tx: Transaction) -> list[StaffMember]:
    return [locked.member for locked in read_locked(tx)]


def read_locked(tx: Transaction) -> list[Locked]:
    return [Locked(StaffMember(id=row[0], name=row[1]), row[2]) for row in tx.all(_ALL)]


def whose(pin: str, everyone: Iterable[Locked]) -> StaffMember | None:
    """Who has that PIN. Takes some 30 ms for each who has not."""
    return next((locked.member for locked in everyone if _fits(pin, locked.pin)), None)


class NewPin:
    """A PIN that somebody is to have, hashed, and compared with those that others have. Both take long, so it is made
    before the transaction; in there, only what has come since then is compared.

    :param known: the hashes to compare it with.
    """

    def __init__(self, pin: str, known: Iterable[str]) -> None:
        self._pin = pin
        self.hash = _hasher.hash(pin)
        self._fits = {one: _fits(pin, one) for one in known}

    def fits(self, hashed: str) -> bool:
        """Whether it is the PIN of that hash."""
        if hashed not in self._fits:
            self._fits[hashed] = _fits(self._pin, hashed)
        return self._fits[hashed]


def _fits(pin: str, hashed: str) -> bool:
    try:
        return _hasher.verify(hashed, pin)
    except (VerificationError, InvalidHashError):
        return False


def create_staff(tx: Transaction, command: CreateStaff, by: Station, pin: NewPin) -> Outcome:
    """:param pin: the command's.
    :raises Forbidden: there is staff already, and the sender is not one of them.
    :raises Invalid: a name or PIN that somebody has.
    """
    everyone = read_locked(tx)
    if everyone and by.role is not Role.ADMIN:
        raise Forbidden("only an admin may add staff")
    name = _unused(command.record.name, pin, everyone)
    member = StaffMember(id=next_id(tx, staff), name=name)
    tx.run(_NEW, id=member.id, name=name, pin=pin.hash)
    return Outcome(StaffAnswer(member), (Changed(STAFF, "create", member.id, member),))


def update_staff(tx: Transaction, command: UpdateStaff, _by: Station, pin: NewPin | None = None) -> Outcome:
    """:param pin: the command's; None: it names none.
    :raises NotFound: nobody has that id.
    :raises Invalid: a name or PIN that somebody else has.
    """
    everyone = read_locked(tx)
    before = _find(everyone, command.record.id)
    others = [locked for locked in everyone if locked.member.id != before.member.id]
    new_name = command.record.name
    name = _unused(before.member.name if new_name is UNSET else new_name, pin, others)
    tx.run(_SET, which=before.member.id, name=name, pin=pin.hash if pin else before.pin)
    after = StaffMember(id=before.member.id, name=name)
    changes = (Changed(STAFF, "update", after.id, after),) if after != before.member else ()
    return Outcome(StaffAnswer(after), changes)


def delete_staff(tx: Transaction, command: DeleteStaff) -> Outcome:
    """:raises Invalid: the last one, after whom nobody could open the admin views.
    :raises NotFound: nobody has that id.
    """
    everyone = read_locked(tx)
    gone = _find(everyone, command.record.id).member
    if len(everyone) == 1:
        raise Invalid("somebody must be able to open the admin views", field="record.id")
    retire(tx, staff)
    tx.run(_DELETE, which=gone.id)
    return Outcome(StaffAnswer(gone), (Changed(STAFF, "delete", gone.id, gone),))


def _find(everyone: Sequence[Locked], id_: int) -> Locked:
    for locked in everyone:
        if locked.member.id == id_:
            return locked
    raise NotFound(f"no staff {id_}", field="record.id")


def _unused(name: str, pin: NewPin | None, others: Sequence[Locked]) -> str:
    name = " ".join(name.split())
    if not name:
        raise Invalid("a name needs a letter", field="record.name")
    if any(locked.member.name.casefold() == name.casefold() for locked in others):
        raise Invalid(f"there is another {name}", field="record.name")
    if pin is not None and any(pin.fits(locked.pin) for locked in others):
        raise Invalid("somebody has that PIN", field="record.pin")
    return name


class Patience:
    """What wrong PINs cost: with the fifth, a screen waits half a minute; with twenty since the last right one, under
    whatever names, all screens do."""

    def __init__(self) -> None:
        self._wrong: dict[str, int] = {}
        self._until: dict[str, datetime] = {}

    def check(self, station: str, now: datetime) -> None:
        """:raises RateLimited: too early; ``wait_s`` says for how long."""
        self._until = {name: until for name, until in self._until.items() if timedelta(0) < until - now <= PAUSE}
        waits = [self._until[name] for name in (station, EVERYBODY) if name in self._until]
        if waits:
            raise RateLimited("too many wrong PINs", wait_s=max(1, round((max(waits) - now).total_seconds())))

    def count(self, station: str, now: datetime, *, right: bool) -> None:
        for name, most in ((station, WRONG_AT_MOST), (EVERYBODY, WRONG_IN_ALL)):
            wrong = self._wrong.pop(name, 0) + 1
            if not right and wrong >= most:
                self._until[name] = now + PAUSE
            elif not right:
                self._wrong[name] = wrong
