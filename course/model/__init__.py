"""The words of the field, as typed frozen records, and what a complete response is."""

from course.model.activity import Activity, Response, Responses, filled
from course.model.chart import IconArray
from course.model.practice import STEPS, Map, Plan, Rating, Reflection, Rewrite, Task
from course.model.quiz import (
    JUDGEMENTS,
    Item,
    Matching,
    MultipleResponse,
    Option,
    Ordering,
    Quiz,
    SingleBestAnswer,
    SituationalJudgement,
)
from course.model.record import Id, Record, Reference, Word
from course.model.shelf import (
    Course,
    Entry,
    Glossary,
    HelpRoute,
    Outcome,
    People,
    Person,
    References,
    Source,
    Support,
    Term,
)
from course.model.story import Scene, Stop, Story
from course.model.talk import Conversation, Exchange
from course.model.unit import KINDS, Block, Facilitator, Text, Unit

__all__ = [
    "JUDGEMENTS",
    "KINDS",
    "STEPS",
    "Activity",
    "Block",
    "Conversation",
    "Course",
    "Entry",
    "Exchange",
    "Facilitator",
    "Glossary",
    "HelpRoute",
    "IconArray",
    "Id",
    "Item",
    "Map",
    "Matching",
    "MultipleResponse",
    "Option",
    "Ordering",
    "Outcome",
    "People",
    "Person",
    "Plan",
    "Quiz",
    "Rating",
    "Record",
    "Reference",
    "References",
    "Reflection",
    "Response",
    "Responses",
    "Rewrite",
    "Scene",
    "SingleBestAnswer",
    "SituationalJudgement",
    "Source",
    "Stop",
    "Story",
    "Support",
    "Task",
    "Term",
    "Text",
    "Unit",
    "Word",
    "filled",
]
