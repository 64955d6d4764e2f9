"""The cast: how many people, of what ages, and which professions are shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.checks.finding import Finding
from course.checks.manuscript import Manuscript, activities, spot
from course.loading.suggest import did_you_mean
from course.model import Conversation, Story

PEOPLE, ROLES, OTHER_ROLES = 12, 10, 4
BANDS = ((18, 24), (25, 39), (40, 59), (60, 74), (75, 120))
MEDICINE = re.compile(r"\b(GP|doctor|nurse|consultant|surgeon|psychiatrist|physician|registrar|midwife)\b", re.I)


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
            f"{count} of the cast have a story or a conversation, and {PEOPLE} should.",
            "Write about more of them.",
        )


def ages_covered(manuscript: Manuscript) -> Iterator[Finding]:
    """Over the whole course, people with stories are of 4 or more of the 5 adult age bands."""
    if (count := sum(bool(names) for names in bands(manuscript).values())) < 4:
        yield Finding(
            spot(manuscript.people, ("people",)),
            f"People with stories cover {count} of the {len(BANDS)} age bands.",
            "Cover 4 of 18–24, 25–39, 40–59, 60–74 and 75+.",
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
