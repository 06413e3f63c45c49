"""JSON for partners: what it says, and how it says no."""

import pytest

ADDRESSES = ["search?q=help", "entries", "entries/pep-72", "services", "services/mocsa", "languages", "translations"]


@pytest.fixture
def ask(client):
    """Give a function that asks the API and reads what it says."""
    return lambda path, **parameters: client.get(f"/api/v1/{path}", query_string=parameters).json


def test_a_search_gives_ranked_results_with_addresses_that_open(client, ask):
    found = ask("search", q="the condom broke", limit=5)

    scores = [result["score"] for result in found["results"]]
    assert "faq/pep-72" in [result["id"] for result in found["results"]][:3]
    assert scores == sorted(scores, reverse=True)
    assert {client.get(result["url"]).status_code for result in found["results"]} == {200}


def test_a_search_in_spanish_answers_in_spanish(ask, site):
    found = ask("search", q="condón", lang="es")

    result = next(result for result in found["results"] if result["id"] == "faq/pep-72")
    assert found["lang"] == "es"
    assert result["title"] == site.libraries["es"].find_entry("pep-72").question.text
    assert result["url"].startswith("/es/a/")


def test_a_search_without_results_is_an_empty_list(ask):
    assert ask("search", q="zzquark")["results"] == []


def test_a_misspelt_search_gets_a_suggestion(ask):
    assert ask("search", q="shelterr")["suggestion"] == "shelter"


def test_a_search_gives_back_the_words_it_searched_for(ask):
    assert ask("search", q="  <b>rest</b>  ")["query"] == "<b>rest</b>"


@pytest.mark.parametrize("limit", [1, 3, 50])
def test_a_search_gives_at_most_as_many_results_as_were_asked_for(ask, limit):
    assert 1 <= len(ask("search", q="help", limit=limit)["results"]) <= limit


def test_a_search_gives_ten_results_when_nobody_says_how_many(ask):
    assert ask("search", q="help")["results"] == ask("search", q="help", limit=10)["results"]


@pytest.mark.parametrize("limit", ["0", "51", "-1", "1.5", "ten", "", "1e1", "٣", "9" * 5000, " 5", "+5", "\x00"])
def test_a_limit_that_is_no_number_from_1_to_50_is_refused(client, limit):
    answer = client.get("/api/v1/search", query_string={"q": "help", "limit": limit})

    assert answer.status_code == 400
    assert answer.json["error"]["field"] == "limit"


@pytest.mark.parametrize("words", [None, "", "   ", "x" * 201])
def test_a_search_without_words_or_with_too_many_is_refused(client, words):
    answer = client.get("/api/v1/search", query_string={} if words is None else {"q": words})

    assert answer.status_code == 400
    assert answer.json["error"]["field"] == "q"


@pytest.mark.parametrize("path", ["search?q=help&", "entries?", "entries/pep-72?", "services?", "services/mocsa?"])
@pytest.mark.parametrize("code", ["", "xx", "EN", "en-US", "../en", "\x00"])
def test_a_language_that_is_not_offered_is_refused_and_the_offered_ones_named(client, path, code):
    answer = client.get(f"/api/v1/{path}lang={code}")

    assert answer.status_code == 400
    assert answer.json["error"] == {
        "code": "bad_request",
        "message": "lang must be one of: en, es",
        "field": "lang",
    }


def test_all_entries_and_services_are_listed(ask, site, code):
    library = site.libraries[code]

    assert [entry["id"] for entry in ask("entries", lang=code)["entries"]] == [e.key for e in library.entries]
    assert [place["id"] for place in ask("services", lang=code)["services"]] == [s.key for s in library.services]


def test_an_entry_comes_with_every_paragraph_and_the_sources_these_name(ask, site):
    for entry in site.libraries["en"].entries:
        found = ask(f"entries/{entry.id}")

        named = {name for paragraph in found["paragraphs"] for name in paragraph["sources"]}
        assert len(found["paragraphs"]) == len(entry.body)
        assert set(found["sources"]) == named


def test_the_texts_of_an_entry_hold_no_placeholder_and_no_markup(ask, site, code):
    for entry in site.libraries[code].entries:
        texts = [paragraph["text"] for paragraph in ask(f"entries/{entry.id}", lang=code)["paragraphs"]]

        assert [
            text for text in texts if "{phone/" in text or "{help/" in text or "{faq/" in text or "**" in text
        ] == []


def test_a_paragraph_says_in_which_language_it_is_and_whether_it_is_a_draft(ask, site):
    entry = ask("entries/pep-72", lang="es")

    states = {(paragraph["lang"], paragraph["state"]) for paragraph in entry["paragraphs"]}

    assert entry["state"] == site.libraries["es"].find_entry("pep-72").state
    assert states <= {("es", entry["state"]), ("en", "english")}


@pytest.mark.parametrize(
    ("short", "whole"), [("entries/pep-72", "entries/faq/pep-72"), ("services/mocsa", "services/help/mocsa")]
)
def test_the_whole_id_finds_the_same_as_its_last_part(ask, short, whole):
    assert ask(short) == ask(whole)


def test_a_service_has_its_numbers_as_phones_can_dial_them(ask, site):
    for service in site.libraries["en"].services:
        found = ask(f"services/{service.id}")

        assert [phone["number"] for phone in found["phones"]] == [phone.number for phone in service.phones]
        assert [text["number"] for text in found["text"]] == [text.number for text in service.texts]


def test_a_line_that_never_closes_is_open_now(ask):
    found = ask("services/988-lifeline")

    assert (found["always_open"], found["open_now"]) == (True, True)


@pytest.mark.parametrize(
    "path", ["", "nothing", "entries/nothing", "entries/faq/nothing", "services/nothing", "entries/%00"]
)
def test_what_is_not_there_is_told_in_json(client, path):
    answer = client.get(f"/api/v1/{path}")

    assert answer.status_code == 404
    assert answer.json["error"] == {"code": "not_found", "message": "Not Found", "field": None}


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])
@pytest.mark.parametrize("path", ADDRESSES)
def test_a_method_that_is_not_reading_is_refused_in_json(client, method, path):
    answer = client.open(f"/api/v1/{path}", method=method)

    assert answer.status_code == 405
    assert answer.json["error"]["code"] == "method_not_allowed"


def test_a_refused_method_says_which_ones_are_allowed(client):
    answer = client.post("/api/v1/search")

    assert "GET" in answer.headers.get("Allow", "")


@pytest.mark.parametrize(
    "path", [*ADDRESSES, "", "nothing", "search", "search?limit=x", "entries/x", "search/", "%2e%2e/"]
)
def test_no_address_of_the_api_answers_with_html(client, path):
    answer = client.get(f"/api/v1/{path}", headers={"Accept": "text/html"})

    assert answer.mimetype == "application/json"
    assert "<html" not in answer.text


def test_an_address_of_the_api_with_two_strokes_in_a_row_is_told_in_json(client):
    assert client.get("/api//v1/search?q=help").mimetype == "application/json"
