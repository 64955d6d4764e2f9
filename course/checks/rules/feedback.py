"""Feedback: for every option, with a reason, of a size, and without shaming."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from course.checks.finding import Finding, Spot
from course.checks.manuscript import Manuscript, activities, spot
from course.language.readability import strip_markdown, words
from course.model import Story

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
class Remark:
    """What is said back to one option, step, pair or guess; `group` is what it is one of."""

    spot: Spot
    id: str
    text: str
    group: Spot


def remarks(manuscript: Manuscript) -> Iterator[Remark]:
    """All feedback of the units and of the specimen."""
    for located in manuscript.all_items:
        for choice in located.item.choices:
            yield Remark(located.at(*choice.place, "feedback"), choice.id, choice.feedback, located.at())
    for loaded, story, place in activities(manuscript.all, Story):
        for number, scene in enumerate(story.scenes):
            for position, guess in enumerate(scene.stop.guesses if scene.stop else []):
                stop = (*place, "scenes", number, "stop")
                here = (*stop, "guesses", position, "feedback")
                yield Remark(spot(loaded, here), guess.id, guess.feedback, spot(loaded, stop))


def every_option_answered(manuscript: Manuscript) -> Iterator[Finding]:
    """Every option, step, pair and guess has feedback of its own (F22)."""
    for remark in remarks(manuscript):
        if not remark.text.strip():
            yield Finding(
                remark.spot, f"'{remark.id}' has no feedback (F22).", "Say why it pulls and what it would do."
            )


def feedback_of_a_size(manuscript: Manuscript) -> Iterator[Finding]:
    """Feedback has 15 to 60 words."""
    for remark in remarks(manuscript):
        count = len(words(strip_markdown(remark.text)))
        if count and not SHORTEST <= count <= LONGEST:
            yield Finding(
                remark.spot,
                f"The feedback to '{remark.id}' has {count} word{'' if count == 1 else 's'}, and should have "
                f"{SHORTEST} to {LONGEST}.",
                "Say why, and what it would do to the person." if count < SHORTEST else "Keep what helps most.",
            )


def gives_a_reason(manuscript: Manuscript) -> Iterator[Finding]:
    """Feedback gives a reason, and not only "correct" or "incorrect"."""
    for remark in remarks(manuscript):
        if remark.text.strip() and VERDICT.match(strip_markdown(remark.text)):
            yield Finding(
                remark.spot, f"The feedback to '{remark.id}' gives no reason.", "Say why, after 'yes' or 'no'."
            )


def feedback_differs(manuscript: Manuscript) -> Iterator[Finding]:
    """Feedback differs from option to option of one item (similarity under 0.8)."""
    groups: dict[Spot, list[Remark]] = {}
    for remark in remarks(manuscript):
        groups.setdefault(remark.group, []).append(remark)
    for group in groups.values():
        texts = [words(remark.text.lower()) for remark in group]
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
    for remark in remarks(manuscript):
        if match := SHAMING.search(remark.text):
            yield Finding(
                remark.spot, f"'{match.group()}' may shame the reader.", "Say what pulled them, and what follows."
            )


def _alike(one: list[str], other: list[str]) -> bool:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE
