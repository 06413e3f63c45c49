"""A plan and the postings of its words → hits, best first."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from search_index.document import Answer, Hit
from search_index.likeness import Lines, likeness
from search_index.plan import Plan, Term, Want, Way

# Each is measured: docs/search.md.
COORDINATION = 0.3
LINE_BONUS = 4.0
CRISIS_BONUS = 2.0
LENT = 0.4
LENT_NEXT = 0.85
MOST_LENT = 0.95
MIN_KNOWN = 0.5
MIN_HELD, ENOUGH_HELD = 0.4, 1.5
# A hit below this share of the best score is noise.
MIN_SHARE = 0.05

Postings = Callable[[Term], Mapping[int, float]]


@dataclass(frozen=True)
class Shelf:
    """What ranking knows of the documents, by their number in the index.

    `rarity` is how much a term of the index tells, `unknown` how much one does that nobody wrote.
    """

    ids: Mapping[int, str]
    crisis: frozenset[int]
    related: Mapping[int, tuple[int, ...]]
    lines: Lines
    rarity: Mapping[Term, float]
    unknown: float


@dataclass
class _Found:
    """What one document has of a query: the sum of its scores, and the weights and terms behind it."""

    score: float = 0.0
    held: float = 0.0
    terms: tuple[str, ...] = ()
    urgent: float = 0.0


def rank(asked: Plan, shelf: Shelf, postings: Postings, limit: int) -> Answer:
    """Rank the documents for a plan; nothing rather than what only seems to answer it."""
    found = _found(asked, postings) if is_known(asked) else {}
    if not is_held(asked, found.values()):
        return Answer()
    scores = _with_related(_scores(asked, found, shelf), shelf)
    ranked = sorted(scores, key=lambda number: (-scores[number], shelf.ids[number]))
    least = scores[ranked[0]] * MIN_SHARE if ranked else 0.0
    hits = tuple(
        Hit(shelf.ids[number], scores[number], tuple(sorted(set(found[number].terms))) if number in found else ())
        for number in ranked[:limit]
        if scores[number] >= least
    )
    return Answer(hits, asked.suggestion, frozenset(term for hit in found.values() for term in hit.terms))


def is_known(asked: Plan) -> bool:
    """Tell whether more than half of the words are known, or a word of a crisis is."""
    known = [want for want in asked.wants if want.ways]
    return len(known) > len(asked.wants) * MIN_KNOWN or any(want.crisis for want in known)


def is_held(asked: Plan, found: Iterable["_Found"]) -> bool:
    """Tell whether some document holds enough of the words (two fifths, or one and a half of many), or of a crisis."""
    enough = min(len(asked.wants) * MIN_HELD, ENOUGH_HELD)
    return any(document.urgent or document.held >= enough for document in found)


def _found(asked: Plan, postings: Postings) -> dict[int, _Found]:
    found: dict[int, _Found] = {}
    for want in asked.wants:
        for number, (score, weight, way) in _best(want, postings).items():
            document = found.setdefault(number, _Found())
            document.score += score
            document.held += weight
            document.urgent += weight if want.crisis else 0.0
            document.terms += tuple(term for _, term in way)
    return found


def _best(want: Want, postings: Postings) -> dict[int, tuple[float, float, Way]]:
    """For each document that has one of the ways, the way that scores best there."""
    best: dict[int, tuple[float, float, Way]] = {}
    for way, weight in want.ways.items():
        for number, score in _together(way, postings).items():
            candidate = (score * weight, weight, way)
            if number not in best or candidate > best[number]:
                best[number] = candidate
    return best


def _together(way: Way, postings: Postings) -> Mapping[int, float]:
    """The documents that hold all terms of a way, with the mean of the scores."""
    if len(way) == 1:
        return postings(way[0])
    first, *others = (postings(term) for term in way)
    both = set(first).intersection(*others)
    return {number: (first[number] + sum(more[number] for more in others)) / len(way) for number in both}


def _scores(asked: Plan, found: Mapping[int, _Found], shelf: Shelf) -> dict[int, float]:
    alike = likeness(asked, shelf.lines, shelf.rarity, shelf.unknown)
    urgent = sum(want.crisis for want in asked.wants)
    scores: dict[int, float] = {}
    for number, document in found.items():
        score = document.score * (document.held / len(asked.wants)) ** COORDINATION
        score *= 1 + LINE_BONUS * alike.get(number, 0.0)
        if urgent and number in shelf.crisis:
            score *= 1 + CRISIS_BONUS * document.urgent / urgent
        # Sums differ in the last digits between machines: a tie is a tie at six places.
        scores[number] = round(score, 6)
    return scores


def _with_related(scores: dict[int, float], shelf: Shelf) -> dict[int, float]:
    """Let the best document lend some of its score to what belongs to it, but never its place."""
    if not scores:
        return scores
    best = min(scores, key=lambda number: (-scores[number], shelf.ids[number]))
    total = dict(scores)
    share = LENT
    for number in shelf.related.get(best, ()):
        most = scores[best] * MOST_LENT
        if scores.get(number, 0.0) < most:
            total[number] = round(min(scores.get(number, 0.0) + scores[best] * share, most), 6)
        share *= LENT_NEXT
    return total
