"""A reader's words → what to look for: exact, stem, prefix, correction, compound, equivalents."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from search_index.analysis import Phrase, Rules, Token, analyse
from search_index.phrases import crisis_words, other_ways

MAX_CHARACTERS = 200
MAX_WORDS = 12
MAX_COMPLETIONS = 8
MAX_CORRECTIONS = 2
MAX_MENDED = 4
MAX_WAYS = 12
MIN_COMPOUND = 5

# How much a way to meet a word counts (measured: docs/search.md).
EXACT, STEM, COMPOUND = 1.0, 0.95, 0.9
# An equivalent of one word, of several, of one word among common ones ("picked up").
EQUIVALENT, EQUIVALENT_PHRASE, EQUIVALENT_PART = 0.9, 0.9, 0.3
PREFIX, KNOWN_PREFIX, CORRECTION = 0.75, 0.3, 0.95

Form = Literal["word", "stem"]
FORMS: tuple[Form, ...] = ("word", "stem")
Term = tuple[Form, str]
# All terms of a way must be in a document.
Way = tuple[Term, ...]


class Vocabulary(Protocol):
    """The words of an index."""

    def has_word(self, word: str) -> bool: ...
    def has_stem(self, stem: str) -> bool: ...
    def complete(self, prefix: str, limit: int) -> list[str]: ...
    def near(self, word: str, limit: int) -> list[str]: ...


@dataclass(frozen=True)
class Want:
    """One word of the query and the ways to meet it, each with its weight; none if it is unknown."""

    word: str
    ways: Mapping[Way, float]
    crisis: bool = False


@dataclass(frozen=True)
class Plan:
    """What a query asks for.

    `common` are its words that say little; only whole lines are compared by them.
    `suggestion` is the query with its misspelt words mended.
    """

    wants: tuple[Want, ...] = ()
    common: tuple[str, ...] = ()
    suggestion: str | None = None


def plan(query: str, rules: Rules, vocabulary: Vocabulary) -> Plan:
    """Make a plan for the first 200 characters and 12 different words of a query."""
    query = query[:MAX_CHARACTERS]
    written = list(analyse(query, rules))
    nearest = _nearest(written, rules, vocabulary)
    meant = [nearest.get(token.word, [token])[0] for token in written]
    others = other_ways(meant, rules)
    telling = _telling(meant, others, rules, vocabulary)
    urgent = crisis_words(written, meant, rules)
    wants: dict[str, dict[Way, float]] = {}
    for at in telling:
        if written[at].word in wants or len(wants) < MAX_WORDS:
            ways = wants.setdefault(written[at].word, {})
            _keep_best(
                ways, _ways(written, at, nearest.get(written[at].word, []), others.get(at, ()), rules, vocabulary)
            )
    return Plan(
        tuple(Want(word, _heaviest(ways), word in urgent) for word, ways in wants.items()),
        tuple(dict.fromkeys(token.word for at, token in enumerate(meant) if at not in telling))[:MAX_WORDS],
        _mended(query, {word: near[0].word for word, near in nearest.items()}, rules),
    )


def _nearest(written: list[Token], rules: Rules, vocabulary: Vocabulary) -> dict[str, list[Token]]:
    """For each unknown word, the words that it may be a slip of; for the first four, the rest is no slip."""
    unknown = [token.word for at, token in enumerate(written) if not _is_known(written, at, rules, vocabulary)]
    near = {word: vocabulary.near(word, MAX_CORRECTIONS) for word in list(dict.fromkeys(unknown))[:MAX_MENDED]}
    return {word: [next(analyse(other, rules)) for other in others] for word, others in near.items() if others}


def _is_known(written: list[Token], at: int, rules: Rules, vocabulary: Vocabulary) -> bool:
    token = written[at]
    is_begun = at == len(written) - 1 and vocabulary.complete(token.word, 1)
    return bool(
        is_begun
        or token.word in rules.spellings
        or token.stem in rules.equivalents
        or vocabulary.has_word(token.word)
        or vocabulary.has_stem(token.stem)
        or _compounds(written, at, vocabulary)
    )


def _telling(meant: list[Token], others: Mapping[int, object], rules: Rules, vocabulary: Vocabulary) -> list[int]:
    """The places of the words that say something; all, if none does."""
    places = [
        at
        for at, token in enumerate(meant)
        if at in others or not (token.word in rules.stop or _is_seam(meant, at, vocabulary))
    ]
    return places or list(range(len(meant)))


def _is_seam(tokens: list[Token], at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether two letters only met because a known word ended and another began ("今晚住": 晚住)."""
    around = tokens[max(at - 1, 0) : at + 2]
    return (
        tokens[at].is_pair
        and not vocabulary.has_word(tokens[at].word)
        and any(token.is_pair and vocabulary.has_word(token.word) for token in around)
    )


