"""The guide that people read: complete, checked, plain, and under its fixed ids."""

import re
from datetime import date
from statistics import mean

from pwa.content.check import Rulebook, check, entry_grade
from pwa.content.neutral import load_banned
from pwa.content.reading import sentences, words
from pwa.content.withheld import load_withheld
from pwa.site import written
from tests.content.dossier import CONTENT, guide, read, where

FINISHED = date(2026, 11, 22)


def test_the_guide_has_no_problem_on_the_day_it_was_finished():
    rules = Rulebook(
        FINISHED, load_banned(CONTENT / "banned.toml")["en"], load_withheld(CONTENT / "withheld.toml"), CONTENT
    )

    assert [str(problem) for problem in check(guide(), rules)] == []


def test_there_are_80_questions_under_their_fixed_ids():
    fixed = [entry["id"] for entry in read("ids.json")["entries"]]

    assert len(fixed) == 80
    assert sorted(entry.id for entry in guide().entries) == sorted(fixed)


def test_there_are_112_services_under_their_fixed_ids():
    fixed = [service["id"] for service in read("ids.json")["services"]]

    assert len(fixed) == 112
    assert sorted(service.id for service in guide().services) == sorted(fixed)


def test_the_topics_stand_in_their_fixed_order():
    assert [topic.id for topic in guide().topics] == read("ids.json")["topics"]


def test_every_question_is_asked_as_it_was_researched():
    fixed = {(e["id"], e["topic"], e["question"], e["urgency"]) for e in read("ids.json")["entries"]}

    assert {(e.id, e.topic, e.question.text, e.urgency) for e in guide().entries} == fixed


def test_every_question_of_the_article_has_its_answer():
    asked = read("ids.json")["article_questions"]

    unanswered = [name for names in asked.values() for name in names if guide().find_entry(name) is None]

    assert len(asked) == 11
    assert unanswered == []


def test_every_file_is_named_by_its_id():
    files = {path.stem for path in (CONTENT / "faq").iterdir()}
    services = {path.stem for path in (CONTENT / "directory").iterdir()}

    assert {entry.id for entry in guide().entries} == files
    assert {service.id for service in guide().services} == services


def test_the_guide_reads_at_grade_6_and_no_page_above_8():
    grades = {entry.id: entry_grade(entry) for entry in guide().entries}

    assert mean(grades.values()) <= 6
    assert {name: grade for name, grade in grades.items() if grade > 8} == {}


def test_no_sentence_has_more_than_25_words():
    texts = [(where(e, b), b.words.text) for e in guide().entries for b in e.body]
    texts += [(f"{s.key}.{place}", found.text) for s in guide().services for place, found in s.words()]
    texts += [(note.key, note.why.text) for note in guide().unconfirmed]

    long = [place for place, text in texts for sentence in sentences(text) if len(words(sentence)) > 25]

    assert long == []


def test_no_mark_of_a_source_is_left_in_a_text_that_people_see():
    left = [where(e, b) for e in guide().entries for b in e.body if re.search(r"\[[@#]|\{basis", b.words.text)]

    assert left == []


def test_no_answer_holds_a_link_or_raw_markup():
    found = [where(e, b) for e in guide().entries for b in e.body if re.search(r"https?://|\]\(|<|`", b.words.text)]

    assert found == []


def test_every_service_has_the_numbers_of_the_dossier_and_no_other():
    wrong = {}
    for fixed in read("ids.json")["services"]:
        service = guide().find_service(fixed["id"])
        shown = (
            sorted(phone.number for phone in service.phones),
            sorted(phone.tty for phone in service.phones if phone.tty),
            sorted(written(text.number) for text in service.texts),
        )
        known = (sorted(fixed["phones"]), sorted(fixed["tty"]), _texts(fixed))
        if shown != known:
            wrong[fixed["id"]] = (shown, known)

    assert wrong == {}


def test_every_number_of_a_service_stands_in_what_the_dossier_says_of_it():
    said = {fact["id"]: fact["text"] for fact in read("facts.json") if fact["file"] == "directory"}

    unknown = [
        f"{service.id}: {phone.number}"
        for service in guide().services
        for phone in service.phones
        if phone.number not in said[service.id]
    ]

    assert unknown == []


def test_no_street_is_shown_that_the_dossier_does_not_show():
    known = {fixed["id"]: fixed["street"] for fixed in read("ids.json")["services"]}

    wrong = [s.id for s in guide().services if not known[s.id].startswith(s.address.street)]

    assert wrong == []


def _texts(fixed):
    """The numbers to text; that 911 takes texts is a fact of its own (text-911 in the health file)."""
    found = [written(number.removeprefix("1-")) for number in re.findall(r"[\d-]{3,}", fixed["text"])]
    return ["911"] if fixed["id"] == "911-emergency" else sorted(found)
