"""The Markdown of an entry's body → blocks, and one block's text → HTML."""

import re
from collections.abc import Callable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from pwa.content.model import Block, BlockKind
from pwa.content.words import Words

MARKS = re.compile(r"(?:\s*\[[@#][^\[\]\s]+\])+$")
MARK = re.compile(r"\[([@#])([^\[\]\s]+)\]")
BASIS = re.compile(r'^\{basis="([^"]*)"\}\s*')
PLACEHOLDER = re.compile(r"\{([^{}]+)\}")

_KINDS: dict[str, BlockKind] = {
    "heading_open": "heading",
    "blockquote_open": "caveat",
    "ordered_list_open": "step",
    "bullet_list_open": "item",
}
_INLINE = {"text", "softbreak", "strong_open", "strong_close", "em_open", "em_close"}
_ALLOWED = {"list_item_open", "paragraph_open", "inline", *_KINDS}


class MarkupError(Exception):
    """The body uses Markdown that the guide does not have."""

    def __init__(self, line: int, found: str) -> None:
        super().__init__(f"line {line}: {found}")
        self.line = line
        self.found = found


def blocks(body: str, first_line: int = 1) -> tuple[Block, ...]:
    """Read a body; lines count from `first_line`. Raise MarkupError on other markup."""
    return tuple(_blocks(MarkdownIt("commonmark").parse(body), first_line))


def inline(text: str, fill: Callable[[str], str]) -> str:
    """Render one block's text as HTML; `fill` gives the HTML of each placeholder."""
    html = MarkdownIt("zero").enable("emphasis").renderInline(text)
    return PLACEHOLDER.sub(lambda found: fill(found[1]), html)


def plain(text: str, fill: Callable[[str], str]) -> str:
    """Write one block's text without markup; `fill` gives the words of each placeholder."""
    return PLACEHOLDER.sub(lambda found: fill(found[1]), text.replace("**", ""))


def placeholders(text: str) -> list[str]:
    """The placeholders of a text, in order, without braces."""
    return PLACEHOLDER.findall(text)


def _blocks(tokens: list[Token], first_line: int) -> Iterator[Block]:
    containers: list[BlockKind] = []
    line = first_line
    for token in tokens:
        if token.map:
            line = first_line + token.map[0]
        if token.type.endswith("_close"):
            if token.type.replace("_close", "_open") in _KINDS:
                containers.pop()
            continue
        if token.type not in _ALLOWED or (token.type == "heading_open" and token.tag != "h2"):
            raise MarkupError(line, token.type.removesuffix("_open").replace("_", " "))
        if token.type in _KINDS:
            if len(containers) > 0:
                raise MarkupError(line, "a list or quote inside another one")
            containers.append(_KINDS[token.type])
        if token.type == "inline":
            _refuse_markup(token, line)
            kind = containers[-1] if containers else "paragraph"
            yield _block(kind, token.content.replace("\n", " "), line)


def _refuse_markup(token: Token, line: int) -> None:
    for child in token.children or ():
        if child.type not in _INLINE:
            raise MarkupError(line, f"{child.type.split('_')[0]} inside a line")
    if MARK.search(MARKS.sub("", token.content)):
        raise MarkupError(line, "a source mark in the middle of a text; marks stand at its end")


def _block(kind: BlockKind, content: str, line: int) -> Block:
    basis = BASIS.match(content)
    text = content[basis.end() :] if basis else content
    marks = MARKS.search(text)
    named = MARK.findall(marks[0]) if marks else []
    return Block(
        kind=kind,
        words=Words(text[: marks.start()] if marks else text),
        sources=tuple(name for sign, name in named if sign == "@"),
        facts=tuple(name for sign, name in named if sign == "#"),
        basis=basis[1] if basis else None,
        line=line,
    )
