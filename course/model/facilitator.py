"""What a facilitator needs to run a unit in a room: blocks, and the plan of an hour."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from course.model.record import Id, OutcomeId, Record, Word, distinct, ids_of, mistake


class Used(Word):
    """An activity of the unit, or one part of it: a question of a quiz, a turn of a conversation, a part of a text."""

    pattern = r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?"
    longest = 161
    advice = "Write the activity's id, or the quiz, a slash and the item, such as 'what-was-heard/first-words'."


class Block(Record):
    """Something to do in a room, 5 to 35 minutes long."""

    id: Id
    title: str
    minutes: int = Field(ge=5, le=35)
    aim: str
    outcomes: list[OutcomeId] = []
    materials: str
    pocket_cards: bool = False
    """Whether people get the unit's pocket cards in it, also where it does not use the page that they are of."""
    at_the_end: bool = False
    """Whether what people keep of it is handed out at its end, as its materials say: not where they write first."""
    uses: list[Used] = []
    """The activities that people need in it, or parts of them: quiz/item, conversation/turn, text/example.

    The session's handout, its sheets and its slides hold these."""
    opening: str
    """Opening words, 80 or fewer."""
    prompts: list[str] = Field(min_length=3, max_length=3)
    """Three open prompts."""
    answers: str
    """Likely answers and how to respond (Markdown)."""
    if_short: str
    online: str
    mixed: str
    """A tip for a room of mixed professions."""
    if_upset: str
    participatory: int = Field(ge=0)
    """Participatory minutes earned."""


Setting = Literal["ward"]
"""Where people work, if it is not where the unit's own cases happen."""


class Case(Record):
    """A question of the unit as it comes up in another setting, for a session with people who work there."""

    setting: Setting
    item: Used
    """The question, as quiz/item: its options and its key stay."""
    situation: str = Field(min_length=1)
    """Stands in the place of the question's own situation (Markdown)."""
    rationale: str = Field(min_length=1)
    """What is different there, said after the question's own rationale (Markdown)."""


class Facilitator(Record):
    """How to run the unit in a room."""

    note: str
    cases: list[Case] = []
    """Questions as they come up in another setting: `course export pack --setting ward` takes these."""
    blocks: list[Block] = Field(min_length=1)
    plan: list[Id]
    """Block ids of the 60-minute plan, in order."""

    @property
    def planned(self) -> list[Block]:
        """The blocks of the 60-minute plan, in order."""
        blocks = {block.id: block for block in self.blocks}
        return [blocks[name] for name in self.plan]

    @model_validator(mode="after")
    def _plan(self) -> Facilitator:
        distinct(ids_of(blocks=self.blocks), "blocks")
        minutes = {block.id: block.minutes for block in self.blocks}
        for block in self.plan:
            if block not in minutes:
                mistake(
                    f"The plan names the block '{block}', which is not in this unit. Write the id of a block.", "plan"
                )
        if (total := sum(minutes[block] for block in self.plan)) != 60:
            mistake(f"The blocks of the plan add up to {total} minutes. Choose blocks that make 60.", "plan")
        return self
