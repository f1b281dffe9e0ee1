"""The six mistakes scored from 0 to 100, and the posture map: both drawn as ranges, never as bare points."""

from __future__ import annotations

from typing import Any

from workbook.i18n import Language, span, text
from workbook.views import look
from workbook.views.charts.axes import named_rows
from workbook.views.charts.chart import Chart, Table, new_figure, scale_of, unknown_hatch
from workbook.views.look import Medium, Scale

MISTAKES = ("support_only", "cost_centre", "no_governance", "price_only", "weak_security", "endured")

_MOVED = 4  # of 100: less is no step that can be drawn
_OPEN = 60  # a range wider than this says nothing of where the firm stands


def weakest_first(assessment: Any) -> list[tuple[str, float, float]]:
    """Return (mistake, low, high) from the weakest score to the best, by worst case then by best case."""
    scores = assessment.diagnosis.mistakes
    ranges = [(key, float(scores[key].low), float(scores[key].high)) for key in MISTAKES if key in scores]
    return sorted(ranges, key=lambda row: (row[1], row[2], row[0]))


def scores_chart(
    assessment: Any, language: Language, medium: Medium = "slide", width: int | None = None, height: int | None = None
) -> Chart:
    """Return the six scores: solid for the worst case, hatched for what unknown answers leave open."""
    scale = scale_of(medium, width, height)
    rows = weakest_first(assessment)
    weak = [text(f"questions.mistake.{key}", language) for key, _, _ in rows[:2]]
    return Chart(
        key="scores",
        title=text("views.scores.title", language, first=_lower(weak[0]), second=_lower(weak[1])),
        summary=text("views.scores.summary", language),
        table=Table(
            (text("views.scores.column_name", language), text("views.scores.column_score", language)),
            tuple(
                (text(f"questions.mistake.{key}", language), score_range(low, high, language))
                for key, low, high in rows
            ),
        ),
        figure=_scores(rows, scale, language),
        width=scale.width,
        height=scale.height,
    )


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]


def score_range(low: float, high: float, language: Language) -> str:
    """Return a score as its range, `22 à 58`, or alone when it is known to the unit."""
    if round(low) == round(high):
        return f"{low:.0f}"
    return span(f"{low:.0f}", f"{high:.0f}", language)


def _scores(rows: list[tuple[str, float, float]], scale: Scale, language: Language) -> Any:
    order = list(range(len(rows)))[::-1]
    colours = [look.RISK if i < 2 else look.SCORE for i in range(len(rows))]
    edges = [look.RISK if i < 2 else look.GREY for i in range(len(rows))]
    solid = {
        "type": "bar",
        "orientation": "h",
        "y": order,
        "x": [round(low, 1) for _, low, _ in rows],
        "width": 0.52,
        "marker": {"color": colours},
        "hoverinfo": "skip",
    }
    left = {
        "type": "bar",
        "orientation": "h",
        "y": order,
        "x": [round(high - low, 1) for _, low, high in rows],
        "base": [round(low, 1) for _, low, _ in rows],
        "width": 0.52,
        "marker": {
            "color": look.GROUND,
            "pattern": {**unknown_hatch(scale), "fgcolor": [*edges]},
            "line": {"color": edges, "width": 1.2},
        },
        "hoverinfo": "skip",
    }
    names = [text(f"questions.mistake.{key}", language) for key, _, _ in rows]
    layout = {
        "barmode": "overlay",
        "margin": {
            "l": round(scale.chart * 10.6),
            "r": round(scale.chart * 4.6),
            "t": 6,
            "b": round(scale.chart * 1.9),
        },
        "xaxis": {
            "range": [0, 100],
            "tickvals": [0, 50, 100],
            "ticktext": ["0", "50", text("views.scores.top", language)],
            "gridcolor": look.RULE,
            "zeroline": True,
            "zerolinecolor": look.INK,
            "zerolinewidth": 2,
            "fixedrange": True,
        },
        "yaxis": named_rows([f"<b>{name}</b>" if i < 2 else name for i, name in enumerate(names)], order, scale),
        "annotations": [
            {
                "xref": "paper",
                "x": 1,
                "y": row,
                "xshift": scale.chart * 4.6,
                "text": score_range(low, high, language),
                "xanchor": "right",
                "yanchor": "middle",
                "showarrow": False,
                "font": {"size": scale.value, "color": look.INK, "weight": look.STRONG if i < 2 else 400},
            }
            for i, (row, (_, low, high)) in enumerate(zip(order, rows, strict=True))
        ],
    }
    return new_figure(scale, [solid, left], layout)


