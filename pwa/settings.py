"""Every knob, read from the environment once."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class SettingError(Exception):
    """A setting in the environment that cannot be used."""

    def __init__(self, name: str, found: str, wanted: str) -> None:
        super().__init__(f"{name}={found!r} cannot be used: {wanted}")
        self.name = name


@dataclass(frozen=True)
class Settings:
    """What the people who run the guide may choose.

    `leave_to` is the page that the Leave button opens, `hidden_drafts` the
    languages whose unreviewed translations are not shown.
    """

    content: Path = ROOT / "content"
    translations: Path = ROOT / "translations"
    built: Path = ROOT / "built"
    index: Path = ROOT / "search_index" / "built"
    host: str = "127.0.0.1"
    port: int = 8000
    leave_to: str = "https://www.weather.gov/"
    hidden_drafts: tuple[str, ...] = ()


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Read HOST, PORT, LEAVE_TO, HIDE_DRAFTS, CONTENT, TRANSLATIONS, BUILT and INDEX.

    Raise SettingError that names the setting.
    """
    ours = Settings()
    return Settings(
        content=Path(environment.get("CONTENT", ours.content)),
        translations=Path(environment.get("TRANSLATIONS", ours.translations)),
        built=Path(environment.get("BUILT", ours.built)),
        index=Path(environment.get("INDEX", ours.index)),
        host=environment.get("HOST", ours.host),
        port=_port(environment.get("PORT", str(ours.port))),
        leave_to=_address(environment.get("LEAVE_TO", ours.leave_to)),
        hidden_drafts=tuple(environment.get("HIDE_DRAFTS", "").split()),
    )


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise SettingError("PORT", text, "it must be a number from 1 to 65535")
    return int(text)


def _address(text: str) -> str:
    if not text.startswith("https://") or any(c in text for c in " \"'<>;,"):
        raise SettingError("LEAVE_TO", text, "it must be one address that starts with https://")
    return text
