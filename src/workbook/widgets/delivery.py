"""What leaves the room, chosen in a panel: which documents, in which language, under which names and brand."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from workbook.errors import WorkbookError
from workbook.i18n import LANGUAGES, Language, explain, has_text, text
from workbook.views.modules import source, styles

_WORDS = ("title", "kinds", "language", "names", "brand", "brand_hint", "write", "stop", "files", "working", "private")
NAMES: dict[str, bool | None] = {"slides": None, "all": True, "none": False}


class _StoppedError(Exception):
    """The user asked to stop; files already written stay."""


def _in_a_thread(deed: Callable[[], None]) -> None:
    threading.Thread(target=deed, daemon=True).start()


class DeliveryPanel(anywidget.AnyWidget):
    """The documents of the firm that is open, written into `folder`; `files` are those of the last writing.

    Args:
        assessment: gives what is told of the firm, as it is when the writing begins.
        language: of the panel, and of the documents unless another is chosen.
        folder: where documents go.
        served: the folder a browser sees as `files/`, for links; None when there is none.
        on_names: is told the case once pseudonyms were put into it, so that they are kept.
        start: runs the writing beside the panel, which can then be stopped.
        today: which day it is.
    """

    _esm = source("delivery")
    _css = styles("delivery")

    language = traitlets.Unicode("fr").tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    kinds: traitlets.List[Any] = traitlets.List().tag(sync=True)
    languages: traitlets.List[Any] = traitlets.List().tag(sync=True)
    names: traitlets.List[Any] = traitlets.List().tag(sync=True)
    running = traitlets.Bool(False).tag(sync=True)
    said = traitlets.Unicode().tag(sync=True)
    alarm = traitlets.Unicode().tag(sync=True)
    files: traitlets.List[Any] = traitlets.List().tag(sync=True)
    action = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        assessment: Callable[[], Any],
        language: Language,
        folder: Path,
        *,
        served: Path | None = None,
        on_names: Callable[[], None] = lambda: None,
        start: Callable[[Callable[[], None]], None] = _in_a_thread,
        today: Callable[[], dt.date] = dt.date.today,
    ) -> None:
        from workbook.export import KINDS, USUAL

        self._assessment, self._folder, self._served = assessment, folder, served
        self._on_names, self._start, self._today = on_names, start, today
        self._stop = threading.Event()
        self._spoken: Language = language
        super().__init__(
            language=language,
            words={name: text(f"delivery.{name}", language) for name in _WORDS},
            kinds=[_kind(kind, kind in USUAL, language) for kind in KINDS],
            languages=[{"key": one, "name": text(f"delivery.language_{one}", language)} for one in LANGUAGES],
            names=[{"key": key, "name": text(f"delivery.names_{key}", language)} for key in NAMES],
        )

    @traitlets.observe("action")
    def _asked(self, change: Any) -> None:
        asked = change["new"]
        if asked.get("kind") == "stop":
            self._stop.set()
        elif asked.get("kind") == "write" and not self.running:
            self._stop.clear()
            self.running, self.alarm, self.said, self.files = True, "", "", []
            self._start(lambda: self._write(dict(asked)))

    def _write(self, asked: dict[str, Any]) -> None:
        """Write what is asked; whatever happens is told in the panel."""
        from workbook.export import OURS, export_assessment, read_brand

        language: Language = "en" if asked.get("language") == "en" else "fr"
        before = set(self._folder.iterdir()) if self._folder.is_dir() else set()
        begun = {path: path.stat().st_mtime_ns for path in before}
        try:
            brand = str(asked.get("brand") or "").strip()
            export_assessment(
                self._assessment(),
                [str(kind) for kind in asked.get("kinds", ())],
                language,
                self._folder,
                self._progress,
                NAMES.get(str(asked.get("names"))),
                today=self._today(),
                brand=read_brand(Path(brand).expanduser()) if brand else OURS,
            )
            self._on_names()
            self.said = text("delivery.done", self._spoken, folder=self._folder)
        except _StoppedError:
            self.said = text("delivery.stopped", self._spoken, folder=self._folder)
        except WorkbookError as error:
            self.said, self.alarm = "", explain(error, self._spoken)
        except Exception as error:
            self.said, self.alarm = (
                "",
                text("delivery.failed", self._spoken, reason=f"{type(error).__name__}: {error}"),
            )
        finally:
            self.files = [self._link(path) for path in self._new(begun)]
            self.running = False

    def _progress(self, line: str) -> None:
        if self._stop.is_set():
            raise _StoppedError
        self.said = line

    def _new(self, begun: dict[Path, int]) -> list[Path]:
        """Return the files written since, in the order of their names."""
        there = sorted(self._folder.iterdir()) if self._folder.is_dir() else []
        return [path for path in there if path.is_file() and begun.get(path) != path.stat().st_mtime_ns]

    def _link(self, path: Path) -> dict[str, str]:
        where = path.resolve()
        if self._served is not None and where.is_relative_to(self._served.resolve()):
            return {"name": path.name, "served": where.relative_to(self._served.resolve()).as_posix()}
        return {"name": path.name, "served": ""}

    def __repr__(self) -> str:
        asked = ", ".join(one["name"] for one in self.kinds)
        return f"{self.words['title']}\n{self.words['kinds']}: {asked}\n{self.words['private']}"

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[Any, Any], dict[Any, Any]]:
        data, metadata = super()._repr_mimebundle_(**options) or ({}, {})
        return {**data, "text/plain": repr(self)}, metadata


def _kind(kind: str, chosen: bool, language: Language) -> dict[str, Any]:
    key = f"delivery.kind_{kind.replace('-', '_')}"
    name = text(key, language) if has_text(key, language) else kind
    return {"key": kind, "name": name, "chosen": chosen}
