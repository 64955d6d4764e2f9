"""The cast: how many people, of what ages, and which professions are shown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from course.checks.finding import Finding
from course.checks.manuscript import Manuscript, activities, spot
from course.language.words import strip_markdown, words
from course.loading.reader import Loaded
from course.loading.suggest import did_you_mean
from course.model import Conversation, Story, Unit

PEOPLE, ROLES, OTHER_ROLES, NAMED = 12, 10, 4, 12
BANDS = ((18, 24), (25, 39), (40, 59), (60, 74), (75, 120))
MEDICINE = re.compile(r"\b(GP|doctor|nurse|consultant|surgeon|psychiatrist|physician|registrar|midwife)\b", re.I)


TITLE = r"(?:(Mr|Mrs|Ms|Miss|Mx|Dr|Nurse|Auntie|Uncle) )?"
CAPITAL = re.compile(rf"(?<=[a-z,;] ){TITLE}([A-Z][a-zà-ÿ]+)\b(?! [A-Z])")
"""A word with a capital inside a sentence, alone or after a title."""

ACTS = re.compile(
    r"\b([A-Z][a-zà-ÿ]+)(?:[’']s\b| (?:says|said|asks|asked|tells|told|rings|rang|looks|looked|nods|has|had|is|was"
    r"|comes|came|wants|wanted|writes|wrote|reads|sits|sat|works|thinks|knows|lives|goes|went|gets|takes|keeps|puts"
    r"|finds)\b)"
)
"""A word with a capital that does what people do."""

_NOBODY = """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays
    Sundays January February March April May June July August September October November December Christmas Easter
    Ramadan Eid English Welsh Scottish Irish British Somali Polish Arabic Urdu Mandarin Cantonese Vietnamese Bengali
    England Wales Scotland Ireland Britain Europe London Cardiff Glasgow Belfast Leeds Mum Dad Gran Nan Grandad God
    He She It They We You Who Nobody
    Traveller Travellers Muslim Christian Catholic Mind Lab Shout Samaritans Lifeline Internet Confidence
"""
NOBODY = frozenset(_NOBODY.split())
"""Words that always have a capital, and are nobody's name."""


def with_stories(manuscript: Manuscript) -> set[str]:
    """The people who have a story or a conversation."""
    people: set[str] = {str(story.person) for _, story, _ in activities(manuscript.units, Story)}
    return people | {str(talk.person) for _, talk, _ in activities(manuscript.units, Conversation)}


def bands(manuscript: Manuscript) -> dict[str, list[str]]:
    """The people with stories, by age band."""
    people = [manuscript.library.people[name] for name in sorted(with_stories(manuscript))]
    return {
        f"{low}–{high}" if high < 120 else f"{low}+": [person.name for person in people if low <= person.age <= high]
        for low, high in BANDS
    }


def roles(manuscript: Manuscript) -> dict[str, list[str]]:
    """The professions shown, each with the stories and conversations it appears in."""
    roles: dict[str, list[str]] = {}
    for loaded, story, _ in activities(manuscript.units, Story):
        for role in story.roles:
            roles.setdefault(role, []).append(f"{loaded.record.id}/{story.id}")
    for loaded, talk, _ in activities(manuscript.units, Conversation):
        for role in manuscript.people.record.roles:
            if re.search(rf"\b{re.escape(role)}\b", talk.you):
                roles.setdefault(role, []).append(f"{loaded.record.id}/{talk.id}")
    return roles


def twelve_people(manuscript: Manuscript) -> Iterator[Finding]:
    """Over the whole course, 12 people or more have a story or a conversation."""
    if (count := len(with_stories(manuscript))) < PEOPLE:
        yield Finding(
            spot(manuscript.people, ("people",)),
            f"{count} of the people here have a story or a conversation, and {PEOPLE} should.",
            "Write about more of them.",
        )


def ages_covered(manuscript: Manuscript) -> Iterator[Finding]:
    """Over the whole course, people with stories are of 4 or more of the 5 adult age bands."""
    if (count := sum(bool(names) for names in bands(manuscript).values())) < 4:
        yield Finding(
            spot(manuscript.people, ("people",)),
            f"The people with stories are of {count} of the {len(BANDS)} age bands.",
            "Write about people of 4 or more: 18–24, 25–39, 40–59, 60–74 and 75+.",
        )


def ten_roles(manuscript: Manuscript) -> Iterator[Finding]:
    """Over the whole course, 10 professions or more are shown, 4 or more of them outside medicine and nursing."""
    shown = roles(manuscript)
    others = [role for role in shown if not MEDICINE.search(role)]
    if len(shown) < ROLES or len(others) < OTHER_ROLES:
        yield Finding(
            spot(manuscript.people, ("roles",)),
            f"{len(shown)} professions are shown, {len(others)} of them outside medicine and nursing.",
            f"Show {ROLES} or more, and {OTHER_ROLES} or more outside.",
        )


def roles_of_the_cast(manuscript: Manuscript) -> Iterator[Finding]:
    """Every profession in a story is one of those in people.yaml, so that it can be counted."""
    known = manuscript.people.record.roles
    for loaded, story, place in activities(manuscript.all, Story):
        for position, role in enumerate(story.roles):
            if role not in known:
                yield Finding(
                    spot(loaded, (*place, "roles", position)),
                    f"The profession '{role}' is not in people.yaml.{did_you_mean(role, known)}",
                    "Write it as it is there, or add it there.",
                )


def few_named_people(manuscript: Manuscript) -> Iterator[Finding]:
    """The core of a unit names 12 people or fewer, so that each can be remembered."""
    for loaded in manuscript.all:
        if len(names := named(manuscript, loaded)) > NAMED:
            yield Finding(
                spot(loaded, ("activities",)),
                f"The unit seems to name {len(names)} people: {', '.join(names)}.",
                f"Let readers meet the same few again, {NAMED} at the most. Name somebody new only where they must be "
                "called something.",
            )


def named(manuscript: Manuscript, loaded: Loaded[Unit]) -> list[str]:
    """Whoever seems to be named in the core's stories, items and exchanges: a guess from capitals."""
    more = {("activities", at) for at, activity in enumerate(loaded.record.activities) if activity.more}
    everybody: set[str] = set()
    others: set[str] = set()
    inside: Counter[str] = Counter()
    for passage in manuscript.writing[loaded.file]:
        text = strip_markdown(passage.text)
        others.update(word for word in words(text) if word.islower())
        if passage.spot.place[:2] in more:
            continue
        if passage.kind in ("Line.speaker", "Spoken.speaker"):
            everybody |= {word for word in re.findall(r"[A-Z][a-zà-ÿ]+", text)[-1:] if not MEDICINE.search(text)}
        elif passage.tone == "story" or passage.kind.endswith((".feedback", ".rationale")):
            inside.update(found.group(2) for found in CAPITAL.finditer(text))
            everybody |= {found.group(1) for found in ACTS.finditer(text)}
            everybody |= {found.group(2) for found in CAPITAL.finditer(text) if found.group(1)}
    everybody |= {name for name, count in inside.items() if count > 1}
    return sorted(name for name in everybody - NOBODY if name.lower() not in others)
