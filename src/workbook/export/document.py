"""A workshop as typed blocks, without any markup: the deck, the handout and other writers read the same one.

Texts are plain and already in the document's language; figures are already written. A writer chooses a layout by
a block's type and escapes every text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from workbook.views.charts import Chart, Statement
from workbook.views.registry import RegisterTable


@dataclass(frozen=True, kw_only=True)
class Block:
    """One idea: its key (unique in the document), section, title, speaker notes and minutes."""

    kind: ClassVar[str] = ""
    key: str
    section: str
    title: str
    minutes: float = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TitleBlock(Block):
    """Whose workshop it is, and the two words of the wedge."""

    kind = "title"
    brand: str
    lines: tuple[str, ...]
    paid: str
    costs: str


@dataclass(frozen=True, kw_only=True)
class SectionBlock(Block):
    """The opening of a section: its number, its question, and the agenda around it."""

    kind = "section"
    number: int
    question: str


@dataclass(frozen=True, kw_only=True)
class StatementBlock(Block):
    """One figure and the bar that explains it."""

    kind = "statement"
    statement: Statement


@dataclass(frozen=True, kw_only=True)
class ChartBlock(Block):
    """One chart, whose finding is the title."""

    kind = "chart"
    chart: Chart


@dataclass(frozen=True, kw_only=True)
class ColumnsBlock(Block):
    """Two charts side by side, each under its name."""

    kind = "columns"
    left: Chart
    left_name: str
    right: Chart
    right_name: str


@dataclass(frozen=True, kw_only=True)
class RegisterBlock(Block):
    """The register of debts."""

    kind = "register"
    register: RegisterTable


@dataclass(frozen=True, kw_only=True)
class WhatIfBlock(Block):
    """The live board: what its module is given, and the words shown where it cannot run."""

    kind = "whatif"
    payload: dict[str, Any] = field(compare=False)
    summary: str


@dataclass(frozen=True)
class Section:
    """A part of the workshop: its key, name and the question it answers."""

    key: str
    name: str
    question: str


@dataclass(frozen=True)
class Segment:
    """One section's piece of the progress bar: its width and how much of it is filled, both from 0 to 1."""

    width: float
    filled: float


@dataclass(frozen=True)
class Document:
    """A whole workshop for one firm."""

    title: str
    language: str
    firm: str  # as shown, with the words that say a case is fictional
    basis: str
    summary: str  # one sentence for the page's description
    sections: tuple[Section, ...]
    blocks: tuple[Block, ...]

    @property
    def minutes(self) -> float:
        """Length of the workshop."""
        return sum(block.minutes for block in self.blocks)

    def section_minutes(self, key: str) -> float:
        """Return how long one section takes."""
        return sum(block.minutes for block in self.blocks if block.section == key)

    def section_name(self, key: str) -> str:
        """Return the name of a section."""
        return next(section.name for section in self.sections if section.key == key)

    def progress(self, block: Block) -> tuple[Segment, ...]:
        """Return the progress bar once a block is done: one segment a section, in proportion to its minutes."""
        done = 0.0
        for each in self.blocks:
            done += each.minutes
            if each is block:
                break
        whole = self.minutes or 1.0
        segments = []
        for section in self.sections:
            length = self.section_minutes(section.key)
            filled = min(max(done, 0.0), length) / length if length else 0.0
            segments.append(Segment(length / whole, filled))
            done -= length
        return tuple(segments)

    def charts(self) -> tuple[Chart, ...]:
        """Return all charts in order, each once."""
        found: list[Chart] = []
        for block in self.blocks:
            if isinstance(block, ChartBlock):
                found.append(block.chart)
            elif isinstance(block, ColumnsBlock):
                found += [block.left, block.right]
        return tuple(found)
