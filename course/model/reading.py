"""What is there to be read and leaves no answer: passages with their parts, pictures, key points."""

from __future__ import annotations

from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from course.model.activity import Activity
from course.model.completion import Completion
from course.model.record import CardId, Id, PictureName, Record, TermId, distinct, ids_of


class Reading(Activity):
    """Something to read or look at. There is nothing to complete in it."""

    minutes: ClassVar[float] = 0.0

    @property
    def parts(self) -> list[str]:
        """None: there is only something to read."""
        return []

    @property
    def completion(self) -> Completion:
        """Nothing."""
        return []


class Phrasing(Record):
    """What people say when rushed, and better words for it."""

    rushed: str = Field(min_length=1)
    """As it is said on a busy day."""
    better: str = Field(min_length=1)
    """Words that help more."""


class SafetyRole(Record):
    """What somebody in one role does to keep a person safe."""

    role: str = Field(min_length=1)
    """Who: "On the desk or the phone"."""
    does: str = Field(min_length=1)
    """What they do themselves."""
    gets: str = Field(min_length=1)
    """Whom they get."""
    within: str = Field(min_length=1)
    """How fast."""


class RoleCard(Record):
    """What one role needs to know beyond the page, opened on request."""

    role: str = Field(min_length=1)
    lines: list[str] = Field(min_length=1)


class SharedCard(RoleCard):
    """A card that says the same in every unit that names it."""

    id: Id


class WardLine(Record):
    """What holds on a ward beside a rule that says 999 or A&E: whoever works there rings neither."""

    where: list[str] = Field(min_length=1)
    """It stands on every card, poster and slide that says one of these."""
    says: str = Field(min_length=1)


class Asked(Record):
    """What a trainer is asked in any room, and a likely answer, from the words of the cards."""

    question: str = Field(min_length=1)
    answer: str = Field(min_length=1)
    """Markdown."""


class SharedCards(Record):
    """All cards that units share, and what is said beside a rule to people who work on a ward."""

    cards: list[SharedCard] = Field(min_length=1)
    on_a_ward: list[WardLine] = []
    asked: list[Asked] = []
    in_the_room: str = ""
    """What a trainer does when somebody in a session is not safe, or tells of a patient who is not (Markdown)."""

    @model_validator(mode="after")
    def _ids(self) -> SharedCards:
        distinct(ids_of(cards=self.cards), "cards")
        return self


class Text(Reading):
    """A headed passage to read, with its sources. *How to do it* is one whose parts have names."""

    kind: ClassVar[str] = "text"
    kind_name: ClassVar[str] = "Read"
    PARTS: ClassVar[tuple[str, ...]] = ("steps", "say", "example", "safety")
    """Which of its parts a block may use alone."""

    text: Id
    body: str
    """Markdown."""
    terms: list[TermId] = []
    """Terms explained here, from the glossary."""
    steps: list[str] = []
    """What to do, one act a line, in order."""
    say: list[Phrasing] = []
    """Words to use, beside what people say when rushed."""
    example: str = ""
    """One example from start to end (Markdown)."""
    safety: list[SafetyRole] = []
    """Who does what to keep people safe, role by role."""
    evidence: str = ""
    """What the evidence says, so-what first, then how sure (Markdown)."""
    cards: list[RoleCard] = []
    """A role's own lines, opened on request; they take no minutes."""
    same: list[CardId] = []
    """Cards of `safety.yaml` that stand after these, the same in every unit that names them."""
    pocket_card: str = ""
    """The passage in short, for a card of A6 that trainers print (Markdown); no learner's page shows it."""
    support: bool = False
    """Ends with the help routes of the four nations."""

    @property
    def is_called(self) -> bool:
        """Where it has parts; a passage alone stands in a cell of Markdown."""
        return any((self.steps, self.say, self.example, self.safety, self.evidence, self.cards, self.same))

    def only(self, parts: set[str]) -> Self:
        """The text with these parts, and nothing else that stands in it."""
        left_out = {part: type(getattr(self, part))() for part in self.PARTS if part not in parts}
        return self.model_copy(update={**left_out, "body": "", "terms": [], "evidence": "", "cards": [], "same": []})

    @property
    def reading(self) -> list[str]:
        """The body and every part that stands open."""
        phrasings = [f"{phrasing.rushed} {phrasing.better}" for phrasing in self.say]
        safety = [f"{row.role} {row.does} {row.gets} {row.within}" for row in self.safety]
        return [self.body, *self.steps, *phrasings, self.example, *safety, self.evidence]


class Figure(Reading):
    """A picture that teaches, and its words beside it for whoever cannot see it."""

    kind: ClassVar[str] = "figure"
    kind_name: ClassVar[str] = "Picture"

    figure: Id
    image: PictureName
    """A file in `content/images/`, drawn 320 units wide."""
    words: str = Field(min_length=1)
    """Everything that the picture tells (Markdown)."""

    @property
    def reading(self) -> list[str]:
        """The words."""
        return [self.words]


class KeyPoint(Record):
    """One line to take away."""

    text: str = Field(min_length=1)
    about: Literal["safety"] | None = None
    """`safety` on the line that must not be forgotten."""


class KeyPoints(Reading):
    """What to take away from a unit, as a card."""

    kind: ClassVar[str] = "key_points"
    kind_name: ClassVar[str] = "Key points"

    key_points: Id
    points: list[KeyPoint] = Field(min_length=1)
    """Five lines, one of them about safety."""

    @property
    def reading(self) -> list[str]:
        """Every line."""
        return [point.text for point in self.points]
