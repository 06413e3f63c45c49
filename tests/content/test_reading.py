"""How hard a text is to read, counted by hand."""

import pytest

from pwa.content.reading import grade, sentences, syllables, words


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("rest", 1),
        ("time", 1),
        ("free", 1),
        ("the", 1),
        ("table", 2),
        ("helped", 1),
        ("wanted", 2),
        ("needed", 2),
        ("makes", 1),
        ("houses", 2),
        ("places", 2),
        ("police", 2),
        ("hospital", 3),
        ("medicine", 3),
        ("emergency", 4),
        ("72", 1),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(word, count):
    assert syllables(word) == count


def test_a_short_sentence_has_the_grade_of_the_formula():
    # 3 words, 1 sentence, 3 syllables: 0.39 * 3 + 11.8 * 1 - 15.59.
    assert grade(["Go to sleep."]) == pytest.approx(-2.62)


def test_a_longer_sentence_has_the_grade_of_the_formula():
    # 8 words, 1 sentence, 15 syllables (ask the hos-pi-tal for e-mer-gen-cy med-i-cine right now):
    # 0.39 * 8 + 11.8 * 15 / 8 - 15.59.
    assert grade(["Ask the hospital for emergency medicine right now."]) == pytest.approx(9.655)


def test_two_blocks_are_counted_together():
    # 5 words, 2 sentences, 5 syllables: 0.39 * 2.5 + 11.8 - 15.59.
    assert grade(["Go to sleep.", "Rest now."]) == pytest.approx(-2.815)


def test_an_empty_text_has_grade_0():
    assert grade([]) == 0.0


def test_a_placeholder_counts_as_one_short_word():
    assert words("Call {phone/kc-metro-dv-hotline} now.") == ["Call", "it", "now"]


def test_a_sentence_may_begin_with_a_number_or_a_placeholder():
    assert sentences("Go now. 2 nurses wait. {help/mocsa} can come.") == [
        "Go now.",
        "2 nurses wait.",
        "{help/mocsa} can come.",
    ]


def test_a_number_with_a_point_does_not_end_a_sentence():
    assert sentences("It was 4.9% in one year.") == ["It was 4.9% in one year."]


def test_a_text_without_an_end_mark_is_one_sentence():
    assert sentences("Do now") == ["Do now"]


def test_an_empty_text_has_no_sentence():
    assert sentences(" ") == []
