"""The mark and the wedge: a solid part for what is invoiced, a hatched part opening above it for what never is.

Both are SVG texts of our own with nothing of the user's in them.
"""

from __future__ import annotations

from typing import Literal

from workbook.views import look

# the wedge of the title: left height of the fee, right height of the fee, left and right of the full cost
_QUIET = 'aria-hidden="true" focusable="false"'
_TITLE = (567.0, 503.0, 556.0, 236.0)
_SECTION = (712.0, 632.0, 707.0, 561.0)


def mark(height: int = 16) -> str:
    """Return the mark as SVG on its 36 x 24 grid, hidden from screen readers (the name stands beside it)."""
    width = height * 36 / 24
    if height < 20:  # small: three bars of the hatch would blur, one block says the same
        hatch = f'<path d="M0 15 36 1v10L0 17z" fill="{look.HIDDEN}"/>'
    else:
        bars = "".join(f'<path d="M{x} {y:.1f}h3v{h:.1f}h-3z"/>' for x, y, h in _bars())
        hatch = f'<g fill="{look.HIDDEN}"><path d="M0 14.6 36 0v2.6L0 16z"/>{bars}</g>'
    return (
        f'<svg class="mark" width="{width:g}" height="{height}" viewBox="0 0 36 24" {_QUIET}>'
        f'{hatch}<path d="M0 18.4 36 13v11H0z" fill="{look.PAID}"/></svg>'
    )


def _bars() -> tuple[tuple[int, float, float], ...]:
    """Return x, top and height of the mark's upright bars, between the roof and the solid wedge."""

    def roof(x: float) -> float:
        return 16 - 13.4 * x / 36

    def solid(x: float) -> float:
        return 18.4 - 5.4 * x / 36

    return tuple((x, roof(x) - 0.4, max(1.0, solid(x) - roof(x) - 1.6)) for x in (20, 26, 32))


def wedge(kind: Literal["title", "section"] = "title", *, ident: str = "wedge") -> str:
    """Return the wedge over the lower half of a 1280 x 720 slide, to its edges.

    Args:
        kind: `title` on white, `section` on the dark ground of a section slide (white again in print, by CSS).
        ident: makes the pattern's id unique in the file.
    """
    fee0, fee1, full0, full1 = _TITLE if kind == "title" else _SECTION
    # the full cost bends upwards on the title: drift adds up; a section's wedge is straight
    roof = f"M0 {full0:g}Q560 {full0 - 30:g} 1280 {full1:g}" if kind == "title" else f"M0 {full0:g}L1280 {full1:g}"
    step = 16.5 if kind == "title" else 13
    line = 5.8 if kind == "title" else 5
    return (
        f'<svg class="wedge wedge-{kind}" viewBox="0 0 1280 720" preserveAspectRatio="none" {_QUIET}>'
        f'<defs><pattern id="{ident}" width="{step:g}" height="{step:g}" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><rect class="wedge-ground" width="{step:g}" height="{step:g}"/>'
        f'<rect class="wedge-line" width="{line:g}" height="{step:g}"/></pattern></defs>'
        f'<path d="{roof}V{fee1:g}L0 {fee0:g}z" fill="url(#{ident})"/>'
        f'<path class="wedge-roof" d="{roof}" fill="none"/>'
        f'<path class="wedge-paid" d="M0 {fee0:g} 1280 {fee1:g}V720H0z"/></svg>'
    )
