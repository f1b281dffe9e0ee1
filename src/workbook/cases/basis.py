"""What each figure of a case rests on: the firm's word, its files, or comparable firms; and the firm's share in it."""

from __future__ import annotations

from dataclasses import dataclass

from workbook.cases.casefile import CaseFile
from workbook.cases.counted import Counted, figure
from workbook.cases.situation import to_situation
from workbook.model.draws import DRAWN, LABOUR_BOUGHT
from workbook.model.situation import Basis

UNCERTAIN = (*DRAWN, *LABOUR_BOUGHT, "out_share")


@dataclass(frozen=True)
class FigureBasis:
    """One uncertain figure: where it comes from, its mean when it is the firm's, and the share of it that is own."""

    symbol: str
    basis: Basis
    value: float | None
    own_share: float
    cases: int = 0


def figures_basis(case: CaseFile) -> tuple[FigureBasis, ...]:
    """Return what the model's uncertain figures rest on, those of the firm first, in the model's order."""
    situation = to_situation(case)
    found = []
    for symbol in UNCERTAIN:
        basis = situation.basis(symbol)
        if symbol == "rate" and case.contract.hourly_rate is not None:
            found.append(FigureBasis(symbol, "own", case.contract.hourly_rate, 1.0))
        elif basis == "measured":
            one = case.measured[symbol]
            share, cases = (one.own_share, one.cases) if isinstance(one, Counted) else (1.0, 0)
            found.append(FigureBasis(symbol, basis, figure(one), share, cases))
        elif basis == "own":
            found.append(FigureBasis(symbol, basis, case.own[symbol], 1.0))
        else:
            found.append(FigureBasis(symbol, basis, None, 0.0))
    return tuple(sorted(found, key=lambda one: one.basis == "reference"))
