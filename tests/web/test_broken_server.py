"""When something breaks on our side: a plain page, and a log that knows nobody."""

import logging
import shutil

import pytest

from pwa import create_app
from pwa.settings import Settings
from tests.web.page import read_page

WORDS = "zzquark"
ASKED = {
    "User-Agent": "SecretAgent/1.0",
    "Referer": "https://secret-page.example/",
    "X-Forwarded-For": "203.0.113.77",
    "Accept-Language": "es",
}
PERSONAL = [WORDS, "SecretAgent", "secret-page", "203.0.113.77", "198.51.100.9", "/en/search", "search?", "words="]


@pytest.fixture
def broken(small, serve):
    """A browser on a guide whose search index was lost while it ran."""
    site = small()
    shutil.rmtree(site.settings.index)
    return serve(site).test_client()


def ask(client, address, **more):
    """Send a request that carries much about the person."""
    return client.post(address, headers=ASKED, environ_overrides={"REMOTE_ADDR": "198.51.100.9"}, **more)


def test_when_the_search_breaks_the_visitor_gets_a_plain_page_that_helps(broken):
    answer = ask(broken, "/en/search", data={"q": WORDS})

    page = read_page(answer.text)
    assert answer.status_code == 500
    assert page.one("h1").text == "Something broke on our side"
    assert "In danger, call 911." in page.one("main").text


def test_the_page_of_a_broken_search_shows_nothing_of_the_inside(broken):
    answer = ask(broken, "/en/search", data={"q": WORDS})

    assert [word for word in ("Traceback", "Error", ".py", WORDS) if word in answer.text] == []


def test_the_page_of_a_broken_search_has_all_the_headers_of_other_pages(broken):
    answer = ask(broken, "/en/search", data={"q": WORDS})

    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_broken_search_of_the_api_is_told_in_json(broken):
    answer = broken.get("/api/v1/search", query_string={"q": WORDS})

    assert answer.status_code == 500
    assert answer.json["error"]["code"] == "internal"
    assert answer.json["error"]["field"] is None


def test_the_log_of_a_broken_search_says_what_broke_and_nothing_about_the_person(broken, caplog):
    with caplog.at_level(logging.DEBUG):
        ask(broken, f"/en/search?words={WORDS}", data={"q": WORDS})

    assert "FileNotFoundError" in caplog.text
    assert [word for word in PERSONAL if word in caplog.text] == []


def test_ordinary_visits_write_no_log_at_all(client, caplog):
    with caplog.at_level(logging.DEBUG, logger="pwa"):
        client.post("/en/search", data={"q": WORDS}, headers=ASKED)
        client.get("/en/nothing/here", headers=ASKED)
        client.get("/api/v1/search?q=", headers=ASKED)

    assert caplog.text == ""


@pytest.fixture
def unopened(tmp_path):
    """A browser on a guide whose content cannot be read at all."""
    nowhere = tmp_path / "nowhere"
    return create_app(Settings(content=nowhere, built=tmp_path / "built", index=tmp_path / "index")).test_client()


@pytest.mark.parametrize("address", ["/en/", "/nothing/here", "/healthz"])
def test_when_the_guide_cannot_be_opened_the_visitor_gets_a_plain_page(unopened, address):
    answer = unopened.get(address, headers=ASKED)

    assert answer.status_code in (404, 500)
    assert read_page(answer.text).one("h1")


def test_the_log_of_a_guide_that_cannot_be_opened_says_nothing_about_the_person(unopened, caplog):
    unopened.get(f"/en/a/{WORDS}?words={WORDS}", headers=ASKED)

    assert caplog.text != ""
    assert [word for word in PERSONAL if word in caplog.text] == []
