"""What a screen reader says at the till."""

import pytest

from kaffe_desktop.stores.spoken import spoken_line, spoken_option, spoken_ready, spoken_send, spoken_tile
from tests.desktop.stores.cafe import CUP, LATTE, MILK, OAT, OWN_CUP, Cafe
from tests.desktop.stores.model_signals import Watched


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (spoken_tile("Latte", 35, False, 1), "Latte, 35 kroner, 1 i bestillingen"),
        (spoken_tile("Latte", 35, False, 0), "Latte, 35 kroner"),
        (spoken_tile("Skolebolle", 30, True, 2), "Skolebolle, utsolgt"),
        (spoken_option("Melk", "Havre", "", True, False), "Melk, Havre, valgt"),
        (spoken_option("Størrelse", "Stor", "+10", False, False), "Størrelse, Stor, +10"),
        (spoken_option("Melk", "Soya", "", False, True), "Melk, Soya, utsolgt"),
        (
            spoken_line("A", 2, "Cappuccino", ["Lettmelk", "Egen kopp"], 52),
            "Linje A, 2 Cappuccino, lettmelk, egen kopp, 52 kroner",
        ),
        (spoken_line("B", 1, "Kanelbolle", [], 28), "Linje B, Kanelbolle, 28 kroner"),
        (spoken_send(130, 3), "Send bestilling, 130 kroner, 3 varer"),
        (spoken_send(35, 1), "Send bestilling, 35 kroner, 1 vare"),
        (spoken_send(0, 0), "Send bestilling, ingen varer ennå"),
        (spoken_ready(136, "", 1), "136, ferdig for 1 minutt siden, trykk for utlevert"),
        (spoken_ready(127, "Ida", 6), "127, Ida, ferdig for 6 minutter siden, trykk for utlevert"),
        (spoken_ready(140, "", 0), "140, ferdig nå, trykk for utlevert"),
    ],
)
def test_everything_is_said_in_whole_words(said: str, words: str) -> None:
    assert said == words


def test_the_models_say_what_they_show(cafe: Cafe) -> None:
    cart = cafe.stores.cart
    cart.add(LATTE)
    cart.choose(MILK, OAT)
    cart.choose(CUP, OWN_CUP)
    cart.more()
    assert Watched(cart).column("spoken") == ["Linje A, 2 Latte, havre, egen kopp, 56 kroner"]
    assert cart.spokenSend == "Send bestilling, 56 kroner, 1 vare"
    milk = Watched(Watched(cart.editor.groups).column("options")[0])
    assert milk.column("spoken")[:2] == ["Melk, Hel", "Melk, Havre, valgt"]
    tiles = Watched(cafe.stores.menu).column("tiles")[0]
    assert "Latte, 35 kroner, 2 i bestillingen" in Watched(tiles).column("spoken")
