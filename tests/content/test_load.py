"""A file that cannot be read says where and what to do."""

from datetime import date

import pytest

from pwa.content.load import load
from tests.made import ENTRY, SERVICE, SOURCES, TOPICS, UNCONFIRMED, changed, write_guide


def test_a_good_guide_is_read_whole(tmp_path):
    library = load(write_guide(tmp_path))

    assert [entry.id for entry in library.entries] == ["rest"]
    assert [service.id for service in library.services] == ["night-line"]
    assert [note.name for note in library.unconfirmed] == ["Old House"]
    assert set(library.sources) == {"health-page", "law-page"}
    assert library.crisis_lines == ("night-line",)


def test_an_answer_is_due_for_review_after_the_days_in_its_head(tmp_path):
    (entry,) = load(write_guide(tmp_path)).entries

    assert entry.due == date(2026, 12, 1)


def test_urgent_questions_of_a_topic_come_first(tmp_path):
    urgent = ENTRY.replace('"rest"', '"second"').replace('"soon"', '"crisis"')

    library = load(write_guide(tmp_path, second_entry=urgent))

    assert [entry.id for entry in library.entries] == ["second", "rest"]


def test_services_stand_in_the_order_of_their_names(tmp_path):
    other = SERVICE.replace('id = "night-line"', 'id = "second"').replace('name = "Night Line"', 'name = "day line"')

    library = load(write_guide(tmp_path, second_service=other))

    assert [service.name for service in library.services] == ["day line", "Night Line"]


def test_a_head_that_is_not_toml_is_refused_with_its_line(refusal):
    found = refusal(entry=changed(ENTRY, 'topic = "right-now"', "topic = right now"))

    assert found.startswith("faq/rest.md:4: is not TOML: Invalid value")


def test_a_service_that_is_not_toml_is_refused_with_its_line(refusal):
    found = refusal(service=changed(SERVICE, 'side = "both"', "side: both"))

    assert found.startswith("directory/night-line.toml:6: is not TOML: Expected '='")


def test_an_answer_without_a_head_is_refused(refusal):
    found = refusal(entry="## Do now\n\n1. Call {phone/night-line}.\n")

    assert found == "faq/rest.md:1: the head must stand between two lines +++"


def test_a_head_that_never_ends_is_refused(refusal):
    found = refusal(entry='+++\nid = "rest"\n')

    assert found == "faq/rest.md:1: the head must stand between two lines +++"


def test_a_missing_field_is_refused_with_its_name(refusal):
    found = refusal(entry=changed(ENTRY, "review_every = 30\n", ""))

    assert found == "faq/rest.md:1: review_every is missing; add review_every = a whole number"


def test_a_misspelled_field_is_refused_with_its_line(refusal):
    found = refusal(entry=changed(ENTRY, "related = []", "related = []\nreleated = []"))

    assert found == "faq/rest.md:11: releated is not a field here; check the spelling or remove it"


def test_a_misspelled_field_of_a_phone_is_refused_with_its_line(refusal):
    found = refusal(service=changed(SERVICE, "always_open", "alwaysopen"))

    assert found == (
        "directory/night-line.toml:18: phones.1.alwaysopen is not a field here; check the spelling or remove it"
    )


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('topic = "right-now"', "topic = 7", "faq/rest.md:4: topic must be a text in quotes, not 7"),
        ("review_every = 30", 'review_every = "30"', "faq/rest.md:12: review_every must be a whole number, not '30'"),
        ("review_every = 30", "review_every = true", "faq/rest.md:12: review_every must be a whole number, not True"),
        ('["night-line"]', '"night-line"', "faq/rest.md:9: services must be a list of texts, not 'night-line'"),
        ('["night-line"]', "[1]", "faq/rest.md:9: services must hold only texts in quotes"),
        ('"soon"', '"later"', "faq/rest.md:7: urgency is 'later'; use one of: crisis, soon, background"),
        ('["so tired"]', '"so tired"', "faq/rest.md:15: phrasings.en must be a list of texts, not 'so tired'"),
    ],
)
def test_a_field_of_the_wrong_kind_is_refused_with_its_line(refusal, old, new, fault):
    assert refusal(entry=changed(ENTRY, old, new)) == fault


@pytest.mark.parametrize("day", ['"2026-11-01"', "2026", "2026-11-01T10:00:00"])
def test_a_day_that_is_no_date_is_refused(refusal, day):
    found = refusal(entry=changed(ENTRY, "checked = 2026-11-01", f"checked = {day}"))

    assert found.startswith("faq/rest.md:11: checked must be a date ")


def test_a_file_that_is_not_utf_8_is_refused(tmp_path):
    write_guide(tmp_path)
    (tmp_path / "faq" / "rest.md").write_bytes(ENTRY.replace("rest?", "r\xe9st?").encode("latin-1"))

    with pytest.raises(ExceptionGroup) as caught:
        load(tmp_path)

    (error,) = caught.value.exceptions
    assert str(error).startswith(f"{tmp_path}/faq/rest.md:1: is not UTF-8: ")


def test_a_missing_list_of_topics_is_refused(tmp_path):
    write_guide(tmp_path)
    (tmp_path / "topics.toml").unlink()

    with pytest.raises(ExceptionGroup) as caught:
        load(tmp_path)

    assert [str(e) for e in caught.value.exceptions] == [
        f"{tmp_path}/topics.toml:1: cannot be opened: No such file or directory"
    ]


def test_all_broken_files_are_named_at_once(tmp_path):
    write_guide(
        tmp_path,
        entry="no head",
        service="no toml",
        topics=changed(TOPICS, "crisis_lines", "lines"),
        sources=changed(SOURCES, 'kind = "official"', 'kind = "rumor"'),
        unconfirmed=changed(UNCONFIRMED, 'name = "Old House"\n', ""),
    )

    with pytest.raises(ExceptionGroup) as caught:
        load(tmp_path)

    assert sorted(error.path.name for error in caught.value.exceptions) == [
        "night-line.toml",
        "rest.md",
        "sources.toml",
        "topics.toml",
        "unconfirmed.toml",
    ]


def test_a_source_of_an_unknown_kind_is_refused_with_its_line(refusal):
    found = refusal(sources=changed(SOURCES, 'kind = "statute"', 'kind = "rumor"'))

    assert found == (
        "sources.toml:12: law-page.kind is 'rumor'; use one of: statute, official, peer-reviewed, news, guidance"
    )


def test_a_source_with_a_dangerous_link_is_refused(refusal):
    found = refusal(sources=changed(SOURCES, "https://health.example/rest", "javascript:alert(1)"))

    assert found == (
        "sources.toml:4: health-page.url must be an address that starts with https://, not 'javascript:alert(1)'"
    )


def test_a_source_that_is_not_a_table_is_refused(refusal):
    found = refusal(sources="stray = 1\n" + SOURCES)

    assert found.startswith("sources.toml:1: stray ")
