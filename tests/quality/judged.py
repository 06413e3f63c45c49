"""Queries with their judged answers, as tests/quality/queries.jsonl keeps them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Judged:
    """A query and how well each document answers it: 3 best, 2 good, 1 a little; none if nothing should be found.

    `crisis` queries must find a best document first. Only the "dev" half may be tuned on.
    """

    text: str
    language: str
    split: str
    grades: Mapping[str, int]
    crisis: bool


def load_judged(path: Path) -> list[Judged]:
    """Read one query a line."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [Judged(row["q"], row["lang"], row["split"], row["rel"], row.get("crisis", False)) for row in rows]
