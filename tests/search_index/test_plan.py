"""A reader's words → what to look for."""

import json
from pathlib import Path
from typing import Any

import pytest

from search_index.analysis import analyse, parse_rules
from search_index.plan import MAX_COMPLETIONS, MAX_WAYS, MAX_WORDS, Plan, Want, plan
from search_index.spelling import WordTable
from tests.search_index.made import made_rules

FILE = json.loads((Path(__file__).parents[1] / "cases" / "plan.json").read_text(encoding="utf-8"))
RULES = parse_rules(FILE["language"], FILE["rules"])


def table(words: dict[str, int]) -> WordTable:
    """The vocabulary of an index that holds these words."""
    stems = {token.stem for word in words for token in analyse(word, RULES)}
    return WordTable(words, stems, RULES.spellings)


def written(want: Want) -> dict[str, Any]:
    """A want as the case file writes it."""
    ways = [["+".join(f"{form}:{text}" for form, text in way), weight] for way, weight in want.ways.items()]
    return {"word": want.word, "ways": ways, "crisis": want.crisis}


@pytest.mark.parametrize("case", FILE["cases"], ids=lambda case: case["name"])
def test_a_query_is_planned_as_on_the_phone(case: dict[str, Any]) -> None:
    asked = plan(case["query"], RULES, table(FILE["vocabulary"]))

    assert [written(want) for want in asked.wants] == case["wants"]
    assert list(asked.common) == case["common"]
    assert asked.suggestion == case["suggestion"]


def test_a_query_without_words_asks_for_nothing() -> None:
    assert plan(" ?! ", RULES, table({})) == Plan()


def test_a_beginning_has_eight_completions_at_most() -> None:
    words = table({f"ho{letter}": 1 for letter in "abcdefghijklmn"})

    (want,) = plan("ho", RULES, words).wants

    assert len(want.ways) == MAX_COMPLETIONS


def test_a_word_has_a_bounded_number_of_ways() -> None:
    names = [f"word{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    rules = made_rules(equivalents=[names])

    (want,) = plan("worda", rules, WordTable(dict.fromkeys(names, 1), names)).wants

    assert len(want.ways) == MAX_WAYS


def test_no_query_wants_more_than_twelve_words() -> None:
    asked = plan(" ".join(chr(97 + n) + "x" for n in range(26)), RULES, table({}))

    assert len(asked.wants) == MAX_WORDS


def test_a_word_that_is_only_an_equivalent_is_spelt_right() -> None:
    rules = made_rules(equivalents=[["sti", "gonorrhea"]])

    asked = plan("gonorhea", rules, WordTable({"sti": 1}, ["sti"], rules.spellings))

    assert asked.suggestion == "gonorrhea"


def test_a_misspelt_common_word_is_no_longer_wanted() -> None:
    rules = made_rules(stop=["about"])

    asked = plan("abuot police", rules, WordTable({"police": 1}, ["polic"], rules.spellings))

    assert [want.word for want in asked.wants] == ["police"]
