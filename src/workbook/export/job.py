"""What a kind of document is written from, and what it gives back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from workbook.export.brand import OURS, Brand
from workbook.i18n import Language


@dataclass(frozen=True)
class File:
    """One file of a document: the end of its name after the firm and the language (`slides.html`), its content."""

    ending: str
    content: str | bytes


@dataclass(frozen=True)
class Job:
    """One firm's documents in one language: the case as it is to be told, and what may be worked out of it.

    Attributes:
        case: the case file, its names already replaced when they are not to be read.
        language: of every text.
        today: the day of the export; nothing else in a document depends on the clock.
        figures: works the assessment out; asked once, and only by documents that show figures.
        chapters: keys of the chapters wanted, "workshop" (the 90 minutes' path) or "all"; None is the document's own.
        brand: the adviser's name, logo and colours, already checked.
        code: what tells the files of a case without names from those of another, which has the same pseudonyms.
    """

    case: Any
    language: Language
    today: dt.date
    figures: Callable[[], Any]
    chapters: str | tuple[str, ...] | None = None
    brand: Brand = OURS
    code: str = ""

    @cached_property
    def assessment(self) -> Any:
        """What the model says of the case."""
        return self.figures()


Write = Callable[[Job], Iterator[File]]
