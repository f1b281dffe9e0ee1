"""The verdict on every cost line: the same words on the same account are judged once, however many lines say them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from workbook.readers.costs.evidence import SIBLING, Verdict, account_rule, judge
from workbook.readers.costs.shapes import shapes
from workbook.readers.ledger.journals import fold

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Verdicts:
    """The different verdicts, and which one each line has."""

    different: tuple[Verdict, ...]
    codes: Ints

    def column(self, name: str) -> npt.NDArray[np.object_]:
        """Return one field of the verdict of every line."""
        values = np.empty(len(self.different), dtype=object)
        values[:] = [getattr(verdict, name) for verdict in self.different]
        return np.asarray(values[self.codes], dtype=object)


def judge_all(table: pd.DataFrame) -> Verdicts:
    """Return the verdict of each line; a supplier half of whose spending is proven speaks for its other lines.

    `table` has `account`, `label` and `account_label` (categories), `key` (folded supplier) and `cents`.
    """
    keys, suppliers = pd.factorize(table["key"].astype(object))
    texts = {name: _folded(table[name]) for name in ("label", "account_label")}
    accounts = table["account"].cat
    asked = pd.DataFrame({"account": accounts.codes.to_numpy(), "key": keys, "label": texts["label"][0],
                          "title": texts["account_label"][0]})  # fmt: skip
    kinds = asked.groupby(list(asked.columns), sort=False).ngroup().to_numpy().astype(np.int64)
    first = ~asked.duplicated().to_numpy()
    questions = [
        (accounts.categories[a], suppliers[k], texts["label"][1][text], texts["account_label"][1][title])
        for a, k, text, title in asked[first].itertuples(index=False)
    ]
    verdicts = [_judged(*question, sibling=False) for question in questions]
    vouched = _vouched(table, kinds, verdicts)
    final = [
        _judged(*question, sibling=True) if v.strength < SIBLING and not v.excluded and question[1] in vouched else v
        for question, v in zip(questions, verdicts, strict=True)
    ]
    return Verdicts(tuple(final), kinds)


def _judged(account: str, key: str, label: str, title: str, *, sibling: bool) -> Verdict:
    rule = account_rule(account)
    assert rule is not None, "only mapped accounts are asked about"  # noqa: S101
    return judge(rule, key, label, title, sibling)


def _folded(column: pd.Series[str]) -> tuple[Ints, list[str]]:
    """Return, for each line, which folded text it has, and these texts; labels that differ by figures are one."""
    codes, values = column.cat.codes.to_numpy(), column.cat.categories
    used = np.unique(codes)
    forms: dict[str, int] = {}
    place = np.zeros(len(values), dtype=np.int64)
    place[used] = [forms.setdefault(form, len(forms)) for form in shapes(values[used].tolist())]
    return place[codes], [fold(text) for text in forms]


def _vouched(table: pd.DataFrame, kinds: Ints, verdicts: list[Verdict]) -> set[str]:
    size = table["cents"].abs().to_numpy()
    proven = np.array([verdict.strength >= SIBLING for verdict in verdicts], dtype=bool)[kinds]
    spent = pd.DataFrame({"key": table["key"].astype(object), "all": size, "proven": np.where(proven, size, 0)})
    sums = spent.groupby("key").sum()
    return set(sums.index[(sums["proven"] * 2 >= sums["all"]) & (sums["proven"] > 0)]) - {" ", ""}
