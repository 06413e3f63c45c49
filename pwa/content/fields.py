"""Typed reading of one TOML table, with errors that name the field and the fix."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, cast

_MISSING: Any = object()


class UnreadableFileError(Exception):
    """A content file that cannot be turned into a value."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{path}:{line}: {reason}")
        self.path = path
        self.line = line
        self.reason = reason


class Fields:
    """The fields of one table. Every method raises UnreadableFileError on a wrong one."""

    def __init__(self, path: Path, table: Mapping[str, Any], name: str = "") -> None:
        self._path = path
        self._table = table
        self._name = name
        self._read: set[str] = set()

    def text(self, key: str, default: Any = _MISSING) -> str:
        return cast(str, self._of_type(key, str, "a text in quotes", default))

    def number(self, key: str) -> int:
        return cast(int, self._of_type(key, int, "a whole number", _MISSING))

    def flag(self, key: str) -> bool:
        return cast(bool, self._of_type(key, bool, "true or false", default=False))

    def day(self, key: str) -> date:
        found = cast(date, self._of_type(key, date, "a date such as 2026-11-22", _MISSING))
        if isinstance(found, datetime):
            raise self.error(key, f"must be a date without a time, not {found}")
        return found

    def fraction(self, key: str) -> float | None:
        found: float | None = self._of_type(key, float, "a number such as 39.05", None)
        return found

    def clock(self, key: str) -> time:
        text = self.text(key)
        if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", text):
            raise self.error(key, f'must be a time such as "09:30", not {text!r}')
        return time.fromisoformat(text)

    def texts(self, key: str, default: Any = _MISSING) -> tuple[str, ...]:
        found = self._of_type(key, list, "a list of texts", default)
        if not all(isinstance(item, str) for item in found):
            raise self.error(key, "must hold only texts in quotes")
        return tuple(found)

    def one_of(self, key: str, allowed: Sequence[str], default: Any = _MISSING) -> Any:
        found = self.text(key, default)
        if found not in allowed:
            raise self.error(key, f"is {found!r}; use one of: {', '.join(allowed)}")
        return found

    def address(self, key: str) -> str | None:
        found = self.text(key, "")
        if found and not re.fullmatch(r"https?://[^\s\"<>]+", found):
            raise self.error(key, f"must be an address that starts with https://, not {found!r}")
        return found or None

    def lists(self, key: str) -> dict[str, tuple[str, ...]]:
        inner = self.table(key)
        return {name: inner.texts(name, ()) for name in inner.names()}

    def table(self, key: str) -> "Fields":
        found = self._of_type(key, dict, "a table", {})
        return Fields(self._path, found, f"{self._name}.{key}".strip("."))

    def tables(self, key: str) -> list["Fields"]:
        found = self._of_type(key, list, "a list of tables", [])
        if not all(isinstance(item, dict) for item in found):
            raise self.error(key, "must hold only tables")
        return [Fields(self._path, t, f"{self._name}.{key}.{n}".strip(".")) for n, t in enumerate(found, 1)]

    def names(self) -> list[str]:
        return list(self._table)

    def refuse_unknown(self) -> None:
        """Raise for a field that nobody asked for: most often a misspelling."""
        for key in self._table:
            if key not in self._read:
                raise self.error(key, "is not a field here; check the spelling or remove it")

    def error(self, key: str, reason: str) -> UnreadableFileError:
        place = f"{self._name}.{key}".strip(".")
        return UnreadableFileError(self._path, self._line(key), f"{place} {reason}")

    def _of_type(self, key: str, kind: type, wanted: str, default: Any) -> Any:
        self._read.add(key)
        found = self._table.get(key, default)
        if found is _MISSING:
            raise self.error(key, f"is missing; add {key} = {wanted}")
        if found is not default and (not isinstance(found, kind) or (kind is int and isinstance(found, bool))):
            raise self.error(key, f"must be {wanted}, not {found!r}")
        return found

    def _line(self, key: str) -> int:
        lines = self._path.read_text(encoding="utf-8", errors="replace").splitlines()
        first, last = _section(lines, self._name)
        mine = (
            n for n in range(first, last) if re.match(rf"\s*(?:{re.escape(key)}|\"{re.escape(key)}\")\s*=", lines[n])
        )
        return next(mine, first) + 1


def _section(lines: list[str], name: str) -> tuple[int, int]:
    """The first line of a table and the line after it; "phones.2" is the second [[phones]]."""
    heads = [n for n, line in enumerate(lines) if re.match(r"\[+[^\[\]]+\]+\s*$", line)]
    parts = name.split(".")
    for size in range(len(parts), 0, -1):
        tail = parts[size - 1]
        number = int(tail) if tail.isdigit() else 1
        title = ".".join(parts[: size - 1] if tail.isdigit() else parts[:size])
        same = [n for n in heads if title and lines[n].strip().strip("[]") == title]
        if len(same) >= number:
            start = same[number - 1]
            # A table written in one line stands at its own key.
            inner = parts[size] if size < len(parts) and not parts[size].isdigit() else None
            end = next((n for n in heads if n > start), len(lines))
            keyed = (n for n in range(start, end) if inner and re.match(rf"\s*{re.escape(inner)}\s*=", lines[n]))
            return next(keyed, start), end
    return 0, heads[0] if heads else len(lines)
