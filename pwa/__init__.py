"""create_app: the one place that knows all parts."""

import os

from flask import Flask

from pwa import cli, current, web
from pwa.settings import ROOT, Settings, read_settings


def create_app(settings: Settings | None = None) -> Flask:
    """Make the application. Without settings, they come from the environment."""
    app = Flask(__name__, static_folder=str(ROOT / "static"), template_folder="templates")
    current.install(app, settings or read_settings(os.environ))
    web.install(app)
    cli.install(app)
    return app
