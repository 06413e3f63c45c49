"""flask build and flask serve."""

import sys
import time

import click
import waitress
from flask import current_app

from pwa.catalogs.lookup import UnreadableCompiledError
from pwa.content.fields import UnreadableFileError
from pwa.current import settings, site
from pwa.snapshot import BrokenSourceError, last_good, take


@click.command()
def build() -> None:
    """Compile the catalogs, take a snapshot of the content, and build the search index."""
    started = time.perf_counter()
    try:
        take(settings(), lambda step: click.echo(f"  {step}"))
    except BrokenSourceError as error:
        for problem in error.problems:
            click.echo(f"error: {problem}", err=True)
        if last_good(settings()) is None:
            click.echo("Nothing was built before, so there is nothing to serve. Mend these files first.", err=True)
            sys.exit(1)
        click.echo("Mend these files. Until then the last good build is served.", err=True)
        sys.exit(3)
    click.echo(f"built in {time.perf_counter() - started:.1f} s")


@click.command()
def serve() -> None:
    """Serve the last good build."""
    chosen = settings()
    try:
        for language, library in site().libraries.items():
            # Opened and warm before the first person asks.
            site().search(language, library.topics[0].title.text)
    except (UnreadableFileError, UnreadableCompiledError, ExceptionGroup) as error:
        for each in error.exceptions if isinstance(error, ExceptionGroup) else [error]:
            click.echo(f"error: {each}", err=True)
        sys.exit(1)
    click.echo(f"Porchlight is on http://{chosen.host}:{chosen.port} (Ctrl+C stops it)")
    waitress.serve(current_app._get_current_object(), host=chosen.host, port=chosen.port, threads=8, ident=None)  # type: ignore[attr-defined]
