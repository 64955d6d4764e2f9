"""A reflective account: what a learner picks of their own words, under the headings of their regulator.

As `widget/browser/account.js` makes it in a browser. What changed in practice is never filled in for them.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from course.learner.account import load_account
from course.learner.store import Store
from course.loading.library import Library
from course.loading.suggest import did_you_mean
from course.model import Regulator
from course.model.completion import is_filled
from course.model.errors import CourseError
from course.portfolio import formats, messages, record
from course.portfolio.fill import drop_class, parse, put_words, tick_box, to_page
from course.portfolio.formats import Format
from course.render.front_matter import version
from course.render.messages import MY_CHOICE
from course.render.record import account as empty_account
from course.widget.script import record_script

OWN_WORDS = ("reflection", "rewrite", "task")


class NoPlace(CourseError):
    """Something cannot go where it was to go; the sentence says why, and what can."""


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

    @property
    def questions(self) -> dict[str, str]:
        """What was asked, by part."""
        labels = {part: next(node for node in each.iter() if _is(node, "label")) for part, each in self.answers.items()}
        return {part: " ".join("".join(label.itertext()).split()) for part, label in labels.items()}

    def find(self, place: str) -> list[Element]:
        """The answers at `place`, which is this activity or a part of it."""
        if place == self.activity:
            return [*self.answers.values()]
        return [answer for part, answer in self.answers.items() if place == f"{self.activity}/{part}"]


@dataclass(frozen=True)
class Kept:
    """What a learner put into an account in My record."""

    picks: tuple[Pick, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    """What they wrote for this account alone, by heading."""
    ticked: Mapping[str, list[str]] = field(default_factory=dict)
    without_place: tuple[str, ...] = ()
    """What of it can go nowhere now: its words or its heading are gone."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it has a place."""
        return not (self.picks or self.words or self.ticked)

    def override(self, picks: Iterable[Pick]) -> Kept:
        """These, and `picks`, which say otherwise of what they are about."""
        picks = tuple(picks)
        stay = [old for old in self.picks if not any(f"{old.place}/".startswith(f"{new.place}/") for new in picks)]
        return replace(self, picks=(*stay, *picks))


def file_name(regulator: Regulator, form: Format) -> str:
    """What the file is called."""
    return f"my-account-{regulator.id}-{datetime.date.today().isoformat()}.{formats.ENDINGS[form]}"


def find_regulator(library: Library, asked: str) -> Regulator:
    """Find a regulator by its id or short name. Raises NoPlace."""
    for regulator in library.regulators:
        if asked.strip().lower() in (regulator.id, regulator.short.lower()):
            return regulator
    known = "\n".join(f"  {each.id}  {each.name}: {each.people.lower()}" for each in library.regulators)
    raise NoPlace(messages.NO_REGULATOR.format(asked=asked, known=known))


def find_written(library: Library, store: Store) -> list[Written]:
    """The reflections, rewrites and tasks in which the learner wrote, in the order of the course."""
    return [*_written(parse(record.to_html(library, store)))]


def find_kept(store: Store, regulator: Regulator, written: Sequence[Written]) -> Kept:
    """What the learner picked, wrote and ticked for this regulator in My record."""
    stood = _mapping(load_account(store).get(regulator.id))
    picked, words, ticked = (_mapping(stood.get(name)) for name in ("picks", "words", "ticked"))
    takes: dict[str, str] = {heading.id: heading.takes for heading in regulator.headings}
    places = [f"{each.activity}/{part}" for each in written for part in each.answers]
    picks = [Pick(picked[place], place) for place in places if takes.get(_text(picked.get(place))) == "words"]
    own = {heading: _text(said) for heading, said in words.items() if is_filled(_text(said))}
    choices: dict[str, list[str]] = {heading.id: heading.choices for heading in regulator.headings}
    right = {name: [each for each in choices[name] if each in _list(ticked.get(name))] for name in choices}
    return Kept(
        tuple(picks),
        {heading: said for heading, said in own.items() if takes.get(heading) == "nothing"},
        {name: ticks for name, ticks in right.items() if ticks},
        (
            *(place for place in picked if place not in {pick.place for pick in picks}),
            *(said for heading, said in own.items() if takes.get(heading) != "nothing"),
            *(_text(tick) for name in ticked for tick in _list(ticked[name]) if tick not in right.get(name, [])),
        ),
    )


