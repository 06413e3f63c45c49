"""Whatever is sent, the answer is sound: no broken server, no broken page, no way out of the site."""

import os
from urllib.parse import quote, urlsplit

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.web.conftest import CODES
from tests.web.page import read_page

EXAMPLES = int(os.environ.get("EXAMPLES", "200"))
many = settings(max_examples=EXAMPLES, deadline=None, database=None)

codes = st.sampled_from(CODES)
words = st.text(max_size=250) | st.lists(st.sampled_from(["help", "rape", "<b>", "&", '"', "ñ", "性", "'s"])).map(
    " ".join
)
header = st.text(st.characters(min_codepoint=1, max_codepoint=255, exclude_characters="\r\n"), max_size=80)
languages = header | st.lists(st.sampled_from(["es", "en-US", "*", ";q=0.5", ";q=", "nan", "-", " "])).map(",".join)
numbers = st.integers().map(str) | st.floats().map(str) | st.text(max_size=8)
pieces = st.sampled_from(
    ["en", "es", "a", "h", "t", "api", "v1", "static", "about", "..", ".", "", "search", "now", "fyw"]
)
paths = st.lists(pieces | st.binary(max_size=6).map(lambda b: b.decode("latin-1")), max_size=6).map(
    lambda parts: "/" + "/".join(parts)
)

# A line cannot end inside an address: servers refuse it before we see it.
queries = st.binary(max_size=40).map(lambda b: b.translate(None, b"\r\n").decode("latin-1"))


def sound(answer):
    """Tell whether an answer is one that a visitor may get."""
    place = urlsplit(answer.location or "")
    return answer.status_code < 500 and place.netloc in ("", "localhost") and "Set-Cookie" not in answer.headers


@many
@given(words, codes)
@example('"><script>alert(1)</script>', "en")
@example("\x00", "en")
def test_whatever_is_searched_for_the_page_is_whole_and_shows_the_words_as_words(app, query, code):
    answer = app.test_client().post(f"/{code}/search", data={"q": query})

    page = read_page(answer.text)
    assert sound(answer)
    assert len(page.all("script")) == 1
    assert page.one("input", id="q")["value"] == query.strip()[:200]


@many
@given(words, numbers, st.sampled_from([*CODES, "xx"]) | st.text(max_size=6))
def test_whatever_is_asked_of_the_api_it_answers_or_refuses_in_json(app, query, limit, code):
    answer = app.test_client().get("/api/v1/search", query_string={"q": query, "limit": limit, "lang": code})

    assert sound(answer)
    assert answer.status_code in (200, 400)
    assert answer.json["results"] is not None if answer.status_code == 200 else answer.json["error"]["field"]


@many
@given(
    st.dictionaries(
        st.sampled_from("ksgclo") | st.text(max_size=4),
        st.sampled_from(["fqp", "5nh", "m", "k", "f", "1", "es", ""]) | st.text(max_size=12),
        max_size=6,
    ),
    codes,
)
def test_whatever_is_chosen_in_the_directory_it_lists_or_names_the_wrong_choice(app, choices, code):
    answer = app.test_client().get(f"/{code}/h/", query_string=choices)

    page = read_page(answer.text)
    assert sound(answer)
    assert answer.status_code in (200, 400)
    assert len(page.all("script")) == 1


@many
@given(languages, st.sampled_from(["/", "/nothing/here"]))
def test_whatever_language_a_browser_asks_for_it_gets_one_that_is_there(app, accepted, address):
    answer = app.test_client().get(address, headers={"Accept-Language": accepted})

    assert sound(answer)
    assert (answer.location or f"/{read_page(answer.text).one('html')['lang']}/").strip("/") in CODES


@many
@given(paths, queries)
@example("//evil.example/en", "")
@example("/\\evil.example", "")
@example("/en//evil.example/..", "")
def test_whatever_address_is_opened_the_visitor_stays_on_the_site(app, path, query):
    with app.test_client().open("/", environ_overrides={"PATH_INFO": path, "QUERY_STRING": query}) as answer:
        assert sound(answer)


@many
@given(
    st.text(max_size=60),
    st.sampled_from(["/{}", "/en/{}", "/en/a/{}", "/en/h/{}", "/en/t/{}", "/en/about/{}", "/api/v1/{}"]),
)
def test_whatever_name_is_in_an_address_the_answer_is_a_whole_page_or_json(app, name, form):
    with app.test_client().get(form.format(quote(name, safe=""))) as answer:
        assert sound(answer)
        if answer.mimetype == "text/html" and not answer.location:
            assert len(read_page(answer.text).all("h1")) == 1
