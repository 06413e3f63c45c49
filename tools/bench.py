"""Print the figures of the guide beside their budgets (tests/budgets.toml). Exit 1 if one is missed."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import brotli

from pwa import create_app
from pwa.content.check import entry_grade
from pwa.settings import ROOT, Settings
from pwa.site import Site, documents, open_site
from pwa.snapshot import last_good, take
from search_index.analysis import rules
from search_index.engine import build

QUERIES = (ROOT.parent / "shared" / "search" / "dev-queries.jsonl", ROOT / "tests" / "quality" / "queries.jsonl")
STYLES = ("tokens", "base", "layout", "parts", "print")


def main() -> int:
    """Measure everything once."""
    budgets = tomllib.loads((ROOT / "tests" / "budgets.toml").read_text())
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(built=Path(folder) / "built", index=Path(folder) / "index")
        take(settings, lambda step: None)
        served = last_good(settings) or settings
        site = open_site(served)
        figures = dict([*pages(settings), *searches(site), *starts(settings)])
        for line in [*content(site), *builds(site)]:
            print(line)
    missed = 0
    for name, value in figures.items():
        budget = budgets.get(name)
        ok = budget is None or value <= budget["at_most"]
        missed += not ok
        beside = f"  budget {budget['at_most']:>9,}  {'ok' if ok else 'MISSED'}" if budget else ""
        print(f"{budget['what'] if budget else name:<52} {value:>10,}{beside}")
    return 1 if missed else 0


def content(site: Site) -> Iterator[str]:
    """What the guide holds."""
    library = site.libraries["en"]
    statements = [block for entry in library.entries for block in entry.body if block.kind != "heading"]
    grades = sorted((entry_grade(entry), entry.id) for entry in library.entries)
    yield f"entries {len(library.entries)}, services {len(library.services)}, sources {len(library.sources)}"
    yield f"statements {len(statements)}, with a source {sum(bool(block.sources) for block in statements)}"
    mean, worst = statistics.mean(grade for grade, _ in grades), grades[-1]
    yield f"reading grade: mean {mean:.2f}, worst {worst[0]:.2f} ({worst[1]})"


def pages(settings: Settings) -> Iterator[tuple[str, float]]:
    """Bytes of pages."""
    client = create_app(settings).test_client()
    styles = {name: (ROOT / "static" / "css" / f"{name}.css").read_bytes() for name in (*STYLES, "now")}
    sizes = {}
    for language in ("en", "es"):
        rows = client.get(f"/api/v1/entries?lang={language}").get_json()["entries"]
        for path in [f"/{language}/", f"/{language}/now", *(row["url"] for row in rows)]:
            sizes[path] = client.get(path).data
    css = sum(len(brotli.compress(styles[name])) for name in STYLES)
    longest = max((path for path in sizes if "/a/" in path), key=lambda path: len(sizes[path]))
    yield "home_brotli_bytes", max(len(brotli.compress(sizes[f"/{code}/"])) for code in ("en", "es")) + css
    yield "now_bytes", max(len(sizes[f"/{code}/now"]) for code in ("en", "es")) + len(styles["now"])
    yield (
        "page for right now with its styles, brotli",
        max(len(brotli.compress(sizes[f"/{code}/now"])) for code in ("en", "es")) + len(brotli.compress(styles["now"])),
    )
    yield f"longest answer ({longest}), HTML, brotli", len(brotli.compress(sizes[longest]))
    yield "styles, brotli", css


def searches(site: Site) -> Iterator[tuple[str, float]]:
    """Time of every query, asked once after one other search opened the index."""
    times = []
    for path in QUERIES:
        for query in map(json.loads, path.read_text().splitlines()) if path.exists() else ():
            if query["lang"] in site.libraries:
                site.search(query["lang"], "warm")
                started = time.perf_counter()
                site.search(query["lang"], query["q"])
                times.append((time.perf_counter() - started) * 1000)
    times.sort()
    yield f"search in process, p50 over {len(times)} queries, ms", round(times[len(times) // 2], 2)
    yield "search_p95_ms", round(times[int(len(times) * 0.95)], 2)


def builds(site: Site) -> Iterator[str]:
    """Time to build the index."""
    for language, library in site.libraries.items():
        with tempfile.TemporaryDirectory() as folder:
            started = time.perf_counter()
            build(Path(folder), documents(library), rules(language))
            yield f"index build, {language}: {time.perf_counter() - started:.2f} s"


def starts(settings: Settings) -> Iterator[tuple[str, float]]:
    """Time from the command to the first answer, with nothing built and with everything built."""
    with tempfile.TemporaryDirectory() as folder:
        cold = replace(settings, built=Path(folder) / "built", index=Path(folder) / "index", port=8971)
        yield "first start to first answer, s (nothing built)", round(_start(cold), 2)
        yield "second_start_s", round(_start(cold), 2)


def _start(settings: Settings) -> float:
    environment = {**os.environ, "BUILT": str(settings.built), "INDEX": str(settings.index), "PORT": str(settings.port)}
    serve = [sys.executable, "-m", "flask", "--app", "wsgi", "serve"]
    started = time.perf_counter()
    server = subprocess.Popen(serve, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    try:
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{settings.port}/en/", timeout=5).read()
                return time.perf_counter() - started
            except urllib.error.URLError:
                time.sleep(0.02)
    finally:
        server.terminate()
        server.wait(10)


if __name__ == "__main__":
    sys.exit(main())
