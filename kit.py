#!/usr/bin/env python3
"""Launcher: makes a private Python environment in `.venv`, installs what is pinned, and starts the workbook.

    python3 kit.py open [--lang fr|en] [--no-browser]    open the first lesson in the browser
    python3 kit.py test [--no-skip] [--only STEP]        run every check a contributor and the CI run
    python3 kit.py WORDS...                              any other words go to the `workbook` command

Standard library only; works on Windows, macOS and Linux with Python 3.11 or later.
"""

from __future__ import annotations

import hashlib
import json
import locale
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
MARK = VENV / "kit-installed.json"
LOG = ROOT / "workspace" / "install.log"
OLDEST = (3, 11)
NEEDED_MB = {"lab": 900, "lab,dev": 1500}

SAYS = {
    "fr": {
        "python": "Il faut Python {need} ou plus récent ; celui-ci est le {have}.\n"
        "Installez-le depuis python.org, puis relancez : python3 kit.py open",
        "space": "Il manque de la place sur ce disque : il faut {need} Mo dans {where}, {have} Mo sont libres.\n"
        "Libérez de la place, puis relancez la même commande : rien n’est perdu.",
        "venv": "Préparation de l’environnement privé (.venv)…",
        "no_venv": "Python ne sait pas créer d’environnement ici ({why}).\n"
        "Sur Debian ou Ubuntu : sudo apt install python3-venv, puis relancez la même commande.",
        "install": "Installation des composants, une seule fois (2 à 5 minutes selon la connexion)…",
        "part": "  {n} composants sur {total} environ, {seconds} s",
        "done": "Installé en {seconds} s.",
        "no_network": "L’installation n’a pas pu joindre le dépôt des composants : le réseau est coupé ou filtré.\n"
        "Reconnectez-vous et relancez la même commande : ce qui est déjà téléchargé sera repris.",
        "failed": "L’installation s’est arrêtée. Le détail est dans {log}.\n"
        "Relancez la même commande : elle reprend où elle s’était arrêtée.",
        "stopped": "Arrêté. Relancez la même commande quand vous voudrez : elle reprend où elle s’était arrêtée.",
        "step": "— {name}…",
        "ok": "  réussi en {seconds} s",
        "ko": "  ÉCHEC après {seconds} s",
        "skip": "  sauté : {why}",
        "no_chromium": "aucun navigateur Chromium, Chrome ou Edge trouvé sur ce poste",
        "summary": "Bilan, {seconds} s au total :",
        "not_allowed": "Un contrôle a été sauté alors que --no-skip l’interdit.",
        "only": "Étape inconnue : {name}. Étapes : {names}.",
    },
    "en": {
        "python": "Python {need} or later is needed; this one is {have}.\n"
        "Install it from python.org, then run again: python3 kit.py open",
        "space": "There is not enough room on this disk: {need} MB are needed in {where}, {have} MB are free.\n"
        "Make some room, then run the same command again: nothing is lost.",
        "venv": "Preparing the private environment (.venv)…",
        "no_venv": "Python cannot make an environment here ({why}).\n"
        "On Debian or Ubuntu: sudo apt install python3-venv, then run the same command again.",
        "install": "Installing the parts, once only (2 to 5 minutes, depending on the connection)…",
        "part": "  {n} parts of about {total}, {seconds} s",
        "done": "Installed in {seconds} s.",
        "no_network": "The installation could not reach the package index: the network is down or filtered.\n"
        "Connect again and run the same command: what is already downloaded will be used.",
        "failed": "The installation stopped. Details are in {log}.\n"
        "Run the same command again: it goes on where it stopped.",
        "stopped": "Stopped. Run the same command whenever you like: it goes on where it stopped.",
        "step": "— {name}…",
        "ok": "  passed in {seconds} s",
        "ko": "  FAILED after {seconds} s",
        "skip": "  skipped: {why}",
        "no_chromium": "no Chromium, Chrome or Edge was found on this machine",
        "summary": "Summary, {seconds} s in all:",
        "not_allowed": "A check was skipped although --no-skip forbids it.",
        "only": "Unknown step: {name}. Steps: {names}.",
    },
}

LESSONS_EXPORTED = "tests/browser/test_lessons_exported.py"  # many and long: run two at a time, with the lessons
STEP_NAMES = {
    "style": ("style du code", "code style"),
    "types": ("types", "types"),
    "layers": ("couches", "layers"),
    "notebooks": ("carnets à jour", "notebooks up to date"),
    "tests": ("modèle, lecteurs, dossiers, textes", "model, readers, case files, texts"),
    "lessons": ("carnets exécutés, comparés, exportés", "notebooks run, compared, exported"),
    "browser": ("exports dans un vrai navigateur", "exports in a real browser"),
    "classroom": ("une classe avec nbgrader", "a class with nbgrader"),
    "installed": ("paquet installé à vide", "wheel in an empty environment"),
}


