"""Whoosh: building an index and ranking with it. The only module that imports Whoosh."""

import hashlib
import json
import math
import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from whoosh.analysis import SpaceSeparatedTokenizer
from whoosh.fields import ID, STORED, TEXT, Schema
from whoosh.index import create_in, open_dir
from whoosh.query import Term as WhooshTerm
from whoosh.scoring import BM25F
from whoosh.searching import Searcher

from search_index.analysis import FOLDER, Rules, analyse
from search_index.document import Answer, Document, Hit
from search_index.plan import Form, Plan, Term, Want, plan
from search_index.spelling import WordTable

# How many times a word counts by where it stands (measured: docs/search.md).
WEIGHTS = {"title": 4, "phrasings": 3, "names": 4, "kinds": 2, "lead": 2, "body": 1}
# Fields whose every line is compared with the query as a whole.
LINES = ("title", "phrasings", "names")
K1, B = 1.5, 0.6
COORDINATION = 1.0
LINE_BONUS = 2.0
MAX_COMPARED = 60
CRISIS_FACTOR = 2.0
MIN_SUPPORT = 0.5
MIN_SHARE = 0.12
MAX_CACHED_TERMS = 5_000

_CURRENT = "current"
_SCHEMA = Schema(
    id=ID(stored=True),
    word=TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=False),
    stem=TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=False),
    lines=STORED,
    crisis=STORED,
)


def build(folder: Path, documents: Iterable[Document], rules: Rules) -> str:
    """Build an index beside the one in use, then point to it. Return its generation.

    The generation is a hash of all that goes in: the same content builds nothing.
    """
    documents = list(documents)
    generation = _generation(documents, rules)
    if _pointed(folder) == generation and (folder / generation).is_dir():
        return generation
    folder.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(dir=folder, prefix=".building-"))
    try:
        _write(beside, documents, rules)
        target = folder / generation
        shutil.rmtree(target, ignore_errors=True)
        beside.rename(target)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    _point(folder, generation)
    return generation


class Index:
    """One language's index, open for searching by many threads; follows every rebuild."""

    def __init__(self, folder: Path, rules: Rules) -> None:
        self._folder = folder
        self._rules = rules
        self._local = threading.local()

    def search(self, query: str, limit: int = 10) -> Answer:
        """Rank the documents for a reader's words; at most `limit` hits, ties by id."""
        return self._reader().search(query, limit)

    def vocabulary(self) -> WordTable:
        """The words of the index in use."""
        return self._reader().words

    def _reader(self) -> "_Reader":
        # One searcher per thread: one shared by threads gives wrong answers, rarely.
        generation = _pointed(self._folder)
        if generation is None:
            raise FileNotFoundError(f"no search index in {self._folder}; run flask build")
        reader: _Reader | None = getattr(self._local, "reader", None)
        if reader is None or reader.generation != generation:
            reader = self._local.reader = _Reader(self._folder / generation, self._rules)
        return reader


