"""The two views: what owner and provider think of each theme, widest gap first, drawn at true length."""

from __future__ import annotations

import textwrap
from typing import Any

from workbook.i18n import Language, plural, text
from workbook.questions import Gap, ThemeGap, title
from workbook.views import look, two_views
from workbook.views.charts.chart import Chart, Table, hatch, new_figure, scale_of
from workbook.views.look import Medium, Scale
from workbook.views.two_views import WIDE, level

LOUD = 3  # themes hatched and bold
_TOP = 4
_LINE = {look.SCALES["slide"].chart: 40, look.SCALES["page"].chart: 32}  # signs on a line beside the scale


def gap_chart(
    assessment: Any, language: Language, medium: Medium = "slide", width: int | None = None, height: int | None = None
) -> Chart:
    """Return each theme's two means on a scale from 0 (endured) to 4 (mastered): owner a disc, provider a diamond."""
    gap: Gap = assessment.gap
    scale = scale_of(medium, width, height or (None if medium == "slide" else 350))
    headers = ("theme", "owner", "provider", "gap", "apart")
    return Chart(
        key="gap",
        title=two_views.finding(gap, language),
        summary=two_views.summary(gap, language),
        table=Table(
            tuple(text(f"gap.{n}" if n in ("owner", "provider") else f"gap.column_{n}", language) for n in headers),
            tuple(_row(one, language) for one in gap.themes),
        ),
        figure=_figure(gap, scale, language),
        width=scale.width,
        height=scale.height,
    )


def _row(one: ThemeGap, language: Language) -> tuple[str, ...]:
    written = tuple(level(value, language) for value in (one.owner, one.provider, one.gap))
    return (_name(one, language), *written, text("gap.of", language, n=one.apart, total=one.compared))


def _name(one: ThemeGap, language: Language) -> str:
    return text(f"questions.theme.{one.theme}", language)


def _loud(gap: Gap) -> set[str]:
    return {one.theme for one in gap.themes[:LOUD] if (one.gap or 0.0) >= WIDE}


def _figure(gap: Gap, scale: Scale, language: Language) -> Any:
    loud = _loud(gap)
    rows = _places(gap)
    left = round(scale.label * 7.6)
    plot = round((scale.width - left) * 0.53)
    known = [(row, one.owner, one.provider, one.theme in loud) for row, one in rows if one.compared]
    layout = {
        "barmode": "overlay",
        "margin": {"l": left, "r": scale.width - left - plot, "t": scale.label * 1.6, "b": scale.chart * 2},
        "xaxis": {
            "range": [0, _TOP],
            "tickvals": list(range(_TOP + 1)),
            "ticktext": ["", "", "2", "", ""],  # the names of both ends take the room of their neighbours
            "gridcolor": look.RULE,
            "zeroline": True,
            "zerolinecolor": look.INK,
            "zerolinewidth": 2,
            "fixedrange": True,
        },
        "yaxis": {
            "range": [rows[-1][0] - 0.6, rows[0][0] + 0.6],
            "tickvals": [row for row, _ in rows],
            "ticktext": [f"<b>{_name(o, language)}</b>" if o.theme in loud else _name(o, language) for _, o in rows],
            "tickfont": {"size": scale.label, "color": look.INK},
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
            "ticklabelstandoff": round(14 * scale.line),
        },
        "annotations": [*_ends(scale, language), *_heads(known, scale, language), *_notes(gap, rows, scale, language)],
    }
    return new_figure(scale, _traces(known, scale), layout)


def _places(gap: Gap) -> list[tuple[float, ThemeGap]]:
    """Return the themes with their heights from the bottom: one whose question is told in two lines takes more room."""
    loud, at, found = _loud(gap), 0.0, []
    for one in gap.themes[::-1]:
        room = 1.3 if one.theme in loud else 1.0
        found.append((at + room / 2, one))
        at += room
    return found[::-1]


