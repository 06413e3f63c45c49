"""Translations that nobody has checked, and texts that are not translated."""

from dataclasses import replace

import pytest

from pwa.content.words import Words
from tests.web.conftest import with_library
from tests.web.page import read_page

DRAFT = "This translation is a draft. No person has checked it yet."


def spanish(words, text):
    """A text in Spanish with the English it came from."""
    return Words(text, "es", words.text)


@pytest.fixture
def shown(small, serve):
    """Give a function that shows the small guide's answer in Spanish, in a certain state."""

    def page(state="draft", *, left=0, **fields):
        site = small()
        english = replace(site.libraries["en"].entries[0], **fields)
        body = tuple(
            replace(block, words=spanish(block.words, f"Texto {number} {{phone/night-line}}."))
            for number, block in enumerate(english.body[left:], left + 1)
        )
        entry = replace(
            english,
            label=spanish(english.label, "Descanso"),
            question=spanish(english.question, "¿Dónde descanso?"),
            body=english.body[:left] + body,
            state=state,
        )
        site = with_library(site, replace(site.libraries["es"], entries=(entry,)))
        return read_page(serve(site).test_client().get(f"/es/a/{entry.code}").text)

    return page


def test_a_draft_says_that_nobody_has_checked_it_and_leads_to_the_english(shown):
    page = shown("draft")

    note = page.one("p", data_part="draft")

    assert note.text.startswith(DRAFT)
    assert note.one("a", hreflang="en")["href"] == "/en/a/b22"
    assert note.at < page.one("ol", class_="steps").at


def test_a_checked_translation_has_no_such_label(shown):
    assert shown("reviewed").all(data_part="draft") == []


@pytest.mark.parametrize("fields", [{"urgency": "crisis"}, {"area": ("MO",)}], ids=["danger", "law"])
def test_a_draft_about_danger_or_the_law_shows_the_english_under_each_text(shown, fields):
    page = shown("draft", **fields)

    under = [text.text for text in page.one("article").all("span", class_="english", lang="en", dir="ltr")]

    assert under == ["Call 816-555-0100.", "You can sit down here."]


def test_the_english_under_a_text_can_be_called_like_the_text_above_it(shown):
    step = shown("draft", urgency="crisis").one("ol", class_="steps").one("li")

    assert [link["href"] for link in step.all("a", class_="number")] == ["tel:+18165550100"] * 2


def test_a_draft_about_something_else_is_not_made_twice_as_long(shown):
    assert shown("draft", urgency="soon", area=()).all("span", class_="english") == []


@pytest.mark.parametrize("fields", [{"urgency": "crisis"}, {"area": ("MO",)}], ids=["danger", "law"])
def test_a_checked_translation_about_danger_or_the_law_stands_alone(shown, fields):
    assert shown("reviewed", **fields).all("span", class_="english") == []


def test_a_text_without_a_translation_is_shown_in_english_and_says_so(shown):
    step = shown("draft", left=2).one("ol", class_="steps").one("li")

    assert step.one("span", lang="en", dir="ltr").text == "Call 816-555-0100."
    assert "(still in English)" in step.text


def test_an_answer_that_is_partly_translated_says_how_many_parts_are_missing(shown):
    page = shown("draft", left=2)

    notes = [note.text for note in page.all("p", class_="note")]

    assert "2 of 6 parts are still in English." in notes


def test_an_answer_that_is_not_translated_says_so_once(small, serve):
    page = read_page(serve(small()).test_client().get("/es/a/b22").text)

    assert page.one("p", data_part="english").text == "This page is not translated yet. It is shown in English."
    assert page.one("h1").one("span", lang="en", dir="ltr").text == "Where can I rest?"


def test_a_service_that_is_not_translated_marks_its_english(small, serve):
    page = read_page(serve(small()).test_client().get("/es/h/c33").text)

    assert page.one("p", data_part="english")
    assert page.one("p", class_="lead").one("span", lang="en", dir="ltr").text == "People who listen at night."


def test_a_link_to_an_answer_that_is_not_translated_marks_its_english(small, serve):
    site = small()
    english = site.libraries["en"].entries[0]
    other = replace(english, id="other", code="b23", body=english.body[1:2], state="draft")
    text = spanish(english.body[1].words, "Lea {faq/rest}.")
    other = replace(other, body=(replace(english.body[1], words=text),))
    site = with_library(site, replace(site.libraries["es"], entries=(english, other)))

    page = read_page(serve(site).test_client().get("/es/a/b23").text)

    assert page.one("ol", class_="steps").one("a", href="/es/a/b22").one("span", lang="en").text == "Where can I rest?"


def test_every_real_draft_is_labelled(pages, site):
    for code, library in site.libraries.items():
        for part, values in (("a", library.entries), ("h", library.services)):
            for value in values:
                page = pages[f"/{code}/{part}/{value.code}"].page

                labels = page.all("p", data_part="draft")

                assert len(labels) == (value.state == "draft"), value.key


def test_every_real_draft_about_danger_or_the_law_shows_its_english(pages, site):
    for code, library in site.libraries.items():
        risky = [e for e in library.entries if e.state == "draft" and (e.area or e.urgency == "crisis")]
        for entry in risky:
            page = pages[f"/{code}/a/{entry.code}"].page

            under = page.one("article").all("span", class_="english", lang="en", dir="ltr")

            translated = [block for block in entry.body if block.kind != "heading" and block.words.english]
            assert len(under) == len(translated), entry.id
