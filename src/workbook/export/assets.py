"""What is written into every file so that it needs nothing else: scripts, styles, faces and their licences.

Third-party code comes from the installed wheels when exporting; none of it is kept in this repository.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from markupsafe import Markup

from workbook.errors import ExportError
from workbook.views import fonts
from workbook.views.charts.script import packed_script, script_notice

POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:"
)

# signs that turn the direction of the words after them, ours included
_TURNS = str.maketrans("", "", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_WRITTEN_TURNS = re.compile(r"(?<!\\)((?:\\\\)*)\\u(?:202[a-e]|206[6-9])")


@lru_cache
def own(file: str) -> Markup:
    """Return one of our own scripts or style sheets beside the templates."""
    return Markup(resources.files(__package__).joinpath("templates", file).read_text(encoding="utf-8"))  # noqa: S704


@lru_cache
def font_faces() -> Markup:
    """Return the faces as CSS."""
    return Markup(fonts.font_faces())  # noqa: S704


def plotly_packed() -> Markup:
    """Return plotly.js, compressed, in base64."""
    return Markup(packed_script())  # noqa: S704


@lru_cache
def reveal(file: str) -> Markup:
    """Return a file of reveal.js as it stands in the wheel, safe inside a script or style element.

    Raises:
        ExportError: the wheel is not installed or is laid out in another way.
    """
    spec = find_spec("pyreveal")
    roots = list(spec.submodule_search_locations or ()) if spec else []
    path = Path(roots[0]) / "revealjs" / file if roots else None
    if path is None or not path.is_file():
        raise ExportError("export.no_asset", asset=f"reveal.js ({file})")
    # a closing tag inside a string of the code would end our own element
    return Markup(path.read_text(encoding="utf-8").replace("</script", "<\\/script").replace("</style", "<\\/style"))  # noqa: S704


@lru_cache
def licences(*, slides: bool) -> str:
    """Return the licence notices of all the code and faces in a file."""
    parts = [f"plotly.js\n{script_notice()}", f"Source Sans, Source Serif\n{fonts.licences()}"]
    if slides:
        parts.insert(1, f"reveal.js\n{reveal('LICENSE').strip()}")
    return "\n\n\n".join(parts)


def unturned(value: Any) -> Any:
    """Return a text without the signs that would turn the words after it; anything else, markup too, as it is.

    >>> unturned("Abc\u202edef"), unturned(3)
    ('Abcdef', 3)
    """
    return value.translate(_TURNS) if isinstance(value, str) and not isinstance(value, Markup) else value


def embedded(value: Any) -> Markup:
    """Return a value as JSON that can stand in a script element whatever its texts hold.

    >>> str(embedded({"firm": "</script><script>alert(1)"}))
    '{"firm":"\\\\u003c/script\\\\u003e\\\\u003cscript\\\\u003ealert(1)"}'
    """
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return embedded_text(written)


def embedded_text(written: str) -> Markup:
    """Return JSON already written, made safe for a script element and for the words beside its texts."""
    written = _WRITTEN_TURNS.sub(r"\1", unturned(written))
    for sign in "<>&\u2028\u2029":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(written)  # noqa: S704
