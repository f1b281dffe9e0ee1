"""Two people's view of the same firm: where the owner and the provider agree, disagree or do not know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from workbook.model.situation import Known

ViewKind = Literal["agree", "disagree", "only_one_knows", "nobody_knows", "does_not_apply"]


@dataclass(frozen=True)
class TwoViews:
    """What two people answered to the same questions.

    `kinds` by question; `gaps` the levels between both answers (owner less provider), None unless both know.
    The shared-vision index, 0 to 100, lies between `low` and `high`: what is not known is anything it could be.
    """

    kinds: tuple[ViewKind, ...]
    gaps: tuple[int | None, ...]
    low: float
    high: float


def two_views(owner: Sequence[Known], provider: Sequence[Known], tops: Sequence[int]) -> TwoViews:
    """Return where two views agree: the index is 100·mean(1 - |a - b|/top) over questions that apply to both.

    One side unknown: from 1 - max(k, top - k)/top to 1; both: 0 to 1. A question that one of them says does not apply
    while the other answers is a disagreement without a gap, and is left out of the index.

    >>> two_views([3, None], [1, 2], [3, 3]).kinds
    ('disagree', 'only_one_knows')
    """
    kinds: list[ViewKind] = []
    gaps: list[int | None] = []
    ranges = []
    for a, b, top in zip(owner, provider, tops, strict=True):
        gap = None
        if a == "na" or b == "na":
            kinds.append("disagree" if isinstance(a, int) or isinstance(b, int) else "does_not_apply")
        elif a is None and b is None:
            kinds.append("nobody_knows")
            ranges.append((0.0, 1.0))
        elif a is None or b is None:
            known = next(level for level in (a, b) if isinstance(level, int))
            kinds.append("only_one_knows")
            ranges.append((1.0 - max(known, top - known) / top, 1.0))
        else:
            gap = a - b
            kinds.append("agree" if gap == 0 else "disagree")
            shared = 1.0 - abs(gap) / top
            ranges.append((shared, shared))
        gaps.append(gap)
    count = len(ranges)
    low = 100.0 * sum(r[0] for r in ranges) / count if count else 0.0
    high = 100.0 * sum(r[1] for r in ranges) / count if count else 100.0
    return TwoViews(tuple(kinds), tuple(gaps), low, high)
