"""A notebook as parts that a page or a deck lays out: words, charts, modules, pictures, the speaker's notes.

What cannot be drawn without a network or a kernel is refused with all its cells at once, never left out in silence.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from workbook.errors import ExportError, Fault
from workbook.export.assets import embedded
from workbook.export.notebooks.markup import cleaned, markdown
from workbook.views.modules import MIME

PLOTLY, WIDGET = "application/vnd.plotly.v1+json", "application/vnd.jupyter.widget-view+json"
_NOTES = re.compile(r"^\s*<details><summary>.*?</summary>(.*)</details>\s*$", re.DOTALL)
_TITLE = re.compile(r"^(#{1,3})[ \t]+(.+?)\s*#*\s*$", re.MULTILINE)
# these fetch maps from elsewhere
_FETCHING = re.compile(r"mapbox|scattermap|choropleth|densitymap|scattergeo")
# a lesson's instrument, and its twin that says the same in words
_SHOWN, _SAID = re.compile(r"lesson\.(\w+?)(_panel)?\(\)"), re.compile(r"lesson\.say_(\w+)\(\)")
_PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")


@dataclass(frozen=True)
class Part:
    """One thing shown: `words` and `table` are clean markup, `chart` a figure, `module` one of ours, `code` a text."""

    kind: str
    key: str = ""
    html: Markup = field(default_factory=Markup)
    data: Markup = field(default_factory=Markup)
    alternative: str = ""
    name: str = ""
    width: int = 0
    height: int = 0


@dataclass
class Section:
    """What stands under one heading: a slide, or several when it holds more than one can."""

    title: str
    level: int
    parts: list[Part] = field(default_factory=list)
    notes: list[Markup] = field(default_factory=list)
    minutes: float = 0


@dataclass(frozen=True)
class Told:
    """A notebook told in sections; `modules` are the names of those of ours that it uses."""

    title: str
    language: str
    sections: tuple[Section, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """All parts in order."""
        return tuple(part for section in self.sections for part in section.parts)

    @property
    def modules(self) -> tuple[str, ...]:
        """Names of our modules that the notebook uses, each once."""
        return tuple(dict.fromkeys(part.name for part in self.parts if part.kind == "module"))


def told(notebook: Any, name: str, beside: Path | None, *, skipped: bool) -> Told:
    """Return a notebook in sections.

    Args:
        notebook: as nbformat reads it, version 4.
        name: the file's name, the title of a notebook without a heading.
        beside: the folder pictures are looked for in, None when there is none.
        skipped: whether cells marked "skip" are told too.

    Raises:
        ExportError: something cannot be drawn (`export.notebook_not_drawn`), with one fault a cell.
    """
    metadata = notebook.metadata
    language = str(metadata.get("workbook", {}).get("language") or metadata.get("lang") or "fr")
    sections: list[Section] = [Section("", 1)]
    faults: list[Fault] = []
    spoken, left_out = (frozenset(), frozenset()) if skipped else _twins(notebook.cells)
    for place, cell in enumerate(notebook.cells, 1):
        try:
            if place in spoken:  # the slide shows it: the speaker has it in words
                sections[-1].notes += [part.html for part in _outputs(cell, place)]
            elif place not in left_out:
                _add(cell, place, sections, beside, skipped)
        except NotDrawnError as error:
            faults.append(Fault("export.cell_not_drawn", where=str(place), values={"what": str(error)[:120]}))
    if faults:
        raise ExportError("export.notebook_not_drawn", faults=tuple(faults), name=name)
    full = tuple(one for one in sections if one.parts or one.title)
    return Told(next((one.title for one in full if one.title), name), language, full)


def _twins(cells: Sequence[Any]) -> tuple[frozenset[int], frozenset[int]]:
    """Return the places, from 1, of a lesson's cells that say what the one before shows, and of panels said after.

    A deck leaves the first to the speaker, and shows of a panel, which needs a kernel, the words that follow it.
    """
    spoken, left_out = set(), set()
    sources = ["".join(cell.source).strip() if cell.cell_type == "code" else "" for cell in cells]
    for place, (before, after) in enumerate(pairwise(sources), 1):
        shown, said = _SHOWN.fullmatch(before), _SAID.fullmatch(after)
        if shown and said and shown[2]:
            left_out.add(place)
        elif shown and said and shown[1] == said[1]:
            spoken.add(place + 1)
    return frozenset(spoken), frozenset(left_out)


class NotDrawnError(Exception):
    """One output that no page can show; its text says which."""


def _add(cell: Any, place: int, sections: list[Section], beside: Path | None, skipped: bool) -> None:
    about = cell.metadata
    kind = about.get("slideshow", {}).get("slide_type", "")
    tags = about.get("tags", ())
    source = "".join(cell.source)
    if kind == "notes" or "facilitator" in tags:
        inside = _NOTES.match(source)
        sections[-1].notes.append(markdown(inside[1] if inside else source, beside))
        sections[-1].minutes += float(about.get("workbook", {}).get("minutes") or 0)
        return
    if kind == "skip" and not skipped:
        return
    if cell.cell_type == "markdown":
        _add_words(source, kind, sections, beside, cell.get("attachments") or {})
        return
    if kind in ("slide", "subslide"):
        sections.append(Section(sections[-1].title, 2))
    if cell.cell_type == "code":
        if source.strip() and "remove-input" not in tags:
            hidden = bool(about.get("jupyter", {}).get("source_hidden"))
            sections[-1].parts.append(Part("folded" if hidden else "code", html=escape(source)))
        sections[-1].parts += _outputs(cell, place)


def _add_words(source: str, kind: str, sections: list[Section], beside: Path | None, attached: Any) -> None:
    heading = _TITLE.search(source)
    title, level = (heading[2], len(heading[1])) if heading else ("", 2)
    if heading and not source[: heading.start()].strip():
        source = source[heading.end() :]
    elif heading:
        title = ""
    if (title and level < 3) or kind in ("slide", "subslide"):
        sections.append(Section(_plain(title) or sections[-1].title, level))
    elif title:
        sections[-1].parts.append(Part("words", html=Markup("<h3>{}</h3>").format(_plain(title))))
    if source.strip():
        sections[-1].parts.append(Part("words", html=markdown(source, beside, attached)))


def _plain(title: str) -> str:
    return re.sub(r"[*_`]|!?\[([^\]]*)\]\([^)]*\)", r"\1", title).strip()


def _outputs(cell: Any, place: int) -> Iterator[Part]:
    for number, output in enumerate(cell.outputs):
        if output.output_type == "error":
            raise NotDrawnError(f"{output.ename}: {output.evalue}")
        if output.output_type == "stream":
            yield Part("text", html=escape(re.sub(r"\x1b\[[0-9;]*m", "", "".join(output.text))))
        else:
            part = _shown(output.data, f"{place}-{number}")
            if part is not None:
                yield part


def _shown(data: Mapping[str, Any], key: str) -> Part | None:
    plain = "".join(data.get("text/plain", ""))
    if MIME in data:
        held = data[MIME]
        name = str(held.get("module", "")) if isinstance(held, Mapping) else ""
        if name not in ("board", "exercise", "vote"):
            raise NotDrawnError(MIME)
        return Part("module", f"module-{key}", escape(plain), embedded(held["payload"]), name=name)
    if PLOTLY in data:
        return _chart(data[PLOTLY], key, plain)
    for mime in _PICTURES:
        if mime in data:
            address = f"data:{mime};base64,{re.sub(r'[^A-Za-z0-9+/=]', '', ''.join(data[mime]))}"
            return Part("words", html=Markup('<p><img src="{}" alt="{}"></p>').format(address, plain))
    html = "".join(data.get("text/html", ""))
    if html and not re.search(r"<(?:script|iframe|object|embed)\b", html, re.IGNORECASE):
        return Part("table" if "<table" in html else "words", html=cleaned(html))
    if "text/markdown" in data:
        return Part("words", html=markdown("".join(data["text/markdown"]), None))
    if html or (WIDGET in data and re.match(r"\w+\(", plain)):
        raise NotDrawnError(next((m for m in data if m not in ("text/plain", "text/html")), "text/html"))
    return Part("text", html=escape(plain)) if plain else None


def _chart(held: Any, key: str, plain: str) -> Part:
    figure = {"data": held.get("data", []), "layout": dict(held.get("layout", {}))}
    kinds = {str(trace.get("type", "scatter")) for trace in figure["data"]}
    if fetching := sorted(kind for kind in kinds if _FETCHING.search(kind)):
        raise NotDrawnError(", ".join(fetching))
    layout = figure["layout"]
    layout["width"], layout["height"] = int(layout.get("width") or 688), int(layout.get("height") or 400)
    try:
        written = embedded(json.loads(json.dumps(figure, allow_nan=False)))
    except ValueError as error:
        raise NotDrawnError(PLOTLY) from error
    said = re.sub(r"^Figure\(\{.*", "", plain, flags=re.DOTALL)
    title = layout.get("title")
    title = title.get("text") if isinstance(title, Mapping) else title
    return Part(
        "chart", f"cell-{key}", data=written, alternative=said or str(title or key),
        width=layout["width"], height=layout["height"],
    )  # fmt: skip
