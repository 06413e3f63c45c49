"""Spanish is complete, up to date, sound, and says nothing that judges."""

import re

import pytest

from pwa.catalogs.check import check
from pwa.catalogs.extract import DOMAINS, catalog
from pwa.catalogs.files import compile_mo, merge, po_path, read, would_change
from pwa.content.neutral import load_banned
from pwa.settings import ROOT, Settings
from pwa.site import load_libraries

FOLDER = ROOT / "translations"
CONTENT = ROOT / "content"
TAB_TITLE = re.compile(r"(?:faq|help|topic)/[^.]+\.label")


@pytest.fixture(scope="module")
def spanish(tmp_path_factory):
    """The whole guide in Spanish, from catalogs compiled now."""
    folder = tmp_path_factory.mktemp("translations")
    for domain in DOMAINS:
        compile_mo(po_path(folder, "es", domain), read(po_path(FOLDER, "es", domain), "es"))
    libraries, _ = load_libraries(Settings(content=CONTENT, translations=folder))
    return libraries["es"]


def _messages():
    for domain in DOMAINS:
        yield from (message for message in read(po_path(FOLDER, "es", domain), "es") if message.id)


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_catalog_is_up_to_date(domain):
    path = po_path(FOLDER, "es", domain)

    merged = merge(read(path, "es"), catalog(domain, ROOT, CONTENT))

    assert not would_change(path, merged)


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_catalog_has_no_problem(domain):
    path = po_path(FOLDER, "es", domain)
    banned = load_banned(CONTENT / "banned.toml")["es"]

    assert [str(problem) for problem in check(read(path, "es"), path.name, banned)] == []


def test_nothing_is_fuzzy():
    assert [message.id for message in _messages() if message.fuzzy] == []


def test_every_message_is_translated():
    assert [message.context or message.id for message in _messages() if not message.string] == []


def test_no_title_says_a_word_that_gives_the_reader_away():
    outside = load_banned(CONTENT / "banned.toml")["es"].outside

    titles = [m for m in _messages() if TAB_TITLE.fullmatch(m.context or "")]

    assert len(titles) == 80 + 112 + 10
    assert [(m.context, m.string) for m in titles if outside.find(m.string)] == []


def test_trafficking_is_called_trata():
    wrong = re.compile(r"tr[áa]fico\s+(?:de\s+personas|de\s+seres|humano|sexual)", re.IGNORECASE)

    assert [
        m.context or m.id for m in _messages() if wrong.search(" ".join([*m.string]) if _many(m) else m.string)
    ] == []


def test_every_answer_is_whole_in_spanish(spanish):
    english = {
        f"{entry.key}.{place}": words.text
        for entry in spanish.entries
        for place, words in entry.words()
        if words.language != "es"
    }

    assert len(spanish.entries) == 80
    assert english == {}


def test_every_service_is_whole_in_spanish(spanish):
    english = {
        f"{service.key}.{place}": words.text
        for service in spanish.services
        for place, words in service.words()
        if words.language != "es"
    }

    assert len(spanish.services) == 112
    assert english == {}


def test_every_topic_kind_group_and_note_is_in_spanish(spanish):
    named = [*spanish.topics, *spanish.kinds, *spanish.groups]

    assert [value.id for value in named if value.title.language != "es"] == []
    assert [topic.id for topic in spanish.topics if topic.label.language != "es"] == []
    assert [note.id for note in spanish.unconfirmed if note.why.language != "es"] == []


def test_no_two_spanish_titles_are_the_same(spanish):
    titles = [value.label.text for value in (*spanish.topics, *spanish.entries, *spanish.services)]

    assert sorted({title for title in titles if titles.count(title) > 1}) == []


def _many(message):
    return isinstance(message.string, tuple)
