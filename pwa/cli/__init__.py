"""What people type. Prints and exits; decides nothing."""

from flask import Flask

from pwa.cli import build, content, translations


def install(app: Flask) -> None:
    """Give the app its commands."""
    app.cli.add_command(build.build)
    app.cli.add_command(build.serve)
    app.cli.add_command(content.content)
    app.cli.add_command(translations.translations)
