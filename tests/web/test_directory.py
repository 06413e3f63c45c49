"""The directory: choices that narrow the list, as a plain form."""

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from pwa.content.hours import Hours, Shift
from pwa.content.neutral import load_banned
from pwa.settings import ROOT
from pwa.web.directory import Filters, choose
from tests.made import SERVICE
from tests.web.page import read_page

NOON = datetime(2026, 11, 18, 18, 0, tzinfo=UTC)
NIGHT = datetime(2026, 11, 19, 6, 0, tzinfo=UTC)
THANKSGIVING = datetime(2026, 11, 26, 18, 0, tzinfo=UTC)
OFFICE = Hours(shifts=(Shift(("mon", "tue", "wed", "thu", "fri"), time(9), time(17)),))


@pytest.fixture
def chosen(small):
    """Give a function that tells whether a service with some fields fits some choices."""

    def fits(filters, now=NOON, **fields):
        library = small().libraries["en"]
        service = replace(library.services[0], phones=(), **fields)
        return list(choose(replace(library, services=(service,)), filters, now)) == [service]

    return fits


@pytest.fixture
def names(client, site):
    """Give a function that lists the names the directory shows for some choices."""

    def shown(query, code="en"):
        page = read_page(client.get(f"/{code}/h/?{query}").text)
        return [card.one("h3").text for card in page.all("li", class_="card")]

    return shown


def test_without_a_choice_everything_is_listed(names, site, code):
    assert names("", code) == [service.name for service in site.libraries[code].services]


def test_a_kind_of_help_shows_the_services_of_that_kind(names, site, code):
    for kind in site.libraries[code].kinds:
        wanted = [service.name for service in site.libraries[code].services if kind.id in service.kinds]

        assert names(f"k={kind.code}", code) == wanted


def test_a_side_of_the_state_line_shows_that_side_and_what_serves_both(names, site):
    wanted = [s.name for s in site.libraries["en"].services if s.side in ("KS", "both", "national")]

    assert names("s=k") == wanted


def test_a_group_of_people_shows_what_is_for_them_and_what_is_for_anyone(names, site):
    group = next(group for group in site.libraries["en"].groups if group.id == "men")
    wanted = [s.name for s in site.libraries["en"].services if {"men", "anyone"} & set(s.groups)]

    assert names(f"g={group.code}") == wanted


def test_a_cost_shows_what_costs_that(names, site):
    assert names("c=l") == [s.name for s in site.libraries["en"].services if s.cost_kind == "low-cost"]


def test_a_language_shows_who_answers_in_it_or_has_an_interpreter(names, site):
    wanted = [s.name for s in site.libraries["en"].services if "es" in s.languages or s.interpreter]

    assert names("l=es") == wanted


def test_two_choices_show_only_what_fits_both(names, site):
    kind = site.libraries["en"].kinds[0]

    both, of_kind, of_side = names(f"k={kind.code}&s=m"), names(f"k={kind.code}"), names("s=m")

    assert both == [name for name in of_kind if name in of_side]
    assert 0 < len(both) < len(of_kind)


def test_when_nothing_fits_the_page_says_what_to_try(small, serve):
    client = serve(small(service=SERVICE)).test_client()

    page = read_page(client.get("/en/h/?c=q").text)

    assert "Nothing fits all of these. Take one choice away, or call 211." in page.one("main").text


@pytest.mark.parametrize(
    ("side", "asked", "fits"),
    [("MO", "MO", True), ("MO", "KS", False), ("both", "KS", True), ("national", "MO", True), ("KS", "", True)],
)
def test_a_service_for_both_sides_fits_either_side(chosen, side, asked, fits):
    assert chosen(Filters(side=asked), side=side) is fits


@pytest.mark.parametrize(("groups", "fits"), [(("women",), True), (("anyone",), True), (("men",), False), ((), False)])
def test_a_service_for_anyone_fits_every_group(chosen, groups, fits):
    assert chosen(Filters(group="women"), groups=groups) is fits


@pytest.mark.parametrize(
    ("hours", "now", "fits"),
    [
        (OFFICE, NOON, True),
        (OFFICE, NIGHT, False),
        (Hours(always_open=True), NIGHT, True),
        (Hours(), NOON, False),
        (OFFICE, THANKSGIVING, False),
        (replace(OFFICE, holidays="open"), THANKSGIVING, True),
    ],
    ids=["office at noon", "office at night", "day and night", "unknown", "holiday", "open on holidays"],
)
def test_open_now_shows_only_what_is_open_for_sure(chosen, hours, now, fits):
    assert chosen(Filters(open_now=True), now, hours=hours) is fits


def test_a_place_that_is_closed_is_open_when_one_of_its_lines_is(small):
    library = small().libraries["en"]
    closed = replace(library.services[0], hours=OFFICE)

    found = list(choose(replace(library, services=(closed,)), Filters(open_now=True), NIGHT))

    assert found == [closed]


@pytest.mark.parametrize("field", ["k", "s", "g", "c", "l", "o"])
@pytest.mark.parametrize("value", ["zzz", "crisis", "0", "\x00", "é", "x" * 3000])
def test_a_choice_that_does_not_exist_is_refused_by_name(client, field, value):
    answer = client.get("/en/h/", query_string={field: value})

    assert answer.status_code == 400
    assert f"({field})" in read_page(answer.text).one("main").text


@pytest.mark.parametrize("field", ["k", "s", "g", "c", "l", "o"])
def test_an_empty_choice_means_any(client, names, field):
    assert names(f"{field}=") == names("")


def test_the_form_shows_what_was_chosen_and_offers_to_clear_it(client, site):
    kind, group = site.libraries["en"].kinds[1], site.libraries["en"].groups[1]

    page = read_page(client.get(f"/en/h/?k={kind.code}&s=m&g={group.code}&c=f&l=es&o=1").text)

    marked = [option["value"] for option in page.all("option") if "selected" in option.attributes]
    assert marked == [kind.code, "m", group.code, "f", "es"]
    assert "checked" in page.one("input", id="o").attributes
    assert [link["href"] for link in page.one("form", class_="filters").all("a")] == ["/en/h/"]


def test_no_choice_puts_a_telling_word_into_the_address(client, code):
    banned = load_banned(ROOT / "content" / "banned.toml")
    form = read_page(client.get(f"/{code}/h/").text).one("form", class_="filters")

    sent = [field["name"] for field in form.all("select", "input")] + [o["value"] for o in form.all("option")]

    assert form["method"] == "get"
    assert [text for text in sent if banned["en"].outside.find(text) or banned[code].outside.find(text)] == []
    assert all(len(text) <= 3 for text in sent)
