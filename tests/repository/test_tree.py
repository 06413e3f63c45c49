"""Rules about the code itself."""

import re
import subprocess
import tomllib
from pathlib import Path

from pwa.languages import LANGUAGES, SOURCE

ROOT = Path(__file__).parents[2]
CODE = ("*.py", "*.js", "*.css", "*.html", "*.sh")
GENERATED = ("static/vendor/",)
LIMIT = 250
JAVASCRIPT_LAYERS = ("main", "features", "store", "search")


def _files(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    names = [name for name in listed.stdout.splitlines() if not name.startswith(GENERATED)]
    return [ROOT / name for name in names if (ROOT / name).exists()]


def test_no_file_of_code_is_longer_than_250_lines():
    long = {str(p.relative_to(ROOT)): n for p in _files(*CODE) if (n := len(p.read_text().splitlines())) > LIMIT}

    assert long == {}


def test_every_module_says_in_its_first_line_what_it_is_for():
    silent = [
        p.name
        for p in _files("pwa/*.py", "search_index/*.py")
        if p.read_text().strip() and not p.read_text().startswith('"""')
    ]

    assert silent == []


def test_architecture_names_every_module():
    text = (ROOT / "ARCHITECTURE.md").read_text()
    modules = [p for p in _files("pwa/*.py", "search_index/*.py", "static/app/*.js") if p.name != "__init__.py"]

    missing = [str(p.relative_to(ROOT)) for p in modules if f"`{p.relative_to(ROOT)}`" not in text]

    assert missing == []


def test_architecture_names_no_module_that_is_gone():
    named = re.findall(
        r"`((?:pwa|search_index|static/app)/[\w/.-]+\.(?:py|js))`", (ROOT / "ARCHITECTURE.md").read_text()
    )

    gone = [name for name in named if not (ROOT / name).exists()]

    assert named
    assert gone == []


def test_javascript_imports_point_down():
    upward = []
    for path in _files("static/app/*.js"):
        here = _layer(path)
        for target in re.findall(r'from "(\.[^"]+)"', path.read_text()):
            there = _layer((path.parent / target).resolve())
            if JAVASCRIPT_LAYERS.index(there) < JAVASCRIPT_LAYERS.index(here):
                upward.append(f"{path.name} -> {target}")

    assert upward == []


def _layer(path: Path) -> str:
    parts = path.relative_to(ROOT / "static" / "app").parts
    return "main" if len(parts) == 1 else parts[0]


def test_javascript_holds_no_sentence_for_readers():
    sentence = re.compile(r'"[A-Z][a-z]+ [a-z]+ [^"]*"')

    found = {p.name: m for p in _files("static/app/*.js") if (m := sentence.findall(p.read_text()))}

    assert found == {}


def test_every_language_is_complete_in_its_three_places():
    for language in LANGUAGES:
        assert (ROOT / "search_index" / "languages" / f"{language.code}.json").exists()
        if language != SOURCE:
            assert (ROOT / "translations" / language.code.replace("-", "_")).is_dir()


def test_dependencies_are_pinned_with_hashes_and_name_no_host():
    for path in (ROOT / "requirements.txt", ROOT / "requirements-test.txt"):
        text = path.read_text()
        pins = re.findall(r"^[\w.-]+==", text, re.MULTILINE)

        assert pins
        assert text.count("--hash=sha256:") >= len(pins)
        assert "://" not in text
    assert "resolved" not in (ROOT / "package-lock.json").read_text()


def test_every_direct_dependency_stands_in_a_decision():
    decisions = "\n".join(path.read_text().lower() for path in (ROOT / "docs" / "decisions").glob("*.md"))
    direct = [line.split("==")[0] for line in (ROOT / "requirements.in").read_text().splitlines() if "==" in line]

    unexplained = [name for name in direct if name.lower() not in decisions]

    assert unexplained == []


def test_every_command_stands_in_the_docs():
    docs = "\n".join(path.read_text() for path in (ROOT / "docs").rglob("*.md")).replace("flask --app wsgi ", "flask ")
    commands = ["flask build", "flask serve", "flask content check"]
    commands += [f"flask translations {name}" for name in ("update", "check", "compile")]

    assert [command for command in commands if command not in docs] == []


def test_ci_calls_exactly_the_readmes_test_command():
    first_screen = (ROOT / "README.md").read_text().split("\n## ")[0]

    assert "sh run.sh" in first_screen
    assert "sh test.sh" in first_screen
    assert (ROOT / ".ci" / "run").read_text().strip().endswith("exec sh test.sh")


def test_the_project_keeps_the_notices_of_what_it_ships_and_uses():
    notices = (ROOT / "THIRD-PARTY.md").read_text()
    direct = [line.split("==")[0] for line in (ROOT / "requirements.in").read_text().splitlines() if "==" in line]

    assert [name for name in direct if name.lower() not in notices.lower()] == []
    assert "Copyright 2007 Matt Chaput" in notices


def test_the_version_stands_in_one_place_and_in_the_changelog():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]

    assert version in (ROOT / "CHANGELOG.md").read_text()
