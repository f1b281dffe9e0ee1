"""XML read without risk: no entity is followed, nothing is fetched, sizes and depths are bounded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from workbook.errors import ReaderError
from workbook.readers.sources import Source

if TYPE_CHECKING:
    from lxml.etree import XMLSyntaxError, _Element

LARGEST_XML = 20 << 20
LONGEST_TEXT = 2_000
# libxml2's numbers: encodings unknown, unsupported, wrongly named, bytes that are no letter of it
_ENCODING = frozenset({31, 32, 79, 81, 6000, 6001, 6002, 6003, 6004})
_ENDED, _EXTRA, _LIMIT = frozenset({4, 77}), 5, 114
_DECLARED = re.compile(rb"""<\?xml[^>]{0,60}?encoding\s*=\s*["']([^"'>]*)""")
_NAME = re.compile(rb"[A-Za-z][A-Za-z0-9._-]*")


def parse(data: bytes, source: Source) -> _Element:
    """Return the root of an XML file.

    Raises:
        ReaderError: `too_large`, `doctype` (entity attacks need one), `encoding`, `truncated` or `xml_broken`.
    """
    from lxml import etree

    if len(data) > LARGEST_XML:
        raise source.refusal("too_large", size=len(data) >> 20, limit=LARGEST_XML >> 20)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data.lstrip(b" \t\r\n"), parser)
    except etree.XMLSyntaxError as error:
        raise _refusal(error, data, source) from error
    except (ValueError, LookupError) as error:  # an encoding that the parser has never heard of
        raise source.refusal("encoding", line=1) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise source.refusal("doctype")
    return root


def _refusal(error: XMLSyntaxError, data: bytes, source: Source) -> ReaderError:
    bare = data.replace(b"\0", b"")
    line = error.lineno or 1
    if b"<!DOCTYPE" in bare:
        return source.refusal("doctype")
    if error.code in _ENCODING or _declares_wrongly(data):
        return source.refusal("encoding", line=line)
    if error.code == _LIMIT or "HUGE" in (error.msg or ""):
        return source.refusal("xml_limits", line=line)
    if error.code in _ENDED or (error.code != _EXTRA and not bare.rstrip().endswith(b">")):
        return source.refusal("truncated")
    return source.refusal("xml_broken", line=line)


def _declares_wrongly(data: bytes) -> bool:
    """Return whether the first line names an encoding that is none, or UTF-16 for a file of single bytes."""
    said = _DECLARED.search(data[:200])
    return said is not None and (not _NAME.fullmatch(said[1]) or said[1].upper().startswith(b"UTF-16"))


def local(node: _Element) -> str:
    """Return a tag without its namespace; empty for what is no element (an entity left unresolved)."""
    tag = node.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(node: _Element | None, *names: str) -> Iterator[_Element]:
    """Yield the children that have one of these local names."""
    if node is not None:
        for inner in node:
            if local(inner) in names:
                yield inner


def child(node: _Element | None, *path: str) -> _Element | None:
    """Return what stands at the end of a path of local names; `a|b` in the path means either."""
    for step in path:
        node = next(children(node, *step.split("|")), None)
    return node


def words(node: _Element | None, *path: str) -> str:
    """Return the text at the end of a path, empty when there is none.

    Spaces are made single, signs that cannot be seen (and could drive a screen) are left out, the rest of a text too
    long to be read is cut.
    """
    found = child(node, *path)
    if found is None or not found.text:
        return ""
    shown = " ".join(found.text[: 2 * LONGEST_TEXT].split())[:LONGEST_TEXT]
    return shown if shown.isprintable() else "".join(sign for sign in shown if sign.isprintable())
