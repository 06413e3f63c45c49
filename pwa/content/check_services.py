"""One service → problems."""

import re
from collections.abc import Iterator

from pwa.content import reading
from pwa.content.model import Library, Phone, Service, Text
from pwa.content.problems import Problem, Rulebook
from pwa.content.wording import wording_problems

MAX_SENTENCE = 25
NUMBER = re.compile(r"\+1\d{10}|\d{3}|\d{5,6}")


def check_service(service: Service, library: Library, rules: Rulebook) -> Iterator[Problem]:
    """Yield every problem of one service."""
    path = f"{rules.folder}/directory/{service.id}.toml"
    for rule in (_ids, _label, _texts, _numbers):
        for message in rule(service, library, rules):
            yield Problem(f"{path}:1", message)


def _ids(service: Service, library: Library, rules: Rulebook) -> Iterator[str]:
    kinds = {kind.id for kind in library.kinds}
    groups = {group.id for group in library.groups}
    yield from (f"kinds holds {k!r}, which is not in topics.toml" for k in service.kinds if k not in kinds)
    yield from (f"groups holds {g!r}, which is not in topics.toml" for g in service.groups if g not in groups)
    yield from (f"source {s!r} is not in sources.toml" for s in service.sources if s not in library.sources)
    if not service.sources:
        yield "sources is empty; every service rests on at least one"
    if service.due < rules.today:
        yield f"review was due on {service.due}; check the facts again and set checked"


def _label(service: Service, library: Library, rules: Rulebook) -> Iterator[str]:
    if not service.label:
        yield "label is empty; give a neutral short name"
    if found := rules.banned.outside.find(str(service.label)):
        yield f"label says {found!r}, which can be read on a watched phone; choose a neutral name"
    if named := rules.withheld.find_name(" ".join([service.name, *service.former_names])):
        yield f"must not be shown as help: {named}"


def _texts(service: Service, library: Library, rules: Rulebook) -> Iterator[str]:
    for place, words in service.words():
        for sentence in reading.sentences(words.text):
            if (length := len(reading.words(sentence))) > MAX_SENTENCE:
                yield f"{place}: a sentence of {length} words (limit {MAX_SENTENCE})"
        if named := rules.withheld.find_name(words.text):
            yield f"{place}: must not be shown as help: {named}"
        yield from (f"{place}: {message}" for message in wording_problems(words.text, rules))


def _numbers(service: Service, library: Library, rules: Rulebook) -> Iterator[str]:
    channels: list[Phone | Text] = [*service.phones, *service.texts]
    for channel in channels:
        if not NUMBER.fullmatch(channel.number):
            yield f"number {channel.number!r} must be written like +18165550100, 911 or 741741"
