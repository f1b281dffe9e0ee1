"""The registry as a page to read: every default in a table of Markdown, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workbook.i18n import Language, has_text, text
from workbook.model.parameterset import LeverCost
from workbook.parameters.registry import VERSION, Parameter, default_parameters, registry

_NOTHING = "–"


def described(one: Parameter, language: Language) -> str:
    """Return what a parameter is, in words; its key when the catalogue has none."""
    if has_text(f"parameters.{one.key}", language):
        return text(f"parameters.{one.key}", language)
    practice, _, channel = one.key.partition(".")
    if has_text(f"model.practice.{practice}", language) and has_text(f"parameters.channel.{channel}", language):
        effect = text(f"parameters.channel.{channel}", language)
        return text("parameters.page.effect", language, practice=text(f"model.practice.{practice}", language),
                    effect=effect[0].lower() + effect[1:])  # fmt: skip
    return one.key


def parameters_page(language: Language) -> str:
    """Return the page of the registry: quantities, practices by level, prices of levers; ends with a line feed."""

    def say(key: str, **values: object) -> str:
        return text(f"parameters.page.{key}", language, **values)

    rows = registry()
    grades = [f"- {grade}{say('colon')} {text(f'parameters.grade.{grade}', language)}" for grade in "ABCD"]
    heads = [say(f"head_{name}") for name in ("key", "what", "unit", "law", "low", "mode", "high")]
    origin = [say(f"head_{name}") for name in ("population", "year", "source", "grade")]
    by_level = [say(f"head_{name}") for name in ("key", "what", "levels")]
    levers = [say(f"head_{name}") for name in ("lever", "one_off", "running", "lead", "grade")]
    quantities = [one for one in rows if one.distribution != "levels"]
    practices = [one for one in rows if one.distribution == "levels"]
    parts = [
        f"# {say('title')}", say("made_by"), say("intro", version=VERSION, n=len(rows), d=_count(rows)),
        "\n".join(grades), say("legend"),
        f"## {say('quantities')}", _table([*heads, *origin], (_quantity(one, language) for one in quantities)),
        f"## {say('practices')}", say("practices_intro"),
        _table([*by_level, *origin], (_practice(one, language) for one in practices)),
        f"## {say('levers')}", say("levers_intro"), _table(levers, _levers(language)),
    ]  # fmt: skip
    return "\n\n".join(parts) + "\n"


def judgements_table(language: Language) -> str:
    """Return the table of the parameters we chose, in whole or in part, without a line feed at its end."""
    heads = [text(f"parameters.page.head_{name}", language) for name in ("key", "what", "values", "ours", "grade")]
    return _table(heads, (_judgement(one, language) for one in registry() if one.judgement))


def _judgement(one: Parameter, language: Language) -> tuple[str, ...]:
    known = one.values or tuple(value for value in (one.low, one.mode, one.high) if value is not None)
    ours = text(f"parameters.page.{'in_part' if one.published else 'in_whole'}", language)
    return f"`{one.key}`", described(one, language), " / ".join(_written(v, language) for v in known), ours, one.grade


def _count(rows: Iterable[Parameter]) -> int:
    return sum(one.grade == "D" for one in rows)


def _table(heads: list[str], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, ["---"] * len(heads), *(list(row) for row in rows)]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def _written(value: float | None, language: Language) -> str:
    if value is None:
        return _NOTHING
    found = f"{value:.6g}".replace("-", "−")
    return found.replace(".", ",") if language == "fr" else found


def _origin(one: Parameter, language: Language) -> tuple[str, str, str, str]:
    population = text(one.population_key, language) if one.population_key else _NOTHING
    judged = text("parameters.judgement", language)
    source = "; ".join(part for part in (one.source, one.address) if part)
    if not source:
        source = judged
    elif one.judgement:
        source += text("parameters.page.judged", language)
    own = text("parameters.page.own_is_better", language) if one.grade == "D" else ""
    return population, one.year or _NOTHING, source, one.grade + own


def _quantity(one: Parameter, language: Language) -> tuple[str, ...]:
    unit = text(f"parameters.unit.{one.unit}", language)
    law = text(f"parameters.page.law_{one.distribution}", language)
    if one.shape is not None:
        law += f" ({_written(one.shape, language)})"
    values = (_written(value, language) for value in (one.low, one.mode, one.high))
    return f"`{one.key}`", described(one, language), unit, law, *values, *_origin(one, language)


def _practice(one: Parameter, language: Language) -> tuple[str, ...]:
    levels = " / ".join(_written(value, language) for value in one.values)
    return f"`{one.key}`", described(one, language), levels, *_origin(one, language)


def _levers(language: Language) -> Iterator[tuple[str, ...]]:
    for name, lever in default_parameters().levers.items():
        months = str(lever.lead)
        own = text("parameters.page.own_is_better", language) if lever.grade == "D" else ""
        label = f"`{name}`{text('parameters.page.colon', language)} {text(f'model.lever.{name}', language)}"
        yield label, _cost(lever.one_off, language), _cost(lever.running, language), months, lever.grade + own


def _cost(cost: LeverCost, language: Language) -> str:
    parts = [
        text(f"parameters.page.driver_{driver}", language, n=_written(coefficient, language))
        for driver, coefficient in cost.coefficients.items()
    ]
    if cost.share_of_removed:
        parts.append(text("parameters.page.share_of_removed", language, n=_written(cost.share_of_removed, language)))
    return " + ".join(parts) or _NOTHING
