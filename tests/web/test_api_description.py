"""openapi.json says exactly what the API does."""

import json
import re

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import validate

from pwa.settings import ROOT


@pytest.fixture(scope="module")
def described():
    """The description as it lies in the tree."""
    return json.loads((ROOT / "pwa" / "web" / "openapi.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def faults(described):
    """Give a function that lists what an answer has that the description does not allow."""

    def found(path, answer):
        responses = described["paths"][path]["get"]["responses"]
        response = responses.get(str(answer.status_code), responses["default"])
        return broken(described, _resolved(described, response), answer.json)

    return found


def broken(described, response, value):
    """What in a value breaks the schema of a response."""
    schema = {**response["content"]["application/json"]["schema"], "components": described["components"]}
    checker = Draft202012Validator(schema, format_checker=FormatChecker())
    return [f"{error.json_path}: {error.message[:200]}" for error in checker.iter_errors(value)]


def _resolved(described, value):
    if "$ref" not in value:
        return value
    _, _, kind, name = value["$ref"].split("/")
    return described["components"][kind][name]


def test_the_description_is_sound_openapi(described):
    validate(described)

    assert described["openapi"].startswith("3.1")


def test_the_description_names_no_host(described):
    assert "servers" not in described
    assert "://" not in json.dumps(described)


def test_the_api_gives_its_own_description(client, described):
    assert client.get("/api/v1/openapi.json").json == described


def test_every_address_of_the_api_is_described_and_no_other(app, described):
    rules = {re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule) for rule in app.url_map.iter_rules()}

    assert {rule for rule in rules if rule.startswith("/api/")} == set(described["paths"])


def test_every_parameter_in_an_address_is_described(described):
    for path, methods in described["paths"].items():
        parameters = [_resolved(described, each) for each in methods["get"].get("parameters", ())]

        assert {p["name"] for p in parameters if p["in"] == "path"} == set(re.findall(r"\{(\w+)\}", path))


def test_every_example_is_an_answer_the_api_could_give(described):
    for path, methods in described["paths"].items():
        for status, response in methods["get"]["responses"].items():
            whole = _resolved(described, response)

            assert broken(described, whole, whole["content"]["application/json"]["example"]) == [], (path, status)


@pytest.mark.parametrize("words", ["condom broke", "shelterr", "zzquark"])
def test_a_search_has_exactly_the_described_shape(client, faults, words, code):
    answer = client.get("/api/v1/search", query_string={"q": words, "lang": code})

    assert faults("/api/v1/search", answer) == []


@pytest.mark.parametrize("name", ["entries", "services", "languages", "translations"])
def test_a_list_has_exactly_the_described_shape(client, faults, name, code):
    assert faults(f"/api/v1/{name}", client.get(f"/api/v1/{name}?lang={code}")) == []


def test_every_entry_has_exactly_the_described_shape(client, faults, site, code):
    for entry in site.libraries[code].entries:
        for path in ("/api/v1/entries/{entry_id}", "/api/v1/entries/faq/{entry_id}"):
            answer = client.get(path.format(entry_id=entry.id), query_string={"lang": code})

            assert faults(path, answer) == [], entry.id


def test_every_service_has_exactly_the_described_shape(client, faults, site, code):
    for service in site.libraries[code].services:
        for path in ("/api/v1/services/{service_id}", "/api/v1/services/help/{service_id}"):
            answer = client.get(path.format(service_id=service.id), query_string={"lang": code})

            assert faults(path, answer) == [], service.id


@pytest.mark.parametrize(
    ("path", "query", "status"),
    [
        ("/api/v1/search", {}, 400),
        ("/api/v1/search", {"q": "help", "limit": "x"}, 400),
        ("/api/v1/entries", {"lang": "xx"}, 400),
        ("/api/v1/services", {"lang": "xx"}, 400),
        ("/api/v1/entries/{entry_id}", {}, 404),
        ("/api/v1/services/help/{service_id}", {}, 404),
    ],
)
def test_an_error_has_exactly_the_described_shape(client, described, faults, path, query, status):
    answer = client.get(path.format(entry_id="nothing", service_id="nothing"), query_string=query)

    assert answer.status_code == status
    assert str(status) in described["paths"][path]["get"]["responses"]
    assert faults(path, answer) == []


def test_a_refused_method_has_the_described_shape_of_an_error(client, faults):
    assert faults("/api/v1/entries", client.delete("/api/v1/entries")) == []
