"""The guide with its real content, built into a folder of its own: nothing in the work tree is written."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from pwa import create_app, current
from pwa.settings import Settings
from pwa.site import Site
from pwa.snapshot import take


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings that point to a fresh build of the real content."""
    folder = tmp_path_factory.mktemp("guide")
    chosen = Settings(built=folder / "built", index=folder / "index")
    take(chosen, lambda step: None)
    return chosen


@pytest.fixture(scope="session")
def app(settings: Settings) -> Flask:
    """The application as a host starts it."""
    return create_app(settings)


@pytest.fixture(scope="session")
def site(app: Flask) -> Site:
    """The site that the application serves."""
    with app.app_context():
        return current.site()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Somebody's browser without a script."""
    return app.test_client()


@pytest.fixture
def serve() -> Callable[[Site], Flask]:
    """Give a function that starts the application on a site made for one test."""

    def started(site: Site) -> Flask:
        app = create_app(site.settings)
        app.extensions[current._SITE] = site
        return app

    return started
