"""Every state of the front desk, named as the mockups are."""

from collections.abc import Callable

from PySide6.QtCore import QMetaObject
from PySide6.QtQuick import QQuickWindow

from kaffe_desktop.stores.refusals import overtaken
from kaffe_server.contract.errors import SoldOut, Unavailable
from kaffe_server.contract.records import State, Status
from tests.desktop.canned import MILK, OWN_CUP, SIZE, entries, order
from tests.desktop.kiosk.till import Till
from tests.desktop.walking import shown

FIVE_READY = ((127, 6, ""), (131, 3, ""), (133, 2, "Ida"), (134, 1, ""), (136, 0, ""))
LONG_NAME = "Sjokoladecroissant med mandelfyll"


def quiet(till: Till) -> None:
    till.ready(*FIVE_READY)
    till.handed_out(130)


def busy(till: Till) -> None:
    quiet(till)
    busy_cart(till)


def busy_cart(till: Till) -> None:
    till.add("Cappuccino", "Lett", "Egen kopp", quantity=2)
    till.add("Kanelbolle")
    till.add("Latte", "Havre", "Stor", "Karamell")


def empty(till: Till) -> None:
    quiet(till)
    till.add("Kanelbolle")
    till.add("Latte")
    till.stores.cart.send()
    till.accept(142)
    till.stores.notices.dismiss()
    till.stores.cart.dismissSent()


def sent(till: Till) -> None:
    busy(till)
    till.stores.cart.send()
    till.accept(143)
    till.stores.notices.dismiss()


def sending(till: Till) -> None:
    busy(till)
    till.stores.cart.send()


def eight_lines(till: Till) -> None:
    quiet(till)
    till.add("Cappuccino", "Lett", quantity=2)
    till.add("Kanelbolle")
    till.add("Latte")
    till.add("Kakao", "Stor")
    till.add("Iskaffe", "Stor", "Karamell")
    till.add("Te")
    till.add("Toast ost & skinke")
    till.add("Latte", "Havre", "Stor", "Karamell")


