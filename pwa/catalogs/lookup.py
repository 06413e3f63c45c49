"""The catalogs of one language, ready to look texts up in."""

import struct
from collections.abc import Callable
from dataclasses import dataclass
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from pwa.catalogs.check import faults
from pwa.catalogs.extract import DOMAINS
from pwa.catalogs.files import po_path
from pwa.catalogs.reviews import Reviews, read_reviews


@dataclass(frozen=True)
class Catalogs:
    """Messages for templates, and the guide's and directory's texts."""

    messages: NullTranslations
    find: Callable[[str, str], str | None]
    reviews: Reviews


class UnreadableCompiledError(Exception):
    """A compiled catalog that is broken."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}; run flask translations compile")
        self.path = path


def load_catalogs(folder: Path, language: str) -> Catalogs:
    """Open the compiled catalogs of a language; an absent one has no translations."""
    found = {domain: _open(po_path(folder, language, domain).with_suffix(".mo")) for domain in DOMAINS}
    content = (found["guide"], found["directory"])

    def find(place: str, english: str) -> str | None:
        """Give a sound translation; one with a lost number or link is not shown."""
        for catalog in content:
            translated = catalog.pgettext(place, english)
            if translated != english or _has(catalog, place, english):
                return None if any(faults(english, translated)) else translated
        return None

    reviews = read_reviews(po_path(folder, language, "x").parent.parent / "reviews.toml")
    return Catalogs(found["messages"], find, reviews)


def _has(catalog: NullTranslations, place: str, english: str) -> bool:
    entries: dict[object, str] = getattr(catalog, "_catalog", {})
    return f"{place}\x04{english}" in entries


def _open(path: Path) -> NullTranslations:
    if not path.exists():
        return NullTranslations()
    try:
        with path.open("rb") as opened:
            return GNUTranslations(opened)
    except (OSError, UnicodeDecodeError, ValueError, EOFError, struct.error) as error:
        raise UnreadableCompiledError(path, str(error)) from error
