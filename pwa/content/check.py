"""Library → problems: what an editor must fix before anything is shown."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from pwa.content import reading
from pwa.content.check_services import MAX_SENTENCE, check_service
from pwa.content.markdown import placeholders
from pwa.content.model import Entry, Library, Named, Service
from pwa.content.problems import Problem, Rulebook
from pwa.content.wording import short_number, wording_problems

MAX_GRADE = 8.0
CODE = re.compile(r"[23456789bcdfghjkmnpqrstvwxyz]{3}")
AREAS = ("MO", "KS", "KCMO", "US")
AUDIENCES = ("anyone", "buyer", "family", "neighbour", "outreach", "seller", "survivor", "teen")
BASES = ("plain advice", "plain meaning", "about this guide")
STATUTE = re.compile(r"RSMo|K\.S\.A\.|U\.S\.C\.")


def check(library: Library, rules: Rulebook) -> Iterator[Problem]:
    """Yield every problem of the English library."""
    yield from _library_problems(library, rules)
    for entry in library.entries:
        yield from check_entry(entry, library, rules)
    for service in library.services:
        yield from check_service(service, library, rules)


def check_entry(entry: Entry, library: Library, rules: Rulebook) -> Iterator[Problem]:
    """Yield every problem of one entry."""
    path = f"{rules.folder}/faq/{entry.id}.md"
    for rule in _ENTRY_RULES:
        for line, message in rule(entry, library, rules):
            yield Problem(f"{path}:{line}", message)


def _library_problems(library: Library, rules: Rulebook) -> Iterator[Problem]:
    labelled: list[Named | Entry | Service] = [*library.topics, *library.entries, *library.services]
    coded: list[Named | Entry | Service] = [*labelled, *library.kinds, *library.groups]
    yield from _repeated("id", Counter(entry.key for entry in library.entries))
    yield from _repeated("id", Counter(service.key for service in library.services))
    yield from _repeated("code", Counter(c.code for c in coded))
    yield from _repeated("label", Counter(str(c.label) for c in labelled))
    for value in coded:
        if not CODE.fullmatch(value.code):
            yield Problem(f"content: {value.id}", f"code {value.code!r} must be three of 2-9 and consonants")
    for topic in library.topics:
        if found := rules.banned.outside.find(str(topic.label)):
            yield Problem("content/topics.toml", f"label of {topic.id} says {found!r}; choose a neutral title")
    for line_id in library.crisis_lines:
        if library.find_service(line_id) is None:
            yield Problem("content/topics.toml", f"crisis_lines names {line_id!r}, which is no service")


def _repeated(what: str, counts: Counter[str]) -> Iterator[Problem]:
    for value, count in counts.items():
        if count > 1 and value:
            yield Problem("content", f"{what} {value!r} is used {count} times; each must be unique")


Found = Iterator[tuple[int, str]]
EntryRule = Callable[[Entry, Library, Rulebook], Found]


def _head(entry: Entry, library: Library, rules: Rulebook) -> Found:
    if library.find_topic(entry.topic) is None:
        yield 1, f"topic {entry.topic!r} is not in topics.toml"
    for audience in entry.audiences:
        if audience not in AUDIENCES:
            yield 1, f"audiences holds {audience!r}; use {', '.join(AUDIENCES)}"
    for area in entry.area:
        if area not in AREAS:
            yield 1, f"area holds {area!r}; use {', '.join(AREAS)}"
    if found := rules.banned.outside.find(str(entry.label)):
        yield 1, f"label says {found!r}, which can be read on a watched phone; choose a neutral title"
    if not entry.label:
        yield 1, "label is empty; give a neutral short title"


def _review(entry: Entry, library: Library, rules: Rulebook) -> Found:
    if entry.due < rules.today:
        yield 1, f"review was due on {entry.due}; check the facts again and set checked"


def _shape(entry: Entry, library: Library, rules: Rulebook) -> Found:
    first = entry.body[0] if entry.body else None
    if first is None or first.kind != "heading":
        yield 1, "the body must begin with ## Do now"
    steps = sum(block.kind == "step" for block in entry.body)
    if not 1 <= steps <= 3:
        yield 1, f"has {steps} numbered steps; begin with one to three"


def _statements(entry: Entry, library: Library, rules: Rulebook) -> Found:
    for block in entry.body:
        if block.kind == "heading":
            continue
        if not block.sources and not block.basis:
            yield block.line, "a statement without source; end it with [@source-id] or begin with {basis=...}"
        if block.basis and block.basis not in BASES:
            yield block.line, f"basis {block.basis!r} is not known; use one of: {', '.join(BASES)}"
        for name in block.sources:
            if name not in library.sources:
                yield block.line, f"source {name!r} is not in sources.toml"


def _law(entry: Entry, library: Library, rules: Rulebook) -> Found:
    for block in entry.body:
        cites_law = any(s in library.sources and library.sources[s].kind == "statute" for s in block.sources)
        names_law = any(STATUTE.search(p) for p in placeholders(block.words.text))
        if (cites_law or names_law or block.facts) and not entry.area:
            yield block.line, "speaks of law; add area = [...] to the head (MO, KS, KCMO, US)"
            return


def _reading(entry: Entry, library: Library, rules: Rulebook) -> Found:
    for block in entry.body:
        for sentence in reading.sentences(block.words.text):
            if (length := len(reading.words(sentence))) > MAX_SENTENCE:
                yield block.line, f"a sentence of {length} words (limit {MAX_SENTENCE}); split it: {sentence[:60]}..."
    if (found := entry_grade(entry)) > MAX_GRADE:
        yield 1, f"reading grade {found:.1f} (limit {MAX_GRADE:.0f}); use shorter sentences and words"


def entry_grade(entry: Entry) -> float:
    """The Flesch-Kincaid grade of an entry's body, headings left out."""
    return reading.grade([b.words.text for b in entry.body if b.kind != "heading"])


