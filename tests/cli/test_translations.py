"""What a translator sees after typing flask translations …"""

import pytest

from pwa.catalogs.files import po_path, read
from tests.made import ENTRY, changed, write_guide


@pytest.fixture
def translations(run):
    """Give a function that types a command after flask translations."""
    return lambda *words: run("translations", *words)


def translate(settings, english, spanish):
    """Fill in the translation of one text, as a translator does."""
    path = po_path(settings.translations, "es", "guide")
    text = path.read_text(encoding="utf-8")
    path.write_text(changed(text, f'msgid "{english}"\nmsgstr ""', f'msgid "{english}"\nmsgstr "{spanish}"'))


def test_an_update_makes_the_three_catalogs(translations, settings):
    found = translations("update")

    assert found.exit_code == 0
    assert sorted(found.output.split()) == sorted(
        word
        for name in ("messages", "guide", "directory")
        for word in ("updated", str(po_path(settings.translations, "es", name)))
    )


def test_a_second_update_has_nothing_to_say(translations):
    translations("update")

    found = translations("update")

    assert (found.exit_code, found.output) == (0, "")


def test_a_catalog_that_is_not_up_to_date_is_named_and_not_changed(translations, settings):
    translations("update")
    path = po_path(settings.translations, "es", "guide")
    before = path.read_bytes()
    write_guide(settings.content, entry=changed(ENTRY, "Where can I rest?", "Where can I sleep?"))

    found = translations("update", "--check")

    assert found.exit_code == 1
    assert found.output == f"{path}: is not up to date; run flask translations update\n"
    assert path.read_bytes() == before


def test_catalogs_that_are_up_to_date_pass(translations):
    translations("update")

    found = translations("update", "--check")

    assert (found.exit_code, found.output) == (0, "")


def test_an_update_empties_a_translation_whose_english_changed(translations, settings):
    translations("update")
    translate(settings, "Where can I rest?", "¿Dónde puedo descansar?")
    write_guide(settings.content, entry=changed(ENTRY, "Where can I rest?", "Where can I not rest?"))

    translations("update")

    message = read(po_path(settings.translations, "es", "guide"), "es").get(
        "Where can I not rest?", "faq/rest.question"
    )
    assert message.string == ""
    assert message.user_comments == ["Was: Where can I rest?", "Was translated: ¿Dónde puedo descansar?"]


def test_a_sound_catalog_has_no_problem(translations, settings):
    translations("update")
    translate(settings, "Where can I rest?", "¿Dónde puedo descansar?")

    found = translations("check")

    assert (found.exit_code, found.output) == (0, "0 problems\n")


def test_a_lost_number_is_printed_with_its_place_and_the_check_fails(translations, settings):
    translations("update")
    translate(settings, "Where can I rest?", "¿Dónde puedo descansar 8 horas?")

    found = translations("check")

    path = po_path(settings.translations, "es", "guide")
    assert found.exit_code == 1
    assert found.output == f"{path}: 'faq/rest.question': the digits differ:  / 8\n1 problems\n"


def test_compiling_makes_what_the_server_reads(translations, settings):
    translations("update")

    found = translations("compile")

    assert found.exit_code == 0
    assert po_path(settings.translations, "es", "guide").with_suffix(".mo").exists()


@pytest.mark.parametrize("command", [("update",), ("update", "--check"), ("check",), ("compile",)])
def test_a_broken_catalog_is_named_and_nothing_is_written(translations, settings, command):
    path = po_path(settings.translations, "es", "guide")
    path.parent.mkdir(parents=True)
    path.write_text("<<<<<<< HEAD\n", encoding="utf-8")

    found = translations(*command)

    assert found.exit_code == 1
    assert found.output.startswith(f"{path}:")
    assert "is not gettext" in found.output
    assert path.read_text(encoding="utf-8") == "<<<<<<< HEAD\n"
