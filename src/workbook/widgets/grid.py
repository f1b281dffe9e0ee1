"""A panel of tables to fill in, with what follows from them beside: the front of every instrument but the situation.

An instrument says what its sections hold (`tell`), what a typed value changes (`put`), and what follows (`follow`);
this class keeps undo, saving, faults and the words. The module `grid.js` draws and reports.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

import anywidget
import traitlets
from pydantic import ValidationError

from workbook.cases.casefile import CaseFile
from workbook.cases.faults import faults_of
from workbook.cases.session import STEPS, Session
from workbook.errors import WorkbookError
from workbook.i18n import Language, explain, plural, text
from workbook.views.modules import source, styles
from workbook.widgets import grid_twin
from workbook.widgets.grid_parts import Section
from workbook.widgets.panel_saving import chosen, saved_words


class GridPanel(anywidget.AnyWidget):
    """A panel on one case file; shown by being the last thing of a cell. Instruments say `title` and the methods below.

    Args:
        session: the case being worked on; it is changed in place, saved and taken back there.
        language: the language; `panel.language = "en"` changes it on the spot.
        on_change: called with the case after each change that was kept.
    """

    title = ""  # the catalogue's key of the panel's name

    _esm = source("grid")
    _css = styles("grid")
    language = traitlets.Unicode("fr").tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    firm = traitlets.Unicode().tag(sync=True)
    sections: traitlets.List[Any] = traitlets.List().tag(sync=True)
    current = traitlets.Unicode("").tag(sync=True)
    aside: traitlets.List[Any] = traitlets.List().tag(sync=True)
    spoken = traitlets.Unicode().tag(sync=True)
    faults = traitlets.Dict().tag(sync=True)
    notices = traitlets.Dict().tag(sync=True)
    given = traitlets.Dict().tag(sync=True)
    saved = traitlets.Dict().tag(sync=True)
    undo = traitlets.Dict().tag(sync=True)
    queue: traitlets.List[Any] = traitlets.List().tag(sync=True)
    acknowledged = traitlets.Int(0).tag(sync=True)

    def __init__(
        self,
        session: Session,
        language: Language = "fr",
        on_change: Callable[[CaseFile], None] | None = None,
    ) -> None:
        self.session = session
        self._on_change = on_change
        self._history: list[dict[str, Any]] = []
        super().__init__(language=language)
        self.observe(self._acted, "queue")
        self.observe(lambda _: self._translate(), "language")
        self._translate()
        self.current = self.sections[0]["key"] if self.sections else ""

    @property
    def case(self) -> CaseFile:
        """The case file, changed in place."""
        return self.session.case

    # ---- what an instrument says

    def tell(self, language: Language) -> Sequence[Section]:
        """Return the sections as they now stand."""
        raise NotImplementedError

    def put(self, section: str, row: str, column: str, value: str) -> None:
        """Write what was typed into the case.

        Raises:
            WorkbookError, ValidationError: it cannot be kept; the sentence stands under the cell, the case is restored.
        """
        raise NotImplementedError

    def add(self, section: str) -> None:
        """Add a line to a section."""

    def remove(self, section: str, row: str) -> None:
        """Take a line away."""

    def take(self, section: str, name: str, content: bytes) -> str:
        """Read a file into a section; return what was taken from it, in words.

        Raises:
            WorkbookError: it cannot be; all that is wrong stands under the table, and the case is as it was.
        """
        raise NotImplementedError

    def give(self, section: str) -> tuple[str, bytes]:
        """Return the name and the content of the file to fill in for a section."""
        raise NotImplementedError

    def follow(self, language: Language, /) -> tuple[Sequence[dict[str, Any]], str]:
        """Return the blocks beside the table, and the one sentence that a screen reader says."""
        del language
        return (), ""

    # ---- what the browser reports

    def set(self, section: str, row: str, column: str, value: str) -> None:
        """Fill in a cell from code, as if it had been typed."""
        self._do({"kind": "set", "section": section, "row": row, "column": column, "value": value})
        self._redraw()

    def retract(self) -> None:
        """Take the last change of this panel back; nothing when there is none."""
        if self._history:
            for name, value in self._history.pop().items():
                setattr(self.case, name, value)
            self.faults = {}
            self._kept()

    def _acted(self, change: Mapping[str, Any]) -> None:
        new = [act for act in change["new"] if act.get("n", 0) > self.acknowledged]
        for act in sorted(new, key=lambda one: int(one["n"])):
            self._do(act)
        if new:
            self._redraw()
            self.acknowledged = max(int(act["n"]) for act in new)

    def _do(self, act: Mapping[str, Any]) -> None:
        if act["kind"] == "undo":
            self.retract()
            return
        if act["kind"] == "choose":
            self.saved = chosen(self.session, str(act.get("choice")), self._language)
            return
        section, row = str(act.get("section", "")), str(act.get("row", ""))
        if act["kind"] in ("give", "take") and not any(one["key"] == section and one["file"] for one in self.sections):
            return
        if act["kind"] == "give":
            name, content = self.give(section)
            self.given = {"n": act["n"], "name": name, "content": b64encode(content).decode("ascii")}
            return
        cell = f"{section}/{row}/{act.get('column', '')}"
        before, self.notices = self.case.model_copy(deep=True), {}
        self.faults = {place: fault for place, fault in self.faults.items() if place != cell}
        try:
            match act["kind"]:
                case "set":
                    self.put(section, row, str(act["column"]), str(act["value"]))
                case "add":
                    self.add(section)
                case "remove":
                    self.remove(section, row)
                case "take":
                    name = "".join(sign for sign in str(act.get("name")) if sign.isprintable())[-200:]
                    self.notices = {section: self.take(section, name, _bytes(act.get("content")))}
        except (WorkbookError, ValidationError) as refused:
            for name, value in _changed(before, self.case).items():
                setattr(self.case, name, value)
            self.faults = self.faults | {cell: self._why(refused)}
            return
        if changed := _changed(before, self.case):
            self._history = [*self._history, changed][-STEPS:]
            self._kept()

    def _why(self, refused: WorkbookError | ValidationError) -> str:
        if isinstance(refused, WorkbookError):
            return explain(refused, self._language)
        fault = faults_of(refused)[0]
        return text("panel.fault.refused", self._language, why=text(fault.code, self._language, **fault.values))

    def _kept(self) -> None:
        self.saved = saved_words(self.session.save(), self._language)
        if self._on_change is not None:
            self._on_change(self.case)

    # ---- what is drawn

    @property
    def _language(self) -> Language:
        return "en" if self.language == "en" else "fr"

    def _translate(self) -> None:
        language = self._language
        names = ("previous", "next", "add", "remove", "sections", "verdict", "date")
        self.words = {
            "title": text(self.title, language),
            "private": text("panel.private", language),
            "silent": text("panel.silent", language),
            **{name: text(f"grid.{name}", language) for name in names},
        }
        resting = text("panel.saved.not", language) if self.session.path is None else ""
        self.saved = {"ok": True, "text": resting, "alarm": "", "choices": []}
        self._redraw()

    def _redraw(self) -> None:
        language, firm = self._language, self.case.firm
        self.firm = plural("panel.firm", language, firm.employees, name=firm.name)
        self.sections = [section.state() for section in self.tell(language)]
        self.undo = {"available": bool(self._history), "text": text("panel.undo", language)}
        blocks, self.spoken = self.follow(language)
        self.aside = list(blocks)

    def printed(self) -> str:
        """Return the sections as plain lines: the notebook's printed twin, read without a kernel."""
        return grid_twin.plain(self.words["title"], self.sections, self.spoken)

    def folded(self) -> str:
        """Return the sections as tables folded under one line: what a page shows of a panel, and a slide does not."""
        return grid_twin.folded(self.words["title"], self.sections, self._language)

    def __repr__(self) -> str:
        return self.printed()

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """Return the live panel, and its words for a notebook that is not trusted or has no kernel."""
        shown = super()._repr_mimebundle_(**options)
        data = cast("dict[str, Any]", shown[0] if isinstance(shown, tuple) else shown)
        data |= {"text/plain": self.printed(), "text/html": self.folded()}
        return shown


def _bytes(sent: object) -> bytes:
    try:
        return b64decode(str(sent), validate=True)
    except ValueError:
        return b""


def _changed(before: CaseFile, after: CaseFile) -> dict[str, Any]:
    """Return the parts of the case that differ, as they were."""
    names = type(before).model_fields
    return {name: getattr(before, name) for name in names if getattr(before, name) != getattr(after, name)}
