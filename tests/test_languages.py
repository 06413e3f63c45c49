"""Which language somebody gets, and which there are."""

import pytest

from pwa.languages import LANGUAGES, SOURCE, choose, find


def test_english_is_the_source_and_spanish_is_offered():
    assert SOURCE.code == "en"
    assert [language.code for language in LANGUAGES][:2] == ["en", "es"]


def test_each_language_is_called_by_its_own_name():
    assert find("es").name == "Español"


def test_a_language_that_is_not_offered_is_not_found():
    assert find("tlh") is None
    assert find("ES") is None


def test_the_first_language_that_is_offered_wins():
    assert choose("fr,es,en").code == "es"


def test_the_language_asked_for_most_wins():
    assert choose("en;q=0.4,es;q=0.8").code == "es"


def test_languages_asked_for_equally_keep_their_order():
    assert choose("es;q=0.5,en;q=0.5").code == "es"


def test_spanish_of_any_country_is_spanish():
    assert choose("es-MX").code == "es"


def test_a_language_that_is_refused_is_not_chosen():
    assert choose("es;q=0,en").code == "en"


def test_blanks_around_the_preference_do_not_matter():
    assert choose("en; q=0.4, es ; q=0.8").code == "es"


@pytest.mark.parametrize("accept", ["", "*", "fr", "es;q=much", "es;q=nan", ";;;,,,", "\x00", "x" * 100_000])
def test_whoever_asks_for_nothing_we_have_gets_english(accept):
    assert choose(accept) == SOURCE
