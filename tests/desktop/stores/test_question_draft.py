from kaffe_desktop.stores.question_draft import choices
from kaffe_server.contract.commands import AskTill, WithdrawQuestion
from kaffe_server.contract.errors import Conflict, Unavailable
from kaffe_server.contract.records import Order, Question, State
from tests.desktop.stores.cafe import BOLLE, LATTE, MILK, NOW, OAT, Cafe, chosen, entry, order

FIXED = ["Hvilken melk?", "Hvilken størrelse?", "Hvilken sirup?", "Egen kopp?", "Allergi?", "Kom hit, er du snill"]


def with_question(record: Order, question: Question | None) -> Order:
    return Order(**{field: getattr(record, field) for field in record.__struct_fields__} | {"question": question})


def two_lines(cafe: Cafe) -> Order:
    record = order(1, items=(entry(1, "Kanelbolle", BOLLE), entry(3, chosen=[chosen(MILK, OAT, "Havre")])))
    cafe.stores.orders.replace_all([record])
    return record


def test_the_questions_that_the_menu_can_answer_come_first_with_their_group(cafe: Cafe) -> None:
    found = choices(cafe.stores.menu.catalogue, LATTE)
    assert [choice.text for choice in found] == FIXED
    assert [choice.key for choice in found] == [1, 2, 4, 3, None, None]
    without = choices(cafe.stores.menu.catalogue, BOLLE)
    assert [choice.text for choice in without] == FIXED
    assert all(choice.key is None for choice in without)


def test_a_question_is_asked_about_the_chosen_line_with_its_group(cafe: Cafe) -> None:
    two_lines(cafe)
    draft = cafe.stores.questionDraft
    draft.open(1)
    assert (draft.present, draft.number, draft.about, draft.line) == (True, 101, "Kanelbolle", "1")
    draft.chooseLine("2")
    assert draft.line == "1"
    draft.chooseLine("3")
    assert draft.about == "Latte, Havre"
    assert [line["text"] for line in draft.lines] == ["A", "C"]
    draft.ask(0)
    assert not draft.present
    (question,) = cafe.link.asked
    command = question.command
    assert isinstance(command, AskTill)
    assert (question.event, command.id, command.line, command.key, command.text) == ("ask", 1, 3, MILK, FIXED[0])


def test_a_draft_ends_when_somebody_else_has_asked_or_taken_the_order_on(cafe: Cafe) -> None:
    record = two_lines(cafe)
    draft = cafe.stores.questionDraft
    draft.open(1)
    asked = Question(line=1, text="Allergi?", asked_by="kjøkken-2", asked_at=NOW)
    cafe.stores.orders.replace_all([with_question(record, asked)])
    assert not draft.present
    draft.open(1)
    assert not draft.present, "a ticket that waits for an answer cannot be asked about again"
    cafe.stores.orders.replace_all([record])
    draft.open(1)
    cafe.stores.orders.replace_all([order(1, State.COMPLETED)])
    assert not draft.present


def test_a_draft_about_no_order_asks_nothing(cafe: Cafe) -> None:
    draft = cafe.stores.questionDraft
    draft.open(9)
    draft.ask(0)
    draft.chooseLine("1")
    draft.close()
    assert (draft.present, draft.orderId, draft.number, draft.about, draft.choices) == (False, 0, 0, "", [])
    assert cafe.link.asked == []


def test_a_question_that_did_not_reach_the_hub_can_be_asked_again(cafe: Cafe) -> None:
    two_lines(cafe)
    cafe.stores.orders.ask(1, 1, None, "Allergi?")
    first = cafe.link.asked[0].command
    cafe.link.answer(Unavailable("no answer"))
    assert cafe.stores.notices.title == "Kassa ble ikke spurt om 101"
    cafe.stores.notices.act()
    assert cafe.link.asked[0].command == first


def test_a_withdrawal_that_comes_too_late_says_so(cafe: Cafe) -> None:
    record = two_lines(cafe)
    cafe.stores.orders.withdraw(1)
    command = cafe.link.asked[0].command
    assert isinstance(command, WithdrawQuestion)
    assert command.id == 1
    cafe.link.answer(Conflict("changed", record=record))
    assert cafe.stores.notices.kind == "info"
