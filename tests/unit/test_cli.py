"""The command speaks plainly, in the language asked, and exits with 2 for what the user can mend."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from workbook.cases import sample_folder, samples
from workbook.cli.command import run
from workbook.cli.tree import tree


def every_command(group: click.Group, path: str = "workbook") -> list[tuple[str, click.Command]]:
    found: list[tuple[str, click.Command]] = []
    for name, command in group.commands.items():
        found.append((f"{path} {name}", command))
        if isinstance(command, click.Group):
            found += every_command(command, f"{path} {name}")
    return found


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_command_and_option_has_help(language: str) -> None:
    for path, command in every_command(tree(language)):  # type: ignore[arg-type]
        assert command.help, path
        for param in command.params:
            if isinstance(param, click.Option):
                assert param.help, f"{path} {param.opts}"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_list_of_cases_says_what_each_shows(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["cases", "--lang", language]) == 0
    said = capsys.readouterr().out
    for name in samples():
        title = (sample_folder(name) / f"story.{language}.md").read_text("utf-8").splitlines()[0].removeprefix("# ")
        assert any(line.split() == [name, *title.split()] for line in said.splitlines())


def test_every_command_stands_in_both_readmes() -> None:
    root = Path(__file__).resolve().parents[2]
    for readme in ("README.md", "README.fr.md"):
        text = (root / readme).read_text("utf-8")
        for path, command in every_command(tree("en")):
            if not isinstance(command, click.Group):
                assert path.removeprefix("workbook ") in text, f"{path} is not in {readme}"


@pytest.mark.parametrize(
    ("words", "french", "english"),
    [
        (["exprot"], "n’est pas une commande", "is not a command"),
        (["exprot"], "Vouliez-vous dire export", "Did you mean export"),
        (["export"], "Il manque CASE", "CASE is missing"),
        (["export", "x", "--oute", "y"], "L’option --oute n’existe pas", "There is no option --oute"),
        (["export", "x", "--out"], "attend une valeur", "needs a value"),
        (["diagnose", "x", "trop"], "est de trop", "one word too many"),
        (["cases", "recovr"], "n’est pas une commande", "is not a command"),
        (["cases", "recover", "nowhere.json"], "nowhere.json", "nowhere.json"),
        (["cases", "import", "nowhere.json"], "nowhere.json", "nowhere.json"),
        (["visit", "ateliers-bremond"], "est un cas fourni", "is a sample case"),
        (["visit", "nowhere.json"], "nowhere.json", "nowhere.json"),
        (["read", "ledger", "nowhere.txt"], "nowhere.txt", "nowhere.txt"),
        (["export", "no-such-firm"], "no-such-firm", "no-such-firm"),
        (["export", "ateliers-bremond", "--to", "papyrus"], "papyrus", "papyrus"),
        (["open", "99"], "99", "99"),
    ],
)
def test_a_mistake_gets_a_plain_sentence(
    words: list[str], french: str, english: str, capsys: pytest.CaptureFixture[str], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    for language, expected in (("fr", french), ("en", english)):
        extra = ["--workspace", str(tmp_path / "w")] if words[0] == "open" else []
        assert run([words[0], "--lang", language, *words[1:], *extra]) == 2
        said = capsys.readouterr()
        assert expected in said.err
        assert "Traceback" not in said.err + said.out
        assert said.out == ""


def test_an_unforeseen_failure_keeps_its_details_for_help(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> tuple[str, ...]:
        raise RuntimeError("boom")

    monkeypatch.setattr("workbook.cases.samples", broken)
    assert run(["cases", "--lang", "en"]) == 1
    said = capsys.readouterr().err
    assert "not yours" in said
    assert "boom" not in said
    log = Path(said.split("Details are in ")[1].split(";")[0])
    assert "boom" in log.read_text("utf-8")
    log.unlink()
