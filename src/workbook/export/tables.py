"""What is told in rows: a table whose finding is the title, signs at one glance, the first actions of the plan."""

from __future__ import annotations

from dataclasses import dataclass

from workbook.export.document import Block


@dataclass(frozen=True)
class Cell:
    """A cell of a table: its text, a smaller line under it, and a sign drawn before it.

    `sign` is "held" (filled disc), "part" (half), "missing" (hollow, in the colour of what is hidden), "risk" (flag)
    or nothing; the text says the same in words.
    """

    text: str
    small: str = ""
    sign: str = ""


@dataclass(frozen=True, kw_only=True)
class TableBlock(Block):
    """A table whose finding is the title. The first `words` columns stand left, the others right.

    `marked` rows from the top are tinted; `total` is the last line, in bold; `said` stands above, `after` below.
    """

    kind = "table"
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] = ()
    words: int = 1
    marked: int = 0
    said: str = ""
    after: str = ""


@dataclass(frozen=True, kw_only=True)
class SignsBlock(Block):
    """What was found, a sign and a name each, in columns; `legend` says what the signs mean."""

    kind = "signs"
    legend: tuple[Cell, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Action:
    """An action of the plan: what, who, from when, its price in the first year and what proves it is done."""

    name: str
    who: str
    start: str
    cost: str
    proof: str


@dataclass(frozen=True, kw_only=True)
class ClosingBlock(Block):
    """The first actions and what the whole plan gives."""

    kind = "closing"
    headers: tuple[str, ...]
    actions: tuple[Action, ...]
    promise: str
