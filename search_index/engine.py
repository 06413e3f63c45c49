"""Whoosh: building an index and reading its postings. The only module that imports Whoosh."""

import hashlib
import json
import math
import threading
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from whoosh.analysis import SpaceSeparatedTokenizer
from whoosh.fields import ID, STORED, TEXT, Schema
from whoosh.index import EmptyIndexError, create_in, open_dir
from whoosh.query import Term as WhooshTerm
from whoosh.reading import IndexReader
from whoosh.searching import Searcher

from search_index.analysis import FOLDER, Rules, Token, analyse
from search_index.document import Answer, Document
from search_index.generations import current, publish
from search_index.likeness import read_lines
from search_index.plan import FORMS, Form, Term, plan
from search_index.ranking import Shelf, rank
from search_index.spelling import WordTable

# How many times a word counts by where it stands (measured: docs/search.md).
WEIGHTS = {"title": 4, "phrasings": 3, "names": 4, "kinds": 2, "lead": 2, "body": 1}
# Fields whose every line is compared with the query as a whole.
LINES = ("title", "phrasings", "names", "kinds", "lead")
K1, B = 5.0, 0.75
MAX_CACHED_TERMS = 5_000

_SCHEMA = Schema(
    id=ID(stored=True),
    word=TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=False),
    stem=TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=False),
    lines=STORED,
    crisis=STORED,
    related=STORED,
)


def build(folder: Path, documents: Iterable[Document], rules: Rules) -> str:
    """Build an index beside the one in use, then point to it. Return its generation.

    The generation is a hash of all that goes in: the same content builds nothing.
    """
    documents = list(documents)
    generation = _generation(documents, rules)
    publish(folder, generation, lambda beside: _write(beside, documents, rules))
    return generation


class Index:
    """One language's index, open for searching by many threads; follows every rebuild."""

    def __init__(self, folder: Path, rules: Rules) -> None:
        self._folder = folder
        self._rules = rules
        self._lock = threading.Lock()
        self._opened: _Opened | None = None
        self._local = threading.local()

    def search(self, query: str, limit: int = 10) -> Answer:
        """Rank the documents for a reader's words; at most `limit` hits, ties by id.

        One reader answers the whole query, so that a rebuild meanwhile never mixes two generations.
        """
        reader = self._reader()
        asked = plan(query, self._rules, reader.opened.words)
        return rank(asked, reader.opened.shelf, reader.postings, limit)

    def vocabulary(self) -> WordTable:
        """The words of the index in use."""
        return self._reader().opened.words

    def _reader(self) -> "_Reader":
        while True:
            generation = current(self._folder)
            reader: _Reader | None = getattr(self._local, "reader", None)
            if reader is not None and reader.opened.generation == generation:
                return reader
            try:
                self._local.reader = _Reader(self._open(generation))
            except (OSError, EmptyIndexError):
                # Replaced and removed while we opened it: take the one that replaced it.
                if current(self._folder) == generation:
                    raise

    def _open(self, generation: str | None) -> "_Opened":
        if generation is None:
            raise FileNotFoundError(f"no search index in {self._folder}; run flask build")
        with self._lock:
            if self._opened is None or self._opened.generation != generation:
                self._opened = _Opened(self._folder / generation, self._rules)
            return self._opened


class _Opened:
    """One generation, shared by all threads: nothing in it changes but the cache of postings."""

    def __init__(self, folder: Path, rules: Rules) -> None:
        self.generation = folder.name
        self.index = open_dir(folder)
        with self.index.searcher() as searcher:
            reader = searcher.reader()
            counts = {form: _counts(reader, form) for form in FORMS}
            self.words = WordTable(counts["word"], counts["stem"].keys(), rules.spellings)
            self.lengths = {form: _lengths(searcher, form) for form in FORMS}
            self.documents = searcher.doc_count_all()
            self.shelf = _shelf(reader, counts)
        self.counts = counts
        self.scored: dict[Term, Mapping[int, float]] = {}


