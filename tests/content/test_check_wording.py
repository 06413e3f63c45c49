"""What a text must not say, and what it may point to."""

import pytest

from tests.made import ENTRY, SERVICE, changed, entry_with


def test_a_phone_number_typed_as_digits_is_refused(problems):
    found = problems(entry=entry_with("Call 816-555-0100. [@health-page]"))

    assert found == [
        "content/faq/rest.md:26: the number '816-555-0100' must be written as {phone/<service>}, "
        "so that it is in the directory"
    ]


@pytest.mark.parametrize("number", ["(816) 555-0100", "816.555.0100", "8165550100", "+1 816 555 0100"])
def test_a_phone_number_is_seen_however_it_is_written(problems, number):
    found = problems(entry=entry_with(f"Call {number}. [@health-page]"))

    assert len(found) == 1
    assert "must be written as {phone/<service>}" in found[0]


@pytest.mark.parametrize("number", ["911", "988", "211"])
def test_a_short_number_typed_as_digits_is_refused(problems, number):
    found = problems(entry=entry_with(f"Call {number}. [@health-page]"))

    assert found == [
        f"content/faq/rest.md:26: the number {number} must be written as {{phone/<service>}} or {{text/<service>}}"
    ]


def test_a_number_to_text_typed_as_digits_is_refused(problems):
    found = problems(entry=entry_with("Text 741741. [@health-page]"))

    assert len(found) == 1
    assert "content/faq/rest.md:26: the number " in found[0]


def test_the_number_of_a_house_is_not_a_phone_number(problems):
    assert problems(entry=entry_with("It is at 10020 E 66th Terrace, Raytown. [@health-page]")) == []


def test_a_sum_of_money_is_not_a_phone_number(problems):
    assert problems(entry=entry_with("It pays up to $25,000 in 180 days. [@health-page]")) == []


@pytest.mark.parametrize(
    ("token", "fault"),
    [
        ("{help/day-line}", "{help/day-line} is no service"),
        ("{phone/day-line}", "{phone/day-line} is no service"),
        ("{phone/night-line/2}", "{phone/night-line/2}: night-line has 1 of these"),
        ("{text/night-line}", "{text/night-line}: night-line has 0 of these"),
        ("{faq/sleep}", "{faq/sleep} is no entry"),
    ],
)
def test_a_pointer_to_nothing_is_refused(problems, token, fault):
    found = problems(entry=entry_with(f"Try {token} now. [@health-page]"))

    assert found == [f"content/faq/rest.md:26: {fault}"]


def test_a_pointer_to_a_number_that_is_no_number_is_refused(problems):
    found = problems(entry=entry_with("Try {phone/night-line/two} now. [@health-page]"))

    assert len(found) == 1
    assert "content/faq/rest.md:26: {phone/night-line/two}" in found[0]


@pytest.mark.parametrize("token", ["{phoen/night-line}", "{phone/}", "{Help/night-line}"])
def test_a_misspelled_pointer_is_refused(problems, token):
    found = problems(entry=entry_with(f"Try {token} now. [@health-page]"))

    assert len(found) == 1
    assert found[0].startswith(f"content/faq/rest.md:26: {token}")


def test_pointers_to_what_exists_are_fine(problems):
    assert problems(entry=entry_with("Try {help/night-line}, or {faq/rest}. [@health-page]")) == []


def test_a_withheld_name_is_refused_as_help(problems):
    found = problems(entry=entry_with("Go to the Old House. [@health-page]"))

    assert found == ["content/faq/rest.md:26: must not be shown as help: Old House: closed long ago"]


def test_a_withheld_name_may_stand_where_the_guide_explains_itself(problems):
    assert problems(entry=entry_with('{basis="about this guide"} We found no trace of the Old House.')) == []


def test_a_withheld_name_is_refused_as_a_service(problems):
    found = problems(service=changed(SERVICE, 'name = "Night Line"', 'name = "Old House"'))

    assert found == ["content/directory/night-line.toml:1: must not be shown as help: Old House: closed long ago"]


def test_a_withheld_name_is_refused_in_the_text_of_a_service(problems):
    found = problems(service=changed(SERVICE, "People who listen at night.", "They send you to the Old House."))

    assert found == [
        "content/directory/night-line.toml:1: summary: must not be shown as help: Old House: closed long ago"
    ]


def test_a_dead_number_is_refused_with_the_reason(problems):
    found = problems(entry=entry_with("Call (816) 555-0199. [@health-page]"))

    assert "content/faq/rest.md:26: must not be shown: 816-555-0199: it is dead" in found


def test_a_claim_that_nobody_counted_is_refused(problems):
    found = problems(entry=entry_with("It helps 9 of 10 people. [@health-page]"))

    assert found == ["content/faq/rest.md:26: must not be shown: nobody counted"]


def test_a_claim_is_refused_in_a_service_too(problems):
    found = problems(service=changed(SERVICE, "People who listen at night.", "It helps 9 of 10 people."))

    assert found == ["content/directory/night-line.toml:1: summary: must not be shown: nobody counted"]


def test_a_title_that_gives_the_reader_away_is_refused(problems):
    found = problems(entry=changed(ENTRY, "A place to rest", "After an assault"))

    assert found == [
        "content/faq/rest.md:1: label says 'assault', which can be read on a watched phone; choose a neutral title"
    ]


def test_a_service_title_that_gives_the_reader_away_is_refused(problems):
    found = problems(service=changed(SERVICE, 'label = "Night Line"', 'label = "HIV clinic"'))

    assert found == [
        "content/directory/night-line.toml:1: label says 'HIV', which can be read on a watched phone; "
        "choose a neutral name"
    ]


def test_a_banned_word_may_stand_in_the_text_of_a_page(problems):
    assert problems(entry=entry_with("This was an assault. [@health-page]")) == []


def test_a_whole_banned_word_does_not_ban_longer_words(problems):
    assert problems(entry=changed(ENTRY, "A place to rest", "Hivewood")) == []


def test_an_empty_title_is_refused(problems):
    found = problems(entry=changed(ENTRY, '"A place to rest"', '""'))

    assert found == ["content/faq/rest.md:1: label is empty; give a neutral short title"]


def test_a_word_that_judges_is_refused_in_an_answer(problems):
    found = problems(entry=entry_with("An addict can come too. [@health-page]"))

    assert found == ["content/faq/rest.md:26: 'addict' judges; choose another word"]


def test_a_word_that_judges_is_refused_in_a_question(problems):
    found = problems(entry=changed(ENTRY, "Where can I rest?", "Can an addict rest?"))

    assert found == ["content/faq/rest.md:1: 'addict' judges; choose another word"]


def test_a_word_that_judges_is_allowed_inside_the_name_of_a_law(problems):
    assert problems(entry=entry_with("The law is called {Addict Care Act}. [@health-page]")) == []


def test_a_word_that_judges_is_refused_in_a_service(problems):
    found = problems(service=changed(SERVICE, "People who listen at night.", "For an addict."))

    assert found == ["content/directory/night-line.toml:1: summary: 'addict' judges; choose another word"]
