"""What a reader has to say of a file beyond its data: lines it could not use, and things worth a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Rejection:
    """A data line that could not be used: its number in the file (from 1) and the code of the reason."""

    line: int
    reason: str


@dataclass(frozen=True)
class Finding:
    """One thing to tell about a file: the key of its sentence, how many rows, the first lines, other values."""

    code: str
    count: int = 0
    lines: tuple[int, ...] = ()
    values: dict[str, object] = field(default_factory=dict)
