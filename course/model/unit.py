"""A unit: its activities in order, and what a facilitator needs to run it in a room."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, get_args

from pydantic import Discriminator, Field, Tag, model_validator

from course.model.activity import Activity
from course.model.conversation import Conversation
from course.model.exchange import Exchange
from course.model.facilitator import Block, Case, Facilitator, Setting, Used
from course.model.map import Map
from course.model.practice import Plan, Rating, Rewrite, Task
from course.model.quiz import Quiz
from course.model.reading import Figure, KeyPoints, Text
from course.model.record import DEVICES, Checked, Id, Record, Within, Word, distinct, ids_of, mistake
from course.model.reflection import Reflection
from course.model.story import Story


def kind_of(value: Any) -> str | None:
    """The one key of `value` that names a kind, or None."""
    if isinstance(value, Activity):
        return value.kind
    named = [key for key in value if key in KINDS] if isinstance(value, dict) else []
    return named[0] if len(named) == 1 else None


AnyActivity = Annotated[
    Annotated[Text, Tag("text")]
    | Annotated[Figure, Tag("figure")]
    | Annotated[KeyPoints, Tag("key_points")]
    | Annotated[Story, Tag("story")]
    | Annotated[Quiz, Tag("quiz")]
    | Annotated[Exchange, Tag("exchange")]
    | Annotated[Conversation, Tag("conversation")]
    | Annotated[Reflection, Tag("reflection")]
    | Annotated[Rewrite, Tag("rewrite")]
    | Annotated[Map, Tag("map")]
    | Annotated[Rating, Tag("rating")]
    | Annotated[Plan, Tag("plan")]
    | Annotated[Task, Tag("task")],
    Discriminator(kind_of),
]

KINDS: dict[str, type[Activity]] = {kind.kind: kind for kind, _ in map(get_args, get_args(get_args(AnyActivity)[0]))}
"""Every kind, by the key that names it."""

FUNCTIONS = (*KINDS, "progress", "answers")
"""What a cell of a notebook may call. A test names each file that has other names."""


class GonePart(Word):
    """Something that a unit had in an earlier edition."""

    pattern = r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*){0,3}"
    longest = 323
    advice = "Write the activity's id, or the activity, a slash and what was in it, such as 'ten-cups/which-first'."


class Gone(Record):
    """What an earlier edition had here and this one has not: answers to it are still shown, with their old question."""

    id: GonePart
    why: str = Field(min_length=1)
    """Why it went, for the next author."""


class Unit(Record):
    """One unit of the course, as one YAML file holds it."""

    unit: Id
    principle: int | None = Field(default=None, ge=1, le=5)
    title: str
    draft: bool = False
    """`true` while it is being written: no notebook of its own, and the rules ask nothing of it yet."""
    dates: str = ""
    """A plan of another unit, as unit/id, whose dates say when parts of this one are due; it is shown here as well."""
    review: str = "none"
    """`none`, or the role of who reviewed it and the date; never invented."""
    activities: list[AnyActivity] = Field(min_length=1)
    gone: list[Gone] = []
    """What an earlier edition had in this unit and this one has not."""
    facilitator: Facilitator | None = None
    checked: list[Checked] = []

    @model_validator(mode="after")
    def _ids(self) -> Unit:
        activities = ids_of(activities=self.activities)
        distinct(activities, "activities")
        for place, name in {("unit",): self.unit, **activities}.items():
            if name in DEVICES:
                mistake(
                    f"The id '{name}' will not do for a unit or an activity: answers are kept under it, and Windows "
                    "can have no file of that name. Write another.",
                    *place,
                )
        asked: dict[Within, Id] = {
            ("activities", at, "items", number): item.id
            for at, activity in enumerate(self.activities)
            if activity.due and isinstance(activity, Quiz)
            for number, item in enumerate(activity.items)
        }
        distinct(asked, "questions of the sets")  # one may stand in the place of another
        for at, activity in enumerate(self.activities):
            if activity.due and not self.dates:
                mistake(
                    "Nothing says when this is due. Write 'dates:' and a plan above 'activities:'.", "activities", at
                )
        return self

    @model_validator(mode="after")
    def _uses(self) -> Unit:
        for at, block in enumerate(self.facilitator.blocks if self.facilitator else []):
            for position, name in enumerate(block.uses):
                if not self._has(name):
                    mistake(
                        f"The block '{block.id}' uses '{name}', which is not in this unit. "
                        "Write the id of an activity of this unit, or quiz/item, conversation/turn or text/part "
                        "(steps, say, example, safety).",
                        *("facilitator", "blocks", at, "uses", position),
                    )
        return self

    @model_validator(mode="after")
    def _cases(self) -> Unit:
        for at, case in enumerate(self.facilitator.cases if self.facilitator else []):
            quiz = self.activity(case.item.partition("/")[0])
            if "/" not in case.item or not isinstance(quiz, Quiz) or not self._has(case.item):
                mistake(
                    f"There is no question '{case.item}' in this unit. Write the quiz, a slash and the item.",
                    *("facilitator", "cases", at, "item"),
                )
        return self

    def in_setting(self, setting: Setting) -> Unit:
        """The unit for a session in that setting, where a question that has a case for it happens."""
        cases: dict[str, Case] = {case.item: case for case in self.cases(setting)}
        activities = [
            _moved(activity, cases) if isinstance(activity, Quiz) else activity for activity in self.activities
        ]
        return self.model_copy(update={"activities": activities})

    def cases(self, setting: Setting) -> list[Case]:
        """How questions come up in that setting."""
        return [case for case in self.facilitator.cases if case.setting == setting] if self.facilitator else []

    @property
    def dated(self) -> list[AnyActivity]:
        """The activities that are due on a date, in order."""
        return [activity for activity in self.activities if activity.due]

    def sets_before(self, activity: Activity) -> list[Quiz]:
        """The sets of questions that are due before `activity`, the first of them first; none before what has no date.

        What was answered wrong in one is asked again in the next.
        """
        if activity not in self.dated or not isinstance(activity, Quiz):
            return []
        return [before for before in self.dated[: self.dated.index(activity)] if isinstance(before, Quiz)]

    @property
    def id(self) -> Id:
        """The unit's id."""
        return self.unit

    @property
    def core(self) -> list[AnyActivity]:
        """The activities that complete the unit, and the texts between them, in order."""
        return [activity for activity in self.activities if not activity.more and activity not in self.help]

    @property
    def more(self) -> list[AnyActivity]:
        """More practice, in order."""
        return [activity for activity in self.activities if activity.more]

    @property
    def help(self) -> list[Text]:
        """The texts with help routes, which stand closed at the end."""
        return [text for text in self.activities if isinstance(text, Text) and text.support and not text.more]

    @property
    def in_order(self) -> list[AnyActivity]:
        """Every activity where learners meet it: the core, then what stands closed at the end."""
        return [*self.core, *self.more, *self.help]

    @property
    def opening(self) -> list[Story]:
        """The story with which the unit opens, before anything is said of it; empty where it does not."""
        return [story for story in self.core[:1] if isinstance(story, Story)]

    @property
    def short_way(self) -> list[AnyActivity]:
        """The activities on the short way, in order."""
        return [activity for activity in self.activities if activity.route]

    def activity(self, name: str) -> Activity | None:
        """The activity with this id, or None."""
        return next((activity for activity in self.activities if activity.id == name), None)

    @property
    def session(self) -> list[AnyActivity]:
        """The activities that people need in the 60 minutes, each once, in the order in which they come up."""
        return self.used_in(*self.facilitator.planned) if self.facilitator else []

    def used_in(self, *blocks: Block) -> list[AnyActivity]:
        """The activities that `blocks` use, each once; one of which they name parts holds only these.

        A conversation stays whole: every turn leads to another.
        """
        parts: dict[str, set[str]] = {}
        for name in (name for block in blocks for name in block.uses):
            activity, _, part = name.partition("/")
            parts.setdefault(activity, set()).add(part)
        by_id = {activity.id: activity for activity in self.activities}
        return [by_id[Id(name)] if "" in named else by_id[Id(name)].only(named) for name, named in parts.items()]

    def parts_used(self, block: Block, activity: Activity) -> list[str]:
        """The parts of `activity` that `block` names, in the order in which it does."""
        return [part for name in block.uses for of, _, part in [name.partition("/")] if of == activity.id and part]

    def _has(self, name: Used) -> bool:
        """Whether `name` is an activity of this unit, or a part of one."""
        activity, slash, part = name.partition("/")
        match self.activity(activity):
            case None:
                return False
            case Quiz() as quiz if slash:
                return any(item.id == part for item in quiz.items)
            case Conversation() as talk if slash:
                return any(turn.id == part for turn in talk.turns)
            case Text() as text if slash:
                return part in Text.PARTS and bool(getattr(text, part))
            case _:
                return not slash


def _moved(quiz: Quiz, cases: Mapping[str, Case]) -> Quiz:
    """The quiz, with each question that has a case as it comes up there."""
    items = []
    for item in quiz.items:
        if case := cases.get(f"{quiz.id}/{item.id}"):
            stem = f"{case.situation.strip()}\n\n{item.question}"
            rationale = f"{item.rationale.strip()}\n\n{case.rationale.strip()}"
            item = item.model_copy(update={"stem": stem, "rationale": rationale})
        items.append(item)
    return quiz.model_copy(update={"items": items})
