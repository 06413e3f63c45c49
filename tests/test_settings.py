"""What the people who run the guide may choose."""

from pathlib import Path

import pytest

from pwa.settings import ROOT, SettingError, Settings, read_settings


def test_nothing_needs_to_be_set():
    assert read_settings({}) == Settings()


def test_only_this_machine_is_served_unless_somebody_says_otherwise():
    assert read_settings({}).host == "127.0.0.1"


def test_the_guide_that_is_served_stands_beside_the_code():
    assert read_settings({}).content == ROOT / "content"


def test_every_setting_can_be_changed():
    found = read_settings(
        {
            "CONTENT": "/a",
            "TRANSLATIONS": "/b",
            "BUILT": "/c",
            "INDEX": "/d",
            "HOST": "0.0.0.0",  # noqa: S104 - What a host would set.
            "PORT": "8080",
            "LEAVE_TO": "https://news.example/",
            "HIDE_DRAFTS": "es ar",
        }
    )

    assert (found.content, found.translations) == (Path("/a"), Path("/b"))
    assert (found.built, found.index) == (Path("/c"), Path("/d"))
    assert (found.host, found.port) == ("0.0.0.0", 8080)  # noqa: S104 - The same.
    assert found.leave_to == "https://news.example/"
    assert found.hidden_drafts == ("es", "ar")


@pytest.mark.parametrize("port", ["", "http", "0", "65536", "-1", "80.5", "8 0"])
def test_a_port_that_is_none_is_refused_by_name(port):
    with pytest.raises(SettingError) as caught:
        read_settings({"PORT": port})

    assert str(caught.value) == f"PORT={port!r} cannot be used: it must be a number from 1 to 65535"
    assert caught.value.name == "PORT"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://plain.example/",
        "javascript:alert(1)",
        "https://a.example/ https://b.example/",
        "https://a.example/;script-src",
        'https://a.example/"x',
        "https://a.example/<x>",
    ],
)
def test_a_page_to_leave_to_that_could_do_harm_is_refused_by_name(address):
    with pytest.raises(SettingError) as caught:
        read_settings({"LEAVE_TO": address})

    assert caught.value.name == "LEAVE_TO"


def test_settings_that_are_not_ours_are_ignored():
    assert read_settings({"PATH": "/bin", "SECRET_KEY": "x"}) == Settings()
