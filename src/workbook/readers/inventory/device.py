"""A device, whatever inventory it comes from, and what kind of device it is."""

from __future__ import annotations

import csv
import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Literal, cast

from workbook.readers.tables.names import fold, squeeze

Kind = Literal["workstation", "server", "network", "backup", "printer", "mobile", "other"]
_SYSTEMS: tuple[tuple[Kind, str], ...] = (
    ("server", r"windows.*server|esxi|proxmox|hyper-v|vcenter|truenas|synology|dsm|centos|red ?hat|rhel|debian"),
    ("network", r"fortios|pan-?os|ios-?xe|routeros|pfsense|opnsense|stormshield|arubaos|unifi|junos"),
    ("mobile", r"\bios\b|ipados|android|windows phone"),
    ("workstation", r"windows|mac ?os|os x|chrome ?os|ubuntu|fedora|mint"),
)
_MODELS: tuple[tuple[Kind, str], ...] = (
    ("server", r"poweredge|proliant|thinksystem|primergy|nas|diskstation|rackstation"),
    ("network", r"fortigate|catalyst|procurve|aruba|meraki|unifi|sonicwall|switch|powerconnect|nebula|zyxel"),
    ("printer", r"laserjet|officejet|bizhub|imagerunner|workcentre|ecosys|phaser|ricoh|designjet"),
    ("workstation", r"optiplex|latitude|thinkpad|thinkcentre|elitebook|probook|prodesk|elitedesk|macbook|imac"),
    ("workstation", r"surface|precision|vostro|ideapad|zbook|xps|travelmate|lifebook|esprimo|veriton"),
    ("mobile", r"iphone|ipad|galaxy|pixel|xperia"),
)  # fmt: skip
_NAMES: tuple[tuple[Kind, str], ...] = (
    ("server", r"srv|serv|dc\d|ad\d|esx|hyperv|nas|sql|vm"),
    ("network", r"sw\d|sw[-_]|switch|fw|rtr|ap\d|ap[-_]|wifi|borne"),
    ("printer", r"imp|prn|print|copieur"),
    ("workstation", r"pc|lt|lap|port|desk|wks|ws\d|nb|poste|mac"),
)


@dataclass(frozen=True)
class Device:
    """One machine; what the inventory does not say is an empty text or None. `line` is its row in the file.

    `bought_at` is when it was bought or put in service, `enrolled_at` when it entered the inventory: it is at least
    that old. `value` is what replacing it costs, in euros. `guessed` says that its kind was told by its system, model
    or name, not by the inventory.
    """

    line: int
    name: str
    kind: Kind = "other"
    guessed: bool = False
    manufacturer: str = ""
    model: str = ""
    serial: str = ""
    os: str = ""
    os_version: str = ""
    user: str = ""
    bought_at: dt.date | None = None
    warranty_until: dt.date | None = None
    enrolled_at: dt.date | None = None
    value: float | None = None
    last_seen: dt.date | None = None
    encrypted: bool | None = None
    compliant: bool | None = None
    status: str = ""


@lru_cache
def _kinds() -> dict[str, str]:
    file = resources.files(__package__).joinpath("vocabulary.csv")
    return {
        squeeze(word): row["kind"]
        for row in csv.DictReader(file.read_text("utf-8").splitlines())
        for word in row["words"].split("|")
    }


def kind_of(said: str, system: str, model: str, name: str) -> tuple[Kind, bool]:
    """Return the kind of a device and whether it was guessed: its system goes first where it tells a server.

    >>> kind_of("Portable", "", "", ""), kind_of("", "Windows Server 2019", "", ""), kind_of("", "", "", "SRV-01")
    (('workstation', False), ('server', True), ('server', True))
    >>> kind_of("Computer", "", "", "")
    ('other', True)
    """
    known = _kinds()
    plain = fold(said)
    told = known.get(squeeze(said)) or next((known[word] for word in plain.split() if word in known), None)
    if told is not None:
        return cast("Kind", told), False
    for text, patterns in ((system, _SYSTEMS), (model, _MODELS)):
        for kind, pattern in patterns:
            if text and re.search(pattern, fold(text) if patterns is _MODELS else text.lower()):
                return kind, True
    for kind, pattern in _NAMES:
        if re.match(pattern, name.lower()):
            return kind, True
    return "other", True
