"""Thousands of damaged case files: each opens or is explained, and none is ever written over."""

from __future__ import annotations

import copy
import json
import random
from pathlib import Path
from typing import Any

import pytest

from workbook.cases import load, new_case, open_case, save, write_case
from workbook.errors import CaseFileError
from workbook.i18n import LANGUAGES, explain

VERSION_1 = Path(__file__).with_name("case_version_1.json")
STRANGE: tuple[Any, ...] = (
    None, True, -1, 0, 1e308, 10**40, "", "x" * 400, "\u0000", "\ud800", "2026-02-30", "unknown", [], [[]], {}, {"": 1},
    {"a": {"b": [1]}}, 3.5, "5", [None], "1e999", -0.0, "NaN", {"value": "x"}, ["mfa", "mfa"],
)  # fmt: skip


def places(content: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return every path that leads somewhere in a JSON content."""
    inner = content.items() if isinstance(content, dict) else enumerate(content) if isinstance(content, list) else ()
    return [path, *(found for name, value in inner for found in places(value, (*path, name)))]


def other_content(content: Any, dice: random.Random) -> bytes:
    """Return the text of a content with one to four of its parts changed, removed, moved or renamed."""
    content = json.loads(json.dumps(content))
    for _ in range(dice.randint(1, 4)):
        path = dice.choice(places(content)[1:] or [()])
        if not path:
            return json.dumps(dice.choice(STRANGE)).encode("utf-8", "surrogatepass")
        holder = content
        for step in path[:-1]:
            holder = holder[step]
        deed = dice.randrange(4)
        if deed == 0:
            holder[path[-1]] = copy.deepcopy(dice.choice(STRANGE))
        elif deed == 1:
            del holder[path[-1]]
        elif isinstance(holder, dict):
            name = dice.choice(["", "firm", "S1", str(path[-1]) + "s", "\u202e", "schema_version", "x" * 300])
            holder[name] = holder.pop(path[-1]) if deed == 2 else json.loads(json.dumps(holder[path[-1]]))
        else:
            holder.append(copy.deepcopy(dice.choice(STRANGE)))
    return json.dumps(content, ensure_ascii=dice.random() < 0.5).encode("utf-8", "surrogatepass")


def other_bytes(text: bytes, dice: random.Random) -> bytes:
    """Return a text cut, with bytes turned, taken out, put in, or with one stretch of it twice."""
    at, to = sorted(dice.randrange(len(text) + 1) for _ in range(2))
    match dice.randrange(5):
        case 0:
            return text[:at]
        case 1:
            return text[:at] + bytes(dice.randrange(256) for _ in range(dice.randint(1, 4))) + text[at:]
        case 2:
            return text[:at] + text[to:]
        case 3:
            return text[:to] + text[at:]
        case _:
            turned = bytearray(text)
            for _ in range(dice.randint(1, 5)):
                turned[dice.randrange(len(turned))] ^= 1 << dice.randrange(8)
            return bytes(turned)


@pytest.mark.parametrize("number", [600, pytest.param(6000, marks=pytest.mark.slow)])
def test_a_damaged_file_opens_or_is_explained_and_is_never_written_over(tmp_path: Path, number: int) -> None:
    dice, path, refused = random.Random(number), tmp_path / "firm.json", 0
    goods = [VERSION_1.read_bytes(), write_case(open_case("ateliers-bremond")).encode()]
    mine = new_case("Essai")
    for turn in range(number):
        good = dice.choice(goods)
        damaged = other_bytes(good, dice) if turn % 2 else other_content(json.loads(good), dice)
        path.write_bytes(damaged)
        try:
            load(path)
        except CaseFileError as found:
            refused += 1
            for language in LANGUAGES:
                explain(found, language).encode("utf-8")
        with pytest.raises(CaseFileError):
            save(mine, path)
        assert path.read_bytes() == damaged
    assert number * 0.5 < refused < number  # some changes leave a good case: a shorter note, a figure less
