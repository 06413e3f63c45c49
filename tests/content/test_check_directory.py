"""What must hold for services, and for all codes and names together."""

import pytest

from tests.made import ENTRY, SERVICE, TOPICS, changed

SECOND = changed(ENTRY, 'id = "rest"', 'id = "second"')


def test_a_service_of_an_unknown_kind_is_refused(problems):
    found = problems(service=changed(SERVICE, 'kinds = ["crisis"]', 'kinds = ["magic"]'))

    assert found == ["content/directory/night-line.toml:1: kinds holds 'magic', which is not in topics.toml"]


def test_a_service_for_an_unknown_group_is_refused(problems):
    found = problems(service=changed(SERVICE, 'groups = ["anyone"]', 'groups = ["cats"]'))

    assert found == ["content/directory/night-line.toml:1: groups holds 'cats', which is not in topics.toml"]


def test_a_service_with_an_unknown_source_is_refused(problems):
    found = problems(service=changed(SERVICE, 'sources = ["health-page"]', 'sources = ["nobody"]'))

    assert found == ["content/directory/night-line.toml:1: source 'nobody' is not in sources.toml"]


def test_a_service_without_any_source_is_refused(problems):
    found = problems(service=changed(SERVICE, 'sources = ["health-page"]', "sources = []"))

    assert found == [
        "content/directory/night-line.toml:1: sources is empty; every service rests on at least one",
    ]


@pytest.mark.parametrize("number", ["816-555-0100", "8165550100", "+44 20 7946 0000", "7"])
def test_a_service_number_in_another_form_is_refused(problems, number):
    found = problems(service=changed(SERVICE, "+18165550100", number))

    assert found == [
        f"content/directory/night-line.toml:1: number {number!r} must be written like +18165550100, 911 or 741741"
    ]


@pytest.mark.parametrize("number", ["+18165550100", "988", "88788", "741741"])
def test_a_service_number_in_the_one_form_is_fine(problems, number):
    assert problems(service=changed(SERVICE, "+18165550100", number)) == []


def test_a_number_to_text_in_another_form_is_refused(problems):
    found = problems(service=SERVICE + '\n[[texts]]\nnumber = "text HOME"\n')

    assert found == [
        "content/directory/night-line.toml:1: number 'text HOME' must be written like +18165550100, 911 or 741741"
    ]


def test_a_service_text_with_a_sentence_of_26_words_is_refused(problems):
    found = problems(service=changed(SERVICE, "People who listen at night.", "go " * 26))

    assert found == ["content/directory/night-line.toml:1: summary: a sentence of 26 words (limit 25)"]


def test_a_service_text_with_a_sentence_of_25_words_is_fine(problems):
    assert problems(service=changed(SERVICE, "People who listen at night.", "go " * 25)) == []


def test_a_phone_number_inside_a_service_text_is_refused(problems):
    found = problems(service=changed(SERVICE, "People who listen at night.", "Call 816-555-0100."))

    assert found == [
        "content/directory/night-line.toml:1: summary: the number '816-555-0100' must be written as "
        "{phone/<service>}, so that it is in the directory"
    ]


def test_a_service_without_a_neutral_name_is_refused(problems):
    found = problems(service=changed(SERVICE, 'label = "Night Line"', 'label = ""'))

    assert found == ["content/directory/night-line.toml:1: label is empty; give a neutral short name"]


@pytest.mark.parametrize("code", ["abc", "b1c", "B22", "b222", "b2", "o22", "l22"])
def test_an_address_that_can_be_misread_is_refused(problems, code):
    found = problems(entry=changed(ENTRY, 'code = "b22"', f'code = "{code}"'))

    assert found == [f"content: rest: code {code!r} must be three of 2-9 and consonants"]


def test_one_address_for_two_pages_is_refused(problems):
    found = problems(entry=changed(ENTRY, 'code = "b22"', 'code = "c33"'))

    assert found == ["content: code 'c33' is used 2 times; each must be unique"]


def test_one_address_for_a_page_and_a_kind_of_help_is_refused(problems):
    found = problems(entry=changed(ENTRY, 'code = "b22"', 'code = "f55"'))

    assert found == ["content: code 'f55' is used 2 times; each must be unique"]


def test_one_title_for_two_pages_is_refused(problems):
    found = problems(second_entry=changed(SECOND, 'code = "b22"', 'code = "b23"'))

    assert found == ["content: label 'A place to rest' is used 2 times; each must be unique"]


def test_one_id_for_two_pages_is_refused(problems):
    twin = changed(ENTRY, 'code = "b22"', 'code = "b23"').replace("A place to rest", "Sitting down")

    found = problems(second_entry=twin)

    assert found == ["content: id 'faq/rest' is used 2 times; each must be unique"]


def test_a_crisis_line_that_is_no_service_is_refused(problems):
    found = problems(topics=changed(TOPICS, '["night-line"]', '["day-line"]'))

    assert found == ["content/topics.toml: crisis_lines names 'day-line', which is no service"]


def test_a_topic_title_that_gives_the_reader_away_is_refused(problems):
    found = problems(topics=changed(TOPICS, 'label = "Right now"', 'label = "Assault"'))

    assert len(found) == 1
    assert "'Assault'" in found[0]
