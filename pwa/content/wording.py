"""Words and numbers that must not stand in a text as they are."""

import re
from collections.abc import Iterator

from pwa.content.problems import Rulebook

PHONE = re.compile(r"(?<![\w.])(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}(?!\w)")
SHORT_NUMBER = re.compile(r"\b(?:911|988|211)\b|(?<=text )\d{5,6}\b|(?<=text to )\d{5,6}\b", re.IGNORECASE)


def short_number(text: str) -> str | None:
    """The first number such as 911 or 741741 that is typed as digits."""
    found = SHORT_NUMBER.search(bare(text))
    return found[0] if found else None


def wording_problems(text: str, rules: Rulebook) -> Iterator[str]:
    """Say what must not stand in a text: numbers as digits, judging words, withheld facts."""
    if number := PHONE.search(bare(text)):
        yield f"the number {number[0]!r} must be written as {{phone/<service>}}, so that it is in the directory"
    if word := rules.banned.judging.find(bare(text)):
        yield f"{word!r} judges; choose another word"
    if reason := rules.withheld.find(text):
        yield f"must not be shown: {reason}"


def bare(text: str) -> str:
    """A text without its placeholders."""
    return re.sub(r"\{[^{}]*\}", " ", text)
