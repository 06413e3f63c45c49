"""Print how well and how fast the search answers judged queries.

python -m tests.quality.measure                      our queries, both halves
python -m tests.quality.measure FILE.jsonl --worst   another set, with its worst queries
"""

import math
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from pwa.settings import Settings
from pwa.site import open_site
from search_index.engine import Index
from tests.quality.judged import Judged, load_judged

OURS = Path(__file__).with_name("queries.jsonl")
HEAD = f"{'split':8}{'lang':6}{'n':>4}{'nDCG@5':>9}{'crisis':>9}{'false':>9}{'p50 ms':>9}{'p95 ms':>9}{'max ms':>9}"
POOR = 0.75


@dataclass(frozen=True)
class Outcome:
    """What the search made of one judged query. A measure that does not apply is None."""

    query: Judged
    found: tuple[str, ...]
    milliseconds: float

    @property
    def gain(self) -> float | None:
        """nDCG@5: 1 when the best documents stand first in the best order."""
        return ndcg(self.found, self.query.grades) if self.query.grades else None

    @property
    def crisis_first(self) -> bool | None:
        """Whether an emergency's first hit is one of the best."""
        return self.query.grades.get(next(iter(self.found), ""), 0) == 3 if self.query.crisis else None

    @property
    def false_hit(self) -> bool | None:
        """Whether something was found where there is nothing to find."""
        return None if self.query.grades else bool(self.found)


def ndcg(found: Iterable[str], grades: Mapping[str, int], depth: int = 5) -> float:
    """Gain of the first hits by that of the best order, each place worth less than the one above."""
    got = _gain([grades.get(name, 0) for name in list(found)[:depth]])
    return got / _gain(sorted(grades.values(), reverse=True)[:depth])


def ask(queries: Iterable[Judged], indexes: Mapping[str, Index]) -> Iterator[Outcome]:
    """Ask each query once, so that no answer is warm. Leave out languages that there are no indexes of."""
    for index in indexes.values():
        index.search("hello there")
    for query in queries:
        if query.language in indexes:
            began = time.perf_counter()
            answer = indexes[query.language].search(query.text, 10)
            took = (time.perf_counter() - began) * 1000
            yield Outcome(query, tuple(hit.id for hit in answer.hits), took)


def average(values: Iterable[float | None]) -> float:
    """The mean of the measures that apply; 0 if none does."""
    known = [value for value in values if value is not None]
    return mean(known) if known else 0.0


def main(arguments: list[str]) -> None:
    """Measure the sets named, or ours."""
    files = [Path(argument) for argument in arguments if not argument.startswith("--")] or [OURS]
    with tempfile.TemporaryDirectory() as folder:
        site = open_site(Settings(index=Path(folder)))
        for file in files:
            outcomes = list(ask(load_judged(file), site.indexes))
            worst = _worst(outcomes) if "--worst" in arguments else ()
            sys.stdout.write("\n".join([file.name, HEAD, *_rows(outcomes), *worst, ""]))


def _gain(grades: Iterable[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


def _rows(outcomes: list[Outcome]) -> Iterator[str]:
    for split, language in sorted({(outcome.query.split, outcome.query.language) for outcome in outcomes}):
        of_it = [o for o in outcomes if (o.query.split, o.query.language) == (split, language)]
        times = sorted(outcome.milliseconds for outcome in of_it)
        figures = [
            f"{average(o.gain for o in of_it):9.3f}",
            f"{average(o.crisis_first for o in of_it):9.2f}",
            f"{average(o.false_hit for o in of_it):9.2f}",
            f"{times[len(times) // 2]:9.1f}{times[int(len(times) * 0.95)]:9.1f}{times[-1]:9.1f}",
        ]
        yield f"{split:8}{language:6}{len(of_it):4}{''.join(figures)}"


def _worst(outcomes: list[Outcome]) -> Iterator[str]:
    for outcome in sorted(outcomes, key=lambda o: o.gain or 0.0):
        is_poor = outcome.gain is not None and outcome.gain < POOR
        if is_poor or outcome.crisis_first is False or outcome.false_hit:
            yield f"{outcome.query.language} {outcome.query.text}\n   wanted {dict(outcome.query.grades)}"
            yield f"   found  {' '.join(outcome.found[:5]) or 'nothing'}"


if __name__ == "__main__":
    main(sys.argv[1:])
