"""Catalog files: reading, merging, writing and compiling them, never half."""

import os
import re
import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import IO

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po

_GETTEXT_LINE = re.compile(r'#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+)?"(?:[^"\\]|\\.)*"')
HEADER = """\
# Porchlight. Text is under CC BY 4.0, see LICENSE-CONTENT.
# A translation whose English changed is empty; the old pair stands above it as a comment."""
WAS = "Was: "
WAS_TRANSLATED = "Was translated: "


class UnreadableCatalogError(Exception):
    """A catalog file that is not gettext."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{path}:{line}: {reason}")
        self.path = path
        self.line = line
        self.reason = reason


def po_path(folder: Path, language: str, domain: str) -> Path:
    """Where a catalog stands."""
    return folder / language.replace("-", "_") / "LC_MESSAGES" / f"{domain}.po"


def read(path: Path, language: str) -> Catalog:
    """Read a catalog; an absent file is an empty catalog. Raise UnreadableCatalogError."""
    if not path.exists():
        return Catalog(locale=language.replace("-", "_"), charset="utf-8", fuzzy=False)
    try:
        if line := _line_not_gettext(path.read_text(encoding="utf-8")):
            raise UnreadableCatalogError(path, line, 'is not gettext: a text must stand between two " marks')
        with path.open("rb") as opened:
            return read_po(opened, locale=language.replace("-", "_"), abort_invalid=True)
    except PoFileError as error:
        line = error.lineno + 1  # Babel counts from nought.
        raise UnreadableCatalogError(path, line, f"is not gettext: {error}; mend this line") from error
    except UnicodeDecodeError as error:
        raise UnreadableCatalogError(path, 1, f"is not UTF-8: {error.reason}") from error


def merge(old: Catalog, template: Catalog) -> Catalog:
    """Bring a catalog up to date without guessing.

    A message whose English changed becomes empty; the old pair stands above it
    as a comment. A paragraph that moved keeps its translation. What is gone is
    kept as obsolete. The order is the template's.
    """
    merged = Catalog(locale=old.locale, domain=template.domain, project="Porchlight", charset="utf-8", fuzzy=False)
    merged.header_comment = HEADER
    merged.creation_date, merged.revision_date = old.creation_date, old.revision_date
    merged.version, merged.msgid_bugs_address = "1", ""
    merged.last_translator, merged.language_team = "", ""
    gone = [m for m in old if m.id and m.string and template.get(m.id, m.context) is None]
    moved = {(_owner(m.context), m.id): m for m in gone if m.context}
    kept_elsewhere = {(_owner(m.context), m.id) for m in template if m.id}
    by_place = {m.context: m for m in old if m.id and m.context}
    for message in (m for m in template if m.id):
        # A paragraph that moved within its entry is the same text: that is no guess.
        same = (
            old.get(message.id, message.context)
            or old.obsolete.get(_key(message))
            or moved.get((_owner(message.context), message.id))
        )
        kept = merged.add(
            message.id,
            same.string if same else None,
            locations=message.locations,
            auto_comments=message.auto_comments,
            user_comments=same.user_comments if same else _was(by_place.get(message.context or "")),
            context=message.context,
            flags=same.flags if same else (),
        )
        if same and same.string and not isinstance(same.string, tuple):
            kept.user_comments = [c for c in same.user_comments if not c.startswith((WAS, WAS_TRANSLATED))]
    for message in gone:
        if (_owner(message.context), message.id) not in kept_elsewhere:
            merged.obsolete[_key(message)] = message
    for key, message in old.obsolete.items():
        if merged.get(message.id, message.context) is None:
            merged.obsolete.setdefault(key, message)
    return merged


def write(path: Path, catalog: Catalog) -> bool:
    """Write a catalog in one step; return whether a byte changed."""
    return write_whole(path, lambda opened: write_po(opened, catalog, width=0, include_lineno=False))


def would_change(path: Path, catalog: Catalog) -> bool:
    """Tell whether writing a catalog would change its file."""
    opened = BytesIO()
    write_po(opened, catalog, width=0, include_lineno=False)
    return not path.exists() or path.read_bytes() != opened.getvalue()


def compile_mo(path: Path, catalog: Catalog) -> bool:
    """Write the compiled catalog beside its source. Fuzzy messages are left out."""
    return write_whole(path.with_suffix(".mo"), lambda opened: write_mo(opened, catalog, use_fuzzy=False))


def write_whole(path: Path, fill: Callable[[IO[bytes]], object]) -> bool:
    """Write a file beside and rename it, so that nobody ever sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as opened:
        beside = Path(opened.name)
        try:
            fill(opened)
            opened.flush()
            os.fsync(opened.fileno())
        except BaseException:
            beside.unlink()
            raise
    if path.exists() and path.read_bytes() == beside.read_bytes():
        beside.unlink()
        return False
    beside.chmod(0o644)
    beside.replace(path)
    return True


def _line_not_gettext(text: str) -> int | None:
    """The first line that is neither a comment nor a text in quotes; Babel would guess."""
    lines = (line.strip() for line in text.splitlines())
    return next((n for n, line in enumerate(lines, 1) if line and not _GETTEXT_LINE.fullmatch(line)), None)


def _owner(place: str | None) -> str | None:
    """The entry or service that a place belongs to: faq/pep-72.body.3 → faq/pep-72."""
    return place.partition(".")[0] if place else None


def _was(old: Message | None) -> list[str]:
    if old is None or not old.string:
        return list(old.user_comments) if old else []
    return [WAS + str(old.id), WAS_TRANSLATED + str(old.string)]


def _key(message: Message) -> str | tuple[str, str]:
    english = message.id if isinstance(message.id, str) else message.id[0]
    return english if message.context is None else (english, message.context)
