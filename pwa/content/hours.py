"""When a place or a line is open, in Central time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

CENTRAL = ZoneInfo("America/Chicago")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Opening = Literal["open", "closed", "unknown"]


@dataclass(frozen=True)
class Shift:
    """Days of the week with one opening and one closing time.

    A closing time that is not later than the opening time is on the next day.
    `season` is a first and a last day as (month, day), both included.
    """

    days: tuple[str, ...]
    opens: time
    closes: time
    season: tuple[tuple[int, int], tuple[int, int]] | None = None


@dataclass(frozen=True)
class Hours:
    """Opening hours; `note` holds in words what is not exact."""

    always_open: bool = False
    shifts: tuple[Shift, ...] = ()
    holidays: str = "unknown"
    note: str = ""
    note_language: str = "en"

    @property
    def known(self) -> bool:
        return self.always_open or bool(self.shifts)


def opening(hours: Hours, now: datetime) -> Opening:
    """Tell whether it is open at an aware moment.

    On a federal holiday, hours that do not speak of holidays are unknown.
    """
    if hours.always_open:
        return "open"
    if not hours.shifts:
        return "unknown"
    local = now.astimezone(CENTRAL).replace(tzinfo=None)
    began = next((day for day, shift in _running(hours.shifts, local)), None)
    if is_holiday(began or local.date()) and hours.holidays != "open":
        return "closed" if hours.holidays == "closed" else "unknown"
    return "open" if began else "closed"


def is_holiday(day: date) -> bool:
    """Tell whether a day is a federal holiday (5 U.S.C. 6103) or the day it is kept on."""
    return day in _holidays(day.year) or day in _holidays(day.year + 1)


def _running(shifts: tuple[Shift, ...], local: datetime) -> Iterator[tuple[date, Shift]]:
    for day in (local.date(), local.date() - timedelta(days=1)):
        for shift in shifts:
            if DAYS[day.weekday()] in shift.days and _in_season(shift, day):
                start = datetime.combine(day, shift.opens)
                end = datetime.combine(day, shift.closes)
                if end <= start:
                    end += timedelta(days=1)
                if start <= local < end:
                    yield day, shift


def _in_season(shift: Shift, day: date) -> bool:
    if shift.season is None:
        return True
    first, last = shift.season
    today = (day.month, day.day)
    if first <= last:
        return first <= today <= last
    return today >= first or today <= last


def _holidays(year: int) -> set[date]:
    fixed = [date(year, 1, 1), date(year, 6, 19), date(year, 7, 4)]
    fixed += [date(year, 11, 11), date(year, 12, 25)]
    moving = [
        _nth_weekday(year, 1, 0, 3),
        _nth_weekday(year, 2, 0, 3),
        _last_monday_of_may(year),
        _nth_weekday(year, 9, 0, 1),
        _nth_weekday(year, 10, 0, 2),
        _nth_weekday(year, 11, 3, 4),
    ]
    return {*fixed, *moving, *(_kept_on(day) for day in fixed)}


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _last_monday_of_may(year: int) -> date:
    last = date(year, 5, 31)
    return last - timedelta(days=last.weekday())


def _kept_on(day: date) -> date:
    """Move a holiday on a Saturday to Friday and one on a Sunday to Monday."""
    return day + timedelta(days={5: -1, 6: 1}.get(day.weekday(), 0))
