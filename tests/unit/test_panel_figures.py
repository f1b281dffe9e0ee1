"""The firm's figures: whatever way a number is written it is read, and a refusal says what to do."""

from typing import Any, Literal, get_args, get_origin

import annotated_types
import pytest
from pydantic.fields import FieldInfo

from workbook.cases.casefile import CaseFile
from workbook.cases.hints import usual_of
from workbook.i18n import LANGUAGES, has_text
from workbook.questions.figures import figure_rules
from workbook.views.panel_figures import FIELDS, Field, UnreadableError, groups, read, read_all, written

BY_KEY = {field.key: field for field in FIELDS}


@pytest.mark.parametrize(
    ("typed", "language", "value"),
    [
        ("1980", "fr", 1980),
        ("1 980", "fr", 1980),
        ("1\u202f980,50 €", "fr", 1980.5),
        ("1,980.50", "en", 1980.5),
        ("1.980,50", "fr", 1980.5),
        ("€1,980", "en", 1980),
        ("1’980", "fr", 1980),
        ("  ", "fr", None),
    ],
)
def test_amounts_are_read_as_they_are_written_in_europe(typed, language, value):
    field = BY_KEY["hourly_rate"] if value is None else BY_KEY["fee_month"]
    assert read(typed, field, language) == value


@pytest.mark.parametrize("typed", ["28x", "nan", "inf", "1-2", "douze"])
def test_what_is_no_number_is_refused_with_an_example(typed):
    values, faults = read_all({"users": typed, "employees": "42", "fee_month": "1980"}, "fr")
    assert "users" not in values
    assert typed in faults["users"]
    assert "42" in faults["users"]


def test_half_a_person_and_a_fee_of_a_billion_are_refused():
    with pytest.raises(UnreadableError):
        read("2,5", BY_KEY["users"], "fr")
    _, faults = read_all({"fee_month": "1 000 000 000"}, "en")
    assert faults["fee_month"] == "Between 0 and 1,000,000: check the unit."


def test_only_a_name_people_users_and_the_fee_have_to_be_given():
    _, faults = read_all({}, "en")
    assert set(faults) == {"name", "employees", "users", "fee_month"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_is_read_back_the_same(language):
    samples = {"whole": 1250, "amount": 12345.5, "share": 0.025, "text": "Ateliers Brémond"}
    for field in FIELDS:
        for value in [meant for _, meant in field.choices] or [samples[field.kind]]:
            if field.kind in ("whole", "amount") and not field.low <= value <= field.high:
                value = field.high
            assert read(written(value, field, language), field, language) == value


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_has_its_words(language):
    drawn = [field for group in groups(language) for field in group["fields"]]
    assert [field["key"] for field in drawn] == [field.key for field in FIELDS]
    assert all(field["label"] and field["hint"] for field in drawn)
    assert all(has_text(f"panel.field.{field.key}", language) for field in FIELDS)


def kept(field: Field) -> FieldInfo:
    """Return the field of the case file that a field of the panel writes."""
    part = CaseFile.model_fields[field.section].annotation
    assert part is not None
    return part.model_fields[field.key]


def bounds(info: FieldInfo) -> tuple[float | None, float | None]:
    """Return the least and the most that the case file takes."""
    rules = [*info.metadata, *(rule for one in get_args(info.annotation) for rule in getattr(one, "__metadata__", ()))]
    found: dict[str, Any] = {"ge": None, "le": None}
    for rule in rules:
        for one in getattr(rule, "metadata", [rule]):
            if isinstance(one, annotated_types.Ge):
                found["ge"] = one.ge
            if isinstance(one, annotated_types.Le):
                found["le"] = one.le
    return found["ge"], found["le"]


@pytest.mark.parametrize(
    "field", [one for one in FIELDS if one.kind in ("whole", "amount", "share")], ids=lambda f: f.key
)
def test_the_bounds_said_on_the_panel_are_those_of_the_case_file(field: Field) -> None:
    assert bounds(kept(field)) == (field.low, field.high)
    assert kept(field).is_required() is field.needed


@pytest.mark.parametrize("field", [one for one in FIELDS if one.kind == "choice"], ids=lambda f: f.key)
def test_the_choices_of_the_panel_are_those_of_the_case_file(field: Field) -> None:
    kind = kept(field).annotation
    values = {False, True} if kind is bool else set(get_args(kind))
    assert get_origin(kind) is Literal or kind is bool
    assert {meant for _, meant in field.choices} == values


def test_no_figure_is_doubted_that_the_case_file_refuses_anyway() -> None:
    """A usual range, with its slack, lies within what can be typed: else the hint is never seen, or always."""
    weighed = {rule.of: rule for rule in figure_rules() if not rule.per}
    for field in FIELDS:
        rule = weighed.get(f"{field.section}.{field.key}")
        if rule is None:
            continue
        usual = usual_of(rule)
        assert field.low <= usual.low / rule.slack
        assert usual.high * rule.slack <= field.high
    assert "contract.hourly_rate" in weighed
