"""What every answer says to the browser, and how it is packed."""

import gzip

import pytest

from tests.web.page import read_page

SAMPLES = [
    "/",
    "/en",
    "/en/",
    "/es/now",
    "/en/search",
    "/en/h/",
    "/en/h/?k=zzz",
    "/en/about/sources",
    "/en/nothing/here",
    "/healthz",
    "/static/css/base.css",
    "/static/icons/icon.svg",
    "/static/nothing.css",
    "/api/v1/search?q=help",
    "/api/v1/search",
    "/api/v1/nothing",
]
DIRECTIVES = {"script": "script-src", "stylesheet": "style-src", "icon": "img-src", "form": "form-action"}


@pytest.fixture(params=SAMPLES)
def answer(request, client):
    """One answer of each kind."""
    with client.get(request.param) as found:
        yield found


def policy_of(headers):
    """The rules of a Content-Security-Policy by name."""
    rules = (rule.split() for rule in headers["Content-Security-Policy"].split(";"))
    return {name: set(allowed) for name, *allowed in rules}


def test_every_answer_forbids_all_that_it_does_not_allow(answer):
    policy = policy_of(answer.headers)

    assert policy["default-src"] == {"'none'"}
    assert policy["base-uri"] == policy["frame-ancestors"] == {"'none'"}
    assert policy["require-trusted-types-for"] == {"'script'"}
    assert set().union(*policy.values()) <= {"'none'", "'self'", "'script'"}


def test_every_page_loads_and_sends_only_what_its_policy_allows(pages):
    for each in pages.values():
        policy = policy_of(each.headers)
        for element in each.page.all("script", "link", "form"):
            rule = DIRECTIVES[element["rel"] or element.name]
            address = element["src"] or element["href"] or element["action"]

            assert policy[rule] == {"'self'"}, each.address
            assert address.startswith("/"), each.address


def test_every_answer_keeps_its_address_from_other_websites(answer):
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_no_answer_is_taken_for_something_else_than_it_says(answer):
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_no_answer_allows_camera_or_microphone(answer):
    assert {"camera=()", "microphone=()"} <= set(answer.headers["Permissions-Policy"].split(", "))


def test_no_answer_sets_a_cookie(answer):
    assert "Set-Cookie" not in answer.headers


def test_no_page_and_no_search_sets_a_cookie(client, pages):
    posted = client.post("/en/search", data={"q": "help"}, headers={"Cookie": "session=x; lang=es"})

    assert "Set-Cookie" not in posted.headers
    assert [each.address for each in pages.values() if "Set-Cookie" in each.headers] == []


@pytest.mark.parametrize("name", ["Server-Timing", "X-Powered-By", "NEL", "Report-To", "Alt-Svc"])
def test_no_answer_asks_the_browser_to_report_or_tells_more_than_it_must(answer, name):
    assert name not in answer.headers


def test_a_page_is_asked_for_again_each_time_so_that_a_correction_is_seen(client):
    assert client.get("/en/").headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("address", ["/en/search", "/en/", "/nothing/here", "/api/v1/search"])
def test_what_answers_posted_words_is_kept_nowhere(client, address):
    assert client.post(address, data={"q": "help"}).headers["Cache-Control"] == "no-store"


def test_a_search_that_is_too_large_is_kept_nowhere(client):
    answer = client.post("/en/search", data={"q": "x" * 20_000})

    assert answer.status_code == 413
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("address", ["/en/", "/es/about/sources", "/static/css/parts.css", "/api/v1/services"])
def test_an_answer_is_packed_when_the_browser_can_unpack_it(client, address):
    with client.get(address) as plain, client.get(address, headers={"Accept-Encoding": "gzip, br"}) as packed:
        assert packed.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(packed.data) == plain.data
        assert int(packed.headers["Content-Length"]) == len(packed.data) < len(plain.data)


@pytest.mark.parametrize("wanted", ["", "br", "gzip;q=0", "identity", "gzip;q=x", "\xff", ",,;q=1"])
def test_an_answer_is_not_packed_when_the_browser_does_not_ask_for_it(client, wanted):
    answer = client.get("/en/", headers={"Accept-Encoding": wanted})

    assert answer.status_code == 200
    assert read_page(answer.text).one("h1")
    assert "Content-Encoding" not in answer.headers


@pytest.mark.parametrize("encoding", ["", "gzip"])
@pytest.mark.parametrize("address", SAMPLES)
def test_every_answer_says_its_exact_length(client, address, encoding):
    with client.get(address, headers={"Accept-Encoding": encoding}) as found:
        assert int(found.headers["Content-Length"]) == len(found.data)


@pytest.mark.parametrize("address", ["/en/", "/api/v1/languages", "/static/css/base.css"])
def test_asking_for_the_headers_alone_gives_the_same_headers(client, address):
    with client.get(address) as whole, client.head(address) as headers_alone:
        assert headers_alone.data == b""
        kept = {"Date"}
        assert {k: v for k, v in whole.headers if k not in kept} == {
            k: v for k, v in headers_alone.headers if k not in kept
        }


def test_caches_keep_packed_and_plain_answers_apart(answer):
    assert "Accept-Encoding" in answer.headers["Vary"]


@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_a_file_that_did_not_change_is_not_sent_again(client, encoding):
    asked = {"Accept-Encoding": encoding}
    with client.get("/static/css/base.css", headers=asked) as first:
        mark = first.headers["ETag"]

    with client.get("/static/css/base.css", headers={**asked, "If-None-Match": mark}) as second:
        assert (second.status_code, second.data) == (304, b"")
        assert second.headers["Content-Security-Policy"]


def test_a_packed_file_does_not_carry_the_exact_mark_of_the_plain_one(client):
    asked = {"Accept-Encoding": "gzip"}

    with client.get("/static/css/base.css") as plain, client.get("/static/css/base.css", headers=asked) as packed:
        assert packed.headers["ETag"] != plain.headers["ETag"] or packed.headers["ETag"].startswith("W/")
