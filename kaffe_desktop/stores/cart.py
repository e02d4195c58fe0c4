"""The order that a guest is giving: its lines as the views show them, and what became of the one before."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kaffe_desktop.link import Link
from kaffe_desktop.stores.cart_rows import CartRow, cart_row, edited, sold_out_item
from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.delivery import Delivery
from kaffe_desktop.stores.draft import NAME_LENGTH, NOTE_LENGTH, Draft, line_total, place_order
from kaffe_desktop.stores.editor import Editor
from kaffe_desktop.stores.last_order import LastOrder
from kaffe_desktop.stores.menu import MenuModel
from kaffe_desktop.stores.notices import Notice, Notices
from kaffe_desktop.stores.oops import Deletion, Oops
from kaffe_desktop.stores.orders import Orders
from kaffe_desktop.stores.outbox import Outbox
from kaffe_desktop.stores.pricing import kroner
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.refusals import other_price, refusal
from kaffe_desktop.stores.rows import Rows
from kaffe_desktop.stores.spoken import spoken_send
from kaffe_desktop.stores.words import item_count, letter
from kaffe_desktop.till_file import Waiting
from kaffe_server.contract.commands import PlaceOrder
from kaffe_server.contract.errors import KaffeError
from kaffe_server.contract.frames import OrderAnswer
from kaffe_server.contract.records import Item, Order

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

KEY = "cart"


@QmlElement
@QmlUncreatable("given by Stores")
class Cart(Rows):
    """While an order is on its way nothing in it can be changed; the hub's answer, or the outbox, clears the cart."""

    changed = Signal()

    def __init__(
        self,
        link: Link,
        clock: Clock,
        menu: MenuModel,
        orders: Orders,
        oops: Oops,
        outbox: Outbox,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(CartRow, parent)
        self._clock = clock
        self._menu = menu
        self._orders = orders
        self._oops = oops
        self._notices = notices
        self._editor = Editor(self)
        self._draft = Draft()
        self._returned: list[Order | PlaceOrder] = []
        self._last = LastOrder(self)
        self._delivery = Delivery(link, clock, outbox, self._tell_unsure)
        self._last.changed.connect(self.changed)
        menu.changed.connect(self._follow_menu)
        orders.changed.connect(self._last.follow)
        oops.orderUndone.connect(self._take_back)
        outbox.delivered.connect(self._last.confirm)
        outbox.returned.connect(self._last.forget)
        outbox.returned.connect(self._take_back_unsent)

    # What the views show

    @Property(Editor, constant=True)
    def editor(self) -> Editor:
        return self._editor

    @Property(int, notify=changed)
    def units(self) -> int:
        return self._draft.units

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        return not self._draft.lines

    @Property(int, notify=changed)
    def total(self) -> int:
        return self._total()

    @Property(str, notify=changed)
    def totalText(self) -> str:
        return kroner(self._total())

    @Property(int, notify=changed)
    def selectedRow(self) -> int:
        return self._draft.selected

    @Property(bool, notify=changed)
    def missingInformation(self) -> bool:
        return self._draft.missing_information

    @Property(str, notify=changed)
    def guestName(self) -> str:
        return self._draft.name

    @Property(str, notify=changed)
    def note(self) -> str:
        return self._draft.note

    @Property(bool, notify=changed)
    def canSend(self) -> bool:
        return bool(self._draft.lines) and not self._delivery.busy

    @Property(str, notify=changed)
    def spokenSend(self) -> str:
        return spoken_send(self._total(), len(self._draft.lines))

    @Property(bool, notify=changed)
    def sending(self) -> bool:
        return self._delivery.busy

    @Property(int, notify=changed)
    def sentNumber(self) -> int:
        return self._last.just_sent.number

    @Property(bool, notify=changed)
    def sentWaits(self) -> bool:
        """The order just sent is on this till's disk until the hub is back."""
        return self._last.just_sent.place > 0

    @Property(bool, notify=changed)
    def sentReady(self) -> bool:
        """The order just sent needed no kitchen."""
        return self._last.just_sent.ready_at_once

    @Property(str, notify=changed)
    def sentSummary(self) -> str:
        return self._last.just_sent.summary

    @Property(int, notify=changed)
    def previousNumber(self) -> int:
        return self._last.receipt.number

    @Property(str, notify=changed)
    def previousSummary(self) -> str:
        receipt = self._last.receipt
        return f"{receipt.summary} · {self._clock.local(receipt.at)}" if receipt.at else ""

    @Property(str, notify=changed)
    def previousState(self) -> str:
        return self._last.receipt.state

    # What staff do

    @Slot(int)
    def add(self, item: int) -> None:
        self._last.dismiss()
        self._become(self._draft.add(item, self._menu.catalogue))

    @Slot(int)
    def select(self, row: int) -> None:
        self._become(self._draft.select(row))

    @Slot(int, int)
    def choose(self, key: int, value: int) -> None:
        self._become(self._draft.choose(key, value, self._menu.catalogue))

    @Slot()
    def more(self) -> None:
        self._become(self._draft.more(1))

    @Slot()
    def less(self) -> None:
        self._become(self._draft.more(-1))

    @Slot()
    def removeSelected(self) -> None:
        row = self._draft.selected
        if row >= 0 and not self._delivery.busy:
            before = self._draft
            self._become(before.remove(row))
            label, bring_back = partial(self._deleted, row), partial(self._bring_back, row, before)
            self._oops.push(Deletion(self._clock.now(), label, bring_back))

    @Slot()
    def toggleMissing(self) -> None:
        self._become(replace(self._draft, missing_information=not self._draft.missing_information))

    @Slot(str, str)
    def setGuest(self, name: str, note: str) -> None:
        self._become(replace(self._draft, name=name.strip()[:NAME_LENGTH], note=note.strip()[:NOTE_LENGTH]))

    @Slot()
    def send(self) -> None:
        if self._draft.lines and not self._delivery.busy:
            self._notices.withdraw(KEY)
            self._delivery.send(place_order(self._draft, self._menu.catalogue, uuid4()), self._total(), self._settled)
            self.changed.emit()

    @Slot()
    def dismissSent(self) -> None:
        self._last.dismiss()

    def retry(self) -> None:
        """The link is back: an order whose answer was lost goes out again."""
        self._delivery.retry()

    # What becomes of an order that was sent

    def _settled(self, answer: OrderAnswer | Waiting | KaffeError) -> None:
        self._notices.withdraw(KEY)
        if isinstance(answer, KaffeError):
            item = sold_out_item(answer, self._draft, self._menu.catalogue)
            self._notices.tell(partial(self._not_sent, answer, item))
            self.changed.emit()
        elif isinstance(answer, Waiting):
            self._last.show_waiting(answer, self._clock.now())
            self._oops.forget_deletions()
            self._become(Draft(next_id=self._draft.next_id))
        else:
            self._accepted(answer)
        returned, self._returned = self._returned, []
        for order in returned:
            self._take_back(order)

    def _accepted(self, answer: OrderAnswer) -> None:
        record = self._orders.order(answer.record.id) or answer.record
        if answer.record.total_nok != self._total():
            self._notices.tell(partial(other_price, record.day_id, self._total(), answer.record.total_nok))
        self._last.show_order(record)
        self._oops.forget_deletions()
        if answer.act is not None and record.state is answer.record.state:
            self._oops.push(answer.act)
        self._become(Draft(next_id=self._draft.next_id))

    def _tell_unsure(self) -> None:
        self._notices.tell(self._unsure)

    def _unsure(self) -> Notice:
        text = self.tr("Den sendes igjen av seg selv når huben svarer")
        return Notice("error", self.tr("Bestillingen venter på huben"), text, key=KEY)

    def _not_sent(self, error: KaffeError, gone: Item | None) -> Notice:
        failed = self.tr("Bestillingen ble ikke sendt")
        if gone is not None:
            failed = self.tr("{name} er utsolgt").format(name=gone.name)
        return refusal(error, failed, self.send, KEY, of_an_order=True)

    def _deleted(self, row: int) -> str:
        return self.tr("Linje {letter} slettet").format(letter=letter(row + 1))

    def _bring_back(self, row: int, before: Draft) -> bool:
        if self._delivery.busy:
            return False
        self._become(self._draft.bring_back(row, before))
        return True

    @Slot(object)
    def _take_back_unsent(self, waiting: Waiting) -> None:
        self._take_back(waiting.command)

    @Slot(object)
    def _take_back(self, order: Order | PlaceOrder) -> None:
        if self._delivery.busy:
            self._returned.append(order)
        else:
            self._last.dismiss()
            before = self._draft.units
            self._become(self._draft.take_back(order).known_to(self._menu.catalogue))
            left = before + len(order.items) - self._draft.units
            if left:
                self._notices.tell(partial(self._not_all_back, left))

    def _not_all_back(self, left: int) -> Notice:
        title = self.tr("{count} kom ikke tilbake i bestillingen").format(count=item_count(left))
        text = self.tr("Menyen er endret, eller bestillingen er full · Se over linjene")
        return Notice("error", title, text, self.tr("OK"))

    # From one draft to the next

    @Slot()
    def _follow_menu(self) -> None:
        self._draft = self._draft if self._delivery.busy else self._draft.known_to(self._menu.catalogue)
        self._show()

    def _become(self, draft: Draft) -> None:
        if not self._delivery.busy:
            if draft.content != self._draft.content:
                self._notices.withdraw(KEY)
            self._draft = draft
            self._show()

    def _total(self) -> int:
        return sum(line_total(line, self._menu.catalogue) for line in self._draft.lines)

    def _show(self) -> None:
        draft, catalogue = self._draft, self._menu.catalogue
        self.align([cart_row(draft, row, catalogue) for row in range(len(draft.lines))])
        line = draft.lines[draft.selected] if draft.selected >= 0 else None
        self._editor.show(edited(draft, catalogue), line, catalogue.groups(line.item) if line else ())
        counts: Counter[int] = Counter()
        for other in draft.lines:
            counts[other.item] += other.quantity
        self._menu.mark(counts, line.item if line else None)
        self.changed.emit()
