"""Bringing a translation up to date guesses nothing and loses nothing."""

import pytest
from babel.messages.catalog import Catalog

from pwa.catalogs.files import merge, read, would_change, write

PLACE = "faq/papers.body.1"


def template(*texts):
    """A template with one message at each of the places body.1, body.2 and so on."""
    found = Catalog(domain="guide", charset="utf-8", fuzzy=False)
    for number, text in enumerate(texts, 1):
        found.add(text, context=f"faq/papers.body.{number}", auto_comments=["soon"])
    return found


def translated(*pairs):
    """A Spanish catalog with English and Spanish at each place."""
    found = Catalog(locale="es", charset="utf-8", fuzzy=False)
    for number, (english, spanish) in enumerate(pairs, 1):
        found.add(english, spanish, context=f"faq/papers.body.{number}")
    return found


@pytest.fixture
def on_disk(tmp_path):
    """Give a function that writes a catalog and gives what stands in the file."""

    def written(catalog):
        path = tmp_path / "guide.po"
        write(path, catalog)
        return path.read_text(encoding="utf-8")

    return written


def test_a_changed_english_text_leaves_its_translation_empty(on_disk):
    old = translated(("Bring a photo ID", "Traiga una identificación con foto"))

    merged = merge(old, template("Do not bring a photo ID"))

    assert on_disk(merged).partition('"Generated-By')[2].partition("\n\n")[2] == (
        "# Was: Bring a photo ID\n"
        "# Was translated: Traiga una identificación con foto\n"
        "#. soon\n"
        'msgctxt "faq/papers.body.1"\n'
        'msgid "Do not bring a photo ID"\n'
        'msgstr ""\n'
        "\n"
        '#~ msgctxt "faq/papers.body.1"\n'
        '#~ msgid "Bring a photo ID"\n'
        '#~ msgstr "Traiga una identificación con foto"\n'
        "\n"
    )


def test_an_unchanged_text_keeps_its_translation():
    old = translated(("Bring a photo ID", "Traiga una identificación con foto"))

    merged = merge(old, template("Bring a photo ID"))

    assert merged.get("Bring a photo ID", PLACE).string == "Traiga una identificación con foto"


def test_a_new_text_is_empty_even_if_the_same_words_are_translated_elsewhere():
    old = translated(("Rest", "Descanse"))

    merged = merge(old, template("Rest", "Rest"))

    assert not merged.get("Rest", "faq/papers.body.2").string


def test_a_similar_text_is_not_taken_for_a_new_one():
    old = translated(("You have 3 days to ask", "Tiene 3 días para pedirlo"))

    merged = merge(old, template("You have 5 days to ask"))

    assert not merged.get("You have 5 days to ask", PLACE).string
    assert not any(message.fuzzy for message in merged if message.id)


def test_the_old_pair_stays_above_an_empty_translation_until_it_is_translated():
    old = translated(("Bring a photo ID", "Traiga una identificación con foto"))

    twice = merge(merge(old, template("Do not bring a photo ID")), template("Do not bring a photo ID"))

    assert twice.get("Do not bring a photo ID", PLACE).user_comments == [
        "Was: Bring a photo ID",
        "Was translated: Traiga una identificación con foto",
    ]


def test_the_old_pair_goes_when_the_new_translation_is_there():
    merged = merge(translated(("Bring a photo ID", "Traiga una identificación")), template("Do not bring a photo ID"))
    merged.get("Do not bring a photo ID", PLACE).string = "No traiga una identificación"

    again = merge(merged, template("Do not bring a photo ID"))

    assert again.get("Do not bring a photo ID", PLACE).user_comments == []


def test_a_comment_of_a_translator_stays():
    old = translated(("Rest", "Descanse"))
    old.get("Rest", PLACE).user_comments = ["Formal, as everywhere."]

    merged = merge(old, template("Rest"))

    assert merged.get("Rest", PLACE).user_comments == ["Formal, as everywhere."]


def test_a_text_that_is_gone_is_kept_as_obsolete():
    old = translated(("Rest", "Descanse"), ("Eat", "Coma"))

    merged = merge(old, template("Rest"))

    assert [message.string for message in merged.obsolete.values()] == ["Coma"]


def test_the_same_words_gone_from_two_places_are_both_kept():
    old = translated(("Rest", "Descanse"), ("Rest", "Repose"))

    merged = merge(old, template("Eat"))

    assert sorted(message.string for message in merged.obsolete.values()) == ["Descanse", "Repose"]


def test_an_obsolete_translation_stays_obsolete_at_the_next_update():
    old = translated(("Rest", "Descanse"), ("Eat", "Coma"))

    merged = merge(merge(old, template("Rest")), template("Rest"))

    assert [message.string for message in merged.obsolete.values()] == ["Coma"]


def test_a_text_that_comes_back_brings_its_translation_back():
    old = translated(("Rest", "Descanse"), ("Eat", "Coma"))

    merged = merge(merge(old, template("Rest")), template("Rest", "Eat"))

    assert merged.get("Eat", "faq/papers.body.2").string == "Coma"
    assert merged.obsolete == {}


def test_a_second_update_changes_no_byte(tmp_path):
    path = tmp_path / "guide.po"
    old = translated(("Bring a photo ID", "Traiga una identificación con foto"), ("Eat", "Coma"), ("Go", "Vaya"))
    write(path, merge(old, template("Do not bring a photo ID", "Eat")))
    before = path.read_bytes()

    again = merge(read(path, "es"), template("Do not bring a photo ID", "Eat"))

    assert not would_change(path, again)
    assert not write(path, again)
    assert path.read_bytes() == before


def test_an_update_of_nothing_new_makes_a_file_once(tmp_path):
    path = tmp_path / "guide.po"

    assert would_change(path, merge(read(path, "es"), template("Rest")))
    assert write(path, merge(read(path, "es"), template("Rest")))
    assert not write(path, merge(read(path, "es"), template("Rest")))


def test_a_text_that_changes_back_brings_its_translation_back():
    old = translated(("Bring a photo ID", "Traiga una identificación con foto"))

    merged = merge(merge(old, template("Do not bring a photo ID")), template("Bring a photo ID"))

    assert merged.get("Bring a photo ID", PLACE).string == "Traiga una identificación con foto"
    assert merged.get("Bring a photo ID", PLACE).user_comments == []


def test_messages_stand_in_the_order_of_the_guide():
    old = translated(("Eat", "Coma"), ("Rest", "Descanse"))

    merged = merge(old, template("Rest", "Eat"))

    assert [message.id for message in merged if message.id] == ["Rest", "Eat"]


def test_a_paragraph_that_moved_within_its_entry_keeps_its_translation():
    old, new = made_catalogs_with_a_moved_paragraph()

    merged = merge(old, new)

    assert merged.get("Eat", "faq/papers.body.2").string == "Coma"


def made_catalogs_with_a_moved_paragraph() -> tuple[Catalog, Catalog]:
    old = Catalog(locale="es", charset="utf-8", fuzzy=False)
    old.add("Eat", "Coma", context="faq/papers.body.1")
    new = Catalog(domain="guide", charset="utf-8", fuzzy=False)
    new.add("Rest", context="faq/papers.body.1")
    new.add("Eat", context="faq/papers.body.2")
    return old, new
