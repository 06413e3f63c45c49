"""The languages of the guide, and choosing one for a visitor."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """Code (BCP 47), own name, and the direction it is written in."""

    code: str
    name: str
    direction: str = "ltr"


SOURCE = Language("en", "English")
LANGUAGES = (SOURCE, Language("es", "Español"))


def find(code: str) -> Language | None:
    """The language with this code, or None."""
    return next((language for language in LANGUAGES if language.code == code), None)


def choose(accept: str) -> Language:
    """The first offered language that an Accept-Language header asks for, else English."""
    for wanted in _by_preference(accept):
        for language in LANGUAGES:
            if wanted == language.code.lower() or wanted.split("-")[0] == language.code.lower():
                return language
    return SOURCE


def _by_preference(accept: str) -> list[str]:
    ranked = []
    for part in accept[:500].split(","):
        tag, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = next((text[2:] for text in parameters if text.startswith("q=")), "1")
        ranked.append((_quality(quality), tag))
    return [tag for quality, tag in sorted(ranked, key=lambda pair: -pair[0]) if quality > 0]


def _quality(text: str) -> float:
    try:
        return float(text) if text.strip() else 1.0
    except ValueError:
        return 0.0
