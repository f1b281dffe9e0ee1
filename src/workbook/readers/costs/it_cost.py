"""What the ledger says the firm spends on IT: by month, by supplier and line by line, each with its evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from workbook.errors import ReaderError
from workbook.readers.costs.evidence import COUNTS, DOUBT, SIBLING, Verdict, account_rule, judge
from workbook.readers.costs.suppliers import suppliers_of
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
    """IT cost in cents, excluding VAT.

    by_month: each month of the period ("2024-03"), noughts included. by_month_and_line: the same by cost line
    (columns `LINES`). by_supplier: suppliers that count or are to be confirmed, the largest first. lines: each cost
    line with a score or a confirmation (`line`, `date`, `month`, `account`, `supplier`, `source`, `label`, `cents`,
    `score`, `counted_cents`, `status`, `cost_line`, `why`). nameless: cost lines without a supplier, and their cents.
    """

    by_month: dict[str, int]
    by_month_and_line: pd.DataFrame
    by_supplier: tuple[SupplierCost, ...]
    lines: pd.DataFrame
    nameless: tuple[int, int]

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
        """Return, from the first full window on, the cost of the last `months` months: single months are noisy."""
        keys, values = list(self.by_month), list(self.by_month.values())
        return {keys[i]: sum(values[i - months + 1 : i + 1]) for i in range(months - 1, len(keys))}


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
    table = rows.loc[wanted, ["line", "date", "account", "account_label", "label"]].copy()
    table["cents"] = (rows["debit"] - rows["credit"])[wanted]
    table = table.join(suppliers_of(rows, wanted))
    table["key"] = table["supplier"].map({name: fold(name) for name in table["supplier"].unique()}).astype(object)
    verdicts = _judge_all(table)
    table["score"] = np.array([verdict.score for verdict in verdicts], dtype=float)
    table["cost_line"] = pd.Series([verdict.line for verdict in verdicts], index=table.index, dtype=object)
    table["why"] = pd.Series([verdict.why for verdict in verdicts], index=table.index, dtype=object)
    share = np.where(table["score"] >= COUNTS, 1.0, 0.0)
    doubt = (table["score"] >= DOUBT) & (table["score"] < COUNTS)
    decided = table["key"].map(shares).to_numpy(dtype=float)
    known = ~np.isnan(decided)
    table["score"] = np.where(known, decided, table["score"])
    share = np.where(known, decided, share)
    table["counted_cents"] = np.rint(table["cents"].to_numpy() * share).astype(np.int64)
    status = np.where(share > 0, "counted", np.where(doubt & ~known, "to_confirm", "left"))
    table["status"] = np.where(known, "confirmed", status)
    table["month"] = table["date"].dt.strftime("%Y-%m").astype(object)
    start, end = ledger.report.period
    months = [str(month) for month in pd.period_range(start, end, freq="M")]
    return ItCost(*_by_month(table, months), _by_supplier(table), _shown(table), _nameless(table))


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


def _judge_all(table: pd.DataFrame) -> list[Verdict]:
    """Return the verdict of each line; a supplier half of whose spending is proven speaks for its other lines."""
    texts = {text: fold(text) for column in ("label", "account_label") for text in table[column].unique()}
    known: dict[tuple[str, str, str, str, bool], Verdict] = {}

    def verdict(account: str, key: str, label: str, title: str, sibling: bool) -> Verdict:
        asked = (account, key, label, title, sibling)
        if asked not in known:
            rule = account_rule(account)
            assert rule is not None, "only mapped accounts are asked about"  # noqa: S101
            known[asked] = judge(rule, key, texts[label], texts[title], sibling)
        return known[asked]

    lines = list(zip(table["account"], table["key"], table["label"], table["account_label"], strict=True))
    first = [verdict(*line, False) for line in lines]
    size = table["cents"].abs().to_numpy()
    proven = np.array([v.strength >= SIBLING for v in first], dtype=bool)
    spent = pd.DataFrame({"key": table["key"], "all": size, "proven": np.where(proven, size, 0)}).groupby("key").sum()
    vouched = set(spent.index[(spent["proven"] * 2 >= spent["all"]) & (spent["proven"] > 0)]) - {" ", ""}
    return [
        verdict(*line, True) if v.strength < SIBLING and not v.excluded and line[1] in vouched else v
        for line, v in zip(lines, first, strict=True)
    ]


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