def _ids(entry: Entry, library: Library, rules: Rulebook) -> Found:
    for service_id in entry.services:
        if library.find_service(service_id) is None:
            yield 1, f"services names {service_id!r}, which is no service; see content/directory/"
    for entry_id in entry.related:
        if library.find_entry(entry_id) is None:
            yield 1, f"related names {entry_id!r}, which is no entry; see content/faq/"
    for block in entry.body:
        for token in placeholders(block.words.text):
            if message := dead_placeholder(token, library):
                yield block.line, message


def dead_placeholder(token: str, library: Library) -> str | None:
    """Say what is wrong with a placeholder, or None."""
    kind, stroke, rest = token.partition("/")
    if not stroke or not kind.isalpha():
        return None
    if kind not in ("help", "phone", "text", "faq") or not rest:
        return f"{{{token}}} leads nowhere; write help/, phone/, text/ or faq/ and an id"
    if kind == "faq":
        return None if library.find_entry(rest) else f"{{{token}}} is no entry"
    service_id, _, number = rest.partition("/")
    service = library.find_service(service_id)
    if service is None:
        return f"{{{token}}} is no service"
    have = {"help": 1, "phone": len(service.phones), "text": len(service.texts)}[kind]
    if number and not (number.isascii() and number.isdecimal()):
        return f"{{{token}}}: {number!r} is not the place of a number; write 1, 2 …"
    if not 1 <= int(number or 1) <= have:
        return f"{{{token}}}: {service_id} has {have} of these"
    return None


def _wording(entry: Entry, library: Library, rules: Rulebook) -> Found:
    yield from ((1, message) for message in wording_problems(entry.question.text, rules))
    for block in entry.body:
        yield from ((block.line, message) for message in wording_problems(block.words.text, rules))
        if number := short_number(block.words.text):
            yield block.line, f"the number {number} must be written as {{phone/<service>}} or {{text/<service>}}"
        named = rules.withheld.find_name(block.words.text)
        if named and block.basis != "about this guide":
            yield block.line, f"must not be shown as help: {named}"


_ENTRY_RULES: tuple[EntryRule, ...] = (_head, _review, _shape, _statements, _law, _reading, _ids, _wording)
