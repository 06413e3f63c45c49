"""Numbers in a text, however they are written: 25,000 and $25,000, 4.9 and 4.9%, two and 2."""

import re

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_WORDS = {
    **{word: str(number) for number, word in enumerate(_UNITS)},
    **{word: str(10 * number) for number, word in enumerate(_TENS, 2)},
    **{word: str(number) for number, word in enumerate(_ORDINALS)},
}
_FIGURE = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_YEARS = re.compile(r"\b((?:19|20)\d\d)[-–](\d\d)\b(?![-–]\d)")
_WORD = re.compile(r"[a-z]+")


def figures(text: str) -> set[str]:
    """The numbers that a text writes in digits, without signs, commas and leading zeros."""
    return {_bare(found) for found in _FIGURE.findall(_whole_years(text))}


def numbers(text: str) -> set[str]:
    """The numbers that a text states in digits or in words."""
    spelled = {_WORDS[word] for word in _WORD.findall(text.lower()) if word in _WORDS}
    once = {"1"} if re.search(r"\ban? (?:year|month|week|day|lifetime)\b", text.lower()) else set()
    return figures(text) | spelled | once


def _whole_years(text: str) -> str:
    """Write 2025-26 as 2025-2026, so that both are the same years."""
    return _YEARS.sub(lambda found: f"{found[1]}-{found[1][:2]}{found[2]}", text)


def _bare(figure: str) -> str:
    whole, dot, rest = figure.replace(",", "").partition(".")
    return f"{int(whole)}{dot}{rest}".removesuffix(".0")
