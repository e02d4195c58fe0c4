"""What a line of the cart costs, by the hub's rule, and how kroner are written. No Qt, no floats.

Only for display: the hub computes the price that counts.
"""

from collections.abc import Iterable

from kaffe_server.contract.records import CustomizationValue


def unit_price(base: int, values: Iterable[CustomizationValue]) -> int:
    """Kroner: ceil((base + Σ constant increments) × Π per cent ÷ 100 …), never below 0."""
    constants, numerator, denominator = base, 1, 1
    for value in values:
        if value.constant_price:
            constants += value.price_increment_nok
        else:
            numerator *= value.price_increment_nok
            denominator *= 100
    return max(0, -(-constants * numerator // denominator))


def kroner(amount: int) -> str:
    return f"{amount},-"


def price_change(value: CustomizationValue) -> str:
    """``+10``, ``−5``, ``−20 %``; empty if the value costs nothing."""
    change = value.price_increment_nok - (0 if value.constant_price else 100)
    if change == 0:
        return ""
    sign = "+" if change > 0 else "\N{MINUS SIGN}"
    return f"{sign}{abs(change)}" + ("" if value.constant_price else " %")
