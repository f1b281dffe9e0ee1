"""What was found, told at one glance: a sign and a name each."""

from __future__ import annotations

from dataclasses import dataclass

from workbook.export.document import Block, Cell


@dataclass(frozen=True, kw_only=True)
class SignsBlock(Block):
    """What was found, a sign and a name each, in columns; `legend` says what the signs mean."""

    kind = "signs"
    legend: tuple[Cell, ...]
    cells: tuple[Cell, ...]
