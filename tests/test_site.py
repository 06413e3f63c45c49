"""The whole guide: opened, searched, and told in plain text."""

import pytest

from pwa.settings import Settings
from pwa.site import documents, languages_of, open_site, plain_text, progress, written
from tests.made import ENTRY, SERVICE, changed, write_guide


@pytest.fixture
def opened(tmp_path):
    """Give a function that opens the small guide without translations."""

    def made(**files):
        content = write_guide(tmp_path / "content", **files)
        return open_site(Settings(content, tmp_path / "translations", tmp_path / "built", tmp_path / "index"))

    return made


def test_every_language_has_its_library(opened):
    site = opened()

    assert [language.code for language in languages_of(site)] == ["en", "es"]
    assert site.libraries["es"].language == "es"
    assert site.libraries["es"].entries[0].state == "english"


@pytest.mark.parametrize("query", ["rest", "so tired", "sit down"])
def test_an_answer_is_found_by_its_question_its_phrasings_and_its_text(opened, query):
    hits = opened().search("en", query).hits

    assert hits[0].id == "faq/rest"


@pytest.mark.parametrize("query", ["night line", "crisis lines", "people who listen"])
def test_a_service_is_found_by_its_name_its_kind_and_its_summary(opened, query):
    hits = opened().search("en", query).hits

    assert hits[0].id == "help/night-line"


def test_a_service_is_found_by_its_former_name(opened):
    site = opened(service=changed(SERVICE, 'kinds = ["crisis"]', 'kinds = ["crisis"]\nformer_names = ["Moonbeam"]'))

    assert [hit.id for hit in site.search("en", "moonbeam").hits] == ["help/night-line"]


def test_what_the_guide_does_not_hold_is_not_found(opened):
    assert list(opened().search("en", "zeppelin").hits) == []


def test_a_name_that_could_not_be_confirmed_finds_its_note(opened):
    site = opened()

    assert [note.id for note in site.notes("en", "is the old house open")] == ["old-house"]
    assert site.notes("en", "house") == ()
    assert site.notes("en", "") == ()


def test_every_entry_and_service_is_one_document(opened):
    library = opened().libraries["en"]

    assert [document.id for document in documents(library)] == ["faq/rest", "help/night-line"]


def test_only_a_crisis_entry_is_marked_urgent(opened):
    urgent = opened(entry=changed(ENTRY, '"soon"', '"crisis"')).libraries["en"]

    assert [document.crisis for document in documents(urgent)] == [True, False]


def test_an_english_reader_does_not_find_spanish_phrasings(opened):
    both = changed(ENTRY, 'en = ["so tired"]', 'en = ["so tired"]\nes = ["cansado"]')
    site = opened(entry=both)

    assert list(site.search("en", "cansado").hits) == []
    assert site.search("es", "cansado").hits[0].id == "faq/rest"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Call **now**: {phone/night-line}.", "Call now: 816-555-0100."),
        ("Ask {help/night-line}.", "Ask Night Line."),
        ("Read {faq/rest}", "Read Where can I rest?"),
        ("The law is {RSMo 1.010}.", "The law is RSMo 1.010."),
    ],
)
def test_a_text_without_markup_speaks_names_and_numbers(opened, text, plain):
    assert plain_text(text, opened().libraries["en"]) == plain


@pytest.mark.parametrize(("number", "shown"), [("+18165310233", "816-531-0233"), ("911", "911"), ("741741", "741741")])
def test_a_number_is_written_as_people_write_it(number, shown):
    assert written(number) == shown


def test_progress_counts_what_is_still_english(opened):
    (spanish,) = progress(opened())

    assert spanish["code"] == "es"
    assert (spanish["reviewed"], spanish["draft"], spanish["missing"]) == (0, 0, 9)
    assert spanish["words_left"] == 28
    assert spanish["by_urgency"] == {
        "soon": {"reviewed": 0, "draft": 0, "missing": 6},
        "services": {"reviewed": 0, "draft": 0, "missing": 3},
    }
