"""Small guides made by hand, so that a test shows everything it rests on."""

from pathlib import Path

from pwa.content.load import parse_entry, parse_service
from pwa.content.model import Entry, Service

ENTRY = """\
+++
id = "rest"
code = "b22"
topic = "right-now"
label = "A place to rest"
question = "Where can I rest?"
urgency = "soon"
audiences = ["anyone"]
services = ["night-line"]
related = []
checked = 2026-11-01
review_every = 30

[phrasings]
en = ["so tired"]
+++

## Do now

1. Call {phone/night-line}. [@health-page]

## More

You can sit down here. [@health-page]
"""

SERVICE = """\
id = "night-line"
code = "c33"
name = "Night Line"
label = "Night Line"
kinds = ["crisis"]
side = "both"
groups = ["anyone"]
summary = "People who listen at night."
cost_kind = "free"
confidence = "high"
status = "confirmed"
checked = 2026-11-01
sources = ["health-page"]

[[phones]]
number = "+18165550100"
label = "Day and night"
always_open = true
"""

TOPICS = """\
crisis_lines = ["night-line"]

[[topics]]
id = "right-now"
code = "d44"
title = "Help right now"
label = "Right now"

[[kinds]]
id = "crisis"
code = "f55"
title = "Crisis lines"

[[groups]]
id = "anyone"
code = "g66"
title = "Anyone"
"""

SOURCES = """\
[health-page]
publisher = "Health Office"
title = "Rest"
url = "https://health.example/rest"
read = 2026-11-01
kind = "official"

[law-page]
publisher = "Revisor"
title = "RSMo 1.010"
read = 2026-11-01
kind = "statute"
"""

UNCONFIRMED = """\
[old-house]
name = "Old House"
names = ["The Old House"]
why = "We found no trace of it."
looked = 2026-11-01
"""

BANNED = """\
[outside]
en = ["assault", "=hiv"]
es = ["agresi"]

[judging]
en = ["=addict"]
es = ["=adicto"]
"""

WITHHELD = """\
[names]
"Old House" = "closed long ago"

[numbers]
"816-555-0199" = "it is dead"

[claims]
'9 of 10' = "nobody counted"
"""


def changed(text: str, old: str, new: str) -> str:
    """Replace one piece of a text that must be there."""
    assert text.count(old) >= 1, f"{old!r} is not in the text"
    return text.replace(old, new, 1)


def entry_with(body: str, head: str = "") -> str:
    """The good entry with more text at its end, and more lines in its head."""
    return changed(ENTRY, "\n[phrasings]", f"{head}\n[phrasings]") + f"\n{body}\n"


def write_guide(
    folder: Path,
    *,
    entry: str = ENTRY,
    service: str = SERVICE,
    topics: str = TOPICS,
    sources: str = SOURCES,
    unconfirmed: str = UNCONFIRMED,
    second_entry: str = "",
    second_service: str = "",
) -> Path:
    """Write a guide of one entry and one service into a folder."""
    files = {
        "faq/rest.md": entry,
        "faq/second.md": second_entry,
        "directory/night-line.toml": service,
        "directory/second.toml": second_service,
        "topics.toml": topics,
        "sources.toml": sources,
        "unconfirmed.toml": unconfirmed,
        "banned.toml": BANNED,
        "withheld.toml": WITHHELD,
    }
    for name, text in files.items():
        if text:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return folder


def make_entry(folder: Path, text: str = ENTRY) -> Entry:
    """One entry as a value."""
    path = folder / "rest.md"
    path.write_text(text, encoding="utf-8")
    return parse_entry(path)


def make_service(folder: Path, text: str = SERVICE) -> Service:
    """One service as a value."""
    path = folder / "night-line.toml"
    path.write_text(text, encoding="utf-8")
    return parse_service(path)
