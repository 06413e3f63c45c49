"""Completions and corrections."""

import pytest

from search_index.spelling import WordTable, slip_cost


def test_the_commonest_completions_come_first() -> None:
    words = WordTable({"police": 2, "polite": 1, "policy": 5}, [])

    assert words.complete("poli", 2) == ["policy", "police"]


def test_a_word_does_not_complete_itself() -> None:
    assert WordTable({"test": 1}, []).complete("test", 8) == []


def test_a_word_of_four_letters_may_have_one_slip() -> None:
    assert WordTable({"test": 1}, []).near("tets", 2) == ["test"]


def test_a_word_of_three_letters_is_left_alone() -> None:
    assert WordTable({"bed": 1}, []).near("bde", 2) == []


def test_a_word_of_eight_letters_may_have_two_slips() -> None:
    assert WordTable({"hospital": 1}, []).near("hosptil", 2) == []
    assert WordTable({"pregnancy": 1}, []).near("pregnensy", 2) == ["pregnancy"]


def test_a_number_is_never_corrected() -> None:
    assert WordTable({"2400": 1}, []).near("2401", 2) == []


def test_corrections_are_bounded() -> None:
    assert len(WordTable({"cart": 1, "card": 1, "care": 1}, []).near("carx", 2)) == 2


def test_a_right_word_that_no_document_holds_can_be_meant() -> None:
    assert WordTable({}, [], ["stealthing"]).near("stelthing", 2) == ["stealthing"]


@pytest.mark.parametrize(
    ("likelier", "typed", "other"),
    [("test", "tets", "nets"), ("plan", "plann", "plank"), ("rape", "tape", "cape")],
    ids=["a swap", "a doubled letter", "a neighbouring key"],
)
def test_the_likelier_slip_costs_less(likelier: str, typed: str, other: str) -> None:
    assert slip_cost(typed, likelier, 2) < slip_cost(typed, other, 2)  # type: ignore[operator]


def test_another_first_letter_costs_more() -> None:
    assert slip_cost("bort", "port", 1) > slip_cost("pott", "pots", 1)  # type: ignore[operator]


def test_too_many_edits_are_no_slip() -> None:
    assert slip_cost("abcd", "abxy", 1) is None
