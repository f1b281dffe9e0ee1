"""What the firm's figures are weighed against: each rule sets a figure, or a ratio of two, beside its usual value."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources


@dataclass(frozen=True)
class FigureRule:
    """One rule of `figures.csv`.

    `field` is the figure a hint is shown beside, `of` what is weighed and `per` what it is divided by, by their place
    in the case file. `basis` names a parameter or a published figure; without it, `low`, `usual` and `high` are our
    own judgement. A hint is due below `low / slack` (when `sides` is `both`) or above
    `high * slack`.
    """

    field: str
    of: str
    per: str
    basis: str
    low: float | None
    usual: float | None
    high: float | None
    slack: float
    sides: str


@lru_cache
def figure_rules() -> tuple[FigureRule, ...]:
    """Return the rules, in the file's order.

    >>> figure_rules()[0].basis
    'msp_price_fr_seat_month'
    """
    file = resources.files(__package__).joinpath("figures.csv")
    return tuple(_rule(row) for row in csv.DictReader(file.read_text(encoding="utf-8").splitlines()))


def _rule(row: dict[str, str]) -> FigureRule:
    low, usual, high = (float(row[name]) if row[name] else None for name in ("low", "usual", "high"))
    named = (row["field"], row["of"], row["per"], row["basis"])
    return FigureRule(*named, low, usual, high, float(row["slack"]), row["sides"])
