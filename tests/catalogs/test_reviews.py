"""A translation counts as checked only while both its texts are the ones that were checked."""

import pytest

from pwa.catalogs.reviews import Reviews, fingerprint, read_reviews
from pwa.content.words import Words

SHOWN = {
    "label": Words("Descanso", "es", "Rest"),
    "body.1": Words("Siéntese.", "es", "Sit down."),
}
REVIEWS = Reviews({"faq/rest": fingerprint(SHOWN)})


def test_the_very_words_that_were_checked_are_covered():
    assert REVIEWS.covers("faq/rest", dict(SHOWN))


def test_the_order_of_the_places_does_not_matter():
    assert REVIEWS.covers("faq/rest", dict(reversed(SHOWN.items())))


@pytest.mark.parametrize(
    "changed",
    [
        {"body.1": Words("Siéntese ya.", "es", "Sit down.")},
        {"body.1": Words("Siéntese.", "es", "Do not sit down.")},
        {"body.2": Words("Coma.", "es", "Eat.")},
    ],
    ids=["the translation changed", "the English changed", "a paragraph was added"],
)
def test_any_change_voids_the_stamp(changed):
    assert not REVIEWS.covers("faq/rest", {**SHOWN, **changed})


def test_a_paragraph_that_was_taken_away_voids_the_stamp():
    assert not REVIEWS.covers("faq/rest", {"label": SHOWN["label"]})


def test_a_stamp_of_one_entry_does_not_cover_another():
    assert not REVIEWS.covers("faq/eat", SHOWN)


def test_a_language_without_stamps_has_nothing_checked(tmp_path):
    assert not read_reviews(tmp_path / "reviews.toml").covers("faq/rest", SHOWN)


def test_stamps_are_read_from_the_file(tmp_path):
    path = tmp_path / "reviews.toml"
    path.write_text(f'["faq/rest"]\nhash = "{fingerprint(SHOWN)}"\non = 2026-11-22\nby = "nurse"\n', encoding="utf-8")

    assert read_reviews(path).covers("faq/rest", SHOWN)
