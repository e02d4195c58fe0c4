"""Oops: taking back a station's latest act, or one order's latest move."""

from msgspec.structs import replace

from kaffe_server.contract.commands import ORDERS, UndoAct
from kaffe_server.contract.errors import Conflict, NotFound
from kaffe_server.contract.frames import Act, OrdersAnswer
from kaffe_server.contract.records import Order
from kaffe_server.devices.roles import Station
from kaffe_server.orders import acts, table
from kaffe_server.orders.acts import Done
from kaffe_server.orders.days import shown_day
from kaffe_server.storage.transaction import Transaction
from kaffe_server.storage.writer import Changed, Outcome


def undo(tx: Transaction, command: UndoAct, by: Station) -> Outcome:
    """Gives each order the state and ``state_since`` it had before; a placed order leaves the screens.

    Of an act on many orders, those that somebody has changed since are left alone. If all have, the act is given up,
    so that the next ``undo`` reaches the one before it.

    :raises NotFound: nothing to undo.
    :raises Conflict: with ``id``: the order's latest act is not a move.
    """
    if command.id is not None:
        return _undo_move(tx, command.id, by)
    undoable = acts.undoable(tx, by.name, shown_day(tx))
    found = [one for one in undoable if command.act in (None, one[0].id)]
    if not found:
        raise NotFound(f"{by.name} has nothing to undo")
    act, standing = found[0]
    acts.spend(tx, act.id)
    latest = [done for done in standing if acts.latest(tx, done.order_id) == done.id]
    if not latest:
        order = _read(tx, standing[0])
        by_whom = acts.latest_by(tx, order.id)
        return Outcome(error=Conflict(f"order {order.day_id} has changed since", record=order, by=by_whom))
    return _give_back(tx, act, latest, by)


def _undo_move(tx: Transaction, order_id: int, by: Station) -> Outcome:
    order = table.on_screens(tx, order_id, shown_day(tx))
    latest = acts.latest(tx, order_id)
    if order is None or latest is None:
        raise NotFound(f"no order {order_id} today", field="id")
    act, done = acts.event(tx, latest)
    if done.from_ is None or done.to is None:
        raise Conflict(f"order {order.day_id} was not moved yet", field="id", record=order)
    return _give_back(tx, act, [done], by)


def _give_back(tx: Transaction, act: Act, events: list[Done], by: Station) -> Outcome:
    changes = [_reverse(tx, done, by) for done in events]
    records = tuple(order for _, order in changes)
    taken = replace(act, steps=tuple(done.step for done in events))
    return Outcome(OrdersAnswer(records=records, act=taken), tuple(changed for changed, _ in changes))


def _read(tx: Transaction, done: Done) -> Order:
    found = table.find(tx, done.order_id)
    assert found is not None
    return found[0]


def _reverse(tx: Transaction, done: Done, by: Station) -> tuple[Changed, Order]:
    before = _read(tx, done)
    after = replace(
        before,
        state=done.from_ or before.state,
        state_since=done.since or before.state_since,
        rev=before.rev + 1,
        updated_at=tx.now,
    )
    placed, cancelled = done.from_ is None, done.to is None
    table.save(tx, after, cancelled=placed)
    acts.take_back(tx, done)
    acts.note(tx, by, "undo", None if cancelled else before, None if placed else after)
    if placed:
        return Changed(ORDERS, "delete", after.id, after), after
    return Changed(ORDERS, "create" if cancelled else "update", after.id, after), after
