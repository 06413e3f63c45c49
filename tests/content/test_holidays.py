"""Federal holidays, and what they mean for opening hours."""

from datetime import date, datetime, time

import pytest

from pwa.content.hours import CENTRAL, DAYS, Hours, Shift, is_holiday, opening

ALL_WEEK = Shift(DAYS, time(9), time(17))
THANKSGIVING = datetime(2026, 11, 26, 12, tzinfo=CENTRAL)


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 1, 1),
        date(2026, 1, 19),
        date(2026, 2, 16),
        date(2026, 5, 25),
        date(2026, 6, 19),
        date(2026, 7, 4),
        date(2026, 9, 7),
        date(2026, 10, 12),
        date(2026, 11, 11),
        date(2026, 11, 26),
        date(2026, 12, 25),
    ],
)
def test_the_eleven_federal_holidays_of_2026_are_known(day):
    assert is_holiday(day)


def test_2026_has_eleven_holidays_and_one_day_kept_instead():
    days = [date.fromordinal(n) for n in range(date(2026, 1, 1).toordinal(), date(2027, 1, 1).toordinal())]

    assert [day for day in days if is_holiday(day) and day not in ((date(2026, 7, 3)), date(2026, 7, 4))] == [
        date(2026, 1, 1),
        date(2026, 1, 19),
        date(2026, 2, 16),
        date(2026, 5, 25),
        date(2026, 6, 19),
        date(2026, 9, 7),
        date(2026, 10, 12),
        date(2026, 11, 11),
        date(2026, 11, 26),
        date(2026, 12, 25),
    ]


@pytest.mark.parametrize("day", [date(2024, 11, 28), date(2025, 11, 27), date(2029, 11, 22)])
def test_thanksgiving_is_the_fourth_thursday_of_november(day):
    assert is_holiday(day)


def test_the_last_thursday_of_a_november_with_five_is_not_thanksgiving():
    assert not is_holiday(date(2029, 11, 29))


def test_a_holiday_on_a_saturday_is_kept_on_friday():
    assert is_holiday(date(2026, 7, 3))


def test_a_holiday_on_a_sunday_is_kept_on_monday():
    assert is_holiday(date(2027, 7, 5))


def test_new_years_day_on_a_saturday_is_kept_on_the_last_day_of_the_old_year():
    assert is_holiday(date(2027, 12, 31))


def test_the_last_day_of_a_common_year_is_no_holiday():
    assert not is_holiday(date(2026, 12, 31))


def test_the_day_after_thanksgiving_is_no_holiday():
    assert not is_holiday(date(2026, 11, 27))


@pytest.mark.parametrize(
    ("policy", "answer"),
    [("open", "open"), ("closed", "closed"), ("unknown", "unknown")],
)
def test_hours_on_thanksgiving_follow_what_the_place_says_of_holidays(policy, answer):
    assert opening(Hours(shifts=(ALL_WEEK,), holidays=policy), THANKSGIVING) == answer


def test_a_place_that_is_open_on_holidays_still_closes_at_night():
    late = THANKSGIVING.replace(hour=20)

    assert opening(Hours(shifts=(ALL_WEEK,), holidays="open"), late) == "closed"


def test_a_place_that_closes_on_holidays_is_closed_on_the_day_kept_instead():
    friday = datetime(2026, 7, 3, 12, tzinfo=CENTRAL)

    assert opening(Hours(shifts=(ALL_WEEK,), holidays="closed"), friday) == "closed"


def test_a_night_that_began_before_the_holiday_goes_on():
    nights = Hours(shifts=(Shift(DAYS, time(22), time(6)),), holidays="closed")

    assert opening(nights, datetime(2026, 11, 26, 5, tzinfo=CENTRAL)) == "open"


def test_a_night_of_the_holiday_stays_closed_after_midnight():
    nights = Hours(shifts=(Shift(DAYS, time(22), time(6)),), holidays="closed")

    assert opening(nights, datetime(2026, 11, 27, 5, tzinfo=CENTRAL)) == "closed"
