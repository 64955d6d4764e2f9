"""The questions of the course as a bank holds them: each by itself, with all that is said back, as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import assert_never

from markupsafe import Markup

from course import render
from course.export import messages as export_messages
from course.language import markdown
from course.loading.library import Library
from course.model import Entry, Item, Quiz
from course.model.question import Choice, Question
from course.render import activity_messages, icon_array


@dataclass(frozen=True)
class BankQuestion:
    """One item, as a question of its own."""

    id: str
    """unit/activity/item: stays the same when the words change, so that a second import can be matched."""
    stem: Markup
    asked: Question
    general_feedback: Markup
    """Why the key is the key, with its sources; where no choice can carry what is said to it, that stands before it."""
    hint: Markup
    scored: bool
    """False for what never counts."""
    tags: Sequence[str]

    @property
    def shares(self) -> dict[str, str]:
        """What each option to choose is worth, in per cent of the mark.

        Where several are right, a wrong one takes away as much as a right one gives: ticking all would be full marks.
        """
        right = f"{100 / len(self.asked.key):.7g}"
        wrong = f"-{right}" if len(self.asked.key) > 1 else "0"
        return {choice.id: right if choice.correct else wrong for choice in self.asked.choices}

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Each prompt with its match; each action with our rating."""
        if self.asked.form == "rate":
            return [(choice.text, self.asked.scale[choice.view]) for choice in self.asked.choices]
        return [(choice.prompt, choice.text) for choice in self.asked.prompted]

    @property
    def spares(self) -> list[str]:
        """The matches of no prompt; the ratings that we gave to no action."""
        if self.asked.form == "rate":
            used = {choice.view for choice in self.asked.choices}
            return [label for view, label in self.asked.scale.items() if view not in used]
        return [choice.text for choice in self.asked.spares]


@dataclass(frozen=True)
class QuestionSet:
    """The questions of one quiz, and what is said before them."""

    id: str
    path: Sequence[str]
    """The titles of the course, the unit and the quiz."""
    intro: Markup
    questions: Sequence[BankQuestion]

    @property
    def category(self) -> str:
        """Where in a bank the set stands. Moodle parts the names by a slash, and writes a slash in a name twice."""
        return "/".join(["$course$", "top", *(plain(title).replace("/", "//") for title in self.path)])


def read_bank(library: Library, entries: Iterable[Entry]) -> list[QuestionSet]:
    """The quizzes of `entries` that hold questions. Raises Mistakes."""
    return [
        QuestionSet(
            id=f"{unit.id}/{activity.id}",
            path=(library.course.title, render.unit_name(unit), activity.title),
            intro=markdown.html(activity.intro),
            questions=[read_item(library, f"{unit.id}/{activity.id}", item) for item in activity.items],
        )
        for unit in (library.unit(entry.unit) for entry in entries)
        for activity in unit.activities
        if isinstance(activity, Quiz)
    ]


def read_item(library: Library, quiz: str, item: Item) -> BankQuestion:
    """An item of the quiz with this full id, as a question of its own."""
    asked = item.pose(library.course.seed, *quiz.split("/"))
    worth = "" if item.scored else export_messages.WORTH_NO_MARKS
    parts = [item.rationale, item.caveat, worth, render.cited(library, item.sources) if item.sources else ""]
    rationale = markdown.html("\n\n".join(filter(None, parts)))
    return BankQuestion(
        id=f"{quiz}/{item.id}",
        stem=_stem(item),
        asked=asked,
        general_feedback=rationale if asked.form == "choose" else _reasons(asked) + rationale,
        hint=markdown.html(item.hint),
        scored=item.scored,
        tags=[item.kind, item.level, *(f"outcome {outcome}" for outcome in item.outcomes)],
    )


def plain(text: str) -> str:
    """Words on one line, for a place that holds no HTML."""
    return markdown.curly(" ".join(text.split()))


def _stem(item: Item) -> Markup:
    """The situation, what its drawings show in words, and the question."""
    people = [Markup("<p>{}</p>").format(icon_array.people_in_words(array)) for array in item.icon_arrays]
    return Markup("\n").join(filter(None, [markdown.html(item.situation), *people, markdown.html(item.question)]))


def _reasons(asked: Question) -> Markup:
    """What is said to each choice, as a list: numbered where the order is the key."""
    tag = "ol" if asked.form == "order" else "ul"
    reasons = Markup("\n").join(
        Markup("<li><p><strong>{}</strong></p>{}</li>").format(_named(asked, choice), markdown.html(choice.feedback))
        for choice in asked.reasons
    )
    return Markup("<{tag}>\n{}\n</{tag}>\n").format(reasons, tag=tag)


def _named(asked: Question, choice: Choice) -> Markup:
    """A choice with what the key says of it, on one line."""
    text = markdown.inline(choice.text)
    match asked.form:
        case "choose" | "order":
            return text
        case "match":
            before = (
                Markup("{}:").format(markdown.inline(choice.prompt))
                if choice.prompt
                else activity_messages.BELONGS_WITH_NOTHING
            )
            return Markup("{} {}").format(before, text)
        case "rate":
            return Markup("{} {}.").format(text, asked.scale[choice.view])
        case _:
            assert_never(asked.form)
