"""What stands around a unit's activities: who reviewed it, which version it is, where its facts come from."""

from __future__ import annotations

from course.export.paper import guide
from course.export.paper.document import PrintOptions
from course.loading.library import SPECIMEN, Library
from course.render.front_matter import review_status, sources, unit_opening, unit_title, version


def test_of_no_unit_it_is_not_said_that_somebody_reviewed_it(library: Library) -> None:
    assert review_status(library.course) == library.course.review_notice


def test_one_unreviewed_unit_is_enough_for_the_notice(library: Library) -> None:
    unreviewed = library.unit("relationships")
    panel, dean = (
        unreviewed.model_copy(update={"review": who}) for who in ("a panel of two, 1 December 2026", "the dean")
    )

    assert unreviewed.review == "none"
    assert review_status(library.course, panel, unreviewed) == library.course.review_notice
    assert review_status(library.course, panel) == "Reviewed: a panel of two, 1 December 2026."
    assert review_status(library.course, dean, panel) == "Reviewed: a panel of two, 1 December 2026; the dean."


def test_a_unit_begins_with_its_name_and_its_outcomes(library: Library) -> None:
    entry = library.entry("relationships")
    title = unit_title(library, library.unit("relationships"), "[Somewhere else](a.ipynb)")
    front = unit_opening(library, entry, library.unit("relationships"), "")

    assert title.startswith("# Principle 1: Cultivate enabling relationships\n")
    assert title.endswith("minutes\n\n[Somewhere else](a.ipynb)")
    assert all(f"- {outcome.text}" in front for outcome in entry.outcomes)
    assert front.endswith(entry.outcomes[-1].text), "The first page says for all that nobody has reviewed the course"


def test_a_unit_without_outcomes_promises_none(library: Library) -> None:
    """Such as the specimen, or a unit that is just begun."""
    front = unit_opening(library, SPECIMEN, library.unit("specimen"), "The ways.")
    guided = guide.build(library, SPECIMEN, PrintOptions()).cells[0].markdown

    assert front == "The ways."
    assert "able to" not in guided


def test_a_unit_that_was_reviewed_says_by_whom(library: Library) -> None:
    reviewed = library.unit("relationships").model_copy(update={"review": "the dean, 1 December 2026"})

    assert unit_opening(library, library.entry("relationships"), reviewed, "").endswith(
        "Reviewed: the dean, 1 December 2026."
    )


def test_the_sources_are_those_of_activities_and_items_once_each(library: Library) -> None:
    unit = library.unit("relationships")
    cited = {name for activity in unit.activities for name in activity.sources}
    cited |= {name for activity in unit.activities for item in getattr(activity, "items", []) for name in item.sources}
    listed = sources(library, unit, unit)

    assert [line.split("**")[1] for line in listed.splitlines() if line.startswith("- ")] == sorted(
        (library.citations[name] for name in cited), key=str.lower
    )
    assert version(library.course) in listed
