"""What changed between two visits, in words: answers better, worse, learned or forgotten, figures that moved."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from workbook.cases.entered import Answer
from workbook.cases.visits import AnswerMoved, Change, FigureMoved
from workbook.i18n import Language, date, decimal, has_text, percent, text
from workbook.questions import options, question, topic
from workbook.views.panel_figures import FIELDS, written

_KINDS = ("better", "worse", "learned", "forgotten", "scope")
_PLACES = ("contract.months_since_anniversary", "contract.notice_months")
_FIELDS = {f"{field.section}.{field.key}": field for field in FIELDS}


@dataclass(frozen=True)
class Section:
    """One kind of change: its title and a line for each thing that changed."""

    kind: str
    title: str
    lines: tuple[str, ...]


def change_words(change: Change, language: Language) -> tuple[Section, ...]:
    """Return what changed, a section a kind, those without a line left out."""
    sections = [
        Section(
            kind, text(f"visits.{kind}", language), tuple(answer_line(one, language) for one in getattr(change, kind))
        )
        for kind in _KINDS
    ]
    figures = tuple(figure_line(one, language) for one in told_figures(change))
    sections.append(Section("figures", text("visits.figures", language), figures))
    return tuple(one for one in sections if one.lines)


def told_figures(change: Change) -> tuple[FigureMoved, ...]:
    """Return the figures that moved, those counted in files by their value alone: what it rests on is no figure."""
    return tuple(
        one
        for one in change.figures
        if not one.key.startswith("measured.") or one.key.count(".") != 2 or one.key.endswith(".value")
    )


def answer_line(one: AnswerMoved, language: Language) -> str:
    """Return an answer as it was and as it is, in words."""
    asked = question(one.question)
    before, after = (_said(answer, one.question, language) for answer in (one.before, one.after))
    key = "visits.answer" if one.view == "owner" else "visits.answer_provider"
    subject = topic(asked, language)
    return text(key, language, topic=subject[:1].upper() + subject[1:], before=before, after=after)


def _said(answer: Answer | None, asked: str, language: Language) -> str:
    if answer is None:
        return text("visits.blank", language)
    if isinstance(answer, int):
        return options(question(asked), language)[answer - 1]
    return text(f"questions.{answer}", language)


def figure_line(one: FigureMoved, language: Language) -> str:
    """Return a figure as it was and as it is, with what that is in percent."""
    before, after = (_value(one.key, value, language) for value in (one.before, one.after))
    line = text("visits.figure", language, name=_name(one.key, language), before=before, after=after)
    field = _FIELDS.get(one.key)
    # a rise of a rise says nothing, nor one of a place in time
    bare = one.key in _PLACES or one.key.endswith(".month") or (field is not None and field.kind == "share")
    ratio = None if bare else one.ratio
    return line if ratio is None else f"{line} ({_signed(ratio - 1, language)})"


def _signed(share: float, language: Language) -> str:
    return ("+" if share >= 0 else "") + percent(share, language)


def _name(key: str, language: Language) -> str:
    key = key.removesuffix(".value") if key.startswith("measured.") else key
    section, _, rest = key.partition(".")
    known = f"panel.field.{rest}" if section != "estate" else ""
    if section in ("own", "measured"):
        known = f"parameters.{rest}"
    if known and has_text(known, language):
        return text(known, language)
    if section == "estate":
        domain, _, part = rest.partition(".")
        return text(f"visits.estate.{part}", language, domain=text(f"model.domain.{domain}", language))
    if section == "projects":
        place, _, part = rest.partition(".")
        return text(f"visits.projects.{part}", language, n=place)
    return text(f"visits.field.{key}", language) if has_text(f"visits.field.{key}", language) else key


def _value(key: str, value: object, language: Language) -> str:
    if value is None or value == "":
        # where a firm has no figure of its own, the model takes that of comparable firms
        return text("visits.reference" if key.startswith(("own.", "measured.")) else "visits.none", language)
    field = _FIELDS.get(key)
    if field is not None and isinstance(value, (str, int, float)):
        if field.kind == "choice":
            return text(f"panel.choice.{field.key}.{written(value, field, language)}", language)
        if field.kind == "share":
            return percent(float(value), language, 1)
        unit = f"\u00a0{text(f'panel.unit.{field.unit}', language)}" if field.unit else ""
        return written(value, field, language) + unit
    if key.startswith("projects.") and key.endswith(".kind"):
        return text(f"roadmap.kind.{value}", language)
    if isinstance(value, dt.date):
        return date(value, language)
    if isinstance(value, (int, float)) and key.removesuffix(".value").endswith(".out_share"):
        return percent(float(value), language, 1)
    if isinstance(value, (int, float)):
        return decimal(float(value), language, 2)
    if isinstance(value, list):
        return text("visits.months", language, n=len(value))
    return str(value)
