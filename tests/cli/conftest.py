"""What the tests of the commands share: the small guide, and typing a command."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from flask.cli import FlaskGroup

from pwa import create_app
from pwa.settings import Settings
from tests.made import write_guide


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings that point to the small guide."""
    content = write_guide(tmp_path / "content")
    return Settings(content, tmp_path / "translations", tmp_path / "built", tmp_path / "index")


@pytest.fixture
def run(settings: Settings) -> Callable[..., Result]:
    """Give a function that types a command after flask."""
    group = FlaskGroup(create_app=lambda: create_app(settings), load_dotenv=False)

    return lambda *words: CliRunner().invoke(group, words)
