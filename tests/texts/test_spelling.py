"""Every word people read is in the dictionary of its language, or in the project's own list of words."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from prose import prose

from workbook.i18n import LANGUAGES, Language

DICTIONARIES = {"fr": "fr_FR", "en": "en_GB"}
LISTS = Path(__file__).parent


def words_of(language: Language) -> dict[str, str]:
    """Return each word, and one place where it stands."""
    found: dict[str, str] = {}
    for place, said in prose(language):
        for word in re.findall(r"[^\W\d_]+(?:[\u2019'-][^\W\d_]+)*", said):
            found.setdefault(word.replace("\u2019", "'"), place)
    return found


def own_words(language: Language) -> list[str]:
    return (LISTS / f"words.{language}.txt").read_text("utf-8").split()


def unknown(words: list[str], language: Language) -> set[str]:
    if shutil.which("hunspell") is None:
        pytest.skip("hunspell and its dictionaries are not installed")
    command = ["hunspell", "-l", "-i", "utf-8", "-d", DICTIONARIES[language]]
    ran = subprocess.run(command, input="\n".join(words), capture_output=True, text=True, encoding="utf-8", check=True)
    assert "Can't open" not in ran.stderr, ran.stderr
    return set(ran.stdout.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_in_a_dictionary_or_in_our_own_list(language: Language) -> None:
    places = words_of(language)
    own = set(own_words(language))
    doubted = sorted(unknown(list(places), language) - own)
    told = [f"{word}: {next((where for full, where in places.items() if word in full), '')}" for word in doubted]
    assert not told, f"misspelt, or to be added to words.{language}.txt:\n" + "\n".join(told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_misspelt_word_is_found(language: Language) -> None:
    assert unknown(["infogérence" if language == "fr" else "recieve"], language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_list_is_sorted_and_holds_each_word_once(language: Language) -> None:
    own = own_words(language)
    assert own == sorted(set(own))
