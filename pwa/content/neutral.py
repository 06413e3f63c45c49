"""Words that must not be seen from outside, and words that judge."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class WordList:
    """Beginnings of words, or whole words written as "=word"."""

    words: tuple[str, ...]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        parts = [re.escape(w[1:]) + r"\b" if w.startswith("=") else re.escape(w) for w in self.words]
        return re.compile(r"\b(?:" + "|".join(parts) + ")", re.IGNORECASE)

    def find(self, text: str) -> str | None:
        """The first listed word in a text, as it stands there."""
        if not self.words:
            return None
        found = self._pattern.search(text)
        return found[0] if found else None


@dataclass(frozen=True)
class Banned:
    """The lists of one language."""

    outside: WordList
    judging: WordList


def load_banned(path: Path) -> dict[str, Banned]:
    """Read content/banned.toml: language code → lists."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    codes = {code for part in table.values() for code in part}
    return {code: Banned(_list(table["outside"], code), _list(table["judging"], code)) for code in codes}


def _list(part: dict[str, Iterable[str]], code: str) -> WordList:
    return WordList(tuple(part.get(code, ())))
