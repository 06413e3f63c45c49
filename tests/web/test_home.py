"""The first page: help first, then searching, then reading."""

from tests.web.conftest import CODES


def test_home_shows_crisis_lines_before_the_search_and_the_search_before_the_topics(read, code):
    page = read(f"/{code}/")

    crisis = page.one("ul", class_="calls")
    search = page.one("form", role="search")
    topics = page.one("ul", class_="tiles")

    assert crisis.at < search.at < topics.at


def test_every_crisis_line_on_the_home_page_can_be_called_with_one_tap(read, site, code):
    library = site.libraries[code]
    numbers = [library.find_service(name).phones[0].number for name in library.crisis_lines]

    lines = read(f"/{code}/").one("ul", class_="calls").all("a", class_="call")

    assert [link["href"] for link in lines if link["href"].startswith("tel:")] == [f"tel:{n}" for n in numbers]


def test_a_line_that_wants_a_certain_word_by_text_says_which(read, site):
    line = site.libraries["en"].find_service("nhth")
    page = read("/en/")

    text = page.one("a", href=f"sms:{line.texts[0].number}")

    assert f"Send the word {line.texts[0].keyword}" in text.text


def test_home_leads_to_every_topic_and_to_every_kind_of_help(read, site, code):
    library = site.libraries[code]
    page = read(f"/{code}/")

    topics = [link.text for link in page.one("ul", class_="tiles").all("a")]
    kinds = [link.text for link in page.one("ul", class_="chips").all("a")]

    assert topics == [topic.title.text for topic in library.topics]
    assert kinds == [kind.title.text for kind in library.kinds]


def test_home_says_that_a_watched_phone_keeps_its_pages(read):
    assert "Does someone check your phone?" in read("/en/").one("p", class_="watch").text


def test_a_topic_lists_all_of_its_questions_with_the_urgent_ones_marked(read, site, code):
    for topic in site.libraries[code].topics:
        page = read(f"/{code}/t/{topic.code}")
        entries = site.libraries[code].entries_of(topic.id)

        questions = page.one("ul", class_="questions")

        assert [link.text for link in questions.all("a")] == [entry.question.text for entry in entries]
        assert len(questions.all("li", class_="urgent")) == sum(entry.urgency == "crisis" for entry in entries)


def test_the_host_can_ask_whether_the_guide_is_open(client):
    answer = client.get("/healthz")

    assert answer.json == {"status": "ok", "languages": sorted(CODES)}
