"""What a takeover found, group by group: held, held in part, missing, not known."""

from __future__ import annotations

from typing import Any

from workbook.i18n import Language, plural, text
from workbook.instruments.audit import groups
from workbook.views import look
from workbook.views.audit import ItemRow, item_rows, said
from workbook.views.charts.axes import named_rows
from workbook.views.charts.chart import Chart, Table, bar_note, hatch, new_figure, scale_of, unknown_hatch, words_at
from workbook.views.look import Medium, Scale

_STATES = ("held", "partly", "missing", "unknown")
_COLOURS = {"held": look.INK, "partly": look.GREY, "missing": look.HIDDEN, "unknown": look.GREY}


def audit_chart(assessment: Any, language: Language, medium: Medium = "slide", height: int | None = None) -> Chart:
    """Return a bar a group, as long as the things it asks about, parted by their state; what does not apply is out."""
    kept, scale = assessment.case.audit, scale_of(medium, height=height)
    rows = item_rows(kept, language)
    counts = {group: _counted([row for row in rows if row.group == group]) for group in groups()}
    counts = {group: found for group, found in counts.items() if sum(found)}
    held, asked = (sum(found[0] for found in counts.values()), sum(sum(found) for found in counts.values()))
    return Chart(
        key="audit",
        title=plural("audit.finding_signs", language, held, of=str(asked)),
        summary=said(kept, language),
        table=_table(counts, language),
        figure=_figure(counts, scale, language),
        width=scale.width,
        height=scale.height,
    )


def _counted(rows: list[ItemRow]) -> tuple[int, ...]:
    """Return how many are held, held in part, missing, and not known or not looked at."""
    states = [row.state or "unknown" for row in rows]
    return tuple(states.count(state) for state in _STATES)


def _table(counts: dict[str, tuple[int, ...]], language: Language) -> Table:
    headers = (text("audit.column.group", language), *(text(f"audit.state.{state}", language) for state in _STATES))
    rows = tuple((text(f"audit.group.{group}", language), *(str(n) for n in found)) for group, found in counts.items())
    return Table(headers, rows)


def _figure(counts: dict[str, tuple[int, ...]], scale: Scale, language: Language) -> Any:
    rows = list(range(len(counts)))[::-1]
    fills: dict[str, dict[str, Any]] = {
        "held": {"color": look.INK},
        "partly": {"color": look.SCORE},
        "missing": {"color": look.HIDDEN_TINT, "pattern": hatch(scale)},
        "unknown": {"color": look.GROUND, "pattern": unknown_hatch(scale)},
    }
    bars = []
    for place, state in enumerate(_STATES):
        lengths = [found[place] for found in counts.values()]
        bars.append(
            {
                "type": "bar",
                "orientation": "h",
                "y": rows,
                "x": lengths,
                "base": [sum(found[:place]) for found in counts.values()],
                "width": 0.6,
                "marker": {**fills[state], "line": {"color": look.GROUND, "width": 2 * scale.line}},
                "hoverinfo": "skip",
            }
        )
    notes = [
        bar_note(
            row,
            sum(found),
            text("audit.group_held", language, n=str(found[0]), of=str(sum(found))),
            look.INK if found[0] == sum(found) else look.GREY,
            scale.chart,
            scale,
        )
        for row, found in zip(rows, counts.values(), strict=True)
    ]
    layout = {
        "barmode": "overlay",
        "margin": {"l": round(scale.chart * 9), "r": round(scale.chart * 8), "t": 4, "b": 4},
        "xaxis": {"range": [0, max([sum(found) for found in counts.values()], default=1)], "visible": False},
        "yaxis": named_rows([text(f"audit.group.{group}", language) for group in counts], rows, scale),
        "annotations": [*notes, *_named(counts, rows, scale, language)],
    }
    return new_figure(scale, bars, layout)


def _named(
    counts: dict[str, tuple[int, ...]], rows: list[int], scale: Scale, language: Language
) -> list[dict[str, Any]]:
    """Return each state's name in the widest bar of that state, the first from the top: no legend is needed."""
    named = []
    for place, state in enumerate(_STATES):
        widest = max((found[place] for found in counts.values()), default=0)
        if not widest:
            continue
        row, found = next((r, f) for r, f in zip(rows, counts.values(), strict=True) if f[place] == widest)
        middle = sum(found[:place]) + widest / 2
        note = words_at(middle, row, text(f"audit.state.{state}", language), scale.chart, look.GROUND, anchor="center")
        if state != "held":
            note["bgcolor"] = look.GROUND
            note["borderpad"] = 2
            note["font"] = {**note["font"], "color": _COLOURS[state]}
        named.append({**note, "font": {**note["font"], "weight": look.STRONG}})
    return named
