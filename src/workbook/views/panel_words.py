"""What the panel says: its words, the questions and themes in one language, and how far the firm got."""

from __future__ import annotations

import math
from typing import Any

from workbook.i18n import Language, plural, text
from workbook.i18n.glossary import first_uses
from workbook.questions import THEMES, Progress, Question, bank, of_theme, options, proof, references, title, why
from workbook.questions.diagnosis import Diagnosis

SECONDS = 20 * 60 / 36  # a question: 36 of them are answered in twenty minutes
_WORDS = {
    "title": "panel.title",
    "themes": "panel.themes",
    "verdict": "panel.verdict",
    "private": "panel.private",
    "silent": "panel.silent",
    "firmTheme": "panel.firm_theme",
    "keys": "panel.keys",
    "previous": "panel.previous",
    "next": "panel.next",
    "unknown": "questions.unknown",
    "na": "questions.na",
    "replyNa": "panel.reply.na",
    "figuresPlace": "panel.figures.place",
    "figuresTitle": "panel.figures.title",
    "figuresWhy": "panel.figures.why",
    "how": "panel.how.title",
    "worthKey": "panel.worth.key",
    "worthStale": "panel.worth.stale",
}


_TOUR = ("rail", "pane", "verdict", "worth", "links", "counts")  # the parts it stops at, by their class
_TOUR_WORDS = ("title", "next", "previous", "done", "leave")


def words(language: Language) -> dict[str, Any]:
    """Return the fixed words of the panel."""
    return {name: text(key, language) for name, key in _WORDS.items()}


def tour(language: Language) -> dict[str, Any]:
    """Return the guided tour: its buttons and its steps, each with the part of the panel it speaks of."""
    return {
        **{name: text(f"panel.tour.{name}", language) for name in _TOUR_WORDS},
        "place": text("panel.tour.place", language, n="{n}", total="{total}"),
        "steps": [{"at": f".wbp-{part}", "text": text(f"panel.tour.at_{part}", language)} for part in _TOUR],
    }


def themes(language: Language) -> list[dict[str, str]]:
    """Return the themes with their names, in order."""
    return [{"key": theme, "name": text(f"questions.theme.{theme}", language)} for theme in THEMES]


def questions(language: Language) -> list[dict[str, Any]]:
    """Return the questions as the panel asks them."""
    return [asked(one, language) for one in bank()]


def asked(one: Question, language: Language) -> dict[str, Any]:
    """Return one question as the panel asks it."""
    siblings = of_theme(one.theme)
    place = text(
        "panel.place",
        language,
        theme=text(f"questions.theme.{one.theme}", language),
        n=siblings.index(one) + 1,
        total=len(siblings),
    )
    whom = "owner" if one.who == "owner" else "provider"
    return {
        "id": one.id,
        "theme": one.theme,
        "place": place,
        "title": title(one, language),
        "why": explained(why(one, language), language),
        "options": list(options(one, language)),
        "who": one.who,
        "tag": text(f"questions.who.{one.who}", language),
        "replyUnknown": text(f"panel.reply.{whom}", language, proof=proof(one, language)),
        "how": how(one, language),
    }


def how(one: Question, language: Language) -> list[dict[str, str]]:
    """Return what an answer changes and what it rests on: in the model, in the scores, the measure, the references."""
    if one.practice is None:
        model = text("panel.how.model_none", language)
    else:
        practice = text(f"model.practice.{one.practice}", language)
        model = text("panel.how.model_practice", language, practice=practice)
    scores = [text(f"questions.mistake.{name}", language) for name in one.mistakes]
    if one.axis is not None:
        axis = text(f"questions.posture.{one.axis}", language)
        scores.append(text("panel.how.axis", language, axis=axis))
    said = {
        "model": model,
        "scores": ", ".join(scores),
        "measure": text(f"model.lever.{one.lever}", language),
        "references": "; ".join(references(one, language)).replace(";", "\u202f;" if language == "fr" else ";"),
    }
    return [{"label": text(f"panel.how.{name}", language), "text": told} for name, told in said.items() if told]


def progress(diagnosis: Diagnosis, figures_missing: int, language: Language) -> dict[str, Any]:
    """Return the counts of the header and of each theme; "I don't know" is counted apart from no answer."""
    blank = diagnosis.progress.blank
    figures = {
        "count": plural("panel.progress.figures", language, figures_missing),
        "spoken": text("panel.progress.figures_done", language),
        "complete": figures_missing == 0,
    }
    if figures_missing:
        figures["spoken"] = figures["count"]
    return {
        "header": header(diagnosis.progress, language),
        "left": left(blank, "panel.left", language),
        "figures": figures,
        "themes": {theme: _theme(done, language) for theme, done in diagnosis.themes.items()},
        "jump": plural("panel.jump", language, blank) if blank else text("panel.jump.none", language),
    }


def left(blank: int, key: str, language: Language) -> str:
    """Return the time that questions without an answer take, in whole minutes; nothing when there are none."""
    return text(key, language, n=str(math.ceil(blank * SECONDS / 60))) if blank else ""


def header(done: Progress, language: Language) -> str:
    """Return how many questions are answered, and how many of them by "I don't know"."""
    sentence = plural("panel.progress", language, done.answered, total=done.total)
    if not done.unknown:
        return sentence
    return plural("panel.progress.unknown", language, done.unknown, progress=sentence)


def _theme(done: Progress, language: Language) -> dict[str, Any]:
    return {
        "count": text("panel.progress.theme", language, n=done.answered, total=done.total),
        "spoken": text(
            "panel.progress.spoken", language, known=done.known, unknown=done.unknown, na=done.na, blank=done.blank
        ),
        "left": left(done.blank, "panel.left.theme", language),
        "complete": done.blank == 0,
    }


def explained(sentence: str, language: Language) -> list[dict[str, str]]:
    """Return a text in pieces; a piece that first uses a term of the glossary has what it `means`.

    >>> explained("With MFA.", "en")[1]
    {'text': 'MFA', 'means': 'A second proof besides the password.'}
    """
    pieces, at = [], 0
    for use in first_uses(sentence, language):
        pieces += [{"text": sentence[at : use.start]}, {"text": sentence[use.start : use.end], "means": use.term.means}]
        at = use.end
    return [piece for piece in (*pieces, {"text": sentence[at:]}) if piece["text"]]
