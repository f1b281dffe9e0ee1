"""An adviser's own name, logo and two colours: read from a small file, checked, and put in the place of ours.

    {"name": "Cabinet Orme", "logo": "logo.svg", "brand_1": "#1D4F7C", "brand_2": "#B4480F"}

Each entry may be left out. `logo` is a data address or the name of an SVG or PNG file beside this one. Brand 1 is
what is paid, brand 2 what no invoice shows: they must be read on white and be told apart by everyone.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbook.errors import ExportError, Fault
from workbook.views import look
from workbook.views.colour import channels, contrast, difference, is_colour, mixed

MOST_BYTES, MOST_PIXELS, MOST_SIGNS = 200_000, 4000, 60
READ, APART = 4.5, 20.0  # contrast on white, CIEDE2000 difference in each simulation
_ENTRIES = {"name", "logo", "brand_1", "brand_2"}
_LOUD = {"script", "foreignobject", "iframe", "audio", "video", "image", "a", "set", "animate"}
_OUTSIDE = re.compile(r"url\(\s*['\"]?(?!\s*['\"]?#)|@import|javascript:", re.IGNORECASE)
_PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True)
class Brand:
    """Whose document it is. `logo` is a data address, empty for our mark; the colours are ours unless changed."""

    name: str = ""
    logo: str = ""
    paid: str = look.PAID
    hidden: str = look.HIDDEN

    @property
    def colours(self) -> dict[str, str]:
        """Our colours and what stands in their place, each a text of six hexadecimal signs."""
        changed: dict[str, str] = {}
        if self.paid.upper() != look.PAID:
            changed |= {
                look.PAID: self.paid,
                look.PAID2: _lighter(self.paid, 3.2),
                look.PAID2_TEXT: _lighter(self.paid, 5),
            }
        if self.hidden.upper() != look.HIDDEN:
            changed |= {look.HIDDEN: self.hidden, look.HIDDEN_TINT: mixed(self.hidden, look.GROUND, 0.85)}
        return changed

    def painted(self, written: str) -> str:
        """Return a drawing, a figure or a style sheet of ours with this brand's colours."""
        for ours, theirs in self.colours.items():
            written = re.sub(re.escape(ours), theirs, written, flags=re.IGNORECASE)
            old, new = (",".join(map(str, channels(colour))) for colour in (ours, theirs))
            written = written.replace(f"rgba({old},", f"rgba({new},")
        return written


OURS = Brand()


def _lighter(colour: str, wanted: float) -> str:
    """Return the lightest mix with white that keeps a contrast on white."""
    shares = (share / 20 for share in range(19, 0, -1))
    return next((m for m in (mixed(colour, look.GROUND, s) for s in shares) if contrast(m) >= wanted), colour)


def read_brand(path: Path) -> Brand:
    """Return the brand a file describes.

    Raises:
        ExportError: the file cannot be read or is refused, with all that is wrong at once.
    """
    try:
        with path.open("rb") as file:
            entries: Any = json.loads(file.read(2 * MOST_BYTES).decode("utf-8-sig"))
    except OSError as error:
        raise ExportError("brand.unreadable", path=str(path), reason=error.strerror or str(error)) from error
    except (ValueError, RecursionError) as error:
        raise ExportError("brand.not_json", path=str(path)) from error
    if not isinstance(entries, dict):
        raise ExportError("brand.not_json", path=str(path))
    faults = [Fault("brand.unknown_entry", where=str(key)[:40]) for key in entries if key not in _ENTRIES]
    name = entries.get("name", "")
    if not isinstance(name, str) or len(name) > MOST_SIGNS or any(ord(sign) < 32 for sign in name):
        faults.append(Fault("brand.bad_name", where="name", values={"most": MOST_SIGNS}))
    logo, wrong = _logo(entries.get("logo", ""), path.parent)
    faults += wrong
    paid, hidden = entries.get("brand_1", look.PAID), entries.get("brand_2", look.HIDDEN)
    faults += _colour_faults(paid, hidden)
    if faults:
        raise ExportError("brand.refused", faults=tuple(faults), path=str(path))
    return Brand(name.strip(), logo, paid, hidden)


def _colour_faults(paid: Any, hidden: Any) -> list[Fault]:
    named = {"brand_1": paid, "brand_2": hidden}
    wrong = [Fault("brand.bad_colour", where=name) for name, colour in named.items() if not is_colour(colour)]
    if wrong:
        return wrong
    for name, colour in named.items():
        if (found := contrast(colour)) < READ:
            values: dict[str, object] = {"contrast": f"{found:.1f}", "least": f"{READ:.1f}", "colour": colour}
            wrong.append(Fault("brand.pale", where=name, values=values))
    for sight in ("protanopia", "deuteranopia"):
        if (found := difference(paid, hidden, sight)) <= APART:
            values = {"difference": f"{found:.0f}", "least": f"{APART:.0f}"}
            wrong.append(Fault(f"brand.alike_{sight}", values=values))
    return wrong


def _logo(written: Any, beside: Path) -> tuple[str, list[Fault]]:
    """Return a logo as a data address that a picture element shows, or what is wrong with it."""
    if not written:
        return "", []
    content = _logo_bytes(written, beside)
    if content is None or len(content) > MOST_BYTES:
        return "", [Fault("brand.bad_logo", where="logo", values={"most": MOST_BYTES // 1000})]
    kind = "image/png" if _is_png(content) else "image/svg+xml" if _is_quiet_svg(content) else ""
    if not kind:
        return "", [Fault("brand.bad_logo", where="logo", values={"most": MOST_BYTES // 1000})]
    return f"data:{kind};base64,{base64.b64encode(content).decode()}", []


def _logo_bytes(written: Any, beside: Path) -> bytes | None:
    if not isinstance(written, str):
        return None
    try:
        if found := re.fullmatch(r"data:image/(?:png|svg\+xml);base64,([A-Za-z0-9+/=\s]+)", written):
            return base64.b64decode(found[1])
        with (beside / Path(written).name).open("rb") as file:  # beside the brand's file and nowhere else
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError, binascii.Error):
        return None


def _is_png(content: bytes) -> bool:
    if not content.startswith(_PNG) or len(content) < 33 or content[12:16] != b"IHDR":
        return False
    width, height = struct.unpack(">II", content[16:24])
    return bool(0 < width <= MOST_PIXELS and 0 < height <= MOST_PIXELS)


def _is_quiet_svg(content: bytes) -> bool:
    """Return whether it is an SVG that draws and does nothing else: no script, no address outside itself."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return False
    if root.getroottree().docinfo.doctype or str(etree.QName(root).localname) != "svg":
        return False
    return all(_is_quiet(one) for one in root.iter() if isinstance(one.tag, str))


def _is_quiet(element: Any) -> bool:
    tag = _local(element.tag)
    if tag in _LOUD or (tag == "style" and _OUTSIDE.search(element.text or "")):
        return False
    for key, value in element.attrib.items():
        name = _local(key)
        if name.startswith("on") or (name == "href" and not value.startswith("#")) or _OUTSIDE.search(value):
            return False
    return True


def _local(name: str) -> str:
    return name.rpartition("}")[2].lower()
