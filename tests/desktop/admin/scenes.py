"""Every state of the admin's pages, named as the mockups are."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QMetaObject
from PySide6.QtQuick import QQuickWindow

from kaffe_desktop.stores.saving import Saver
from kaffe_server.contract.errors import Invalid, RateLimited, Unauthenticated
from kaffe_server.contract.frames import EMPTY
from kaffe_server.contract.records import Break, Menu, Message, StaffMember, State, Status
from tests.desktop.admin import canned_day
from tests.desktop.canned import order
from tests.desktop.kiosk.scenes import busy
from tests.desktop.kiosk.till import Till
from tests.desktop.walking import shown, stand_still

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


def menu(till: Till) -> None:
    """The latte is open and has just been saved; the buns are sold out."""
    unlocked(till, "menu")
    indexes = till.stores.menu.catalogue.menu.indexes
    items = tuple(replace(item, sold_out=item.name == "Skolebolle") for item in indexes.items)
    till.stores.menu.load(Menu(indexes=replace(indexes, items=items)))
    till.stores.menuEditor.select(f"item-{till.item('Latte').id}")
    till.stores.menuEditor.setName("Latte ")
    save(till)
    till.link.asked.pop()[2](EMPTY)


def save(till: Till) -> None:
    """Does not wait for the pause after the last letter."""
    for saver in till.stores.findChildren(Saver):
        saver.flush()


def menu_category(till: Till) -> None:
    menu(till)
    till.stores.menuEditor.select("category-1")


def menu_new(till: Till) -> None:
    menu(till)
    till.stores.menuEditor.addItem()


def menu_new_category(till: Till) -> None:
    menu(till)
    till.stores.menuEditor.addCategory()


def menu_refused(till: Till) -> None:
    """The name of a latte is another's; cappuccino is sold out, and none of them has syrup."""
    unlocked(till, "menu")
    indexes = till.stores.menu.catalogue.menu.indexes
    items = tuple(replace(item, sold_out=item.name == "Cappuccino") for item in indexes.items)
    categories = tuple(replace(row, valid_customizations=row.valid_customizations[:-1]) for row in indexes.categories)
    till.stores.menu.load(Menu(indexes=replace(indexes, items=items, categories=categories)))
    till.stores.menuEditor.select(f"item-{till.item('Latte').id}")
    till.stores.menuEditor.setName("Mokka")
    save(till)
    till.refuse(Invalid("not unique", field="record.name"))


def menu_unsaved(till: Till) -> None:
    """Typed while the hub is away; one item is hidden."""
    unlocked(till, "menu")
    indexes = till.stores.menu.catalogue.menu.indexes
    items = tuple(replace(item, enable=item.name != "Kaffe") for item in indexes.items)
    till.stores.menu.load(Menu(indexes=replace(indexes, items=items)))
    till.link.connected = False
    till.stores.menuEditor.select(f"item-{till.item('Mokka').id}")
    till.stores.menuEditor.setPrice(39)
    save(till)
    till.lose_the_hub(20)


def options(till: Till) -> None:
    unlocked(till, "options")
    till.stores.optionEditor.select(1)


def options_value(till: Till) -> None:
    unlocked(till, "options")
    till.stores.optionEditor.select(3)
    till.stores.optionEditor.selectValue(till.stores.optionEditor.values.at(0).value_id)


def options_new(till: Till) -> None:
    unlocked(till, "options")
    till.stores.optionEditor.addGroup()


def message(till: Till) -> None:
    unlocked(till, "message")
    ready, making, waiting = (129, 131, 132, 133, 136), (137, 138), (140, 141, 142, 143)
    till.stores.orders.replace_all(
        order(number, state, age=400 - number, in_state=200 - number)
        for state, numbers in ((State.COMPLETED, ready), (State.PRODUCTION, making), (State.RECEIVED, waiting))
        for number in numbers
    )
    till.stores.shop.load(Status(open=True, show_message=True, message_id=1, wait=(4, 6), breaks=BREAKS), MESSAGES)
    for _ in ready:
        till.time.seconds += 6
        till.stores.connection.word()
        till.stores.clock.tick()


def message_closed(till: Till) -> None:
    """Nothing is told but that it is closed."""
    message(till)
    till.stores.orders.replace_all([])
    till.stores.shop.load(Status(open=False, show_message=False, message_id=1, wait=None, breaks=BREAKS), MESSAGES)


def message_edited(till: Till) -> None:
    message(till)
    till.stores.messageEditor.edit(2)
    till.stores.messageEditor.setTitle("Kanelboller kl. 12")


def breaks(till: Till) -> None:
    message(till)
    till.stores.admin.show("breaks")
    till.stores.breakEditor.choose(1)


def today(till: Till) -> None:
    message(till)
    canned_day.tell(till)
    till.stores.admin.show("today")
    till.stores.today.begin()


def today_empty(till: Till) -> None:
    message(till)
    till.stores.orders.replace_all([])
    canned_day.tell(till, canned_day.NOTHING, ())
    till.stores.admin.show("today")


def today_stale(till: Till) -> None:
    """All were handed out, which Oops can take back; then the hub went."""
    today(till)
    till.stores.orders.replace_all([])
    till.handed_out(130)
    till.link.connected = False
    till.lose_the_hub(20)


def today_other_day(till: Till) -> None:
    today(till)
    till.stores.today.choice.choose("2026-11-20")


def orders(till: Till) -> None:
    today(till)
    till.stores.admin.show("orders")
    till.stores.today.orders.select(196)


ADMIN_SCENES: dict[str, Callable[[Till], None]] = {
    "pin": pin,
    "pin-wrong": pin_wrong,
    "pin-pause": pin_pause,
    "pin-first": pin_first,
    "staff": staff,
    "menu": menu,
    "menu-category": menu_category,
    "menu-new": menu_new,
    "menu-new-category": menu_new_category,
    "menu-refused": menu_refused,
    "menu-typing": menu,
    "menu-choose-category": menu,
    "menu-remove": menu,
    "menu-unsaved": menu_unsaved,
    "options": options,
    "options-value": options_value,
    "options-new": options_new,
    "message": message,
    "message-closed": message_closed,
    "message-close": message,
    "message-edited": message_edited,
    "breaks": breaks,
    "today": today,
    "today-empty": today_empty,
    "today-stale": today_stale,
    "today-other-day": today_other_day,
    "today-choose-day": today_other_day,
    "today-download": today,
    "today-hand-out-all": today,
    "orders": orders,
}
DIALOGS = {
    "menu-typing": "new-item",
    "menu-choose-category": "choose",
    "menu-remove": "remove",
    "message-close": "segment-closed",
    "today-choose-day": "choose-day",
    "today-download": "download",
    "today-hand-out-all": "hand-out-all",
}
"""What to tap in a scene, so that its dialog opens."""
SEEN_BEHIND_A_DIALOG = ("today", "today-other-day")
"""Pages that another scene shows whole, with a dialog over them: enough to walk that one."""


def open_dialog(window: QQuickWindow, scene: str) -> None:
    if scene in DIALOGS:
        stand_still(window)
        button = next(item for item in shown(window.contentItem()) if item.objectName() == DIALOGS[scene])
        assert QMetaObject.invokeMethod(button, "click"), scene