def chosen_language(words: list[str]) -> str:
    """Return the language asked for by `--lang`, else the machine's, else French."""
    for i, word in enumerate(words):
        if word == "--lang" and i + 1 < len(words):
            return "en" if words[i + 1].lower().startswith("en") else "fr"
        if word.startswith("--lang="):
            return "en" if word[7:].lower().startswith("en") else "fr"
    machine = os.environ.get("WORKBOOK_LANG") or os.environ.get("LANG") or (locale.getlocale()[0] or "")
    return "en" if machine.lower().startswith("en") else "fr"


class Kit:
    """What the launcher knows of this machine, and the language it speaks."""

    def __init__(self, language: str) -> None:
        self.language = language

    def say(self, key: str, **values: object) -> None:
        """Print one sentence at once, on the error stream: the output belongs to the command that follows."""
        print(SAYS[self.language][key].format(**values), file=sys.stderr, flush=True)

    def stop(self, key: str, code: int = 2, **values: object) -> int:
        """Print one sentence on the error stream and return the exit code."""
        print(SAYS[self.language][key].format(**values), file=sys.stderr, flush=True)
        return code

    @property
    def python(self) -> Path:
        """The environment's Python."""
        return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def environment(self) -> dict[str, str]:
        """Return the variables the environment's programs run with: UTF-8 everywhere, its own tools first."""
        scripts = str(self.python.parent)
        return {
            **os.environ,
            "PATH": scripts + os.pathsep + os.environ.get("PATH", ""),
            "VIRTUAL_ENV": str(VENV),
            "PYTHONUTF8": "1",
            "WORKBOOK_LANG": self.language,
            "JUPYTER_PLATFORM_DIRS": "1",
        }

    def wanted(self, extras: str) -> str:
        """Return what identifies an installation: a change of any of it calls for a new one."""
        parts = [extras, sys.version, str(ROOT)]
        parts += [(ROOT / name).read_text("utf-8") for name in ("pyproject.toml", "constraints.txt")]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()

    def is_installed(self, extras: str) -> bool:
        """Return whether the environment already holds these extras (more is fine)."""
        try:
            done = json.loads(MARK.read_text("utf-8"))
        except (OSError, ValueError):
            return False
        return self.python.exists() and any(done.get(e) == self.wanted(e) for e in (extras, "lab,dev"))

    def prepare(self, extras: str) -> int:
        """Make `.venv` and install the extras when needed; return 0, or an exit code after saying why not."""
        if self.is_installed(extras):
            return 0
        free = shutil.disk_usage(ROOT).free // 2**20
        if free < NEEDED_MB[extras] and not self.python.exists():
            return self.stop("space", need=NEEDED_MB[extras], have=free, where=ROOT)
        began = time.monotonic()
        if not self.has_pip():
            self.say("venv")
            made = subprocess.run(
                [sys.executable, "-m", "venv", "--clear", str(VENV)], capture_output=True, text=True, check=False
            )
            if made.returncode:
                why = (made.stderr or made.stdout).strip().splitlines()[:1] or ["?"]
                return self.stop("no_venv", why=why[0])
        self.say("install")
        code = self.install(extras, began)
        if code == 0:
            MARK.write_text(json.dumps({extras: self.wanted(extras)}), "utf-8")
            self.say("done", seconds=round(time.monotonic() - began))
        return code

    def has_pip(self) -> bool:
        """Return whether the environment exists and was made to its end."""
        if not self.python.exists():
            return False
        check = [str(self.python), "-m", "pip", "--version"]
        return subprocess.run(check, capture_output=True, check=False).returncode == 0

    def install(self, extras: str, began: float) -> int:
        """Run pip with the pinned versions, telling how far it is; the log keeps every word."""
        LOG.parent.mkdir(exist_ok=True)
        total = sum(1 for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines() if "==" in line)
        command = [
            str(self.python), "-m", "pip", "install", "--disable-pip-version-check", "--progress-bar", "off",
            "--no-input", "-c", str(ROOT / "constraints.txt"), "-e", f"{ROOT}[{extras}]",
        ]  # fmt: skip
        words, count, told = [], 0, began
        with (
            LOG.open("w", encoding="utf-8") as log,
            subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace"
            ) as run,
        ):
            for line in run.stdout or ():
                log.write(line)
                words.append(line)
                count += line.startswith("Collecting")
                if time.monotonic() - told > 10:
                    told = time.monotonic()
                    self.say("part", n=min(count, total), total=total, seconds=round(told - began))
        code = run.returncode
        if code == 0:
            return 0
        text = "".join(words[-60:]).lower()
        signs = ("connection", "resolve", "timed out", "network", "proxy", "no matching distribution", "retrying")
        if "no space left" in text:
            return self.stop("space", need=NEEDED_MB[extras], have=shutil.disk_usage(ROOT).free // 2**20, where=ROOT)
        return self.stop("no_network" if any(s in text for s in signs) else "failed", log=LOG)

    def workbook(self, words: list[str]) -> int:
        """Run the `workbook` command with these words."""
        command = [str(self.python), "-m", "workbook", *words]
        return subprocess.run(command, env=self.environment(), check=False).returncode

    def test(self, words: list[str]) -> int:
        """Run every check, one step after another, and sum up."""
        no_skip = "--no-skip" in words
        only = words[words.index("--only") + 1 :][:1] if "--only" in words else []
        if only and only[0] not in STEP_NAMES:
            return self.stop("only", name=only[0], names=", ".join(STEP_NAMES))
        began = time.monotonic()
        results = {step: self.run_step(step, no_skip=no_skip) for step in STEP_NAMES if not only or step in only}
        self.say("summary", seconds=round(time.monotonic() - began))
        for step, result in results.items():
            name = STEP_NAMES[step][self.language == "en"]
            print(f"  {'✓' if result == 0 else '–' if result is None else '✗'} {name}", file=sys.stderr)
        if no_skip and None in results.values():
            return self.stop("not_allowed", code=1)
        return int(any(results.values()))

    def run_step(self, step: str, *, no_skip: bool) -> int | None:
        """Run one step; return its exit code, or None when it was skipped."""
        self.say("step", name=STEP_NAMES[step][self.language == "en"])
        if step == "browser" and not self.has_browser():
            self.say("skip", why=SAYS[self.language]["no_chromium"])
            return None
        began = time.monotonic()
        environment = {**self.environment(), **({"WORKBOOK_NO_SKIP": "1"} if no_skip else {})}
        code = 0
        for command in self.commands(step):
            code = code or subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
        self.say("ko" if code else "ok", seconds=round(time.monotonic() - began))
        return code

    def has_browser(self) -> bool:
        """Return whether the package finds a Chromium, Chrome or Edge on this machine."""
        ask = "import sys; from workbook.export.browsers import find_browser; sys.exit(find_browser() is None)"
        return subprocess.run([str(self.python), "-c", ask], env=self.environment(), check=False).returncode == 0

    def commands(self, step: str) -> list[list[str]]:
        """Return the commands of a step."""
        python, scripts = str(self.python), self.python.parent
        pytest = [python, "-m", "pytest", "-q"]
        return {
            "style": [[python, "-m", "ruff", "check", "."], [python, "-m", "ruff", "format", "--check", "."]],
            "types": [[python, "-m", "mypy"]],
            "layers": [[str(scripts / "lint-imports"), "--no-cache"]],
            "notebooks": [[python, "-m", "workbook", "notebooks", "build", "--check"]],
            "tests": [[*pytest, "-n", "2", "--dist", "loadfile", "-m", "not browser and not installed",
                       "src/workbook", "tests/unit", "tests/golden", "tests/laws", "tests/oracles", "tests/readers",
                       "tests/house", "tests/texts"]],
            "lessons": [[*pytest, "-n", "2", "--dist", "load", "tests/notebooks", LESSONS_EXPORTED]],
            "browser": [[*pytest, "-m", "browser", "tests/browser", f"--ignore={LESSONS_EXPORTED}"]],
            "classroom": [[*pytest, "-m", "classroom", "tests/classroom"]],
            "installed": [[*pytest, "-m", "installed", "tests/installed"]],
        }[step]  # fmt: skip


def main(words: list[str]) -> int:
    """Prepare what the words need, then do what they say; return the exit code."""
    kit = Kit(chosen_language(words))
    if sys.version_info < OLDEST:
        return kit.stop("python", need=".".join(map(str, OLDEST)), have=".".join(map(str, sys.version_info[:2])))
    try:
        testing = words[:1] == ["test"]
        code = kit.prepare("lab,dev" if testing else "lab")
        if code:
            return code
        return kit.test(words[1:]) if testing else kit.workbook(words)
    except KeyboardInterrupt:
        return kit.stop("stopped", code=130)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(main(sys.argv[1:]))
