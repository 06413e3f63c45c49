"""About the guide: sources, how facts are checked, unconfirmed names, privacy, access, translations."""

from collections.abc import Iterator

from flask import Blueprint, abort, render_template

from pwa.content.model import Entry, Library, Service, Source
from pwa.current import library, site
from pwa.site import progress

views = Blueprint("about", __name__)
PAGES = ("checked", "privacy", "access")


@views.get("/<lang>/about/")
def index() -> str:
    """Lead to the pages about the guide."""
    return render_template("about/index.html")


@views.get("/<lang>/about/<page>")
def page(page: str) -> str:
    """Show one of the pages that are only text."""
    if page not in PAGES:
        abort(404)
    return render_template(f"about/{page}.html")


@views.get("/<lang>/about/sources")
def sources() -> str:
    """Show every source with the answers and services that rest on it."""
    return render_template("about/sources.html", rows=list(_resting(library())))


@views.get("/<lang>/about/unconfirmed")
def unconfirmed() -> str:
    """Show the names that we could not confirm."""
    return render_template("about/unconfirmed.html")


@views.get("/<lang>/about/translations")
def translations() -> str:
    """Show how far each language is."""
    return render_template("about/translations.html", rows=progress(site()))


def _resting(here: Library) -> Iterator[tuple[Source, list[Entry | Service]]]:
    values: list[Entry | Service] = [*here.entries, *here.services]
    resting: dict[str, list[Entry | Service]] = {}
    for value in values:
        for name in value.sources:
            resting.setdefault(name, []).append(value)
    for source in sorted(here.sources.values(), key=lambda source: source.publisher.casefold()):
        if source.id in resting:
            yield source, resting[source.id]
