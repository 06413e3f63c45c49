"""Odd requests get a plain answer, never a broken server."""

import pytest

from tests.web.page import read_page

METHODS = ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "BREW"]
PLACES = ["/", "/en/", "/en/h/", "/en/now", "/en/about/", "/healthz", "/static/css/base.css"]
LARGE = 20_000


def raw(client, path, query="", **more):
    """Ask for a path and query exactly as these bytes come from the wire."""
    return client.open("/", environ_overrides={"PATH_INFO": path, "QUERY_STRING": query, **more})


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("address", PLACES)
def test_a_method_that_a_page_does_not_have_is_refused_with_a_page(client, method, address):
    answer = client.open("/", method=method, environ_overrides={"REQUEST_METHOD": method, "PATH_INFO": address})

    assert answer.status_code == 405
    assert read_page(answer.text).one("h1").text == "That does not work here"


@pytest.mark.parametrize(
    "path",
    [
        "/en/a/" + "x" * 100_000,
        "/" + "/".join(["en"] * 5_000),
        "/en/a/\x00",
        "/\x00/",
        "/static/\x00",
        "/static/" + "a" * 5_000,
        "/static/../pwa/settings.py",
        "/static//etc/passwd",
        "/static/..\\..\\wsgi.py",
        "/en/a/\xff\xfe",
        "/\xed\xa0\x80/",
        "/en/a/%zz",
        "/en/a/%",
        "/en/../../etc/passwd",
        "/en/about/index.html",
        "/en/about/__init__",
        "/en/about/..",
        "/xx/",
        "/EN/",
        "/en-US/",
        "/.env",
        "/en/t/fyw/more",
        "/en/a/{{7*7}}",
    ],
)
def test_an_address_that_is_nowhere_gets_a_page_that_says_so(client, path):
    answer = raw(client, path)
    if answer.status_code == 308:
        answer = raw(client, path + "/")

    assert answer.status_code == 404
    assert read_page(answer.text).one("h1").text == "This page is not here"


@pytest.mark.parametrize(
    "query",
    [
        "k=" + "x" * 100_000,
        "&".join(["k=fqp"] * 20_000),
        "k=%zz&s=%",
        "k=%ff%fe",
        "k=%00",
        "k=%ed%a0%80",
        "k[]=1&k[$ne]=1",
        "=&&==;;",
        "\xff\xfe",
        "k=fqp&k=zzz",
        "lang=es&code=1&endpoint=x&_external=1&_scheme=x&_anchor=x&_method=x&page=x&self=1",
    ],
)
@pytest.mark.parametrize(
    "path", ["/", "/en/", "/en/h/", "/en/search", "/en/a/zzz", "/api/v1/search", "/api/v1/entries"]
)
def test_an_odd_question_in_an_address_is_answered_or_refused(client, path, query):
    assert raw(client, path, query).status_code in (200, 302, 400, 404)


@pytest.mark.parametrize(
    "kind",
    [
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded; charset=utf-16",
        "multipart/form-data",
        "multipart/form-data; boundary=x",
        "application/json",
        "text/plain; charset=none",
        "",
        "/;=\xff",
    ],
)
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"q=%ff%fe",
        b"q=%zz",
        b"q=\x00",
        b"\xff\xfe\x00q",
        b"q=" + b"&q=" * 2_000,
        b"--x\r\nbad\r\n\r\n--x--\r\n",
        b"{",
    ],
)
def test_a_search_in_an_odd_form_shows_the_search_page(client, kind, body):
    answer = client.post("/en/search", data=body, content_type=kind)

    assert answer.status_code in (200, 413)
    assert read_page(answer.text).one("main")


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
def test_a_search_of_20_kilobytes_is_refused_with_a_page(client, kind):
    answer = client.post("/en/search", data=b"q=" + b"x" * LARGE, content_type=kind)

    assert answer.status_code == 413
    assert read_page(answer.text).one("h1").text == "That does not work here"


@pytest.mark.parametrize("address", ["/", "/en/", "/nothing/here", "/api/v1/search", "/static/css/base.css"])
def test_20_kilobytes_sent_to_a_page_that_takes_none_are_refused(client, address):
    assert client.post(address, data=b"x" * LARGE).status_code in (404, 405, 413)


@pytest.mark.parametrize("length", ["-1", "abc", "", "9" * 30])
def test_a_search_that_lies_about_its_length_does_not_break_the_server(client, length):
    answer = client.post("/en/search", data=b"q=help", environ_overrides={"CONTENT_LENGTH": length})

    assert answer.status_code in (200, 400, 413)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Accept-Language", "\x00\xff,;;q=,q=9"),
        ("Accept-Encoding", ";;q=\xff,gzip;q=nan"),
        ("Accept", "\xff/;q=x"),
        ("If-None-Match", '"\xff'),
        ("If-Modified-Since", "yesterday"),
        ("Range", "bytes=9-1,-,x"),
        ("Range", "bytes=0-0,1-1"),
        ("Cookie", "\xff=;;=\x00"),
        ("Authorization", "Basic \xff"),
        ("X-Forwarded-For", "\xff"),
        ("X-HTTP-Method-Override", "DELETE"),
        ("Content-Length", "12"),
        ("Transfer-Encoding", "chunked"),
        ("Expect", "100-continue"),
        ("Upgrade", "websocket"),
    ],
)
@pytest.mark.parametrize("address", ["/en/", "/static/css/base.css", "/api/v1/languages"])
def test_an_odd_header_does_not_break_the_server(client, name, value, address):
    with client.get(address, headers={name: value}) as answer:
        assert answer.status_code in (200, 206, 304, 400, 416)


@pytest.mark.parametrize("host", ["evil.example", 'a"b', "[::1]", "", "a:b:c", "a:99999999", "\xff"])
def test_an_odd_host_does_not_break_the_server(client, host):
    assert client.get("/", headers={"Host": host}).status_code in (302, 400)


@pytest.mark.parametrize("host", ["..", "a..b", "x" * 300])
def test_a_host_that_cannot_be_read_is_refused_with_a_page(client, host):
    answer = client.get("/en/", headers={"Host": host})

    assert answer.status_code == 400
    assert read_page(answer.text).one("h1")
