"""What `gap` says of a case: the two views theme by theme, and the questions to discuss."""

from __future__ import annotations

from workbook.cases import CaseFile
from workbook.cli.answers import Answer, table
from workbook.i18n import Language, text
from workbook.questions import Gap, gap_between, topic
from workbook.questions.gap import KINDS
from workbook.views.two_views import discussed, finding, level, summary, waiting


def gap_case(case: CaseFile, language: Language) -> Answer:
    """Return where owner and provider agree, disagree or do not know, and the shared-vision index with its interval."""
    gap = gap_between(case.answers.get("owner", {}), case.answers.get("provider", {}))
    data = {
        "firm": case.firm.name,
        "answered": dict(gap.answered),
        "shared_vision": {"low": round(gap.low, 2), "high": round(gap.high, 2)},
        "themes": [
            {"theme": one.theme, "owner": _digits(one.owner), "provider": _digits(one.provider),
             "gap": _digits(one.gap), "compared": one.compared, "apart": one.apart}
            for one in gap.themes
        ],
        "questions": [
            {"question": one.question.id, "theme": one.question.theme, "kind": one.kind,
             "owner": one.owner, "provider": one.provider, "gap": one.gap}
            for one in gap.questions
        ],
    }  # fmt: skip
    return Answer(data, tuple(_lines(case, gap, language)))


def _digits(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _lines(case: CaseFile, gap: Gap, language: Language) -> list[str]:
    head = text("gap.firm", language, firm=case.firm.name)
    if not gap.both:
        return [head, waiting(gap, language)]
    names = ("gap.column_theme", "gap.owner", "gap.provider", "gap.column_gap", "gap.column_apart")
    rows = [tuple(text(name, language) for name in names)]
    rows += [
        (text(f"questions.theme.{one.theme}", language),
         *(level(value, language) for value in (one.owner, one.provider, one.gap)),
         text("gap.of", language, n=one.apart, total=one.compared))
        for one in gap.themes
    ]  # fmt: skip
    lines = [head, finding(gap, language) + ".", *table(rows), summary(gap, language)]
    for kind in KINDS:
        found = gap.of_kind(kind)
        if not found:
            continue
        colon = "\u00a0: " if language == "fr" else ": "
        if kind != "disagree":
            topics = ", ".join(topic(one.question, language) for one in found)
            lines.append(f"{text(f'gap.kind.{kind}', language)} ({len(found)}){colon}{topics}.")
            continue
        lines.append(f"{text('gap.kind.disagree', language)} ({len(found)}){colon}")
        for one in found:
            said = discussed(one, language)
            lines.append(f"  - {said.question} ({said.gap})")
            lines.append(f"      {text('gap.owner', language)}{colon}{said.owner}")
            lines.append(f"      {text('gap.provider', language)}{colon}{said.provider}")
    return lines
