"""A reader gets a sound translation or the English, never something in between."""

import pytest
from babel.messages.catalog import Catalog

from pwa.catalogs.files import compile_mo, po_path
from pwa.catalogs.lookup import UnreadableCompiledError, load_catalogs

PLACE = "faq/rest.body.1"


@pytest.fixture
def find(tmp_path):
    """Give a function that compiles one translation and looks a text up."""

    def found(english, spanish, asked=None, place=PLACE, domain="guide", flags=()):
        catalog = Catalog(locale="es", charset="utf-8", fuzzy=False)
        catalog.add(english, spanish, context=PLACE, flags=flags)
        compile_mo(po_path(tmp_path, "es", domain), catalog)
        return load_catalogs(tmp_path, "es").find(place, asked or english)

    return found


@pytest.mark.parametrize("domain", ["guide", "directory"])
def test_a_sound_translation_is_shown(find, domain):
    assert find("Rest.", "Descanse.", domain=domain) == "Descanse."


def test_a_text_without_translation_is_not_found(find):
    assert find("Rest.", "") is None


def test_a_translation_of_older_english_is_not_shown(find):
    assert find("Bring a photo ID", "Traiga una identificación con foto", asked="Do not bring a photo ID") is None


def test_a_translation_at_another_place_is_not_shown(find):
    assert find("Rest.", "Descanse.", place="faq/rest.body.2") is None


def test_a_fuzzy_translation_is_not_shown(find):
    assert find("Do not bring a photo ID", "Traiga una identificación con foto", flags=["fuzzy"]) is None


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("Wait 72 hours.", "Espere 27 horas."),
        ("Call {phone/mocsa}.", "Llame."),
        ("Rest.", "<script>alert(1)</script>"),
        ("You can sit down here.", "Sí."),
    ],
)
def test_a_faulty_translation_is_dropped_to_english(find, english, spanish):
    assert find(english, spanish) is None


def test_a_word_that_is_the_same_in_both_languages_counts_as_translated(find):
    assert find("MOCSA", "MOCSA") == "MOCSA"


def test_a_language_without_catalogs_has_no_translation(tmp_path):
    catalogs = load_catalogs(tmp_path, "es")

    assert catalogs.find(PLACE, "Rest.") is None
    assert catalogs.messages.gettext("Leave") == "Leave"
    assert catalogs.reviews.stamps == {}


def test_words_of_the_pages_are_translated(tmp_path):
    catalog = Catalog(locale="es", charset="utf-8", fuzzy=False)
    catalog.add("Leave", "Salir")
    compile_mo(po_path(tmp_path, "es", "messages"), catalog)

    assert load_catalogs(tmp_path, "es").messages.gettext("Leave") == "Salir"


@pytest.mark.parametrize("broken", [b"", b"no catalog", b"\xde\x12\x04\x95" + b"\xff" * 40])
def test_a_broken_compiled_catalog_is_named_with_what_to_do(tmp_path, broken):
    path = po_path(tmp_path, "es", "guide").with_suffix(".mo")
    path.parent.mkdir(parents=True)
    path.write_bytes(broken)

    with pytest.raises(UnreadableCompiledError) as caught:
        load_catalogs(tmp_path, "es")

    assert str(caught.value).startswith(f"{path}: ")
    assert str(caught.value).endswith("; run flask translations compile")
