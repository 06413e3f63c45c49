"""The page for right now: small, whole, and with no script."""

from dataclasses import replace

from tests.made import ENTRY, changed
from tests.web.conftest import with_library
from tests.web.page import read_page

LIMIT = 10 * 1024


def test_the_page_for_right_now_and_its_stylesheet_are_at_most_10_kilobytes(client, code):
    answer = client.get(f"/{code}/now")
    sheets = [link["href"] for link in read_page(answer.text).all("link", rel="stylesheet")]

    size = len(answer.data)
    for sheet in sheets:
        with client.get(sheet) as styled:
            size += len(styled.data)

    assert len(sheets) == 1
    assert size <= LIMIT


def test_the_page_for_right_now_has_no_script(read, code):
    assert read(f"/{code}/now").all("script") == []


def test_the_page_for_right_now_begins_with_the_same_crisis_lines_as_home(read, code):
    on_home = read(f"/{code}/").one("ul", class_="calls").all("a", class_="call")

    on_now = read(f"/{code}/now").one("main").all("a", class_="call")

    assert [link["href"] for link in on_now] == [link["href"] for link in on_home]


def test_the_page_for_right_now_holds_the_first_steps_of_every_answer_for_danger(read, site, code):
    library = site.libraries[code]
    urgent = [e for e in library.entries if e.urgency == "crisis" and e.topic == "right-now"]
    page = read(f"/{code}/now")

    questions = [heading.text for heading in page.all("h2")]
    steps = [len(steps.all("li")) for steps in page.all("ol")]

    assert questions == [entry.question.text for entry in urgent]
    assert steps == [sum(block.kind == "step" for block in entry.body) for entry in urgent]


def test_the_page_for_right_now_says_which_word_to_send_by_text(read, site):
    line = site.libraries["en"].find_service("nhth")

    assert f"Send the word {line.texts[0].keyword}" in read("/en/now").one("main").text


def test_a_draft_on_the_page_for_right_now_shows_the_english_under_each_step(small, serve):
    site = small(entry=changed(ENTRY, '"soon"', '"crisis"'))
    english = site.libraries["en"].entries[0]
    step = replace(english.body[1].words, text="Llame.", language="es", english=english.body[1].words.text)
    draft = replace(english, body=(replace(english.body[1], words=step),), state="draft")
    site = with_library(site, replace(site.libraries["es"], entries=(draft,)))

    page = read_page(serve(site).test_client().get("/es/now").text)

    assert page.all("p", data_part="draft")
    assert page.one("ol").one("li").text == "Llame. Call 816-555-0100."
    assert page.one("ol").one("small", lang="en", dir="ltr").text == "Call 816-555-0100."
