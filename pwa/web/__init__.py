"""HTTP: requests to the site, pages back."""

from flask import Flask

from pwa.web import about, api, directory, errors, headers, pages, render, search


def install(app: Flask) -> None:
    """Give the app its pages, API, errors and headers."""
    render.install(app)
    headers.install(app)
    errors.install(app)
    for part in (pages, directory, search, about, api):
        app.register_blueprint(part.views)
