"""The last good build: a copy of content and compiled catalogs that is switched in one step."""

import hashlib
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pwa.catalogs.extract import DOMAINS
from pwa.catalogs.files import UnreadableCatalogError, compile_mo, po_path, read, write_whole
from pwa.catalogs.reviews import UnreadableReviewsError
from pwa.content.fields import UnreadableFileError
from pwa.languages import LANGUAGES, SOURCE
from pwa.settings import Settings
from pwa.site import open_site

_CURRENT = "current"
_KEPT = 2


class BrokenSourceError(Exception):
    """Files that cannot be built from; each problem names file, line and what to do."""

    def __init__(self, problems: list[Exception]) -> None:
        super().__init__(f"{len(problems)} files cannot be read")
        self.problems = problems


def take(settings: Settings, tell: Callable[[str], None]) -> Path:
    """Build everything beside what is served, then switch. Raise BrokenSourceError.

    The same sources give the same snapshot, so that a second build is quick.
    """
    name = _fingerprint(settings)
    target = settings.built / name
    if not target.is_dir():
        settings.built.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(dir=settings.built, prefix=".building-"))
        try:
            tell("catalogs")
            _copy(settings, beside)
            tell("content and search index")
            open_site(_from(settings, beside))
            beside.rename(target)
        except ExceptionGroup as group:
            raise BrokenSourceError([_in_place(e, beside, settings) for e in group.exceptions]) from group
        except (UnreadableCatalogError, UnreadableReviewsError) as error:
            raise BrokenSourceError([error]) from error
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    write_whole(settings.built / _CURRENT, lambda opened: opened.write(name.encode()))
    _drop_old(settings.built, name)
    return target


def last_good(settings: Settings) -> Settings | None:
    """The settings that serve the last good build, or None if there is none."""
    try:
        name = (settings.built / _CURRENT).read_text(encoding="ascii")
    except FileNotFoundError:
        return None
    return _from(settings, settings.built / name)


def _from(settings: Settings, folder: Path) -> Settings:
    return replace(settings, content=folder / "content", translations=folder / "translations")


def _copy(settings: Settings, beside: Path) -> None:
    shutil.copytree(settings.content, beside / "content")
    for language in LANGUAGES:
        if language == SOURCE:
            continue
        for domain in DOMAINS:
            source = po_path(settings.translations, language.code, domain)
            compile_mo(po_path(beside / "translations", language.code, domain), read(source, language.code))
        stamps = source.parent.parent / "reviews.toml"
        if stamps.exists():
            shutil.copy(stamps, po_path(beside / "translations", language.code, "x").parent.parent)


def _in_place(error: Exception, beside: Path, settings: Settings) -> Exception:
    """Name the editor's file, not its copy."""
    if not isinstance(error, UnreadableFileError):
        return error
    return UnreadableFileError(settings.content / error.path.relative_to(beside / "content"), error.line, error.reason)


def _fingerprint(settings: Settings) -> str:
    found = hashlib.sha256()
    for folder in (settings.content, settings.translations):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix in (".toml", ".md", ".po"):
                found.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes())
    return found.hexdigest()[:16]


def _drop_old(built: Path, name: str) -> None:
    others = [p for p in built.iterdir() if p.is_dir() and p.name != name and not p.name.startswith(".")]
    for old in sorted(others, key=lambda path: path.stat().st_mtime)[: -_KEPT + 1 or None]:
        shutil.rmtree(old, ignore_errors=True)
