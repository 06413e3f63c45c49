"""An index that is replaced while people search."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from search_index import engine, generations
from search_index.document import Document
from search_index.engine import Index, build
from tests.search_index.made import made_document, made_rules

RULES = made_rules()


def edition(mark: str) -> list[Document]:
    """Documents that all carry the mark of their edition in their id."""
    return [made_document(f"{mark}-{n:02}", "Shelter tonight", body=f"bed {n} {mark}") for n in range(30)]


def test_the_same_content_builds_nothing_new(tmp_path: Path) -> None:
    first = build(tmp_path, edition("a"), RULES)
    built = (tmp_path / first).stat().st_mtime_ns

    second = build(tmp_path, edition("a"), RULES)

    assert (second, (tmp_path / second).stat().st_mtime_ns) == (first, built)


def test_other_content_is_another_generation(tmp_path: Path) -> None:
    assert build(tmp_path, edition("a"), RULES) != build(tmp_path, edition("b"), RULES)


def test_other_relations_are_another_generation(tmp_path: Path) -> None:
    alone = made_document("a", "Police")
    related = made_document("a", "Police", related=("b",))

    assert build(tmp_path, [alone], RULES) != build(tmp_path, [related], RULES)


def test_an_open_index_follows_a_rebuild(tmp_path: Path) -> None:
    build(tmp_path, edition("a"), RULES)
    index = Index(tmp_path, RULES)
    index.search("shelter")

    build(tmp_path, edition("b"), RULES)

    assert index.search("shelter").hits[0].id == "b-00"


def test_only_the_last_two_generations_are_kept(tmp_path: Path) -> None:
    kept = [build(tmp_path, edition(mark), RULES) for mark in "abc"][1:]

    assert {path.name for path in tmp_path.iterdir() if path.is_dir()} == set(kept)


def test_a_crashed_build_leaves_the_old_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(tmp_path, edition("a"), RULES)
    monkeypatch.setattr(engine, "_write", _crash)

    with pytest.raises(OSError, match="disk full"):
        build(tmp_path, edition("b"), RULES)

    assert Index(tmp_path, RULES).search("shelter").hits[0].id == "a-00"
    assert not list(tmp_path.glob(".building-*"))


def test_a_build_that_another_process_finished_first_is_taken(tmp_path: Path) -> None:
    def write_after_another(beside: Path) -> None:
        (tmp_path / "g1").mkdir()
        (tmp_path / "g1" / "theirs").touch()
        (beside / "ours").touch()

    generations.publish(tmp_path, "g1", write_after_another)

    assert [path.name for path in (tmp_path / "g1").iterdir()] == ["theirs"]
    assert generations.current(tmp_path) == "g1"


def test_every_thread_has_its_own_searcher(tmp_path: Path) -> None:
    build(tmp_path, edition("a"), RULES)
    index = Index(tmp_path, RULES)
    together = threading.Barrier(4)

    with ThreadPoolExecutor(4) as threads:
        readers = list(threads.map(lambda _: (together.wait(10), index._reader())[1], range(4)))

    assert len({id(reader._searcher) for reader in readers}) == 4


def test_a_rebuild_is_never_half_seen(tmp_path: Path) -> None:
    build(tmp_path, edition("a"), RULES)
    index = Index(tmp_path, RULES)
    done = threading.Event()

    with ThreadPoolExecutor(4) as threads:
        searches = [threads.submit(_editions_seen, index, done.is_set) for _ in range(4)]
        for n in range(12):
            build(tmp_path, edition("ba"[n % 2] + str(n)), RULES)
        done.set()
    seen = [editions for search in searches for editions in search.result()]

    assert seen
    assert all(len(editions) == 1 for editions in seen)


def _editions_seen(index: Index, is_done: Callable[[], bool]) -> list[set[str]]:
    seen = []
    while not is_done():
        answer = index.search("shelter bed tonight", limit=30)
        seen.append({hit.id.partition("-")[0] for hit in answer.hits})
    return seen


def _crash(*_: object) -> None:
    raise OSError("disk full")
