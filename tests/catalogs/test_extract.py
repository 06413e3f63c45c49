"""What translators get: every text, under a place that stays, with a hint."""

import re

import pytest

from pwa.catalogs.extract import catalog
from pwa.catalogs.files import write
from pwa.settings import ROOT
from tests.made import ENTRY, changed, write_guide


@pytest.fixture
def texts(tmp_path):
    """Give a function that extracts the guide's texts: place → English."""

    def found(domain="guide", **files):
        return {m.context: m.id for m in catalog(domain, ROOT, write_guide(tmp_path, **files)) if m.id}

    return found


@pytest.fixture
def comment(tmp_path):
    """Give a function that extracts the hint at one place."""

    def found(place, domain="guide"):
        (message,) = [m for m in catalog(domain, ROOT, write_guide(tmp_path)) if m.context == place]
        return message.auto_comments

    return found


def test_every_text_of_an_entry_has_its_place(texts):
    found = {place: text for place, text in texts().items() if place.startswith("faq/")}

    assert found == {
        "faq/rest.label": "A place to rest",
        "faq/rest.question": "Where can I rest?",
        "faq/rest.body.1": "Do now",
        "faq/rest.body.2": "Call {phone/night-line}.",
        "faq/rest.body.3": "More",
        "faq/rest.body.4": "You can sit down here.",
    }


def test_every_text_of_a_service_has_its_place(texts):
    assert texts("directory") == {
        "help/night-line.label": "Night Line",
        "help/night-line.summary": "People who listen at night.",
        "help/night-line.phones.1.label": "Day and night",
    }


def test_names_and_notes_have_their_place(texts):
    found = {place: text for place, text in texts().items() if not place.startswith("faq/")}

    assert found == {
        "topic/right-now.title": "Help right now",
        "topic/right-now.label": "Right now",
        "kind/crisis.title": "Crisis lines",
        "group/anyone.title": "Anyone",
        "unconfirmed/old-house.why": "We found no trace of it.",
    }


def test_the_same_words_at_two_places_are_two_messages(texts):
    found = texts(entry=changed(ENTRY, "## More", "## Do now"))

    assert found["faq/rest.body.1"] == found["faq/rest.body.3"] == "Do now"


def test_another_wording_of_one_paragraph_moves_no_other_place(texts):
    before = texts()

    after = texts(entry=changed(ENTRY, "Call {phone/night-line}.", "Please call {phone/night-line}."))

    assert {place for place in before if before[place] != after[place]} == {"faq/rest.body.2"}
    assert before.keys() == after.keys()


def test_sources_and_phrasings_are_not_given_to_translators(texts):
    everything = " ".join(texts().values())

    assert "health-page" not in everything
    assert "so tired" not in everything


def test_a_translator_is_told_how_urgent_a_text_is_and_where_to_see_it(comment):
    assert comment("faq/rest.body.2") == ["soon; page /a/b22"]


def test_a_translator_is_warned_that_a_title_can_be_seen_on_a_watched_phone(comment):
    assert comment("faq/rest.label") == ["Tab title on a watched phone: keep it neutral; soon; page /a/b22"]
    assert comment("topic/right-now.label") == ["Tab title on a watched phone: keep it neutral."]


def test_a_translator_is_told_whose_text_it_is(comment):
    assert comment("help/night-line.summary", "directory") == ["Night Line; page /h/c33"]
    assert comment("unconfirmed/old-house.why") == ["Why we could not confirm Old House."]


def test_every_message_of_the_pages_says_which_file_it_is_from_without_a_line(tmp_path):
    write(tmp_path / "messages.po", catalog("messages", ROOT, ROOT / "content"))

    lines = (tmp_path / "messages.po").read_text(encoding="utf-8").splitlines()
    places = [place for line in lines if line.startswith("#: ") for place in line.split()[1:]]

    assert places
    assert [place for place in places if not re.fullmatch(r"pwa/[\w/]+\.(?:html|py)", place)] == []


def test_extracting_twice_gives_the_same_order(tmp_path):
    first = [m.context for m in catalog("guide", ROOT, write_guide(tmp_path))]
    second = [m.context for m in catalog("guide", ROOT, write_guide(tmp_path))]

    assert first == second
