"""A reflective account: what a learner picks of their own words, under the headings of their regulator.

As `widget/browser/account.js` makes it in a browser. What changed in practice is never filled in for them.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from course.learner.store import Store
from course.loading.library import Library
from course.loading.suggest import did_you_mean
from course.model import Regulator
from course.model.errors import CourseError
from course.portfolio import formats, messages, record
from course.portfolio.fill import drop_class, parse, to_page
from course.portfolio.formats import Format
from course.render.front_matter import version
from course.render.record import account as empty_account
from course.widget.script import record_script

OWN_WORDS = ("reflection", "rewrite", "task")


class NoPlace(CourseError):
    """Something cannot go where it was to go; the sentence says why, and what can."""


@dataclass(frozen=True)
class Pick:
    """An activity whose words go under a heading."""

    heading: str
    activity: str


@dataclass(frozen=True)
class Written:
    """An activity in which the learner wrote."""

    activity: str
    title: str
    words: list[Element]


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


def to_file(library: Library, store: Store, regulator: Regulator, picks: Sequence[Pick], form: Format) -> bytes:
    """The account in one of the formats. Raises NoPlace, NotMade, and Missing where a tool for Word is missing."""
    written = {each.activity: each for each in find_written(library, store)}
    page = parse(empty_account(library, regulator, record_script()))
    sections = {node.get("data-heading", ""): node for node in page.iter() if node.get("data-takes") == "words"}
    for at, pick in enumerate(picks):
        if pick.heading not in sections:
            guess = did_you_mean(pick.heading, sections)
            raise NoPlace(messages.NO_HEADING.format(asked=pick.heading, guess=guess, known=", ".join(sections)))
        if pick.activity not in written:
            guess = did_you_mean(pick.activity, written)
            raise NoPlace(messages.NOTHING_WRITTEN.format(asked=pick.activity, guess=guess))
        _put(sections[pick.heading], written[pick.activity], f"__picked--{at}")
    if form != "html":  # a page shows it on a screen alone
        drop_class(page, "about")
    return formats.to_file(to_page(page), regulator.account, version(library.course), form)


def _put(section: Element, written: Written, anchor: str) -> None:
    for blank in [each for each in section if each.get("data-empty") is not None]:
        section.remove(blank)
    article = SubElement(section, "article", {"class": "picked", "data-activity": written.activity})
    SubElement(article, "h3", {"id": anchor}).text = written.title
    article.extend(written.words)


def _written(page: Element) -> Iterator[Written]:
    for activity in page.iter():
        if activity.get("data-kind") not in OWN_WORDS:
            continue
        passages = [node for node in activity.iter() if _is(node, "words")]
        words = [passage for passage in passages if any(_is(node, "given") for node in passage.iter())]
        heading = next(node for node in activity.iter() if node.tag in ("h2", "h3", "h4"))
        if words:
            yield Written(activity.get("data-activity", ""), "".join(heading.itertext()).strip(), words)


def _is(node: Element, name: str) -> bool:
    """Whether a node has this class."""
    return name in node.get("class", "").split()
