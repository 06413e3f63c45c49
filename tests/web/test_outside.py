"""What can be read over a shoulder, in a tab, a history or a log holds no telling word."""

import pytest

from pwa.content.neutral import load_banned
from pwa.settings import ROOT


@pytest.fixture(scope="module")
def telling():
    """Give a function that finds a banned word of a language, or an English one."""
    banned = load_banned(ROOT / "content" / "banned.toml")

    def found(text, code):
        return banned["en"].outside.find(text) or banned[code].outside.find(text)

    return found


def test_the_lists_of_telling_words_cover_every_language(site):
    banned = load_banned(ROOT / "content" / "banned.toml")

    assert all(banned[code].outside.words for code in site.libraries)


def test_no_address_of_the_guide_holds_a_telling_word(pages, telling):
    found = {each.address: word for each in pages.values() if (word := telling(each.address, each.language))}

    assert found == {}


def test_no_title_in_a_tab_holds_a_telling_word(pages, telling):
    titles = {each.page.one("title").text: each.language for each in pages.values()}

    assert {title: word for title, code in titles.items() if (word := telling(title, code))} == {}


def test_no_page_has_an_empty_title(pages):
    bare = [each.address for each in pages.values() if each.page.one("title").text.partition(" · ")[0] == ""]

    assert bare == []


def test_no_place_on_a_page_that_a_link_leads_to_holds_a_telling_word(pages, telling):
    places = {(link["href"].partition("#")[2], each.language) for each in pages.values() for link in each.page.all("a")}

    assert [(place, word) for place, code in places if (word := telling(place, code))] == []


def test_no_header_holds_a_telling_word(pages, telling):
    lines = {(f"{name}: {value}", each.language) for each in pages.values() for name, value in each.headers.items()}

    assert [(line, word) for line, code in lines if (word := telling(line, code))] == []


def test_no_name_of_a_file_that_the_browser_loads_holds_a_telling_word(telling, site):
    names = [str(path.relative_to(ROOT)) for path in (ROOT / "static").rglob("*")]

    assert [(name, word) for code in site.libraries for name in names if (word := telling(name, code))] == []


def test_the_icon_says_nothing(telling):
    icon = (ROOT / "static" / "icons" / "icon.svg").read_text(encoding="utf-8")

    assert "<text" not in icon
    assert "<title" not in icon
    assert telling(icon, "es") is None


def test_a_title_never_repeats_what_was_searched_for(client):
    answer = client.post("/en/search", data={"q": "zzquark"})

    assert "zzquark" not in answer.text.partition("</title>")[0]


def test_a_redirect_leads_to_no_telling_word(client, telling):
    places = [client.get(address).location for address in ("/", "/en", "/es/h", "/es/about")]

    assert [place for place in places if not place or telling(place.removeprefix("http://localhost"), "es")] == []
