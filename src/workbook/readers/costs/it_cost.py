"""What the ledger says the firm spends on IT: by month, by supplier and line by line, each with its evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from workbook.errors import ReaderError
from workbook.readers.costs.adjustments import Adjustment, adjustments_in
from workbook.readers.costs.evidence import COUNTS, DOUBT, account_rule
from workbook.readers.costs.periods import month_label
from workbook.readers.costs.spreading import Used, used_months
from workbook.readers.costs.suppliers import suppliers_of
from workbook.readers.costs.verdicts import judge_all
from workbook.readers.ledger.journals import fold
from workbook.readers.ledger.reading import Ledger

LINES = ("fee", "out_of_scope", "subscriptions", "renewals", "other")
Confirmations = Mapping[str, str | float]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class SupplierCost:
    """One supplier. Cents: `cents` counted as IT, `to_confirm_cents` in doubt, `spend_cents` all its cost lines.

    score: mean over its lines weighted by amount. by_line: cents counted by cost line of the model. why: evidence,
    pairs of a catalogue key and the word it speaks of. confirmed: the owner decided.
    """

    name: str
    cents: int
    to_confirm_cents: int
    spend_cents: int
    score: float
    by_line: dict[str, int]
    accounts: tuple[str, ...]
    why: tuple[tuple[str, str], ...]
    confirmed: bool

    @property
    def share(self) -> float:
        """Which share of what this supplier was paid counts as IT."""
        return self.cents / self.spend_cents if self.spend_cents else 0.0


@dataclass(frozen=True)
class ItCost:
    """IT cost in cents, excluding VAT, by the month it was booked in; `used` tells it by the month it was used in.

    by_month: each month of the period ("2024-03"), noughts included. by_month_and_line: the same by cost line
    (columns `LINES`). by_supplier: suppliers that count or are to be confirmed, the largest first. lines: each cost
    line with a score or a confirmation (`line`, `date`, `month`, `account`, `supplier`, `source`, `label`, `cents`,
    `score`, `counted_cents`, `status`, `cost_line`, `why`). nameless: cost lines without a supplier, and their cents.
    Adjustments that cancel out with their reversals are in none of these.
    """

    by_month: dict[str, int]
    by_month_and_line: pd.DataFrame
    by_supplier: tuple[SupplierCost, ...]
    lines: pd.DataFrame
    nameless: tuple[int, int]
    used: Used

    @property
    def total_cents(self) -> int:
        """Return the cost of the whole period: the sum of its months."""
        return sum(self.by_month.values())

    @property
    def to_confirm_cents(self) -> int:
        """Return what is in doubt and not counted."""
        return sum(supplier.to_confirm_cents for supplier in self.by_supplier)

    def by_line(self) -> dict[str, int]:
        """Return the cost of the whole period by cost line."""
        return {line: int(self.by_month_and_line[line].sum()) for line in LINES}

    def rolling(self, months: int = 12) -> dict[str, int]:
        """Return, from the first full window on, what the last `months` months used: single months are noisy."""
        by_month = self.used.by_month
        keys, sums = list(by_month), np.cumsum([0, *by_month.values()])
        return {keys[i]: int(sums[i + 1] - sums[i + 1 - months]) for i in range(months - 1, len(keys))}


def it_cost(ledger: Ledger, confirmations: Confirmations | None = None) -> ItCost:
    """Return the IT cost of a ledger.

    A line counts for its whole amount when its score reaches 0.5; from 0.2 it is listed "to confirm" and does not
    count. `confirmations` maps a supplier's name (case and accents do not matter) to "it", "not_it" or the share
    that is IT, and overrides the score; accounts that are never IT (staff, taxes, depreciation...) stay out.

    Raises:
        ReaderError: `ledger.unknown_choice` when a confirmation is none of these.
    """
    shares = _shares(confirmations or {})
    rows = ledger.rows
    wanted = _cost_rows(rows)
    table = rows.loc[wanted, ["line", "date", "account", "account_label", "label", "entry_id"]].copy()
    table["cents"] = (rows["debit"] - rows["credit"])[wanted]
    table = table.join(suppliers_of(rows, wanted)).reset_index(drop=True)
    codes, names = pd.factorize(table["supplier"])
    folded = np.array([fold(name) for name in names] or [""], dtype=object)
    table["key"] = pd.Series(folded[codes], dtype=object)
    table["month"] = (table["date"].dt.year * 12 + table["date"].dt.month - 1).astype(np.int64)
    adjustments = adjustments_in(rows, table)
    _count(table, shares)
    table = _settled(table, adjustments)
    start, end = (day.year * 12 + day.month - 1 for day in ledger.report.period)
    used = used_months(table, adjustments, (start, end), LINES)
    cancelled = [place for one in adjustments if one.paired for place in one.rows]
    table = table.drop(index=cancelled)
    labels = np.array([month_label(month) for month in range(start, end + 1)], dtype=object)
    table["month"] = labels[np.clip(table["month"].to_numpy() - start, 0, end - start)]
    return ItCost(*_by_month(table, labels.tolist()), _by_supplier(table), _shown(table), _nameless(table), used)


def _count(table: pd.DataFrame, shares: Mapping[str, float]) -> None:
    """Add to each line its score, cost line, evidence, status and counted cents."""
    verdicts = judge_all(table)
    table["score"] = verdicts.column("score").astype(float)
    table["cost_line"], table["why"] = verdicts.column("line"), verdicts.column("why")
    share = np.where(table["score"] >= COUNTS, 1.0, 0.0)
    doubt = (table["score"] >= DOUBT) & (table["score"] < COUNTS)
    decided = table["key"].map(shares).to_numpy(dtype=float)
    known = ~np.isnan(decided)
    table["score"] = np.where(known, decided, table["score"])
    share = np.where(known, decided, share)
    table["counted_cents"] = np.rint(table["cents"].to_numpy() * share).astype(np.int64)
    status = np.where(share > 0, "counted", np.where(doubt & ~known, "to_confirm", "left"))
    table["status"] = np.where(known, "confirmed", status)
    assets = [str(text).startswith("2") for text in table["account"].cat.categories]
    table["spreads"] = ~np.array(assets or [False], dtype=bool)[table["account"].cat.codes.to_numpy()]


def _settled(table: pd.DataFrame, adjustments: tuple[Adjustment, ...]) -> pd.DataFrame:
    """Return the lines with each adjustment judged as its invoice is, and nothing counted where two halves cancel."""
    columns = ["supplier", "key", "source", "score", "cost_line", "why", "status"]
    counted, cents = table["counted_cents"].to_numpy(copy=True), table["cents"].to_numpy()
    for one in adjustments:
        half = one.rows[0]
        if one.paired:
            counted[list(one.rows)] = 0
        elif one.invoice is not None:
            table.loc[half, columns] = table.loc[one.invoice, columns]
            counted[half] = round(int(cents[half]) * int(counted[one.invoice]) / int(cents[one.invoice]))
    table["counted_cents"] = counted
    return table


def _shares(confirmations: Confirmations) -> dict[str, float]:
    found = {}
    for supplier, choice in confirmations.items():
        share = {"it": 1.0, "not_it": 0.0}.get(choice) if isinstance(choice, str) else float(choice)
        if share is None or not 0 <= share <= 1:
            raise ReaderError("ledger.unknown_choice", supplier=supplier, choice=choice)
        found[fold(supplier)] = share
    return found


def _cost_rows(rows: pd.DataFrame) -> Flags:
    """Return the rows that may be IT cost: mapped cost accounts, and assets bought (not moved or disposed of)."""
    accounts = rows["account"].cat
    codes = accounts.codes.to_numpy()

    def where(rule: list[bool]) -> Flags:
        return np.asarray(np.array(rule or [False], dtype=bool)[codes], dtype=bool)

    rules = [account_rule(text) for text in accounts.categories]
    cost = where([rule is not None and rule.role in ("cost", "telecom") for rule in rules])
    asset = where([rule is not None and rule.role == "asset" for rule in rules])
    ids, size = rows["entry_id"].to_numpy(), int(rows["entry_id"].max()) + 1
    paid, billed = np.zeros(size, dtype=bool), np.zeros(size, dtype=bool)
    paid[ids[where([text[:1] in "45" for text in accounts.categories])]] = True
    billed[ids[where([text.startswith("40") for text in accounts.categories])]] = True
    debit = (rows["debit"] - rows["credit"]).to_numpy() > 0
    # a debit with nothing paid or owed moves an asset; a credit without a supplier is a disposal, no credit note
    bought = asset & np.where(debit, paid[ids], billed[ids])
    carried = (rows["opening"] | rows["closing"]).to_numpy()
    return np.asarray((cost | bought) & ~carried, dtype=bool)


def _by_month(table: pd.DataFrame, months: list[str]) -> tuple[dict[str, int], pd.DataFrame]:
    counted = table[table["counted_cents"] != 0]
    wide = counted.pivot_table(index="month", columns="cost_line", values="counted_cents", aggfunc="sum", fill_value=0)
    wide = wide.reindex(index=months, columns=list(LINES), fill_value=0).fillna(0).astype(np.int64)
    wide.index.name, wide.columns.name = "month", None
    return {str(month): int(total) for month, total in wide.sum(axis=1).items()}, wide


def _by_supplier(table: pd.DataFrame) -> tuple[SupplierCost, ...]:
    shown = table[table["status"].isin(["counted", "to_confirm", "confirmed"])]
    spent = table.groupby("key")["cents"].sum()
    found = []
    for key, part in shown.groupby("key", sort=False):
        counted = part[part["counted_cents"] != 0]
        weight = part["cents"].abs().to_numpy(dtype=float)
        by_line = {str(line): int(cents) for line, cents in counted.groupby("cost_line")["counted_cents"].sum().items()}
        why = dict.fromkeys(reason for reasons in part["why"] for reason in reasons)
        found.append(
            SupplierCost(
                name=str(part["supplier"].mode().iloc[0]),
                cents=int(part["counted_cents"].sum()),
                to_confirm_cents=int(part.loc[part["status"] == "to_confirm", "cents"].sum()),
                spend_cents=int(spent[key]),
                score=float(np.average(part["score"], weights=weight)) if weight.sum() else float(part["score"].mean()),
                by_line=by_line,
                accounts=tuple(sorted(part["account"].astype(str).unique())),
                why=tuple(why),
                confirmed=bool((part["status"] == "confirmed").any()),
            )
        )
    return tuple(sorted(found, key=lambda s: (-abs(s.cents), -abs(s.to_confirm_cents), s.name)))


def _shown(table: pd.DataFrame) -> pd.DataFrame:
    kept = table[table["status"] != "left"]
    columns = ["line", "date", "month", "account", "supplier", "source", "label", "cents", "score", "counted_cents"]
    return kept[[*columns, "status", "cost_line", "why"]].reset_index(drop=True)


def _nameless(table: pd.DataFrame) -> tuple[int, int]:
    bare = table[table["source"] == "none"]
    return len(bare), int(bare["cents"].sum())
