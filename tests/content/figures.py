"""Numbers in a text, however they are written: 25,000 and $25,000, two and 2, 20:00 and 8 in the evening."""

import re

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_WORDS = {
    **{word: str(number) for number, word in enumerate(_UNITS)},
    **{word: str(10 * number) for number, word in enumerate(_TENS, 2)},
    **{word: str(number) for number, word in enumerate(_ORDINALS, 1)},
    "minor": "18",  # A minor is a person under 18.
    "minors": "18",
}
_FIGURE = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_YEARS = re.compile(r"\b((?:19|20)\d\d)[-–](\d\d)\b(?![-–]\d)")
_CLOCK = re.compile(r"\b(1[3-9]|2[0-3]):\d\d\b")
_SPAN = re.compile(r"\ban? (?:year|month|week|day|lifetime)\b")


def figures(text: str) -> set[str]:
    """The numbers that a text writes in digits, without signs, commas and leading zeros."""
    return {_bare(found) for found in _FIGURE.findall(_whole_years(text))}


def numbers(text: str) -> set[str]:
    """The numbers that a text states in digits or in words."""
    spelled = {_WORDS[word] for word in re.findall(r"[a-z]+", text.lower()) if word in _WORDS}
    evening = {str(int(hour) - 12) for hour in _CLOCK.findall(text)}
    one = {"1"} if _SPAN.search(text.lower()) else set()
    hundred = {"100"} if "%" in text else set()
    return figures(text) | spelled | evening | one | hundred


def years(text: str) -> set[str]:
    """The years that a text names."""
    return {found for found in figures(text) if re.fullmatch(r"(?:19|20)\d\d", found)}


def _whole_years(text: str) -> str:
    """Write 2025-26 as 2025-2026, so that both are the same years."""
    return _YEARS.sub(lambda found: f"{found[1]}-{found[1][:2]}{found[2]}", text)


def _bare(figure: str) -> str:
    whole, dot, rest = figure.replace(",", "").partition(".")
    return f"{int(whole)}{dot}{rest}".removesuffix(".0")
