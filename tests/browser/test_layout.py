"""How pages stand on a small screen, and whether programs find barriers in them."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

PAGES = ("/", "/now", "/search", "/h/", "/a/56f", "/a/vz4", "/h/z66", "/t/{topic}", "/about/", "/about/sources", "/xyz")
SIZES = ((320, 480), (360, 640), (1280, 800))


def _open(browser: Browser, url: str, width: int = 360, height: int = 640, **options: object) -> Page:
    context = browser.new_context(viewport={"width": width, "height": height}, **options)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(url)
    return page


@pytest.fixture(scope="module")
def topic(server: str, chromium: Browser) -> str:
    page = _open(chromium, f"{server}/en/")
    address = page.get_attribute(".tiles a", "href") or ""
    page.context.close()
    return address.rsplit("/", 1)[1]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways(chromium: Browser, server: str, topic: str, language: str, path: str):
    page = _open(chromium, f"{server}/{language}{path.format(topic=topic)}")

    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})

        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")

        assert overflow <= 0, f"{width} px"
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("path", PAGES)
def test_programs_find_no_barrier(chromium: Browser, server: str, topic: str, language: str, path: str, scheme: str):
    page = _open(chromium, f"{server}/{language}{path.format(topic=topic)}", color_scheme=scheme)

    found = Axe().run(page)
    page.context.close()

    assert found.violations_count == 0, found.generate_report()


def test_leave_is_never_covered_while_scrolling(chromium: Browser, server: str):
    page = _open(chromium, f"{server}/en/a/56f", 320, 480)
    covered = []

    for top in range(0, page.evaluate("document.body.scrollHeight"), 300):
        page.evaluate(f"window.scrollTo(0, {top})")
        on_top = page.evaluate(
            "(() => { const r = document.querySelector('.leave').getBoundingClientRect();"
            "return document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2)?.className })()"
        )
        if on_top != "leave":
            covered.append(top)
    page.context.close()

    assert covered == []


def test_buttons_and_calls_are_at_least_48_pixels_high(chromium: Browser, server: str):
    page = _open(chromium, f"{server}/en/")
    small = page.evaluate(
        "[...document.querySelectorAll('.call, .leave, .bar a, .tiles a, .chips a, button, input')]"
        ".filter(e => e.getBoundingClientRect().height < 48).map(e => e.outerHTML)"
    )
    page.context.close()

    assert small == []


def test_everything_works_with_scripts_turned_off(chromium: Browser, server: str):
    page = _open(chromium, f"{server}/es/search", java_script_enabled=False)
    page.fill("#q", "sobredosis")
    page.press("#q", "Enter")
    page.wait_for_selector(".results")

    first = page.locator(".results a").first.get_attribute("href")
    exit_link = page.get_attribute(".leave", "href")
    page.context.close()

    assert first is not None
    assert first.startswith("/es/a/")
    assert exit_link == "https://127.0.0.1:9/"


def test_a_whole_visit_leaves_nothing_in_the_browser(chromium: Browser, server: str, until: Callable[..., object]):
    page = _open(chromium, f"{server}/en/")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    for path in ("/en/a/56f", "/en/h/", "/en/search", "/en/about/privacy"):
        page.goto(f"{server}{path}")
    page.goto(f"{server}/en/search")
    page.fill("#q", "canary word")
    page.press("#q", "Enter")
    page.wait_for_load_state()

    kept = page.evaluate("({ local: localStorage.length, session: sessionStorage.length, cookie: document.cookie })")
    databases = page.evaluate("indexedDB.databases().then(found => found.length)")
    cookies = page.context.cookies()
    page.context.close()

    assert kept == {"local": 0, "session": 0, "cookie": ""}
    assert databases == 0
    assert cookies == []
    assert all(url.startswith(server) for url in requests)
    assert not any("canary" in url for url in requests)


def test_leaving_by_button_or_shift_does_not_come_back_to_the_page(chromium: Browser, server: str):
    for leave in (lambda page: page.click(".leave"), lambda page: [page.keyboard.press("Shift") for _ in range(3)]):
        page = _open(chromium, f"{server}/en/about/")
        page.goto(f"{server}/en/now".replace("/now", "/h/"))
        page.route("https://127.0.0.1:9/**", lambda route: route.fulfill(body="weather", content_type="text/plain"))

        leave(page)
        page.wait_for_url("https://127.0.0.1:9/**")
        page.go_back()
        shown = page.url
        page.context.close()

        assert shown == f"{server}/en/about/"