def long_names(till: Till) -> None:
    """Nine lines, a name of one very long word, and more ready numbers than fit."""
    till.show_menu(f'{till.sample_menu}\n[[category.item]]\nname = "{LONG_NAME}"\nprice = 55\n')
    till.ready(*((number, (140 - number) // 4 if number < 140 else 0, "") for number in range(120, 150)))
    for name in ("Latte", "Cappuccino", "Kakao", "Te", "Iskaffe", "Kanelbolle", LONG_NAME, "Espresso"):
        till.add(name)
    till.add(LONG_NAME)


def missing(till: Till) -> None:
    busy(till)
    till.stores.cart.setGuest("Ida Marie", "Ekstra varm")
    till.stores.cart.toggleMissing()


def note(till: Till) -> None:
    missing(till)


def held_number(till: Till) -> None:
    busy(till)
    lines = entries(("Cappuccino", 2, (MILK["Lett"], OWN_CUP)), ("Latte", 1, (MILK["Havre"], SIZE["Stor"])))
    ready = order(133, State.COMPLETED, age=400, in_state=120, items=lines, name="Ida", note="Uten lokk")
    till.stores.orders.replace_all([ready])


def held_tile(till: Till) -> None:
    busy(till)


def held_sold_out(till: Till) -> None:
    busy(till)


def offline(till: Till) -> None:
    quiet(till)
    till.sell_alone("Latte", "Te", "Kakao")
    busy_cart(till)
    till.lose_the_hub(16)


def sold_alone(till: Till) -> None:
    """Right after Send without the hub; more wait than the card can show, and one was refused."""
    quiet(till)
    till.sell_alone("Toast ost & skinke")
    till.link.connected = True
    till.stores.outbox.send()
    till.refuse(SoldOut("gone"))
    till.stores.notices.dismiss()
    till.sell_alone(*["Latte"] * 8)
    till.add("Kaffe")
    till.stores.cart.send()
    till.lose_the_hub(16)


def unsent_content(till: Till) -> None:
    """What is in the orders that wait, to be told to the kitchen."""
    quiet(till)
    till.link.connected = False
    till.add("Latte", "Havre", "Stor", quantity=2)
    till.add("Kanelbolle")
    till.stores.cart.setGuest("Ida", "Ekstra varm")
    till.stores.cart.send()
    till.sell_alone("Toast ost & skinke", "Te")
    till.lose_the_hub(16)


def connecting(till: Till) -> None:
    busy(till)
    till.lose_the_hub(6)


def toast(till: Till) -> None:
    busy(till)
    till.stores.orders.move(134)
    till.refuse(Unavailable("no answer"))


def question(till: Till) -> None:
    till.ready(*FIVE_READY)
    till.handed_out(130)
    till.asks(139, "Melk", "Hvilken melk?")
    busy_cart(till)


def closed(till: Till) -> None:
    quiet(till)
    till.stores.shop.load(Status(open=False), [])


def no_options(till: Till) -> None:
    quiet(till)
    till.add("Kanelbolle")


def many_items(till: Till) -> None:
    """More items than fit at 20 mm on the smallest screen: the menu scrolls."""
    more = "".join(f'[[category.item]]\nname = "Sesongvare {number}"\nprice = 40\n' for number in range(1, 12))
    till.show_menu(f'{till.sample_menu}\n[[category]]\nname = "Sesong"\nicon = "cup-soda"\n\n{more}')
    busy(till)


def no_menu(till: Till) -> None:
    quiet(till)
    till.show_menu("")


def loading(till: Till) -> None:
    till.start(with_menu=False)


def no_choice(till: Till) -> None:
    """No milk is everybody's, and one of them is sold out."""
    quiet(till)
    last = 'name = "Laktosefri"\n'
    till.show_menu(till.sample_menu.replace('default = "Hel"\n', "").replace(last, f"{last}sold_out = true\n"))
    till.add("Latte")


def many_options(till: Till) -> None:
    """So many values that the editor scrolls."""
    quiet(till)
    more = "".join(f'[[option.value]]\nname = "Melk {number}"\n\n' for number in range(1, 8))
    size = '[[option]]\nname = "Størrelse"'
    till.show_menu(till.sample_menu.replace(size, more + size))
    busy_cart(till)


def asking_the_guest(till: Till) -> None:
    """Two questions, both folded while their guests are on the way."""
    question(till)
    till.asks(140, None, "Allergi?", ago=10)
    till.stores.questions.askGuest()
    till.stores.questions.askGuest()


def information(till: Till) -> None:
    busy(till)
    till.stores.notices.tell(overtaken(order(133, State.DISPATCHED), "kasse-2"))


def handing_out(till: Till) -> None:
    """Tapped, and the hub has not answered yet."""
    busy(till)
    till.stores.orders.move(134)


FRONT_DESK_SCENES: dict[str, Callable[[Till], None]] = {
    "busy": busy,
    "empty": empty,
    "sent": sent,
    "sending": sending,
    "eight-lines": eight_lines,
    "long-names": long_names,
    "note": note,
    "held-number": held_number,
    "held-tile": held_tile,
    "held-sold-out": held_sold_out,
    "unsent-content": unsent_content,
    "offline": offline,
    "sold-alone": sold_alone,
    "connecting": connecting,
    "toast": toast,
    "question": question,
    "closed": closed,
    "no-options": no_options,
    "many-items": many_items,
    "no-menu": no_menu,
    "loading": loading,
    "no-choice": no_choice,
    "many-options": many_options,
    "missing": missing,
    "asking-the-guest": asking_the_guest,
    "information": information,
    "handing-out": handing_out,
}

# What staff do in the window to see the sheet that lies over the scene: control and gesture.
GESTURES: dict[Callable[[Till], None], tuple[tuple[str, str], ...]] = {
    note: (("note", "click"),),
    held_number: (("ready-133", "pressAndHold"), ("show-content", "click")),
    held_tile: (("tile-Latte", "pressAndHold"),),
    held_sold_out: (("tile-Skolebolle", "pressAndHold"),),
    unsent_content: (("unsent", "click"),),
}


def open_sheet(window: QQuickWindow, scene: Callable[[Till], None]) -> None:
    for name, gesture in GESTURES.get(scene, ()):
        control = next(item for item in shown(window.contentItem()) if item.objectName() == name)
        assert QMetaObject.invokeMethod(control, gesture), name