def _ways(
    written: list[Token],
    at: int,
    nearest: list[Token],
    others: Iterable[Phrase],
    rules: Rules,
    vocabulary: Vocabulary,
) -> Iterator[tuple[Way, float]]:
    trust = CORRECTION if nearest else 1.0
    for token in nearest or [written[at]]:
        yield from ((way, weight * trust) for way, weight in _exact(token, vocabulary))
    yield from ((way, weight * trust) for way, weight in _equivalent(others, rules, vocabulary))
    yield from _compounds(written, at, vocabulary)
    if at == len(written) - 1:
        yield from _begun(written[at], vocabulary)


def _exact(token: Token, vocabulary: Vocabulary) -> Iterator[tuple[Way, float]]:
    if vocabulary.has_word(token.word):
        yield (("word", token.word),), EXACT
    if vocabulary.has_stem(token.stem):
        yield (("stem", token.stem),), STEM


def _equivalent(phrases: Iterable[Phrase], rules: Rules, vocabulary: Vocabulary) -> Iterator[tuple[Way, float]]:
    for phrase in phrases:
        telling = [token for token in phrase if token.word not in rules.stop]
        way = tuple(term for token in telling if (term := _term(token, vocabulary)))
        if way and len(way) == len(telling):
            yield way, EQUIVALENT if len(phrase) == 1 else EQUIVALENT_PART if len(way) == 1 else EQUIVALENT_PHRASE


def _term(token: Token, vocabulary: Vocabulary) -> Term | None:
    if vocabulary.has_stem(token.stem):
        return "stem", token.stem
    return ("word", token.word) if vocabulary.has_word(token.word) else None


def _compounds(written: list[Token], at: int, vocabulary: Vocabulary) -> list[tuple[Way, float]]:
    """The word with its neighbour, written as one ("re-hope": rehope)."""
    pairs = [written[first : first + 2] for first in (at - 1, at) if first >= 0]
    joined = ["".join(token.word for token in pair) for pair in pairs if len(pair) == 2]
    return [((("word", word),), COMPOUND) for word in joined if len(word) >= MIN_COMPOUND and vocabulary.has_word(word)]


def _begun(token: Token, vocabulary: Vocabulary) -> Iterator[tuple[Way, float]]:
    """The words that the last word may be the beginning of."""
    is_known = vocabulary.has_word(token.word) or vocabulary.has_stem(token.stem)
    if len(token.word) > 1:
        for completion in vocabulary.complete(token.word, MAX_COMPLETIONS):
            yield (("word", completion),), KNOWN_PREFIX if is_known else PREFIX


def _keep_best(ways: dict[Way, float], more: Iterable[tuple[Way, float]]) -> None:
    for way, weight in more:
        ways[way] = max(ways.get(way, 0.0), weight)


def _heaviest(ways: dict[Way, float]) -> dict[Way, float]:
    heaviest = sorted(ways.items(), key=lambda item: (-item[1], item[0]))
    return dict(heaviest[:MAX_WAYS])


def _mended(query: str, mended: Mapping[str, str], rules: Rules) -> str | None:
    if not mended:
        return None
    return " ".join(_mended_piece(piece, mended, rules) for piece in query.split())


def _mended_piece(piece: str, mended: Mapping[str, str], rules: Rules) -> str:
    """Mend a piece between spaces if it is one word, or is made of several of which one is misspelt."""
    words = [token.word for token in analyse(piece, rules)]
    if not any(word in mended for word in words):
        return piece
    return " ".join(mended.get(word, word) for word in words)
