"""What an entry must hold before anybody reads it."""

from datetime import date

from tests.made import ENTRY, changed, entry_with


def test_a_good_entry_and_service_have_no_problem(problems):
    assert problems() == []


def test_a_statement_without_source_is_refused(problems):
    found = problems(entry=entry_with("Water is free here."))

    assert found == [
        "content/faq/rest.md:26: a statement without source; end it with [@source-id] or begin with {basis=...}"
    ]


def test_plain_advice_needs_no_source(problems):
    assert problems(entry=entry_with('{basis="plain advice"} Drink some water.')) == []


def test_an_unknown_reason_for_having_no_source_is_refused(problems):
    found = problems(entry=entry_with('{basis="I said so"} Drink some water.'))

    assert found == [
        "content/faq/rest.md:26: basis 'I said so' is not known; "
        "use one of: plain advice, plain meaning, about this guide"
    ]


def test_a_source_that_is_not_listed_is_refused(problems):
    found = problems(entry=entry_with("Water is free here. [@nobody]"))

    assert found == ["content/faq/rest.md:26: source 'nobody' is not in sources.toml"]


def test_a_statement_of_law_without_the_state_is_refused(problems):
    found = problems(entry=entry_with("You may rest. [@law-page]"))

    assert found == [
        "content/faq/rest.md:26: speaks of law; add area = [...] to the head (MO, KS, KCMO, US)",
    ]


def test_a_named_statute_without_the_state_is_refused(problems):
    found = problems(entry=entry_with("You may rest, says {RSMo 1.010}. [@health-page]"))

    assert found == ["content/faq/rest.md:26: speaks of law; add area = [...] to the head (MO, KS, KCMO, US)"]


def test_a_marked_fact_of_law_without_the_state_is_refused(problems):
    found = problems(entry=entry_with("You may rest. [#mo-rest] [@health-page]"))

    assert found == ["content/faq/rest.md:26: speaks of law; add area = [...] to the head (MO, KS, KCMO, US)"]


def test_a_statement_of_law_with_its_state_is_fine(problems):
    assert problems(entry=entry_with("You may rest. [@law-page]", head='area = ["MO"]\n')) == []


def test_an_unknown_state_is_refused(problems):
    found = problems(entry=entry_with("You may rest. [@law-page]", head='area = ["IOWA"]\n'))

    assert found == ["content/faq/rest.md:1: area holds 'IOWA'; use MO, KS, KCMO, US"]


def test_an_unknown_audience_is_refused(problems):
    found = problems(entry=changed(ENTRY, '["anyone"]', '["clients"]'))

    assert found == [
        "content/faq/rest.md:1: audiences holds 'clients'; "
        "use anyone, buyer, family, neighbour, outreach, seller, survivor, teen"
    ]


def test_an_overdue_review_is_refused_the_day_after(problems):
    found = problems(today=date(2026, 12, 2))

    assert found == [
        "content/faq/rest.md:1: review was due on 2026-12-01; check the facts again and set checked",
    ]


def test_a_review_on_its_last_day_is_not_overdue(problems):
    assert problems(today=date(2026, 12, 1)) == []


def test_an_unknown_topic_is_refused(problems):
    found = problems(entry=changed(ENTRY, 'topic = "right-now"', 'topic = "later"'))

    assert found == ["content/faq/rest.md:1: topic 'later' is not in topics.toml"]


def test_a_help_line_that_does_not_exist_is_refused_in_the_head(problems):
    found = problems(entry=changed(ENTRY, '["night-line"]', '["day-line"]'))

    assert found == [
        "content/faq/rest.md:1: services names 'day-line', which is no service; see content/directory/",
    ]


def test_a_related_question_that_does_not_exist_is_refused(problems):
    found = problems(entry=changed(ENTRY, "related = []", 'related = ["sleep"]'))

    assert found == ["content/faq/rest.md:1: related names 'sleep', which is no entry; see content/faq/"]


def test_an_answer_that_does_not_begin_with_a_heading_is_refused(problems):
    found = problems(entry=changed(ENTRY, "## Do now\n\n", ""))

    assert found == ["content/faq/rest.md:1: the body must begin with ## Do now"]


def test_an_answer_without_a_first_step_is_refused(problems):
    found = problems(entry=changed(ENTRY, "1. Call", "- Call"))

    assert found == ["content/faq/rest.md:1: has 0 numbered steps; begin with one to three"]


def test_an_answer_with_four_steps_is_refused(problems):
    more = "1. Call {phone/night-line}. [@health-page]\n2. Sit. [@health-page]\n"
    more += "3. Eat. [@health-page]\n4. Rest. [@health-page]"

    found = problems(entry=changed(ENTRY, "1. Call {phone/night-line}. [@health-page]", more))

    assert found == ["content/faq/rest.md:1: has 4 numbered steps; begin with one to three"]


def test_an_answer_with_three_steps_is_fine(problems):
    more = "1. Call {phone/night-line}. [@health-page]\n2. Sit. [@health-page]\n3. Eat. [@health-page]"

    assert problems(entry=changed(ENTRY, "1. Call {phone/night-line}. [@health-page]", more)) == []


def test_a_sentence_of_26_words_is_refused(problems):
    found = problems(entry=entry_with(f"{'Go ' * 25}now. [@health-page]"))

    assert found == [
        "content/faq/rest.md:26: a sentence of 26 words (limit 25); split it: "
        "Go Go Go Go Go Go Go Go Go Go Go Go Go Go Go Go Go Go Go Go ..."
    ]


def test_a_sentence_of_25_words_is_fine(problems):
    assert problems(entry=entry_with(f"{'Go ' * 24}now. [@health-page]")) == []


def test_a_text_for_students_is_too_hard_to_read(problems):
    hard = "Institutional accommodation facilitates physiological recuperation. "

    found = problems(entry=entry_with(f"{hard * 3}[@health-page]"))

    assert found[0].startswith("content/faq/rest.md:1: reading grade ")
    assert found[0].endswith(" (limit 8); use shorter sentences and words")
