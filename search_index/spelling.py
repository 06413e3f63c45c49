"""A sorted vocabulary: completions of a beginning, and words one or two slips away."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping

MAX_SCAN = 2_000
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")

# What a slip costs, compared with any other edit.
SWAP, DOUBLED, NEIGHBOUR, FIRST_LETTER = 0.5, 0.5, 0.6, 0.5


class WordTable:
    """The words of an index with the number of documents that hold each.

    `spellings` are words that no document need hold, but that a misspelt word may stand for.
    """

    def __init__(self, words: Mapping[str, int], stems: Collection[str], spellings: Collection[str] = ()) -> None:
        self._counts = words
        self._stems = stems
        self._sorted = sorted(words)
        self._by_length: dict[int, list[tuple[str, int]]] = {}
        for word in sorted({*words, *spellings}):
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
                found.append((cost, -self._counts.get(candidate, 0), candidate))
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

    An adjacent swap is one edit. A swap, a doubled letter or a neighbour on the
    keyboard costs less than another edit, and a different first letter more.
    """
    cost = _cost(typed, meant, 0, 0, allowed)
    if cost is None:
        return None
    return cost + (FIRST_LETTER if typed[:1] != meant[:1] else 0.0)


def _cost(typed: str, meant: str, i: int, j: int, allowed: int) -> float | None:
    """The cost of the rest, from the first place where the two differ."""
    while i < len(typed) and j < len(meant) and typed[i] == meant[j]:
        i, j = i + 1, j + 1
    if i == len(typed) and j == len(meant):
        return 0.0
    if not allowed or abs((len(typed) - i) - (len(meant) - j)) > allowed:
        return None
    costs = []
    for cost, di, dj in _edits(typed, meant, i, j):
        rest = _cost(typed, meant, i + di, j + dj, allowed - 1)
        if rest is not None:
            costs.append(cost + rest)
    return min(costs, default=None)


def _edits(typed: str, meant: str, i: int, j: int) -> Iterator[tuple[float, int, int]]:
    """The edits possible here: cost, letters used of what was typed, letters used of what was meant."""
    if i < len(typed) and j < len(meant):
        yield (NEIGHBOUR if meant[j] in _neighbours(typed[i]) else 1.0), 1, 1
        if typed[i : i + 2] == meant[j + 1 : j + 2] + meant[j]:
            yield SWAP, 2, 2
    if i < len(typed):
        yield (DOUBLED if i and typed[i] == typed[i - 1] else 1.0), 1, 0
    if j < len(meant):
        yield (DOUBLED if j and meant[j] == meant[j - 1] else 1.0), 0, 1


def _neighbours(letter: str) -> str:
    """The letters around a key, at most eight."""
    for above, row in enumerate(ROWS):
        at = row.find(letter)
        if at >= 0:
            return "".join(near[max(at - 1, 0) : at + 2] for near in ROWS[max(above - 1, 0) : above + 2])
    return ""


def _letters(word: str) -> int:
    mask = 0
    for letter in word:
        mask |= 1 << (ord(letter) & 63)
    return mask
