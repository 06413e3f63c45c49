"""What counts as a word: text → folded words and stems, the same on server and phone."""

import importlib
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
FOLDER = Path(__file__).parent
ASIAT = "\u1039"
VIRAMA = ("\u103a", ASIAT)


@dataclass(frozen=True)
class Token:
    """One word of a text: folded as written, and the folded stem.

    Scripts without spaces have no words but pairs: every two neighbouring letters.
    """

    word: str
    stem: str
    is_pair: bool = False


Phrase = tuple[Token, ...]


@dataclass(frozen=True)
class Equivalent:
    """One way to say something, and the other ways."""

    said: Phrase
    others: tuple[Phrase, ...]


@dataclass(frozen=True)
class Rules:
    """What counts as a word in one language, and which words mean the same.

    `stemmer` is a Snowball algorithm or none. `crisis` are phrases that mean
    danger now, unless they are part of a `calm` one. Phrases are found by their
    first word and by its stem: typed without accents, a word has another stem.
    `spellings` are all words of these tables, right whether documents use them or not.
    """

    language: str
    stemmer: str | None
    elisions: frozenset[str]
    stop: frozenset[str]
    equivalents: Mapping[str, tuple[Equivalent, ...]]
    crisis: Mapping[str, tuple[Phrase, ...]]
    calm: Mapping[str, tuple[Phrase, ...]]
    spellings: frozenset[str]


@cache
def rules(language: str) -> Rules:
    """Read languages/<code>.json. Raise FileNotFoundError for a language without rules."""
    table = json.loads((FOLDER / "languages" / f"{language}.json").read_text(encoding="utf-8"))
    return parse_rules(language, table)


def parse_rules(language: str, table: Mapping[str, Any]) -> Rules:
    """Analyse the words of a language's table by its own stemmer."""
    bare = Rules(language, table["stemmer"], frozenset(table["elisions"]), frozenset(), {}, {}, {}, frozenset())

    def phrases(texts: list[str]) -> tuple[Phrase, ...]:
        return tuple(tuple(analyse(text, bare)) for text in texts)

    stop = phrases(table["stop"])
    groups = [phrases(group) for group in table["equivalents"]]
    crisis, calm = phrases(table["crisis"]), phrases(table["calm"])
    return replace(
        bare,
        stop=_words(stop),
        equivalents=_by_first((one.said[0], one) for group in groups for one in _equivalents(group)),
        crisis=_by_first((phrase[0], phrase) for phrase in crisis),
        calm=_by_first((phrase[0], phrase) for phrase in calm),
        spellings=_words((*stop, *crisis, *calm, *(phrase for group in groups for phrase in group))),
    )


def _words(phrases: Iterable[Phrase]) -> frozenset[str]:
    return frozenset(token.word for phrase in phrases for token in phrase)


def _equivalents(group: tuple[Phrase, ...]) -> Iterator[Equivalent]:
    for said in group:
        yield Equivalent(said, tuple(phrase for phrase in group if phrase != said))


def _by_first(pairs: Iterable[tuple[Token, T]]) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = {}
    for first, one in pairs:
        for form in dict.fromkeys((first.word, first.stem)):
            found.setdefault(form, []).append(one)
    return {form: tuple(all_of_them) for form, all_of_them in found.items()}


def analyse(text: str, by: Rules) -> Iterator[Token]:
    """Split a text into folded words with their stems."""
    tables = _tables()
    for run in tables.word.finditer(_normal(text)):
        for part in tables.script.finditer(run[0]):
            spaceless, myanmar, other = part.groups()
            if other is None:
                units = list(spaceless) if spaceless else _syllables(myanmar)
                yield from (Token(folded, folded, is_pair=True) for gram in _bigrams(units) if (folded := fold(gram)))
            elif token := _token(other, by):
                yield token


def fold(word: str) -> str:
    """Drop accents and vowel signs, and write look-alike letters one way."""
    tables = _tables()
    bare = unicodedata.normalize("NFC", tables.strip.sub("", unicodedata.normalize("NFD", word)))
    return bare.translate(tables.fold)


def _token(word: str, by: Rules) -> Token | None:
    word = word.strip("'")
    before, apostrophe, after = word.partition("'")
    if apostrophe and before in by.elisions:
        word = after
    if by.language == "en" and word.endswith("'s"):
        word = word[:-2]
    word = word.replace("'", "")
    folded = fold(word)
    return Token(folded, fold(_stem(by.stemmer, word)) or folded) if folded else None


@lru_cache(maxsize=50_000)
def _stem(stemmer: str | None, word: str) -> str:
    return _stemmer(stemmer)(word) if stemmer else word


@cache
def _stemmer(name: str) -> Callable[[str], str]:
    # Not snowballstemmer.stemmer(): that silently takes another generation when PyStemmer is installed.
    module = importlib.import_module(f"snowballstemmer.{name}_stemmer")
    stem: Callable[[str], str] = getattr(module, f"{name.title()}Stemmer")().stemWord
    return stem


def _normal(text: str) -> str:
    tables = _tables()
    text = tables.ignore.sub("", unicodedata.normalize("NFKC", text)).lower()
    return tables.apostrophe.sub("'", unicodedata.normalize("NFC", text))


def _syllables(run: str) -> list[str]:
    found: list[str] = []
    current = ""
    for at, letter in enumerate(run):
        following = run[at + 1 : at + 2]
        begins = _tables().myanmar_initial.match(letter) and run[at - 1 : at] != ASIAT and following not in VIRAMA
        if current and begins:
            found.append(current)
            current = letter
        else:
            current += letter
    return [*found, current] if current else found


def _bigrams(units: list[str]) -> list[str]:
    return units if len(units) == 1 else [first + second for first, second in pairwise(units)]


@dataclass(frozen=True)
class _Tables:
    word: re.Pattern[str]
    script: re.Pattern[str]
    strip: re.Pattern[str]
    ignore: re.Pattern[str]
    apostrophe: re.Pattern[str]
    myanmar_initial: re.Pattern[str]
    fold: Mapping[int, str]


@cache
def _tables() -> _Tables:
    table = json.loads((FOLDER / "tables.json").read_text(encoding="utf-8"))
    word, spaceless, myanmar = (_ranges(table[name]) for name in ("word", "bigram", "myanmar"))
    return _Tables(
        word=re.compile(f"[{word}]+(?:'[{word}]+)*"),
        script=re.compile(f"([{spaceless}]+)|([{myanmar}]+)|([^{spaceless}{myanmar}]+)"),
        strip=re.compile(f"[{_ranges(table['strip'])}]"),
        ignore=re.compile(f"[{_ranges(table['ignore'])}]"),
        apostrophe=re.compile(f"[{_ranges(table['apostrophes'])}]"),
        myanmar_initial=re.compile(f"[{_ranges(table['myanmar_initial'])}]"),
        fold={ord(letter): plain for letter, plain in table["fold"].items()},
    )


def _ranges(pairs: list[int]) -> str:
    ends = zip(pairs[::2], pairs[1::2], strict=True)
    return "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in ends)
