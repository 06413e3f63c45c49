"""A sorted vocabulary: completions of a beginning, and words one or two slips away."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping

MAX_SCAN = 2_000
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


class WordTable:
    """The words of an index with the number of documents that hold each."""

    def __init__(self, words: Mapping[str, int], stems: frozenset[str]) -> None:
        self._counts = words
        self._stems = stems
        self._sorted = sorted(words)
        self._by_length: dict[int, list[tuple[str, int]]] = {}
        for word in self._sorted:
            self._by_length.setdefault(len(word), []).append((word, _letters(word)))

    def has_word(self, word: str) -> bool:
        return word in self._counts

    def has_stem(self, stem: str) -> bool:
        return stem in self._stems

    def complete(self, prefix: str, limit: int) -> list[str]:
        """The commonest longer words that begin so, ties by spelling."""
        start = bisect_left(self._sorted, prefix)
        found = []
        for word in self._sorted[start : start + MAX_SCAN]:
            if not word.startswith(prefix):
                break
            if word != prefix:
                found.append(word)
        return sorted(found, key=lambda word: (-self._counts[word], word))[:limit]

    def near(self, word: str, limit: int) -> list[str]:
        """Words within one edit (4 to 7 letters) or two (8 or more), likeliest slips first."""
        allowed = 0 if len(word) < 4 or word.isdigit() else 1 if len(word) < 8 else 2
        found = []
        for candidate in self._alike(word, allowed) if allowed else ():
            cost = slip_cost(word, candidate, allowed)
            if cost is not None:
                found.append((cost, -self._counts[candidate], candidate))
        return [candidate for _, _, candidate in sorted(found)[:limit]]

    def _alike(self, word: str, allowed: int) -> Iterator[str]:
        # An edit changes at most two of the letters that a word is made of.
        letters = _letters(word)
        for length in range(len(word) - allowed, len(word) + allowed + 1):
            for candidate, mask in self._by_length.get(length, ()):
                if (mask ^ letters).bit_count() <= 2 * allowed:
                    yield candidate


def slip_cost(typed: str, meant: str, allowed: int) -> float | None:
    """How unlikely a slip is, or None if it takes more than the allowed edits.

    Optimal string alignment (an adjacent swap is one edit). A swap, a doubled
    letter or a neighbour on the keyboard costs less than another edit, and a
    different first letter costs more.
    """
    if abs(len(typed) - len(meant)) > allowed:
        return None
    before: list[tuple[int, float]] = []
    row: list[tuple[int, float]] = [(n, float(n)) for n in range(len(meant) + 1)]
    for i, letter in enumerate(typed, 1):
        after = [(i, float(i))]
        for j, wanted in enumerate(meant, 1):
            same = letter == wanted
            choices = [
                _plus(row[j - 1], 0 if same else 1, 0.0 if same else _mix(letter, wanted)),
                _plus(row[j], 1, 0.5 if typed[i - 2 : i - 1] == letter else 1.0),
                _plus(after[j - 1], 1, 0.5 if meant[j - 2 : j - 1] == wanted else 1.0),
            ]
            if i > 1 and j > 1 and letter == meant[j - 2] and typed[i - 2] == wanted:
                choices.append(_plus(before[j - 2], 1, 0.5))
            after.append(min(choices))
        if min(after)[0] > allowed:
            return None
        before, row = row, after
    edits, cost = row[-1]
    return None if edits > allowed else cost + (0.5 if typed[:1] != meant[:1] else 0.0)


def _plus(so_far: tuple[int, float], edits: int, cost: float) -> tuple[int, float]:
    return so_far[0] + edits, so_far[1] + cost


def _mix(typed: str, meant: str) -> float:
    for above, row in enumerate(ROWS):
        at = row.find(typed)
        if at >= 0:
            near = row[max(at - 1, 0) : at + 2]
            for other in (above - 1, above + 1):
                if 0 <= other < len(ROWS):
                    near += ROWS[other][max(at - 1, 0) : at + 2]
            return 0.6 if meant in near else 1.0
    return 1.0


def _letters(word: str) -> int:
    mask = 0
    for letter in word:
        mask |= 1 << (ord(letter) & 63)
    return mask
