"""Our modules as one plain script: nothing may be loaded, nothing may end the script element."""

from __future__ import annotations

import pytest

from workbook.views.modules import source
from workbook.views.modules.inline import inline_script, plain


@pytest.mark.parametrize("name", ["board", "panel", "exercise"])
def test_each_module_can_stand_in_a_plain_script(name: str) -> None:
    script = inline_script((name,))
    assert f'modules["{name}"] = (() => {{' in script
    assert "export " not in script
    assert script.count("return { render };") == 1


def test_modules_are_put_once_and_the_host_last() -> None:
    script = inline_script(("board", "exercise", "board"))
    assert script.count('modules["board"] =') == 1
    assert script.index('modules["exercise"]') < script.index("Object.entries(modules)")
    assert script.rstrip().endswith("})();")


@pytest.mark.parametrize(
    "module",
    [
        'import { a } from "./a.js";\nexport default { a };',
        "export default { a };\nexport default { b };",
        "const a = 1;",
        "export { a };\nexport default { a };",
        'const a = await import("./a.js");\nexport default { a };',
        'const a = "</script>";\nexport default { a };',
        "const here = import.meta.url;\nexport default { here };",
        "  export default { a };",
    ],
)
def test_a_module_that_cannot_be_inlined_is_refused(module: str) -> None:
    with pytest.raises(ValueError, match="module"):
        plain(module)


def test_named_exports_become_plain_names() -> None:
    assert "function render(" in plain(source("exercise"))
    assert plain("export const a = 1;\nexport default { a };") == "(() => {\nconst a = 1;\nreturn { a };\n})()"