class _Reader:
    """One thread's searcher. One shared by threads gives wrong answers, rarely."""

    def __init__(self, opened: _Opened) -> None:
        self.opened = opened
        self._searcher: Searcher = opened.index.searcher()

    def postings(self, term: Term) -> Mapping[int, float]:
        """Score every document that holds a term, by BM25F."""
        cache = self.opened.scored
        found = cache.get(term)
        if found is None:
            if len(cache) >= MAX_CACHED_TERMS:
                cache.clear()
            found = cache[term] = self._scored(term)
        return found

    def _scored(self, term: Term) -> Mapping[int, float]:
        # Whoosh's own formula, as a test proves: its scorer looks up the length at every step, at ten times the cost.
        form, text = term
        holding = self.opened.counts[form].get(text, 0)
        if not holding:
            return {}
        rarity = math.log(self.opened.documents / (holding + 1)) + 1
        lengths = self.opened.lengths[form]
        scored: dict[int, float] = {}
        matcher = WhooshTerm(form, text).matcher(self._searcher)
        while matcher.is_active():
            number, times = matcher.id(), matcher.weight()
            scored[number] = rarity * times * (K1 + 1) / (times + K1 * (1 - B + B * lengths[number]))
            matcher.next()
        return scored


def _counts(reader: IndexReader, form: Form) -> dict[str, int]:
    return {term.decode(): reader.doc_frequency(form, term) for term in reader.lexicon(form)}


def _lengths(searcher: Searcher, form: Form) -> list[float]:
    """Each document's length by the average, as Whoosh rounds it."""
    average = searcher.avg_field_length(form) or 1.0
    return [searcher.doc_field_length(number, form, 1) / average for number in range(searcher.doc_count_all())]


def _shelf(reader: IndexReader, counts: Mapping[Form, Mapping[str, int]]) -> Shelf:
    stored = dict(reader.iter_docs())
    number_of = {fields["id"]: number for number, fields in stored.items()}
    telling = partial(_rarity, len(stored))
    rarity = {(form, text): telling(count) for form in FORMS for text, count in counts[form].items()}
    return Shelf(
        ids={number: fields["id"] for number, fields in stored.items()},
        crisis=frozenset(number for number, fields in stored.items() if fields["crisis"]),
        related={
            number: tuple(number_of[other] for other in fields["related"] if other in number_of)
            for number, fields in stored.items()
        },
        lines=read_lines({number: fields["lines"] for number, fields in stored.items()}, rarity),
        rarity=rarity,
        unknown=telling(0),
    )


def _rarity(documents: int, holding: int) -> float:
    return math.log(1 + (documents - holding + 0.5) / (holding + 0.5))


def _write(folder: Path, documents: list[Document], rules: Rules) -> None:
    writer = create_in(folder, _SCHEMA).writer(limitmb=64)
    for document in documents:
        tokens: list[Token] = []
        lines: list[str] = []
        for name, text in document.fields.items():
            tokens += list(_telling(text, rules)) * WEIGHTS[name]
            if name in LINES:
                lines += [_line(line, rules) for line in text.splitlines()]
        writer.add_document(
            id=document.id,
            word=" ".join(token.word for token in tokens),
            stem=" ".join(token.stem for token in tokens),
            lines=lines,
            crisis=document.crisis,
            related=document.related,
        )
    writer.commit()


def _line(text: str, rules: Rules) -> str:
    """Write a line as likeness.py reads it."""
    return " ".join(f"{token.word}/{'' if token.word in rules.stop else token.stem}" for token in analyse(text, rules))


def _telling(text: str, rules: Rules) -> Iterable[Token]:
    return (token for token in analyse(text, rules) if token.word not in rules.stop)


def _generation(documents: list[Document], rules: Rules) -> str:
    found = hashlib.sha256(repr((rules.language, WEIGHTS)).encode())
    for name in ("tables.json", f"languages/{rules.language}.json", "analysis.py", "likeness.py", "engine.py"):
        found.update((FOLDER / name).read_bytes())
    for document in documents:
        found.update(json.dumps([document.id, document.crisis, document.related, dict(document.fields)]).encode())
    return found.hexdigest()[:16]
