"""What one unit costs, in whole kroner, with integers only."""

from collections.abc import Iterable

from kaffe_server.contract.records import ChosenValue


def unit_price(base: int, chosen: Iterable[ChosenValue]) -> int:
    """``ceil((base + Σ constant increments) × Π (per cent ÷ 100))`` kroner, never below 0.

    Source: the original system's price rule; per cent values are what the guest pays (80: pay 80 %).
    """
    amount, per_cent, whole = base, 1, 1
    for value in chosen:
        if value.constant_price:
            amount += value.price_change
        else:
            per_cent *= value.price_change
            whole *= 100
    return max(0, -(-amount * per_cent // whole))
