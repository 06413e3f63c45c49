"""What the tests of the content share: a small guide and its problems."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pwa.content.check import Rulebook, check
from pwa.content.load import load
from pwa.content.neutral import load_banned
from pwa.content.withheld import load_withheld
from tests.made import write_guide

TODAY = date(2026, 11, 22)


@pytest.fixture
def problems(tmp_path: Path) -> Callable[..., list[str]]:
    """Give a function that checks the small guide with some files changed."""

    def found(today: date = TODAY, **files: str) -> list[str]:
        folder = write_guide(tmp_path, **files)
        banned = load_banned(folder / "banned.toml")["en"]
        rules = Rulebook(today, banned, load_withheld(folder / "withheld.toml"))
        return [str(problem) for problem in check(load(folder), rules)]

    return found


@pytest.fixture
def refusal(tmp_path: Path) -> Callable[..., str]:
    """Give a function that loads the small guide with one file broken, and gives the one error."""

    def found(**files: str) -> str:
        write_guide(tmp_path, **files)
        with pytest.raises(ExceptionGroup) as caught:
            load(tmp_path)
        (error,) = caught.value.exceptions
        return str(error).replace(f"{tmp_path}/", "")

    return found
