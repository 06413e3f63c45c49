"""The dossier as the tests use it. Its three files are made from the research of 22 November 2026."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from pwa.content.load import load
from pwa.content.model import Block, Entry, Library
from pwa.settings import ROOT

DOSSIER = ROOT / "tests" / "dossier"
CONTENT = ROOT / "content"


@cache
def guide() -> Library:
    """The real guide in English."""
    return load(CONTENT)


@cache
def read(name: str) -> Any:
    """One file of the dossier."""
    return json.loads((DOSSIER / name).read_text(encoding="utf-8"))


@cache
def law() -> dict[str, dict[str, Any]]:
    """The facts of law by their id."""
    return {fact["id"]: fact for fact in read("facts.json") if fact["file"] == "law"}


@cache
def facts_of_source() -> dict[str, list[dict[str, Any]]]:
    """Source id → the facts that rest on it."""
    found: dict[str, list[dict[str, Any]]] = {}
    for fact in read("facts.json"):
        for source in fact["sources"]:
            found.setdefault(source, []).append(fact)
    return found


def facts_behind(block: Block) -> list[dict[str, Any]]:
    """The facts that share a source with a block, and the facts of law that it marks."""
    shared = [fact for source in block.sources for fact in facts_of_source().get(source, [])]
    return shared + [law()[name] for name in block.facts if name in law()]


def where(entry: Entry, block: Block) -> str:
    """File and line of a block, for messages."""
    return f"content/faq/{entry.id}.md:{block.line}"


def sections(entry: Entry) -> list[tuple[Block, list[Block]]]:
    """Each heading of an entry with the blocks below it."""
    found: list[tuple[Block, list[Block]]] = []
    for block in entry.body:
        if block.kind == "heading":
            found.append((block, []))
        else:
            found[-1][1].append(block)
    return found


def files() -> list[Path]:
    """Every file of the content, except the two that are lists of what must not be shown."""
    return [p for p in sorted(CONTENT.rglob("*")) if p.is_file() and p.stem not in ("withheld", "unconfirmed")]
