"""The words of the field, as typed frozen records, and what a complete response is."""

from course.model.activity import Activity
from course.model.chart import IconArray
from course.model.completion import Completion, Response, Responses, is_complete, is_filled
from course.model.conversation import Conversation
from course.model.course import (
    NATIONS,
    Course,
    Entry,
    Foot,
    Glossary,
    HelpRoute,
    Notice,
    Notices,
    Outcome,
    People,
    Person,
    References,
    Source,
    Support,
    Term,
)
from course.model.edition import GROUP, Edition, EditionPart, describe_edition, describe_unit
from course.model.exchange import Exchange
from course.model.facilitator import Block, Facilitator
from course.model.item import Option
from course.model.map import Map
from course.model.practice import Plan, Rating, Rewrite, Task
from course.model.quiz import (
    JUDGEMENTS,
    Item,
    Matching,
    MultipleResponse,
    Ordering,
    Quiz,
    SingleBestAnswer,
    SituationalJudgement,
)
from course.model.reading import (
    Asked,
    Figure,
    KeyPoint,
    KeyPoints,
    Phrasing,
    RoleCard,
    SafetyRole,
    SharedCard,
    SharedCards,
    Text,
    WardLine,
)
from course.model.record import Id, PictureName, Record, Reference, Word
from course.model.reflection import STEPS, Reflection
from course.model.regulator import Heading, Regulator, Regulators
from course.model.story import Scene, Stop, Story
from course.model.trainer import Trainer
from course.model.unit import FUNCTIONS, KINDS, AnyActivity, Unit
from course.model.workshop import Part, Workshop

__all__ = [
    "FUNCTIONS",
    "GROUP",
    "JUDGEMENTS",
    "KINDS",
    "NATIONS",
    "STEPS",
    "Activity",
    "AnyActivity",
    "Asked",
    "Block",
    "Completion",
    "Conversation",
    "Course",
    "Edition",
    "EditionPart",
    "Entry",
    "Exchange",
    "Facilitator",
    "Figure",
    "Foot",
    "Glossary",
    "Heading",
    "HelpRoute",
    "IconArray",
    "Id",
    "Item",
    "KeyPoint",
    "KeyPoints",
    "Map",
    "Matching",
    "MultipleResponse",
    "Notice",
    "Notices",
    "Option",
    "Ordering",
    "Outcome",
    "Part",
    "People",
    "Person",
    "Phrasing",
    "PictureName",
    "Plan",
    "Quiz",
    "Rating",
    "Record",
    "Reference",
    "References",
    "Reflection",
    "Regulator",
    "Regulators",
    "Response",
    "Responses",
    "Rewrite",
    "RoleCard",
    "SafetyRole",
    "Scene",
    "SharedCard",
    "SharedCards",
    "SingleBestAnswer",
    "SituationalJudgement",
    "Source",
    "Stop",
    "Story",
    "Support",
    "Task",
    "Term",
    "Text",
    "Trainer",
    "Unit",
    "WardLine",
    "Word",
    "Workshop",
    "describe_edition",
    "describe_unit",
    "is_complete",
    "is_filled",
]
