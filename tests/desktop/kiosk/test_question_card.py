"""The kitchen's question at the till."""

import math
from collections.abc import Callable

import pytest

from kaffe_server.contract.commands import AnswerKitchen, CallGuest
from kaffe_server.contract.errors import Unavailable
from tests.desktop.kiosk.hands import Hands
from tests.desktop.kiosk.till import Till
from tests.desktop.walking import scrolled, small_targets

SIZES = [((1280, 800), 10.1), ((1920, 1080), 21.5), ((1080, 1920), 21.5)]


def test_one_tap_answers_and_the_card_goes(till: Till, kiosk: Hands) -> None:
    till.asks(139, "Melk", "Hvilken melk?")
    assert (kiosk.text("question-number"), kiosk.text("question-text")) == ("139", "Hvilken melk?")
    kiosk.tap("answer-Havre")
    (command,) = till.link.commands("answer")
    assert isinstance(command, AnswerKitchen)
    assert command.id == 139
    assert command.value is not None
    assert kiosk.find("question") is None


@pytest.mark.parametrize(("size", "diagonal", "beside"), [(*SIZES[0], False), (*SIZES[1], True), (*SIZES[2], True)])
def test_the_card_says_who_asks_about_what_and_since_when(
    till: Till, show: Callable[..., Hands], size: tuple[int, int], diagonal: float, beside: bool
) -> None:
    till.asks(139, "Melk", "Hvilken melk?")
    kiosk = show(size, diagonal)
    texts = [item.property("text") for item in kiosk.seen() if item.inherits("QQuickText")]
    assert "Kjøkkenet spør:" in texts
    assert kiosk.text("question-where") == "A Latte · for 20 s siden"
    asked, where, answers = (kiosk.place(kiosk.get(name)) for name in ("question-text", "question-where", "answer-Hel"))
    assert (where.left() > asked.right(), where.top() > asked.bottom()) == (beside, not beside)
    assert where.bottom() <= answers.top()


def test_an_answer_that_was_not_sent_brings_the_card_back_under_its_notice(till: Till, kiosk: Hands) -> None:
    till.asks(139, None, "Allergi?")
    kiosk.tap("answer-Ja")
    till.refuse(Unavailable("no answer"))
    card, notice = kiosk.place(kiosk.get("question")), kiosk.place(kiosk.get("notice"))
    assert notice.bottom() <= card.top()


def test_asking_the_guest_calls_the_number_and_folds_the_card(till: Till, kiosk: Hands) -> None:
    till.asks(139, "Melk", "Hvilken melk?")
    kiosk.tap("ask-guest")
    (command,) = till.link.commands("call")
    assert isinstance(command, CallGuest)
    assert kiosk.find("answer-Hel") is None
    kiosk.tap("question-title", "answer-Hel")
    assert len(till.link.commands("answer")) == 1


@pytest.mark.parametrize(("size", "diagonal"), SIZES)
def test_the_order_can_be_taken_while_the_kitchen_asks(
    till: Till, show: Callable[..., Hands], size: tuple[int, int], diagonal: float
) -> None:
    till.asks(139, "Melk", "Hvilken melk?")
    kiosk = show(size, diagonal)
    card = kiosk.place(kiosk.get("question"))
    assert kiosk.place(kiosk.window.contentItem()).contains(card)
    for name in ("send", "oops", "tile-Latte", "tile-Te"):
        assert not kiosk.place(kiosk.get(name)).intersects(card), name
    kiosk.tap("tile-Latte", "send")
    assert len(till.link.commands("place")) == 1


@pytest.mark.parametrize(("size", "diagonal"), SIZES)
@pytest.mark.parametrize("items", [1, 8, 16])
def test_a_question_moves_no_option_button_and_leaves_tiles_large_enough(
    till: Till, show: Callable[..., Hands], size: tuple[int, int], diagonal: float, items: int
) -> None:
    names = "".join(f'[[category.item]]\nname = "{name}"\nprice = 30\n' for name in ("Latte", *range(1, items)))
    options = till.sample_menu[: till.sample_menu.index("[[category]]")]
    till.show_menu(f'{options}[[category]]\nname = "Drikke"\nicon = "coffee"\noptions = ["Melk"]\n{names}')
    till.add("Latte")
    kiosk = show(size, diagonal)
    before = kiosk.place(kiosk.get("option-Havre"))
    till.asks(139, None, "Allergi?")
    assert kiosk.place(kiosk.get("option-Havre")) == before
    assert list(small_targets(kiosk.window, math.hypot(*size) / (diagonal * 25.4))) == []
    assert kiosk.place(kiosk.get("question")).bottom() <= before.top() or size[0] > size[1]


def test_what_lies_under_the_card_can_be_scrolled_into_sight(till: Till, kiosk: Hands) -> None:
    till.asks(139, "Melk", "Hvilken melk?")
    card = kiosk.place(kiosk.get("question"))
    assert kiosk.place(kiosk.get("tile-Kanelbolle")).bottom() > card.top()
    menu = scrolled(kiosk.get("tile-Kanelbolle"))
    assert menu is not None
    assert menu.property("interactive")
    menu.setProperty("contentY", menu.property("contentHeight") + menu.property("bottomMargin") - menu.height())
    assert kiosk.place(kiosk.get("tile-Kanelbolle")).bottom() <= card.top()
    kiosk.tap("tile-Kanelbolle")
    assert [row.name for row in till.stores.cart] == ["Kanelbolle"]
