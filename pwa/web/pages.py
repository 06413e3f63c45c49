"""Home, topics, answers, services and the page for right now."""

from datetime import datetime

from flask import Blueprint, abort, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from pwa.content.hours import CENTRAL
from pwa.current import library, site
from pwa.languages import choose
from pwa.web.find import by_code, crisis_lines

views = Blueprint("pages", __name__)


@views.get("/")
def root() -> ResponseReturnValue:
    """Lead to the guide in the visitor's language. Nothing is remembered."""
    wanted = choose(request.headers.get("Accept-Language", ""))
    answer = redirect(url_for("pages.home", lang=wanted.code))
    answer.headers["Vary"] = "Accept-Language"
    return answer


@views.get("/<lang>/")
def home() -> str:
    """Show crisis lines, search, topics and kinds of help."""
    return render_template("home.html", crisis_lines=crisis_lines(library()))


@views.get("/<lang>/now")
def now() -> str:
    """Show what to do in danger: small, and with no script."""
    here = library()
    crisis = [entry for entry in here.entries if entry.urgency == "crisis" and entry.topic == "right-now"]
    return render_template("now.html", crisis_lines=crisis_lines(here), entries=crisis)


@views.get("/<lang>/t/<code>")
def topic(code: str) -> str:
    """Show one topic with its questions."""
    found = by_code(library().topics, code) or abort(404)
    return render_template("topic.html", topic=found, entries=library().entries_of(found.id))


@views.get("/<lang>/a/<code>")
def entry(code: str) -> str:
    """Show one question with its answer."""
    here = library()
    found = by_code(here.entries, code) or abort(404)
    return render_template(
        "entry.html",
        entry=found,
        topic=here.find_topic(found.topic),
        services=[s for s in map(here.find_service, found.services) if s],
        related=[e for e in map(here.find_entry, found.related) if e],
        sources=[here.sources[name] for name in found.sources],
        numbers={name: number for number, name in enumerate(found.sources, 1)},
        overdue=found.due < datetime.now(CENTRAL).date(),
    )


@views.get("/<lang>/h/<code>")
def service(code: str) -> str:
    """Show one place or line that helps."""
    here = library()
    found = by_code(here.services, code) or abort(404)
    return render_template(
        "service.html",
        service=found,
        kinds=[kind for kind in here.kinds if kind.id in found.kinds],
        groups=[group for group in here.groups if group.id in found.groups],
        overdue=found.due < datetime.now(CENTRAL).date(),
        sources=[here.sources[name] for name in found.sources],
        answers=[entry for entry in here.entries if found.id in entry.services][:6],
    )


@views.get("/healthz")
def healthz() -> ResponseReturnValue:
    """Tell the host that the site is open."""
    return jsonify({"status": "ok", "languages": sorted(site().libraries)})
