"""Content and templates → the messages that translators work on.

The functions named entries, services, names and notes are Babel extractors:
they take a file and yield (line, function, (context, English), comments).
"""

import tomllib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract, extract_from_dir

from pwa.content.load import parse_entry, parse_service
from pwa.content.model import Entry, Service

DOMAINS = ("messages", "guide", "directory")
Extracted = Iterator[tuple[int, str, tuple[str, str], list[str]]]

_TEMPLATES = [("**/templates/**.html", "jinja2"), ("**/web/render.py", "python")]
_JINJA = {"**/templates/**.html": {"extensions": "jinja2.ext.i18n", "trimmed": "true", "silent": "false"}}


def catalog(domain: str, root: Path, content: Path) -> Catalog:
    """Collect one domain's messages in a stable order, without line numbers."""
    found = Catalog(domain=domain, project="Porchlight", charset="utf-8", fuzzy=False)
    if domain == "messages":
        _add_messages(found, root)
    else:
        _add_content(found, domain, content)
    return found


def _add_messages(found: Catalog, root: Path) -> None:
    keywords = {**DEFAULT_KEYWORDS, "_gettext": None}
    rows = extract_from_dir(root / "pwa", _TEMPLATES, _JINJA, keywords, ("Translators:",), strip_comment_tags=True)
    for path, _, message, comments, context in sorted(rows, key=lambda row: (row[0], row[1])):
        seen = found.get(message, context)
        places = [place for place, _ in seen.locations] if seen else []
        found.add(message, auto_comments=comments, context=context)
        kept = found.get(message, context)
        if kept is not None:
            kept.locations = [(place, 0) for place in dict.fromkeys([*places, f"pwa/{path}"])]


def _add_content(found: Catalog, domain: str, content: Path) -> None:
    keywords = {"pgettext": ((1, "c"), 2)}
    for method, path in _files(domain, content):
        with path.open("rb") as opened:
            rows = extract(f"pwa.catalogs.extract:{method}", opened, keywords, options={"path": str(path)})
            for _, message, comments, context in rows:
                found.add(message, auto_comments=comments, context=context)


def entries(opened: BytesIO, keywords: Any, tags: Any, options: dict[str, str]) -> Extracted:
    """Extract one entry of content/faq/."""
    entry = parse_entry(Path(options["path"]))
    yield from _parts(entry, _entry_comment(entry))


def services(opened: BytesIO, keywords: Any, tags: Any, options: dict[str, str]) -> Extracted:
    """Extract one service of content/directory/."""
    service = parse_service(Path(options["path"]))
    yield from _parts(service, f"{service.name}; page /h/{service.code}")


def names(opened: BytesIO, keywords: Any, tags: Any, options: dict[str, str]) -> Extracted:
    """Extract the names of topics, kinds of help and groups from topics.toml."""
    table = tomllib.load(opened)
    for kind, rows in (("topic", table["topics"]), ("kind", table["kinds"]), ("group", table["groups"])):
        for row in rows:
            for field in ("title", "label"):
                if field in row:
                    comment = (
                        "Tab title on a watched phone: keep it neutral." if field == "label" else f"Name of a {kind}."
                    )
                    yield 1, "pgettext", (f"{kind}/{row['id']}.{field}", row[field]), [comment]


def notes(opened: BytesIO, keywords: Any, tags: Any, options: dict[str, str]) -> Extracted:
    """Extract the notes of unconfirmed.toml."""
    for name, row in tomllib.load(opened).items():
        comment = f"Why we could not confirm {row['name']}."
        yield 1, "pgettext", (f"unconfirmed/{name}.why", row["why"]), [comment]


def _files(domain: str, content: Path) -> Iterator[tuple[str, Path]]:
    if domain == "directory":
        yield from (("services", path) for path in sorted((content / "directory").glob("*.toml")))
        return
    yield "names", content / "topics.toml"
    yield from (("entries", path) for path in sorted((content / "faq").glob("*.md")))
    yield "notes", content / "unconfirmed.toml"


def _parts(value: Entry | Service, comment: str) -> Extracted:
    for place, words in value.words():
        about = "Tab title on a watched phone: keep it neutral; " if place == "label" else ""
        yield 1, "pgettext", (f"{value.key}.{place}", words.text), [about + comment]


def _entry_comment(entry: Entry) -> str:
    return f"{entry.urgency}; page /a/{entry.code}"
