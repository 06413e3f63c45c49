"""A reader's words → what to look for: exact, stem, prefix, correction, equivalents."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from search_index.analysis import Rules, Token, analyse

MAX_CHARACTERS = 200
MAX_WORDS = 12
MAX_COMPLETIONS = 8
MAX_CORRECTIONS = 2

EXACT, STEM, EQUIVALENT, PHRASE_PART = 1.0, 0.9, 0.75, 0.45
PREFIX, KNOWN_PREFIX, CORRECTION = 0.75, 0.3, 0.6

Form = Literal["word", "stem"]


class Vocabulary(Protocol):
    """The words of an index."""

    def has_word(self, word: str) -> bool: ...
    def has_stem(self, stem: str) -> bool: ...
    def complete(self, prefix: str, limit: int) -> list[str]: ...
    def near(self, word: str, limit: int) -> list[str]: ...


@dataclass(frozen=True)
class Want:
    """One word of the query: the terms that answer it, each with its weight.

    `certainty` is the best weight: how surely a found term is what was meant.
    """

    word: str
    terms: Mapping[tuple[Form, str], float]

    @property
    def certainty(self) -> float:
        return max(self.terms.values(), default=0.0)


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
    last = tokens[-1] if tokens else None
    corrections: dict[str, str] = {}
    wants = []
    for token in telling:
        terms = _terms(token, token == last, vocabulary)
        _merge(terms, _equivalents(tokens, token, rules, vocabulary))
        if not terms:
            for number, near in enumerate(vocabulary.near(token.word, MAX_CORRECTIONS)):
                terms["word", near] = CORRECTION - 0.1 * number
                corrections.setdefault(token.word, near)
                _merge(terms, _equivalents([Token(near, near)], Token(near, near), rules, vocabulary), CORRECTION)
        wants.append(Want(token.word, terms))
    corrected = [_replaced(token, corrections, rules) for token in tokens]
    crisis = any(_holds(corrected, phrase) for phrase in rules.crisis)
    return Plan(tuple(wants), crisis, corrections)


def _terms(token: Token, is_last: bool, vocabulary: Vocabulary) -> dict[tuple[Form, str], float]:
    terms: dict[tuple[Form, str], float] = {}
    if vocabulary.has_word(token.word):
        terms["word", token.word] = EXACT
    if vocabulary.has_stem(token.stem):
        terms["stem", token.stem] = STEM
    if is_last and len(token.word) > 1:
        weight = KNOWN_PREFIX if terms else PREFIX
        for completion in vocabulary.complete(token.word, MAX_COMPLETIONS):
            terms.setdefault(("word", completion), weight)
    return terms


def _equivalents(
    tokens: list[Token], token: Token, rules: Rules, vocabulary: Vocabulary
) -> Iterator[tuple[tuple[Form, str], float]]:
    for group in rules.equivalents:
        said = [phrase for phrase in group if token in _covered(tokens, phrase)]
        if not said:
            continue
        for phrase in group:
            weight = EQUIVALENT if len(phrase) == 1 else PHRASE_PART
            for other in phrase:
                if phrase not in said and vocabulary.has_stem(other.stem) and other.word not in rules.stop:
                    yield ("stem", other.stem), weight


def _covered(tokens: list[Token], phrase: tuple[Token, ...]) -> list[Token]:
    return [tokens[at + n] for at in _places(tokens, phrase) for n in range(len(phrase))]


def _holds(tokens: list[Token], phrase: tuple[Token, ...]) -> bool:
    return bool(_places(tokens, phrase))


def _places(tokens: list[Token], phrase: tuple[Token, ...]) -> list[int]:
    size = len(phrase)
    starts = range(len(tokens) - size + 1)
    return [at for at in starts if all(_same(tokens[at + n], phrase[n]) for n in range(size))]


def _same(one: Token, other: Token) -> bool:
    return one.word == other.word or one.stem == other.stem


def _merge(
    terms: dict[tuple[Form, str], float], more: Iterator[tuple[tuple[Form, str], float]], factor: float = 1.0
) -> None:
    for term, weight in more:
        terms[term] = max(terms.get(term, 0.0), weight * factor)


def _replaced(token: Token, corrections: Mapping[str, str], rules: Rules) -> Token:
    if token.word not in corrections:
        return token
    return next(analyse(corrections[token.word], rules), token)
