"""An account of a directory, and what its name says: a person's, one for several people, a program's, a master's."""

from __future__ import annotations

import csv
import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from workbook.readers.tables.names import fold

_MASTERS = re.compile(
    r"domain admins|admins du domaine|enterprise admins|administrateurs de l.entreprise|schema admins"
    r"|global administrator|administrateur g.n.ral|cn=administrat|privileged role",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Account:
    """One account; what the directory does not say is an empty text or None. `line` is its row in the file.

    `never` says that the directory tells it never logged on. `shared` and `service` are told by its name (a shared
    one often bears no person's, where all others do), `privileged` by its groups, its mark or its name: signs to
    check, not proofs.
    """

    line: int
    account: str
    name: str = ""
    enabled: bool | None = None
    last_logon: dt.date | None = None
    never: bool = False
    password_set: dt.date | None = None
    never_expires: bool | None = None
    created_at: dt.date | None = None
    description: str = ""
    shared: bool = False
    service: bool = False
    privileged: bool = False

    @property
    def is_open(self) -> bool:
        """Whether one can log on with it; so it is when the directory does not say."""
        return self.enabled is not False


@lru_cache
def _words(kind: str) -> frozenset[str]:
    file = resources.files(__package__).joinpath("vocabulary.csv")
    rows = csv.DictReader(file.read_text("utf-8").splitlines())
    return frozenset(word for row in rows if row["kind"] == kind for word in row["words"].split("|"))


def signs_of(account: str, groups: str, marked: bool) -> tuple[bool, bool, bool]:
    """Return whether an account looks shared, a program's, and privileged.

    >>> signs_of("compta2", "", False), signs_of("svc-backup", "", False), signs_of("adm.durand", "", False)
    ((True, False, False), (False, True, False), (False, False, True))
    >>> signs_of("Administrateur", "", False), signs_of("p.petit", "CN=Admins du domaine,CN=Users", False)
    ((True, False, True), (False, False, True))
    """
    pieces = {piece.rstrip("0123456789") for piece in fold(account.partition("@")[0]).split()} - {""}
    service = bool(pieces & _words("service")) or account.endswith("$")
    shared = not service and bool(pieces) and pieces <= _words("shared")
    privileged = marked or bool(_MASTERS.search(groups[:20_000])) or bool(pieces & _words("privileged"))
    return shared, service, privileged
