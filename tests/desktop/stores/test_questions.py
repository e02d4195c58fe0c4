from dataclasses import dataclass
from datetime import timedelta

import msgspec
import pytest

from kaffe_server.contract.commands import AnswerKitchen, CallGuest
from kaffe_server.contract.errors import Unavailable
from kaffe_server.contract.records import Order, Question, State
from tests.desktop.stores.cafe import CUP, MILK, NOW, OAT, OWN_CUP, WHOLE, Cafe, entry, order


@dataclass
class Asker:
    cafe: Cafe

    def ask(
        self, id: int, *, key: int | None = MILK, text: str = "Hvilken melk?", ago: float = 20, line: int = 1
    ) -> Order:
        asked = Question(line=line, key=key, text=text, asked_at=NOW - timedelta(seconds=ago))
        record = msgspec.structs.replace(order(id, items=(entry(1), entry(2, "Kaffe"))), question=asked)
        self.put(record)
        return record

    def put(self, record: Order) -> None:
        others = [other for other in self.orders if other.id != record.id]
        self.cafe.stores.orders.replace_all([*others, record])

    @property
    def orders(self) -> list[Order]:
        found = [self.cafe.stores.orders.order(id) for id in range(1, 10)]
        return [order for order in found if order is not None]


@pytest.fixture
def kitchen(cafe: Cafe) -> Asker:
    return Asker(cafe)


def test_without_a_question_there_is_nothing_to_show(cafe: Cafe) -> None:
    questions = cafe.stores.questions
    assert (questions.present, questions.number, questions.text, questions.where, questions.ageText) == (
        False,
        0,
        "",
        "",
        "",
    )
    assert (questions.answers, questions.more, questions.folded) == ([], 0, False)


def test_a_question_says_what_about_which_line_and_since_when(cafe: Cafe, kitchen: Asker) -> None:
    kitchen.ask(39)
    questions = cafe.stores.questions
    assert (questions.present, questions.number, questions.text) == (True, 139, "Hvilken melk?")
    assert (questions.where, questions.ageText) == ("A Latte", "for 20 s siden")


@pytest.mark.parametrize(
    ("ago", "age"), [(0, "nå"), (4, "nå"), (7, "for 5 s siden"), (61, "for 1 min siden"), (200, "for 3 min siden")]
)
def test_the_age_is_told_in_steps(cafe: Cafe, kitchen: Asker, ago: float, age: str) -> None:
    kitchen.ask(1, ago=ago)
    assert cafe.stores.questions.ageText == age


def test_the_age_follows_the_clock(cafe: Cafe, kitchen: Asker) -> None:
    kitchen.ask(1)
    seen: list[str] = []
    cafe.stores.questions.changed.connect(lambda: seen.append(cafe.stores.questions.ageText))
    cafe.wait(1)
    cafe.wait(9)
    assert seen[-1] == "for 30 s siden"


def test_the_answers_are_the_values_of_the_group_that_are_not_sold_out(cafe: Cafe, kitchen: Asker) -> None:
    kitchen.ask(1)
    assert [(answer["valueId"], answer["name"]) for answer in cafe.stores.questions.answers] == [
        (WHOLE, "Hel"),
        (OAT, "Havre"),
    ]


@pytest.mark.parametrize(
    ("key", "text", "names"),
    [
        (CUP, "Egen kopp?", ["Egen kopp", "Nei"]),
        (None, "Allergi?", ["Ja", "Nei"]),
        (None, "Kom hit, er du snill", ["Kommer"]),
    ],
)
def test_what_no_group_can_answer_is_answered_in_words(
    cafe: Cafe, kitchen: Asker, key: int | None, text: str, names: list[str]
) -> None:
    kitchen.ask(1, key=key, text=text)
    assert [answer["name"] for answer in cafe.stores.questions.answers] == names


@pytest.mark.parametrize(("row", "value", "text"), [(0, OWN_CUP, ""), (1, None, "Nei")])
def test_an_answer_goes_as_a_value_or_as_words_and_the_question_is_gone(
    cafe: Cafe, kitchen: Asker, row: int, value: int | None, text: str
) -> None:
    kitchen.ask(1, key=CUP, text="Egen kopp?")
    cafe.stores.questions.answer(row)
    assert not cafe.stores.questions.present
    command = cafe.link.asked[0].command
    assert isinstance(command, AnswerKitchen)
    assert (command.id, command.value, command.text) == (1, value, text)


def test_a_refused_answer_brings_the_question_back_and_can_be_sent_again(cafe: Cafe, kitchen: Asker) -> None:
    kitchen.ask(1)
    cafe.stores.questions.answer(1)
    cafe.link.answer(Unavailable("no disk"))
    assert cafe.stores.questions.present
    assert cafe.stores.notices.title == "Svaret om 101 ble ikke sendt"
    cafe.stores.notices.act()
    assert not cafe.stores.questions.present


def test_the_oldest_question_comes_first_and_says_how_many_wait(cafe: Cafe, kitchen: Asker) -> None:
    kitchen.ask(1, ago=5)
    kitchen.ask(2, ago=50)
    assert (cafe.stores.questions.number, cafe.stores.questions.more) == (102, 1)
    cafe.stores.questions.answer(0)
    assert (cafe.stores.questions.number, cafe.stores.questions.more) == (101, 0)


def test_asking_the_guest_calls_the_number_and_folds_the_question_behind_the_others(cafe: Cafe, kitchen: Asker) -> None:
    kitchen.ask(1, ago=50)
    kitchen.ask(2, ago=5)
    cafe.stores.questions.askGuest()
    command = cafe.link.asked[0].command
    assert isinstance(command, CallGuest)
    assert command.id == 1
    assert (cafe.stores.questions.number, cafe.stores.questions.folded) == (102, False)
    cafe.stores.questions.answer(0)
    assert (cafe.stores.questions.number, cafe.stores.questions.folded) == (101, True)
    cafe.stores.questions.unfold()
    assert not cafe.stores.questions.folded


@pytest.mark.parametrize("how", ["answered", "withdrawn", "handed out"])
def test_a_question_leaves_when_it_is_settled_elsewhere(cafe: Cafe, kitchen: Asker, how: str) -> None:
    record = kitchen.ask(1)
    assert record.question is not None
    settled = {
        "answered": msgspec.structs.replace(
            record, question=msgspec.structs.replace(record.question, answer="Havre"), rev=2
        ),
        "withdrawn": msgspec.structs.replace(record, question=None, rev=2),
        "handed out": msgspec.structs.replace(record, state=State.DISPATCHED, rev=2),
    }[how]
    kitchen.put(settled)
    assert not cafe.stores.questions.present


def test_a_call_that_failed_can_be_tried_again(cafe: Cafe) -> None:
    cafe.stores.orders.replace_all([order(1, State.COMPLETED)])
    cafe.stores.questions.call(1)
    cafe.link.answer(Unavailable("no disk"))
    assert cafe.stores.notices.title == "101 ble ikke ropt opp"
    cafe.stores.notices.act()
    assert isinstance(cafe.link.asked[0].command, CallGuest)
