"""The search page without a script: words are posted and stay out of every address."""

import pytest

from pwa.web.search import marked
from search_index.plan import MAX_CHARACTERS
from tests.web.page import read_page

ODD = "zzquark"


@pytest.fixture
def search(client):
    """Give a function that posts some words and reads the page."""
    return lambda words, code="en": read_page(client.post(f"/{code}/search", data={"q": words}).text)


def addresses(page):
    """Everything on a page that can become an address."""
    return [element[name] for element in page for name in ("href", "action", "formaction", "src") if element[name]]


def results(page):
    """The titles of what was found."""
    return [card.one("h2").text for card in page.all("li", class_="card")]


def test_posted_words_find_the_answer(search):
    assert "The condom broke. Can I stop HIV?" in results(search("the condom broke"))[:3]


def test_words_in_spanish_find_the_answer_in_spanish(search, site):
    wanted = site.libraries["es"].find_entry("pep-72").question.text

    assert wanted in results(search("se rompió el condón", "es"))[:3]


def test_a_result_leads_to_its_page_and_a_service_can_be_called_at_once(search, site):
    line = site.libraries["en"].find_service("988-lifeline")
    cards = search("988 lifeline").all("li", class_="card")

    card = next(card for card in cards if card.one("h2").text == line.name)

    assert card.one("h2").one("a")["href"] == f"/en/h/{line.code}"
    assert card.one("a", class_="call")["href"] == "tel:988"


def test_the_number_of_results_is_told_to_screen_readers(search):
    page = search("shelter")

    assert page.one("p", role="status").text == f"{len(results(page))} results"


def test_the_form_is_posted(read, code):
    form = read(f"/{code}/search").one("form", role="search")

    assert (form["method"], form["action"]) == ("post", f"/{code}/search")


def test_words_in_the_address_are_not_searched_for(read):
    page = read("/en/search?q=shelter")

    assert results(page) == []
    assert page.one("input", id="q")["value"] == ""


@pytest.mark.parametrize("address", [f"/en/search?q={ODD}", f"/en/?q={ODD}", f"/en/now?q={ODD}", f"/en/a/zzz?q={ODD}"])
def test_words_in_the_address_are_carried_on_into_no_link(client, address):
    page = read_page(client.get(address).text)

    assert [found for found in addresses(page) if ODD in found] == []


@pytest.mark.parametrize("words", ["shelter", "shelterr", ODD])
def test_posted_words_stand_in_no_address_of_the_page_that_answers(client, words):
    answer = client.post("/en/search", data={"q": words})

    assert answer.status_code == 200
    assert answer.location is None
    assert [found for found in addresses(read_page(answer.text)) if words in found] == []


def test_the_page_keeps_the_posted_words_in_the_field(search):
    assert search('a "place" <b>to</b> sleep').one("input", id="q")["value"] == 'a "place" <b>to</b> sleep'


def test_the_words_that_were_found_are_marked(search):
    page = search("strangled")

    assert {mark.text.lower() for mark in page.all("mark")} & {"strangled", "strangle", "choked", "choking"}


@pytest.mark.parametrize(
    ("text", "found", "wanted"),
    [
        ("Condoms are free.", {"condom"}, "<mark>Condoms</mark> are free."),
        ("Nothing here", {"condom"}, "Nothing here"),
        ("<b>condoms</b> & pills", {"condom"}, "&lt;b&gt;<mark>condoms</mark>&lt;/b&gt; &amp; pills"),
        ("<script>condom</script>", {"script"}, "&lt;<mark>script</mark>&gt;condom&lt;/<mark>script</mark>&gt;"),
        ("", {"condom"}, ""),
    ],
)
def test_marking_words_never_makes_html_of_a_text(text, found, wanted):
    assert marked(text, frozenset(found), "en") == wanted


def test_a_misspelt_word_gets_a_suggestion_that_is_posted_too(search):
    suggestion = search("shelterr").one("form", class_="suggestion")

    button = suggestion.one("button", name="q")
    assert (suggestion["method"], suggestion["action"]) == ("post", "/en/search")
    assert (button["value"], button.text) == ("shelter", "shelter")


def test_when_nothing_is_found_the_page_shows_crisis_lines_and_topics(search, site, code):
    library = site.libraries[code]
    numbers = [f"tel:{library.find_service(name).phones[0].number}" for name in library.crisis_lines]

    page = search(f"{ODD} {ODD}ix", code)

    assert page.one("p", data_part="nothing")
    assert [link["href"] for link in page.one("ul", class_="calls").all("a", class_="call")] == numbers
    assert len(page.one("ul", class_="tiles").all("a")) == len(library.topics)


def test_every_name_we_could_not_confirm_finds_its_note(search, site, code):
    for note in site.libraries[code].unconfirmed:
        for name in (note.name, *note.names):
            sections = search(name, code).all("section", data_part="unconfirmed")

            found = next(section for section in sections if section.one("h2").text == note.name)

            assert note.why.text in found.text


def test_the_note_on_a_name_we_could_not_confirm_has_no_number_and_no_link(search, site):
    for note in site.libraries["en"].unconfirmed:
        for section in search(note.name).all("section", data_part="unconfirmed"):
            assert section.all("a") == []


@pytest.mark.parametrize("words", ["", " ", "\t\n"])
def test_an_empty_search_shows_the_form_and_nothing_else(search, words):
    page = search(words)

    assert page.one("form", role="search")
    assert results(page) == []
    assert page.all("p", data_part="nothing") == []


def test_a_form_without_words_shows_the_form(client):
    answer = client.post("/en/search", data={})

    assert answer.status_code == 200
    assert results(read_page(answer.text)) == []


def test_of_a_very_long_search_the_first_letters_are_used_and_the_page_says_so(search):
    page = search("shelter " * 100)

    assert "Only the first 200 letters were used." in [note.text for note in page.all("p", class_="note")]
    assert len(page.one("input", id="q")["value"]) == MAX_CHARACTERS
    assert results(page) != []


@pytest.mark.parametrize("words", ["NOT shelter", "shel*", "title:shelter", "shelter~2", '"', "(", "AND", "[a TO z]"])
def test_signs_that_other_searches_use_are_only_signs(client, words):
    assert client.post("/en/search", data={"q": words}).status_code == 200


def test_a_result_that_is_not_translated_marks_its_english(small, serve):
    client = serve(small()).test_client()

    page = read_page(client.post("/es/search", data={"q": "rest"}).text)

    title = next(card.one("h2") for card in page.all("li", class_="card") if card.one("a")["href"] == "/es/a/b22")
    assert "en" in [element["lang"] for element in (title, *title)]
