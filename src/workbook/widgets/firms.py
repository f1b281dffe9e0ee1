"""Your firms: choose a sample or one of one's own, begin a new one, save under another name, compare visits."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

import anywidget
import traitlets

from workbook.cases import CaseFile, new_case, open_case, recover, samples, save
from workbook.cases.firms import FirmFile, firms, put_in
from workbook.cases.visits import note_visit, previous_visit, what_changed
from workbook.errors import WorkbookError
from workbook.i18n import Language, date, explain, text
from workbook.views.modules import source, styles
from workbook.views.visits import change_words
from workbook.widgets.firm_words import how_far

_WORDS = ("title", "open", "opened", "bring_back", "name", "new", "save_as", "visit", "compare", "list")
LONGEST = 200  # signs of a firm's name, as in a case file


class FirmsPanel(anywidget.AnyWidget):
    """The firms of the workspace; what is chosen is told to `on_open`, by the name of a sample or the path of a file.

    Args:
        current: the firm open now, as `on_open` would be told.
        case: gives the case open now, with what was typed in it.
        language: of every text.
        on_open: opens a firm in the lesson; what it raises is told in the panel, and nothing changes.
        today: which day it is.
    """

    _esm = source("firms")
    _css = styles("firms")

    language = traitlets.Unicode("fr").tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    rows: traitlets.List[Any] = traitlets.List().tag(sync=True)
    said = traitlets.Unicode().tag(sync=True)
    alarm = traitlets.Unicode().tag(sync=True)
    sections: traitlets.List[Any] = traitlets.List().tag(sync=True)
    action = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        current: str,
        case: Callable[[], CaseFile],
        language: Language = "fr",
        on_open: Callable[[str], None] = lambda _: None,
        *,
        today: Callable[[], dt.date] = dt.date.today,
    ) -> None:
        self.current = current
        self._case = case
        self._on_open = on_open
        self._today = today
        super().__init__(language=language)
        self.observe(self._acted, "action")
        self.observe(lambda _: self.refresh(), "language")
        self.refresh()

    @property
    def _language(self) -> Language:
        return "en" if self.language == "en" else "fr"

    def refresh(self) -> None:
        """Read the workspace again."""
        language = self._language
        self.words = {name: text(f"firms.panel.{name}", language) for name in _WORDS}
        own = [self._own(one) for one in firms()]
        self.rows = [*own, *(self._row(name, open_case(name).firm.name, "sample") for name in samples())]

    def _own(self, one: FirmFile) -> dict[str, Any]:
        when = f"{date(one.changed.date(), self._language)}, {one.changed:%H:%M}"
        about = text("firms.panel.about", self._language, done=how_far(one, self._language), when=when)
        row = self._row(str(one.path), one.name or one.path.stem, "own" if one.error is None else "broken", about)
        why = explain(one.error, self._language).partition("\n")[0] if one.error else ""
        return {**row, "file": one.path.name, "why": why, "recoverable": one.recoverable}

    def _row(self, key: str, name: str, kind: str, about: str = "") -> dict[str, Any]:
        return {
            "key": key, "name": name, "kind": kind, "file": "", "why": "", "recoverable": False,
            "about": about or text("firms.panel.sample", self._language),
            "current": key == self.current or (kind != "sample" and _same(key, self.current)),
        }  # fmt: skip

    def _acted(self, change: Mapping[str, Any]) -> None:
        """Do what was asked of a firm that is listed; what cannot be done is told, and nothing changes."""
        asked = change["new"]
        key, name = str(asked.get("key", "")), " ".join(str(asked.get("name", "")).split())[:LONGEST]
        deeds: dict[str, Callable[[], str]] = {
            "open": lambda: self._open(key),
            "bring_back": lambda: self._bring_back(key),
            "new": lambda: self._begin(name),
            "save_as": lambda: self._copy(name),
            "visit": self._visit,
            "compare": self._compare,
        }
        deed = deeds.get(str(asked.get("kind")))
        known = {row["key"] for row in self.rows} | {""}
        if deed is None or key not in known:
            return
        self.alarm, self.sections = "", []
        try:
            self.said = deed()
        except WorkbookError as failed:
            self.said, self.alarm = "", explain(failed, self._language)
        self.refresh()

    def _open(self, key: str) -> str:
        self._on_open(key)
        self.current = key
        return text("firms.panel.is_open", self._language, name=self._case().firm.name)

    def _bring_back(self, key: str) -> str:
        case, aside = recover(Path(key))
        name = aside.name if aside is not None else ""
        return text("firms.panel.is_back", self._language, name=case.firm.name, file=name)

    def _begin(self, name: str) -> str:
        if not name:
            return text("firms.panel.needs_name", self._language)
        return self._open(str(put_in(new_case(name, self._language))))

    def _copy(self, name: str) -> str:
        """Save the open firm under another name and go on there; a copy of a sample is one's own, still fictional."""
        if not name:
            return text("firms.panel.needs_name", self._language)
        case = self._case().model_copy(deep=True)
        case.firm.name = name
        return self._open(str(put_in(case)))

    def _visit(self) -> str:
        if self.current in samples():
            return text("firms.panel.not_a_sample", self._language)
        case = self._case()
        note_visit(case, self._today())
        save(case, Path(self.current).expanduser())
        return text("visits.noted", self._language, day=date(self._today(), self._language), name=case.firm.name)

    def _compare(self) -> str:
        case = self._case()
        before = previous_visit(case, self._today())
        if before is None:
            return text("firms.panel.no_visit", self._language)
        sections = change_words(what_changed(before, case), self._language)
        self.sections = [{"title": one.title, "lines": list(one.lines)} for one in sections]
        since = date(before.date, self._language)
        return text("visits.since" if sections else "visits.nothing", self._language, day=since)

    def __repr__(self) -> str:
        lines = [f"{row['name']}: {row['about']}" for row in self.rows]
        return "\n".join([self.words["title"], *lines])

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """Return the live panel, and its list as text for a notebook that is not trusted or has no kernel."""
        shown = super()._repr_mimebundle_(**options)
        data = cast("dict[str, Any]", shown[0] if isinstance(shown, tuple) else shown)
        data["text/plain"] = repr(self)
        return shown


def _same(one: str, other: str) -> bool:
    return Path(one).resolve() == Path(other).expanduser().resolve()
