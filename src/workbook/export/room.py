"""What the room does: questions it takes home, activities against the clock, votes by show of hands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from workbook.export.document import Block


@dataclass(frozen=True)
class Ask:
    """A question worth asking, why, whom, and what the answer is worth when that is known."""

    text: str
    why: str
    who: str = ""
    worth: str = ""


@dataclass(frozen=True, kw_only=True)
class QuestionsBlock(Block):
    """One to three questions worth asking."""

    kind = "questions"
    asks: tuple[Ask, ...]
    none: str = ""


@dataclass(frozen=True)
class Step:
    """A step of an activity: who works together, what they do, how long."""

    name: str
    text: str
    minutes: int


@dataclass(frozen=True, kw_only=True)
class ActivityBlock(Block):
    """An activity of the room, with steps and a timer."""

    kind = "activity"
    number: int
    steps: tuple[Step, ...]
    material: str


@dataclass(frozen=True, kw_only=True)
class VoteBlock(Block):
    """A vote of the room by show of hands; `payload` is what the vote's module draws."""

    kind = "vote"
    payload: dict[str, Any] = field(compare=False)
