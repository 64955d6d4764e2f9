"""Every field of words is read by the rules, or left out on purpose."""

from __future__ import annotations

from course.checks.prose import TONES
from course.checks.rules.wording import SPOKEN
from course.checks.run import REFERENCE_FILES
from course.model import (
    Regulators,
    Unit,
)
from tests.checks.generated import holds_words, records

NO_PROSE = {
    "Activity.kind", "Checked.rule", "Checked.why", "Course.version", "Course.language", "Course.licence",
    "Course.seed", "Course.story_label", "Entry.file", "Gone.why", "HelpRoute.name", "Nation.name",
    "Others.names", "OwnAccount.activity", "People.roles", "Person.conditions", "Person.name", "Prompt.step",
    "Rating.beside", "Reflection.beside",
    "Story.roles", "Story.setting", "Term.also", "Unit.dates", "Unit.review", "Source.title",
    "Source.authors_or_publisher", "Source.cite", "Source.read_level", "Source.group", "Source.read_at",
    "Source.supports", "Heading.title", "Heading.choices", "Regulator.name", "Regulator.short", "Regulator.version",
    "Regulator.url", "Regulator.read_at",
}  # fmt: skip
"""Fields of words that no learner reads as prose: names of rules and files, or rows of the shelves."""


def test_every_field_that_is_to_sound_spoken_is_a_field_that_holds_writing() -> None:
    assert sorted(SPOKEN - set(TONES)) == []


def test_every_field_of_words_is_known_to_the_checks_or_left_out_on_purpose() -> None:
    known = set(TONES) | NO_PROSE
    unknown = {
        f"{owner.__name__}.{name}"
        for record in records(Unit)
        | {part for shelf in (*REFERENCE_FILES.values(), Regulators) for part in records(shelf)}
        for name, field in record.model_fields.items()
        if holds_words(field.annotation)
        for owner in [next(kind for kind in reversed(record.__mro__) if name in getattr(kind, "model_fields", {}))]
        if f"{owner.__name__}.{name}" not in known
    }

    assert unknown == set()
