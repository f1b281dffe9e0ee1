"""Reads the registry's tables and makes the model's parameter set of them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Literal, cast

from workbook.errors import Fault, ParameterError
from workbook.model.parameterset import LeverCost, LeverSpec, ParameterSet, PracticeTable, Priced
from workbook.model.quantities import Constant, GammaRate, Lognormal, Pert, Quantity

VERSION = "2026.11"

Distribution = Literal["pert", "constant", "gamma", "lognormal", "levels"]


@dataclass(frozen=True)
class Parameter:
    """One row of the registry.

    `key` is the model's symbol, or `practice.channel` for what a practice does by level (`values`, worst first).
    `low`, `mode`, `high` as the distribution reads them: a range with a most likely value; a constant or a yearly
    rate in `mode`; a lognormal by its 90 % interval (low, high) or its median (mode). `shape` is a gamma's shape or a
    lognormal's sigma. `unit` and `key` have their words in the catalogue (`parameters.unit.…`, `parameters.…`).
    `published` names the published figures it rests on; `judgement` tells whether we chose any part of it.
    """

    key: str
    symbol: str
    unit: str
    distribution: Distribution
    low: float | None
    mode: float | None
    high: float | None
    shape: float | None
    values: tuple[float, ...]
    published: tuple[str, ...]
    population: str
    year: str
    source: str
    address: str
    grade: str
    judgement: bool
    section: str = ""
    basis: Literal["reference"] = "reference"

    @property
    def population_key(self) -> str:
        """The catalogue's key of who the figure holds for; empty when it rests on no published figure."""
        return f"parameters.population.{self.published[0]}" if self.published else ""

    def quantity(self) -> Quantity:
        """Return the quantity this row describes.

        Raises:
            ParameterError: the row has not what its distribution needs.
        """
        low, mode, high, shape = self.low, self.mode, self.high, self.shape
        if self.distribution == "pert" and low is not None and mode is not None and high is not None:
            return Pert(low, mode, high)
        if self.distribution == "constant" and mode is not None:
            return Constant(mode)
        if self.distribution == "gamma" and mode is not None and shape is not None:
            return GammaRate(mode, shape)
        if self.distribution == "lognormal" and low is not None and high is not None:
            return Lognormal.from_interval(low, high)
        if self.distribution == "lognormal" and mode is not None and shape is not None:
            return Lognormal.from_median(mode, shape)
        raise ParameterError("parameters.bad_row", key=self.key)


def _rows(name: str) -> Iterator[dict[str, str]]:
    file = resources.files(__package__).joinpath(f"{name}.csv")
    yield from csv.DictReader(file.read_text(encoding="utf-8").splitlines())


def _number(text: str) -> float | None:
    return float(text) if text else None


def _quantity_row(row: dict[str, str]) -> Parameter:
    return Parameter(
        key=row["symbol"],
        symbol=row["symbol"],
        unit=row["unit"],
        distribution=cast("Distribution", row["distribution"]),
        low=_number(row["low"]),
        mode=_number(row["mode"]),
        high=_number(row["high"]),
        shape=_number(row["shape"]),
        values=(),
        published=tuple(row["published"].split()),
        population=row["population"],
        year=row["year"],
        source=row["source"],
        address=row["address"],
        grade=row["grade"],
        judgement=row["judgement"] != "no",
        section=row["section"],
    )


def _practice_row(row: dict[str, str]) -> Parameter:
    return Parameter(
        key=f"{row['practice']}.{row['channel']}",
        symbol=row["channel"],
        unit="level",
        distribution="levels",
        low=None,
        mode=None,
        high=None,
        shape=None,
        values=tuple(float(v) for v in row["values"].split()),
        published=tuple(row["published"].split()),
        population=row["population"],
        year=row["year"],
        source=row["source"],
        address=row["address"],
        grade=row["grade"],
        judgement=row["judgement"] != "no",
    )


@lru_cache
def registry() -> tuple[Parameter, ...]:
    """Return every parameter of the model, quantities first, then practices by channel.

    Raises:
        ParameterError: rows cannot be read; all are reported together.
    """
    found = [*map(_quantity_row, _rows("quantities")), *map(_practice_row, _rows("practices"))]
    faults = tuple(_faults(found))
    if faults:
        raise ParameterError("parameters.broken", faults=faults)
    return tuple(found)


def _faults(rows: list[Parameter]) -> Iterator[Fault]:
    keys = [row.key for row in rows]
    yield from (Fault("parameters.twice", key, {"key": key}) for key in set(keys) if keys.count(key) > 1)
    for row in rows:
        if row.grade not in ("A", "B", "C", "D"):
            yield Fault("parameters.bad_grade", row.key, {"key": row.key, "grade": row.grade})
        if row.symbol == "prevalence" and abs(sum(row.values) - 1.0) > 1e-9:
            yield Fault("parameters.bad_prevalence", row.key, {"key": row.key, "total": sum(row.values)})


@dataclass(frozen=True)
class Published:
    """A published figure: what was read, where, how good it is. Not a default: the model's rows name those they use.

    Its words are `parameters.published.<key>`; `computed` tells that we computed it from the source's data.
    """

    key: str
    unit: str
    low: float | None
    mode: float | None
    high: float | None
    population: str
    year: str
    source: str
    address: str
    computed: bool
    grade: str


@lru_cache
def published() -> tuple[Published, ...]:
    """Return the published figures that the registry rests on or is compared with."""
    return tuple(
        Published(
            key=row["key"],
            unit=row["unit"],
            low=_number(row["low"]),
            mode=_number(row["mode"]),
            high=_number(row["high"]),
            population=row["population"],
            year=row["year"],
            source=row["source"],
            address=row["address"],
            computed=row["computed"] == "yes",
            grade=row["grade"],
        )
        for row in _rows("published")
    )


def parameter(key: str) -> Parameter:
    """Return one row of the registry.

    Raises:
        ParameterError: the registry has no such key.
    """
    for row in registry():
        if row.key == key:
            return row
    raise ParameterError("parameters.no_symbol", symbol=key)


@lru_cache
def default_parameters() -> ParameterSet:
    """Return the parameter set of the registry."""
    return ParameterSet(
        version=VERSION,
        quantities={row.key: row.quantity() for row in registry() if row.distribution != "levels"},
        practices=_practices(),
        levers=_levers(),
    )


def _practices() -> dict[str, PracticeTable]:
    prevalence: dict[str, tuple[float, ...]] = {}
    effects: dict[str, dict[str, tuple[float, ...]]] = {}
    for row in registry():
        if row.distribution != "levels":
            continue
        practice, _, channel = row.key.partition(".")
        if channel == "prevalence":
            prevalence[practice] = row.values
        else:
            effects.setdefault(practice, {})[channel] = row.values
    return {name: PracticeTable(shares, effects[name]) for name, shares in prevalence.items()}


def _levers() -> dict[str, LeverSpec]:
    costs: dict[tuple[str, str], LeverCost] = {}
    for row in _rows("levers"):
        given = {k: float(v) for k, v in row.items() if k not in ("lever", "side") and v}
        share = given.pop("share_of_removed", 0.0)
        costs[row["lever"], row["side"]] = LeverCost(given, share)
    return {
        row["lever"]: LeverSpec(
            name=row["lever"],
            one_off=costs[row["lever"], "one_off"],
            running=costs[row["lever"], "running"],
            lead=int(row["lead_months"]),
            finding=tuple(int(n) for n in row["findings"].split()),
            grade=row["grade"],
            who=tuple(row["who"].split()),
            priced=cast("Priced", row["priced"]),
        )
        for row in _rows("lever_facts")
    }
