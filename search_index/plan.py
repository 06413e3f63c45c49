"""A reader's words → what to look for: exact, stem, prefix, correction, equivalents."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from search_index.analysis import Phrase, Rules, Token, analyse

MAX_CHARACTERS = 200
MAX_WORDS = 12
MAX_COMPLETIONS = 8
MAX_CORRECTIONS = 2
MIN_CRISIS_PREFIX = 4

EXACT, STEM, EQUIVALENT, PHRASE_PART = 1.0, 0.95, 0.6, 0.25
PREFIX, KNOWN_PREFIX, CORRECTION = 0.75, 0.3, 0.6

Form = Literal["word", "stem"]
Term = tuple[Form, str]


class Vocabulary(Protocol):
    """The words of an index."""

    def has_word(self, word: str) -> bool: ...
    def has_stem(self, stem: str) -> bool: ...
    def complete(self, prefix: str, limit: int) -> list[str]: ...
    def near(self, word: str, limit: int) -> list[str]: ...


@dataclass(frozen=True)
class Want:
    """One word of the query: the terms that answer it, each with its weight."""

    word: str
    terms: Mapping[Term, float]


@dataclass(frozen=True)
class Plan:
    """What a query asks for. `corrections` maps a misspelt word to the word taken for it."""

    wants: tuple[Want, ...]
    crisis: bool
    corrections: Mapping[str, str]


def plan(query: str, rules: Rules, vocabulary: Vocabulary) -> Plan:
    """Make a plan for the first 200 characters and 12 different words of a query."""
    tokens = list(analyse(query[:MAX_CHARACTERS], rules))
    telling = [token for token in tokens if token.word not in rules.stop] or tokens
    telling = list(dict.fromkeys(telling))[:MAX_WORDS]
    meant = _meant(tokens, rules)
    corrections: dict[str, str] = {}
    wants = []
    for token in telling:
        is_last = token == tokens[-1]
        terms = dict(_written(token, is_last, vocabulary))
        _keep_best(terms, _weighted(meant.get(token, ()), vocabulary))
        if not terms:
            for near in vocabulary.near(token.word, MAX_CORRECTIONS):
                corrections.setdefault(token.word, near)
                _keep_best(terms, _corrected(near, rules, vocabulary))
        wants.append(Want(token.word, terms))
    return Plan(tuple(wants), _is_crisis(tokens, corrections, rules), corrections)


def _written(token: Token, is_last: bool, vocabulary: Vocabulary) -> Iterator[tuple[Term, float]]:
    known = vocabulary.has_word(token.word) or vocabulary.has_stem(token.stem)
    if is_last and len(token.word) > 1:
        for completion in vocabulary.complete(token.word, MAX_COMPLETIONS):
            yield ("word", completion), KNOWN_PREFIX if known else PREFIX
    if vocabulary.has_stem(token.stem):
        yield ("stem", token.stem), STEM
    if vocabulary.has_word(token.word):
        yield ("word", token.word), EXACT


def _corrected(near: str, rules: Rules, vocabulary: Vocabulary) -> Iterator[tuple[Term, float]]:
    tokens = list(analyse(near, rules))
    for token in tokens:
        yield from ((term, weight * CORRECTION) for term, weight in _written(token, False, vocabulary))
        others = _meant(tokens, rules).get(token, ())
        yield from ((term, weight * CORRECTION) for term, weight in _weighted(others, vocabulary))


def _meant(tokens: list[Token], rules: Rules) -> dict[Token, list[Phrase]]:
    """For each word, the other ways to say the phrase that it is part of."""
    found: dict[Token, list[Phrase]] = {}
    for at, token in enumerate(tokens):
        for same in rules.equivalents.get(token.stem, ()):
            if _stands(tokens, at, same.said):
                for covered in tokens[at : at + len(same.said)]:
                    found.setdefault(covered, []).extend(same.others)
    return found


def _weighted(phrases: Iterable[Phrase], vocabulary: Vocabulary) -> Iterator[tuple[Term, float]]:
    for phrase in phrases:
        weight = EQUIVALENT if len(phrase) == 1 else PHRASE_PART
        yield from ((("stem", token.stem), weight) for token in phrase if vocabulary.has_stem(token.stem))


def _keep_best(terms: dict[Term, float], more: Iterable[tuple[Term, float]]) -> None:
    for term, weight in more:
        terms[term] = max(terms.get(term, 0.0), weight)


def _is_crisis(tokens: list[Token], corrections: Mapping[str, str], rules: Rules) -> bool:
    meant = [next(analyse(corrections.get(token.word, token.word), rules), token) for token in tokens]
    if any(_stands(meant, at, phrase) for phrase in rules.crisis for at in range(len(meant))):
        return True
    last = tokens[-1].word if tokens else ""
    begun = len(last) >= MIN_CRISIS_PREFIX and [p for p in rules.crisis if len(p) == 1 and p[0].word.startswith(last)]
    return bool(begun)


def _stands(tokens: list[Token], at: int, phrase: Phrase) -> bool:
    if at + len(phrase) > len(tokens):
        return False
    return all(_same(tokens[at + n], wanted) for n, wanted in enumerate(phrase))


def _same(one: Token, other: Token) -> bool:
    return one.word == other.word or one.stem == other.stem
