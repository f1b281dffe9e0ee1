"""Our ECMAScript modules as one plain script, for pages whose policy lets nothing be loaded.

A page opened from disk cannot import a module, and `data:` or `blob:` addresses are refused by the exported files'
policy. So each module's text is wrapped in a function that returns what it exports, and `host.js` runs them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbook.views.modules import source

_DEFAULT = re.compile(r"^export default (\{[^{}]*\});?[ \t]*$", re.MULTILINE)
_NAMED = re.compile(r"^export (?=(?:async )?function |const |class )", re.MULTILINE)
_LOADS = re.compile(r"^\s*import\b|\bimport\s*\(|\bimport\.meta\b|^\s*export\b", re.MULTILINE)


def inline_script(names: Iterable[str]) -> str:
    """Return the named modules and their host as one script text, safe inside a script element.

    The host draws module `board` in every element with a `data-board` attribute, from the JSON of the script
    element `board-data`, or of the one that `data-payload` names.

    Raises:
        ValueError: a module imports, or does not export exactly one default object on a line of its own.
        FileNotFoundError: there is no such module.
    """
    bodies = [f'modules["{name}"] = {plain(source(name), name)};' for name in dict.fromkeys(names)]
    return "\n".join(["(() => {", '"use strict";', "const modules = {};", *bodies, source("host").strip(), "})();"])


def plain(module: str, name: str = "module") -> str:
    """Return a module's text as an expression whose value is its default export.

    >>> plain("const a = 1;\\nexport default { a };\\n")
    '(() => {\\nconst a = 1;\\nreturn { a };\\n})()'
    """
    found = _DEFAULT.findall(module)
    if len(found) != 1:
        raise ValueError(f"{name}: {len(found)} lines `export default {{ ... }}`, one is needed")
    body = _NAMED.sub("", _DEFAULT.sub(r"return \1;", module))
    loads = _LOADS.search(body)
    if loads is not None:
        raise ValueError(f"{name}: `{loads.group().strip()}` cannot stand in a plain script")
    if re.search(r"</script|<!--", body, re.IGNORECASE):
        raise ValueError(f"{name}: holds a text that ends or hides a script element")
    return f"(() => {{\n{body.strip()}\n}})()"
