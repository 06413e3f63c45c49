"""Choosing a language, changing it, and errors in it."""

from urllib.parse import urlsplit

import pytest

from tests.web.conftest import CODES
from tests.web.page import read_page

WANTED = [
    ("es", "es"),
    ("es-MX", "es"),
    ("ES-mx", "es"),
    ("es-419,es;q=0.9,en;q=0.8", "es"),
    ("en-US,en;q=0.9,es;q=0.8", "en"),
    ("en;q=0.5,es;q=0.9", "es"),
    ("en;q=0,es;q=0.1", "es"),
    ("fr,de;q=0.9,es;q=0.1", "es"),
    ("fr", "en"),
    ("", "en"),
    ("*", "en"),
    ("en, es", "en"),
    ("es;q=", "es"),
    ("es;q=high,en", "en"),
    ("es;q=nan", "en"),
    (";q=1,,;;es", "en"),
    ("\x00\xff\xfe", "en"),
    ("x" * 60_000, "en"),
    ("q" * 500 + ",es", "en"),
    ("en;q=0.5, es; q=0.9", "es"),
    ("en;q=0.5,es;Q=0.9", "es"),
]


@pytest.mark.parametrize(("accepted", "chosen"), WANTED)
def test_the_guide_opens_in_the_language_that_the_browser_asks_for(client, accepted, chosen):
    answer = client.get("/", headers={"Accept-Language": accepted})

    assert answer.status_code == 302
    assert answer.location == f"/{chosen}/"


def test_a_browser_that_asks_for_nothing_gets_english(client):
    assert client.get("/").location == "/en/"


def test_the_choice_is_made_anew_each_time_and_remembered_nowhere(client):
    first = client.get("/", headers={"Accept-Language": "es"})

    assert "Set-Cookie" not in first.headers
    assert "Accept-Language" in first.headers["Vary"]
    assert client.get("/").location == "/en/"


def test_every_page_offers_itself_in_every_language(pages):
    wrong = {}
    for each in pages.values():
        links = {link["hreflang"]: link["href"] for link in each.page.all("a") if link["hreflang"]}
        rest = each.address.removeprefix(f"/{each.language}")
        if links != {code: f"/{code}{rest}" for code in CODES}:
            wrong[each.address] = links

    assert wrong == {}


def test_every_page_names_each_language_in_that_language(pages):
    names = {"en": "English", "es": "Español"}

    found = {
        (link["hreflang"], link.text) for each in pages.values() for link in each.page.all("a") if link["hreflang"]
    }

    assert {pair for pair in found if pair[0] in names} == set(names.items())


def test_the_directory_keeps_its_choices_when_the_language_changes(read, site):
    kind = site.libraries["en"].kinds[0]
    page = read(f"/en/h/?k={kind.code}&s=m&o=1")

    link = page.one("nav", class_="languages").one("a", hreflang="es")

    assert urlsplit(link["href"]).path == "/es/h/"
    assert urlsplit(link["href"]).query == f"k={kind.code}&s=m&o=1"


@pytest.mark.parametrize("query", ["lang=es", "endpoint=x", "_external=1", "_scheme=ftp", "_anchor=x", "code=1"])
def test_words_in_an_address_that_mean_nothing_change_no_link(read, site, query):
    entry = site.libraries["en"].entries[0]

    plain = read(f"/en/a/{entry.code}").one("nav", class_="languages").all("a")
    asked = read(f"/en/a/{entry.code}?{query}").one("nav", class_="languages").all("a")

    assert [link["href"] for link in asked] == [link["href"] for link in plain]


@pytest.mark.parametrize(
    ("address", "accepted", "language"),
    [
        ("/es/a/zzz", "en", "es"),
        ("/en/a/zzz", "es", "en"),
        ("/es/nothing/here", "en", "es"),
        ("/nothing/here", "es-MX", "es"),
        ("/nothing/here", "", "en"),
        ("/xx/", "es", "es"),
        ("/es/h/?k=zzz", "en", "es"),
    ],
)
def test_an_error_is_told_in_the_language_of_the_page_or_else_of_the_browser(client, address, accepted, language):
    answer = client.get(address, headers={"Accept-Language": accepted})

    page = read_page(answer.text)
    assert answer.status_code in (400, 404)
    assert page.one("html")["lang"] == language


def test_an_error_page_leads_back_to_home_help_and_search(client, code):
    page = read_page(client.get(f"/{code}/nothing/here").text)

    links = {link["href"] for link in page.one("main").all("a")}

    assert {f"/{code}/", f"/{code}/h/", f"/{code}/now"} <= links
    assert page.one("main").one("form", role="search")["action"] == f"/{code}/search"


def test_an_error_page_chosen_by_the_browsers_language_says_so_to_caches(client):
    answer = client.get("/nothing/here", headers={"Accept-Language": "es"})

    assert "Accept-Language" in answer.headers["Vary"]
