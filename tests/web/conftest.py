"""What the tests of pages share: reading one page, every page, and small guides in certain states."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from flask import Flask
from flask.testing import FlaskClient

from pwa.content.model import Library
from pwa.languages import LANGUAGES
from pwa.settings import Settings
from pwa.site import Site, open_site
from tests.made import write_guide
from tests.web.page import Element, read_page

CODES = [language.code for language in LANGUAGES]


@dataclass(frozen=True)
class Visited:
    """One address with what was sent for it."""

    address: str
    status: int
    headers: Mapping[str, str]
    size: int
    page: Element

    @property
    def language(self) -> str:
        return self.address.split("/")[1]


@pytest.fixture(params=CODES)
def code(request: pytest.FixtureRequest) -> str:
    """Each language in turn."""
    found: str = request.param
    return found


@pytest.fixture
def read(client: FlaskClient) -> Callable[[str], Element]:
    """Give a function that opens one address and reads the page."""
    return lambda address: read_page(client.get(address).text)


@pytest.fixture(scope="session")
def pages(app: Flask) -> dict[str, Visited]:
    """Every page that links lead to from the home pages of all languages."""
    client = app.test_client()
    found: dict[str, Visited] = {}
    waiting = [f"/{code}/" for code in CODES]
    while waiting:
        address = waiting.pop()
        if address in found:
            continue
        answer = client.get(address)
        page = read_page(answer.text)
        found[address] = Visited(address, answer.status_code, dict(answer.headers), len(answer.data), page)
        waiting += [urldefrag(link["href"]).url for link in page.all("a") if link["href"].startswith("/")]
    return found


@pytest.fixture
def small(tmp_path: Path) -> Callable[..., Site]:
    """Give a function that opens the small guide, with some of its files changed."""

    def opened(**files: str) -> Site:
        content = write_guide(tmp_path / "content", **files)
        return open_site(Settings(content, tmp_path / "translations", tmp_path / "built", tmp_path / "index"))

    return opened


def with_library(site: Site, library: Library) -> Site:
    """The same site with one language's library replaced."""
    return replace(site, libraries={**site.libraries, library.language: library})
