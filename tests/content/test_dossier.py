"""Every figure, statute and number of the real guide stands in the dossier."""

import re

from pwa.content.check import STATUTE
from pwa.content.markdown import PLACEHOLDER, placeholders
from pwa.content.model import Block
from tests.content.dossier import facts_behind, guide, law, read, sections, where
from tests.content.figures import figures, numbers, years

# A figure in a paragraph that rests on no source of its own, with the reason why it may stand there.
EXCEPTIONS = {
    ("pep-72", "72"): "a pointer to faq/hiv-window; the limit has its sources in the step above",
    ("how-often-test", "72"): "a pointer to faq/pep-72, where the limit has its source",
    ("pregnant-options", "5"): "a pointer to faq/morning-after, where the limit has its source",
    ("prep", "72"): "a pointer to faq/pep-72, where the limit has its source",
    ("nudes-online", "18"): "a pointer between two services; both ages have their source in the steps",
    ("family-where", "18"): "a heading; the sources below it say child",
    ("how-trafficking-prevalent", "2"): "counts the two highways that a claim of the article named",
}


def _stated(block: Block, *, with_caveats: bool) -> set[str]:
    facts = facts_behind(block)
    stated = {number for fact in facts for number in numbers(fact["text"])}
    if with_caveats:
        stated |= {number for fact in facts for number in numbers(fact.get("caveat") or "")}
    for source in (guide().sources[name] for name in block.sources if name in guide().sources):
        stated |= years(f"{source.publisher} {source.title} {source.dated or ''}")
    return stated


def _unproven(block: Block) -> set[str]:
    written = figures(PLACEHOLDER.sub(" ", block.words.text))
    return written - _stated(block, with_caveats=block.kind == "caveat")


def _all_unproven() -> list[tuple[str, str, str]]:
    found = []
    for entry in guide().entries:
        for heading, below in sections(entry):
            stated = set().union(*(_stated(block, with_caveats=False) for block in below))
            missing = [(heading, figures(heading.words.text) - stated), *((block, _unproven(block)) for block in below)]
            found += [(entry.id, figure, where(entry, block)) for block, those in missing for figure in sorted(those)]
    return found


def test_every_figure_of_every_answer_stands_in_a_fact_with_the_same_source():
    unproven = [f"{place}: {figure}" for name, figure, place in _all_unproven() if (name, figure) not in EXCEPTIONS]

    assert unproven == []


def test_every_exception_from_that_rule_is_still_needed():
    needed = {(name, figure) for name, figure, _ in _all_unproven()}

    assert set(EXCEPTIONS) - needed == set()


def _is_cited(token: str, block: Block) -> bool:
    section = token.split()[-1]
    cited = re.compile(rf"(?<![\w.-]){re.escape(section)}(?![\w-]|\.\d)")
    facts = facts_behind(block)
    texts = [f"{fact.get('statute') or ''} {fact['text']}" for fact in facts]
    texts += [fact.get("caveat") or "" for fact in facts if block.kind == "caveat"]
    texts += [guide().sources[name].title for name in block.sources]
    return any(cited.search(text) for text in texts)


def test_every_named_statute_stands_in_a_fact_behind_its_paragraph():
    law_names = re.compile(rf"{STATUTE.pattern}|CFR|^[SH]B \d")

    unproven = [
        f"{where(entry, block)}: {token}"
        for entry in guide().entries
        for block in entry.body
        for token in placeholders(block.words.text)
        if law_names.search(token) and not _is_cited(token, block)
    ]

    assert unproven == []


def test_every_marked_fact_of_law_is_in_the_dossier():
    unknown = [
        f"{where(entry, block)}: {name}"
        for entry in guide().entries
        for block in entry.body
        for name in block.facts
        if name not in law()
    ]

    assert unknown == []


def test_every_fact_of_law_that_needs_a_caveat_has_it_beside_it():
    bare = []
    for entry in guide().entries:
        marked = {name for block in entry.body for name in block.facts}
        caveats = {name for block in entry.body if block.kind == "caveat" for name in block.facts}
        bare += [f"content/faq/{entry.id}.md: {name}" for name in sorted(marked - caveats) if _needs_caveat(name)]

    assert bare == []


def _needs_caveat(name: str) -> bool:
    return name in law() and law()[name]["use"] == "publish-with-caveat"


def test_every_law_source_behind_an_answer_is_one_that_a_fact_of_the_dossier_rests_on():
    known = {source for fact in read("facts.json") for source in fact["sources"]}

    unknown = [
        f"{where(entry, block)}: {source}"
        for entry in guide().entries
        for block in entry.body
        for source in block.sources
        if source not in known
    ]

    assert unknown == []
