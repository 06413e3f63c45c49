"""JSON for partners: search, entries, services, languages, translations."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, abort, jsonify, request
from werkzeug.datastructures import MultiDict

from pwa.content.hours import Hours
from pwa.content.model import Entry, Phone, Service
from pwa.current import site
from pwa.site import languages_of, plain_text, progress
from pwa.web.directory import is_open
from pwa.web.errors import BadInputError
from pwa.web.render import address_in
from search_index.document import Hit
from search_index.plan import MAX_CHARACTERS

views = Blueprint("api", __name__, url_prefix="/api/v1")
DEFAULT_LIMIT, MAX_LIMIT = 10, 50


@views.get("/search")
def search() -> Response:
    """Rank entries and services for the words in q."""
    code, query = _language(request.args), _query(request.args)
    answer = site().search(code, query, _limit(request.args))
    results = [_result(hit, code) for hit in answer.hits]
    return jsonify({"query": query, "lang": code, "results": results, "suggestion": answer.suggestion})


@views.get("/entries")
def entries() -> Response:
    """List every entry in one language."""
    code = _language(request.args)
    return jsonify({"lang": code, "entries": [_entry(e, code) for e in site().libraries[code].entries]})


@views.get("/entries/<entry_id>")
@views.get("/entries/faq/<entry_id>")
def entry(entry_id: str) -> Response:
    """Give one entry with its paragraphs."""
    code = _language(request.args)
    here = site().libraries[code]
    found = here.find_entry(entry_id) or abort(404)
    paragraphs = [
        {
            "kind": block.kind,
            "text": plain_text(block.words.text, here),
            "lang": block.words.language,
            "state": _state_of(block.words.language, found.state, code),
            "sources": list(block.sources),
            "basis": block.basis,
        }
        for block in found.body
    ]
    sources = {name: _source(name) for name in found.sources}
    return jsonify({**_entry(found, code), "paragraphs": paragraphs, "sources": sources})


@views.get("/services")
def services() -> Response:
    """List every service in one language."""
    code = _language(request.args)
    return jsonify({"lang": code, "services": [_service(s, code) for s in site().libraries[code].services]})


@views.get("/services/<service_id>")
@views.get("/services/help/<service_id>")
def service(service_id: str) -> Response:
    """Give one service."""
    code = _language(request.args)
    found = site().libraries[code].find_service(service_id) or abort(404)
    return jsonify(_service(found, code))


@views.get("/languages")
def languages() -> Response:
    """List the languages that the guide is offered in."""
    rows = [{"code": n.code, "name": n.name, "direction": n.direction} for n in languages_of(site())]
    return jsonify({"languages": rows})


@views.get("/translations")
def translations() -> Response:
    """Tell how far each language is."""
    return jsonify({"translations": progress(site())})


@views.get("/openapi.json")
def openapi() -> Response:
    """Describe this API in OpenAPI 3.1."""
    return jsonify(json.loads((Path(__file__).parent / "openapi.json").read_text(encoding="utf-8")))


def _language(arguments: MultiDict[str, str]) -> str:
    code = arguments.get("lang", "en")
    if code not in site().libraries:
        offered = ", ".join(site().libraries)
        raise BadInputError("lang", f"lang must be one of: {offered}")
    return code


def _query(arguments: MultiDict[str, str]) -> str:
    query = arguments.get("q", "").strip()
    if not query:
        raise BadInputError("q", "q must hold the words to search for")
    if len(query) > MAX_CHARACTERS:
        raise BadInputError("q", f"q must be at most {MAX_CHARACTERS} characters")
    return query


def _limit(arguments: MultiDict[str, str]) -> int:
    text = arguments.get("limit", str(DEFAULT_LIMIT))
    if not (text.isascii() and text.isdecimal() and len(text) < 4 and 1 <= int(text) <= MAX_LIMIT):
        raise BadInputError("limit", f"limit must be a number from 1 to {MAX_LIMIT}")
    return int(text)


def _result(hit: Hit, code: str) -> dict[str, Any]:
    here = site().libraries[code]
    kind, _, name = hit.id.partition("/")
    found = here.find_entry(name) if kind == "faq" else here.find_service(name)
    if found is None:
        raise LookupError(hit.id)
    title = found.question.text if isinstance(found, Entry) else found.name
    return {
        "id": hit.id,
        "score": hit.score,
        "url": address_in(found, code),
        "title": title,
        "summary": plain_text(found.summary.text, here),
        "matched": list(hit.matched),
    }


def _entry(entry: Entry, code: str) -> dict[str, Any]:
    return {
        "id": entry.key,
        "code": entry.code,
        "topic": entry.topic,
        "label": entry.label.text,
        "question": entry.question.text,
        "urgency": entry.urgency,
        "area": list(entry.area),
        "url": address_in(entry, code),
        "state": entry.state,
        "checked": entry.checked.isoformat(),
    }


def _service(service: Service, code: str) -> dict[str, Any]:
    now = datetime.now(UTC)
    return {
        "id": service.key,
        "code": service.code,
        "name": service.name,
        "kinds": list(service.kinds),
        "side": service.side,
        "phones": [_phone(phone) for phone in service.phones],
        "text": [{"number": t.number, "keyword": t.keyword, "languages": list(t.languages)} for t in service.texts],
        "always_open": service.hours.always_open or any(p.hours.always_open for p in service.phones),
        "open_now": is_open(service, now),
        "hours": _hours(service.hours),
        "summary": service.summary.text,
        "eligibility": service.eligibility.text or None,
        "cost": service.cost_kind,
        "caution": service.caution.text or None,
        "website": service.website or None,
        "chat": service.chat or None,
        "confidence": service.confidence,
        "checked": service.checked.isoformat(),
        "url": address_in(service, code),
        "state": service.state,
    }


def _phone(phone: Phone) -> dict[str, Any]:
    return {
        "number": phone.number,
        "label": phone.label.text,
        "languages": list(phone.languages),
        "hours": _hours(phone.hours),
    }


def _hours(hours: Hours) -> dict[str, Any] | None:
    if not hours.known:
        return {"note": hours.note} if hours.note else None
    shifts = [
        {"days": list(s.days), "opens": s.opens.strftime("%H:%M"), "closes": s.closes.strftime("%H:%M")}
        for s in hours.shifts
    ]
    return {"always": hours.always_open, "shifts": shifts, "note": hours.note}


def _state_of(shown: str, state: str, code: str) -> str:
    return "english" if shown != code else state


def _source(name: str) -> dict[str, Any]:
    source = site().libraries["en"].sources[name]
    return {"publisher": source.publisher, "title": source.title, "url": source.url, "read": source.read.isoformat()}
