"""What was found closed, doubtful or unsupported appears nowhere as help or as fact."""

import re

import pytest

from tests.content.dossier import files, guide, read, where

NUMBERS = read("not-to-show.json")["numbers"]
CLAIMS = read("not-to-show.json")["claims"]
NAMES = read("not-to-show.json")["names"]
WITH_NOTE = [organisation for organisation in NAMES if organisation["note"]]
PHONE = re.compile(r"(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}")


def _shown():
    """Every text that people see as an answer or as help, with its place."""
    for entry in guide().entries:
        yield entry.id, entry.question.text
        yield entry.id, entry.label.text
        for block in entry.body:
            if block.basis != "about this guide":
                yield where(entry, block), block.words.text
    for service in guide().services:
        yield service.key, " ".join([service.name, *service.former_names])
        yield from ((f"{service.key}.{place}", words.text) for place, words in service.words())
    for named in (*guide().topics, *guide().kinds, *guide().groups):
        yield named.id, f"{named.title} {named.label}"


def _pattern(organisation):
    return re.compile(r"\b(?:" + "|".join(map(re.escape, organisation["names"])) + r")\b")


@pytest.mark.parametrize("number", NUMBERS)
def test_a_dead_number_stands_in_no_file(number):
    pattern = re.compile(r"[\s().-]*".join(number))

    found = [str(path) for path in files() if pattern.search(path.read_text(encoding="utf-8"))]

    assert found == []


@pytest.mark.parametrize("organisation", NAMES, ids=lambda organisation: organisation["id"])
def test_a_withheld_name_is_never_shown_as_help(organisation):
    found = [place for place, text in _shown() if _pattern(organisation).search(text)]

    assert found == []


@pytest.mark.parametrize("organisation", NAMES, ids=lambda organisation: organisation["id"])
def test_a_withheld_organisation_is_no_service(organisation):
    assert guide().find_service(organisation["id"]) is None


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim["from"])
def test_an_unsupported_claim_is_never_shown(claim):
    pattern = re.compile(claim["pattern"], re.IGNORECASE)
    texts = [*_shown(), *((where(e, b), b.words.text) for e in guide().entries for b in e.body)]

    found = [place for place, text in texts if pattern.search(text)]

    assert found == []


@pytest.mark.parametrize("organisation", WITH_NOTE, ids=lambda organisation: organisation["id"])
def test_a_name_that_could_not_be_confirmed_has_its_note(organisation):
    (note,) = [note for note in guide().unconfirmed if note.id == organisation["note"]]

    known = " ".join([note.name, *note.names])

    assert _pattern(organisation).search(known)


def test_every_organisation_of_the_article_is_a_service_or_a_note():
    services = [service for service in read("ids.json")["services"] if service["in_article"]]
    missing = [service["id"] for service in services if guide().find_service(service["id"]) is None]
    missing += [name["id"] for name in NAMES if name["in_article"] and not name["note"]]

    assert len(services) == 11
    assert missing == []


def test_no_note_on_a_name_holds_a_phone_number():
    texts = {note.id: " ".join([note.name, *note.names, note.why.text]) for note in guide().unconfirmed}

    assert [name for name, text in texts.items() if PHONE.search(text)] == []


def test_no_note_on_a_name_repeats_an_unsupported_figure():
    found = [
        (note.id, claim["from"])
        for note in guide().unconfirmed
        for claim in CLAIMS
        if re.search(claim["pattern"], note.why.text, re.IGNORECASE)
    ]

    assert found == []


@pytest.mark.parametrize("street", read("not-to-show.json")["streets"])
def test_the_street_of_a_doubtful_place_stands_in_no_file(street):
    assert [str(path) for path in files() if street.lower() in path.read_text(encoding="utf-8").lower()] == []
