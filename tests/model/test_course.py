"""Sources, help routes and notices: what is refused, and what edition 2026.1 wrote and is still read."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from course.loading.library import Library
from course.model import HelpRoute, Notice, Notices, Source

SOURCE = {
    "id": "TOYE-2013", "title": "A title", "authors_or_publisher": "Toye and colleagues", "url": "https://doi.org/10.1",
    "read_level": "abstract", "group": "pain", "accessed": "2026-11-20",
}  # fmt: skip
ROUTE = {"id": "nhs-111", "need": "Advice", "name": "NHS 111", "how": "Ring 111.", "sources": ["NHS-111"]}
NOTICE = {"id": "privacy", "title": "Privacy", "updated": "2026-11-20", "body": "Nothing leaves."}


def source(**fields: Any) -> Source:
    return Source.model_validate({**SOURCE, **fields})


@pytest.mark.parametrize(("verified", "status"), [("true", "verified"), ("false", "unverified")])
def test_a_source_as_edition_2026_1_wrote_it(verified: str, status: str) -> None:
    assert source(verified=verified).status == status


def test_a_source_that_is_known_says_why_it_may_be_taught() -> None:
    assert source(status="known", why="statute").why == "statute"
    with pytest.raises(ValidationError, match="Write 'why:' and one of: statute, guideline headline"):
        source(status="known")


def test_a_source_that_was_read_has_no_such_reason() -> None:
    with pytest.raises(ValidationError, match="Write 'status: known', or take 'why:' out"):
        source(status="verified", why="statute")


def test_what_was_not_checked_of_a_help_route_is_read_over() -> None:
    assert "not_checked" not in HelpRoute.model_validate({**ROUTE, "not_checked": "hours"}).model_dump()


def test_a_help_route_has_a_source() -> None:
    with pytest.raises(ValidationError, match="sources"):
        HelpRoute.model_validate({**ROUTE, "sources": []})


def test_no_two_notices_share_an_id() -> None:
    assert Notices.model_validate({"notices": [NOTICE]}).notices[0] == Notice.model_validate(NOTICE)
    with pytest.raises(ValidationError, match="privacy"):
        Notices.model_validate({"notices": [NOTICE, NOTICE]})


def test_a_unit_is_found_by_its_id(library: Library) -> None:
    entry = library.course.entry("relationships")

    assert entry and entry.file == "01-enabling-relationships"
    assert library.course.entry("astronomy") is None
