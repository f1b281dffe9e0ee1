"""Settles signs and shares: a credit lowers cost, and lines sum to the total excluding VAT, to the cent."""

from __future__ import annotations

from collections.abc import Sequence

from workbook.errors import Fault
from workbook.readers.invoices.canonical import Form, Invoice, InvoiceLine
from workbook.readers.invoices.draft import Draft, DraftLine
from workbook.readers.invoices.values import to_cents
from workbook.readers.sources import Source

# UNTDID 1001: credit notes of all sorts, whose amounts are written positive; 384, a correction, keeps its signs
CREDIT_CODES = frozenset({"81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532"})
DEPOSIT_CODES = frozenset({"386", "500"})
NEAR = 2  # cents by which sums may differ from rounding


def assemble(draft: Draft, source: Source, form: Form) -> Invoice:
    """Return the canonical invoice of a draft.

    Raises:
        ReaderError: `invoices.no_total` when no amount can be found.
    """
    findings = [*draft.findings, *_missing(draft)]
    lines = _counted(draft, findings)
    written = [_amount(line) for line in lines]
    basis = _basis(draft, written, source, findings)
    is_credit = draft.credit_note or draft.type_code in CREDIT_CODES
    sign = -1 if is_credit and basis >= 0 else 1
    if is_credit and basis < 0:
        findings.append(Fault("invoices.warn_credit_negative"))
    tax = draft.tax_cents if draft.tax_cents is not None else (draft.grand_cents or basis) - basis
    grand = draft.grand_cents if draft.grand_cents is not None else basis + tax
    if abs(basis + tax - grand) > NEAR:
        values = {"basis_cents": basis, "tax_cents": tax, "grand_cents": grand, "currency": draft.currency}
        findings.append(Fault("invoices.warn_totals", values=values))
    shared = _shared(draft, written, basis, findings)
    return Invoice(
        file=source.name,
        form=form,
        syntax=draft.syntax,
        profile=draft.profile,
        number=draft.number,
        date=draft.date,
        due_date=draft.due_date,
        type_code=draft.type_code,
        credit=is_credit or basis < 0,
        seller=draft.seller,
        buyer=draft.buyer,
        currency=draft.currency,
        basis_cents=sign * basis,
        tax_cents=sign * tax,
        grand_cents=sign * grand,
        due_cents=sign * (draft.due_cents if draft.due_cents is not None else grand),
        period=draft.period,
        delivered=draft.delivered,
        lines=tuple(
            _signed(line, sign, own, share) for line, own, share in zip(lines, written, shared, strict=True)
        ) + _rest(lines, sign, basis - sum(shared)),
        findings=tuple(findings),
    )  # fmt: skip


def _missing(draft: Draft) -> list[Fault]:
    gaps = {
        "number": draft.number,
        "issue": draft.date,
        "currency": draft.currency,
        "type": draft.type_code or draft.credit_note,
        "seller": draft.seller.name,
    }
    found = [Fault(f"invoices.warn_no_{name}") for name, value in gaps.items() if not value]
    if draft.type_code in DEPOSIT_CODES:
        found.append(Fault("invoices.warn_deposit"))
    return found


def _amount(line: DraftLine) -> int:
    if line.cents is not None:
        return line.cents
    return to_cents(line.quantity * line.price) if line.quantity is not None and line.price is not None else 0


def _counted(draft: Draft, findings: list[Fault]) -> list[DraftLine]:
    """Return the lines that make the total: not those that only inform, nor groups when their details are there."""
    priced = [line for line in draft.lines if line.cents is not None or line.price is not None]
    told = [line for line in priced if line.status != "INFORMATION"]
    details = [line for line in told if line.status != "GROUP"]
    if len(details) < len(told) and draft.lines_cents is not None:
        sums = [sum(_amount(line) for line in some) for some in (details, told)]
        details = told if sums[0] != draft.lines_cents == sums[1] else details
    if len(details) < len(draft.lines):
        findings.append(Fault("invoices.warn_text_lines", values={"count": len(draft.lines) - len(details)}))
    return details


def _basis(draft: Draft, written: Sequence[int], source: Source, findings: list[Fault]) -> int:
    """Return the total excluding VAT, worked out from the rest when it is not written."""
    if draft.basis_cents is not None:
        return draft.basis_cents
    lines = sum(written) if written else draft.lines_cents
    if lines is not None:
        found = lines - draft.discount_cents + draft.charge_cents
    elif draft.grand_cents is not None:
        found = draft.grand_cents - (draft.tax_cents or 0)
    elif draft.due_cents is not None:
        found = draft.due_cents - (draft.tax_cents or 0)
    else:
        raise source.refusal("no_total")
    findings.append(Fault("invoices.warn_no_basis", values={"cents": found, "currency": draft.currency}))
    return found


def _shared(draft: Draft, written: Sequence[int], basis: int, findings: list[Fault]) -> list[int]:
    """Return the lines' amounts with their shares of what stands between their sum and the total."""
    gap = basis - sum(written)
    if not written or not gap:
        return list(written)
    # some suppliers write their discounts below nought, though the indicator alone should say which way they go
    charge, discount = draft.charge_cents, draft.discount_cents
    known = any(abs(gap - said) <= NEAR * len(written) for said in (charge - discount, abs(charge) - abs(discount)))
    values = {"cents": gap, "currency": draft.currency}
    findings.append(Fault("invoices.warn_shared" if known else "invoices.warn_lines", values=values))
    parts = share(gap, [abs(cents) for cents in written])
    return [cents + part for cents, part in zip(written, parts, strict=True)]


def _signed(line: DraftLine, sign: int, own: int, cents: int) -> InvoiceLine:
    quantity = line.quantity * sign if line.quantity is not None else None
    return InvoiceLine(
        line.number, line.name, line.description, quantity, line.unit, line.price, sign * cents, sign * own, line.period
    )


def _rest(lines: Sequence[DraftLine], sign: int, cents: int) -> tuple[InvoiceLine, ...]:
    """Return a line for what could be shared among none, because all are nought."""
    return (InvoiceLine("", "", "", None, "", None, sign * cents, 0, None),) if lines and cents else ()


def share(cents: int, weights: Sequence[int]) -> list[int]:
    """Return an amount split in proportion to weights, to the cent: the largest remainders get the odd cents.

    Noughts only share nothing.

    >>> share(100, [1, 1, 1]), share(-5, [300, 100]), share(5, [0])
    ([34, 33, 33], [-4, -1], [0])
    """
    whole = sum(weights)
    if whole <= 0:
        return [0] * len(weights)
    parts = [abs(cents) * weight // whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda i: (-(abs(cents) * weights[i] % whole), i))
    for i in order[: abs(cents) - sum(parts)]:
        parts[i] += 1
    return [part if cents >= 0 else -part for part in parts]
