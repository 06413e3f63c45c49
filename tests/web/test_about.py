"""About the guide: what it rests on, and what it does not know."""

import re

from babel.dates import format_date


def test_the_list_of_sources_shows_each_one_with_everything_that_rests_on_it(read, site, code):
    library = site.libraries[code]
    values = [*library.entries, *library.services]
    rows = read(f"/{code}/about/sources").one("ul", class_="sources").all("li")

    shown = sorted(len([link for link in row.all("a") if link["href"].startswith("/")]) for row in rows)

    resting = [sum(name in value.sources for value in values) for name in library.sources]
    assert shown == sorted(count for count in resting if count)


def test_the_list_of_sources_leads_to_each_public_page(read, site):
    used = {name for value in (*site.libraries["en"].entries, *site.libraries["en"].services) for name in value.sources}
    public = {site.libraries["en"].sources[name].url for name in used} - {None}

    page = read("/en/about/sources")

    assert {link["href"] for link in page.all("a")} >= public


def test_names_we_could_not_confirm_are_listed_with_the_reason_and_the_day_we_looked(read, site, code):
    library = site.libraries[code]
    page = read(f"/{code}/about/unconfirmed")

    names = [name.text for name in page.all("dt")]
    reasons = [reason.text for reason in page.all("dd")]

    assert names == [note.name for note in library.unconfirmed]
    for note, reason in zip(library.unconfirmed, reasons, strict=True):
        assert note.why.text in reason
        assert format_date(note.looked, format="long", locale=code) in reason


def test_names_we_could_not_confirm_have_no_number_and_no_link(read, code):
    names = read(f"/{code}/about/unconfirmed").one("dl")

    assert names.all("a") == []
    assert re.findall(r"\d{3}[-. ]\d{4}", names.text) == []


def test_the_progress_of_each_translation_is_counted_in_texts(read, site):
    rows = read("/en/about/translations").one("tbody").all("tr")

    assert [row.one("th").text for row in rows] == ["Español"]
    counted = sum(int(cell.text) for cell in rows[0].all("td"))
    spanish = site.libraries["es"]
    assert counted == sum(len(list(value.words())) for value in (*spanish.entries, *spanish.services))


def test_the_page_on_privacy_says_what_the_guide_does_not_keep_and_what_it_cannot_hide(read):
    page = read("/en/about/privacy")

    assert "No account, no cookie, no counting of visitors." in page.one("main").text
    assert "Your browser history keeps the addresses of the pages." in page.one("main").text


def test_every_page_about_the_guide_is_listed(read, pages, code):
    listed = {link["href"] for link in read(f"/{code}/about/").one("main").all("a")}

    about = {address for address in pages if address.startswith(f"/{code}/about/")}

    assert listed == about - {f"/{code}/about/"}


def test_an_unknown_page_about_the_guide_is_not_there(client, code):
    assert client.get(f"/{code}/about/nothing").status_code == 404
