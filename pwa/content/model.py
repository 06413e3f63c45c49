"""The values the guide is made of. Nothing here changes after it is made."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from pwa.content.hours import Hours
from pwa.content.words import NO_WORDS, Words

SERVICE_REVIEW_DAYS = 180

Urgency = Literal["crisis", "soon", "background"]
BlockKind = Literal["heading", "step", "item", "paragraph", "caveat"]
State = Literal["source", "reviewed", "draft", "english"]


@dataclass(frozen=True)
class Source:
    """A publication that a statement rests on."""

    id: str
    publisher: str
    title: str
    url: str | None
    dated: str | None
    read: date
    kind: str
    copy: bool


@dataclass(frozen=True)
class Block:
    """One paragraph, heading, step, list item or caveat: the unit of translation."""

    kind: BlockKind
    words: Words
    sources: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    basis: str | None = None
    line: int = 0


@dataclass(frozen=True)
class Named:
    """A topic, a kind of help or a group of people: an id with its name."""

    id: str
    title: Words
    code: str = ""
    label: Words = NO_WORDS


@dataclass(frozen=True)
class Entry:
    """One question with its answer."""

    id: str
    code: str
    topic: str
    label: Words
    question: Words
    urgency: Urgency
    audiences: tuple[str, ...]
    area: tuple[str, ...]
    services: tuple[str, ...]
    related: tuple[str, ...]
    phrasings: Mapping[str, tuple[str, ...]]
    checked: date
    review_every: int
    body: tuple[Block, ...]
    state: State = "source"

    @property
    def key(self) -> str:
        return f"faq/{self.id}"

    @property
    def summary(self) -> Words:
        """What to do first, as shown in lists and search results."""
        return next((b.words for b in self.body if b.kind == "step"), self.question)

    @property
    def due(self) -> date:
        """The day by which somebody must check it again."""
        return self.checked + timedelta(days=self.review_every)

    @property
    def sources(self) -> tuple[str, ...]:
        """Every source that the answer rests on, in the order first named."""
        return tuple(dict.fromkeys(name for block in self.body for name in block.sources))

    @property
    def parts(self) -> tuple[int, int]:
        """How many of its texts are still in English, and how many there are."""
        all_words = [words for _, words in self.words()]
        return sum(not words.english for words in all_words), len(all_words)

    def words(self) -> Iterator[tuple[str, Words]]:
        """Every text of the entry with its stable place."""
        yield "label", self.label
        yield "question", self.question
        for number, block in enumerate(self.body, 1):
            yield f"body.{number}", block.words


@dataclass(frozen=True)
class Phone:
    """One number to call, with its own hours and languages."""

    number: str
    label: Words
    hours: Hours
    languages: tuple[str, ...] = ()
    interpreter: str = "unknown"
    tty: str = ""


@dataclass(frozen=True)
class Text:
    """One number to send a text to, and the word to send."""

    number: str
    keyword: str = ""
    keywords: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    always_open: bool = False


@dataclass(frozen=True)
class Address:
    """Where a place is. A confidential shelter has no street."""

    street: str = ""
    city: str = ""
    state: str = ""
    postal_code: str = ""
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True)
class Service:
    """One place or line that helps. An empty text or list means unknown."""

    id: str
    code: str
    name: str
    label: Words
    former_names: tuple[str, ...]
    kinds: tuple[str, ...]
    side: str
    groups: tuple[str, ...]
    summary: Words
    eligibility: Words
    cost_kind: str
    cost: Words
    caution: Words
    confidence: str
    status: str
    checked: date
    sources: tuple[str, ...]
    phones: tuple[Phone, ...]
    texts: tuple[Text, ...]
    hours: Hours
    website: str = ""
    chat: str = ""
    address: Address = Address()
    state: State = "source"

    @property
    def key(self) -> str:
        return f"help/{self.id}"

    @property
    def due(self) -> date:
        """The day by which somebody must check it again."""
        return self.checked + timedelta(days=SERVICE_REVIEW_DAYS)

    @property
    def languages(self) -> tuple[str, ...]:
        """Every language that some channel answers in, in the order first named."""
        channels: list[Phone | Text] = [*self.phones, *self.texts]
        return tuple(dict.fromkeys(code for c in channels for code in c.languages))

    @property
    def interpreter(self) -> bool:
        return any(phone.interpreter == "yes" for phone in self.phones)

    def words(self) -> Iterator[tuple[str, Words]]:
        """Every text of the service with its stable place; empty ones are left out."""
        named = [
            ("label", self.label),
            ("summary", self.summary),
            ("eligibility", self.eligibility),
            ("cost", self.cost),
            ("caution", self.caution),
            ("hours.note", Words(self.hours.note, self.hours.note_language)),
        ]
        for number, phone in enumerate(self.phones, 1):
            note = Words(phone.hours.note, phone.hours.note_language)
            named += [(f"phones.{number}.label", phone.label), (f"phones.{number}.hours.note", note)]
        yield from ((place, words) for place, words in named if words.text)


@dataclass(frozen=True)
class Unconfirmed:
    """A name that people ask for and that we could not confirm."""

    id: str
    name: str
    names: tuple[str, ...]
    why: Words
    looked: date

    @property
    def key(self) -> str:
        return f"unconfirmed/{self.id}"

    def words(self) -> Iterator[tuple[str, Words]]:
        """Every text of the note with its stable place."""
        yield "why", self.why


@dataclass(frozen=True)
class Library:
    """All entries and services in one language."""

    language: str
    topics: tuple[Named, ...]
    kinds: tuple[Named, ...]
    groups: tuple[Named, ...]
    entries: tuple[Entry, ...]
    services: tuple[Service, ...]
    unconfirmed: tuple[Unconfirmed, ...]
    sources: Mapping[str, Source]
    crisis_lines: tuple[str, ...] = ()

    def find_entry(self, entry_id: str) -> Entry | None:
        return next((e for e in self.entries if e.id == entry_id), None)

    def find_service(self, service_id: str) -> Service | None:
        return next((s for s in self.services if s.id == service_id), None)

    def find_topic(self, topic_id: str) -> Named | None:
        return next((t for t in self.topics if t.id == topic_id), None)

    def entries_of(self, topic_id: str) -> tuple[Entry, ...]:
        return tuple(e for e in self.entries if e.topic == topic_id)
