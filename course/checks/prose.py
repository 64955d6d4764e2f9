"""Every piece of writing in a record: its words, its place and its tone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from pydantic_core import PydanticUndefined

from course.checks.finding import Spot
from course.loading.yaml_tree import Place
from course.model import Record

Tone = Literal["teaching", "story", "original", "name", "trainer"]
"""teaching: said by the course. story: scenes, cases and anybody's speech. original: words to change.
name: a heading, a label or a line to take away. trainer: for the facilitator only."""

TONES: Mapping[str, Tone] = {
    "Unit.title": "name",
    "Activity.title": "name",
    "Activity.notes": "trainer",
    "Text.body": "teaching",
    "Text.steps": "teaching",
    "Phrasing.rushed": "original",
    "Phrasing.better": "story",
    "Text.example": "story",
    "SafetyRole.role": "name",
    "SafetyRole.does": "teaching",
    "SafetyRole.gets": "name",
    "SafetyRole.within": "name",
    "Text.evidence": "teaching",
    "Text.pocket_card": "teaching",
    "RoleCard.role": "name",
    "RoleCard.lines": "teaching",
    "SharedCard.role": "name",
    "SharedCard.lines": "teaching",
    "WardLine.says": "teaching",
    "Asked.question": "trainer",
    "Asked.answer": "trainer",
    "SharedCards.in_the_room": "trainer",
    "Figure.words": "teaching",
    "KeyPoint.text": "name",
    "Story.content_note": "teaching",
    "Story.summary": "story",
    "Scene.title": "name",
    "Scene.body": "story",
    "Stop.prompt": "teaching",
    "Stop.afterwards": "teaching",
    "Guess.text": "story",
    "Guess.feedback": "teaching",
    "Quiz.intro": "teaching",
    "ItemRecord.stem": "story",
    "ItemRecord.rationale": "teaching",
    "ItemRecord.hint": "teaching",
    "Offered.text": "story",
    "Offered.short": "story",
    "Offered.feedback": "teaching",
    "Pair.prompt": "story",
    "Pair.match": "story",
    "Pair.feedback": "teaching",
    "Spare.match": "story",
    "Spare.feedback": "teaching",
    "Exchange.scene": "story",
    "Exchange.prompt": "teaching",
    "Exchange.closing": "teaching",
    "Line.speaker": "name",
    "Line.says": "story",
    "Line.why": "teaching",
    "Spoken.speaker": "name",
    "Spoken.says": "story",
    "Spoken.note": "teaching",
    "Conversation.you": "name",
    "Conversation.scene": "story",
    "Turn.says": "story",
    "Turn.prompt": "teaching",
    "Reply.text": "story",
    "Reply.inner": "story",
    "Ending.title": "name",
    "Ending.text": "story",
    "Ending.safety": "teaching",
    "Debrief.text": "teaching",
    "Reflection.intro": "teaching",
    "Prompt.text": "teaching",
    "Prompt.guidance": "teaching",
    "Prompt.model_answer": "story",
    "Rewrite.intro": "teaching",
    "Rewrite.original": "original",
    "IconArray.caption": "teaching",
    "IconArray.affected": "name",
    "IconArray.unaffected": "name",
    "Rewrite.prompt": "teaching",
    "Rewrite.model_answer": "story",
    "Tick.text": "teaching",
    "Map.intro": "teaching",
    "Map.prompt": "teaching",
    "Map.closing": "teaching",
    "Place.name": "name",
    "Place.about": "teaching",
    "Place.why": "teaching",
    "Rating.intro": "teaching",
    "Rating.low": "name",
    "Rating.high": "name",
    "Statement.text": "teaching",
    "Statement.levels": "teaching",
    "Plan.intro": "teaching",
    "PlanField.label": "name",
    "PlanField.event": "name",
    "PlanField.guidance": "teaching",
    "PlanField.example": "story",
    "Task.body": "teaching",
    "Task.pair": "teaching",
    "Task.prompt": "teaching",
    "Facilitator.note": "trainer",
    "Case.situation": "story",
    "Case.rationale": "teaching",
    "Block.title": "trainer",
    "Block.aim": "trainer",
    "Block.materials": "trainer",
    "Block.opening": "trainer",
    "Block.prompts": "trainer",
    "Block.answers": "trainer",
    "Block.if_short": "trainer",
    "Block.online": "trainer",
    "Block.mixed": "trainer",
    "Block.if_upset": "trainer",
    "Course.title": "name",
    "Course.subtitle": "name",
    "Course.review_notice": "teaching",
    "Course.independence": "teaching",
    "Foot.licence": "name",
    "Foot.label": "teaching",
    "Foot.review": "teaching",
    "Workshop.title": "trainer",
    "Workshop.intro": "trainer",
    "Part.title": "trainer",
    "Part.words": "trainer",
    "Entry.title": "name",
    "Outcome.text": "name",
    "Person.life": "name",
    "Term.term": "name",
    "Term.meaning": "teaching",
    "Notice.title": "name",
    "Notice.body": "teaching",
    "Regulators.about": "teaching",
    "Regulator.people": "name",
    "Regulator.account": "name",
    "Regulator.handing_in": "teaching",
    "Regulator.note": "teaching",
    "Support.intro": "teaching",
    "Support.about": "teaching",
    "References.about": "teaching",
    "Course.contact": "name",
    "HelpRoute.need": "name",
    "HelpRoute.how": "teaching",
}
"""Which fields hold writing. A test compares this with the model, so that no new field slips by."""


@dataclass(frozen=True)
class Passage:
    """One field's writing."""

    spot: Spot
    text: str
    tone: Tone
    kind: str
    """The record and field it comes from, such as Option.feedback."""
    needed: bool = True
    """Whether the record cannot do without it."""


@cache
def _written(record: type[Record]) -> dict[str, tuple[Tone | None, str, bool]]:
    """For each field that may hold writing or records: its tone, its name in the table, whether it is needed."""
    fields: dict[str, tuple[Tone | None, str, bool]] = {}
    for name, field in record.model_fields.items():
        owner = next((f"{kind.__name__}.{name}" for kind in record.__mro__ if f"{kind.__name__}.{name}" in TONES), "")
        needed = field.default is PydanticUndefined and field.default_factory is None
        fields[name] = (TONES.get(owner), owner, needed)
    return fields


def passages(record: Record, file: str, lines: Mapping[Place, int], place: Place = ()) -> Iterator[Passage]:
    """The writing of `record`, in reading order."""
    for name, (tone, kind, needed) in _written(type(record)).items():
        value = getattr(record, name)
        here = (*place, name)
        if isinstance(value, str):
            if tone and (here in lines or not place):
                yield Passage(Spot(file, lines.get(here, 1), here), value, tone, kind, needed)
        elif isinstance(value, Record):
            yield from passages(value, file, lines, here)
        elif isinstance(value, list):
            for position, part in enumerate(value):
                there = (*here, position)
                if isinstance(part, Record):
                    yield from passages(part, file, lines, there)
                elif tone and isinstance(part, str):
                    yield Passage(Spot(file, lines.get(there, 1), there), part, tone, kind, needed)