class _Reader:
    """One thread's view of one generation."""

    def __init__(self, folder: Path, rules: Rules) -> None:
        self.generation = folder.name
        self._rules = rules
        self._searcher: Searcher = open_dir(folder).searcher(weighting=BM25F(B=B, K1=K1))
        reader = self._searcher.reader()
        counts = {term.decode(): reader.doc_frequency("word", term) for term in reader.lexicon("word")}
        stems = frozenset(term.decode() for term in reader.lexicon("stem"))
        self.words = WordTable(counts, stems)
        stored = dict(reader.iter_docs())
        self._ids = {number: fields["id"] for number, fields in stored.items()}
        self._crisis = frozenset(number for number, fields in stored.items() if fields["crisis"])
        self._rarity = {stem: _idf(len(self._ids), reader.doc_frequency("stem", stem)) for stem in stems}
        self._lines = {number: self._weighed(fields["lines"]) for number, fields in stored.items()}
        self._postings: dict[Term, dict[int, float]] = {}

    def search(self, query: str, limit: int) -> Answer:
        asked = plan(query, self._rules, self.words)
        if not _supported(asked):
            return Answer()
        scores, matched = self._scores(asked)
        ranked = self._ranked(scores)
        likeness = self._likeness(asked)
        for number in ranked[:MAX_COMPARED]:
            scores[number] *= 1 + LINE_BONUS * likeness(number)
            if asked.crisis and number in self._crisis:
                scores[number] *= CRISIS_FACTOR
        ranked = self._ranked(scores)
        best = scores[ranked[0]] if ranked else 0.0
        hits = tuple(
            Hit(self._ids[number], round(scores[number], 6), tuple(sorted(matched[number])))
            for number in ranked[:limit]
            if scores[number] >= best * MIN_SHARE
        )
        words = frozenset(term for found in matched.values() for term in found)
        return Answer(hits, _suggestion(query, asked), words)

    def _ranked(self, scores: dict[int, float]) -> list[int]:
        return sorted(scores, key=lambda number: (-round(scores[number], 6), self._ids[number]))

    def _scores(self, asked: Plan) -> tuple[dict[int, float], dict[int, set[str]]]:
        sums: dict[int, float] = {}
        held: dict[int, float] = {}
        matched: dict[int, set[str]] = {}
        for want in asked.wants:
            for number, (score, weight, term) in self._best(want).items():
                sums[number] = sums.get(number, 0.0) + score
                held[number] = held.get(number, 0.0) + weight
                matched.setdefault(number, set()).add(term)
        for number in sums:
            sums[number] *= (held[number] / len(asked.wants)) ** COORDINATION
        return sums, matched

    def _likeness(self, asked: Plan) -> Callable[[int], float]:
        """How like the query the likest line of a document is, from 0 to 1.

        Dice's coefficient over stems weighed by rarity: twice what both hold, by all that they hold.
        """
        meant = [self._stems(want) for want in asked.wants]
        asked_for = sum(max((self._rarity[stem] for stem in stems), default=self._unknown) for stems in meant)

        def likest(number: int) -> float:
            return max(
                (self._shared(line, meant) * 2 / (asked_for + total) for line, total in self._lines[number]),
                default=0.0,
            )

        return likest

    def _shared(self, line: frozenset[str], meant: list[dict[str, float]]) -> float:
        return sum(
            max((weight * self._rarity[stem] for stem, weight in stems.items() if stem in line), default=0.0)
            for stems in meant
        )

    def _stems(self, want: Want) -> dict[str, float]:
        stems: dict[str, float] = {}
        for (form, term), weight in want.terms.items():
            stem = term if form == "stem" else next((t.stem for t in analyse(term, self._rules)), term)
            if stem in self._rarity:
                stems[stem] = max(stems.get(stem, 0.0), weight)
        return stems

    def _weighed(self, lines: list[str]) -> list[tuple[frozenset[str], float]]:
        sets = [frozenset(line.split()) for line in lines]
        return [(line, sum(self._rarity.get(stem, 0.0) for stem in line)) for line in sets if line]

    @property
    def _unknown(self) -> float:
        return _idf(len(self._ids), 0)

    def _best(self, want: Want) -> dict[int, tuple[float, float, str]]:
        best: dict[int, tuple[float, float, str]] = {}
        for (form, term), weight in want.terms.items():
            for number, score in self._scored(form, term).items():
                found = (score * weight, weight, term)
                if number not in best or found > best[number]:
                    best[number] = found
        return best

    def _scored(self, form: Form, term: str) -> dict[int, float]:
        key = (form, term)
        if key not in self._postings:
            if len(self._postings) >= MAX_CACHED_TERMS:
                self._postings.clear()
            self._postings[key] = dict(self._walk(form, term))
        return self._postings[key]

    def _walk(self, form: Form, term: str) -> Iterator[tuple[int, float]]:
        matcher = WhooshTerm(form, term).matcher(self._searcher)
        while matcher.is_active():
            yield matcher.id(), matcher.score()
            matcher.next()


def _idf(documents: int, holding: int) -> float:
    return math.log(1 + (documents - holding + 0.5) / (holding + 0.5))


def _stems_of(line: str, rules: Rules) -> str:
    return " ".join(token.stem for token in analyse(line, rules) if token.word not in rules.stop)


def _supported(asked: Plan) -> bool:
    """Tell whether more than half of the words are known: the rest is an honest answer."""
    known = sum(bool(want.terms) for want in asked.wants)
    return known > len(asked.wants) * MIN_SUPPORT


def _suggestion(query: str, asked: Plan) -> str | None:
    if not asked.corrections:
        return None
    words = [asked.corrections.get(word.lower().strip("?!.,¿¡"), word) for word in query.split()]
    return " ".join(words)


def _write(folder: Path, documents: list[Document], rules: Rules) -> None:
    writer = create_in(folder, _SCHEMA).writer(limitmb=64)
    for document in documents:
        words: list[str] = []
        stems: list[str] = []
        lines: list[str] = []
        for name, text in document.fields.items():
            tokens = [token for token in analyse(text, rules) if token.word not in rules.stop]
            words += [token.word for token in tokens] * WEIGHTS[name]
            stems += [token.stem for token in tokens] * WEIGHTS[name]
            if name in LINES:
                lines += [_stems_of(line, rules) for line in text.splitlines()]
        writer.add_document(
            id=document.id,
            word=" ".join(words),
            stem=" ".join(stems),
            lines=lines,
            crisis=document.crisis,
        )
    writer.commit()


def _generation(documents: list[Document], rules: Rules) -> str:
    found = hashlib.sha256(repr((rules.language, WEIGHTS)).encode())
    for name in ("tables.json", f"languages/{rules.language}.json", "analysis.py", "engine.py"):
        found.update((FOLDER / name).read_bytes())
    for document in documents:
        found.update(json.dumps([document.id, document.crisis, dict(document.fields)]).encode())
    return found.hexdigest()[:16]


def _pointed(folder: Path) -> str | None:
    try:
        return (folder / _CURRENT).read_text(encoding="ascii")
    except FileNotFoundError:
        return None


def _point(folder: Path, generation: str) -> None:
    """Switch in one step, then drop all but the last two generations."""
    before = _pointed(folder)
    beside = folder / f".{_CURRENT}-{os.getpid()}-{threading.get_ident()}"
    beside.write_text(generation, encoding="ascii")
    beside.replace(folder / _CURRENT)
    for old in folder.iterdir():
        if old.is_dir() and old.name not in (generation, before):
            shutil.rmtree(old, ignore_errors=True)
