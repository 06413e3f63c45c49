"""What goes into an index, and what comes out."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Document:
    """One thing that can be found.

    `fields` holds its texts by weight name (see WEIGHTS in engine.py); `crisis`
    documents come first when the words of a query are a crisis. `related` are
    the ids of documents that belong to the same answer, the nearest first.
    """

    id: str
    fields: Mapping[str, str]
    crisis: bool = False
    related: tuple[str, ...] = ()


@dataclass(frozen=True)
class Hit:
    """A document that answers a query; `matched` are the folded words and stems found in it."""

    id: str
    score: float
    matched: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answer:
    """All hits of a query, best first, and a better spelling if there is one."""

    hits: tuple[Hit, ...] = ()
    suggestion: str | None = None
    matched: frozenset[str] = field(default_factory=frozenset)
