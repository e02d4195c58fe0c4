import pytest

from kaffe_desktop.stores.clock import Clock
from kaffe_desktop.stores.lane import Lane
from kaffe_server.contract.records import Order, State
from tests.desktop.stores.cafe import LATTE, MILK, NOW, OAT, OSLO, FakeTime, chosen, entry, order
from tests.desktop.stores.model_signals import Watched

RECEIVED, PRODUCTION, COMPLETED = State.RECEIVED, State.PRODUCTION, State.COMPLETED


class Watch:
    """A lane at 10:42 whose every announcement is logged."""

    def __init__(self, state: State, *orders: Order) -> None:
        self.time = FakeTime()
        self.clock = Clock(self.time, OSLO)
        self.clock.hear(NOW)
        self.pending: set[int] = set()
        self.lane = Lane(state, self.clock, self.pending)
        self.rows = Watched(self.lane)
        for one in orders:
            self.lane.change(None, one)
        self.rows.take()

    def wait(self, seconds: float) -> None:
        self.time.seconds += seconds
        self.clock.tick()


def test_orders_lie_oldest_first_whatever_order_they_come_in() -> None:
    watch = Watch(RECEIVED, order(2, age=30), order(3, age=10), order(1, age=60), order(4, age=10))
    assert watch.rows.column("number") == [101, 102, 103, 104]


def test_ready_orders_lie_by_when_they_became_ready() -> None:
    early = order(1, COMPLETED, age=300, in_state=10)
    late = order(2, COMPLETED, age=100, in_state=60)
    assert Watch(COMPLETED, early, late).rows.column("number") == [102, 101]


def test_an_order_that_arrives_is_one_insert() -> None:
    watch = Watch(RECEIVED, order(1, age=60))
    watch.lane.change(None, order(2))
    assert watch.rows.take() == [("insert", 1)]


def test_an_order_that_moves_on_is_one_removal() -> None:
    first, second = order(1, age=60), order(2, age=30)
    watch = Watch(RECEIVED, first, second)
    watch.lane.change(second, order(2, PRODUCTION, age=30))
    assert watch.rows.take() == [("remove", 1)]


def test_the_next_one_is_highlighted_when_the_oldest_leaves() -> None:
    first, second = order(1, age=60), order(2, age=30)
    watch = Watch(RECEIVED, first, second)
    watch.lane.change(first, None)
    assert watch.rows.take() == [("remove", 0), ("change", 0, {"highlighted"})]


def test_orders_that_wait_for_information_are_not_highlighted() -> None:
    missing = order(1, age=60, missing=True)
    watch = Watch(RECEIVED, missing, order(2, age=30))
    assert watch.rows.column("highlighted") == [False, True]
    watch.lane.change(missing, order(1, age=60))
    assert watch.rows.column("highlighted") == [True, False]


def test_an_edited_order_changes_only_what_differs() -> None:
    before = order(1, age=60)
    watch = Watch(RECEIVED, before)
    watch.lane.change(before, order(1, age=60, name="Ida", note="hentes 10:50"))
    assert watch.rows.take() == [("change", 0, {"note", "name", "spoken"})]
    assert watch.rows.column("note") == ["Ida – hentes 10:50"]


def test_an_order_that_became_ready_again_goes_to_the_end() -> None:
    before = order(1, COMPLETED, age=300, in_state=200)
    watch = Watch(COMPLETED, before, order(2, COMPLETED, age=300, in_state=100))
    watch.lane.change(before, order(1, COMPLETED, age=300, in_state=0))
    assert watch.rows.column("number") == [102, 101]


def test_other_states_do_not_touch_the_lane() -> None:
    watch = Watch(RECEIVED, order(1, age=60))
    watch.lane.change(order(2, PRODUCTION), order(2, COMPLETED))
    assert watch.rows.take() == []


@pytest.mark.parametrize(
    ("age", "minutes", "text", "urgency"),
    [
        (0, 0, "nå", "normal"),
        (59, 0, "nå", "normal"),
        (60, 1, "1 min", "normal"),
        (239, 3, "3 min", "normal"),
        (240, 4, "4 min", "warn"),
        (479, 7, "7 min", "warn"),
        (480, 8, "8 min", "late"),
        (-2, 0, "nå", "normal"),
    ],
)
def test_time_counts_from_the_order(age: float, minutes: int, text: str, urgency: str) -> None:
    rows = Watch(PRODUCTION, order(1, PRODUCTION, age=age, in_state=0)).rows
    assert (rows.column("minutes"), rows.column("timeText"), rows.column("urgency")) == ([minutes], [text], [urgency])


@pytest.mark.parametrize(("in_state", "urgency"), [(299, "normal"), (300, "warn"), (6000, "warn")])
def test_ready_orders_warn_after_five_minutes(in_state: float, urgency: str) -> None:
    watch = Watch(COMPLETED, order(1, COMPLETED, age=9000, in_state=in_state))
    assert watch.rows.column("urgency") == [urgency]


def test_time_passing_touches_only_what_shows_it() -> None:
    watch = Watch(RECEIVED, order(1, age=230), order(2, age=10))
    watch.wait(9)
    assert watch.rows.take() == []
    watch.wait(1)
    assert watch.rows.take() == [("change", 0, {"minutes", "timeText", "urgency", "spoken"})]


@pytest.mark.parametrize(("state", "is_new"), [(RECEIVED, True), (PRODUCTION, False), (COMPLETED, True)])
def test_an_order_is_new_for_five_seconds(state: State, is_new: bool) -> None:
    watch = Watch(state, order(1, state))
    assert watch.rows.column("isNew") == [is_new]
    watch.wait(5)
    assert watch.rows.column("isNew") == [False]


def test_an_old_order_in_a_snapshot_is_not_new() -> None:
    assert Watch(RECEIVED, order(1, age=60)).rows.column("isNew") == [False]


def test_entries_of_one_line_are_one_row_of_the_ticket() -> None:
    oat = chosen(MILK, OAT, "Havre")
    items = (entry(1, chosen=[oat]), entry(1, chosen=[oat]), entry(2, "Kanelbolle"))
    assert Watch(RECEIVED, order(1, items=items)).rows.column("lines") == [
        [
            {
                "letter": "A",
                "title": "2 × Latte",
                "chips": [{"text": "Havre", "color": "petrol", "isDefault": False}],
            },
            {"letter": "B", "title": "Kanelbolle", "chips": []},
        ]
    ]


def test_a_single_line_has_no_letter() -> None:
    items = (entry(1, item_id=LATTE),)
    (lines,) = Watch(RECEIVED, order(1, items=items)).rows.column("lines")
    assert [line["letter"] for line in lines] == [""]


def test_a_pending_order_says_so() -> None:
    watch = Watch(RECEIVED, order(1))
    watch.pending.add(1)
    watch.lane.show_pending(1)
    assert watch.rows.take() == [("change", 0, {"pending"})]
    watch.lane.show_pending(99)
    assert watch.rows.take() == []


def test_the_lane_knows_its_state() -> None:
    assert Watch(PRODUCTION).lane.stateName == "production"
