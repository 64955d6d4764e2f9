"""What learners get on paper: every word of the key stays out of the file's bytes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from course.language import markdown
from course.language.plaintext import html_to_text
from course.loading.library import Library
from course.model import Exchange, Record, Unit
from tests.printed import ALL, page_of

FOR_LEARNERS = [
    name for name in ALL if name.startswith("booklet") or name.split("-")[1] in ("workbook", "handout", "sheets")
]

KEPT_BACK = {
    "Guess.feedback", "Stop.afterwards", "Offered.feedback", "Pair.feedback",
    "Spare.feedback", "ItemRecord.rationale", "ItemRecord.hint", "Line.why", "Exchange.closing", "Spoken.says",
    "Spoken.note", "Reply.inner", "Prompt.model_answer", "Rewrite.model_answer", "Place.why", "Map.closing",
    "Activity.notes", "Block.answers", "Block.if_upset",
}  # fmt: skip
"""Fields that tell the key, the reasons or a model; with all that is for facilitators."""


def kept_back(record: Record) -> Iterator[str]:
    """Every such text in a record."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        owned = any(f"{kind.__name__}.{name}" in KEPT_BACK for kind in type(record).__mro__)
        if isinstance(value, str) and value and owned:
            yield value
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, Record):
                yield from kept_back(part)


def shown(unit: Unit) -> set[str]:
    """What a learner reads before any key: a better version may keep a line of the flawed one."""
    exchanges = [activity for activity in unit.activities if isinstance(activity, Exchange)]
    return {line.says for exchange in exchanges for line in exchange.lines}


def leaks(unit: Unit, page: str) -> list[str]:
    """What of the unit's key stands in `page`, as it was typed or as it is read."""
    said = " ".join(html_to_text(page).split())
    found = []
    for text in kept_back(unit):
        read = " ".join(html_to_text(str(markdown.html(text))).split())
        if text.strip() in page or read in said:
            found.append(text)
    return found


@pytest.mark.uncounted
@pytest.mark.parametrize("name", FOR_LEARNERS)
def test_no_key_feedback_or_rationale_is_anywhere_in_the_bytes(library: Library, name: str) -> None:
    made = ALL[name]()
    page = page_of(name)

    for unit in map(library.unit, made.units):
        assert len(list(kept_back(unit))) > 50
        assert set(leaks(unit, page)) <= shown(unit)
    for word in (
        "data-correct",
        "data-key",
        "data-view",
        'verdict">',
        'class="rationale',
        'class="feedback',
        'class="example',
    ):
        assert word not in page


def test_the_guide_holds_all_that_is_kept_back_from_learners(library: Library) -> None:
    entry = library.lessons[1]
    unit = library.unit(entry.unit)
    page = page_of(f"{entry.unit}-guide-normal")

    assert set(leaks(unit, page)) == set(kept_back(unit))


def test_large_print_gives_every_action_its_own_boxes(library: Library) -> None:
    unit = library.lessons[0].unit
    normal, large = (page_of(f"{unit}-workbook-{name}") for name in ("normal", "large"))

    assert normal.count("☐") == large.count("☐") > 50
    assert normal.count('class="line"') == large.count('class="line"') > 10
