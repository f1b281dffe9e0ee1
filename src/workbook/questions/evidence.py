"""Which answer follows from what the firm's files show: rules that stand in `evidence.csv`, judgements marked."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

_TEST = re.compile(r"([a-z_]+)(<=|>=|<|>)([0-9.]+)")


@dataclass(frozen=True)
class EvidenceRule:
    """An option of a question and the facts it follows from, all of them; of a question's rules the first that fits.

    `judgement` is False where the question's own words give the bounds.
    """

    question: str
    option: int
    tests: tuple[tuple[str, str, float], ...]
    judgement: bool
    why: str

    def fits(self, facts: Mapping[str, float]) -> bool:
        """Return whether the facts are known and pass every test."""
        return all(name in facts and _passes(facts[name], sign, bound) for name, sign, bound in self.tests)


def _passes(value: float, sign: str, bound: float) -> bool:
    return {"<": value < bound, "<=": value <= bound, ">": value > bound, ">=": value >= bound}[sign]


@lru_cache
def evidence_rules() -> tuple[EvidenceRule, ...]:
    """Return the rules, in the order they are tried."""
    file = resources.files(__package__).joinpath("evidence.csv")
    return tuple(
        EvidenceRule(
            question=row["question"],
            option=int(row["option"]),
            tests=tuple((name, sign, float(bound)) for name, sign, bound in _TEST.findall(row["when"])),
            judgement=row["judgement"] == "yes",
            why=row["why"],
        )
        for row in csv.DictReader(file.read_text("utf-8").splitlines())
    )


def answers_from(facts: Mapping[str, float]) -> dict[str, EvidenceRule]:
    """Return the rule that answers each question these facts bear on.

    >>> {name: rule.option for name, rule in answers_from({"old_share": 0.3, "stale": 2.0}).items()}
    {'E2': 2, 'X4': 2}
    """
    found: dict[str, EvidenceRule] = {}
    for rule in evidence_rules():
        if rule.question not in found and rule.fits(facts):
            found[rule.question] = rule
    return found
