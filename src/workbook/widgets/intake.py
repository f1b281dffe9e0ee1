"""The import panel: the firm's files are dropped, read in memory, confirmed; nothing enters the case unasked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

import anywidget
import traitlets

from workbook.cases import CaseFile
from workbook.cases.books import Books, confirm, supplier_choices
from workbook.cases.intake import KINDS, FileRead, Intake
from workbook.cases.proposals import accept, pending, refuse, undo
from workbook.cases.session import Session
from workbook.errors import CaseFileError, ReaderError, WorkbookError
from workbook.i18n import Language, explain, text
from workbook.views.modules import source, styles
from workbook.widgets import intake_words
from workbook.widgets.panel_saving import saved_words

MOST = 64 << 20  # bytes of one file; a larger one is read from its path
MOST_TOGETHER = 256 << 20
_WORDS = (
    "title", "how", "private", "drop", "choose", "folder", "path", "read_path", "stop", "stopped", "reading", "kind",
    "which_kind", "again", "remove", "details", "suppliers", "suppliers_how", "supplier", "paid", "counted",
    "choice", "undecided",
    "proposals", "proposals_how", "accept", "refuse", "accept_all", "refuse_all", "undo", "none", "dates", "day",
    "month", "columns",
)  # fmt: skip
_CHOICES: dict[str, str | float] = {"it": "it", "not_it": "not_it", "0.25": 0.25, "0.5": 0.5, "0.75": 0.75}


class IntakePanel(anywidget.AnyWidget):
    """Reads the firm's files in memory and puts what they propose before the user.

    Args:
        session: gives the session of the case open now, which saves it.
        language: of every text.
        on_change: called with the case when something of it changed.
        today: the day ages are counted to.
    """

    _esm = source("intake")
    _css = styles("intake")

    language = traitlets.Unicode("fr").tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    most = traitlets.Int(MOST).tag(sync=True)
    state = traitlets.Dict().tag(sync=True)
    action = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        session: Callable[[], Session],
        language: Language = "fr",
        on_change: Callable[[CaseFile], None] = lambda _: None,
        today: dt.date | None = None,
    ) -> None:
        self._session, self._on_change, self._today = session, on_change, today or dt.date.today()
        self._intake, self._books = Intake(), cast("Books | None", None)
        self._coming: dict[str, bytearray] = {}
        self._steps: list[tuple[str, Any]] = []
        super().__init__(language=language, words={name: text(f"intake.{name}", language) for name in _WORDS})
        self._draw()
        self.observe(self._acted, "action")
        self.on_msg(self._came)

    @property
    def _language(self) -> Language:
        return "en" if self.language == "en" else "fr"

    @property
    def _case(self) -> CaseFile:
        return self._session().case

    # ---- files

    def _came(self, _widget: Any, content: Any, buffers: list[Any]) -> None:
        """Take a piece of a file, in order; tell how much is here, so that the next one comes."""
        if not isinstance(content, dict):
            return
        kind, key = content.get("kind"), str(content.get("id", ""))[:40]
        if kind == "stop":
            self._coming.clear()
            self._heard()
        elif kind == "done":
            self._heard()
        elif kind == "chunk" and buffers:
            held = self._coming.setdefault(key, bytearray())
            if len(held) == content.get("at"):
                held += bytes(buffers[0])
            if len(held) > MOST or sum(map(len, self._coming.values())) + self._weight() > MOST_TOGETHER:
                self._coming.pop(key)
                self._draw(alarm=text("intake.too_large", self._language, name=_plain(content.get("name"))))
            elif len(held) >= int(content.get("size") or 0):
                self.add(_plain(content.get("name")), bytes(self._coming.pop(key)))
            self.send({"kind": "taken", "id": key, "bytes": len(held)})

    def _weight(self) -> int:
        return sum(len(one.content) for one in self._intake.files if isinstance(one.content, bytes))

    def add(self, name: str, content: bytes | Path) -> FileRead:
        """Read a file given as bytes, or the path of a large one; what it says is heard once all have come."""
        return self._intake.add(name, content, self._case.mappings)

    def add_paths(self, *paths: str | Path) -> None:
        """Read files by their paths, the way for those too large to be dropped, and hear what they say."""
        for path in paths:
            self.add(Path(path).name, Path(path))
        self._heard()

    def _heard(self) -> None:
        """Work out what all files say together, and put new proposals into the case."""
        self._books = None
        try:
            self._books = self._intake.books(self._case)
            changed = self._intake.proposed(self._case, self._today, self._books)
        except WorkbookError as refused:
            self._draw(alarm=explain(refused, self._language))
            return
        self._keep(changed)

    # ---- what the user decides

    def _acted(self, change: Mapping[str, Any]) -> None:
        asked = change["new"]
        do = getattr(self, f"_do_{asked.get('kind')}", None)
        if do is None:
            return
        try:
            do(asked)
        except (CaseFileError, ReaderError) as refused:
            self._draw(alarm=explain(refused, self._language))

    def _file(self, asked: Mapping[str, Any]) -> FileRead | None:
        return next((one for one in self._intake.files if one.name == asked.get("file")), None)

    def _do_path(self, asked: Mapping[str, Any]) -> None:
        if said := str(asked.get("path", "")).strip().strip('"'):
            self.add_paths(Path(said).expanduser())

    def _do_kind(self, asked: Mapping[str, Any]) -> None:
        one = self._file(asked)
        if one is not None and asked.get("value") in KINDS:
            one.kind, one.mapping = asked["value"], dict(self._case.mappings.get(asked["value"], {}))
            self._intake.read(one)
            self._heard()

    def _do_columns(self, asked: Mapping[str, Any]) -> None:
        one = self._file(asked)
        if one is not None:
            said = {str(field): str(column) for field, column in dict(asked.get("columns", {})).items() if column}
            one.mapping = {**one.mapping, **said}
            self._intake.read(one)
            self._heard()

    def _do_dates(self, asked: Mapping[str, Any]) -> None:
        one = self._file(asked)
        if one is not None and asked.get("value") in ("day", "month"):
            one.order = asked["value"]
            self._intake.read(one)
            self._heard()

    def _do_large(self, asked: Mapping[str, Any]) -> None:
        self._draw(alarm=text("intake.too_large", self._language, name=_plain(asked.get("name"))))

    def _do_remove(self, asked: Mapping[str, Any]) -> None:
        self._intake.files = [one for one in self._intake.files if one.name != asked.get("file")]
        self._heard()

    def _do_confirm(self, asked: Mapping[str, Any]) -> None:
        name, choice = str(asked.get("name")), _CHOICES.get(str(asked.get("value")))
        if choice is not None:
            self._steps.append(("confirm", dict(self._case.confirmations)))
            self._session().adopt(confirm(self._case, {name: choice}))
            self._heard()

    def _do_accept(self, asked: Mapping[str, Any]) -> None:
        self._decide(accept, asked)

    def _do_refuse(self, asked: Mapping[str, Any]) -> None:
        self._decide(refuse, asked)

    def _decide(self, decide: Callable[..., CaseFile], asked: Mapping[str, Any]) -> None:
        waiting = [one.id for one in pending(self._case)]
        ids = waiting if asked.get("id") == "all" else [str(asked.get("id"))]
        changed = decide(self._case, *ids)
        self._steps.append(("proposals", ids))
        self._keep(changed)

    def _do_undo(self, _asked: Mapping[str, Any]) -> None:
        if not self._steps:
            return
        what, before = self._steps.pop()
        if what == "proposals":
            self._keep(undo(self._case, *before))
        else:
            self._case.confirmations = before
            self._heard()

    # ---- what is shown

    def _keep(self, changed: CaseFile) -> None:
        session = self._session()
        session.adopt(changed)
        kept = saved_words(session.save(), self._language)
        self._draw(alarm=kept["alarm"] or "")
        self._on_change(session.case)

    def _draw(self, alarm: str = "") -> None:
        language, case = self._language, self._case
        choices = supplier_choices(case, self._books.cost) if self._books is not None else ()
        self.state = {
            "files": [
                intake_words.file_row(one, case, self._books, self._today, language) for one in self._intake.files
            ],
            "kinds": intake_words.kinds(language),
            "choices": intake_words.choices(language),
            "suppliers": [intake_words.supplier_row(one, language) for one in choices],
            "proposals": [intake_words.proposal_row(one, language) for one in case.proposals],
            "said": intake_words.said(case, self._intake.files, language),
            "alarm": alarm,
            "undo": bool(self._steps),
        }

    def __repr__(self) -> str:
        lines = [self.words["title"], self.words["how"], self.state["alarm"], self.state["said"]]
        return "\n".join(line for line in lines if line)

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """Return the live panel, and its words for a notebook that is not trusted or has no kernel."""
        shown = super()._repr_mimebundle_(**options)
        data = cast("dict[str, Any]", shown[0] if isinstance(shown, tuple) else shown)
        data["text/plain"] = repr(self)
        return shown


def _plain(name: object) -> str:
    """Return a file's name as it may be shown and kept: no sign that does not show, at most 200."""
    return "".join(sign for sign in str(name) if sign.isprintable())[-200:] or "?"
