"""Teaching before testing: how to do it, who keeps people safe, and what to take away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.checks.finding import Finding
from course.checks.manuscript import Manuscript, activities, spot
from course.language.words import count_words, words
from course.loading.reader import Loaded
from course.loading.yaml_tree import Place
from course.model import Exchange, KeyPoints, Quiz, Text, Unit

FEWEST, MOST = 350, 500
MOST_WHERE_MORE_IS_TAUGHT = 650
MORE_IS_TAUGHT = ("03", "04", "05")
EXAMPLE = 120
"""What counts of an example."""

TAUGHT = ("00", "01", "02", "03", "04", "05")
"""Units with a page on how to do it, and on who keeps people safe."""
SAFETY_POINT = (*TAUGHT, "06")

POINTS, SHORTEST, LONGEST = 5, 3, 16
NO_ORDER = re.compile(
    r"(i|you|we|they|he|she|it|this|that|these|those|there|the|an?|every(one|body)?|all|most|some|many|people|to"
    r"|my|your|our|their|his|her|being|having|(?!(br|r|s|str|sw|fl|sl|cl|spr)ing\b)\w+ing)\b",
    re.I,
)
"""How a line begins that tells nobody to do anything."""


def teaches_before_it_asks(manuscript: Manuscript) -> Iterator[Finding]:
    """Before anything can be got wrong, units 00 to 05 teach how to do it in 350 to 500 words (03 to 05: up to 650)."""
    for loaded in _numbered(manuscript, TAUGHT):
        pages = [(text, place) for _, text, place in activities((loaded,), Text) if text.steps]
        if not pages:
            yield Finding(
                spot(loaded, ("activities",)),
                "No text of the unit teaches how to do it.",
                "Write a text with 'steps:', 'say:', 'example:' and 'evidence:' before the first question.",
            )
            continue
        page, place = pages[0]
        most = MOST_WHERE_MORE_IS_TAUGHT if _number(manuscript, loaded) in MORE_IS_TAUGHT else MOST
        if not FEWEST <= (count := teaching_words(page)) <= most:
            yield Finding(
                spot(loaded, (*place, "steps")),
                f"The parts of '{page.id}' that teach have {count} words, and {FEWEST} to {most} is the aim.",
                "Cut what helps least."
                if count > most
                else "Say more in its steps, words to use, example, safety or evidence.",
            )
        core = [(at, activity) for at, activity in enumerate(loaded.record.activities) if not activity.more]
        asked = [at for at, activity in core if isinstance(activity, Quiz | Exchange)]
        if asked and asked[0] < int(place[1]):
            yield Finding(
                spot(loaded, ("activities", asked[0])),
                f"This asks something, and '{page.id}', which teaches how to do it, comes only later.",
                f"Move it below '{page.id}'.",
            )


def teaching_words(page: Text) -> int:
    """The words of the parts that teach; of an example, 120 at the most."""
    say = [f"{phrasing.rushed} {phrasing.better}" for phrasing in page.say]
    safety = [f"{row.role} {row.does} {row.gets} {row.within}" for row in page.safety]
    return count_words(*page.steps, *say, *safety, page.evidence) + min(count_words(page.example), EXAMPLE)


def says_who_keeps_people_safe(manuscript: Manuscript) -> Iterator[Finding]:
    """Units 00 to 05 say by role who does what, whom they get, how fast; 00 to 06 have one key point about safety."""
    for loaded in _numbered(manuscript, TAUGHT):
        if not any(text.safety for _, text, _ in activities((loaded,), Text)):
            yield Finding(
                spot(loaded, ("activities",)),
                "No text of the unit says who does what to keep people safe.",
                "Write 'safety:' under one, and for each role 'role:', 'does:', 'gets:' and 'within:'.",
            )
    for loaded in _numbered(manuscript, SAFETY_POINT):
        for _, card, place in activities((loaded,), KeyPoints):
            if (count := sum(point.about == "safety" for point in card.points)) != 1:
                yield Finding(
                    spot(loaded, (*place, "points")),
                    f"{count or 'None'} of the key points {'is' if count < 2 else 'are'} about safety.",
                    "Mark the one that must not be forgotten with 'about: safety'.",
                )


def five_lines_to_take_away(manuscript: Manuscript) -> Iterator[Finding]:
    """Every unit has 5 key points of 3 to 16 words that say what to do; the one about safety may name every sign."""
    for loaded in manuscript.units:
        cards = [(card, place) for _, card, place in activities((loaded,), KeyPoints)]
        if len(cards) != 1:
            yield Finding(
                spot(loaded, cards[1][1] if cards else ("activities",)),
                "The unit has no key points." if not cards else "The unit has key points in two places.",
                "Write 'key_points:', five lines to take away." if not cards else "Make them five, in one place.",
            )
        for card, place in cards[:1]:
            yield from _points(loaded, card, (*place, "points"))


def _points(loaded: Loaded[Unit], card: KeyPoints, place: Place) -> Iterator[Finding]:
    if len(card.points) != POINTS:
        yield Finding(
            spot(loaded, place),
            f"There are {len(card.points)} key points.",
            f"Make it {POINTS}, so that people remember them.",
        )
    for at, point in enumerate(card.points):
        if point.about == "safety":
            continue
        here = spot(loaded, (*place, at, "text"))
        if not SHORTEST <= (count := count_words(point.text)) <= LONGEST:
            todo = "Say one thing." if count > LONGEST else "Say what to do."
            yield Finding(here, f"This key point has {count} words, and should have {SHORTEST} to {LONGEST}.", todo)
        elif NO_ORDER.match(first := words(point.text)[0]):
            yield Finding(
                here,
                f"A key point that begins with '{first}' tells nobody what to do.",
                "Begin with what to do: 'Ask …'.",
            )


def _number(manuscript: Manuscript, loaded: Loaded[Unit]) -> str:
    return manuscript.entry(loaded).file[:2]


def _numbered(manuscript: Manuscript, numbers: tuple[str, ...]) -> Iterator[Loaded[Unit]]:
    for loaded in manuscript.units:
        if _number(manuscript, loaded) in numbers:
            yield loaded
