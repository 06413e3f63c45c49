"""What people do, in four engines."""

from collections.abc import Callable
from typing import Any

FIND = "document.querySelector"


def test_a_person_searches_and_reads_the_first_answer(tab: Any, server: str, until: Callable[..., Any]):
    tab.goto(f"{server}/en/search")
    tab.evaluate(f"{FIND}('#q').value = 'he choked me'")
    tab.evaluate(f"{FIND}('form.search').requestSubmit()")
    until(lambda: tab.evaluate(f"!!{FIND}('.results a')"))

    title = tab.evaluate(f"{FIND}('.results a').textContent")
    address = tab.evaluate("location.href")

    assert title == "He choked me. Do I need a doctor?"
    assert address == f"{server}/en/search"


def test_a_person_changes_the_language_and_stays_on_the_page(tab: Any, server: str, until: Callable[..., Any]):
    tab.goto(f"{server}/en/a/56f")
    tab.evaluate(f"{FIND}('.languages a[lang=es]').click()")

    until(lambda: tab.evaluate("document.documentElement.lang") == "es")

    assert tab.evaluate("location.pathname") == "/es/a/56f"


def test_a_person_filters_the_directory(tab: Any, server: str, until: Callable[..., Any]):
    tab.goto(f"{server}/en/h/")
    everything = tab.evaluate("document.querySelectorAll('.cards > li').length")
    tab.evaluate(f"{FIND}('#s').value = 'k'")
    tab.evaluate(f"{FIND}('form.filters').requestSubmit()")

    until(lambda: tab.evaluate("location.search.includes('s=k')"))
    kansas = tab.evaluate("document.querySelectorAll('.cards > li').length")

    assert everything == 112
    assert 0 < kansas < everything


def test_the_styles_and_scripts_are_let_in_by_the_pages_own_policy(tab: Any, server: str):
    tab.goto(f"{server}/en/")

    height = tab.evaluate(f"{FIND}('.leave').getBoundingClientRect().height")
    script = tab.evaluate(f"import({FIND}('script').src).then(() => 'started')")

    assert height >= 48
    assert script == "started"


def test_back_works_as_usual_while_reading(tab: Any, server: str, until: Callable[..., Any]):
    tab.goto(f"{server}/en/")
    tab.goto(f"{server}/en/now")
    tab.evaluate("history.back()")

    until(lambda: tab.evaluate("location.pathname") == "/en/")
