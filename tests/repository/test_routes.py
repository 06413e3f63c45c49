"""No address is lost or added unless somebody writes it down."""

import json
from pathlib import Path

ROUTES = Path(__file__).parent / "routes.json"


def test_the_addresses_of_the_guide_are_exactly_those_written_down(app):
    written = json.loads(ROUTES.read_text(encoding="utf-8"))

    served = sorted(
        f"{','.join(sorted(rule.methods - {'HEAD', 'OPTIONS'}))} {rule}" for rule in app.url_map.iter_rules()
    )

    assert served == written


def test_every_address_for_people_begins_with_its_language(app):
    without = {rule.rule for rule in app.url_map.iter_rules() if not rule.rule.startswith(("/<lang>/", "/api/v1/"))}

    assert without == {"/", "/healthz", "/static/<path:filename>"}
