"""Library in English → the same library in another language."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from pwa.content.hours import Hours
from pwa.content.model import Entry, Library, Named, Phone, Service, State, Unconfirmed
from pwa.content.words import Words

Find = Callable[[str, str], str | None]
"""Give the translation of a place and its English, or None."""
IsReviewed = Callable[[str, Mapping[str, Words]], bool]
"""Tell whether a person has checked these words of an entry or service."""


def translate(library: Library, language: str, find: Find, is_reviewed: IsReviewed, *, drafts: bool = True) -> Library:
    """Translate text by text; what has no translation stays English and says so.

    With `drafts` false, an entry or service that nobody has checked stays English.
    """
    turn = _Turn(language, find, is_reviewed, drafts=drafts)
    return replace(
        library,
        language=language,
        topics=tuple(turn.named("topic", topic) for topic in library.topics),
        kinds=tuple(turn.named("kind", kind) for kind in library.kinds),
        groups=tuple(turn.named("group", group) for group in library.groups),
        entries=tuple(turn.entry(entry) for entry in library.entries),
        services=tuple(turn.service(service) for service in library.services),
        unconfirmed=tuple(turn.unconfirmed(note) for note in library.unconfirmed),
    )


class _Turn:
    """Translating one library: what stays the same for every text of it."""

    def __init__(self, language: str, find: Find, is_reviewed: IsReviewed, *, drafts: bool) -> None:
        self._language = language
        self._find = find
        self._is_reviewed = is_reviewed
        self._drafts = drafts

    def named(self, kind: str, named: Named) -> Named:
        place = f"{kind}/{named.id}"
        return replace(
            named,
            title=self._words(f"{place}.title", named.title),
            label=self._words(f"{place}.label", named.label),
        )

    def unconfirmed(self, note: Unconfirmed) -> Unconfirmed:
        return replace(note, why=self._words(f"{note.key}.why", note.why))

    def entry(self, entry: Entry) -> Entry:
        shown = {place: self._words(f"{entry.key}.{place}", words) for place, words in entry.words()}
        state = self._state(entry.key, shown)
        if state == "draft" and not self._drafts:
            return replace(entry, state="english")
        body = tuple(replace(b, words=shown[f"body.{n}"]) for n, b in enumerate(entry.body, 1))
        return replace(entry, label=shown["label"], question=shown["question"], body=body, state=state)

    def service(self, service: Service) -> Service:
        shown = {place: self._words(f"{service.key}.{place}", words) for place, words in service.words()}
        state = self._state(service.key, shown)
        if state == "draft" and not self._drafts:
            return replace(service, state="english")
        return replace(
            service,
            label=shown.get("label", service.label),
            summary=shown.get("summary", service.summary),
            eligibility=shown.get("eligibility", service.eligibility),
            cost=shown.get("cost", service.cost),
            caution=shown.get("caution", service.caution),
            phones=tuple(self._phone(phone, shown, n) for n, phone in enumerate(service.phones, 1)),
            hours=_with_note(service.hours, shown.get("hours.note")),
            state=state,
        )

    def _phone(self, phone: Phone, shown: Mapping[str, Words], number: int) -> Phone:
        label = shown.get(f"phones.{number}.label", phone.label)
        return replace(phone, label=label, hours=_with_note(phone.hours, shown.get(f"phones.{number}.hours.note")))

    def _words(self, place: str, words: Words) -> Words:
        found = self._find(place, words.text) if words.text else None
        return Words(found, self._language, words.text) if found else words

    def _state(self, key: str, shown: Mapping[str, Words]) -> State:
        translated = [words for words in shown.values() if words.language == self._language]
        if not translated:
            return "english"
        whole = len(translated) == len(shown)
        return "reviewed" if whole and self._is_reviewed(key, shown) else "draft"


def _with_note(hours: Hours, note: Words | None) -> Hours:
    return replace(hours, note=note.text, note_language=note.language) if note else hours
