"""Documents → index → hits."""

from pathlib import Path

import pytest
from whoosh.index import open_dir
from whoosh.query import Term
from whoosh.scoring import BM25F

from search_index.analysis import Rules
from search_index.document import Answer, Document
from search_index.engine import K1, B, Index, build
from tests.search_index.made import made_document, made_rules

RULES = made_rules(
    stop=["i", "my", "a", "the", "is"],
    equivalents=[["police", "cop"]],
    crisis=["choked"],
    calm=["choked up engine"],
)


def searched(folder: Path, query: str, *documents: Document, rules: Rules = RULES) -> Answer:
    """What a query finds in a new index of some documents."""
    build(folder, documents, rules)
    return Index(folder, rules).search(query)


def ids(answer: Answer) -> list[str]:
    """The names of what was found, best first."""
    return [hit.id for hit in answer.hits]


def test_a_title_counts_more_than_a_body(tmp_path: Path) -> None:
    in_body = made_document("body", "Rest", body="shelter")
    in_title = made_document("title", "Shelter", body="rest")

    assert ids(searched(tmp_path, "shelter", in_body, in_title)) == ["title", "body"]


def test_ties_go_by_id(tmp_path: Path) -> None:
    documents = [made_document(name, "Shelter") for name in ("c", "a", "b")]

    assert ids(searched(tmp_path, "shelter", *documents)) == ["a", "b", "c"]


def test_more_of_the_words_is_better(tmp_path: Path) -> None:
    one = made_document("one", "Shelter shelter shelter", body="bed")
    both = made_document("both", "Shelter with children", body="kids")

    assert ids(searched(tmp_path, "shelter children", one, both))[0] == "both"


def test_a_phrasing_like_the_query_comes_first(tmp_path: Path) -> None:
    scattered = made_document("scattered", "Test", phrasings="free food\nhiv test house\nfree bed")
    alike = made_document("alike", "Care", phrasings="free hiv test")

    assert ids(searched(tmp_path, "free hiv test", scattered, alike))[0] == "alike"


def test_a_crisis_comes_first_where_the_words_are_a_crisis(tmp_path: Path) -> None:
    calm = made_document("calm", "Choked pipes", body="choked")
    crisis = made_document("crisis", "Neck pain", phrasings="he choked me badly", crisis=True)

    assert ids(searched(tmp_path, "choked", calm, crisis))[0] == "crisis"


def test_an_equivalent_finds_and_is_named_in_the_hit(tmp_path: Path) -> None:
    (hit,) = searched(tmp_path, "cop", made_document("police", "Police")).hits

    assert hit.matched == ("polic",)


def test_unknown_words_find_nothing(tmp_path: Path) -> None:
    assert searched(tmp_path, "bitcoin mining", made_document("police", "Police")) == Answer()


def test_one_known_word_of_two_is_no_answer(tmp_path: Path) -> None:
    assert ids(searched(tmp_path, "police bitcoin", made_document("police", "Police"))) == []


def test_a_word_of_a_crisis_is_answered_among_unknown_words(tmp_path: Path) -> None:
    crisis = made_document("crisis", "He choked me", crisis=True)

    assert ids(searched(tmp_path, "zorblax choked frumious", crisis)) == ["crisis"]


def test_a_misspelling_finds_and_suggests(tmp_path: Path) -> None:
    answer = searched(tmp_path, "my PLOICE, please", made_document("police", "Police please"))

    assert (ids(answer), answer.suggestion) == (["police"], "my police please")


def test_a_right_query_has_no_suggestion(tmp_path: Path) -> None:
    assert searched(tmp_path, "police", made_document("police", "Police")).suggestion is None


def test_the_best_document_brings_what_belongs_to_it(tmp_path: Path) -> None:
    best = made_document("best", "Police", related=("friend", "gone"))
    friend = made_document("friend", "Lawyers")

    assert ids(searched(tmp_path, "police", best, friend)) == ["best", "friend"]


def test_what_belongs_to_the_best_never_overtakes_it(tmp_path: Path) -> None:
    best = made_document("b", "Police", related=("a",))
    equal = made_document("a", "Police officer")

    assert ids(searched(tmp_path, "police", best, equal))[0] == "b"


def test_a_limit_is_kept(tmp_path: Path) -> None:
    documents = [made_document(name, "Police") for name in "abc"]
    build(tmp_path, documents, RULES)

    assert len(Index(tmp_path, RULES).search("police", limit=2).hits) == 2


def test_an_index_without_documents_finds_nothing(tmp_path: Path) -> None:
    assert searched(tmp_path, "police") == Answer()


def test_a_folder_without_an_index_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="flask build"):
        Index(tmp_path, RULES).search("police")


@pytest.mark.parametrize(
    "query", ["", "*", "a*", "~2 [a TO b] AND NOT (", "\u0301" * 200, "\x00police\x00", "😀" * 300, "police " * 100]
)
def test_no_query_is_an_error(tmp_path: Path, query: str) -> None:
    assert searched(tmp_path, query, made_document("police", "Police")).suggestion is None


def test_scores_of_one_term_are_those_of_whoosh(tmp_path: Path) -> None:
    documents = [made_document(f"d{n}", "Police " * (n + 1), body="shelter rest " * n * 7) for n in range(6)]
    generation = build(tmp_path, documents, RULES)

    ours = Index(tmp_path, RULES)._reader().postings(("word", "police"))

    with open_dir(tmp_path / generation).searcher(weighting=BM25F(B=B, K1=K1)) as searcher:
        theirs = {hit.docnum: hit.score for hit in searcher.search(Term("word", "police"), limit=None)}
    assert ours == pytest.approx(theirs)