def _traces(known: list[tuple[float, Any, Any, bool]], scale: Scale) -> list[dict[str, Any]]:
    """Return the hatched gaps, the thin ones, then both views' marks above them."""
    wide = [one for one in known if one[3]]
    traces: list[dict[str, Any]] = [
        {
            "type": "bar",
            "orientation": "h",
            "y": [row for row, *_ in wide],
            "x": [abs(a - b) for _, a, b, _ in wide],
            "base": [min(a, b) for _, a, b, _ in wide],
            "width": 0.3,
            "marker": {"color": look.HIDDEN_TINT, "pattern": hatch(scale), "line": {"width": 0}},
            "hoverinfo": "skip",
        }
    ]
    traces += [
        {
            "type": "scatter",
            "mode": "lines",
            "x": [a, b],
            "y": [row, row],
            "line": {"color": look.GREY, "width": 3 * scale.line},
            "hoverinfo": "skip",
        }
        for row, a, b, loud in known
        if not loud
    ]
    # the same place: the disc inside the diamond, both to be seen
    provider = {"symbol": "diamond", "size": 21 * scale.line, "color": look.GROUND}
    edge = {"color": look.PROVIDER, "width": 4.5 * scale.line}
    owner = {"symbol": "circle", "color": look.INK, "line": {"color": look.GROUND, "width": 2 * scale.line}}
    sizes = [(13 if a == b else 23) * scale.line for _, a, b, _ in known]
    return [
        *traces,
        _marks([(b, row) for row, _, b, _ in known], {**provider, "line": edge}),
        _marks([(a, row) for row, a, _, _ in known], {**owner, "size": sizes}),
    ]


def _marks(points: list[tuple[float, float]], marker: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [x for x, _ in points],
        "y": [y for _, y in points],
        "marker": {**marker, "opacity": 1},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _note(words: str, size: float, colour: str = look.GREY, **place: Any) -> dict[str, Any]:
    font = {"size": size, "color": colour, "weight": 400 if colour in (look.GREY, look.INK2) else look.STRONG}
    return {"text": words, "showarrow": False, "font": font, **place}


def _ends(scale: Scale, language: Language) -> list[dict[str, Any]]:
    """Return the names of both ends of the scale, inside it so that neither is cut."""
    below: dict[str, Any] = {"yref": "paper", "y": 0, "yanchor": "top", "yshift": 0.05 * scale.chart}
    return [
        _note(text("gap.worst", language), scale.chart, x=0, xanchor="left", xshift=-2, **below),
        _note(text("gap.best", language), scale.chart, x=_TOP, xanchor="right", **below),
    ]


def _heads(known: list[tuple[float, Any, Any, bool]], scale: Scale, language: Language) -> list[dict[str, Any]]:
    """Return whose mark is whose, above the first row, and the head of the gaps' column."""
    above: dict[str, Any] = {"yref": "paper", "y": 1, "yanchor": "bottom"}
    gap = _note(text("gap.column_gap", language), scale.label, look.INK, xref="paper", x=1, xanchor="left",
                xshift=26 * scale.line, **above)  # fmt: skip
    if not known:
        return [gap]
    _, a, b, _ = known[0]
    near = abs(a - b) < 1.3
    sides = ("center", "center") if not near else ("right", "left") if a < b else ("left", "right")
    # near the edge a name turns inwards
    first, second = (
        "left" if at < 0.5 else "right" if at > _TOP - 0.5 else side for at, side in zip((a, b), sides, strict=True)
    )
    return [
        gap,
        _note(text("gap.owner", language), scale.label, look.INK, x=a, xanchor=first, **above),
        _note(text("gap.provider", language), scale.label, look.PROVIDER_TEXT, x=b, xanchor=second, **above),
    ]


def _notes(gap: Gap, rows: list[tuple[float, ThemeGap]], scale: Scale, language: Language) -> list[dict[str, Any]]:
    """Return each row's gap, and beside it the question it raises or how many answers differ."""
    loud, found = _loud(gap), []
    for row, one in rows:
        at: dict[str, Any] = {
            "xref": "paper",
            "x": 1,
            "y": row,
            "xanchor": "left",
            "yanchor": "middle",
            "align": "left",
        }
        is_loud = one.theme in loud
        figure = _note(level(one.gap, language), scale.total * 0.8 if is_loud else scale.value,
                       look.HIDDEN if is_loud else look.GREY, xshift=26 * scale.line, **at)  # fmt: skip
        if is_loud:
            figure["font"]["family"] = look.TITLE_FONT
        words = _raised(gap, one, language) if is_loud else _apart(one, language)
        lines = "<br>".join(textwrap.wrap(words, _LINE[scale.chart], break_on_hyphens=False))
        colour = look.INK2 if is_loud else look.GREY
        found += [figure, _note(lines, scale.chart, colour, xshift=84 * scale.line, **at)]
    return found


def _raised(gap: Gap, theme: ThemeGap, language: Language) -> str:
    """Return the question of a theme on which both differ most."""
    widest = next(one for one in gap.of_kind("disagree") if one.question.theme == theme.theme and one.gap is not None)
    return title(widest.question, language)


def _apart(one: ThemeGap, language: Language) -> str:
    if not one.compared:
        return text("gap.row_open", language)
    if not one.apart:
        return text("gap.row_agree", language)
    return plural("gap.row_apart", language, one.apart, total=one.compared)