def posture_ranges(assessment: Any) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the ranges of control and of anticipation, from 0 to 100."""
    posture = assessment.diagnosis.posture
    return (
        (float(posture.control[0]), float(posture.control[1])),
        (float(posture.anticipation[0]), float(posture.anticipation[1])),
    )


def posture_planned(assessment: Any) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """Return the ranges of control and of anticipation once the plan is carried out; None when it moves neither."""
    planned = assessment.planned.posture
    now = [sum(one) / 2 for one in posture_ranges(assessment)]
    then = [sum(one) / 2 for one in (planned.control, planned.anticipation)]
    if max(abs(a - b) for a, b in zip(now, then, strict=True)) < _MOVED:
        return None
    return planned.control, planned.anticipation


def posture_title(assessment: Any, language: Language) -> str:
    """Return the finding: firm only when the whole rectangle lies in one quadrant, open when it covers most of it."""
    posture = assessment.diagnosis.posture
    name = f"{'title' if posture.sure else 'rather'}_{posture.quadrant}"
    if max(high - low for low, high in posture_ranges(assessment)) > _OPEN:
        name = "title_open"
    return text(f"views.posture.{name}", language)


def posture_chart(
    assessment: Any, language: Language, medium: Medium = "slide", width: int | None = None, height: int | None = None
) -> Chart:
    """Return the posture map: control across, anticipation up, the firm as a rectangle with a disc in its middle."""
    side = 440 if medium == "slide" else 300
    scale = scale_of(medium, width or side, height or side)
    control, ahead = posture_ranges(assessment)
    ranges = {"control": score_range(*control, language), "anticipation": score_range(*ahead, language)}
    return Chart(
        key="posture",
        title=posture_title(assessment, language),
        summary=text("views.posture.summary", language, **ranges),
        table=Table(
            (text("views.posture.column_axis", language), text("views.scores.column_score", language)),
            (
                (text("views.posture.control", language), ranges["control"]),
                (text("views.posture.anticipation", language), ranges["anticipation"]),
            ),
        ),
        figure=_posture(control, ahead, scale, language),
        width=scale.width,
        height=scale.height,
    )


def _posture(control: tuple[float, float], ahead: tuple[float, float], scale: Scale, language: Language) -> Any:
    box = {
        "type": "scatter",
        "mode": "lines",
        "x": [control[0], control[1], control[1], control[0], control[0]],
        "y": [ahead[0], ahead[0], ahead[1], ahead[1], ahead[0]],
        "fill": "toself",
        "fillpattern": unknown_hatch(scale),
        "line": {"color": look.INK, "width": 1.5 * scale.line},
        "hoverinfo": "skip",
    }
    disc = {
        "type": "scatter",
        "mode": "markers",
        "x": [sum(control) / 2],
        "y": [sum(ahead) / 2],
        "marker": {"color": look.INK, "size": 18 * scale.line, "line": {"color": look.GROUND, "width": 3 * scale.line}},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
    axis = {"range": [0, 100], "tickvals": [50], "ticktext": [""], "gridcolor": look.RULE, "gridwidth": 1.5}
    axis |= {"zeroline": False, "showline": True, "linecolor": look.INK, "linewidth": 2, "fixedrange": True}
    inset = 10 * scale.line
    corners = (("delegated", 0, 1), ("steered", 1, 1), ("endured", 0, 0), ("monitored", 1, 0))
    layout = {
        "margin": {"l": round(scale.chart * 1.9), "r": 6, "t": 6, "b": round(scale.chart * 1.9)},
        "xaxis": {**axis, "title": _axis_title("control", scale, language)},
        "yaxis": {**axis, "title": _axis_title("anticipation", scale, language)},
        "shapes": [
            {
                "type": "rect",
                "x0": 50,
                "x1": 100,
                "y0": 50,
                "y1": 100,
                "fillcolor": look.PLAN_TINT,
                "line": {"width": 0},
                "layer": "below",
            }
        ],
        "annotations": [
            {
                "text": text(f"views.posture.{name}", language),
                "x": 50 * right,
                "y": 100 * up,
                "xanchor": "left",
                "yanchor": "top" if up else "bottom",
                "xshift": inset,
                "yshift": -inset if up else inset,
                "showarrow": False,
                "font": {
                    "size": scale.chart,
                    "color": look.PLAN if name == "steered" else look.GREY,
                    "weight": look.STRONG if name == "steered" else 400,
                },
            }
            for name, right, up in corners
        ],
    }
    return new_figure(scale, [box, disc], layout)


def _axis_title(name: str, scale: Scale, language: Language) -> dict[str, Any]:
    return {
        "text": text(f"views.posture.{name}", language),
        "font": {"size": scale.chart, "color": look.INK, "weight": look.STRONG},
        "standoff": 4,
    }
