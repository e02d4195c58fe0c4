"""Everything a view can see, put together over one link.

The only place where the stores learn of one another and of what the hub tells.
"""

from __future__ import annotations

import logging
from datetime import tzinfo
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement

from kaffe_desktop.link import Link, LinkState
from kaffe_desktop.stores.admin import Admin
from kaffe_desktop.stores.board import BoardStore
from kaffe_desktop.stores.break_editor import BreakEditor
from kaffe_desktop.stores.cart import Cart
from kaffe_desktop.stores.clock import Clock, TimeSource, awake_or_not
from kaffe_desktop.stores.connection import Connection
from kaffe_desktop.stores.menu import MenuModel
from kaffe_desktop.stores.menu_editor import MenuEditor
from kaffe_desktop.stores.menu_forms import MenuForms
from kaffe_desktop.stores.message_editor import MessageEditor
from kaffe_desktop.stores.notices import Notice, Notices
from kaffe_desktop.stores.oops import Oops
from kaffe_desktop.stores.option_editor import OptionEditor
from kaffe_desktop.stores.orders import Orders
from kaffe_desktop.stores.outbox import Outbox
from kaffe_desktop.stores.pin import PinEntry
from kaffe_desktop.stores.qml import Property, QmlUncreatable
from kaffe_desktop.stores.question_draft import QuestionDraft
from kaffe_desktop.stores.questions import Questions
from kaffe_desktop.stores.selling import Selling
from kaffe_desktop.stores.shop import Shop
from kaffe_desktop.stores.staff import Staff
from kaffe_desktop.stores.staff_editor import StaffEditor
from kaffe_desktop.stores.today import Today
from kaffe_desktop.stores.unlocking import Unlocking
from kaffe_desktop.stores.usual_time import UsualTime
from kaffe_desktop.till_file import DiskError, TillFile
from kaffe_server.contract.commands import MENU, MESSAGES, ORDERS, STAFF, STATUS
from kaffe_server.contract.frames import Change, Joined, Tick
from kaffe_server.contract.records import Menu, Message, Order, StaffMember, Status

