"""Finding what a page shows: a value by its code, the crisis lines."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from pwa.content.model import Library, Service


class Coded(Protocol):
    """Anything with a code."""

    @property
    def code(self) -> str: ...


T = TypeVar("T", bound=Coded)


def by_code(values: Iterable[T], code: str) -> T | None:
    """The value with this code, or None."""
    return next((value for value in values if value.code == code), None)


def crisis_lines(here: Library) -> list[Service]:
    """The lines to call in danger, in the order of topics.toml."""
    return [line for line in map(here.find_service, here.crisis_lines) if line]
