"""A figure counted in the firm's files as its case keeps it: how sure it is, and how much of it is the firm's own."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import Discriminator, Field, Tag

from workbook.cases.part import Part
from workbook.model.quantities import BetaShare, Constant, GammaRate, Quantity
from workbook.model.updating import Updated, variance_of, with_deviation

DIGITS = 6  # significant figures kept: more would be noise in a file people read
RATES, SHARES = {"tau"}, {"out_share"}


class Counted(Part):
    """A measured figure: its mean (`value`), its standard deviation, and what it rests on.

    `own_share` is the part of the figure that is the firm's own, the rest that of comparable firms; `cases` how many
    tickets, invoices or lines were counted, 0 when nobody said.
    """

    value: Annotated[float, Field(ge=0, le=1e7)]
    deviation: Annotated[float, Field(ge=0, le=1e7)] = 0.0
    own_share: Annotated[float, Field(ge=0, le=1)] = 1.0
    cases: Annotated[int, Field(ge=0, le=1_000_000_000)] = 0


def _form(given: Any) -> str:
    return "Counted" if isinstance(given, (dict, Counted)) else "float"


# by its form, so that what is wrong is told once: a bare number, or a group
Measured: TypeAlias = Annotated[
    Annotated[float, Field(ge=0, le=1e7), Tag("float")] | Annotated[Counted, Tag("Counted")],
    Discriminator(_form),
]


def counted(found: Updated, cases: int) -> Counted:
    """Return an updated quantity as a case keeps it, so that it reads back the same.

    >>> counted(Updated(GammaRate(1.2, 100.0), 0.96), 120)
    Counted(value=1.2, deviation=0.12, own_share=0.96, cases=120)
    """
    known = found.quantity
    exact = isinstance(known, (GammaRate, BetaShare))
    spread = known.deviation if isinstance(known, (GammaRate, BetaShare)) else variance_of(known) ** 0.5
    if isinstance(known, Constant):
        spread, exact = 0.0, True
    return Counted(
        value=_short(known.mean),
        deviation=_short(spread, DIGITS if exact else 3),
        own_share=round(found.own_share, 4),
        cases=cases,
    )


def figure(measured: float | Counted) -> float:
    """Return the mean of a measured figure.

    >>> figure(2.0), figure(Counted(value=1.5, deviation=0.1))
    (2.0, 1.5)
    """
    return measured.value if isinstance(measured, Counted) else measured


def as_quantity(symbol: str, measured: float | Counted) -> float | Quantity:
    """Return a measured figure as the model takes it: a rate, a share, or a positive quantity, each with its spread.

    >>> found = as_quantity("tau", Counted(value=1.2, deviation=0.12))
    >>> round(found.shape, 6), as_quantity("tau", 1.2)
    (100.0, 1.2)
    """
    if not isinstance(measured, Counted) or measured.deviation <= 0.0 or measured.value <= 0.0:
        return figure(measured)
    if symbol in RATES:
        return GammaRate(measured.value, (measured.value / measured.deviation) ** 2)
    if symbol in SHARES:
        return BetaShare.from_mean(measured.value, measured.deviation) if measured.value < 1.0 else measured.value
    return with_deviation(measured.value, measured.deviation)


def _short(value: float, digits: int = DIGITS) -> float:
    return float(f"{value:.{digits}g}")
