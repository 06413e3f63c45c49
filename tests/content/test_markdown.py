"""How the body of an answer is read and shown."""

import pytest

from pwa.content.markdown import MarkupError, blocks, inline, placeholders, plain
from tests.made import entry_with


def test_a_body_becomes_headings_steps_items_paragraphs_and_caveats():
    body = "## Do now\n\n1. Go.\n\n- Rest.\n\nSit down.\n\n> Ask first.\n"

    found = [(block.kind, block.words.text) for block in blocks(body)]

    assert found == [
        ("heading", "Do now"),
        ("step", "Go."),
        ("item", "Rest."),
        ("paragraph", "Sit down."),
        ("caveat", "Ask first."),
    ]


def test_a_block_keeps_its_line_in_the_file():
    found = [block.line for block in blocks("## Do now\n\n1. Go.\n2. Rest.\n", first_line=20)]

    assert found == [20, 22, 23]


def test_sources_and_facts_stand_apart_from_the_text():
    (block,) = blocks("Rest here. [#mo-rest] [@page-one] [@page-two]")

    assert block.words.text == "Rest here."
    assert block.sources == ("page-one", "page-two")
    assert block.facts == ("mo-rest",)


def test_the_reason_for_having_no_source_stands_apart_from_the_text():
    (block,) = blocks('{basis="plain advice"} Rest here.')

    assert block.words.text == "Rest here."
    assert block.basis == "plain advice"


def test_a_paragraph_over_two_lines_is_one_text():
    (block,) = blocks("Rest\nhere. [@page]")

    assert block.words.text == "Rest here."


@pytest.mark.parametrize(
    ("body", "line", "found"),
    [
        ("# Title", 1, "heading"),
        ("### Small", 1, "heading"),
        ("Fine.\n\n```\ncode\n```", 3, "fence"),
        ("Fine.\n\n---", 3, "hr"),
        ("<div>hello</div>", 1, "html block"),
        ("- one\n  - two", 2, "a list or quote inside another one"),
        ("> - quoted", 1, "a list or quote inside another one"),
        ("    indented", 1, "code block"),
    ],
)
def test_markdown_that_the_guide_does_not_use_is_refused_with_its_line(body, line, found):
    with pytest.raises(MarkupError) as caught:
        blocks(body)

    assert (caught.value.line, caught.value.found) == (line, found)


@pytest.mark.parametrize("text", ["[here](https://a.example)", "![x](y.png)", "`code`", "<b>bold</b>"])
def test_links_images_code_and_html_inside_a_text_are_refused(text):
    with pytest.raises(MarkupError):
        blocks(f"See {text} now.")


def test_a_source_in_the_middle_of_a_text_is_refused():
    with pytest.raises(MarkupError):
        blocks("Rest. [@page-one] Eat. [@page-two]")


def test_an_answer_with_other_markdown_is_refused_with_file_line_and_fix(refusal):
    found = refusal(entry=entry_with("### Small print"))

    assert found == "faq/rest.md:26: this Markdown is not used here: heading; use ##, 1., -, > and **"


def test_bold_words_are_shown_bold():
    assert inline("**Rest** here.", fill=str) == "<strong>Rest</strong> here."


def test_a_placeholder_is_filled_by_the_page():
    assert inline("Call {phone/night-line}.", fill=lambda token: f"<b>{token}</b>") == "Call <b>phone/night-line</b>."


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", '<img src=x onerror="alert(1)">'])
def test_raw_html_is_shown_as_text(text):
    assert "<" not in inline(text, fill=str)


@pytest.mark.parametrize("text", ["[here](https://evil.example)", "https://evil.example", "![x](y.png)", "`code`"])
def test_a_text_cannot_make_a_link_an_image_or_code(text):
    assert inline(text, fill=str) == text


def test_a_text_without_markup_holds_the_names_instead_of_placeholders():
    assert plain("**Call** {phone/night-line}.", fill=lambda token: "816-555-0100") == "Call 816-555-0100."


def test_placeholders_are_listed_in_order():
    assert placeholders("{faq/b} then {faq/a}") == ["faq/b", "faq/a"]
