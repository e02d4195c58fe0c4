"""Orders that this till has taken and the hub has not confirmed, and the numbers it can give without asking the hub.

An order lies on the till's disk before its number is told, goes out in its turn with its own ``uuid``, and leaves the
disk with the hub's answer.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import count
from uuid import UUID, uuid5

import msgspec
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.link import Answer, Link, Unreachable
from kaffe_desktop.stores import outbox_words
from kaffe_desktop.stores.cart_rows import order_lines
from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.loan import Loan
from kaffe_desktop.stores.menu import MenuModel
from kaffe_desktop.stores.notices import Notices
from kaffe_desktop.stores.oops import Oops, Unsent
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.refusals import other_price
from kaffe_desktop.stores.rows import Rows
from kaffe_desktop.stores.shop import Shop
from kaffe_desktop.till_file import DiskError, TillFile, Waiting
from kaffe_server.contract.commands import ORDERS, CancelOrder, PlaceOrder
from kaffe_server.contract.errors import Closed, Invalid, KaffeError, NotFound, RateLimited, Unavailable
from kaffe_server.contract.frames import OrderAnswer

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)

ANOTHER_TIME = (Unavailable, RateLimited)


@dataclass(frozen=True)
class OutboxRow:
    place: int
    number: int
    refused: bool


@QmlElement
@QmlUncreatable("given by Stores")
class Outbox(Rows):
    """Without a file there are no numbers, and nothing can be kept.

    ``delivered(waiting, order)``: the hub has it. ``returned(waiting)``: it is to be in the cart again.
    """

    changed = Signal()
    delivered = Signal(object, object)
    returned = Signal(object)

    def __init__(
        self,
        link: Link,
        clock: Clock,
        shop: Shop,
        menu: MenuModel,
        oops: Oops,
        notices: Notices,
        file: TillFile | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(OutboxRow, parent)
        self._link = link
        self._clock = clock
        self._shop = shop
        self._menu = menu
        self._oops = oops
        self._notices = notices
        self._file = file
        kept = file.orders if file else ()
        # The hub may have any of them: a full disk does not note that an order went out, nor that it arrived.
        self._orders = {order.place: msgspec.structs.replace(order, sent=True) for order in kept}
        self._places = count(max(self._orders, default=0) + 1)
        self._kept_at: dict[int, float] = {}
        self._loan = Loan(link, file) if file else None
        self._asking = False
        for order in self._orders.values():
            self._offer_oops(order)
        self._show()
        if file and file.laid_aside:
            notices.tell(partial(outbox_words.file_damaged, file.laid_aside.name))
        clock.ticked.connect(self.send)
        shop.dayChanged.connect(self.renew)

    # What the views show

    @Property(int, notify=changed)
    def waiting(self) -> int:
        return sum(not row.refused for row in self._rows)

    @Property(int, notify=changed)
    def refused(self) -> int:
        return len(self) - self.waiting

    @Slot(result="QVariantList")
    def contents(self) -> list[dict[str, object]]:
        """``{number, lines, note}`` of each order that is shown, for whoever tells the kitchen by mouth."""
        return [
            {
                "number": order.number,
                "lines": order_lines(order.command, self._menu.catalogue),
                "note": " – ".join(filter(None, (order.command.name, order.command.note))),
            }
            for order in self._orders.values()
            if not order.withdrawn
        ]

    # Selling without the hub

    def keep(self, command: PlaceOrder, total: int, *, sent: bool) -> Waiting:
        """The order is on the disk, with the number to tell the guest.

        :param total: kroner that the guest was told.
        :param sent: the hub may have it already.
        :raises Unreachable: this screen has no file.
        :raises Closed: as the hub said last.
        :raises NoNumberLeft:
        :raises DiskError:
        """
        if self._file is None or self._loan is None:
            raise Unreachable("this screen keeps no orders")
        if not self._shop.open:
            raise Closed("the shop was closed when the hub was last heard")
        number, loan, left = self._loan.first()
        command = msgspec.structs.replace(command, day_id=number, loan=loan, sold_at=self._clock.now())
        order = Waiting(place=next(self._places), command=command, number=number, total=total, sent=sent)
        self._file.keep(order, left)
        self._loan.leave(left)
        self._orders[order.place] = order
        self._kept_at[order.place] = self._clock.seconds()
        self._offer_oops(order)
        self._show()
        return order

    def tell_of_the_disk(self) -> None:
        """The file could not be opened."""
        self._notices.tell(outbox_words.file_unusable)

    @Slot()
    def explain(self) -> None:
        """Why the hub refused the first of those that it refused, and what staff can do."""
        order = next((order for order in self._orders.values() if order.refused), None)
        if order is not None:
            self._notices.tell(partial(outbox_words.refused, order, partial(self._take_back, order.place)))

    def _take_back(self, place: int) -> None:
        """Into the cart again. An order that the hub may have is cancelled there as soon as that can be said."""
        order = self._orders[place]
        try:
            if order.sent and not order.refused:
                self._put(msgspec.structs.replace(order, withdrawn=True))
            else:
                self._remove(order)
        except DiskError as error:
            again = partial(self._take_back, place)
            self._notices.tell(partial(outbox_words.not_taken_back, order, error, again))
        else:
            self._oops.forget_unsent(place)
            self.returned.emit(order)

    # On return

    @Slot()
    def renew(self) -> None:
        """The hub is heard again, or another business day begins: what waits goes out, then the numbers are renewed."""
        if self._loan is not None:
            self._loan.due = True
        self.send()

    @Slot()
    def send(self) -> None:
        """The first order that waits, if nothing is under way; once there is none, asks for numbers."""
        if self._loan is None or self._asking or not self._link.is_joined(ORDERS):
            return
        order = next((order for order in self._orders.values() if not order.refused), None)
        if order is not None:
            self._asking = True
            self._send(self._timed(order))
        elif self._loan.due:
            self._asking = True
            self._loan.renew(lambda: {order.number for order in self._orders.values()}, self._renewed)

    def _send(self, order: Waiting) -> None:
        if order != self._orders[order.place]:
            self._note(order)
        self._link.request(ORDERS, "place", order.command, partial(self._answered, order.place))

    def _timed(self, order: Waiting) -> Waiting:
        """About to be sent; dated anew if it was sold since this program began, by the clock that is now the hub's."""
        kept_at = self._kept_at.pop(order.place, None)
        command = order.command
        if kept_at is not None and command.sold_at is not None:
            sold_at = self._clock.now() - timedelta(seconds=self._clock.seconds() - kept_at)
            command = msgspec.structs.replace(command, sold_at=sold_at)
        return msgspec.structs.replace(order, command=command, sent=True)

    def _answered(self, place: int, answer: Answer) -> None:
        self._asking = False
        order = self._orders[place]
        if isinstance(answer, ANOTHER_TIME):
            return
        if isinstance(answer, KaffeError):
            self._refused(order, answer)
        else:
            self._taken(order, answer)
        self.send()

    def _refused(self, order: Waiting, error: KaffeError) -> None:
        if order.withdrawn:
            self._settle(order)
        elif isinstance(error, Invalid) and error.field == "day_id" and order.command.day_id is not None:
            uuid = _uuid_for(order.command.uuid, "without the lent number")
            command = msgspec.structs.replace(order.command, uuid=uuid, day_id=None, loan=None, sold_at=None)
            self._note(msgspec.structs.replace(order, command=command))
        else:
            log.warning("the hub refuses %d: %s", order.number, error)
            self._note(msgspec.structs.replace(order, refused=error.code))
            self._oops.forget_unsent(order.place)
            self.explain()

    def _taken(self, order: Waiting, response: msgspec.Raw) -> None:
        try:
            answer = msgspec.json.decode(response, type=OrderAnswer)
        except msgspec.MsgspecError:
            log.exception("the hub has %d and says so in a way that this version does not know", order.number)
            self._settle(order)
            return
        if order.withdrawn:
            self._cancel(order, answer)
        else:
            self._delivered(order, answer)

    def _delivered(self, order: Waiting, answer: OrderAnswer) -> None:
        self._settle(order)
        if answer.act is not None:
            self._oops.push(answer.act)
        record = answer.record
        if record.day_id != order.number:
            self._notices.tell(partial(outbox_words.other_number, order.number, record))
        if record.total_nok != order.total:
            self._notices.tell(partial(other_price, record.day_id, order.total, record.total_nok))
        self.delivered.emit(order, record)

    def _cancel(self, order: Waiting, answer: OrderAnswer) -> None:
        def answered(told: Answer) -> None:
            self._asking = False
            if isinstance(told, ANOTHER_TIME):
                return
            self._settle(order)
            if isinstance(told, KaffeError) and not isinstance(told, NotFound):
                self._notices.tell(partial(outbox_words.not_cancelled, order, told))
            self.send()

        self._asking = True
        command = CancelOrder(uuid=_uuid_for(order.command.uuid, "cancel"), id=answer.record.id)
        self._link.request(ORDERS, "cancel", command, answered)

    def _renewed(self) -> None:
        self._asking = False

    # What lies on the disk

    def _put(self, order: Waiting) -> None:
        """:raises DiskError: and nothing has changed."""
        assert self._file is not None
        self._file.change(order)
        self._orders[order.place] = order
        self._show()

    def _remove(self, order: Waiting) -> None:
        """:raises DiskError: and nothing has changed."""
        assert self._file is not None
        self._file.remove(order)
        self._drop(order)

    # What the hub said counts also when the disk does not take it: after a restart the same uuid gets the same answer.

    def _note(self, order: Waiting) -> None:
        try:
            self._put(order)
        except DiskError:
            log.exception("%d is not changed on the disk", order.number)
            self._orders[order.place] = order
            self._show()

    def _settle(self, order: Waiting) -> None:
        try:
            self._remove(order)
        except DiskError:
            log.exception("%d is still on the disk", order.number)
            self._drop(order)

    def _drop(self, order: Waiting) -> None:
        del self._orders[order.place]
        self._kept_at.pop(order.place, None)
        self._oops.forget_unsent(order.place)
        self._notices.withdraw(outbox_words.key(order.place))
        self._show()

    def _offer_oops(self, order: Waiting) -> None:
        sold_at = order.command.sold_at
        if sold_at is not None and not order.withdrawn and not order.refused:
            label = partial(outbox_words.waits, order.number)
            self._oops.push(Unsent(sold_at, order.place, label, partial(self._take_back, order.place)))

    def _show(self) -> None:
        shown = [order for order in self._orders.values() if not order.withdrawn]
        self.align([OutboxRow(order.place, order.number, bool(order.refused)) for order in shown])
        self.changed.emit()


def _uuid_for(uuid: UUID, purpose: str) -> UUID:
    """The same for the same two: so that the command made of it is repeated and not doubled after a restart."""
    return uuid5(uuid, purpose)
