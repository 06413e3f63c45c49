"""What templates may use: words, links, numbers, dates and hours in the page's language."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from itertools import groupby
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time, get_day_names
from flask import Flask, abort, current_app, g, request, url_for
from markupsafe import Markup, escape

from pwa.content.hours import CENTRAL, DAYS, Hours, Opening, Shift, is_holiday, opening
from pwa.content.markdown import inline
from pwa.content.model import Block, Entry, Library, Service
from pwa.content.words import Words
from pwa.current import language, library, settings, site
from pwa.languages import find
from pwa.site import languages_of, written


def install(app: Flask) -> None:
    """Give templates their filters, their globals and the catalog of the request."""
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined]  # added by the extension
        _gettext, _ngettext, newstyle=True, pgettext=_pgettext
    )
    app.jinja_env.filters.update(
        words=words, inline=rich, phone=written, day=day, hours=hours_text, clock=clock, language_names=language_names
    )
    app.jinja_env.filters.update(sections=sections, area_name=area_name, in_english=in_english)
    app.jinja_env.globals.update(opening_of=opening_now, address_of=address_of, is_english=is_english)
    app.url_value_preprocessor(_choose_language)
    app.url_defaults(_keep_language)
    app.context_processor(_context)


def words(text: Words) -> Markup:
    """Print a text; one in another language than the page's says which."""
    return _in_its_language(text, escape(text.text))


def rich(text: Words) -> Markup:
    """Print a text with its emphasis and placeholders as HTML."""
    here = library()
    return _in_its_language(text, _html(text.text, here))


def in_english(english: str) -> Markup:
    """Render the English that a translation came from."""
    return _html(english, site().libraries["en"])


def sections(body: tuple[Block, ...]) -> list[tuple[str, list[Block]]]:
    """An answer's blocks in runs of one kind, so that a list is one list."""
    return [(kind, list(run)) for kind, run in groupby(body, key=lambda block: block.kind)]


def area_name(area: str) -> str:
    """The name of an area of law."""
    names = {
        "MO": _gettext("Missouri"),
        "KS": _gettext("Kansas"),
        "KCMO": _gettext("Kansas City, Missouri"),
        "US": _gettext("United States"),
    }
    return names[area]


def is_english(text: Words) -> bool:
    """Tell whether a text stayed English on a page in another language."""
    return text.language != language().code


def day(when: date) -> str:
    """A date as people write it."""
    return format_date(when, format="long", locale=_locale())


def clock(when: time) -> str:
    """A time of day as people write it."""
    return format_time(when, format="short", locale=_locale())


def hours_text(shift: Shift) -> str:
    """Days, times and season of one shift in words."""
    names = get_day_names("abbreviated", locale=_locale())
    numbers = sorted(DAYS.index(name) for name in shift.days)
    whole = numbers == list(range(numbers[0], numbers[-1] + 1)) and len(numbers) > 2
    days = f"{names[numbers[0]]}–{names[numbers[-1]]}" if whole else ", ".join(names[n] for n in numbers)
    text = f"{days} {clock(shift.opens)}–{clock(shift.closes)}"
    return f"{text} ({_season(shift)})" if shift.season else text


def language_names(codes: Iterable[str]) -> str:
    """The names of some languages, in the page's language."""
    return ", ".join(_locale().languages.get(code, code) for code in codes)


def opening_now(hours: Hours) -> Opening:
    """Tell whether it is open at the time of this request."""
    return opening(hours, _now())


def address_of(value: Entry | Service) -> str:
    """The address of an entry's or a service's page."""
    return address_in(value, language().code)


def address_in(value: Entry | Service, code: str) -> str:
    """The address of an entry's or a service's page in some language."""
    endpoint = "pages.entry" if isinstance(value, Entry) else "pages.service"
    return url_for(endpoint, lang=code, code=value.code)


def _now() -> datetime:
    if "now" not in g:
        g.now = datetime.now(UTC)
    moment: datetime = g.now
    return moment


def _season(shift: Shift) -> str:
    days = [date(2024, month, day) for month, day in shift.season or ()]
    return "–".join(format_date(when, format="MMM d", locale=_locale()) for when in days)


def _html(text: str, here: Library) -> Markup:
    # Escaped by the Markdown parser, which has HTML turned off.
    return Markup(inline(text, lambda token: str(_filled(token, here))))  # noqa: S704


def _filled(token: str, here: Library) -> Markup:
    kind, _, rest = token.partition("/")
    if kind == "faq" and (entry := here.find_entry(rest)):
        return _link(address_of(entry), words(entry.question))
    service = here.find_service(rest.partition("/")[0]) if kind in ("help", "phone", "text") else None
    if service is None:
        # Already escaped when the text around it was rendered.
        return Markup("<bdi>{}</bdi>").format(Markup(token))  # noqa: S704
    if kind == "help":
        return _link(address_of(service), service.name)
    number = int(rest.partition("/")[2] or 1) - 1
    if kind == "phone":
        return number_link("tel", service.phones[number].number)
    return number_link("sms", service.texts[number].number)


def number_link(scheme: str, number: str) -> Markup:
    """A number to tap on, left to right in every script."""
    return Markup('<a class="number" href="{}:{}"><bdi>{}</bdi></a>').format(scheme, number, written(number))


def _link(address: str, text: str | Markup) -> Markup:
    return Markup('<a href="{}">{}</a>').format(address, text)


def _in_its_language(text: Words, html: Markup) -> Markup:
    if not is_english(text):
        return html
    return Markup('<span lang="{}" dir="ltr">{}</span>').format(text.language, html)


def _locale() -> Locale:
    try:
        return Locale.parse(language().code, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")


def _choose_language(endpoint: str | None, values: dict[str, Any] | None) -> None:
    code = (values or {}).pop("lang", None)
    if code is not None:
        g.language = find(code)
        if g.language is None:
            abort(404)


def _keep_language(endpoint: str, values: dict[str, Any]) -> None:
    if "lang" not in values and current_app.url_map.is_endpoint_expecting(endpoint, "lang"):
        values["lang"] = language().code


def _context() -> dict[str, Any]:
    here = language()
    return {
        "language": here,
        "library": library(),
        "languages": languages_of(site()),
        "elsewhere": _elsewhere,
        "leave_to": settings().leave_to,
        "number_link": number_link,
        "is_holiday": is_holiday(_now().astimezone(CENTRAL).date()),
    }


def _elsewhere(code: str) -> str:
    """The address of this page in another language."""
    rule = request.url_rule
    if rule is None or "lang" not in rule.arguments:
        return url_for("pages.home", lang=code)
    address = url_for(rule.endpoint, **{**(request.view_args or {}), "lang": code})
    choices = request.query_string.decode("ascii", "ignore") if rule.endpoint == "directory.directory" else ""
    return f"{address}?{choices}" if choices else address


def _gettext(message: str) -> str:
    return site().messages[language().code].gettext(message)


def _ngettext(one: str, many: str, number: int) -> str:
    return site().messages[language().code].ngettext(one, many, number)


def _pgettext(context: str, message: str) -> str:
    return site().messages[language().code].pgettext(context, message)
