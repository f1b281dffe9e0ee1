"""The questionnaire of one view: its questions in the order they are asked, and all its page says."""

from __future__ import annotations

from typing import Any

from workbook.i18n import Language, plural, text
from workbook.questions import THEMES, Question, View, bank, proof
from workbook.views import panel_words

IF_KNOWN = "if_known"
_SAYS = (
    "saved_not", "saved", "saved_failed", "refused", "where", "give", "give_how", "download", "load", "keys_title",
    "keys", "if_known", "complete", "optional", "filled", "downloaded", "load_bad", "load_version", "load_other",
    "take_file", "keep_mine",
)  # fmt: skip


def asked_of(view: View) -> tuple[tuple[str, tuple[Question, ...]], ...]:
    """Return themes with their questions: those this view can answer first, the others last as one theme.

    >>> [(theme, len(questions)) for theme, questions in asked_of("owner")][-1]
    ('if_known', 9)
    """
    own = [one for one in bank() if one.who in (view, "both")]
    others = tuple(one for one in bank() if one.who not in (view, "both"))
    themes = ((theme, tuple(one for one in own if one.theme == theme)) for theme in THEMES)
    return (*((theme, questions) for theme, questions in themes if questions), (IF_KNOWN, others))


def theme_name(theme: str, language: Language) -> str:
    """Return the name of a theme of the questionnaire."""
    return text("questionnaire.theme_if_known" if theme == IF_KNOWN else f"questions.theme.{theme}", language)


def questionnaire_payload(firm: str, shown: str, view: View, language: Language, file: str) -> dict[str, Any]:
    """Return all that the questionnaire's module is given.

    Args:
        firm: the firm's name as the answers file bears it.
        shown: the name as it is shown.
        view: who answers.
        language: of every text.
        file: the beginning of the answers file's name.
    """
    themes = asked_of(view)
    words = panel_words.words(language) | {
        "title": text(f"questionnaire.title_{view}", language),
        "firmTheme": text("questionnaire.start", language),
        "verdict": text("questionnaire.where", language),
        "figuresPlace": text("questionnaire.start_place", language),
        "figuresTitle": text(f"questionnaire.start_title_{view}", language),
        "figuresWhy": text(f"questionnaire.start_why_{view}", language),
        "replyNa": text("questionnaire.reply_na", language),
    }
    return {
        "language": language,
        "view": view,
        "firm": shown,
        "firmName": firm,
        "fileName": file,
        "seconds": panel_words.SECONDS,
        "words": words,
        "themes": [{"key": theme, "name": theme_name(theme, language)} for theme, _ in themes],
        "questions": [
            _asked(one, theme, place, len(questions), language)
            for theme, questions in themes
            for place, one in enumerate(questions, 1)
        ],
        "groups": [{"name": text("questionnaire.you", language), "fields": [_who(language)]}],
        "says": _says(language),
    }


def _asked(one: Question, theme: str, n: int, total: int, language: Language) -> dict[str, Any]:
    told = panel_words.asked(one, language)
    place = text("panel.place", language, theme=theme_name(theme, language), n=n, total=total)
    reply = text("questionnaire.reply_unknown", language, proof=proof(one, language))
    del told["how"]  # what an answer weighs is no business of who gives it
    return told | {"theme": theme, "place": place, "replyUnknown": reply}


def _who(language: Language) -> dict[str, Any]:
    names = {"label": text("questionnaire.who", language), "hint": text("questionnaire.who_hint", language)}
    return {"key": "who", "unit": None, "number": False, "width": "half", "when": None, "choices": None, **names}


def _says(language: Language) -> dict[str, Any]:
    gaps = {name: f"{{{name}}}" for name in ("n", "total", "progress")}

    def forms(key: str) -> list[str]:
        return [plural(key, language, n, **gaps) for n in (1, 2)]

    return {
        **{name: text(f"questionnaire.{name}", language) for name in _SAYS},
        "undo": text("panel.undo", language),
        "theme": text("panel.progress.theme", language),
        "spoken": text("panel.progress.spoken", language),
        "jump_none": text("panel.jump.none", language),
        "jump": forms("panel.jump"),
        "progress": forms("panel.progress"),
        "progress_unknown": forms("panel.progress.unknown"),
        **{name: forms(f"questionnaire.{name}") for name in ("left", "loaded", "conflict")},
    }
