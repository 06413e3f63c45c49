"""Finding a value by the code that stands in its address."""

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Coded(Protocol):
    """Anything with a code."""

    @property
    def code(self) -> str: ...


T = TypeVar("T", bound=Coded)


def by_code(values: Iterable[T], code: str) -> T | None:
    """The value with this code, or None."""
    return next((value for value in values if value.code == code), None)
