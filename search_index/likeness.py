"""How like a query the titles and phrasings of the documents are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from search_index.plan import Plan, Term, Want

# How much a common word tells, where the rarest tell about 5 (measured: docs/search.md).
COMMON = 0.8

Line = int


@dataclass(frozen=True)
class Lines:
    """Every line that is compared as a whole: whose it is, how much it says, which terms it holds.

    How much a line says is the sum of the rarities of its words.
    """

    documents: tuple[int, ...]
    totals: tuple[float, ...]
    holding: Mapping[Term, tuple[Line, ...]]


def read_lines(lines: Mapping[int, Iterable[str]], rarity: Mapping[Term, float]) -> Lines:
    """Take the lines of the documents as the index keeps them: `word/stem word/stem`, common words as `word/`."""
    documents: list[int] = []
    totals: list[float] = []
    holding: dict[Term, list[Line]] = {}
    for document, texts in lines.items():
        for text in filter(None, texts):
            pairs = [_pair(written) for written in dict.fromkeys(text.split())]
            for term in _terms(pairs):
                holding.setdefault(term, []).append(len(documents))
            documents.append(document)
            totals.append(sum(rarity.get(("stem", stem), COMMON) for _, stem in pairs))
    return Lines(tuple(documents), tuple(totals), {term: tuple(at) for term, at in holding.items()})


def likeness(asked: Plan, lines: Lines, rarity: Mapping[Term, float], unknown: float) -> dict[int, float]:
    """Give each document the likeness, from 0 to 1, of its likest line.

    Dice's coefficient over words weighed by rarity: twice what query and line
    share, by all that they hold. A word that nobody wrote is as rare as can be.
    """
    shared: dict[Line, float] = {}
    total = COMMON * len(asked.common)
    for want in asked.wants:
        total += max((rarity[term] for way in want.ways for term in way), default=unknown)
        for line, most in _best_shares(want, lines, rarity).items():
            shared[line] = shared.get(line, 0.0) + most
    for word in asked.common:
        for line in lines.holding.get(("word", word), ()):
            if line in shared:
                shared[line] += COMMON
    likest: dict[int, float] = {}
    for line, share in shared.items():
        document = lines.documents[line]
        likest[document] = max(likest.get(document, 0.0), 2 * share / (total + lines.totals[line]))
    return likest


def _pair(written: str) -> tuple[str, str]:
    word, _, stem = written.partition("/")
    return word, stem


def _terms(pairs: Iterable[tuple[str, str]]) -> Iterable[Term]:
    terms: dict[Term, None] = {}
    for word, stem in pairs:
        terms["word", word] = None
        if stem:
            terms["stem", stem] = None
    return terms


def _best_shares(want: Want, lines: Lines, rarity: Mapping[Term, float]) -> dict[Line, float]:
    best: dict[Line, float] = {}
    for way, weight in want.ways.items():
        share = weight * sum(rarity[term] for term in way) / len(way)
        for line in _holding_all(way, lines):
            best[line] = max(best.get(line, 0.0), share)
    return best


def _holding_all(way: tuple[Term, ...], lines: Lines) -> Iterable[Line]:
    first, *others = (lines.holding.get(term, ()) for term in way)
    return set(first).intersection(*others) if others else first
