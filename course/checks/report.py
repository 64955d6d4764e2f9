"""One page on the quality of the items and the text: for a person to look at, in any browser, with nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from course import checks
from course.checks import Manuscript, Verdict
from course.checks.manuscript import LocatedItem
from course.checks.rules import cast, lengths, positions
from course.checks.rules.outcomes import tagged
from course.language.readability import Reading, reading
from course.loading.library import Library
from course.model import Activity
from course.model.minutes import whole_minutes
from course.model.option_order import LETTERS
from course.render.palette import DARK, LIGHT, css_for_either


@dataclass(frozen=True)
class Served:
    """An outcome, and what serves it."""

    id: str
    text: str
    written: bool
    """Whether its unit is."""
    items: int
    others: int
    """Conversations, exchanges, rewrites, maps, plans and tasks."""
    recalled: int


@dataclass(frozen=True)
class Positions:
    """The positions of the keys, for items with a given number of options."""

    options: int
    counts: list[tuple[str, int]]

    @property
    def items(self) -> int:
        """How many items there are."""
        return sum(count for _, count in self.counts)


@dataclass(frozen=True)
class Lengths:
    """How long an item's options are, beside each other."""

    name: str
    options: int
    spread: float
    """Longest over shortest."""
    key: float
    """Key over the average of the others."""
    longest: bool
    """Whether the key is the longest."""


@dataclass(frozen=True)
class ReadingStats:
    """How a unit reads."""

    title: str
    minutes: int
    """Of its core."""
    more: int
    """Minutes of More practice."""
    teaching: Reading
    story: Reading


@dataclass(frozen=True)
class Claim:
    """An activity or an item, and the sources it names."""

    name: str
    sources: list[tuple[str, bool]]
    """Each with whether it may stand behind a key."""


def page(library: Library) -> str:
    """The page, as one HTML file."""
    verdict = checks.check(library)
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "zip_with": lambda names, numbers: list(zip(names, numbers, strict=True)),
        "short": lambda title: title if len(title) <= 16 else title[:15].rstrip() + "…",
        "counted": lambda band: (band[0], len(band[1])),
    }
    rules: dict[str, str] = {}
    for rule in checks.RULES:
        rules[rule.id] = f"{rules.get(rule.id, '')} {rule.manual}".strip()
    return environment.get_template("report.html.j2").render(
        verdict=verdict,
        rules=rules,
        palette=css_for_either(LIGHT, DARK),
        flaws=sorted(Counter(finding.rule for finding in verdict.findings).items(), key=_in_order(rules)),
        **(_about(verdict.manuscript, verdict) if verdict.manuscript else {"course": None}),
    )


def _about(manuscript: Manuscript, verdict: Verdict) -> dict[str, Any]:
    return {
        "course": manuscript.course.record,
        "flawed": _flawed(manuscript, verdict),
        "outcomes": list(_outcomes(manuscript)),
        "positions": [Positions(number, _counts(manuscript, number)) for number in (3, 4)],
        "lengths": list(_lengths(manuscript)),
        "mean": lambda values: mean(values) if values else 0.0,
        "reads": list(_reads(manuscript)),
        "claims": list(_claims(manuscript)),
        "people": [(person, list(_stories(manuscript, person.id))) for person in manuscript.people.record.people],
        "bands": cast.bands(manuscript),
        "roles": [(role, cast.roles(manuscript).get(role, [])) for role in manuscript.people.record.roles],
    }


def _in_order(rules: dict[str, str]) -> Any:
    order = list(rules)
    return lambda flaw: order.index(flaw[0]) if flaw[0] in order else -1


def _flawed(manuscript: Manuscript, verdict: Verdict) -> tuple[int, int]:
    """How many items have an item-writing flaw (I1 to I5), and how many items there are."""
    course_items = manuscript.course_items
    found = [finding.spot for finding in verdict.findings if finding.rule in ("I1", "I2", "I3", "I4", "I5")]
    spots = {(spot.file, spot.place[:4]) for spot in found}
    return sum((located.loaded.file, located.place) in spots for located in course_items), len(course_items)


def _outcomes(manuscript: Manuscript) -> Iterator[Served]:
    course_items = manuscript.course_items
    written = {loaded.record.id for loaded in manuscript.units}
    tasks: Counter[tuple[str, str]] = Counter()
    for loaded in manuscript.units:
        for activity in loaded.record.activities:
            if activity.kind != "quiz":
                tasks.update((loaded.record.id, str(outcome)) for outcome in tagged(activity))
    for entry in manuscript.course.record.units:
        for outcome in entry.outcomes:
            on_it = [located for located in course_items if outcome.id in located.item.outcomes]
            here = [located for located in on_it if located.loaded.record.id == entry.unit]
            yield Served(
                outcome.id,
                outcome.text,
                entry.unit in written,
                len(here),
                tasks[entry.unit, outcome.id],
                sum(located.item.recall for located in on_it if located not in here),
            )


def _counts(manuscript: Manuscript, number: int) -> list[tuple[str, int]]:
    return list(zip(LETTERS, positions.positions(manuscript, number), strict=False))


def _lengths(manuscript: Manuscript) -> Iterator[Lengths]:
    for located in manuscript.course_items:
        share, sizes = lengths.key_share(located), lengths.lengths(located)
        if share is not None and min(sizes):
            longest = lengths.single(located) and lengths.key_is_longest(located)
            yield Lengths(_name(located), len(sizes), max(sizes) / min(sizes), share, longest)


def _reads(manuscript: Manuscript) -> Iterator[ReadingStats]:
    terms = manuscript.library.terms
    for loaded in manuscript.lessons:
        texts: dict[str, list[str]] = {"teaching": [], "story": []}
        for passage in manuscript.writing[loaded.file]:
            texts.setdefault(passage.tone, []).append(passage.text)
        minutes, more = (whole_minutes(part, terms) for part in (loaded.record.core, loaded.record.more))
        yield ReadingStats(loaded.record.title, minutes, more, reading(texts["teaching"]), reading(texts["story"]))


def _claims(manuscript: Manuscript) -> Iterator[Claim]:
    sources = manuscript.library.sources

    def with_status(names: list[Any]) -> list[tuple[str, bool]]:
        return [(str(name), sources[name].status != "unverified") for name in names]

    for loaded in manuscript.lessons:
        for activity in loaded.record.activities:
            name = f"{loaded.record.id}/{activity.id}"
            items = getattr(activity, "items", [])
            if activity.sources or not items:
                yield Claim(name, with_status(activity.sources))
            for item in items:
                yield Claim(f"{name}, {item.id}", with_status(item.sources))


def _stories(manuscript: Manuscript, person: str) -> Iterator[str]:
    """Where somebody appears: stories, exchanges, conversations and maps."""
    for loaded in manuscript.lessons:
        for activity in loaded.record.activities:
            if _person(activity) == person:
                yield f"{loaded.record.id}/{activity.id}"


def _person(activity: Activity) -> str | None:
    return getattr(activity, "person", None)


def _name(located: LocatedItem) -> str:
    return f"{located.loaded.record.id}/{located.quiz.id}, {located.item.id}"
