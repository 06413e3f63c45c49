"""A build is switched to whole, and the last good one stays when a source is broken."""

from dataclasses import replace

import pytest
from babel.messages.catalog import Catalog

from pwa.catalogs.files import po_path, write
from pwa.settings import Settings
from pwa.site import open_site
from pwa.snapshot import BrokenSourceError, last_good, take
from tests.made import ENTRY, changed, write_guide


@pytest.fixture
def settings(tmp_path):
    """Settings that point to the small guide."""
    content = write_guide(tmp_path / "content")
    return Settings(content, tmp_path / "translations", tmp_path / "built", tmp_path / "index")


def build(settings):
    return take(settings, lambda step: None)


def question(settings):
    return open_site(last_good(settings)).libraries["en"].entries[0].question.text


def test_before_the_first_build_nothing_can_be_served(settings):
    assert last_good(settings) is None


def test_a_build_is_served_from_its_copy(settings):
    target = build(settings)

    assert last_good(settings) == replace(settings, content=target / "content", translations=target / "translations")
    assert question(settings) == "Where can I rest?"


def test_an_edit_is_not_seen_before_the_next_build(settings):
    build(settings)
    write_guide(settings.content, entry=changed(ENTRY, "Where can I rest?", "Where can I sleep?"))

    assert question(settings) == "Where can I rest?"
    build(settings)
    assert question(settings) == "Where can I sleep?"


def test_the_same_sources_give_the_same_build(settings):
    steps = []
    first = build(settings)

    second = take(settings, steps.append)

    assert second == first
    assert steps == []


def test_a_broken_file_leaves_the_last_good_build_and_is_named_where_it_stands(settings):
    build(settings)
    write_guide(settings.content, entry=changed(ENTRY, "review_every = 30\n", ""))

    with pytest.raises(BrokenSourceError) as caught:
        build(settings)

    assert [str(problem) for problem in caught.value.problems] == [
        f"{settings.content}/faq/rest.md:1: review_every is missing; add review_every = a whole number"
    ]
    assert question(settings) == "Where can I rest?"


def test_a_broken_catalog_leaves_the_last_good_build_and_is_named(settings):
    build(settings)
    path = po_path(settings.translations, "es", "guide")
    path.parent.mkdir(parents=True)
    path.write_text("<<<<<<< HEAD\n", encoding="utf-8")

    with pytest.raises(BrokenSourceError) as caught:
        build(settings)

    (problem,) = caught.value.problems
    assert problem.path == path
    assert question(settings) == "Where can I rest?"


def test_a_broken_list_of_reviews_leaves_the_last_good_build_and_is_named(settings):
    build(settings)
    path = settings.translations / "es" / "reviews.toml"
    path.parent.mkdir(parents=True)
    path.write_text("not toml", encoding="utf-8")

    with pytest.raises(BrokenSourceError) as caught:
        build(settings)

    (problem,) = caught.value.problems
    assert "reviews.toml" in str(problem)


def test_a_failed_build_leaves_no_rubbish(settings):
    write_guide(settings.content, entry="no head")

    with pytest.raises(BrokenSourceError):
        build(settings)

    assert list(settings.built.iterdir()) == []


def test_a_build_compiles_the_translations(settings):
    catalog = Catalog(locale="es", charset="utf-8", fuzzy=False)
    catalog.add("Where can I rest?", "¿Dónde puedo descansar?", context="faq/rest.question")
    write(po_path(settings.translations, "es", "guide"), catalog)

    build(settings)

    library = open_site(last_good(settings)).libraries["es"]
    assert library.entries[0].question.text == "¿Dónde puedo descansar?"


def test_a_new_translation_makes_a_new_build(settings):
    first = build(settings)
    catalog = Catalog(locale="es", charset="utf-8", fuzzy=False)
    catalog.add("Rest", "Descanse")

    write(po_path(settings.translations, "es", "messages"), catalog)

    assert build(settings) != first


def test_the_build_before_is_kept_and_older_ones_go(settings):
    builds = []
    for number in range(4):
        write_guide(settings.content, entry=changed(ENTRY, "Where can I rest?", f"Where can I rest {number}?"))
        builds.append(build(settings))

    assert {path for path in settings.built.iterdir() if path.is_dir()} == set(builds[-2:])
