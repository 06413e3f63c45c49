"""The fields of one service file → Service."""

from pwa.content.fields import Fields
from pwa.content.hours import DAYS, Hours, Shift
from pwa.content.model import Address, Phone, Service, Text
from pwa.content.words import Words

SIDES = ("MO", "KS", "both", "national")
COSTS = ("free", "low-cost", "unstated", "unknown")
CONFIDENCE = ("high", "medium", "low")


def service(fields: Fields) -> Service:
    """Build one service; raise UnreadableFileError that names the field."""
    place = fields.table("hours")
    address = fields.table("address")
    found = Service(
        id=fields.text("id"),
        code=fields.text("code"),
        name=fields.text("name"),
        label=Words(fields.text("label")),
        former_names=fields.texts("former_names", ()),
        kinds=fields.texts("kinds"),
        side=fields.one_of("side", SIDES),
        groups=fields.texts("groups"),
        summary=Words(fields.text("summary")),
        eligibility=Words(fields.text("eligibility", "")),
        cost_kind=fields.one_of("cost_kind", COSTS),
        cost=Words(fields.text("cost", "")),
        caution=Words(fields.text("caution", "")),
        confidence=fields.one_of("confidence", CONFIDENCE),
        status=fields.one_of("status", ("confirmed", "renamed", "doubtful")),
        checked=fields.day("checked"),
        website=fields.address("website") or "",
        chat=fields.address("chat") or "",
        sources=fields.texts("sources"),
        phones=tuple(_phone(row) for row in fields.tables("phones")),
        texts=tuple(_text(row) for row in fields.tables("texts")),
        address=_address(address),
        hours=_hours(place, "weekly", "note"),
    )
    for part in (fields, place, address):
        part.refuse_unknown()
    return found


def _phone(row: Fields) -> Phone:
    phone = Phone(
        number=row.text("number"),
        label=Words(row.text("label")),
        hours=_hours(row, "hours", "hours_note"),
        languages=row.texts("languages", ()),
        interpreter=row.one_of("interpreter", ("yes", "unknown"), "unknown"),
        tty=row.text("tty", ""),
    )
    row.refuse_unknown()
    return phone


def _text(row: Fields) -> Text:
    keywords = row.table("keywords")
    text = Text(
        number=row.text("number"),
        keyword=row.text("keyword", ""),
        keywords={code: keywords.text(code) for code in keywords.names()},
        languages=row.texts("languages", ()),
        always_open=row.flag("always_open"),
    )
    row.refuse_unknown()
    return text


def _address(row: Fields) -> Address:
    return Address(
        street=row.text("street", ""),
        city=row.text("city", ""),
        state=row.text("state", ""),
        postal_code=row.text("postal_code", ""),
        latitude=row.fraction("latitude"),
        longitude=row.fraction("longitude"),
    )


def _hours(row: Fields, shifts: str, note: str) -> Hours:
    return Hours(
        always_open=row.flag("always_open"),
        shifts=tuple(_shift(part) for part in row.tables(shifts)),
        holidays=row.one_of("holidays", ("open", "closed", "unknown"), "unknown"),
        note=row.text(note, ""),
    )


def _shift(row: Fields) -> Shift:
    days = row.texts("days")
    if unknown := [day for day in days if day not in DAYS]:
        raise row.error("days", f"holds {unknown[0]!r}; use {', '.join(DAYS)}")
    season = (_month_day(row, "from"), _month_day(row, "to")) if "from" in row.names() else None
    shift = Shift(days, row.clock("opens"), row.clock("closes"), season)
    row.refuse_unknown()
    return shift


def _month_day(row: Fields, key: str) -> tuple[int, int]:
    text = row.text(key)
    month, _, day = text.partition("-")
    if not (month.isdigit() and day.isdigit() and 1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        raise row.error(key, f'must be a month and a day such as "12-01", not {text!r}')
    return int(month), int(day)
