"""Links in the pages we write lead somewhere: to a file of the project, and to a heading of it."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\(([^)\s]+)\)")


def anchors(page: Path) -> set[str]:
    """Return the names a page's headings are reached by."""
    words = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)
    found = set()
    for heading in re.findall(r"^#+ +(.+?) *$", words, flags=re.MULTILINE):
        bare = re.sub(r"[`*]|\]\([^)]*\)|\[", "", heading).lower()
        found.add("".join("-" if sign == " " else sign for sign in bare if _stays(sign)))
    return found


def _stays(sign: str) -> bool:
    return sign in " -_" or unicodedata.category(sign)[0] in "LN"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_of_a_page_is_alive(page: Path) -> None:
    words = re.sub(r"```.*?```|`[^`]*`", "", page.read_text("utf-8"), flags=re.DOTALL)
    dead = []
    for target in LINK.findall(words):
        if re.match(r"[a-z]+:", target):
            continue  # elsewhere: not for a test without a network
        address, _, anchor = target.partition("#")
        file = (page.parent / address).resolve() if address else page
        if not file.exists() or (anchor and anchor not in anchors(file)):
            dead.append(target)
    assert not dead, f"{page.name}: {', '.join(dead)}"


def test_a_dead_link_would_be_seen() -> None:
    assert "what-it-is-not" in anchors(ROOT / "docs" / "model-card.md")
    assert "nowhere" not in anchors(ROOT / "docs" / "model-card.md")
    assert len(PAGES) >= 10
