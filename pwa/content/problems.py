"""What checks give back, and what they compare with."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pwa.content.neutral import Banned
from pwa.content.withheld import Withheld


@dataclass(frozen=True)
class Problem:
    """Something an editor or translator must fix: where, and what to do."""

    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


@dataclass(frozen=True)
class Rulebook:
    """What the checks compare with."""

    today: date
    banned: Banned
    withheld: Withheld
    folder: Path = Path("content")
