"""What the guide must never show: closed or doubtful help, dead numbers, claims without a source."""

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class Withheld:
    """Patterns with the reason for each; read from content/withheld.toml."""

    names: tuple[tuple[str, str], ...] = ()
    facts: tuple[tuple[str, str], ...] = ()

    @cached_property
    def _patterns(self) -> list[tuple[re.Pattern[str], str]]:
        return [(re.compile(pattern, re.IGNORECASE), why) for pattern, why in self.facts]

    @cached_property
    def _names(self) -> list[tuple[re.Pattern[str], str]]:
        return [(re.compile(rf"\b{pattern}\b"), why) for pattern, why in self.names]

    def find(self, text: str) -> str | None:
        """The reason why a text must not be shown as a fact, or None."""
        return next((why for pattern, why in self._patterns if pattern.search(text)), None)

    def find_name(self, text: str) -> str | None:
        """The reason why a text must not be shown as help, or None."""
        return next((why for pattern, why in self._names if pattern.search(text)), None)


def load_withheld(path: Path) -> Withheld:
    """Read names, numbers and claims; a name or number is matched as it stands, a claim as a pattern."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    names = tuple((re.escape(name), f"{name}: {why}") for name, why in table["names"].items())
    numbers = [(_spaced(number), f"{number}: {why}") for number, why in table["numbers"].items()]
    return Withheld(names, (*numbers, *table["claims"].items()))


def _spaced(number: str) -> str:
    digits = re.sub(r"\D", "", number).removeprefix("1")
    return r"[\s().-]*".join(digits)
