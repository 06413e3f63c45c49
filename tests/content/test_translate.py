"""What a reader of another language sees: translated, partly translated, or English."""

import pytest

from pwa.content.load import load
from pwa.content.translate import translate
from tests.made import ENTRY, SERVICE, changed, write_guide

ALL = {
    "A place to rest": "Un lugar para descansar",
    "Where can I rest?": "¿Dónde puedo descansar?",
    "Do now": "Haga esto ahora",
    "Call {phone/night-line}.": "Llame al {phone/night-line}.",
    "More": "Más",
    "You can sit down here.": "Puede sentarse aquí.",
    "Night Line": "Línea de noche",
    "People who listen at night.": "Gente que escucha de noche.",
    "Day and night": "Día y noche",
    "Help right now": "Ayuda ahora",
    "We found no trace of it.": "No hallamos rastro.",
}


@pytest.fixture
def spanish(tmp_path):
    """Give a function that translates the small guide with some texts left out."""

    def made(without=(), *, reviewed=False, drafts=True, service=SERVICE):
        known = {english: text for english, text in ALL.items() if english not in without}
        library = load(write_guide(tmp_path, service=service))
        return translate(library, "es", lambda place, english: known.get(english), lambda *_: reviewed, drafts=drafts)

    return made


def test_the_english_original_says_that_it_is_the_source(tmp_path):
    library = load(write_guide(tmp_path))

    assert library.entries[0].state == "source"
    assert library.services[0].state == "source"


def test_a_whole_translation_that_a_person_checked_is_reviewed(spanish):
    library = spanish(reviewed=True)

    assert library.entries[0].state == "reviewed"
    assert library.services[0].state == "reviewed"


def test_a_whole_translation_that_nobody_checked_is_a_draft(spanish):
    library = spanish()

    assert library.entries[0].state == "draft"
    assert library.entries[0].question.text == "¿Dónde puedo descansar?"
    assert library.services[0].state == "draft"


def test_an_entry_without_any_translation_is_english(spanish):
    library = spanish(without=ALL)

    assert library.entries[0].state == "english"
    assert library.services[0].state == "english"
    assert library.language == "es"


def test_a_part_without_translation_stays_english_and_says_so(spanish):
    (entry,) = spanish(without=["You can sit down here."]).entries

    last = entry.body[-1].words
    assert (last.text, last.language, last.english) == ("You can sit down here.", "en", "")


def test_a_translated_part_says_its_language_and_its_english(spanish):
    (entry,) = spanish().entries

    last = entry.body[-1].words
    assert (last.text, last.language, last.english) == ("Puede sentarse aquí.", "es", "You can sit down here.")


def test_an_entry_counts_its_parts_that_are_still_english(spanish):
    (entry,) = spanish(without=["More", "You can sit down here."]).entries

    assert entry.parts == (2, 6)


def test_a_partly_translated_entry_is_never_reviewed(spanish):
    (entry,) = spanish(without=["More"], reviewed=True).entries

    assert entry.state == "draft"


def test_a_language_that_hides_drafts_shows_english_instead(spanish):
    library = spanish(drafts=False)

    assert library.entries[0].state == "english"
    assert library.entries[0].question.text == "Where can I rest?"
    assert library.services[0].summary.text == "People who listen at night."


def test_a_language_that_hides_drafts_shows_what_is_reviewed(spanish):
    library = spanish(reviewed=True, drafts=False)

    assert library.entries[0].question.text == "¿Dónde puedo descansar?"
    assert library.services[0].summary.text == "Gente que escucha de noche."


def test_sources_and_order_stay_with_their_paragraphs(spanish, tmp_path):
    english = load(write_guide(tmp_path)).entries[0]

    (entry,) = spanish().entries

    assert [(b.kind, b.sources, b.line) for b in entry.body] == [(b.kind, b.sources, b.line) for b in english.body]


def test_a_phone_keeps_its_number_and_gets_a_translated_label(spanish):
    (phone,) = spanish().services[0].phones

    assert phone.number == "+18165550100"
    assert phone.label.text == "Día y noche"


def test_notes_on_hours_are_translated_and_say_their_language(spanish):
    noted = changed(SERVICE, "always_open = true", 'hours_note = "Day and night"')

    (service,) = spanish(service=noted + '\n[hours]\nnote = "Closed in May."\n').services

    assert (service.phones[0].hours.note, service.phones[0].hours.note_language) == ("Día y noche", "es")
    assert (service.hours.note, service.hours.note_language) == ("Closed in May.", "en")


def test_names_of_topics_and_notes_are_translated(spanish):
    library = spanish()

    assert library.topics[0].title.text == "Ayuda ahora"
    assert library.topics[0].label.text == "Right now"
    assert library.unconfirmed[0].why.text == "No hallamos rastro."
    assert library.unconfirmed[0].name == "Old House"


def test_the_first_step_is_the_summary_in_the_language_of_the_reader(spanish):
    (entry,) = spanish().entries

    assert entry.summary.text == "Llame al {phone/night-line}."


def test_the_translation_is_asked_for_by_its_place(tmp_path):
    asked = []
    library = load(write_guide(tmp_path, entry=ENTRY))

    translate(library, "es", lambda place, english: asked.append(place), lambda *_: False)

    assert [place for place in asked if place.startswith("faq/")] == [
        "faq/rest.label",
        "faq/rest.question",
        "faq/rest.body.1",
        "faq/rest.body.2",
        "faq/rest.body.3",
        "faq/rest.body.4",
    ]
