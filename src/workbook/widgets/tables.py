"""Tables and findings as HTML in the look's faces: real headers, a caption, nothing of the user's left unescaped."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from workbook.views.look import DEBT, GREY, INK, INK2, RULE, STRONG, TEXT_FONT, TINT, TITLE_FONT

_FACE = TEXT_FONT.replace('"', "'")
_TITLE = TITLE_FONT.replace('"', "'")
_TEXT = f"font-family:{_FACE};color:{INK};font-size:16px;line-height:1.45"
_CELL = f"padding:6px 14px 6px 8px;border-bottom:1px solid {RULE};background:none"


def finding(title: str) -> str:
    """Return a chart's finding as it stands above the chart."""
    return (
        f'<p role="heading" aria-level="3" style="font-family:{_TITLE};font-weight:{STRONG};font-size:24px;'
        f'line-height:1.25;color:{INK};max-width:34em;margin:14px 0 2px">{escape(title)}</p>'
    )


def prose(words: str) -> str:
    """Return plain text as it stands, its lines kept, at a width that is read."""
    return f'<div style="{_TEXT};white-space:pre-wrap;max-width:44em;margin:6px 0 10px">{escape(words)}</div>'


def table(
    headers: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    last_is_total: bool = False,
    marked: int = 0,
    words: int = 1,
) -> str:
    """Return a table: the first column names the row, the first `words` columns stand left, the others right.

    `marked` rows from the top are tinted.
    """

    def cell(value: str, column: int, total: bool) -> str:
        side, weight = ("left" if column < words else "right"), (STRONG if total or column == 0 else 400)
        wrap = "normal" if column < words else "nowrap"
        look = f"{_CELL};text-align:{side};font-weight:{weight};vertical-align:top;white-space:{wrap}"
        kind, scope = ("th", ' scope="row"') if column == 0 else ("td", "")
        return f'<{kind}{scope} style="{look}">{escape(value)}</{kind}>'

    head = "".join(
        f'<th scope="col" style="padding:4px 14px 4px 8px;border-bottom:2px solid {INK};color:{INK2};'
        f'font-weight:{STRONG};text-align:{"left" if i < words else "right"};vertical-align:bottom;background:none">'
        f"{escape(name)}</th>"
        for i, name in enumerate(headers)
    )
    body = "".join(
        f"<tr style='background:{TINT if n < marked else 'none'}'>"
        + "".join(cell(value, i, last_is_total and n == len(rows) - 1) for i, value in enumerate(row))
        + "</tr>"
        for n, row in enumerate(rows)
    )
    return (
        f'<table style="{_TEXT};border-collapse:collapse;margin:6px 0 10px">'
        f"<thead><tr style='background:none'>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def folded(summary: str, inside: str) -> str:
    """Return content folded under one line."""
    line = f'<summary style="cursor:pointer;color:{GREY}">{escape(summary)}</summary>'
    return f'<details style="{_TEXT}">{line}{inside}</details>'


def plain(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return the table as lines of text: what stands in a notebook that is read without a kernel.

    >>> print(plain(("What", "Cost"), (("Fee", "€8"), ("Extras", "€12"))))
    What   | Cost
    Fee    | €8
    Extras | €12
    """
    lines = [list(headers), *[list(row) for row in rows]]
    widths = [max(len(line[i]) for line in lines) for i in range(len(headers))]
    return "\n".join(
        " | ".join(value.ljust(width) for value, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def banner(title: str, line: str) -> str:
    """Return the line that says whose case a lesson is on."""
    return (
        f'<div style="{_TEXT};border-left:5px solid {DEBT};padding:2px 0 2px 12px;margin:4px 0">'
        f'<span style="font-family:{_TITLE};font-weight:{STRONG};font-size:22px">{escape(title)}</span><br>'
        f'<span style="color:{INK2}">{escape(line)}</span></div>'
    )
