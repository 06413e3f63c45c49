"""What a translation must not lose or add."""

import pytest
from babel.messages.catalog import Catalog

from pwa.catalogs.check import check, faults
from pwa.content.neutral import Banned, WordList

BANNED = Banned(WordList(("agresi",)), WordList(("=adicto", "tráfico de personas")))


def problems(english, translated, context="faq/rest.body.1", flags=()):
    catalog = Catalog(locale="es", charset="utf-8", fuzzy=False)
    catalog.add(english, translated, context=context, flags=flags)
    return [str(problem) for problem in check(catalog, "guide.po", BANNED)]


@pytest.mark.parametrize(
    ("english", "translated"),
    [
        ("Call {phone/mocsa} within 72 hours.", "Llame al {phone/mocsa} antes de 72 horas."),
        ("**Rest** here.", "**Descanse** aquí."),
        ("It takes 5 days.", "٥ أيام."),
        ("%(count)s places", "%(count)s lugares"),
        ("From 9 to 17.", "De 9 a 17."),
        ("Yes", "Sí, claro que sí"),
    ],
)
def test_a_sound_translation_has_no_fault(english, translated):
    assert list(faults(english, translated)) == []


def test_a_text_that_is_not_translated_has_no_fault():
    assert list(faults("Call {phone/mocsa} within 72 hours.", "")) == []


@pytest.mark.parametrize(
    ("english", "translated", "fault"),
    [
        ("Wait 72 hours.", "Espere 27 horas.", "the digits differ: 72 / 27"),
        ("Wait 72 hours.", "Espere unas horas.", "the digits differ: 72 / "),
        ("Wait a little.", "Espere 5 minutos.", "the digits differ:  / 5"),
        ("Call {phone/mocsa}.", "Llame.", "the parts in braces differ: {phone/mocsa} / none"),
        (
            "Call {phone/mocsa}.",
            "Llame al {phone/nhth}.",
            "the parts in braces differ: {phone/mocsa} / {phone/nhth}",
        ),
        ("Call {phone/mocsa}.", "Llame al {teléfono}.", "the parts in braces differ: {phone/mocsa} / {teléfono}"),
        ("%(count)s places", "lugares", "the placeholders %(name)s differ"),
        ("**Rest** here.", "Descanse aquí.", "the ** marks differ"),
        ("Rest.", "<b>Descanse</b>.", "holds markup or a link that the English does not have: '<'"),
        ("Rest.", "[x](y) Descanse.", "holds markup or a link that the English does not have: ']('"),
        ("Rest.", "http://a.b Descanse.", "holds markup or a link that the English does not have: 'http://'"),
        ("Rest.", "JavaScript: Descanse.", "holds markup or a link that the English does not have: 'JavaScript:'"),
        ("Rest.", "Descanse [@x].", "holds markup or a link that the English does not have: '[@'"),
        ("Rest.", "Descanse\x07.", "holds a control character"),
        ("Rest.", "Descanse\ue000.", "holds a control character"),
        ("You can sit down here.", "Sí.", "is 3 characters long for 22: below a third or above three times"),
        ("You can sit down here.", "a" * 67, "is 67 characters long for 22: below a third or above three times"),
    ],
)
def test_a_translation_that_lost_or_added_something_is_a_fault(english, translated, fault):
    assert list(faults(english, translated)) == [fault]


def test_a_length_of_a_third_and_of_three_times_is_fine():
    english = "a" * 21

    assert list(faults(english, "a" * 7)) == []
    assert list(faults(english, "a" * 63)) == []


def test_the_length_of_a_few_words_does_not_matter():
    assert list(faults("a" * 20, "a")) == []


def test_a_problem_names_the_file_and_the_place():
    assert problems("Wait 72 hours.", "Espere.") == ["guide.po: 'faq/rest.body.1': the digits differ: 72 / "]


def test_a_sound_catalog_has_no_problem():
    assert problems("Rest.", "Descanse.") == []


def test_what_is_fuzzy_is_not_shown_and_so_not_checked():
    assert problems("Wait 72 hours.", "Espere.", flags=["fuzzy"]) == []


def test_a_plural_form_is_held_to_its_english():
    catalog = Catalog(locale="es", charset="utf-8", fuzzy=False)
    catalog.add(("%(count)s place", "%(count)s places"), ("%(count)s lugar", "lugares"))

    found = [problem.message for problem in check(catalog, "messages.po", BANNED)]

    assert found == ["the placeholders %(name)s differ"]


@pytest.mark.parametrize("context", ["faq/rest.label", "help/night-line.label", "topic/right-now.label"])
def test_a_title_that_gives_the_reader_away_is_a_problem(context):
    found = problems("After harm", "Después de una agresión", context)

    assert found == [
        f"guide.po: {context!r}: says 'agresi', which can be read on a watched phone; choose a neutral title"
    ]


@pytest.mark.parametrize("context", ["faq/rest.body.1", "help/night-line.phones.1.label", "kind/crisis.title"])
def test_the_same_word_inside_a_page_is_fine(context):
    assert problems("After harm", "Después de una agresión", context) == []


def test_a_word_that_judges_is_a_problem_anywhere():
    found = problems("Help for you", "Ayuda para un adicto")

    assert found == ["guide.po: 'faq/rest.body.1': says 'adicto', which judges; choose another word"]


def test_a_word_that_judges_is_fine_inside_a_name_in_braces():
    assert problems("See {Ley del adicto}.", "Vea {Ley del adicto}.") == []
