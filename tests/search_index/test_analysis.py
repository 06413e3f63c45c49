"""Text → words."""

import json
from pathlib import Path
from typing import Any

import pytest

from search_index.analysis import FOLDER, analyse, rules
from tests.search_index.made import made_rules

CASES = json.loads((Path(__file__).parents[1] / "cases" / "analysis.json").read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_text_becomes_words_as_on_the_phone(case: dict[str, Any]) -> None:
    by = made_rules(case["language"], stemmer=case["stemmer"], elisions=case["elisions"])

    found = [[token.word, token.stem] + ["pair"] * token.is_pair for token in analyse(case["text"], by)]

    assert found == case["tokens"]


def test_a_language_without_rules_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        rules("tlh")


@pytest.mark.parametrize("language", [path.stem for path in sorted((FOLDER / "languages").glob("*.json"))])
def test_every_group_of_a_language_holds_two_ways_to_say_it(language: str) -> None:
    groups = json.loads((FOLDER / "languages" / f"{language}.json").read_text(encoding="utf-8"))["equivalents"]

    alone = [group for group in groups if len(group) < 2]

    assert alone == []


@pytest.mark.parametrize("language", [path.stem for path in sorted((FOLDER / "languages").glob("*.json"))])
def test_every_phrase_of_a_language_has_a_word(language: str) -> None:
    table = json.loads((FOLDER / "languages" / f"{language}.json").read_text(encoding="utf-8"))
    phrases = [*table["stop"], *table["crisis"], *table["calm"], *(p for group in table["equivalents"] for p in group)]

    empty = [phrase for phrase in phrases if not list(analyse(phrase, rules(language)))]

    assert empty == []


def test_no_crisis_phrase_is_made_of_common_words_only() -> None:
    # It could never be found: common words are not looked for.
    by = rules("en")

    mute = [p for found in by.crisis.values() for p in found if len(p) == 1 and p[0].word in by.stop]

    assert mute == []
