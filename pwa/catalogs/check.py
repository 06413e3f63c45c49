"""Catalog → problems: what a translator must fix, and what should be looked at again."""

import re
import unicodedata
from collections.abc import Iterator

from babel.messages.catalog import Catalog, Message

from pwa.content.markdown import placeholders
from pwa.content.neutral import Banned
from pwa.content.problems import Problem

_BRACES = re.compile(r"\{[^{}]*\}|%\(\w+\)s")
_DIGITS = re.compile(r"\d+")
_TAB_TITLE = re.compile(r"(faq|help|topic)/[^.]+\.label")
_MARKUP = re.compile(r"[<>]|\]\(|https?://|javascript:|\[[@#]", re.IGNORECASE)


def check(catalog: Catalog, where: str, banned: Banned | None) -> Iterator[Problem]:
    """Yield every problem that keeps a translation from being shown."""
    for message in catalog:
        if not message.id or not message.string or message.fuzzy:
            continue
        for english, translated in _pairs(message):
            place = f"{where}: {message.context or english[:40]!r}"
            for fault in faults(english, translated):
                yield Problem(place, fault)
            if banned and translated and (found := _wording(message.context or "", translated, banned)):
                yield Problem(place, found)


def faults(english: str, translated: str) -> Iterator[str]:
    """What a translation has lost or added. Used too where a text is shown: one fault, and English is."""
    if not translated:
        return
    if sorted(placeholders(english)) != sorted(placeholders(translated)):
        yield f"the parts in braces differ: {_listed(english)} / {_listed(translated)}"
    if _digits(english) != _digits(translated):
        yield f"the digits differ: {' '.join(_digits(english))} / {' '.join(_digits(translated))}"
    if sorted(re.findall(r"%\(\w+\)s", english)) != sorted(re.findall(r"%\(\w+\)s", translated)):
        yield "the placeholders %(name)s differ"
    if english.count("**") != translated.count("**"):
        yield "the ** marks differ"
    if (found := _MARKUP.search(translated)) and found[0] not in english:
        yield f"holds markup or a link that the English does not have: {found[0]!r}"
    if any(unicodedata.category(c) in ("Cc", "Co", "Cs") for c in translated if c != "\n"):
        yield "holds a control character"
    if len(english) > 20 and not len(english) / 3 <= len(translated) <= 3 * len(english):
        yield f"is {len(translated)} characters long for {len(english)}: below a third or above three times"


def _wording(context: str, translated: str, banned: Banned) -> str | None:
    if _TAB_TITLE.fullmatch(context) and (found := banned.outside.find(translated)):
        return f"says {found!r}, which can be read on a watched phone; choose a neutral title"
    if found := banned.judging.find(_BRACES.sub(" ", translated)):
        return f"says {found!r}, which judges; choose another word"
    return None


def _pairs(message: Message) -> Iterator[tuple[str, str]]:
    english = [message.id] if isinstance(message.id, str) else list(message.id)
    forms = [message.string] if isinstance(message.string, str) else list(message.string or ())
    for number, form in enumerate(forms):
        yield english[min(number, len(english) - 1)], form


def _digits(text: str) -> list[str]:
    normal = unicodedata.normalize("NFKC", _BRACES.sub(" ", text))
    return sorted(str(int(number)) for number in _DIGITS.findall(normal))


def _listed(text: str) -> str:
    return " ".join("{" + token + "}" for token in placeholders(text)) or "none"
