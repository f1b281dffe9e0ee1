"""What a grid panel is given to draw: sections, columns, lines, and the blocks of what follows from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Kind = Literal["text", "words", "number", "date", "choice", "check", "said"]


@dataclass(frozen=True)
class Column:
    """A column: how its cells are filled in; `options` are (value, label) of a choice.

    `words` may be long and are read whole, `said` is read only. `width` is its part of the table, the first column
    having 3 (`Section.width`).
    """

    key: str
    label: str
    kind: Kind = "text"
    options: tuple[tuple[str, str], ...] = ()
    unit: str = ""
    width: float = 2.0


@dataclass(frozen=True)
class Row:
    """A line: its name, a smaller text under it, its cells by column as they are written; `check` is "yes" or "".

    `fixed` columns are read only on this line, `options` replace a column's choices (none of them: an amount
    is typed), `tag` is a role and a word (`("provider", "held by the provider")`, `("risk", ...)`).
    """

    key: str
    label: str
    values: Mapping[str, str]
    small: str = ""
    tag: tuple[str, str] | None = None
    fixed: tuple[str, ...] = ()
    options: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    removable: bool = False


@dataclass(frozen=True)
class Section:
    """One table: its name in the list at the left, its title, an introduction, how far it is filled in.

    `first` heads the column of names; `add` is the word of the button that adds a line, when lines can be added; `file`
    the words of the button that reads a file into the table and of the one that gives its template.
    """

    key: str
    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    first: str = ""
    intro: str = ""
    count: str = ""
    complete: bool = False
    add: str = ""
    file: tuple[str, str] | None = None
    width: float = 3.0

    def state(self) -> dict[str, Any]:
        """Return what the browser draws."""
        made = asdict(self)
        for row in made["rows"]:
            row["tag"] = dict(zip(("role", "text"), row["tag"], strict=True)) if row["tag"] else None
        return made


def figure(title: str, amount: str, sentence: str, role: str = "ink") -> dict[str, Any]:
    """Return a block with one large figure and its sentence; `role` is its colour (ink, hidden, plan, risk, debt)."""
    return {"kind": "figure", "title": title, "amount": amount, "text": sentence, "role": role}


def sentence(title: str, words: str) -> dict[str, Any]:
    """Return a block with one sentence."""
    return {"kind": "text", "title": title, "text": words}


def items(title: str, lines: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Return a block with a list: each line a name in bold (or none) and a text."""
    return {"kind": "list", "title": title, "items": [{"name": name, "text": words} for name, words in lines]}


def bars(title: str, lines: Sequence[tuple[str, str, Sequence[tuple[str, float]]]]) -> dict[str, Any]:
    """Return a block with bars: each line a name, its figure in words, and parts (role, percent of the length)."""
    made = [
        {"name": name, "text": words, "parts": [{"role": role, "share": round(share, 2)} for role, share in parts]}
        for name, words, parts in lines
    ]
    return {"kind": "bars", "title": title, "bars": made}


def facts(title: str, headers: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, Any]:
    """Return a block with a small table."""
    return {"kind": "table", "title": title, "headers": list(headers), "rows": [list(row) for row in rows]}
