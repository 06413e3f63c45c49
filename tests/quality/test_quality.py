"""The search on the real content stays as good as it was measured (docs/search.md)."""

import pytest

from pwa.site import Site
from tests.quality.judged import load_judged
from tests.quality.measure import OURS, Outcome, ask, average

# A little below what was measured: content changes every day.
FLOORS = {("en", "dev"): 0.80, ("en", "test"): 0.80, ("es", "dev"): 0.70, ("es", "test"): 0.75}


@pytest.fixture(scope="module")
def outcomes(site: Site) -> list[Outcome]:
    """Our queries, asked once of the real content."""
    return list(ask(load_judged(OURS), site.indexes))


@pytest.mark.parametrize(("language", "split"), FLOORS)
def test_the_best_answers_stand_first(outcomes: list[Outcome], language: str, split: str) -> None:
    of_it = [o for o in outcomes if (o.query.language, o.query.split) == (language, split)]

    assert average(o.gain for o in of_it) >= FLOORS[language, split]


def test_almost_every_emergency_finds_its_entry_first(outcomes: list[Outcome]) -> None:
    missed = [o.query.text for o in outcomes if o.crisis_first is False]

    assert len(missed) <= 1


def test_every_judged_document_exists(site: Site) -> None:
    known = {value.key for value in (*site.libraries["en"].entries, *site.libraries["en"].services)}

    judged = {name for query in load_judged(OURS) for name in query.grades}

    assert judged <= known
