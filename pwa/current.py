"""The site of the app we run in, and the language of the request."""

from typing import cast

from flask import Flask, current_app, g

from pwa.content.model import Library
from pwa.languages import SOURCE, Language
from pwa.settings import Settings
from pwa.site import Site, open_site
from pwa.snapshot import last_good

_SETTINGS = "porchlight.settings"
_SITE = "porchlight.site"


def install(app: Flask, settings: Settings) -> None:
    """Give the app its settings; the site is opened when it is first asked for."""
    app.extensions[_SETTINGS] = settings


def settings() -> Settings:
    """The settings of this app."""
    return cast(Settings, current_app.extensions[_SETTINGS])


def site() -> Site:
    """The site of this app."""
    if _SITE not in current_app.extensions:
        chosen = settings()
        current_app.extensions[_SITE] = open_site(last_good(chosen) or chosen)
    return cast(Site, current_app.extensions[_SITE])


def language() -> Language:
    """The language of this request."""
    return cast(Language, g.get("language", SOURCE))


def library() -> Library:
    """The library in the language of this request."""
    return site().libraries[language().code]
