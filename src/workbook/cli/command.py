"""Runs the command and turns every failure into plain sentences: exit code 2 for what the user can mend."""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from pathlib import Path
from typing import NoReturn

import click

from workbook.cli.mistakes import sentence
from workbook.cli.tree import tree
from workbook.errors import WorkbookError
from workbook.i18n import Language, explain, language_of, text

MENDABLE, BROKEN, STOPPED = 2, 1, 130


def asked_language(words: list[str]) -> Language:
    """Return the language of `--lang`, else of WORKBOOK_LANG or the machine, else French.

    >>> asked_language(["read", "--lang", "en"]), asked_language(["read", "--lang=en"])
    ('en', 'en')
    """
    for word, following in zip(words, [*words[1:], ""], strict=False):
        if word == "--lang":
            return language_of(following)
        if word.startswith("--lang="):
            return language_of(word.removeprefix("--lang="))
    return language_of(os.environ.get("WORKBOOK_LANG") or os.environ.get("LC_ALL") or os.environ.get("LANG"))


def run(words: list[str]) -> int:
    """Run the command on these words; return its exit code. Nothing it can meet shows a traceback."""
    language = asked_language(words)
    try:
        code = tree(language).main(args=words or ["--help"], prog_name="workbook", standalone_mode=False)
    except click.UsageError as mistake:
        return _fail(sentence(mistake, language))
    except WorkbookError as error:
        return _fail(explain(error, language))
    except (click.Abort, KeyboardInterrupt):
        return _fail(text("cli.stopped", language), STOPPED)
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except Exception:
        return _fail(text("cli.unexpected", language, log=_keep(traceback.format_exc())), BROKEN)
    return code if isinstance(code, int) else 0


def _fail(message: str, code: int = MENDABLE) -> int:
    click.echo(message, err=True)
    return code


def _keep(trace: str) -> Path:
    """Write what happened to a file the user can send, and return its path."""
    with tempfile.NamedTemporaryFile("w", prefix="workbook-", suffix=".log", delete=False, encoding="utf-8") as log:
        log.write(trace)
    return Path(log.name)


def main() -> NoReturn:
    """Entry point of the console script."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(run(sys.argv[1:]))
