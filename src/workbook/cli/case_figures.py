"""What `simulate`, `plan`, `diagnose` and `ask` say of one case."""

from __future__ import annotations

from collections.abc import Sequence

from workbook.cases import CaseFile, to_situation
from workbook.cli.answers import Answer, footing, levers, rounded, table
from workbook.cli.book_figures import basis_of
from workbook.errors import OptionError
from workbook.i18n import Language, decimal, money, percent, short_money, span, text
from workbook.model.comparison import compare
from workbook.model.decision import best_plan, calendar, ordered, price_of_requirement
from workbook.model.lines import HIDDEN, LINES, VISIBLE
from workbook.model.plan_table import plan_table
from workbook.model.register import register_of
from workbook.model.results import PlanResult
from workbook.model.simulation import Simulation, simulate
from workbook.model.situation import PRACTICES
from workbook.parameters import default_parameters
from workbook.questions import diagnose as diagnosis_of
from workbook.questions import merged


def lever_names(words: str, option: str) -> tuple[str, ...]:
    """Return the levers of a list such as `mfa,restore`.

    Raises:
        OptionError: one of them is no lever.
    """
    names = tuple(word.strip() for word in words.split(",") if word.strip())
    strange = [name for name in names if name not in PRACTICES]
    if strange:
        raise OptionError("figures.unknown_lever", option=option, name=strange[0], known=", ".join(PRACTICES))
    return names


def _run(case: CaseFile, draws: int, seed: int) -> Simulation:
    return simulate(to_situation(case), default_parameters(), draws=draws, seed=seed)


def simulate_case(case: CaseFile, plan: Sequence[str], draws: int, seed: int, language: Language) -> Answer:
    """Return a case's cost by line with its bands, as it is or under a plan."""
    run = _run(case, draws, seed)
    result = run.evaluate(plan) if plan else run.as_is
    register = register_of(run)
    names = ("total_p10", "total_p50", "total_p80", "total_p90", "total_p95")
    band = dict(zip(names, result.total_band(), strict=True))
    last = result.months // 12 - 1
    data = {
        "firm": case.firm.name, "plan": list(result.levers), "months": result.months, "version": run.version,
        "seed": run.seed, "draws": run.draws,
        "lines": {n: rounded({"year_1": result.year(n, 0), "last_year": result.year(n, last), "total": result.total(n)})
                  for n in (*LINES, "visible", "hidden", "total")},
        "band": rounded(band), "monte_carlo_error": round(result.standard_error(), 2),
        "drift_per_year": round(result.drift_rate(last), 6), "debt_change": round(result.debt_change, 2),
        "incident_shortfall": round(result.shortfall(), 2), "no_loss_year": round(result.loss_free_share(), 4),
        "debt": {"principal": round(register.principal, 2), "interest_per_year": round(register.interest, 2),
                 "ratio": round(register.ratio, 4), "grade": register.grade},
        "basis": basis_of(case, language).data,
    }  # fmt: skip
    if plan:
        gain = compare(run.as_is, result)
        data["gain"] = {
            **rounded({"mean": gain.gain_mean, "p10": gain.gain_p10, "p90": gain.gain_p90, "cash": gain.cash_gain}),
            "pays_back": {str(month): round(chance, 4) for month, chance in gain.payback.items()},
        }
    return Answer(data, tuple(_simulated(case, run, result, language)))


def _simulated(case: CaseFile, run: Simulation, result: PlanResult, language: Language) -> list[str]:
    def row(name: str, label: str) -> tuple[str, ...]:
        years = (result.year(name, 0), result.year(name, result.months // 12 - 1), result.total(name))
        return (label, *(money(value, language, 100) for value in years))

    parts: list[tuple[str, ...]] = [("", *(text(f"figures.{n}", language) for n in ("year_1", "last_year", "whole")))]
    for group, names in (("visible", VISIBLE), ("hidden", HIDDEN)):
        parts += [row(name, f"  {text(f'model.line.{name}', language)}") for name in names]
        parts.append(row(group, text(f"model.group.{group}", language)))
    parts.append(row("total", text("model.group.total", language)))
    low, _, _, high, _ = result.total_band()
    register = register_of(run)
    eight = span(short_money(low, language), short_money(high, language), language)
    return [
        text("figures.simulated", language, firm=case.firm.name, plan=levers(result.levers, language)),
        *table(parts),
        text("figures.eight_in_ten", language, span=eight),
        text("figures.drift", language, rate=percent(result.drift_rate(result.months // 12 - 1), language, 1)),
        text("figures.debt", language, principal=money(register.principal, language, 100), grade=register.grade,
             interest=money(register.interest, language, 100)),
        *basis_of(case, language).lines,
        footing(run.version, run.seed, run.draws, language),
    ]  # fmt: skip


def plan_case(
    case: CaseFile, budget: float | None, rho: float, required: Sequence[str], draws: int, seed: int, language: Language
) -> Answer:
    """Return the best plan whose first year fits a budget, with its gain, its calendar and what requirements cost.

    Raises:
        OptionError: no plan with all that is required fits the budget.
    """
    run = _run(case, draws, seed)
    kept = plan_table(run)
    best = best_plan(kept, budget=budget, rho=rho, required=required)
    if best is None:
        cheapest = float(kept.first_year[kept.having(required)].min())
        raise OptionError("figures.budget_too_small", budget=money(budget or 0, language),
                          least=money(cheapest, language, 100))  # fmt: skip
    result = run.evaluate(best.levers)
    gain = compare(run.as_is, result)
    alone = {name: run.evaluate((name,)) for name in best.levers}
    gains = {name: compare(run.as_is, one, ()).gain_mean for name, one in alone.items()}
    costs = {name: one.first_year_cost for name, one in alone.items()}
    starts = calendar(ordered(gains, costs, required))
    dated = compare(run.as_is, run.evaluate(starts))
    data = {
        "firm": case.firm.name, "budget": budget, "risk_price": rho, "required": list(required),
        "plan": list(best.levers), "first_year": round(best.first_year, 2),
        "gain": rounded({"mean": gain.gain_mean, "p10": gain.gain_p10, "p90": gain.gain_p90, "cash": gain.cash_gain}),
        "gain_with_calendar": round(dated.gain_mean, 2), "calendar": starts,
        "pays_back": {str(month): round(chance, 4) for month, chance in gain.payback.items()},
        "price_of_requirement": round(price_of_requirement(kept, required, rho), 2) if required else 0.0,
        "same_choice_at_risk_price": {
            str(other): (b.levers if (b := best_plan(kept, budget=budget, rho=other, required=required)) else None)
            == best.levers for other in (1.0, 2.0, 3.0)},
        "version": run.version, "seed": seed, "draws": draws,
    }  # fmt: skip
    rows = [(text(f"model.lever.{name}", language), text("figures.month", language, n=start + 1),
             money(costs[name], language, 100)) for name, start in starts.items()]  # fmt: skip
    low, high = (short_money(value, language, signed=True) for value in (gain.gain_p10, gain.gain_p90))
    eight = span(low, high, language)
    lines = [
        text("figures.planned", language, firm=case.firm.name, cost=money(best.first_year, language, 100)),
        *(table(rows) or [f"  {levers((), language)}"]),
        text("figures.gain", language, gain=short_money(gain.gain_mean, language, signed=True), span=eight,
             cash=short_money(gain.cash_gain, language, signed=True)),
        text("figures.pays_back", language, chance=percent(gain.payback.get(60, 0.0), language)),
        footing(run.version, seed, draws, language),
    ]  # fmt: skip
    return Answer(data, tuple(lines))


def diagnose_case(case: CaseFile, language: Language) -> Answer:
    """Return the six mistakes with their ranges, weakest first, and the posture."""
    found = diagnosis_of(merged(case.answers.get("owner", {}), case.answers.get("provider", {})))
    rows = [
        (text(f"questions.mistake.{key}", language),
         span(decimal(score.low, language, 0), decimal(score.high, language, 0), language),
         percent(score.known_share, language))
        for key, score in found.mistakes.items()
    ]  # fmt: skip
    posture = found.posture
    data = {
        "firm": case.firm.name,
        "mistakes": {
            key: {"low": round(s.low, 4), "high": round(s.high, 4), "known_share": round(s.known_share, 4),
                  "evidence": list(s.evidence), "open": list(s.open)} for key, s in found.mistakes.items()},
        "posture": {"control": list(posture.control), "anticipation": list(posture.anticipation),
                    "quadrant": posture.quadrant, "sure": posture.sure},
        "progress": {"known": found.progress.known, "unknown": found.progress.unknown,
                     "does_not_apply": found.progress.na, "not_answered": found.progress.blank},
    }  # fmt: skip
    heads = ("", text("figures.score", language), text("figures.known", language))
    told = {
        axis: span(decimal(low, language, 0), decimal(high, language, 0), language)
        for axis, (low, high) in (("control", posture.control), ("anticipation", posture.anticipation))
    }
    where = text(f"figures.quadrant_{posture.quadrant}", language)
    lines = [
        text("figures.diagnosed", language, firm=case.firm.name),
        *table([heads, *rows]),
        text("figures.posture", language, where=where, **told),
    ]
    return Answer(data, tuple(lines))


def ask_case(case: CaseFile, draws: int, seed: int, language: Language) -> Answer:
    """Return the questions nobody has answered, by what their answer is worth."""
    from workbook.cases.assessment import assess

    found = assess(case, draws=draws, seed=seed)
    data = [
        {"question": one.question, "text": text(f"questions.{one.question}.title", language),
         "worth": round(one.worth.evppi, 2), "narrowing": round(one.worth.narrowing, 4)}
        for one in found.questions_worth_asking
    ]  # fmt: skip
    lines = [text("figures.asked" if data else "figures.nothing_to_ask", language, firm=case.firm.name)]
    for one in found.questions_worth_asking:
        worth = max(0.0, one.worth.evppi)
        value = (
            text("figures.worth", language, value=money(worth, language, 10))
            if worth >= 5
            else text("figures.worth_nothing", language)
        )
        narrows = text("figures.narrows", language, share=percent(max(0.0, one.worth.narrowing), language))
        lines += [f"  {text(f'questions.{one.question}.title', language)}", f"      {value} {narrows}"]
    return Answer({"firm": case.firm.name, "questions": data}, tuple(lines))
