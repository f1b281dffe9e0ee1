"""Each text of a case file is said to hold names or not, so that none is shown by oversight."""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from workbook.cases import CaseFile
from workbook.cases.name_fields import TEXTS


def texts_of(part: type[BaseModel]) -> Iterator[str]:
    """Every text a part of the case file can hold, as the table of names calls it; parts inside it too."""
    for name in part.model_fields:
        owner = next(one for one in part.__mro__ if name in inspect.get_annotations(one))
        hints = typing.get_type_hints(owner, include_extras=True)
        yield from leaves(hints[name], f"{owner.__name__}.{name}")


def leaves(kind: Any, where: str) -> Iterator[str]:
    if kind is str:
        yield where
    elif isinstance(kind, type) and issubclass(kind, BaseModel):
        yield from texts_of(kind)
    elif typing.get_origin(kind) is dict:
        key, value = typing.get_args(kind)
        yield from (f"{where}:keys" for _ in leaves(key, where))
        yield from leaves(value, where)
    elif typing.get_origin(kind) is not typing.Literal:
        inside = typing.get_args(kind)
        if typing.get_origin(kind) is typing.Annotated:
            inside = inside[:1]
        for one in inside:
            if not isinstance(one, types.EllipsisType):
                yield from leaves(one, where)


def test_each_text_of_a_case_file_is_said_to_be_a_name_or_not() -> None:
    found = set(texts_of(CaseFile))
    assert found - set(TEXTS) == set(), "say in name_fields.py what these texts are: a name, free text, or neither"
    assert set(TEXTS) - found == set(), "these lines of name_fields.py speak of no field"
