"""Any sequence of edits by an admin, with orders in between."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

from hypothesis import given, settings
from hypothesis import strategies as st

from kaffe_server.contract.frames import encode
from kaffe_server.menu.table import read_menu
from tests.server.open_hub import (
    CUP,
    EGEN_KOPP,
    HAVRE,
    HEL,
    KARAMELL,
    LATTE,
    LETT,
    LITEN,
    MENU,
    MILK,
    ORDERS,
    SIZE,
    STOR,
    SYRUP,
    VANILJE,
    opened,
)

NAMES = st.sampled_from(["Te", "Is", "Å", "Havre", "Stor", "  Brus "])
IDS = st.integers(1, 12)
CHOICES = st.one_of(
    st.builds(lambda value: {"key": MILK, "value": [value]}, st.sampled_from([HEL, LETT, HAVRE])),
    st.builds(lambda value: {"key": SIZE, "value": [value]}, st.sampled_from([LITEN, STOR])),
    st.just({"key": CUP, "value": [EGEN_KOPP]}),
    st.just({"key": SYRUP, "value": [VANILJE, KARAMELL]}),
)
EDITS = st.one_of(
    st.tuples(st.just("create"), st.just("category"), st.fixed_dictionaries({"name": NAMES})),
    st.tuples(
        st.just("create"),
        st.just("item"),
        st.fixed_dictionaries({"name": NAMES, "price_nok": st.integers(0, 99), "category_id": IDS}),
    ),
    st.tuples(st.just("create"), st.just("customization_key"), st.fixed_dictionaries({"name": NAMES})),
    st.tuples(
        st.just("create"), st.just("customization_value"), st.fixed_dictionaries({"name": NAMES, "belongs_to": IDS})
    ),
    st.tuples(
        st.just("update"),
        st.just("item"),
        st.fixed_dictionaries(
            {"id": IDS},
            optional={
                "name": NAMES,
                "price_nok": st.integers(0, 99),
                "category_id": IDS,
                "sort_order": st.integers(0, 9),
                "sold_out": st.booleans(),
                "enable": st.booleans(),
            },
        ),
    ),
    st.tuples(
        st.just("update"),
        st.just("category"),
        st.fixed_dictionaries({"id": IDS}, optional={"valid_customizations": st.lists(IDS), "sort_order": IDS}),
    ),
    st.tuples(
        st.just("update"),
        st.just("customization_key"),
        st.fixed_dictionaries(
            {"id": IDS},
            optional={
                "name": NAMES,
                "default_value": IDS.map(str),
                "label_color": st.sampled_from(["rust", "marine"]),
                "multiple_choice": st.booleans(),
                "enable": st.booleans(),
            },
        ),
    ),
    st.tuples(
        st.just("update"),
        st.just("customization_value"),
        st.fixed_dictionaries(
            {"id": IDS},
            optional={
                "name": NAMES,
                "price_increment_nok": st.integers(-9, 99),
                "constant_price": st.booleans(),
                "sort_order": st.integers(0, 9),
                "sold_out": st.booleans(),
                "enable": st.booleans(),
            },
        ),
    ),
    st.tuples(
        st.just("delete"),
        st.sampled_from(["category", "item", "customization_key", "customization_value"]),
        st.fixed_dictionaries({"id": IDS}),
    ),
    st.tuples(
        st.just("place"),
        st.just(""),
        st.fixed_dictionaries(
            {
                "item": st.integers(1, 6),
                "customizations": st.lists(CHOICES, max_size=4, unique_by=lambda choice: choice["key"]),
            }
        ),
    ),
)
WITH_ALL_OPTIONS = {
    "item": LATTE,
    "customizations": [
        {"key": MILK, "value": [HAVRE]},
        {"key": SIZE, "value": [STOR]},
        {"key": CUP, "value": [EGEN_KOPP]},
        {"key": SYRUP, "value": [VANILJE, KARAMELL]},
    ],
}


@given(st.lists(EDITS, min_size=10, max_size=40))
@settings(max_examples=15, deadline=None)
def test_any_sequence_of_edits_keeps_menu_channel_and_database_equal_and_placed_orders_as_they_were(
    sequence: list[tuple[str, str, dict[str, Any]]],
) -> None:
    async def play(folder: Path) -> None:
        async with opened(folder) as hub:
            admin, follower = await hub.screen("kontoret"), await hub.stranger("kasse-1", "counter")
            await admin.join(MENU)
            seq, followed = (await follower.join(MENU))["seq"], (await follower.join(MENU))["items"]
            placed = [await admin.place(WITH_ALL_OPTIONS)]
            for event, collection, record in sequence:
                if event == "place":
                    payload = {"uuid": str(uuid4()), "items": [record]}
                    reply = (await admin.push(ORDERS, "place", payload))[4]
                    placed += [reply["response"]["record"]] if reply["status"] == "ok" else []
                else:
                    reply = (await admin.push(MENU, event, {"collection": collection, "record": record}))[4]
                    assert reply["status"] == "ok" or reply["response"]["code"] in ("invalid", "not_found")
            joined = await admin.join(MENU)
            while seq < joined["seq"]:
                change = await follower.change(MENU)
                seq, followed = seq + 1, change["record"]
                assert change["seq"] == seq
            assert followed == joined["items"]
            stored = encode(read_menu(hub.hub._reading))
            assert stored == hub.hub.topics[MENU].snapshot()
            assert (await admin.join())["items"] == placed

    with TemporaryDirectory() as folder:
        asyncio.run(play(Path(folder)))
