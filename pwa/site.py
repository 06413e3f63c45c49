"""The whole guide in all its languages: open it, build it, search it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from gettext import NullTranslations

from pwa.catalogs.lookup import load_catalogs
from pwa.content.load import load
from pwa.content.markdown import plain
from pwa.content.model import Entry, Library, Service, Unconfirmed
from pwa.content.translate import translate
from pwa.languages import LANGUAGES, SOURCE, Language
from pwa.settings import Settings
from search_index.analysis import analyse, rules
from search_index.document import Answer, Document
from search_index.engine import Index, build

STATES = ("reviewed", "draft", "missing")


@dataclass(frozen=True)
class Site:
    """All libraries with the settings they came from, ready to serve."""

    settings: Settings
    libraries: Mapping[str, Library]
    messages: Mapping[str, NullTranslations]
    indexes: Mapping[str, Index]

    def search(self, language: str, query: str, limit: int = 10) -> Answer:
        """Rank entries and services for a reader's words in one language."""
        return self.indexes[language].search(query, limit)

    def notes(self, language: str, query: str) -> tuple[Unconfirmed, ...]:
        """The notes on names that we could not confirm and that a query names in full."""
        asked = _words(query, language)
        library = self.libraries[language]
        return tuple(
            n for n in library.unconfirmed if any(_names(asked, name, language) for name in (n.name, *n.names))
        )


def open_site(settings: Settings) -> Site:
    """Load all languages and open their indexes, building what is not there yet.

    Raise an ExceptionGroup of UnreadableFileError, or UnreadableCompiledError.
    """
    libraries, messages = load_libraries(settings)
    for language, library in libraries.items():
        build(settings.index / language, documents(library), rules(language))
    indexes = {language: Index(settings.index / language, rules(language)) for language in libraries}
    return Site(settings, libraries, messages, indexes)


def load_libraries(settings: Settings) -> tuple[dict[str, Library], dict[str, NullTranslations]]:
    """Read the guide and translate it into every language."""
    english = load(settings.content)
    libraries: dict[str, Library] = {}
    messages: dict[str, NullTranslations] = {}
    for language in LANGUAGES:
        catalogs = load_catalogs(settings.translations, language.code)
        messages[language.code] = catalogs.messages
        libraries[language.code] = (
            english
            if language == SOURCE
            else translate(
                english,
                language.code,
                catalogs.find,
                catalogs.reviews.covers,
                drafts=language.code not in settings.hidden_drafts,
            )
        )
    return libraries, messages


def documents(library: Library) -> Iterator[Document]:
    """Everything of one library that can be found by search."""
    kinds = {kind.id: kind.title.text for kind in library.kinds}
    groups = {group.id: group.title.text for group in library.groups}
    for entry in library.entries:
        yield _entry_document(entry, library)
    for service in library.services:
        yield _service_document(service, kinds, groups, library.language)


def plain_text(text: str, library: Library) -> str:
    """Write a text without markup, its placeholders as names and numbers."""
    return plain(text, lambda token: _spoken(token, library))


def languages_of(site: Site) -> tuple[Language, ...]:
    """The languages that the site is offered in."""
    return tuple(language for language in LANGUAGES if language.code in site.libraries)


def progress(site: Site) -> list[dict[str, object]]:
    """How far each language is: texts that are reviewed, drafts, or still English."""
    return [_progress(language, site.libraries[language.code]) for language in languages_of(site) if language != SOURCE]


def _progress(language: Language, library: Library) -> dict[str, object]:
    counts = Counter[str]()
    urgent: dict[str, Counter[str]] = {}
    left = 0
    values: list[Entry | Service] = [*library.entries, *library.services]
    for value in values:
        state = "reviewed" if value.state == "reviewed" else "draft"
        urgency = value.urgency if isinstance(value, Entry) else "services"
        for _, words in value.words():
            here = state if words.language == language.code else "missing"
            counts[here] += 1
            urgent.setdefault(urgency, Counter())[here] += 1
            left += len(words.text.split()) if here == "missing" else 0
    return {
        "code": language.code,
        "name": language.name,
        **{state: counts[state] for state in STATES},
        "words_left": left,
        "by_urgency": {urgency: {s: found[s] for s in STATES} for urgency, found in urgent.items()},
    }


def _entry_document(entry: Entry, library: Library) -> Document:
    lead = [b.words.text for b in entry.body if b.kind == "step"]
    body = [b.words.text for b in entry.body if b.kind != "step"]
    phrasings = dict.fromkeys((*entry.phrasings.get(library.language, ()), *entry.phrasings.get("en", ())))
    fields = {
        "title": f"{entry.question}\n{entry.label}",
        "phrasings": "\n".join(phrasings),
        "lead": plain_text("\n".join(lead), library),
        "body": plain_text("\n".join(body), library),
    }
    related = (*(f"help/{name}" for name in entry.services), *(f"faq/{name}" for name in entry.related))
    return Document(entry.key, fields, entry.urgency == "crisis", related)


def _service_document(service: Service, kinds: Mapping[str, str], groups: Mapping[str, str], language: str) -> Document:
    named = [kinds[kind] for kind in service.kinds] + [groups[group] for group in service.groups]
    body = [str(words) for place, words in service.words() if place not in ("label", "summary")]
    fields = {
        "names": "\n".join((service.name, *service.former_names)),
        "kinds": "\n".join(named),
        "lead": f"{service.summary} {service.label}",
        "body": "\n".join([*body, service.address.street, service.address.city]),
    }
    return Document(service.key, fields)


def _spoken(token: str, library: Library) -> str:
    kind, _, rest = token.partition("/")
    if kind == "help" and (service := library.find_service(rest)):
        return service.name
    if kind == "faq" and (entry := library.find_entry(rest)):
        return entry.question.text
    if kind in ("phone", "text") and (service := library.find_service(rest.partition("/")[0])):
        numbers = service.phones if kind == "phone" else service.texts
        return written(numbers[int(rest.partition("/")[2] or 1) - 1].number)
    return token


def written(number: str) -> str:
    """A phone number as people write it: +18165310233 → 816-531-0233."""
    digits = number.removeprefix("+1")
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}" if len(digits) == 10 else digits


def _words(text: str, language: str) -> set[str]:
    return {token.word for token in analyse(text, rules(language))}


def _names(asked: set[str], name: str, language: str) -> bool:
    words = _words(name, language)
    return bool(words) and words <= asked
