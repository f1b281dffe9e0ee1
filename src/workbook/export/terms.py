"""The words of the trade explained in pages and decks: on hover and by keyboard, where each part first uses one."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup, escape

from workbook.i18n import Language
from workbook.i18n.glossary import first_uses

_TERM = Markup(
    '<span class="wb-termed"><dfn class="wb-term" tabindex="0" aria-describedby="{ident}">{text}</dfn>'
    '<span class="wb-meaning" role="tooltip" id="{ident}">{means}</span></span>'
)


@dataclass
class Explained:
    """Explains the texts of one file, asked in the order in which they are read."""

    language: Language
    known: dict[str, frozenset[str]] = field(default_factory=dict)
    count: int = 0

    def __call__(self, said: str, part: str) -> Markup:
        """Return a text as markup; a term that its part of the file has not met before carries what it means.

        >>> explained = Explained("en")
        >>> "A second proof" in explained("With MFA.", "what-if"), explained("MFA again.", "what-if")
        (True, Markup('MFA again.'))
        """
        before = self.known.get(part, frozenset())
        uses = first_uses(said, self.language, before)
        self.known[part] = before | {use.term.key for use in uses}
        found, at = Markup(""), 0
        for use in uses:
            self.count += 1
            written = _TERM.format(ident=f"term-{self.count}", text=said[use.start : use.end], means=use.term.means)
            found += escape(said[at : use.start]) + written
            at = use.end
        return found + escape(said[at:])
