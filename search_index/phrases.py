"""Phrases in a query: which words have other ways to be said, and which mean a crisis."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from search_index.analysis import Equivalent, Phrase, Rules, Token

T = TypeVar("T")
MIN_CRISIS_PREFIX = 4


def other_ways(meant: list[Token], rules: Rules) -> dict[int, list[Phrase]]:
    """For the place of each word, the other ways to say the longest phrase that it is part of.

    A phrase made of common words only ("get out") is met at its first word.
    """
    longest: dict[int, int] = {}
    found: dict[int, list[Phrase]] = {}
    for at, same in sorted(_said(meant, rules), key=lambda match: -len(match[1].said)):
        covered = range(at, at + len(same.said))
        telling = [place for place in covered if meant[place].word not in rules.stop]
        for place in telling or [at]:
            if longest.setdefault(place, len(same.said)) == len(same.said):
                found.setdefault(place, []).extend(same.others)
    return found


def crisis_words(written: list[Token], meant: list[Token], rules: Rules) -> set[str]:
    """The words, as written, that are part of a crisis ("rape", but not in "rape kit")."""
    places = _covered(meant, rules.crisis, rules) - _covered(meant, rules.calm, rules)
    last = written[-1].word if written else ""
    if len(last) >= MIN_CRISIS_PREFIX and _begins_crisis(last, rules):
        places.add(len(written) - 1)
    return {written[at].word for at in places}


def _said(meant: list[Token], rules: Rules) -> Iterator[tuple[int, Equivalent]]:
    for at, token in enumerate(meant):
        for same in _beginning(token, rules.equivalents):
            if _stands(meant, at, same.said, rules):
                yield at, same


def _begins_crisis(word: str, rules: Rules) -> bool:
    phrases = (phrase for found in rules.crisis.values() for phrase in found)
    return any(len(phrase) == 1 and phrase[0].word.startswith(word) for phrase in phrases)


def _covered(tokens: list[Token], phrases: Mapping[str, tuple[Phrase, ...]], rules: Rules) -> set[int]:
    """The places of all words that are part of one of the phrases."""
    return {
        at + n
        for at, token in enumerate(tokens)
        for phrase in _beginning(token, phrases)
        if _stands(tokens, at, phrase, rules)
        for n in range(len(phrase))
    }


def _beginning(token: Token, phrases: Mapping[str, tuple[T, ...]]) -> tuple[T, ...]:
    """The phrases that a word or its stem is the beginning of, each once."""
    return tuple(dict.fromkeys(phrases.get(token.word, ()) + phrases.get(token.stem, ())))


def _stands(tokens: list[Token], at: int, phrase: Phrase, rules: Rules) -> bool:
    if at + len(phrase) > len(tokens):
        return False
    return all(_same(tokens[at + n], wanted, rules) for n, wanted in enumerate(phrase))


def _same(said: Token, wanted: Token, rules: Rules) -> bool:
    # A common word may share its stem with another word: Spanish "como" (how) and "comer" (eat).
    return said.word == wanted.word or (said.stem == wanted.stem and said.word not in rules.stop)
