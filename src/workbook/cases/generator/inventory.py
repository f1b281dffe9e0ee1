"""The devices of a fictional firm: those bought before the books, those the books show, and how tools list them."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import dataclass

from workbook.cases.generator.forms import InventoryForm, Stock
from workbook.cases.generator.people import Person, stream, working
from workbook.cases.generator.profile import Profile
from workbook.cases.generator.spreadsheets import Cell, write_sheet
from workbook.parameters import default_parameters

DOMAINS = {"workstation": "workstations", "server": "servers", "network": "network", "backup": "backup"}
_LIVES = {"workstation": "L_ws", "server": "L_srv", "network": "L_net", "backup": "L_bak"}
_FRENCH = {"workstation": "Poste", "server": "Serveur", "network": "Réseau", "backup": "Sauvegarde"}
_NO_SERIAL = "To be filled by O.E.M."
_SHORT = {"server": "SRV", "network": "NET", "backup": "NAS"}


@dataclass(frozen=True)
class Asset:
    """One device: what it is, when it was bought, what replacing it costs, and who uses it (none: nobody knows)."""

    name: str
    stock: Stock
    serial: str
    bought: dt.date
    user: Person | None
    seen: dt.date

    def system_in(self, form: InventoryForm) -> str:
        """Return its system as the tool lists it: Intune tells no edition."""
        managed = form.tool == "intune" and self.stock.kind == "workstation"
        return self.stock.system.split()[0] if managed else self.stock.system

    def past_support(self, day: dt.date) -> bool:
        """Return whether the end of its support has passed on a day."""
        return self.stock.support_ends is not None and self.stock.support_ends <= day

    def overdue(self, day: dt.date) -> bool:
        """Return whether it is past its life or past the end of its support on a day."""
        life = int(default_parameters().number(_LIVES[self.stock.kind]))
        return self.past_support(day) or self.bought.replace(day=1) <= day.replace(day=1, year=day.year - life)


def assets(profile: Profile, people: tuple[Person, ...] = ()) -> tuple[Asset, ...]:
    """Return the devices held at the end of the books: those of the list, then those whose purchase is booked."""
    form = profile.inventory
    if form is None:
        return ()
    rng = stream(profile, "inventory")
    stocks = [(one, one.bought) for one in form.held]
    stocks += [(one, profile.day(p.month, p.day)) for p in profile.purchases for one in p.devices]
    users = list(working(people, profile.as_of))
    rng.shuffle(users)
    users = users[form.ownerless :]
    found: list[Asset] = []
    counts = dict.fromkeys(DOMAINS, 0)
    for stock, bought in stocks:
        if bought is None:
            raise AssertionError(f"{stock.model} has no date of purchase")
        for _ in range(stock.count):
            counts[stock.kind] += 1
            name = f"{_SHORT.get(stock.kind, form.prefix)}-{counts[stock.kind]:03d}"
            serial = "".join(rng.choice(list("BCDFGHJKLMNPQRSTVWXZ23456789"), size=8).tolist())
            if form.blank_serials and counts[stock.kind] % 2:
                serial = _NO_SERIAL
            user = users.pop() if stock.kind == "workstation" and stock.owned and users else None
            seen = profile.as_of - dt.timedelta(days=int(rng.integers(0, 12)))
            found.append(Asset(name, stock, serial, bought, user, seen))
    return tuple(found)


def holdings(profile: Profile, day: dt.date | None = None) -> dict[str, dict[str, float]]:
    """Return by domain of the estate what the devices cost to replace and the part of it that is overdue, in euros.

    They are those held on a day, the last of the books when none is given.
    """
    on = day or profile.as_of
    found: dict[str, dict[str, float]] = {}
    for one in assets(profile):
        if one.bought > on:
            continue
        held = found.setdefault(DOMAINS[one.stock.kind], {"value": 0.0, "overdue": 0.0})
        held["value"] += one.stock.value
        held["overdue"] += one.stock.value if one.overdue(on) else 0.0
    return found


def write_inventory(profile: Profile, people: tuple[Person, ...]) -> dict[str, bytes]:
    """Return the files of the inventory by name; none when the firm has none.

    Intune knows no servers, switches or backups: they stand in a second, plain list.
    """
    form = profile.inventory
    if form is None:
        return {}
    found = assets(profile, people)
    if form.tool == "intune":
        managed = [one for one in found if one.stock.kind == "workstation"]
        rest = [one for one in found if one.stock.kind != "workstation"]
        files = {"inventory.csv": _csv(_intune(managed, profile.domain, form), ",", form)}
        return files | ({"inventory-servers.csv": _csv(_plain(rest), ";", form)} if rest else {})
    if form.tool == "glpi":
        return {"inventory.csv": _csv(_glpi(found), ";", form, csv.QUOTE_ALL)}
    if form.tool == "xlsx":
        return {"inventory.xlsx": write_sheet(_plain(found, dates=True))}
    return {"inventory.csv": _csv(_plain(found), ";", form)}


def _csv(rows: list[Sequence[Cell]], separator: str, form: InventoryForm, quoting: int = csv.QUOTE_MINIMAL) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n", quoting=quoting)  # type: ignore[arg-type]
    writer.writerows(rows)
    return text.getvalue().encode(form.encoding)


def _intune(found: Sequence[Asset], domain: str, form: InventoryForm) -> list[Sequence[Cell]]:
    rows: list[Sequence[Cell]] = [["Device name", "Enrollment date", "Last check-in", "Ownership", "Compliance", "OS",
                                   "OS version", "Model", "Manufacturer", "Serial number", "Primary user UPN",
                                   "Primary user display name", "Encrypted", "Managed by"]]  # fmt: skip
    for one in found:
        good = not one.past_support(one.seen)
        rows.append([
            one.name, f"{one.bought} 09:00:00.0000000", f"{one.seen} 07:31:12.0000000", "Corporate",
            "Compliant" if good else "Noncompliant", one.system_in(form), one.stock.version, one.stock.model,
            one.stock.maker, one.serial, f"{one.user.login}@{domain}" if one.user else "",
            one.user.name if one.user else "", "True" if good else "False", "Intune",
        ])  # fmt: skip
    return rows


def _glpi(found: Sequence[Asset]) -> list[Sequence[Cell]]:
    rows: list[Sequence[Cell]] = [["Nom", "Statut", "Fabricant", "Numéro de série", "Type", "Modèle",
                                   "Système d'exploitation - Nom", "Système d'exploitation - Version", "Utilisateur",
                                   "Dernière modification", "Date d'achat", "Valeur"]]  # fmt: skip
    rows += [
        [
            one.name, "En service", one.stock.maker, one.serial, _FRENCH[one.stock.kind], one.stock.model,
            one.stock.system, one.stock.version, one.user.name if one.user else "", f"{one.seen} 08:00",
            str(one.bought), f"{one.stock.value:.2f}",
        ]
        for one in found
    ]  # fmt: skip
    return rows


def _plain(found: Sequence[Asset], *, dates: bool = False) -> list[Sequence[Cell]]:
    rows: list[Sequence[Cell]] = [["Nom", "Type", "Marque", "Modèle", "N° de série", "Système", "Version",
                                   "Date d'achat", "Valeur de remplacement", "Utilisateur"]]  # fmt: skip
    rows += [
        [
            one.name, _FRENCH[one.stock.kind], one.stock.maker, one.stock.model, one.serial, one.stock.system,
            one.stock.version, one.bought if dates else f"{one.bought:%d/%m/%Y}",
            one.stock.value if dates else f"{one.stock.value:.2f}".replace(".", ","),
            one.user.name if one.user else "",
        ]
        for one in found
    ]  # fmt: skip
    return rows
