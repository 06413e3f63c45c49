"""Small languages and documents made by hand, so that a test shows everything it rests on."""

from collections.abc import Mapping
from typing import Any

from search_index.analysis import Rules, parse_rules
from search_index.document import Document


def made_rules(language: str = "en", **tables: object) -> Rules:
    """Rules of a language whose tables are empty, but for those given."""
    table: dict[str, Any] = {"stemmer": "english", "elisions": []}
    return parse_rules(language, {**table, **{name: [] for name in _PHRASES}, **tables})


def made_document(name: str, title: str, **more: object) -> Document:
    """A document that has a title, and the fields or marks given."""
    marks = {mark: value for mark, value in more.items() if mark in ("crisis", "related")}
    fields: Mapping[str, Any] = {"title": title, **{field: text for field, text in more.items() if field not in marks}}
    return Document(name, fields, **marks)  # type: ignore[arg-type]


_PHRASES = ("stop", "equivalents", "crisis", "calm")
