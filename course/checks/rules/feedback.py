"""Feedback: for every option, with a reason, of a size, and without shaming."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from course.checks.finding import Finding, Spot
from course.checks.manuscript import Manuscript, activities, spot
from course.language.words import plain, words
from course.model import Matching, Ordering, Story
from course.model.quiz import Action, Option, Pair, Spare, Step

Answered = Option | Action | Step | Pair | Spare
"""What feedback belongs to."""

SHORTEST, LONGEST = 15, 60
ALIKE = 0.8
VERDICT = re.compile(
    r"^\W*(yes|no|correct|incorrect|right|wrong|true|false|well done|good|exactly|not quite|sorry|that is|that's"
    r"|this is|not|the|right answer|best answer|answer|option|choice|try again|a|an|is|it|,|\.|!|;|:|-|\s)*\W*$",
    re.I,
)
SHAMING = re.compile(
    r"\bobviously\b|\bwrong!|\byou should(?: have)? know\w*\b|\beveryone knows\b|\banyone would know\b|\bany fool\b"
    r"|\bstupid\w*|\bsilly mistake\b|\b(poor|bad|terrible|lazy) (choice|answer)\b|\bhow could you\b|\bclearly wrong\b"
    r"|\bnonsense\b|\bcareless\b|\bas you ought to\b|\bsurely you\b",
    re.I,
)


@dataclass(frozen=True)
class Said:
    """What is said back to one option, step, pair or guess; `group` is what it stands among."""

    spot: Spot
    id: str
    text: str
    group: Spot


def said(manuscript: Manuscript) -> Iterator[Said]:
    """All feedback of the units and of the specimen."""
    for asked in manuscript.every_item:
        match asked.item:
            case Ordering():
                lists: dict[str, Sequence[Answered]] = {"steps": asked.item.steps}
            case Matching():
                lists = {"pairs": asked.item.pairs, "spares": asked.item.spares}
            case _:
                lists = {"options": asked.options}
        for name, options in lists.items():
            for position, option in enumerate(options):
                yield Said(asked.at(name, position, "feedback"), option.id, option.feedback, asked.at())
    for read, story, place in activities(manuscript.all, Story):
        for number, scene in enumerate(story.scenes):
            for position, guess in enumerate(scene.stop.guesses if scene.stop else []):
                stop = (*place, "scenes", number, "stop")
                here = (*stop, "guesses", position, "feedback")
                yield Said(spot(read, here), guess.id, guess.feedback, spot(read, stop))


def every_option_answered(manuscript: Manuscript) -> Iterator[Finding]:
    """Every option, step, pair and guess has feedback of its own (F22)."""
    for one in said(manuscript):
        if not one.text.strip():
            yield Finding(one.spot, f"'{one.id}' has no feedback (F22).", "Say why it pulls and what it would do.")


def feedback_of_a_size(manuscript: Manuscript) -> Iterator[Finding]:
    """Feedback has 15 to 60 words."""
    for one in said(manuscript):
        count = len(words(plain(one.text)))
        if count and not SHORTEST <= count <= LONGEST:
            yield Finding(
                one.spot,
                f"The feedback to '{one.id}' has {count} word{'' if count == 1 else 's'}, and should have "
                f"{SHORTEST} to {LONGEST}.",
                "Say why, and what it would do to the person." if count < SHORTEST else "Keep what helps most.",
            )


def gives_a_reason(manuscript: Manuscript) -> Iterator[Finding]:
    """Feedback gives a reason, and not only "correct" or "incorrect"."""
    for one in said(manuscript):
        if one.text.strip() and VERDICT.match(plain(one.text)):
            yield Finding(one.spot, f"The feedback to '{one.id}' gives no reason.", "Say why, after 'yes' or 'no'.")


def feedback_differs(manuscript: Manuscript) -> Iterator[Finding]:
    """Feedback differs from option to option of one item (similarity under 0.8)."""
    groups: dict[Spot, list[Said]] = {}
    for one in said(manuscript):
        groups.setdefault(one.group, []).append(one)
    for group in groups.values():
        texts = [words(one.text.lower()) for one in group]
        for at, later in enumerate(group):
            for before in range(at):
                if texts[at] and _alike(texts[before], texts[at]):
                    yield Finding(
                        later.spot,
                        f"The feedback to '{later.id}' says almost the same as that to '{group[before].id}'.",
                        "Say what is particular to this one.",
                    )
                    break


def no_shaming(manuscript: Manuscript) -> Iterator[Finding]:
    """Feedback never shames: no "obviously", "wrong!" or "you should know"."""
    for one in said(manuscript):
        if found := SHAMING.search(one.text):
            yield Finding(
                one.spot, f"'{found.group()}' may shame the reader.", "Say what pulled them, and what follows."
            )


def _alike(one: list[str], other: list[str]) -> bool:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE
