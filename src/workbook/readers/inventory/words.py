"""What an inventory says, as a dictionary for programs and as a summary for people."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Mapping

from workbook.i18n import Language, date, decimal, money, number, percent, text
from workbook.readers.inventory.measures import Domain, Ending, InventoryMeasures, Reference, measure_inventory
from workbook.readers.inventory.reading import Inventory
from workbook.readers.tables.words import head, named, notes, report_json, warnings


def inventory_json(
    found: Inventory, today: dt.date, references: Mapping[Domain, Reference], language: Language
) -> dict[str, object]:
    """Return devices and measures ready for JSON; sentences are in `language`."""
    measures = measure_inventory(found.devices, today, references)
    return {
        "devices": [
            {field.name: _plain(getattr(one, field.name)) for field in dataclasses.fields(one)} for one in found.devices
        ],
        **report_json(found.report, "inventory", language),
        "measures": {
            "as_of": measures.as_of.isoformat(),
            "devices": measures.devices,
            "by_kind": dict(measures.by_kind),
            "domains": {name: dataclasses.asdict(one) for name, one in measures.domains.items()},
            "support_ended": measures.ended,
            "endings": [_ending(one) for one in measures.endings],
            "old_share": measures.old_share,
            "mean_age": measures.mean_age,
            "owned_share": measures.owned_share,
            "unseen": [one.name for one in measures.unseen],
            "ownerless": [one.name for one in measures.ownerless],
            "unencrypted": measures.unencrypted,
            "not_compliant": measures.not_compliant,
        },
    }


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value


def _ending(one: Ending) -> dict[str, object]:
    return {
        "product": one.support.product,
        "cycle": one.support.cycle,
        "ends": _plain(one.support.ends),
        "machines": one.machines,
        "over": one.over,
    }


def inventory_text(found: Inventory, today: dt.date, references: Mapping[Domain, Reference], language: Language) -> str:
    """Return a readable summary of an inventory: what was read, what it says, what to check."""
    measures = measure_inventory(found.devices, today, references)
    told = [text("inventory.title", language, name=found.report.name), ""]
    told += [*head(found.report, "inventory", language), "", *_measures(measures, references, language)]
    return "\n".join([*told, *notes(warnings(found.report, language), language)])


def _measures(measures: InventoryMeasures, references: Mapping[Domain, Reference], language: Language) -> list[str]:
    kinds = ", ".join(
        f"{text(f'inventory.kind_{kind}', language)} {number(count, language)}"
        for kind, count in measures.by_kind.items()
    )
    values = {"count": number(measures.devices, language), "kinds": kinds, "day": date(measures.as_of, language)}
    told = [text("inventory.line_devices", language, **values)]
    if measures.mean_age is not None and measures.old_share is not None:
        ages = {"age": decimal(measures.mean_age, language), "share": percent(measures.old_share, language)}
        told.append(text("inventory.line_ages", language, **ages))
    for domain, one in measures.domains.items():
        shown = {
            "domain": text(f"inventory.domain_{domain}", language),
            "over": number(one.over, language),
            "count": number(one.count, language),
            "life": decimal(references[domain].life, language),
            "unsaid": number(one.unsaid, language),
            "overdue": money(one.overdue, language, 100),
            "value": money(one.value, language, 100),
        }
        told.append(text("inventory.line_over", language, **shown))
    told += [_ending_text(one, language) for one in measures.endings]
    for name, devices in (("unseen", measures.unseen), ("ownerless", measures.ownerless)):
        if devices:
            count = number(len(devices), language)
            told.append(text(f"inventory.line_{name}", language, count=count, names=named(devices, language)))
    for name, noes in (("unencrypted", measures.unencrypted), ("not_compliant", measures.not_compliant)):
        if noes:
            told.append(text(f"inventory.line_{name}", language, count=number(noes, language)))
    return told


def _ending_text(one: Ending, language: Language) -> str:
    label = re.sub(r" \([EW]\)$", "", one.support.label or one.support.cycle)  # the edition, for makers only
    values = {
        "system": f"{one.support.title} {label}" if label[:1].isdigit() else label,
        "count": number(one.machines, language),
    }
    if one.support.ends is None:
        return text("inventory.line_ended_once", language, **values)
    code = "inventory.line_ended" if one.over else "inventory.line_ends"
    return text(code, language, day=date(one.support.ends, language), **values)
