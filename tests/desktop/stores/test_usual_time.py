from kaffe_server.contract.records import State
from tests.desktop.stores.cafe import Cafe, order

MAKING, READY, GONE = State.PRODUCTION, State.COMPLETED, State.DISPATCHED


def test_nothing_is_said_until_an_order_has_become_ready(cafe: Cafe) -> None:
    cafe.stores.orders.replace_all([order(1, MAKING, age=240), order(2, GONE, age=900, in_state=10)])
    assert cafe.stores.usualTime.text == ""
    cafe.stores.orders.replace_all([order(1, READY, age=240, in_state=0)])
    assert cafe.stores.usualTime.text == "Vanlig tid 4 min"


def test_it_is_the_median_of_the_latest_twenty_that_the_kitchen_made(cafe: Cafe) -> None:
    slow = [order(n, READY, age=1200, in_state=0) for n in range(1, 31)]
    quick = [order(n, READY, age=120, in_state=0) for n in range(31, 51)]
    no_kitchen = [order(n, READY, age=60) for n in range(51, 60)]
    cafe.stores.orders.replace_all(slow)
    assert cafe.stores.usualTime.text == "Vanlig tid 20 min"
    cafe.stores.orders.replace_all([*quick, *no_kitchen])
    assert cafe.stores.usualTime.text == "Vanlig tid 2 min"


def test_what_comes_back_from_the_counter_counts_from_when_it_is_ready_again(cafe: Cafe) -> None:
    cafe.stores.orders.replace_all([order(1, READY, age=600, in_state=480)])
    cafe.stores.orders.replace_all([order(1, MAKING, age=600)])
    assert cafe.stores.usualTime.text == ""
    cafe.stores.orders.replace_all([order(1, READY, age=600, in_state=0)])
    cafe.stores.orders.replace_all([order(1, GONE, age=600, in_state=0)])
    assert cafe.stores.usualTime.text == "Vanlig tid 10 min"
