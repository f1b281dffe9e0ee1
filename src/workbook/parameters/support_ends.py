"""When makers stop mending what firms run: dates read on endoflife.date on 22 August 2026 (MIT, see the notice).

A version that an inventory does not tell precisely is dated only when the latest date possible has passed already.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

READ_ON = dt.date(2026, 8, 22)
# Windows says its version by the number of its build
_BUILDS = {
    "10240": "10-1507", "10586": "10-1511", "14393": "10-1607", "15063": "10-1703", "16299": "10-1709",
    "17134": "10-1803", "17763": "10-1809", "18362": "10-1903", "18363": "10-1909", "19041": "10-2004",
    "19042": "10-20h2", "19043": "10-21h1", "19044": "10-21h2", "19045": "10-22h2", "22000": "11-21h2",
    "22621": "11-22h2", "22631": "11-23h2", "26100": "11-24h2", "26200": "11-25h2", "7601": "7-sp1", "9200": "8",
    "9600": "8.1",
}  # fmt: skip
_SERVER_BUILDS = {"9200": "2012", "9600": "2012-r2", "14393": "2016", "17763": "2019", "20348": "2022", "26100": "2025"}
# product, the words that name it, and whether its cycles are told by one number or two
_NAMED: tuple[tuple[str, str, int], ...] = (
    ("vmware-esxi", r"esxi", 2), ("vmware-vcenter", r"vcenter", 2), ("proxmox-ve", r"proxmox", 1),
    ("fortios", r"forti(?:os|gate)", 2), ("pan-os", r"pan-?os|palo alto", 2), ("ubuntu", r"ubuntu", 2),
    ("debian", r"debian", 1), ("rhel", r"rhel|red ?hat", 1), ("centos", r"centos", 1), ("android", r"android", 1),
    ("ios", r"ios|ipados|iphone|ipad", 1), ("macos", r"mac ?os(?: x)?|os x", 1),
    ("veeam-backup-and-replication", r"veeam", 1),
)  # fmt: skip
_BY_YEAR = (("mssqlserver", r"sql server"), ("msexchange", r"exchange"), ("office", r"office"))
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,3})?")


@dataclass(frozen=True)
class SupportEnd:
    """The end of support of a system: the day (None: none announced), and the last day of paid prolongation.

    `cycle` is the version, `label` its name where the maker sells it under another; `ended` is for those ended on a
    day not known.
    """

    product: str
    title: str
    cycle: str
    label: str
    ends: dt.date | None
    paid_ends: dt.date | None = None
    ended: bool = False

    def over(self, today: dt.date) -> bool:
        """Return whether the maker no longer mends it for free."""
        return self.ended or (self.ends is not None and self.ends < today)


@lru_cache
def support_ends() -> dict[str, tuple[SupportEnd, ...]]:
    """Return the known ends of support by product, the latest version first."""
    file = resources.files(__package__).joinpath("support_ends.csv")
    found: dict[str, list[SupportEnd]] = {}
    for row in csv.DictReader(file.read_text("utf-8").splitlines()):
        one = SupportEnd(
            product=row["product"],
            title=row["title"],
            cycle=row["cycle"],
            label=row["label"],
            ends=_day(row["ends"]),
            paid_ends=_day(row["paid_ends"]),
            ended=row["ends"] == "ended",
        )
        found.setdefault(row["product"], []).append(one)
    return {product: tuple(cycles) for product, cycles in found.items()}


def support_end(system: str, version: str, today: dt.date) -> SupportEnd | None:
    """Return the end of support of a system as an inventory names it; None when it is not known for sure.

    >>> day = dt.date(2026, 11, 25)
    >>> support_end("Windows", "10.0.22631.4317", day).ends, support_end("Windows 10 Pro", "", day).ends
    (datetime.date(2025, 11, 11), datetime.date(2025, 10, 14))
    >>> support_end("Windows Server 2012 R2 Standard", "", day).ends, support_end("Windows 11", "", day)
    (datetime.date(2023, 10, 10), None)
    """
    said = f"{system} {version}".lower()
    if "windows" in said and "server" in said:
        return _windows_server(said)
    if "windows" in said:
        return _windows(said, today)
    for product, words in _BY_YEAR:
        if re.search(words, said):
            return _of_year(product, said)
    for product, words, parts in _NAMED:
        if found := re.search(rf"\b(?:{words})\b", said):
            return _numbered(product, said[found.end() :], parts)
    return None


def _windows(said: str, today: dt.date) -> SupportEnd | None:
    build = next((cycle for number, cycle in _BUILDS.items() if re.search(rf"\b{number}\b", said)), "")
    major = build.partition("-")[0] or next(iter(re.findall(r"windows\s+(xp|vista|7|8\.1|8|10|11)\b", said)), "")
    if not major:
        return None
    major = {"xp": "5", "vista": "6"}.get(major, major)
    release = build.partition("-")[2] or next(iter(re.findall(r"\b(\d{2}h[12]|1[5-9]\d{2}|20(?:04))\b", said)), "")
    cycles = [one for one in support_ends()["windows"] if one.cycle.partition("-")[0] == major]
    lasting = "ltsc" in said or "ltsb" in said
    cycles = [one for one in cycles if ("lts" in one.cycle) == lasting and "iot" not in one.cycle]
    if release in {"", "sp1", "sp2", "sp3"}:
        return _at_the_latest(cycles, today)
    edition = "e" if re.search(r"enterprise|entreprise|education|éducation", said) else "w"
    exact = [one for one in cycles if one.cycle.split("-")[1:2] == [release]]
    return next((one for one in exact if one.cycle.split("-")[2:3] in ([], [edition])), exact[0] if exact else None)


def _windows_server(said: str) -> SupportEnd | None:
    year = next(iter(re.findall(r"\b(20\d{2})\b", said)), "")
    cycle = f"{year}-r2" if year and re.search(r"\br2\b", said) else year
    if not cycle:
        cycle = next((name for number, name in _SERVER_BUILDS.items() if re.search(rf"\b{number}\b", said)), "")
    known = support_ends()["windows-server"]
    exact = [one for one in known if one.cycle == cycle or one.cycle.startswith(f"{cycle}-sp")]
    return exact[0] if exact and cycle else None


def _of_year(product: str, said: str) -> SupportEnd | None:
    """Return the cycle whose name or label has the year said, the one supported longest."""
    year = next(iter(re.findall(r"\b(20\d{2})\b", said)), "")
    cycles = [
        one for one in support_ends()[product] if year and (one.cycle.startswith(year) or one.label.startswith(year))
    ]
    return max(cycles, key=lambda one: one.ends or dt.date.max, default=None)


def _numbered(product: str, after: str, parts: int) -> SupportEnd | None:
    found = _NUMBER.search(after)
    if found is None:
        return None
    number = found.group()
    names = [number, f"{number}.0"] if parts == 2 else [number, number.partition(".")[0]]
    known = {one.cycle: one for one in support_ends()[product]}
    return next((known[name] for name in names if name in known), None)


def _at_the_latest(cycles: Iterable[SupportEnd], today: dt.date) -> SupportEnd | None:
    last = max(cycles, key=lambda one: one.ends or dt.date.max, default=None)
    return last if last is not None and last.over(today) else None


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text[:1].isdigit() else None
