"""Open or closed, by the clock on the wall in Kansas City."""

from datetime import UTC, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pwa.content.hours import CENTRAL, DAYS, Hours, Shift, opening

OFFICE = Hours(shifts=(Shift(("mon", "tue", "wed", "thu", "fri"), time(9), time(17)),), holidays="open")
NIGHT = Hours(shifts=(Shift(("fri", "sat"), time(22), time(2)),), holidays="open")


def central(year, month, day, hour, minute=0, *, fold=0):
    """A moment as the clock in Kansas City shows it; fold=1 is the second time around."""
    return datetime(year, month, day, hour, minute, tzinfo=CENTRAL, fold=fold)


def test_an_office_is_open_within_its_hours():
    assert opening(OFFICE, central(2026, 11, 23, 9)) == "open"


def test_an_office_is_closed_from_the_minute_it_closes():
    assert opening(OFFICE, central(2026, 11, 23, 16, 59)) == "open"
    assert opening(OFFICE, central(2026, 11, 23, 17)) == "closed"


def test_an_office_is_closed_on_a_day_it_does_not_name():
    assert opening(OFFICE, central(2026, 11, 22, 10)) == "closed"


def test_a_line_that_is_always_open_is_open_on_christmas_night():
    assert opening(Hours(always_open=True), central(2026, 12, 25, 3)) == "open"


def test_hours_that_nobody_knows_are_unknown():
    assert opening(Hours(), central(2026, 11, 23, 10)) == "unknown"
    assert opening(Hours(note="by appointment"), central(2026, 11, 23, 10)) == "unknown"


def test_a_phone_set_to_another_time_zone_sees_central_hours():
    tokyo = datetime(2026, 11, 24, 0, 30, tzinfo=ZoneInfo("Asia/Tokyo"))

    assert opening(OFFICE, tokyo) == "open"


def test_a_night_shift_goes_on_after_midnight():
    assert opening(NIGHT, central(2026, 11, 21, 23)) == "open"
    assert opening(NIGHT, central(2026, 11, 22, 1, 59)) == "open"
    assert opening(NIGHT, central(2026, 11, 22, 2)) == "closed"


def test_a_night_shift_does_not_open_the_morning_before():
    assert opening(NIGHT, central(2026, 11, 20, 1)) == "closed"


def test_a_shift_that_closes_when_it_opens_lasts_a_whole_day():
    around = Hours(shifts=(Shift(("mon",), time(8), time(8)),), holidays="open")

    assert opening(around, central(2026, 11, 24, 7, 59)) == "open"
    assert opening(around, central(2026, 11, 24, 8)) == "closed"


def test_the_hour_that_is_missing_in_march_does_not_shift_the_day():
    sunday = Hours(shifts=(Shift(("sun",), time(3), time(9)),), holidays="open")
    change = datetime(2026, 3, 8, 8, 0, tzinfo=UTC)

    assert opening(sunday, change - timedelta(minutes=1)) == "closed"
    assert opening(sunday, change) == "open"


def test_a_shift_inside_the_missing_hour_never_opens():
    missing = Hours(shifts=(Shift(("sun",), time(2), time(3)),), holidays="open")
    change = datetime(2026, 3, 8, 8, 0, tzinfo=UTC)

    around = {opening(missing, change + timedelta(minutes=minute)) for minute in range(-60, 60)}

    assert around == {"closed"}


def test_a_night_shift_over_the_missing_hour_ends_by_the_clock():
    until_six = Hours(shifts=(Shift(("sat",), time(22), time(6)),), holidays="open")

    assert opening(until_six, central(2026, 3, 8, 5, 59)) == "open"
    assert opening(until_six, central(2026, 3, 8, 6)) == "closed"


def test_the_hour_that_comes_twice_in_november_is_open_both_times():
    first, second = central(2026, 11, 1, 1, 30), central(2026, 11, 1, 1, 30, fold=1)

    assert second.astimezone(UTC) - first.astimezone(UTC) == timedelta(hours=1)
    assert opening(NIGHT, first) == "open"
    assert opening(NIGHT, second) == "open"


def test_after_the_hour_that_comes_twice_the_night_shift_ends_by_the_clock():
    assert opening(NIGHT, datetime(2026, 11, 1, 7, 59, tzinfo=UTC)) == "open"
    assert opening(NIGHT, datetime(2026, 11, 1, 8, 0, tzinfo=UTC)) == "closed"


@pytest.mark.parametrize(("month", "day"), [(3, 6), (3, 9), (10, 30), (11, 2)])
def test_an_office_opens_at_nine_before_and_after_the_clock_changes(month, day):
    assert opening(OFFICE, central(2026, month, day, 8, 59)) == "closed"
    assert opening(OFFICE, central(2026, month, day, 9)) == "open"


def test_a_winter_shelter_is_open_across_the_new_year():
    winter = Hours(shifts=(Shift(DAYS, time(18), time(23), ((12, 1), (3, 1))),), holidays="open")

    found = {
        day: opening(winter, central(*day, 20))
        for day in [(2026, 11, 30), (2026, 12, 1), (2027, 1, 15), (2027, 3, 1), (2027, 3, 2)]
    }

    assert list(found.values()) == ["closed", "open", "open", "open", "closed"]


def test_a_summer_program_is_open_from_its_first_to_its_last_day():
    summer = Hours(shifts=(Shift(DAYS, time(9), time(12), ((6, 1), (8, 31))),), holidays="open")

    found = [opening(summer, central(2026, *day, 10)) for day in [(5, 31), (6, 1), (8, 31), (9, 1)]]

    assert found == ["closed", "open", "open", "closed"]


def test_a_season_of_one_day_is_that_day():
    once = Hours(shifts=(Shift(DAYS, time(9), time(12), ((6, 1), (6, 1))),), holidays="open")

    found = [opening(once, central(2026, *day, 10)) for day in [(5, 31), (6, 1), (6, 2)]]

    assert found == ["closed", "open", "closed"]


def test_the_last_night_of_a_season_goes_on_after_midnight():
    winter = Hours(shifts=(Shift(DAYS, time(20), time(6), ((12, 1), (3, 1))),), holidays="open")

    assert opening(winter, central(2027, 3, 2, 5)) == "open"
    assert opening(winter, central(2027, 3, 2, 21)) == "closed"


shifts = st.builds(
    Shift,
    days=st.lists(st.sampled_from(DAYS), min_size=1, max_size=7, unique=True).map(tuple),
    opens=st.times().map(lambda at: at.replace(tzinfo=None)),
    closes=st.times().map(lambda at: at.replace(tzinfo=None)),
    season=st.none() | st.tuples(*[st.tuples(st.integers(1, 12), st.integers(1, 31))] * 2),
)
zones = st.sampled_from([UTC, CENTRAL, ZoneInfo("Asia/Kathmandu"), timezone(timedelta(hours=-12))])
# One day inside the first and the last that Python can count.
moments = st.datetimes(datetime(1, 1, 3), datetime(9998, 12, 29), timezones=zones)


@given(moments, st.lists(shifts, max_size=4), st.sampled_from(["open", "closed", "unknown"]), st.booleans())
def test_every_moment_has_an_answer_for_any_hours(moment, some, holidays, always):
    hours = Hours(always_open=always, shifts=tuple(some), holidays=holidays)

    assert opening(hours, moment) in ("open", "closed", "unknown")


@given(moments, st.lists(shifts, max_size=4))
def test_the_answer_does_not_depend_on_the_zone_a_phone_is_set_to(moment, some):
    hours = Hours(shifts=tuple(some), holidays="open")

    assert opening(hours, moment) == opening(hours, moment.astimezone(UTC))
