"""In a notebook, a mistake the user can mend is told in a sentence; nobody reads a traceback for a wrong name."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Any

from workbook.errors import WorkbookError
from workbook.i18n import explain, language_of


def speak_plainly(language: str) -> bool:
    """Make the running notebook explain `WorkbookError`s in a language; return whether there is a notebook."""
    if "IPython" not in sys.modules:
        return False
    from IPython.core.getipython import get_ipython

    shell = get_ipython()
    if shell is None:
        return False
    spoken = language_of(language)

    def tell(
        _shell: Any, _kind: type[BaseException], error: WorkbookError, _trace: TracebackType, **_more: object
    ) -> list[str]:
        sys.stderr.write(explain(error, spoken) + "\n")
        return []

    shell.set_custom_exc((WorkbookError,), tell)  # type: ignore[no-untyped-call]
    return True
