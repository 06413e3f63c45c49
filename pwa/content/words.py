"""A text with the language it is in: what pages show and translators work on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """A text in the language it is shown in, with the English it came from."""

    text: str
    language: str = "en"
    english: str = ""

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


NO_WORDS = Words("")
