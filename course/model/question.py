"""What an item asks, what its key is and what is said to each choice: one description, for every form that shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, assert_never

from course.model.record import Id, Within

Form = Literal["choose", "order", "match", "rate"]
"""How an item is answered: choose among options, put steps in order, match prompts, or rate each on a scale."""


@dataclass(frozen=True)
class Choice:
    """Something to choose, put in order, match or rate, and what is said back to it."""

    id: Id
    text: str
    feedback: str
    place: Within
    """Where it stands in the item."""
    correct: bool = False
    """Whether it is right to choose it."""
    pinned: bool = False
    """Stays where it is written when the others are shuffled."""
    prompt: str = ""
    """What it matches; a spare matches nothing."""
    view: str = ""
    """Our place for it on the scale."""
    short: str = ""
    """The same in few words, for a slide."""
    letter: str = ""
    """The letter it is shown with."""

    @property
    def brief(self) -> str:
        """What a slide says of it."""
        return self.short or self.text


@dataclass(frozen=True)
class Question:
    """An item as every form shows it: the same order, the same letters, the same key."""

    form: Form
    choices: Sequence[Choice]
    """In the order shown, with their letters."""
    written: Sequence[Choice]
    """The same, in the order written: steps in the right order, and prompts as they are asked."""
    scale: Mapping[str, str]
    """What each is rated as, in words; empty where nothing is rated."""

    @property
    def reasons(self) -> Sequence[Choice]:
        """Every choice, in the order in which the reasons are given."""
        match self.form:
            case "order" | "match":
                return self.written
            case "choose" | "rate":
                return self.choices
            case _:
                assert_never(self.form)

    @property
    def key(self) -> list[Choice]:
        """What makes the right answer: the options to choose, the steps in order, the matches, or every rating."""
        match self.form:
            case "choose":
                return [choice for choice in self.reasons if choice.correct]
            case "match":
                return self.prompted
            case "order" | "rate":
                return list(self.reasons)
            case _:
                assert_never(self.form)

    @property
    def prompted(self) -> list[Choice]:
        """What matches a prompt, in the order in which the prompts are asked."""
        return [choice for choice in self.written if choice.prompt]

    @property
    def spares(self) -> list[Choice]:
        """What matches no prompt, where others do."""
        return [choice for choice in self.written if self.prompted and not choice.prompt]

    @property
    def letters(self) -> dict[Id, str]:
        """The letter of each choice, by its id."""
        return {choice.id: choice.letter for choice in self.choices}

    @property
    def answer(self) -> str:
        """The key in short, as somebody fills in the handout."""
        match self.form:
            case "choose" | "match":
                return ", ".join(choice.letter for choice in self.key)
            case "order":
                return ", ".join(str(self.written.index(step) + 1) for step in self.choices)
            case "rate":
                return "the authors’ view"
            case _:
                assert_never(self.form)
