"""The directory with its filters, as a plain form."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import UTC, datetime

from flask import Blueprint, render_template, request
from werkzeug.datastructures import MultiDict

from pwa.content.hours import opening
from pwa.content.model import Library, Named, Service
from pwa.content.services import COSTS, SIDES
from pwa.current import library
from pwa.web.errors import BadInputError
from pwa.web.find import by_code

views = Blueprint("directory", __name__)

# Short names and codes: the address tells nothing to somebody who reads it.
_SIDE_CODES = dict(zip("mkbn", SIDES, strict=True))
_COST_CODES = dict(zip("fluq", COSTS, strict=True))


@dataclass(frozen=True)
class Filters:
    """What a person chose; an empty text means any."""

    kind: str = ""
    side: str = ""
    group: str = ""
    cost: str = ""
    language: str = ""
    open_now: bool = False

    @property
    def chosen(self) -> bool:
        return any(getattr(self, each.name) for each in fields(self))


@views.get("/<lang>/h/")
def directory() -> str:
    """Show the services that fit the choices, by name."""
    here = library()
    filters = read_filters(request.args, here)
    found = list(choose(here, filters, datetime.now(UTC)))
    return render_template(
        "directory.html",
        filters=filters,
        services=found,
        side_codes=_SIDE_CODES,
        cost_codes=_COST_CODES,
        spoken=sorted({code for service in here.services for code in service.languages}),
    )


def read_filters(arguments: MultiDict[str, str], here: Library) -> Filters:
    """Read the choices from an address; raise BadInputError that names the field."""
    return Filters(
        kind=_named("k", arguments, here.kinds),
        side=_coded("s", arguments, _SIDE_CODES),
        group=_named("g", arguments, here.groups),
        cost=_coded("c", arguments, _COST_CODES),
        language=_spoken(arguments, here),
        open_now=_coded("o", arguments, {"1": "open"}) == "open",
    )


def choose(here: Library, filters: Filters, now: datetime) -> Iterator[Service]:
    """The services that fit. Both sides of the state line fit a side; anyone fits a group."""
    for service in here.services:
        sides = ("both", "national", filters.side)
        fits = (
            (not filters.kind or filters.kind in service.kinds)
            and (not filters.side or service.side in sides)
            and (not filters.group or filters.group in service.groups or "anyone" in service.groups)
            and (not filters.cost or service.cost_kind == filters.cost)
            and (not filters.language or filters.language in service.languages or service.interpreter)
            and (not filters.open_now or is_open(service, now))
        )
        if fits:
            yield service


def is_open(service: Service, now: datetime) -> bool:
    """Tell whether the place, or some line or text number of it, is surely open."""
    lines = any(opening(phone.hours, now) == "open" for phone in service.phones)
    return lines or opening(service.hours, now) == "open" or any(text.always_open for text in service.texts)


def _named(field: str, arguments: MultiDict[str, str], named: tuple[Named, ...]) -> str:
    code = arguments.get(field, "")
    if not code:
        return ""
    found = by_code(named, code)
    if found is None:
        raise BadInputError(field, f"{field} holds a code that does not exist")
    return found.id


def _coded(field: str, arguments: MultiDict[str, str], codes: dict[str, str]) -> str:
    code = arguments.get(field, "")
    if code and code not in codes:
        raise BadInputError(field, f"{field} must be one of: {', '.join(codes)}")
    return codes.get(code, "")


def _spoken(arguments: MultiDict[str, str], here: Library) -> str:
    code = arguments.get("l", "")
    if code and not any(code in service.languages for service in here.services):
        raise BadInputError("l", "l must be the code of a language that some service answers in")
    return code
