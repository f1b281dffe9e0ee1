"""A better answer is never worse news: for each question and each step, no score falls and no hazard rises."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from firms import joinery
from workbook.model import simulate
from workbook.model.hazards import KINDS
from workbook.parameters import default_parameters
from workbook.questions import MISTAKES, OPTIONS, PRACTICE_TOPS, Answer, bank, diagnose, practice_levels

PARAMETERS = default_parameters()
ALL = [one.id for one in bank()]
FED = [one.id for one in bank() if one.practice is not None]


def grounds(seed: int) -> dict[str, Answer]:
    draw = random.Random(seed)
    given: dict[str, Answer | None] = {
        name: draw.choice([*OPTIONS, *OPTIONS, "unknown", "unknown", "na", None]) for name in ALL
    }
    return {name: answer for name, answer in given.items() if answer is not None}


GROUNDS: list[dict[str, Answer]] = [
    {}, dict.fromkeys(ALL, 1), dict.fromkeys(ALL, 3), dict.fromkeys(ALL, 5), *map(grounds, range(8)),
]  # fmt: skip


def hazards(answers: dict[str, Answer]) -> dict[str, np.ndarray]:
    """Return the expected loss of each month and draw, by kind of incident."""
    firm = replace(joinery(), practices=practice_levels(answers))
    simulation = simulate(firm, PARAMETERS, (), months=12, draws=120)
    engine, setting = simulation.engine, simulation.as_is.setting
    view = engine.view(setting)
    return {kind: np.broadcast_to(engine.hazards.expected(kind, view, setting).table(), (12, 120)) for kind in KINDS}


@pytest.mark.parametrize("ground", range(len(GROUNDS)))
@pytest.mark.parametrize("name", ALL)
def test_each_step_up_a_question_lowers_no_score(name: str, ground: int) -> None:
    scores = [diagnose(GROUNDS[ground] | {name: option}) for option in OPTIONS]
    for worse, better in pairwise(scores):
        for key in MISTAKES:
            assert better.mistakes[key].low >= worse.mistakes[key].low - 1e-9
            assert better.mistakes[key].high >= worse.mistakes[key].high - 1e-9
        for axis in ("control", "anticipation"):
            pairs = zip(getattr(worse.posture, axis), getattr(better.posture, axis), strict=True)
            assert all(after >= before - 1e-9 for before, after in pairs)


@pytest.mark.parametrize("name", FED)
def test_each_step_up_a_question_raises_no_hazard_in_any_draw(name: str) -> None:
    for ground in GROUNDS:
        seen = [hazards(ground | {name: option}) for option in OPTIONS]
        for worse, better in pairwise(seen):
            for kind in KINDS:
                assert (better[kind] <= worse[kind] * (1 + 1e-9)).all(), (name, kind)


def test_a_question_without_practice_leaves_the_model_alone() -> None:
    for name in set(ALL) - set(FED):
        levels = [practice_levels(dict.fromkeys(ALL, 3) | {name: option}) for option in OPTIONS]
        assert all(one == levels[0] for one in levels)


def test_what_is_known_in_part_is_drawn_between_its_bounds() -> None:
    levels = practice_levels({"X1": "unknown", "X2": 3})
    assert levels["restore"] == (1, 2)
    drawn = simulate(replace(joinery(), practices=levels), PARAMETERS, (), months=12, draws=4000).engine.firm.draws
    found = drawn.levels["restore"]
    assert found is not None
    assert set(np.unique(found)) == {1, 2}
    prevalence = PARAMETERS.practices["restore"].prevalence
    share = prevalence[1] / (prevalence[1] + prevalence[2])
    assert abs(float((found == 1).mean()) - share) < 4 * (share * (1 - share) / 4000) ** 0.5
    assert set(drawn.unknown) == set(PRACTICE_TOPS)
