"""What an editor sees after typing flask content check."""

import pytest

from tests.made import ENTRY, changed, entry_with, write_guide

LASTING = changed(ENTRY, "review_every = 30", "review_every = 36500")


@pytest.fixture
def check(run, settings):
    """Give a function that checks the small guide with some files changed."""

    def checked(**files):
        write_guide(settings.content, **files)
        return run("content", "check")

    return checked


def test_a_good_guide_ends_well_with_its_figures(check):
    found = check(entry=LASTING)

    assert found.exit_code == 0
    assert found.output == (
        "1 entries, 1 services, 2 of 2 statements with a source (the rest say why not); "
        "reading grade -2.4 on average, -2.4 at worst; 0 problems\n"
    )


def test_a_problem_is_printed_with_file_and_line_and_the_check_fails(check, tmp_path):
    found = check(entry=changed(entry_with("Water is free."), "review_every = 30", "review_every = 36500"))

    assert found.exit_code == 1
    assert found.output.splitlines()[0] == (
        f"{tmp_path}/content/faq/rest.md:26: a statement without source; "
        "end it with [@source-id] or begin with {basis=...}"
    )
    assert found.output.splitlines()[-1].endswith("; 1 problems")


def test_every_file_that_cannot_be_read_is_printed_and_the_check_fails(check, tmp_path):
    found = check(entry="no head", topics="no toml")

    assert found.exit_code == 1
    assert sorted(found.output.replace(f"{tmp_path}/content/", "").splitlines()) == [
        "faq/rest.md:1: the head must stand between two lines +++",
        "topics.toml:1: is not TOML: Expected '=' after a key in a key/value pair (at line 1, column 4)",
    ]


def test_a_guide_without_any_entry_is_told_so_without_a_trace(run, settings):
    (settings.content / "faq" / "rest.md").unlink()

    found = run("content", "check")

    assert "0 entries, 1 services" in found.output
