"""The search page. Without a script the words are posted, so that no address holds them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from flask import Blueprint, render_template, request
from markupsafe import Markup, escape

from pwa.content.model import Entry, Library, Service, Unconfirmed
from pwa.content.words import Words
from pwa.current import language, library, site
from pwa.site import plain_text
from pwa.web.find import crisis_lines
from search_index.analysis import analyse, rules
from search_index.document import Hit
from search_index.plan import MAX_CHARACTERS

views = Blueprint("search", __name__)
LIMIT = 12
_PIECE = re.compile(r"[\w\u0300-\u036f'’-]+")


@dataclass(frozen=True)
class Found:
    """One result as the page shows it; titles and texts have the found words marked."""

    value: Entry | Service
    title: Markup
    title_language: str
    text: Markup
    text_language: str


@views.route("/<lang>/search", methods=["GET", "POST"])
def search() -> str:
    """Show the form and, for words that were posted, what was found."""
    query = request.form.get("q", "").strip()
    too_long = len(query) > MAX_CHARACTERS
    answer = site().search(language().code, query, LIMIT) if query else None
    notes: tuple[Unconfirmed, ...] = site().notes(language().code, query) if query else ()
    here = library()
    return render_template(
        "search.html",
        query=query[:MAX_CHARACTERS],
        too_long=too_long,
        asked=bool(query),
        results=[shown for hit in answer.hits if (shown := _found(hit, here))] if answer else [],
        suggestion=answer.suggestion if answer else None,
        notes=notes,
        crisis_lines=crisis_lines(here),
    )


def _found(hit: Hit, here: Library) -> Found | None:
    kind, _, name = hit.id.partition("/")
    matched = frozenset(hit.matched)
    if kind == "faq" and (entry := here.find_entry(name)):
        return _shown(entry, entry.question, _best_text(entry, matched, here), matched, here)
    if kind == "help" and (service := here.find_service(name)):
        return _shown(service, Words(service.name, here.language), service.summary, matched, here)
    return None


def _shown(value: Entry | Service, title: Words, text: Words, matched: frozenset[str], here: Library) -> Found:
    plain = plain_text(text.text, here)
    return Found(
        value,
        marked(title.text, matched, here.language),
        title.language,
        marked(plain, matched, here.language),
        text.language,
    )


def _best_text(entry: Entry, matched: frozenset[str], here: Library) -> Words:
    """The statement that holds the most of the found words, or what to do first."""
    statements = [block.words for block in entry.body if block.kind != "heading"]
    held = [len(_held(plain_text(words.text, here), matched, here.language)) for words in statements]
    return statements[held.index(max(held))] if held and max(held) > 1 else entry.summary


def marked(text: str, matched: frozenset[str], code: str) -> Markup:
    """Mark the words of a text that a query found."""
    parts: list[Markup] = []
    end = 0
    for piece in _PIECE.finditer(text):
        parts.append(escape(text[end : piece.start()]))
        word = escape(piece[0])
        parts.append(Markup("<mark>{}</mark>").format(word) if _held(piece[0], matched, code) else word)
        end = piece.end()
    return Markup("").join([*parts, escape(text[end:])])


def _held(text: str, matched: Iterable[str], code: str) -> set[str]:
    by = rules(code)
    forms = {form for token in analyse(text, by) if token.word not in by.stop for form in (token.word, token.stem)}
    return forms & set(matched)
