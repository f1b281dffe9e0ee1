"""Markdown and HTML of a notebook as markup that draws and does nothing else."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

_TAGS = frozenset(
    "a abbr b blockquote br caption code col colgroup dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6"
    " hr i img ins kbd li mark ol p pre s samp small span strong sub summary sup table tbody td tfoot th thead tr u ul"
    " var".split()
)
_ATTRIBUTES = {
    "*": ["style", "title", "lang", "dir", "role", "aria-label", "aria-level", "aria-hidden"],
    "a": ["href"],
    "img": ["src", "alt", "width", "height"],
    "ol": ["start"],
    "td": ["colspan", "rowspan"],
    "th": ["colspan", "rowspan", "scope"],
    "details": ["open"],
}
_STYLES = frozenset(
    "background background-color border border-bottom border-collapse border-left border-right border-top color"
    " font-family font-size font-style font-weight line-height margin margin-left max-width padding text-align"
    " text-decoration vertical-align white-space width".split()
)
_KINDS = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".gif": "gif", ".webp": "webp"}
MOST_BYTES = 4_000_000


def markdown(source: str, beside: Path | None, attached: Mapping[str, Any] | None = None) -> Markup:
    """Return Markdown as clean markup; pictures beside the notebook or attached to the cell stand in it.

    >>> markdown("**A** <script>alert(1)</script>", None)
    Markup('<p><strong>A</strong> </p>')
    """
    from nbconvert.filters.markdown_mistune import markdown2html_mistune

    return cleaned(markdown2html_mistune(source), beside, attached)


def cleaned(html: str, beside: Path | None = None, attached: Mapping[str, Any] | None = None) -> Markup:
    """Return HTML without anything that runs or loads: unknown elements, addresses of pictures, events.

    >>> cleaned('<p onclick="x()" style="color:red;position:fixed">a<img src="http://x.test/a.png" alt="b"></p>')
    Markup('<p style="color:red;">a<img alt="b"></p>')
    """

    def held(found: re.Match[str]) -> str:
        return found[1] + _picture(found[2], beside, attached or {}) + found[3]

    html = re.sub(r"<(style|script|title)\b.*?</\1\s*>", "", html, flags=re.DOTALL | re.IGNORECASE)
    html = re.sub(r'(<img\b[^>]*?\bsrc=")([^"]*)(")', held, html)
    html = re.sub(r'<a class="anchor-link"[^>]*>.*?</a>', "", html, flags=re.DOTALL)
    return Markup(_cleaner().clean(html).strip())  # noqa: S704  (what the cleaner lets through)


@lru_cache
def _cleaner() -> Any:
    from bleach.css_sanitizer import CSSSanitizer
    from bleach.sanitizer import Cleaner

    def allowed(tag: str, name: str, value: str) -> bool:
        if tag == "img" and name == "src":
            return re.match(r"data:image/(?:png|jpeg|gif|webp);base64,", value) is not None
        return name in _ATTRIBUTES["*"] or name in _ATTRIBUTES.get(tag, ())

    return Cleaner(
        tags=_TAGS,
        attributes=allowed,
        protocols=("http", "https", "mailto", "data"),
        strip=True,
        css_sanitizer=CSSSanitizer(allowed_css_properties=_STYLES),
    )


def _picture(address: str, beside: Path | None, attached: Mapping[str, Any]) -> str:
    """Return a picture's data when it is at hand, else its address, which the cleaner drops."""
    if address.startswith("attachment:"):
        for mime, data in attached.get(address.removeprefix("attachment:"), {}).items():
            return f"data:{mime};base64,{''.join(data)}"
    if beside is None or re.match(r"[a-z]+:|/", address, re.IGNORECASE):
        return address
    path = beside / address
    kind = _KINDS.get(path.suffix.lower())
    if kind is None or not path.is_file() or path.stat().st_size > MOST_BYTES:
        return address
    return f"data:image/{kind};base64,{base64.b64encode(path.read_bytes()).decode()}"
