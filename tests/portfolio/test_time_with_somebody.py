"""Time with somebody, as My record says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.learner.store import Store
from course.loading.library import Library
from course.portfolio import record
from course.render.activity_messages import NO_DAY_GIVEN, NO_MINUTES_GIVEN
from tests.portfolio.answers import put
from tests.portfolio.test_record import words_of


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            {"with": "Community nurse, band 5", "day": "2026-11-24", "minutes": "20"},
            "With: Community nurse, band 5, on 24 November 2026, for 20 min.",
        ),
        (
            {"with": "A pharmacist"},
            f"With: A pharmacist. {NO_DAY_GIVEN} {NO_MINUTES_GIVEN}",
        ),
        ({"minutes": "20"}, f"With: somebody, for 20 min. {NO_DAY_GIVEN}"),
        ({"minutes": "1"}, f"With: somebody, for 1 min. {NO_DAY_GIVEN}"),
        ({"with": "A pharmacist", "day": "2026-11-24"}, f"With: A pharmacist, on 24 November 2026. {NO_MINUTES_GIVEN}"),
    ],
)
def test_time_with_somebody_is_one_sentence(
    library: Library, tmp_path: Path, line: dict[str, str], sentence: str
) -> None:
    put(tmp_path, "relationships/one-sentence-this-week", line)

    words = " ".join(words_of(library, tmp_path).split())
    page = record.to_html(library, Store(tmp_path))

    assert f"Time you spent on this with somebody: {sentence}" in words
    assert words.count("No day given") == sentence.count("No day given"), "and only where it is missing"
    assert 'class="answer together"' in page, "no page of paper ends within it"