def to_file(library: Library, regulator: Regulator, written: Sequence[Written], account: Kept, form: Format) -> bytes:
    """The account in one of the formats. Raises NoPlace, NotMade, and Missing where a tool for Word is missing."""
    page = parse(empty_account(library, regulator, record_script()))
    sections = {node.get("data-heading", ""): node for node in page.iter() if node.get("data-heading")}
    for at, pick in enumerate(account.picks):
        _put_picked(_section(sections, pick), *_answers(written, pick), f"__picked--{at}")
    for heading, words in account.words.items():
        _put_own(sections[heading], words)
    for heading, choices in account.ticked.items():
        for box in sections[heading].iter():
            if box.get("data-choice") in choices:
                tick_box(box, MY_CHOICE)
    if form != "html":  # a page shows it on a screen alone
        drop_class(page, "about")
        for article in [node for node in page.iter() if _is(node, "picked")]:
            article[:] = [each for each in article if each.tag != "h3"]
            for name in ("label", "mine"):
                drop_class(article, name)
    return formats.to_file(to_page(page), regulator.account, version(library.course), form)


def _section(sections: Mapping[str, Element], pick: Pick) -> Element:
    open_to_words = [name for name, node in sections.items() if node.get("data-takes") == "words"]
    if pick.heading not in open_to_words:
        guess = did_you_mean(pick.heading, open_to_words)
        raise NoPlace(messages.NO_HEADING.format(asked=pick.heading, guess=guess, known=", ".join(open_to_words)))
    return sections[pick.heading]


def _answers(written: Sequence[Written], pick: Pick) -> tuple[Written, list[Element]]:
    for each in written:
        if answers := each.find(pick.place):
            return each, answers
    places = [place for each in written for place in (each.activity, *(f"{each.activity}/{p}" for p in each.answers))]
    raise NoPlace(messages.NOTHING_WRITTEN.format(asked=pick.place, guess=did_you_mean(pick.place, places)))


def _put_picked(section: Element, written: Written, answers: Iterable[Element], anchor: str) -> None:
    """Answers to questions of one activity stand below its title, which is said once under a heading."""
    _drop_blanks(section)
    article = next((each for each in section if each.get("data-activity") == written.activity), None)
    if article is None:
        article = SubElement(section, "article", {"class": "picked", "data-activity": written.activity})
        SubElement(article, "h3", {"id": anchor}).text = written.title
    article.extend(answer for answer in answers if answer not in [*article])


def _put_own(section: Element, words: str) -> None:
    _drop_blanks(section)
    answer = SubElement(section, "p", {"class": "answer"})
    put_words(SubElement(answer, "span", {"dir": "auto"}), words)


def _drop_blanks(section: Element) -> None:
    for blank in [each for each in section if each.get("data-empty") is not None]:
        section.remove(blank)


def _written(page: Element) -> Iterator[Written]:
    for activity in page.iter():
        if activity.get("data-kind") not in OWN_WORDS:
            continue
        passages = [node for node in activity.iter() if _is(node, "words")]
        answers = {
            passage.get("data-written", ""): passage
            for passage in passages
            if any(_is(node, "given") for node in passage.iter())
        }
        heading = next(node for node in activity.iter() if node.tag in ("h2", "h3", "h4"))
        if answers:
            yield Written(activity.get("data-activity", ""), "".join(heading.itertext()).strip(), answers)


def _is(node: Element, name: str) -> bool:
    """Whether a node has this class."""
    return name in node.get("class", "").split()


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
