"""Catalog files are whole or untouched, and never show what is fuzzy."""

import gettext

import pytest
from babel.messages.catalog import Catalog

from pwa.catalogs.files import UnreadableCatalogError, compile_mo, po_path, read, write, write_whole

GOOD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'


def test_a_language_has_its_own_folder(tmp_path):
    assert po_path(tmp_path, "es", "guide") == tmp_path / "es" / "LC_MESSAGES" / "guide.po"
    assert po_path(tmp_path, "zh-Hans", "guide") == tmp_path / "zh_Hans" / "LC_MESSAGES" / "guide.po"


def test_a_language_without_a_file_has_an_empty_catalog(tmp_path):
    assert [message for message in read(tmp_path / "guide.po", "es") if message.id] == []


def test_a_file_keeps_its_translations(tmp_path):
    path = tmp_path / "guide.po"
    catalog = Catalog(locale="es", charset="utf-8", fuzzy=False)
    catalog.add("Rest", "Descanse", context="faq/rest.body.1")

    write(path, catalog)

    assert read(path, "es").get("Rest", "faq/rest.body.1").string == "Descanse"


def test_a_file_with_a_line_that_is_not_gettext_is_named_with_that_line(tmp_path):
    path = tmp_path / "guide.po"
    path.write_text(GOOD + "<<<<<<< HEAD\n", encoding="utf-8")

    with pytest.raises(UnreadableCatalogError) as caught:
        read(path, "es")

    assert caught.value.path == path
    assert str(caught.value).startswith(f"{path}:4: is not gettext: ")


def test_a_text_that_was_never_finished_is_named_with_its_line(tmp_path):
    path = tmp_path / "guide.po"
    path.write_text(GOOD + 'msgid "Rest"\nmsgid "Eat"\nmsgstr "Coma"\n', encoding="utf-8")

    with pytest.raises(UnreadableCatalogError) as caught:
        read(path, "es")

    assert str(caught.value).startswith(f"{path}:4: is not gettext: ")


@pytest.mark.parametrize("spanish", ['"Descanse', "Descanse", 'Descanse"'])
def test_a_translation_without_its_quotes_is_refused_and_loses_no_letter(tmp_path, spanish):
    path = tmp_path / "guide.po"
    path.write_text(GOOD + f'msgid "Rest"\nmsgstr {spanish}\n', encoding="utf-8")

    with pytest.raises(UnreadableCatalogError):
        read(path, "es")


def test_a_file_that_is_not_utf_8_is_named(tmp_path):
    path = tmp_path / "guide.po"
    path.write_bytes((GOOD + 'msgid "Eat"\nmsgstr "Comi\xf3"\n').encode("latin-1"))

    with pytest.raises(UnreadableCatalogError) as caught:
        read(path, "es")

    assert str(caught.value).startswith(f"{path}:1: is not UTF-8: ")


def test_a_fuzzy_translation_is_never_shown(tmp_path):
    catalog = Catalog(locale="es", charset="utf-8", fuzzy=False)
    catalog.add("Do not bring a photo ID", "Traiga una identificación con foto", flags=["fuzzy"])
    catalog.add("Rest", "Descanse")

    compile_mo(tmp_path / "guide.po", catalog)

    with (tmp_path / "guide.mo").open("rb") as opened:
        shown = gettext.GNUTranslations(opened)
    assert shown.gettext("Do not bring a photo ID") == "Do not bring a photo ID"
    assert shown.gettext("Rest") == "Descanse"


def test_a_fuzzy_translation_stays_fuzzy_after_writing_and_reading(tmp_path):
    catalog = Catalog(locale="es", charset="utf-8", fuzzy=False)
    catalog.add("Rest", "Descanse", flags=["fuzzy"])

    write(tmp_path / "guide.po", catalog)

    assert read(tmp_path / "guide.po", "es").get("Rest").fuzzy


def test_a_failure_while_writing_leaves_the_old_file(tmp_path):
    path = tmp_path / "guide.po"
    path.write_bytes(b"old")

    def fail(opened):
        opened.write(b"half")
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        write_whole(path, fail)

    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.iterdir()] == ["guide.po"]


def test_writing_the_same_again_says_that_nothing_changed(tmp_path):
    path = tmp_path / "new" / "guide.po"

    assert write_whole(path, lambda opened: opened.write(b"text"))
    assert not write_whole(path, lambda opened: opened.write(b"text"))
    assert [found.name for found in path.parent.iterdir()] == ["guide.po"]


def test_a_written_file_can_be_read_by_the_server(tmp_path):
    path = tmp_path / "guide.po"

    write_whole(path, lambda opened: opened.write(b"text"))

    assert path.stat().st_mode & 0o777 == 0o644
