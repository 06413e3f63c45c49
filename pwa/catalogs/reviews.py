"""Which translations a person has checked: the stamps in reviews.toml."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pwa.content.words import Words


class UnreadableReviewsError(Exception):
    """A reviews.toml that cannot be read."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f'{path}: {reason}; a stamp is ["faq/pep-72"] with hash, on and by')
        self.path = path


@dataclass(frozen=True)
class Reviews:
    """One language's stamps: entry or service key → hash of both texts."""

    stamps: Mapping[str, str] = field(default_factory=dict)

    def covers(self, key: str, shown: Mapping[str, Words]) -> bool:
        """Tell whether these very words were checked. Any change voids the stamp."""
        return self.stamps.get(key) == fingerprint(shown)


def fingerprint(shown: Mapping[str, Words]) -> str:
    """A hash over every place's English and translation."""
    lines = [f"{place}\0{words.english}\0{words.text}\n" for place, words in sorted(shown.items())]
    return hashlib.sha256("".join(lines).encode()).hexdigest()[:16]


def read_reviews(path: Path) -> Reviews:
    """Read reviews.toml (["faq/pep-72"] with hash, on, by); an absent file has no stamps."""
    if not path.exists():
        return Reviews()
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return Reviews({key: row["hash"] for key, row in table.items()})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError) as error:
        raise UnreadableReviewsError(path, str(error)) from error
