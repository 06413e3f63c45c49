"""A service file that cannot be read says where and what to do."""

from datetime import time

import pytest

from pwa.content.hours import Shift
from tests.made import SERVICE, changed, make_service

WEEKLY = """
[hours]
holidays = "closed"
[[hours.weekly]]
days = ["mon"]
opens = "09:30"
closes = "17:00"
"""
TWO_PHONES = SERVICE + '\n[[phones]]\nnumber = "+18165550101"\nlabel = "Days"\n'


def test_what_a_service_file_does_not_say_is_unknown(tmp_path):
    service = make_service(tmp_path)

    assert service.languages == ()
    assert not service.interpreter
    assert not service.hours.known
    assert service.address.street == ""
    assert service.cost.text == ""


def test_weekly_hours_are_read_as_shifts(tmp_path):
    service = make_service(tmp_path, SERVICE + WEEKLY)

    assert service.hours.shifts == (Shift(("mon",), time(9, 30), time(17)),)
    assert service.hours.holidays == "closed"


def test_a_season_is_read_as_its_first_and_last_day(tmp_path):
    service = make_service(tmp_path, SERVICE + WEEKLY + 'from = "12-01"\nto = "03-15"\n')

    assert service.hours.shifts[0].season == ((12, 1), (3, 15))


def test_each_phone_keeps_its_own_hours_and_languages(tmp_path):
    service = make_service(tmp_path, TWO_PHONES + 'languages = ["es"]\n')

    first, second = service.phones
    assert (first.hours.always_open, first.languages) == (True, ())
    assert (second.hours.always_open, second.languages) == (False, ("es",))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('side = "both"', 'side = "west"', "6: side is 'west'; use one of: MO, KS, both, national"),
        ('"free"', '"cheap"', "9: cost_kind is 'cheap'; use one of: free, low-cost, unstated, unknown"),
        ('"high"', '"sure"', "10: confidence is 'sure'; use one of: high, medium, low"),
        ('"confirmed"', '"closed"', "11: status is 'closed'; use one of: confirmed, renamed, doubtful"),
        ("always_open = true", 'always_open = "yes"', "18: phones.1.always_open must be true or false, not 'yes'"),
        ('number = "+18165550100"\n', "", "15: phones.1.number is missing; add number = a text in quotes"),
        ('label = "Night Line"\n', "", "1: label is missing; add label = a text in quotes"),
        ('id = "night-line"', 'id = "night-line"\nmotto = "hi"', "2: motto is not a field here; check the spelling"),
        ('side = "both"', 'website = "night.example"\nside = "both"', "6: website must be an address that starts"),
    ],
)
def test_a_wrong_field_of_a_service_is_refused_with_its_line(refusal, old, new, fault):
    assert refusal(service=changed(SERVICE, old, new)).startswith(f"directory/night-line.toml:{fault}")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"09:30"', '"9:30"', """24: hours.weekly.1.opens must be a time such as "09:30", not '9:30'"""),
        ('"17:00"', '"24:00"', """25: hours.weekly.1.closes must be a time such as "09:30", not '24:00'"""),
        ('["mon"]', '["monday"]', "23: hours.weekly.1.days holds 'monday'; use mon, tue, wed, thu, fri, sat, sun"),
        ('"closed"', '"maybe"', "21: hours.holidays is 'maybe'; use one of: open, closed, unknown"),
        ('opens = "09:30"\n', "", "22: hours.weekly.1.opens is missing; add opens = a text in quotes"),
    ],
)
def test_wrong_hours_are_refused_with_their_line(refusal, old, new, fault):
    found = refusal(service=SERVICE + changed(WEEKLY, old, new))

    assert found == f"directory/night-line.toml:{fault}"


@pytest.mark.parametrize("day", ["13-01", "12-32", "December", "12"])
def test_a_season_that_is_no_day_of_the_year_is_refused(refusal, day):
    found = refusal(service=SERVICE + WEEKLY + f'from = "{day}"\nto = "03-15"\n')

    assert found == (
        f'directory/night-line.toml:26: hours.weekly.1.from must be a month and a day such as "12-01", not {day!r}'
    )


def test_a_wrong_second_phone_is_refused_with_its_own_line(refusal):
    found = refusal(service=changed(TWO_PHONES, '"+18165550101"', "18165550101"))

    assert found == "directory/night-line.toml:21: phones.2.number must be a text in quotes, not 18165550101"
