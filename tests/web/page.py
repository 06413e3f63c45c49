"""A page as a parser sees it: elements in order, with what is inside them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass(eq=False)
class Element:
    """One element; `at` is its place in the order of the page."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    parent: "Element | None" = None
    at: int = 0
    parts: "list[Element | str]" = field(default_factory=list)

    def __iter__(self) -> "Iterator[Element]":
        for part in self.parts:
            if isinstance(part, Element):
                yield part
                yield from part

    def __getitem__(self, attribute: str) -> str:
        return self.attributes.get(attribute, "")

    @property
    def text(self) -> str:
        """The words inside, as one line."""
        return " ".join(self._written().split())

    @property
    def classes(self) -> set[str]:
        return set(self["class"].split())

    @property
    def outer(self) -> "Iterator[Element]":
        """The elements around this one, nearest first."""
        around = self.parent
        while around:
            yield around
            around = around.parent

    def all(self, *names: str, **wanted: str) -> "list[Element]":
        """Every element inside with one of these names and these attributes; class_ is one class of it."""
        one_class = wanted.pop("class_", None)
        exact = {name.replace("_", "-"): value for name, value in wanted.items()}
        return [
            element
            for element in self
            if (not names or element.name in names)
            and (one_class is None or one_class in element.classes)
            and all(element[name] == value for name, value in exact.items())
        ]

    def one(self, *names: str, **wanted: str) -> "Element":
        """The only such element inside."""
        found = self.all(*names, **wanted)
        assert len(found) == 1, f"{len(found)} elements fit {names} {wanted}, not one"
        return found[0]

    def _written(self) -> str:
        if self.name == "br":
            return "\n"
        return "".join(part if isinstance(part, str) else part._written() for part in self.parts)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.here = Element("#page")
        self.faults: list[str] = []
        self._count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.faults.append(f"<{tag}> has an attribute twice")
        self._count += 1
        element = Element(tag, {name: value or "" for name, value in attrs}, self.here, self._count)
        self.here.parts.append(element)
        if tag not in VOID:
            self.here = element

    def handle_endtag(self, tag: str) -> None:
        if self.here.name != tag or self.here.parent is None:
            self.faults.append(f"</{tag}> closes <{self.here.name}>")
        else:
            self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        self.here.parts.append(data)


def read_page(html: str) -> Element:
    """Read a page. An element that is not closed, or closed twice, is an error."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if reader.here is not reader.root:
        reader.faults.append(f"<{reader.here.name}> is never closed")
    assert reader.faults == []
    return reader.root
