"""What a learner wrote that an account can hold, and what they picked, wrote and ticked for one in My record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from xml.etree.ElementTree import Element

from course.learner.account import load_account
from course.learner.store import Store
from course.loading.library import Library
from course.model import Heading, Regulator
from course.model.completion import is_filled
from course.portfolio import record
from course.portfolio.fill import has_class, parse
from course.portfolio.sections import find_sections

OWN_WORDS = ("reflection", "rewrite", "task")


@dataclass(frozen=True)
class Pick:
    """What goes under a heading."""

    heading: str
    place: str
    """An activity, for all that was written in it, or "unit/activity/part" for the answer to one of its questions."""


@dataclass(frozen=True)
class Written:
    """An activity in which the learner wrote."""

    activity: str
    title: str
    answers: dict[str, Element]
    """By part, each with its question."""

    def fit(self, part: str) -> str:
        """What the answer tells of; "" where that is not known."""
        return self.answers[part].get("data-fits", "")

    @property
    def questions(self) -> dict[str, str]:
        """What was asked, by part."""
        labels = {
            part: next(node for node in each.iter() if has_class(node, "label")) for part, each in self.answers.items()
        }
        return {part: " ".join("".join(_asked(label)).split()) for part, label in labels.items()}

    def find(self, place: str) -> list[Element]:
        """The answers at `place`, which is this activity, a part of it or a section of that."""
        return [a for part, a in self.answers.items() if f"{self.activity}/{part}/".startswith(f"{place}/")]


@dataclass(frozen=True)
class Kept:
    """What a learner put into an account in My record."""

    picks: tuple[Pick, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    """What they wrote for this account alone, by heading."""
    ticked: Mapping[str, list[str]] = field(default_factory=dict)
    without_place: tuple[str, ...] = ()
    """What of it can go nowhere now: its words or its heading are gone."""
    is_proposed: bool = False
    """Whether nothing was picked, and this is what the course proposes."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it has a place."""
        return not (self.picks or self.words or self.ticked)

    def override(self, picks: Iterable[Pick]) -> Kept:
        """These, and `picks`, which say otherwise of what they are about."""
        picks = tuple(picks)
        stay = [old for old in self.picks if not any(f"{old.place}/".startswith(f"{new.place}/") for new in picks)]
        return replace(self, picks=(*stay, *picks))

    def of_units(self, units: Iterable[str]) -> Kept:
        """These, but of what was picked only what stands in `units`."""
        return replace(self, picks=tuple(pick for pick in self.picks if pick.place.partition("/")[0] in [*units]))

    def leave_out(self, places: Iterable[str]) -> Kept:
        """These without what stands at `places`."""
        left = [f"{place}/" for place in places]
        return replace(self, picks=tuple(p for p in self.picks if not f"{p.place}/".startswith(tuple(left))))


def find_written(library: Library, store: Store) -> list[Written]:
    """The reflections, rewrites and tasks in which the learner wrote, in the order of the course."""
    return [*_written(parse(record.to_html(library, store)))]


def find_kept(store: Store, regulator: Regulator, written: Sequence[Written]) -> Kept:
    """What the learner picked, wrote and ticked for this regulator in My record."""
    stood = load_account(store).get(regulator.id)
    if not isinstance(stood, Mapping):
        return propose(regulator, written)
    picked, words, ticked = (_mapping(stood.get(name)) for name in ("picks", "words", "ticked"))
    headings: dict[str, Heading] = {heading.id: heading for heading in regulator.headings}
    takes: dict[str, str] = {name: heading.takes for name, heading in headings.items()}
    picks = [
        Pick(heading.id, f"{each.activity}/{part}")
        for each in written
        for part in each.answers
        if (heading := headings.get(_picked_at(picked, f"{each.activity}/{part}"))) and is_open(heading, each.fit(part))
    ]
    placed = {place for pick in picks for place in (pick.place, pick.place.rpartition("/")[0])}
    own = {heading: _text(said) for heading, said in words.items() if is_filled(_text(said))}
    choices: dict[str, list[str]] = {heading.id: heading.choices for heading in regulator.headings}
    right = {name: [each for each in choices[name] if each in _list(ticked.get(name))] for name in choices}
    return Kept(
        tuple(picks),
        {heading: said for heading, said in own.items() if takes.get(heading) == "nothing"},
        {name: ticks for name, ticks in right.items() if ticks},
        (
            *(place for place in picked if place not in placed),
            *(said for heading, said in own.items() if takes.get(heading) != "nothing"),
            *(_text(tick) for name in ticked for tick in _list(ticked[name]) if tick not in right.get(name, [])),
        ),
    )


def propose(regulator: Regulator, written: Sequence[Written]) -> Kept:
    """What the learner wrote, under the first heading that each thing fits. Nothing is ticked for them."""
    picks = [
        Pick(heading.id, f"{each.activity}/{part}")
        for each in written
        for part in each.answers
        if (heading := _first_that_fits(regulator, each.fit(part)))
    ]
    return Kept(tuple(picks), is_proposed=True)


def is_open(heading: Heading, fit: str) -> bool:
    """Whether words that tell of `fit` may stand under this heading."""
    return heading.takes == "words" or fit in heading.fits


def _first_that_fits(regulator: Regulator, fit: str) -> Heading | None:
    wanted = "learned" if fit == "account" else fit  # one that has no headings stands where most of it is about
    return next((heading for heading in regulator.headings if wanted in heading.fits), None)


def _picked_at(picked: Mapping[str, Any], place: str) -> str:
    """Under which heading it goes; a section where all of it went that was written there."""
    return _text(picked.get(place)) or _text(picked.get(place.rpartition("/")[0]))


def _written(page: Element) -> Iterator[Written]:
    for activity in page.iter():
        if activity.get("data-kind") not in OWN_WORDS:
            continue
        passages = [node for node in activity.iter() if has_class(node, "words")]
        answers = {
            section.get("data-written", ""): section
            for passage in passages
            if any(has_class(node, "given") for node in passage.iter())
            for section in [*find_sections(passage).values()] or [passage]
        }
        heading = next(node for node in activity.iter() if node.tag in ("h2", "h3", "h4"))
        if answers:
            yield Written(activity.get("data-activity", ""), "".join(heading.itertext()).strip(), answers)


def _asked(label: Element) -> Iterator[str]:
    """The words of a question, without those that say whose it is."""
    yield label.text or ""
    for node in label:
        yield "" if has_class(node, "asks") else "".join(node.itertext())
        yield node.tail or ""


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
