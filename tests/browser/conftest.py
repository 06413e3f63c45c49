"""A server of its own for the browsers, and one small face for four engines."""

import contextlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from tests.browser.webdriver import WebDriver, free_port, wait_for_port

ROOT = Path(__file__).parents[2]
FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NEEDS = {
    "chromium": ("chromium",),
    "firefox": ("firefox-esr",),
    "webkitgtk": ("WebKitWebDriver", "Xvfb"),
    "wpe": ("WPEWebDriver", "cog"),
}


def _missing(engine: str) -> list[str]:
    return [program for program in NEEDS[engine] if not shutil.which(program)]


def need(engine: str) -> None:
    """Skip visibly where an engine is not installed; with CI=true that is a failure."""
    if missing := _missing(engine):
        message = f"{engine} is not installed ({', '.join(missing)})"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)


class PlaywrightTab:
    """Chromium or Firefox with the face of WebDriver."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def goto(self, url: str) -> None:
        self.page.goto(url)

    def evaluate(self, script: str) -> Any:
        return self.page.evaluate(f"async () => ({script})")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a guide that is served as run.sh serves it."""
    folder = tmp_path_factory.mktemp("guide")
    port = free_port()
    environment = {
        **os.environ,
        "PORT": str(port),
        "BUILT": str(folder / "built"),
        "INDEX": str(folder / "index"),
        "LEAVE_TO": "https://127.0.0.1:9/",
    }
    flask = [sys.executable, "-m", "flask", "--app", "wsgi"]
    process = subprocess.Popen([*flask, "serve"], cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    wait_for_port(port, 60)  # It builds first.
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    process.wait(10)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    need("chromium")
    flags = [*FLAGS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def firefox(playwright: Playwright) -> Iterator[Browser]:
    need("firefox")
    browser = playwright.firefox.launch(channel="moz-firefox", executable_path=shutil.which("firefox-esr"))
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def display() -> Iterator[str | None]:
    """A screen for WebKitGTK."""
    read, write = os.pipe()
    arguments = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    process = subprocess.Popen(arguments, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    number = os.read(read, 20).decode().strip()
    yield f":{number}"
    process.terminate()
    process.wait(10)
    # Not before: the server writes to it once more, and would die of a closed pipe.
    os.close(read)


@pytest.fixture(params=list(NEEDS))
def tab(request: pytest.FixtureRequest) -> Iterator[Any]:
    """A fresh tab in each of the four engines."""
    engine = request.param
    need(engine)
    if engine in ("chromium", "firefox"):
        context = request.getfixturevalue(engine).new_context(viewport={"width": 360, "height": 640})
        yield PlaywrightTab(context.new_page())
        context.close()
        return
    driver = WebDriver(engine, request.getfixturevalue("display") if engine == "webkitgtk" else None)
    yield driver
    driver.close()


@pytest.fixture
def until() -> Callable[[Callable[[], Any]], Any]:
    """Wait for something to become true."""

    def wait(ask: Callable[[], Any], seconds: float = 10.0) -> Any:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            # Asked while one page replaces another, a browser gives an error: ask again.
            with contextlib.suppress(PlaywrightError, RuntimeError):
                if found := ask():
                    return found
            time.sleep(0.05)
        raise AssertionError(f"not within {seconds} s")

    return wait
