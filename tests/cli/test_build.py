"""What somebody who hosts the guide sees after typing flask build or flask serve."""

import re

from pwa.snapshot import last_good
from tests.made import write_guide


def test_a_build_tells_its_steps_and_how_long_it_took(run, settings):
    found = run("build")

    assert found.exit_code == 0
    assert re.fullmatch(r"  catalogs\n  content and search index\nbuilt in \d+\.\d s\n", found.output)
    assert last_good(settings) is not None


def test_a_first_build_that_fails_says_that_nothing_can_be_served(run, settings):
    write_guide(settings.content, entry="no head")

    found = run("build")

    assert found.exit_code == 1
    assert found.stderr == (
        f"error: {settings.content}/faq/rest.md:1: the head must stand between two lines +++\n"
        "Nothing was built before, so there is nothing to serve. Mend these files first.\n"
    )


def test_a_later_build_that_fails_says_that_the_last_good_one_is_served(run, settings):
    run("build")
    write_guide(settings.content, entry="no head")

    found = run("build")

    assert found.exit_code == 3
    assert found.stderr.endswith("Mend these files. Until then the last good build is served.\n")


def test_serving_a_guide_that_cannot_be_read_says_so_and_stops(run, settings):
    write_guide(settings.content, entry="no head")

    found = run("serve")

    assert found.exit_code == 1
    assert "error: " in found.stderr
    assert "rest.md:1: the head must stand between two lines +++" in found.stderr
