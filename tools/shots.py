"""Screenshots of the main pages at 360x640, light and dark, into a folder (docs/shots for the README's)."""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

FLAGS = ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--no-sandbox"]
PAGES = {
    "home": "/en/",
    "home-es": "/es/",
    "answer": "/en/a/56f",
    "answer-es": "/es/a/56f",
    "place": "/en/h/z66",
    "directory": "/en/h/",
    "now": "/en/now",
    "search": "/en/search",
    "law": "/en/a/vz4",
    "error": "/en/xyz",
}


def main(base: str, folder: Path) -> None:
    """Take every screenshot of a running guide."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for scheme in ("light", "dark"):
            context = browser.new_context(viewport={"width": 360, "height": 640}, color_scheme=scheme)
            page = context.new_page()
            for name, path in PAGES.items():
                page.goto(base + path)
                page.screenshot(path=folder / f"{name}-{scheme}.png")
        browser.close()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: python tools/shots.py http://127.0.0.1:8000 FOLDER (of a running guide)")
    main(sys.argv[1], Path(sys.argv[2]))
