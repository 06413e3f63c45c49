"""A question with its answer: what to do first, and what each statement rests on."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from babel.dates import format_date

from pwa.content.hours import CENTRAL
from pwa.content.words import Words
from tests.made import ENTRY, changed
from tests.web.conftest import with_library
from tests.web.page import read_page


@pytest.fixture
def answers(pages, site, code):
    """Every answer of one language with its page."""
    return [(entry, pages[f"/{code}/a/{entry.code}"].page) for entry in site.libraries[code].entries]


@pytest.fixture
def shown(serve):
    """Give a function that shows the first answer of a site."""

    def page(site, code="en"):
        entry = site.libraries[code].entries[0]
        return read_page(serve(site).test_client().get(f"/{code}/a/{entry.code}").text)

    return page


def test_an_answer_begins_with_its_steps_then_facts_then_who_helps_then_sources(answers):
    for entry, page in answers:
        article = page.one("article")
        steps = article.all("ol", class_="steps")[0]
        facts = [part for part in article.all("p", "ul") if part.all("a", class_="mark")]
        parts = [steps.at, *[part.at for part in facts]]
        parts += [heading.at for heading in page.all("h2", id="who")]
        parts.append(page.one("h2", id="sources").at)

        assert parts == sorted(parts), entry.id


def test_every_text_of_an_answer_stands_on_its_page(answers):
    for entry, page in answers:
        blocks = page.one("article").all("h2", "li", "p")
        written = [part for part in blocks if not part.classes & {"crumb", "note", "areas"}]

        assert len(written) == len(entry.body), entry.id


def test_every_mark_leads_to_its_own_source_in_the_list(answers, site):
    for entry, page in answers:
        listed = page.one("section", class_="sources").one("ol").all("li")
        marks = page.one("article").all("a", class_="mark")
        wanted = [name for block in entry.body for name in block.sources]

        led = [listed[int(mark.text) - 1] for mark in marks]

        assert [mark["href"] for mark in marks] == [f"#{source['id']}" for source in led], entry.id
        for name, source in zip(wanted, led, strict=True):
            assert site.libraries["en"].sources[name].publisher in source.text


def test_a_mark_says_to_a_screen_reader_that_it_is_a_source(answers, site, code):
    label = site.messages[code].gettext("Source %(number)s")

    for _, page in answers:
        marks = page.all("a", class_="mark")

        assert all(mark["aria-label"] == label % {"number": mark.text} for mark in marks)


def test_every_source_says_when_we_read_it(answers, site, code):
    for entry, page in answers:
        listed = page.one("section", class_="sources").one("ol").all("li")

        for name, source in zip(entry.sources, listed, strict=True):
            read = format_date(site.libraries[code].sources[name].read, format="long", locale=code)

            assert read in source.text


def test_an_answer_about_the_law_says_whose_law(answers, site, code):
    missouri, kansas = map(site.messages[code].gettext, ("Missouri", "Kansas"))

    for entry, page in answers:
        areas = [area.text for area in page.one("article").all("span", class_="area")]

        assert len(areas) == len(entry.area), entry.id
        assert ("MO" in entry.area) == (missouri in areas), entry.id
        assert ("KS" in entry.area) == (kansas in areas), entry.id


def test_every_answer_says_when_its_facts_were_checked(answers, code):
    for entry, page in answers:
        assert format_date(entry.checked, format="long", locale=code) in page.all("p", class_="small")[-1].text


def test_every_answer_shows_who_helps_with_a_number_to_tap(answers, site, code):
    for entry, page in answers:
        helping = [site.libraries[code].find_service(name) for name in entry.services]
        cards = [card for section in page.all("section") for card in section.all("li", class_="card")]

        assert [card.one("h3").text for card in cards] == [service.name for service in helping], entry.id
        for service, card in zip(helping, cards, strict=True):
            numbers = [f"tel:{phone.number}" for phone in service.phones[:1]]
            assert [link["href"] for link in card.all("a") if link["href"].startswith("tel:")][:1] == numbers


def test_an_answer_that_is_due_for_a_check_warns_its_reader(small, shown):
    site = small()
    entry = replace(
        site.libraries["en"].entries[0], checked=datetime.now(CENTRAL).date() - timedelta(days=31), review_every=30
    )

    page = shown(with_library(site, replace(site.libraries["en"], entries=(entry,))))

    assert page.one("p", class_="warn").text == "This page is due to be checked again. Ask before you rely on it."


def test_an_answer_that_was_checked_in_time_does_not_warn(small, shown):
    site = small()
    entry = replace(
        site.libraries["en"].entries[0], checked=datetime.now(CENTRAL).date() - timedelta(days=30), review_every=30
    )

    page = shown(with_library(site, replace(site.libraries["en"], entries=(entry,))))

    assert page.all("p", class_="warn") == []


def test_words_that_look_like_html_are_shown_as_words(small, shown):
    library = (site := small()).libraries["en"]
    block = replace(library.entries[0].body[-1], words=Words('Say <b>no</b> & "stop" {<i>}.'))
    entry = replace(library.entries[0], body=(block,))

    page = shown(with_library(site, replace(library, entries=(entry,))))

    assert 'Say <b>no</b> & "stop" <i>.' in page.one("article").text
    assert page.all("b", "i") == []


def test_a_question_that_looks_like_html_is_shown_as_words(small, shown):
    page = shown(small(entry=changed(ENTRY, "Where can I rest?", "Is <script>alert(1)</script> safe?")))

    assert page.one("h1").text == "Is <script>alert(1)</script> safe?"
    assert page.one("main").all("script") == []
