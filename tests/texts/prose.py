"""Every sentence people read, by where it stands: catalogues, lessons, documents; without marks, code or gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po

from workbook.i18n import Language
from workbook.lessons.source import read_source

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = {
    "fr": ("README.fr.md", "docs/*.fr.md", "data/samples/*/story.fr.md"),
    "en": ("README.md", "docs/*.md", "data/samples/*/story.en.md"),
}
_UNREAD = (
    r"(?s)^---$.*?^---$",  # a file's header
    r"(?s)```.*?```",
    r"`[^`]*`",
    r"\]\([^)]*\)",
    r"\[\[[^\]]*\]\]",
    r"<[^>]*>",
    r"https?://\S+|www\.\S+|\S+@\S+",
    r"\{[^}]*\}",
    r"--?\w[\w-]*",  # an option
    r"\S*[/_]\S*",  # a path, a symbol
    r"\b[\w-]+\.(?:json|csv|txt|md|xlsx|xml|pdf|ics|html|ipynb|py|toml|com|fr|io|org|eu)\b",
    r"\b(?:MINUTES|AGENDA|WORDS)\b",
)


def plain(words: str) -> str:
    """Return a text without what nobody reads aloud."""
    for pattern in _UNREAD:
        words = re.sub(pattern, " ", words, flags=re.MULTILINE)
    return words


def prose(language: Language) -> Iterator[tuple[str, str]]:
    """Yield where each text stands and the text, plain."""
    for file in sorted((ROOT / "src/workbook/i18n/catalogues" / language).glob("*.po")):
        with file.open("rb") as stream:
            for message in read_po(stream, locale=language):
                forms = (message.string,) if isinstance(message.string, str) else message.string
                for said in forms if message.id else ():
                    yield f"{file.name} {message.id}", plain(said)
    for kind in ("notebooks", "exercises"):
        for file in sorted((ROOT / kind / "source").glob("*.py")):
            for cell in read_source(file).cells_of(language):
                if cell.kind == "markdown":
                    yield f"{kind}/source/{file.name} {cell.name}", plain(cell.text)
    for pattern in DOCUMENTS[language]:
        for file in sorted(ROOT.glob(pattern)):
            if file.name.startswith(("parameters", "glossary")) or (language == "en" and file.name.endswith(".fr.md")):
                continue  # pages made from catalogues hold both languages
            yield file.relative_to(ROOT).as_posix(), plain(file.read_text("utf-8"))