QML_IMPORT_NAME = "Kaffe.Stores"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("given by the program")
class Stores(QObject):
    """Parent of all stores; it must outlive the QML engine.

    :param link: need not run: then nothing arrives, and commands are refused as unavailable.
    :param time_source: monotonic seconds.
    :param zone: of the clock on the wall; the machine's own by default.
    :param till_file: what a screen that sells keeps on its disk; it shows the menu and status that lie there at once.
    :param downloads: folder for files with sales; the user's own by default.
    """

    def __init__(
        self,
        link: Link,
        time_source: TimeSource = awake_or_not,
        zone: tzinfo | None = None,
        till_file: TillFile | None = None,
        downloads: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._till_file = till_file
        self._clock = Clock(time_source, zone, self)
        self._connection = Connection(self._clock, link.topics, self)
        self._notices = Notices(self._clock, self)
        self._admin = Admin(link, self._clock, self)
        self._staff = Staff(self)
        self._pin = PinEntry(self._clock, self)
        self._unlocking = Unlocking(link, self._pin, self._admin, self._staff, self)
        self._staff_editor = StaffEditor(self._admin, self._clock, self._notices, self._staff, self)
        self._shop = Shop(link, self._notices, self, alone=till_file is not None)
        self._message_editor = MessageEditor(self._admin, self._clock, self._notices, self._shop, self)
        self._break_editor = BreakEditor(self._admin, self._clock, self._notices, self._shop, self)
        self._menu = MenuModel(self)
        menu_forms = MenuForms(self._admin, self._clock, self._notices, self._menu, self)
        self._menu_editor = MenuEditor(menu_forms, self)
        self._option_editor = OptionEditor(menu_forms, self)
        self._oops = Oops(link, self._clock, self._notices, self)
        self._orders = Orders(link, self._clock, self._notices, self._oops, self)
        self._outbox = Outbox(
            link, self._clock, self._shop, self._menu, self._oops, self._notices, till_file, self
        )
        self._cart = Cart(link, self._clock, self._menu, self._orders, self._oops, self._outbox, self._notices, self)
        self._question_draft = QuestionDraft(self._menu, self._orders, self)
        self._questions = Questions(link, self._clock, self._menu, self._orders, self._notices, self)
        self._selling = Selling(link, self._menu, self._notices, self)
        self._usual_time = UsualTime(self._orders, self)
        self._today = Today(
            self._admin, self._clock, self._connection, self._notices, self._shop, self._orders, downloads, self
        )
        self._board = BoardStore(self._orders, self._shop, self._connection, self._clock, self)
        self._recall()
        self._storing, self._damaged = True, False
        link.listen(self)

    @Property(Clock, constant=True)
    def clock(self) -> Clock:
        return self._clock

    @Property(Connection, constant=True)
    def connection(self) -> Connection:
        return self._connection

    @Property(Notices, constant=True)
    def notices(self) -> Notices:
        return self._notices

    @Property(Admin, constant=True)
    def admin(self) -> Admin:
        return self._admin

    @Property(PinEntry, constant=True)
    def pin(self) -> PinEntry:
        return self._pin

    @Property(Staff, constant=True)
    def staff(self) -> Staff:
        return self._staff

    @Property(StaffEditor, constant=True)
    def staffEditor(self) -> StaffEditor:
        return self._staff_editor

    @Property(MessageEditor, constant=True)
    def messageEditor(self) -> MessageEditor:
        return self._message_editor

    @Property(BreakEditor, constant=True)
    def breakEditor(self) -> BreakEditor:
        return self._break_editor

    @Property(Shop, constant=True)
    def shop(self) -> Shop:
        return self._shop

    @Property(MenuModel, constant=True)
    def menu(self) -> MenuModel:
        return self._menu

    @Property(MenuEditor, constant=True)
    def menuEditor(self) -> MenuEditor:
        return self._menu_editor

    @Property(OptionEditor, constant=True)
    def optionEditor(self) -> OptionEditor:
        return self._option_editor

    @Property(Oops, constant=True)
    def oops(self) -> Oops:
        return self._oops

    @Property(Orders, constant=True)
    def orders(self) -> Orders:
        return self._orders

    @Property(Outbox, constant=True)
    def outbox(self) -> Outbox:
        return self._outbox

    @Property(Cart, constant=True)
    def cart(self) -> Cart:
        return self._cart

    @Property(QuestionDraft, constant=True)
    def questionDraft(self) -> QuestionDraft:
        return self._question_draft

    @Property(Questions, constant=True)
    def questions(self) -> Questions:
        return self._questions

    @Property(Selling, constant=True)
    def selling(self) -> Selling:
        return self._selling

    @Property(UsualTime, constant=True)
    def usualTime(self) -> UsualTime:
        return self._usual_time

    @Property(Today, constant=True)
    def today(self) -> Today:
        return self._today

    @Property(BoardStore, constant=True)
    def board(self) -> BoardStore:
        return self._board

    # What the link tells

    def on_joined(self, topic: str, joined: Joined) -> None:
        self._clock.hear(joined.now, joined.zone)
        if joined.items is not msgspec.UNSET:
            self._load(topic, joined.items)
            self._remember(topic, joined.items)
        for change in joined.changes or ():
            self.on_change(topic, change)
        if topic == ORDERS:
            self._shop.begin_day(joined.day)
            self._orders.keep_day(joined.day)
            self._oops.load(joined.acts)
            self._cart.retry()
            self._outbox.renew()
            self._orders.send_held()
            self._connection.word()
        if topic == STATUS:
            self._shop.joined()
        self._connection.joined(topic)

    def on_change(self, topic: str, change: Change) -> None:
        if topic == ORDERS:
            self._orders.apply(change)
            self._connection.word()
        elif topic == MENU:
            self._menu.load(msgspec.json.decode(change.record, type=Menu))
            self._remember(MENU, change.record)
        elif topic == STATUS:
            self._shop.load_status(msgspec.json.decode(change.record, type=Status))
            self._remember(STATUS, b"[" + bytes(change.record) + b"]")
        elif topic == MESSAGES:
            self._shop.change_message(change)
        elif topic == STAFF:
            self._staff.apply(change)

    def on_tick(self, tick: Tick) -> None:
        self._clock.hear(tick.now)
        self._connection.word()
        self._shop.begin_day(tick.day)
        self._orders.keep_day(tick.day)
        if (tick.storing, tick.damaged) != (self._storing, self._damaged):
            self._storing, self._damaged = tick.storing, tick.damaged
            if tick.storing:
                self._notices.withdraw("storing")
            else:
                self._notices.tell(self._database_damaged if tick.damaged else self._not_storing)

    def _not_storing(self) -> Notice:
        title = self.tr("Huben får ikke lagret")
        text = self.tr("Disken er kanskje full · Si fra til den som har ansvar for huben")
        return Notice("error", title, text, self.tr("OK"), "storing")

    def _database_damaged(self) -> Notice:
        title = self.tr("Databasen er skadet")
        text = self.tr(
            "En kopi må legges tilbake: se installasjonsveiledningen · Si fra til den som har ansvar for huben"
        )
        return Notice("error", title, text, self.tr("OK"), "storing")

    def on_state(self, state: LinkState) -> None:
        if state is LinkState.CONNECTED:
            self._admin.forget()
            self._notices.withdraw("own hub")
        elif state is LinkState.REFUSED:
            self._notices.tell(self._refused)

    def on_refusal(self, reason: str) -> None:
        """The hub of this machine does not start, and said why."""
        self._notices.tell(lambda: self._not_starting(reason))

    def _not_starting(self, reason: str) -> Notice:
        title = self.tr("Huben starter ikke: se installasjonsveiledningen")
        return Notice("error", title, reason, self.tr("OK"), "own hub")

    def _refused(self) -> Notice:
        title = self.tr("Huben slipper ikke denne skjermen inn")
        text = self.tr("Oppdater programmet, eller koble skjermen til på nytt")
        return Notice("error", title, text, self.tr("OK"), "link")

    def retranslate(self) -> None:
        """The program speaks another language: texts that were made here are made anew."""
        self._clock.tick()
        self._orders.retranslate()
        self._today.retranslate()
        self._notices.retranslate()
        for store in (
            self._oops,
            self._menu,
            self._cart,
            self._questions,
            self._question_draft,
            self._usual_time,
            self._board,
            self._staff_editor,
            self._message_editor,
            self._break_editor,
        ):
            store.changed.emit()

    def _load(self, topic: str, items: msgspec.Raw) -> None:
        if topic == ORDERS:
            self._orders.replace_all(msgspec.json.decode(items, type=list[Order]))
        elif topic == MENU:
            self._menu.load(msgspec.json.decode(items, type=Menu))
        elif topic == STATUS:
            self._shop.load_status(msgspec.json.decode(items, type=list[Status])[0])
        elif topic == MESSAGES:
            self._shop.load_messages(msgspec.json.decode(items, type=list[Message]))
        elif topic == STAFF:
            self._staff.load(msgspec.json.decode(items, type=list[StaffMember]))

    # What a till knows when it is started without the hub

    def _remember(self, topic: str, items: bytes | msgspec.Raw) -> None:
        if self._till_file is not None and topic in (MENU, STATUS):
            try:
                self._till_file.remember(topic, bytes(items))
            except DiskError:
                log.exception("%s is not kept for a start without the hub", topic)

    def _recall(self) -> None:
        for topic in (MENU, STATUS):
            if self._till_file is not None and (items := self._till_file.recall(topic)) is not None:
                try:
                    self._load(topic, msgspec.Raw(items))
                except msgspec.MsgspecError:
                    log.warning("%s as this till knew it cannot be read", topic)
