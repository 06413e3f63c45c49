"""What holds for every page in every language, read with a parser."""

from collections import Counter
from itertools import pairwise
from urllib.parse import urldefrag

import pytest

from pwa.languages import LANGUAGES

DIRECTIONS = {language.code: language.direction for language in LANGUAGES}
PRIVATE = {"noreferrer", "noopener"}


@pytest.fixture
def wrong(pages):
    """Give a function that lists the addresses of pages that break a rule, with what breaks it."""

    def found(rule):
        return {each.address: broken for each in pages.values() if (broken := rule(each))}

    return found


def _is_outside(address):
    return address.startswith(("http:", "https:", "//"))


def test_every_page_can_be_opened(wrong):
    assert wrong(lambda each: each.status != 200 and each.status) == {}


def test_every_page_is_a_whole_page_in_utf_8(wrong):
    def rule(each):
        kind = each.headers["Content-Type"]
        return kind != "text/html; charset=utf-8" or not each.page.one("meta", charset="utf-8")

    assert wrong(rule) == {}


def test_links_lead_from_home_to_every_topic_answer_and_service_in_every_language(pages, site):
    wanted = {
        f"/{code}/{part}/{value.code}"
        for code, library in site.libraries.items()
        for part, values in (("t", library.topics), ("a", library.entries), ("h", library.services))
        for value in values
    }

    assert wanted - set(pages) == set()


def test_every_page_has_one_main_heading(wrong):
    assert wrong(lambda each: len(each.page.all("h1")) != 1) == {}


def test_no_page_skips_a_level_of_heading(wrong):
    def rule(each):
        levels = [int(heading.name[1]) for heading in each.page.all("h1", "h2", "h3", "h4", "h5", "h6")]
        return [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]

    assert wrong(rule) == {}


def test_every_page_says_its_language_and_the_way_it_is_read(wrong):
    def rule(each):
        html = each.page.one("html")
        return (html["lang"], html["dir"]) != (each.language, DIRECTIONS[each.language])

    assert wrong(rule) == {}


def test_every_text_in_another_language_says_which_way_it_is_read(wrong):
    def rule(each):
        marked = [element for element in each.page if element["lang"] not in ("", each.language)]
        return [e.text for e in marked if e["dir"] not in ("auto", DIRECTIONS.get(e["lang"], "ltr"))]

    assert wrong(rule) == {}


def test_every_name_inside_a_page_is_used_once(wrong):
    def rule(each):
        counts = Counter(element["id"] for element in each.page if element["id"])
        return [name for name, count in counts.items() if count > 1]

    assert wrong(rule) == {}


def test_every_link_inside_the_guide_leads_to_a_page_and_to_a_place_on_it(pages, wrong):
    def is_dead(link, each):
        address, place = urldefrag(link["href"])
        target = pages.get(address or each.address)
        return target is None or (place and not target.page.all(id=place))

    def rule(each):
        inside = [link for link in each.page.all("a") if link["href"].startswith(("/", "#"))]
        return [link["href"] for link in inside if is_dead(link, each)]

    assert wrong(rule) == {}


def test_every_link_has_an_address_and_words(wrong):
    def rule(each):
        return [link["href"] for link in each.page.all("a") if not link["href"] or not link.text]

    assert wrong(rule) == {}


def test_no_page_carries_a_script_a_style_or_a_reaction_in_its_text(wrong):
    def rule(each):
        scripts = [element.name for element in each.page.all("script") if element.parts or not element["src"]]
        reactions = [name for element in each.page for name in element.attributes if name.startswith("on")]
        styles = [element.name for element in each.page if element.name == "style" or "style" in element.attributes]
        addresses = [element["href"] for element in each.page if element["href"].startswith(("javascript:", "data:"))]
        return scripts + reactions + styles + addresses

    assert wrong(rule) == {}


def test_no_page_loads_anything_from_elsewhere(wrong):
    def rule(each):
        loaded = [element["href"] for element in each.page.all("link")]
        loaded += [element["src"] for element in each.page if "src" in element.attributes]
        return [address for address in loaded if not address.startswith("/static/")]

    assert wrong(rule) == {}


def test_everything_that_pages_load_is_there(pages, client):
    loaded = {element["href"] for each in pages.values() for element in each.page.all("link")}
    loaded |= {element["src"] for each in pages.values() for element in each.page.all("script")}

    missing = []
    for address in loaded:
        with client.get(address) as answer:
            if answer.status_code != 200:
                missing.append(address)

    assert loaded
    assert missing == []


def test_no_link_to_another_website_tells_where_the_reader_came_from(wrong):
    def rule(each):
        outside = [link for link in each.page.all("a") if _is_outside(link["href"])]
        return [link["href"] for link in outside if not set(link["rel"].split()) >= PRIVATE]

    assert wrong(rule) == {}


def test_no_link_opens_a_second_tab_that_stays_behind(wrong):
    assert wrong(lambda each: [e.name for e in each.page if {"target", "formtarget"} & set(e.attributes)]) == {}


def test_no_form_sends_words_to_another_website(wrong):
    def rule(each):
        return [form["action"] for form in each.page.all("form") if not form["action"].startswith("/")]

    assert wrong(rule) == {}


def test_every_field_has_a_label_and_every_button_has_words(wrong):
    def rule(each):
        labels = {label["for"] for label in each.page.all("label") if label.text}
        fields = [field for field in each.page.all("input", "select", "textarea") if field["type"] != "hidden"]
        silent = [field["name"] for field in fields if not field["id"] or field["id"] not in labels]
        return silent + [button["name"] for button in each.page.all("button") if not button.text]

    assert wrong(rule) == {}


def test_no_page_waits_for_a_script_to_show_its_text(wrong):
    def rule(each):
        waiting = [element.name for element in each.page if "hidden" in element.attributes]
        return waiting or len(each.page.one("main").text) < 40

    assert wrong(rule) == {}


def test_every_page_has_a_button_to_leave_that_works_without_a_script(wrong, settings):
    def rule(each):
        leave = each.page.one("a", class_="leave")
        return leave["href"] != settings.leave_to or leave.at > each.page.one("main").at

    assert wrong(rule) == {}
