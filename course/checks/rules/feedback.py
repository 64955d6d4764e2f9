"""Feedback: for every option, with a reason, of a size, and without shaming."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from course.checks.finding import Finding, Spot
from course.checks.manuscript import Manuscript, activities, spot
from course.language.words import count_words, strip_markdown, words
from course.model import Story

SHORTEST, BRIEF, LONGEST = 8, 10, 60
ALIKE = 0.8
_JUDGING = """
    yes no not quite correct incorrect correctly right wrong true false well done good better best great excellent
    perfect exactly sorry unfortunately poor weak strong strongest weakest fine ideal suitable unsuitable appropriate
    inappropriate acceptable unacceptable helpful unhelpful useful useless effective ineffective important sensible
    unwise wise safe unsafe harmful possible likely
    that that's this it it's its is isn't are be been was would wouldn't could might may will won't do does doesn't
    did you you've you're your have has chose chosen picked choose the a an of for to in here and but so or as than
    very most more least less rather really too also only just all at from on with these those them they there one
    ones two three four five first second third fourth last other others each any some such
    answer answers option options choice choices reply replies response responses item question key way thing things
    try again next time think look read back case situation person patient work works
"""
JUDGING = frozenset(_JUDGING.split())
"""Words that praise, blame or point: feedback made of nothing else gives no reason."""

PRONOUN = re.compile(
    r"^\W*(it|he|she|they|its|his|her|their|that|this|these|those|both|neither|either)\b(?![’']?s? (man|woman|person|"
    r"patient|reply|option|way|sort|kind|question|word|line|time)\b)|^\W*(it|that|he|she|they)[’'](s|ll|d|re|ve)\b",
    re.I,
)
PRONOUNS = 0.1
"""How much of a unit's feedback may begin with one."""
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
    is_refresher: bool = False
    """Whether it belongs to an item that is to be short all told."""


def remarks(manuscript: Manuscript) -> Iterator[Remark]:
    """All feedback of the units and of the specimen."""
    for located in manuscript.all_items:
        for choice in located.item.choices:
            given = located.at(*choice.place, "feedback")
            yield Remark(given, choice.id, choice.feedback, located.at(), bool(located.quiz.due))
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
            yield Finding(remark.spot, f"'{remark.id}' has no feedback.", "Say why it pulls and what it would do.")


def feedback_of_a_size(manuscript: Manuscript) -> Iterator[Finding]:
    """Feedback has 8 to 60 words."""
    for remark in remarks(manuscript):
        count = count_words(remark.text)
        if count and not SHORTEST <= count <= LONGEST:
            yield Finding(
                remark.spot,
                f"The feedback to '{remark.id}' has {count} word{'' if count == 1 else 's'}, and should have "
                f"{SHORTEST} to {LONGEST}.",
                "Say why, and what it would do to the person." if count < SHORTEST else "Keep what helps most.",
            )


def feedback_with_enough_to_say(manuscript: Manuscript) -> Iterator[Finding]:
    """Feedback of fewer than 10 words has room for a reason, or for better words to say; not in a refresher."""
    for remark in remarks(manuscript):
        if not remark.is_refresher and SHORTEST <= (count := count_words(remark.text)) < BRIEF:
            yield Finding(
                remark.spot,
                f"The feedback to '{remark.id}' has {count} words.",
                "Say why, or the better words, if there is more to say.",
            )


def gives_a_reason(manuscript: Manuscript) -> Iterator[Finding]:
    """Feedback gives a reason, and not only "correct" or "incorrect"."""
    for remark in remarks(manuscript):
        spoken = words(strip_markdown(remark.text).lower().replace("’", "'"))
        if spoken and JUDGING.issuperset(spoken):
            yield Finding(
                remark.spot,
                f"The feedback to '{remark.id}' judges and gives no reason.",
                "Say why: what it would do, or the better words.",
            )


def begins_with_a_noun(manuscript: Manuscript) -> Iterator[Finding]:
    """In a unit, 1 in 10 or fewer of its feedback and rationales begin with "It" or another pronoun."""
    texts: dict[str, list[tuple[Spot, str]]] = {}
    for located in manuscript.all_items:
        texts.setdefault(located.loaded.file, []).append((located.at("rationale"), located.item.rationale))
    for remark in remarks(manuscript):
        texts.setdefault(remark.spot.file, []).append((remark.spot, remark.text))
    for file, pieces in texts.items():
        lines = sorted(here.line for here, text in pieces if PRONOUN.match(strip_markdown(text)))
        if len(lines) > PRONOUNS * len(pieces):
            first = ", ".join(map(str, lines[:12])) + (" …" if len(lines) > 12 else "")
            yield Finding(
                Spot(file, lines[0]),
                f"{len(lines)} of the unit's {len(pieces)} pieces of feedback begin with a pronoun: lines {first}.",
                "Begin 9 of 10 with the person, the act or the reason.",
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
