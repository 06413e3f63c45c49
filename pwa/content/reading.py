"""How hard a text is to read: sentences, words, syllables and a school grade."""

import re

_PLACEHOLDER = re.compile(r"\{[^{}]+\}")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(]*[A-Z0-9{¿¡])")
_WORD = re.compile(r"[^\W_]+(?:['’.,:/-][^\W_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")


def sentences(text: str) -> list[str]:
    """Split a text into sentences. A text without an end mark is one sentence."""
    return [part for part in _SENTENCE_END.split(text.strip()) if _WORD.search(part)]


def words(text: str) -> list[str]:
    """The words of a text; a placeholder counts as one short word."""
    return _WORD.findall(_PLACEHOLDER.sub(" it ", text.replace("**", "")))


def syllables(word: str) -> int:
    """Estimate the syllables of an English word; a number counts as one."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    if not letters:
        return 1
    count = len(_VOWELS.findall(letters))
    silent_e = letters.endswith("e") and not re.search(r"[^aeiouy]le$|[aeiouy]{2}$", letters)
    silent_ed = re.search(r"[^aeiouytd]ed$|[^aeiouysxz]es$", letters)
    if (silent_e or silent_ed) and not re.search(r"(?:[cg]|sh|ch)es$", letters):
        count -= 1
    return max(count, 1)


def grade(texts: list[str]) -> float:
    """The Flesch-Kincaid grade of some blocks of English text.

    0.39 x words per sentence + 11.8 x syllables per word - 15.59
    (Kincaid, Fishburne, Rogers and Chissom, 1975). An empty text has grade 0.
    """
    all_sentences = [sentence for text in texts for sentence in sentences(text)]
    all_words = [word for sentence in all_sentences for word in words(sentence)]
    if not all_words:
        return 0.0
    per_sentence = len(all_words) / len(all_sentences)
    per_word = sum(map(syllables, all_words)) / len(all_words)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59
