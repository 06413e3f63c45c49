"""One place or line that helps: how to reach it, and how sure we are."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from babel.dates import format_date
from flask import g

from pwa.content.hours import CENTRAL
from tests.made import SERVICE, changed
from tests.web.conftest import with_library
from tests.web.page import read_page

OFFICE_HOURS = """
[hours]
holidays = "unknown"

[[hours.weekly]]
days = ["mon", "tue", "wed", "thu", "fri"]
opens = "09:00"
closes = "17:00"
"""


@pytest.fixture
def services(pages, site, code):
    """Every service of one language with its page."""
    return [(service, pages[f"/{code}/h/{service.code}"].page) for service in site.libraries[code].services]


@pytest.fixture
def shown(serve, small):
    """Give a function that shows the small guide's service, at a moment."""

    def page(service=SERVICE, moment=datetime(2026, 11, 18, 18, 0, tzinfo=UTC), **fields):
        site = small(service=service)
        library = site.libraries["en"]
        found = replace(library.services[0], **fields)
        app = serve(with_library(site, replace(library, services=(found,))))
        app.before_request(lambda: setattr(g, "now", moment))
        return read_page(app.test_client().get(f"/en/h/{found.code}").text)

    return page


def fact(page, name):
    """The fact of a service page that stands under a name."""
    titles = [title.text for title in page.all("dt")]
    return page.all("dd")[titles.index(name)].text


def test_every_number_to_call_and_to_text_is_one_tap_away(services):
    for service, page in services:
        links = [link["href"] for link in page.one("article").all("a", class_="call")]

        assert links == [f"tel:{p.number}" for p in service.phones] + [f"sms:{t.number}" for t in service.texts]


def test_every_service_says_how_sure_we_are_and_when_it_was_checked(services, site, code):
    sure = {
        "high": site.messages[code].gettext("Quite sure: an official page, or two sources that agree."),
        "medium": site.messages[code].gettext("Fairly sure: one good source."),
        "low": site.messages[code].gettext("Not sure: an old or weak source. Call first."),
    }
    title = site.messages[code].gettext("How sure we are")

    for service, page in services:
        said = fact(page, title)

        assert said.startswith(sure[service.confidence]), service.id
        assert format_date(service.checked, format="long", locale=code) in said, service.id


def test_every_service_lists_the_sources_it_rests_on(services, site):
    for service, page in services:
        listed = page.one("section", class_="sources").one("ol").all("li")

        for name, source in zip(service.sources, listed, strict=True):
            assert site.libraries["en"].sources[name].publisher in source.text


def test_every_warning_about_a_service_stands_before_its_numbers(services):
    for service, page in services:
        warnings = page.one("article").all("p", class_="warn")
        is_due = service.due < datetime.now(CENTRAL).date()

        assert len(warnings) == bool(service.caution) + is_due, service.id
        assert all(warning.at < page.one("ul", class_="calls").at for warning in warnings)


@pytest.mark.parametrize(("days", "warnings"), [(400, 1), (1, 0)])
def test_a_service_that_is_due_for_a_check_warns_its_reader(shown, days, warnings):
    page = shown(checked=datetime.now(CENTRAL).date() - timedelta(days=days))

    assert len(page.one("article").all("p", class_="warn")) == warnings


def test_what_nobody_told_us_is_shown_as_not_known(shown):
    page = shown(changed(SERVICE, 'cost_kind = "free"', 'cost_kind = "unknown"'))

    assert fact(page, "Who can come").startswith("Not known. Ask.")
    assert fact(page, "Cost") == "Not known. Ask."
    assert fact(page, "Hours") == "We do not know the hours. Call first."
    assert fact(page, "Papers needed") == "Not known. Ask."
    assert "Languages not known." in page.one("ul", class_="calls").text


def test_a_service_without_a_number_says_so(shown):
    page = shown(phones=())

    assert "We know no phone number for it." in page.one("article").text


def test_a_place_that_keeps_its_street_secret_says_to_call_first(services, site, code):
    call_first = site.messages[code].gettext("No street address is shown. Call first.")
    secret = [(service, page) for service, page in services if service.address.city and not service.address.street]

    said = [call_first in fact(page, site.messages[code].gettext("Where")) for _, page in secret]

    assert said
    assert all(said)


def test_a_service_with_a_city_and_no_street_says_that_no_street_is_shown(shown):
    page = shown(SERVICE + '\n[address]\ncity = "Olathe"\nstate = "KS"\n')

    assert fact(page, "Where") == "Both sides of the state line. Olathe, KS No street address is shown. Call first."


@pytest.mark.parametrize(
    ("moment", "state"),
    [
        (datetime(2026, 11, 18, 15, 0, tzinfo=UTC), "Open now"),
        (datetime(2026, 11, 18, 14, 59, tzinfo=UTC), "Closed now"),
        (datetime(2026, 11, 18, 23, 0, tzinfo=UTC), "Closed now"),
        (datetime(2026, 11, 21, 18, 0, tzinfo=UTC), "Closed now"),
        (datetime(2026, 7, 15, 14, 0, tzinfo=UTC), "Open now"),
        (datetime(2026, 11, 26, 18, 0, tzinfo=UTC), "Today is a holiday. Call first."),
    ],
    ids=["at nine", "before nine", "at five", "on Saturday", "at nine in summer", "on Thanksgiving"],
)
def test_office_hours_are_read_by_the_clock_of_kansas_city(shown, moment, state):
    page = shown(SERVICE + OFFICE_HOURS, moment)

    assert fact(page, "Hours").startswith(state)
    assert "Mon–Fri 9:00" in fact(page, "Hours")


def test_a_holiday_lasts_until_midnight_in_kansas_city(shown):
    evening = datetime(2026, 11, 27, 3, 0, tzinfo=UTC)

    page = shown(SERVICE + OFFICE_HOURS, evening)

    assert fact(page, "Hours").startswith("Today is a holiday. Call first.")


def test_an_older_name_of_a_service_is_shown_so_that_people_know_it_again(shown):
    page = shown(former_names=("Day Line",))

    assert page.one("article").all("p", class_="small")[0].text == "Earlier name: Day Line"
