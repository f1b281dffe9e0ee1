"""Our modules in an exported file: the notebook's own, run by a host of a few lines."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from workbook.views import modules
from workbook.views.modules.inline import inline_script


def script(names: Sequence[str]) -> Markup:
    """Return these modules and their host as one plain script; nothing when there are none."""
    return Markup(inline_script(names)) if names else Markup("")  # noqa: S704  (our own files)


def styles(names: Sequence[str]) -> Markup:
    """Return these modules' style sheets, without the tokens that the page already has."""
    return Markup("\n").join(Markup(modules.styles(name, tokens=False)) for name in names)  # noqa: S704  (our own files)
