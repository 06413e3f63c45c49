"""flask translations: catalogs for translators."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click
from babel.messages.catalog import Catalog

from pwa.catalogs.check import check
from pwa.catalogs.extract import DOMAINS, catalog
from pwa.catalogs.files import UnreadableCatalogError, compile_mo, merge, po_path, read, would_change, write
from pwa.content.neutral import load_banned
from pwa.current import settings
from pwa.languages import LANGUAGES, SOURCE
from pwa.settings import ROOT


@click.group()
def translations() -> None:
    """Look after the gettext files in translations/."""


@translations.command()
@click.option("--check", "only_check", is_flag=True, help="Change nothing; exit 1 if something would change.")
def update(*, only_check: bool) -> None:
    """Bring every catalog up to date with the English. Nothing is guessed."""
    stale = [(path, new) for path, new in _merged() if would_change(path, new)]
    for path, new in stale:
        if only_check:
            click.echo(f"{path}: is not up to date; run flask translations update")
        elif write(path, new):
            click.echo(f"updated {path}")
    sys.exit(1 if only_check and stale else 0)


@translations.command("check")
def check_all() -> None:
    """Print every problem with file, message and fix; exit 1 if there is one."""
    chosen = settings()
    banned = load_banned(chosen.content / "banned.toml")
    found = 0
    for language in LANGUAGES:
        for domain in DOMAINS if language != SOURCE else ():
            path = po_path(chosen.translations, language.code, domain)
            for problem in check(_read(path, language.code), str(path), banned.get(language.code)):
                click.echo(problem)
                found += 1
    click.echo(f"{found} problems")
    sys.exit(1 if found else 0)


@translations.command("compile")
def compile_all() -> None:
    """Compile every catalog for gettext."""
    for language in LANGUAGES:
        for domain in DOMAINS if language != SOURCE else ():
            path = po_path(settings().translations, language.code, domain)
            compile_mo(path, _read(path, language.code))


def _merged() -> Iterator[tuple[Path, Catalog]]:
    chosen = settings()
    for domain in DOMAINS:
        template = catalog(domain, ROOT, chosen.content)
        for language in LANGUAGES:
            if language != SOURCE:
                path = po_path(chosen.translations, language.code, domain)
                yield path, merge(_read(path, language.code), template)


def _read(path: Path, language: str) -> Catalog:
    try:
        return read(path, language)
    except UnreadableCatalogError as error:
        click.echo(error, err=True)
        sys.exit(1)
