"""flask content: checks for editors."""

import sys
from datetime import datetime

import click

from pwa.content.check import check, entry_grade
from pwa.content.hours import CENTRAL
from pwa.content.load import load
from pwa.content.neutral import load_banned
from pwa.content.problems import Rulebook
from pwa.content.withheld import load_withheld
from pwa.current import settings


@click.group()
def content() -> None:
    """Look after the texts in content/."""


@content.command("check")
def check_all() -> None:
    """Print every problem with file, line and fix; exit 1 if there is one."""
    folder = settings().content
    try:
        library = load(folder)
    except ExceptionGroup as group:
        for error in group.exceptions:
            click.echo(error)
        sys.exit(1)
    rules = Rulebook(
        today=datetime.now(CENTRAL).date(),
        banned=load_banned(folder / "banned.toml")["en"],
        withheld=load_withheld(folder / "withheld.toml"),
        folder=folder,
    )
    problems = list(check(library, rules))
    for problem in problems:
        click.echo(problem)
    grades = [entry_grade(entry) for entry in library.entries] or [0.0]
    statements = [b for entry in library.entries for b in entry.body if b.kind != "heading"]
    sourced = sum(bool(block.sources) for block in statements)
    click.echo(
        f"{len(library.entries)} entries, {len(library.services)} services, "
        f"{sourced} of {len(statements)} statements with a source (the rest say why not); "
        f"reading grade {sum(grades) / len(grades):.1f} on average, {max(grades):.1f} at worst; "
        f"{len(problems)} problems"
    )
    sys.exit(1 if problems else 0)
