"""flask build and flask serve."""

import sys
import time

import click
import waitress
from flask import current_app

from pwa.current import settings, site
from pwa.snapshot import BrokenSourceError, last_good, take

# Exit codes: nothing can be served; only an older build can be served.
NOTHING, ONLY_OLD = 1, 3


@click.command()
def build() -> None:
    """Compile the catalogs, take a snapshot of the content, and build the search index."""
    started = time.perf_counter()
    if not _build():
        sys.exit(ONLY_OLD if last_good(settings()) else NOTHING)
    click.echo(f"built in {time.perf_counter() - started:.1f} s")


@click.command()
def serve() -> None:
    """Build what is new and serve it; if something is broken, serve the last good build."""
    if not _build() and last_good(settings()) is None:
        sys.exit(NOTHING)
    for language, library in site().libraries.items():
        # Opened and warm before the first person asks.
        site().search(language, library.topics[0].title.text)
    host, port = settings().host, settings().port
    click.echo(f"Porchlight is on http://{host}:{port} (Ctrl+C stops it)")
    # Waitress keeps the application beyond this context, so it needs the thing behind the proxy.
    waitress.serve(current_app._get_current_object(), host=host, port=port, threads=8, ident=None)  # type: ignore[attr-defined]


def _build() -> bool:
    try:
        take(settings(), lambda step: click.echo(f"  {step}"))
    except BrokenSourceError as error:
        for problem in error.problems:
            click.echo(f"error: {problem}", err=True)
        if last_good(settings()) is None:
            click.echo("Nothing was built before, so there is nothing to serve. Mend these files first.", err=True)
        else:
            click.echo("Mend these files. Until then the last good build is served.", err=True)
        return False
    return True
