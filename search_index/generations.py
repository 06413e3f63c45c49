"""Folders that replace each other in one step: a reader sees the old one or the new one, whole."""

import os
import shutil
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

_CURRENT = "current"
_BUILDING = ".building-"
_ABANDONED_AFTER = 3600


def current(folder: Path) -> str | None:
    """The name of the generation in use."""
    try:
        return (folder / _CURRENT).read_text(encoding="ascii")
    except FileNotFoundError:
        return None


def publish(folder: Path, generation: str, write: Callable[[Path], None]) -> None:
    """Write a generation beside the one in use, then point to it. A generation in use is not written again."""
    if current(folder) == generation and (folder / generation).is_dir():
        return
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / generation).is_dir():
        _write_beside(folder, generation, write)
    before = current(folder)
    _point(folder, generation)
    _remove_old(folder, {generation, before})


def _write_beside(folder: Path, generation: str, write: Callable[[Path], None]) -> None:
    beside = Path(tempfile.mkdtemp(dir=folder, prefix=_BUILDING))
    try:
        write(beside)
        _rename(beside, folder / generation)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _rename(beside: Path, target: Path) -> None:
    try:
        beside.rename(target)
    except OSError:
        # Another process finished the same generation first: it holds the same.
        if not target.is_dir():
            raise


def _point(folder: Path, generation: str) -> None:
    beside = folder / f".{_CURRENT}-{os.getpid()}-{threading.get_ident()}"
    beside.write_text(generation, encoding="ascii")
    beside.replace(folder / _CURRENT)


def _remove_old(folder: Path, kept: set[str | None]) -> None:
    """Keep the last two generations: somebody may be about to open the one before."""
    for old in folder.iterdir():
        is_being_built = old.name.startswith(_BUILDING) and time.time() - old.stat().st_mtime < _ABANDONED_AFTER
        if old.is_dir() and old.name not in kept and not is_being_built:
            shutil.rmtree(old, ignore_errors=True)
