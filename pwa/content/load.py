"""Content files → Library. The only module that knows their format."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pwa.content.fields import Fields, UnreadableFileError
from pwa.content.markdown import MarkupError, blocks
from pwa.content.model import Entry, Library, Named, Service, Source, Unconfirmed
from pwa.content.services import service
from pwa.content.words import Words

T = TypeVar("T")
FENCE = "+++"


@dataclass(frozen=True)
class Vocabulary:
    """What topics.toml holds: the names that entries and services use."""

    topics: tuple[Named, ...]
    kinds: tuple[Named, ...]
    groups: tuple[Named, ...]
    crisis_lines: tuple[str, ...]


def load(folder: Path) -> Library:
    """Read the whole guide in English.

    Raise an ExceptionGroup of UnreadableFileError, one for every file that
    cannot be read, so that an editor sees all of them at once.
    """
    files = _Collector()
    vocabulary = files.read(_vocabulary, folder / "topics.toml")
    sources = files.read(_sources, folder / "sources.toml")
    unconfirmed = files.read(_unconfirmed, folder / "unconfirmed.toml")
    entries = files.read_all(parse_entry, (folder / "faq").glob("*.md"))
    services = files.read_all(parse_service, (folder / "directory").glob("*.toml"))
    if files.broken or vocabulary is None:
        raise ExceptionGroup("content files that cannot be read", files.broken)
    order = {topic.id: number for number, topic in enumerate(vocabulary.topics)}
    return Library(
        language="en",
        topics=vocabulary.topics,
        kinds=vocabulary.kinds,
        groups=vocabulary.groups,
        entries=tuple(sorted(entries, key=lambda e: (order.get(e.topic, 99), _rank(e), e.id))),
        services=tuple(sorted(services, key=lambda s: s.name.casefold())),
        unconfirmed=unconfirmed or (),
        sources=sources or {},
        crisis_lines=vocabulary.crisis_lines,
    )


def parse_entry(path: Path) -> Entry:
    """Read one entry; raise UnreadableFileError that names the line and the field."""
    text = path.read_text(encoding="utf-8-sig")
    head, body, body_line = _split(path, text)
    fields = Fields(path, _toml(path, head, first_line=2))
    try:
        body_blocks = blocks(body, body_line)
    except MarkupError as error:
        reason = f"this Markdown is not used here: {error.found}; use ##, 1., -, > and **"
        raise UnreadableFileError(path, error.line, reason) from error
    entry = Entry(
        id=fields.text("id"),
        code=fields.text("code"),
        topic=fields.text("topic"),
        label=Words(fields.text("label")),
        question=Words(fields.text("question")),
        urgency=fields.one_of("urgency", ("crisis", "soon", "background")),
        audiences=fields.texts("audiences"),
        area=fields.texts("area", ()),
        services=fields.texts("services"),
        related=fields.texts("related"),
        phrasings=fields.lists("phrasings"),
        checked=fields.day("checked"),
        review_every=fields.number("review_every"),
        body=body_blocks,
    )
    fields.refuse_unknown()
    return entry


def parse_service(path: Path) -> Service:
    """Read one service; raise UnreadableFileError that names the field."""
    return service(Fields(path, _toml(path, path.read_text(encoding="utf-8-sig"))))


class _Collector:
    """Reads files, and keeps the errors of those that cannot be read."""

    def __init__(self) -> None:
        self.broken: list[UnreadableFileError] = []

    def read(self, parse: Callable[[Path], T], path: Path) -> T | None:
        try:
            return parse(path)
        except UnreadableFileError as error:
            self.broken.append(error)
        except OSError as error:
            self.broken.append(UnreadableFileError(path, 1, f"cannot be opened: {error.strerror}"))
        except UnicodeDecodeError as error:
            self.broken.append(UnreadableFileError(path, 1, f"is not UTF-8: {error.reason}; save it as UTF-8"))
        return None

    def read_all(self, parse: Callable[[Path], T], paths: Iterable[Path]) -> list[T]:
        return [found for path in sorted(paths) if (found := self.read(parse, path)) is not None]


def _rank(entry: Entry) -> int:
    return ("crisis", "soon", "background").index(entry.urgency)


def _split(path: Path, text: str) -> tuple[str, str, int]:
    lines = text.splitlines(keepends=True)
    fences = [number for number, line in enumerate(lines) if line.rstrip() == FENCE]
    if len(fences) < 2 or fences[0] != 0:
        raise UnreadableFileError(path, 1, f"the head must stand between two lines {FENCE}")
    end = fences[1]
    return "".join(lines[1:end]), "".join(lines[end + 1 :]), end + 2


def _toml(path: Path, text: str, first_line: int = 1) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = first_line + _line_of(str(error)) - 1
        raise UnreadableFileError(path, line, f"is not TOML: {error}") from error


def _line_of(message: str) -> int:
    words = message.replace(",", " ").split()
    return int(words[words.index("line") + 1]) if "line" in words else 1


def _vocabulary(path: Path) -> Vocabulary:
    fields = Fields(path, _toml(path, path.read_text(encoding="utf-8-sig")))
    return Vocabulary(
        topics=tuple(_named(row) for row in fields.tables("topics")),
        kinds=tuple(_named(row) for row in fields.tables("kinds")),
        groups=tuple(_named(row) for row in fields.tables("groups")),
        crisis_lines=fields.texts("crisis_lines"),
    )


def _named(fields: Fields) -> Named:
    return Named(
        id=fields.text("id"),
        title=Words(fields.text("title")),
        code=fields.text("code", ""),
        label=Words(fields.text("label", "")),
    )


def _sources(path: Path) -> dict[str, Source]:
    table = Fields(path, _toml(path, path.read_text(encoding="utf-8-sig")))
    return {name: _source(name, table.table(name)) for name in table.names()}


def _source(name: str, fields: Fields) -> Source:
    kinds = ("statute", "official", "peer-reviewed", "news", "guidance")
    source = Source(
        id=name,
        publisher=fields.text("publisher"),
        title=fields.text("title"),
        url=fields.address("url"),
        dated=fields.text("date", "") or None,
        read=fields.day("read"),
        kind=fields.one_of("kind", kinds),
        copy=fields.flag("copy"),
    )
    fields.refuse_unknown()
    return source


def _unconfirmed(path: Path) -> tuple[Unconfirmed, ...]:
    table = Fields(path, _toml(path, path.read_text(encoding="utf-8-sig")))
    return tuple(_note(name, table.table(name)) for name in table.names())


def _note(name: str, fields: Fields) -> Unconfirmed:
    return Unconfirmed(
        id=name,
        name=fields.text("name"),
        names=fields.texts("names", ()),
        why=Words(fields.text("why")),
        looked=fields.day("looked"),
    )
