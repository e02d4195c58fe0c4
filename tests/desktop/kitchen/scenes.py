"""The states of the kitchen as the mockup shows them, and harder ones."""

from collections.abc import Callable

from PySide6.QtCore import QMetaObject
from PySide6.QtQuick import QQuickWindow

from kaffe_server.contract.frames import Act, Step
from kaffe_server.contract.records import Entry, State
from tests.desktop.canned import MILK, NOW, OWN_CUP, SIZE, SYRUP, CannedStores, entries, order, question
from tests.desktop.walking import shown, stand_still

WAITING, MAKING = State.RECEIVED, State.PRODUCTION


def normal(canned: CannedStores, *, asked: bool = True) -> None:
    cortado = entries(("Cortado", 1, [MILK["Lett"]]), ("Kanelbolle", 1, ()))
    latte = entries(("Latte", 1, [MILK["Havre"], SIZE["Stor"], SYRUP["Karamell"]]), ("Kanelbolle", 1, ()))
    mokka = entries(("Mokka", 1, [MILK["Havre"], SYRUP["Vanilje"]]), ("Toast ost & skinke", 1, ()))
    two_lattes = entries(("Latte", 2, [MILK["Hel"], SIZE["Stor"]]), ("Cappuccino", 1, [MILK["Lett"]]))
    cappuccino = entries(("Cappuccino", 2, [MILK["Laktosefri"], OWN_CUP]))
    new = entries(("Latte", 1, [MILK["Laktosefri"], SYRUP["Vanilje"]]))
    canned.put(
        [
            order(140, WAITING, age=250, items=cortado),
            order(141, WAITING, age=190, items=entries(("Kakao", 1, [SIZE["Stor"]])), missing=True),
            order(142, WAITING, age=130, items=cappuccino, name="Ida", note="hentes 10:50"),
            order(143, WAITING, age=80, items=latte),
            order(144, WAITING, age=61, items=entries(("Te", 1, ()))),
            order(145, WAITING, age=2, items=new),
            order(135, MAKING, age=545, items=mokka),
            order(136, State.COMPLETED, age=300, in_state=60),
            order(137, MAKING, age=365, items=two_lattes),
            order(
                138,
                MAKING,
                age=245,
                items=entries(("Kakao", 1, [SIZE["Liten"]])),
                question=question("Med krem?", "uten krem"),
            ),
            order(
                139,
                MAKING,
                age=185,
                items=entries(("Latte", 1, [SYRUP["Vanilje"]])),
                question=question("Hvilken melk?") if asked else None,
            ),
        ]
    )
    _did(canned, State.COMPLETED, 136)


def ask(canned: CannedStores) -> None:
    normal(canned, asked=False)
    canned.stores.questionDraft.open(139)


def ask_about_a_line(canned: CannedStores) -> None:
    normal(canned, asked=False)
    canned.stores.questionDraft.open(140)


def recalled(canned: CannedStores) -> None:
    """An order comes back from the counter, while the till is asked about one ticket and has answered about another."""
    others = [
        order(137, MAKING, age=365, question=question("Allergi?")),
        order(138, MAKING, age=245, question=question("Med krem?", "uten krem")),
        order(140, WAITING, age=100),
    ]
    canned.put([order(136, State.COMPLETED, age=400), *others])
    canned.put([order(136, MAKING, age=400), *others])


def busy(canned: CannedStores) -> None:
    long_line = entries(
        ("Laktosefri dobbel cappuccino med kardemomme og havrefløte", 2, [MILK["Laktosefri"], SIZE["Stor"], OWN_CUP]),
        ("Rundstykke med brunost, skinke og hjemmelaget rabarbrasyltetøy", 1, [SYRUP["Karamell"]]),
        ("Kanelbolle", 3, ()),
    )
    note = "uten lokk, ekstra varm, og si fra til Synnøve når den er klar for henting"
    canned.put(
        [order(101, WAITING, age=700, items=long_line, name="Bjørn-Åge", note=note, missing=True)]
        + [
            order(n, WAITING, age=600 - 10 * (n - 101), items=long_line if n % 4 == 0 else _one(n))
            for n in range(102, 131)
        ]
        + [order(n, MAKING, age=900 - 10 * (n - 131), items=_one(n)) for n in range(131, 161)]
    )
    _did(canned, State.DISPATCHED, *range(161, 301))


def empty(canned: CannedStores) -> None:
    canned.put([])


def offline(canned: CannedStores) -> None:
    normal(canned)
    canned.wait(20, heard=False)


def _did(canned: CannedStores, to: State, *numbers: int) -> None:
    """What Oops takes back."""
    steps = tuple(Step(id=number, day_id=number, from_=MAKING, to=to) for number in numbers)
    canned.stores.oops.push(Act(id=1, kind="move" if len(steps) == 1 else "dispatch_all", at=NOW, steps=steps))


def _one(number: int) -> tuple[Entry, ...]:
    names = ("Latte", "Cappuccino", "Kakao", "Mokka", "Te", "Filterkaffe", "Skolebolle", "Toast ost & skinke")
    return entries((names[number % len(names)], 1 + number % 3, [MILK["Havre"]] if number % 2 else ()))


KITCHEN_SCENES: dict[str, Callable[[CannedStores], None]] = {
    "normal": normal,
    "ask": ask,
    "ask-line": ask_about_a_line,
    "recalled": recalled,
    "busy": busy,
    "busy-list": busy,
    "empty": empty,
    "offline": offline,
}

# What is tapped before the picture is taken, where there is such a thing.
TAPS = {"recalled": "segment-production", "busy-list": "left-to-make-others"}


def tap_in_kitchen(window: QQuickWindow, scene: str) -> None:
    stand_still(window)
    for control in shown(window.contentItem()):
        if control.objectName() == TAPS.get(scene):
            assert QMetaObject.invokeMethod(control, "click"), scene
