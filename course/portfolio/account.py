"""A reflective account: what a learner picks of their own words, under the headings of their regulator.

As `widget/browser/account.js` makes it in a browser. What changed in practice is never filled in for them.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement

from course.learner.completed import StudiedUnit
from course.loading.library import Library
from course.loading.suggest import did_you_mean
from course.model import Regulator
from course.model.errors import CourseError
from course.portfolio import formats, messages
from course.portfolio.fill import drop_class, has_class, parse, put_words, tick_box, to_page
from course.portfolio.formats import Format
from course.portfolio.picked import Kept, Pick, Written
from course.render.front_matter import version
from course.render.messages import MY_CHOICE
from course.render.record import account as empty_account
from course.widget.script import record_script


class NoPlace(CourseError):
    """Something cannot go where it was to go; the sentence says why, and what can."""


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


def to_file(
    library: Library,
    regulator: Regulator,
    written: Sequence[Written],
    account: Kept,
    form: Format,
    studied: Sequence[StudiedUnit] = (),
) -> bytes:
    """The account in one of the formats. Raises NoPlace, NotMade, and Missing where a tool for Word is missing."""
    page = parse(empty_account(library, regulator, record_script(), studied))
    sections = {node.get("data-heading", ""): node for node in page.iter() if node.get("data-heading")}
    _name_units(page, {pick.place.partition("/")[0] for pick in account.picks})
    found = [(pick, *find_answers(written, pick.place)) for pick in account.picks]
    found.sort(key=lambda each: _rank(sections.get(each[0].heading), each[2][0]))
    for at, (pick, activity, answers) in enumerate(found):
        _put_picked(_section(sections, pick, activity, answers), activity, answers, f"__picked--{at}")
    for heading, words in account.words.items():
        _put_own(sections[heading], words)
    for heading, choices in account.ticked.items():
        for box in sections[heading].iter():
            if box.get("data-choice") in choices:
                tick_box(box, MY_CHOICE)
    if form != "html":  # a page shows it on a screen alone
        drop_class(page, "about")
        for article in [node for node in page.iter() if has_class(node, "picked")]:
            article[:] = [each for each in article if each.tag != "h3"]
            for name in ("label", "mine"):
                drop_class(article, name)
    return formats.to_file(to_page(page), regulator.account, version(library.course), form)


def _rank(section: Element | None, answer: Element) -> tuple[int, int]:
    """What is first under a heading: what was done before what is planned, a whole account before what adds to it."""
    takes_words = section is None or section.get("data-takes") == "words"
    fits = [] if section is None or takes_words else section.get("data-fits", "").split()
    fit, part = answer.get("data-fits", ""), answer.get("data-written", "")
    return fits.index(fit) if fit in fits else 0, int(fit != "account" and "/" not in part)


def _name_units(page: Element, units: set[str]) -> None:
    """Of the units that the course names, leave those from which something was picked; all, where nothing was."""
    for parent in [*page.iter()]:
        for line in [each for each in parent if each.get("data-of-unit") is not None]:
            if units and line.get("data-of-unit") not in units:
                parent.remove(line)
        for units_named in [each for each in parent if each.get("data-units") is not None and not len(each)]:
            parent.remove(units_named)


def _section(sections: Mapping[str, Element], pick: Pick, written: Written, answers: Sequence[Element]) -> Element:
    open_to_words = [name for name, node in sections.items() if node.get("data-takes") == "words"]
    open_to_some = {name: node.get("data-fits", "").split() for name, node in sections.items() if node.get("data-fits")}
    fits = open_to_some.get(pick.heading, [])
    if pick.heading in {*open_to_some} - {*open_to_words} and not all(a.get("data-fits") in fits for a in answers):
        places = [f"{written.activity}/{part}" for part in sorted(written.answers) if written.fit(part) in fits]
        known = ", ".join(places) or messages.NOTHING_FITS
        raise NoPlace(messages.ONLY_WHAT_FITS.format(asked=pick.heading, known=known))
    if pick.heading not in (*open_to_words, *open_to_some):
        guess = did_you_mean(pick.heading, open_to_words)
        raise NoPlace(messages.NO_HEADING.format(asked=pick.heading, guess=guess, known=", ".join(open_to_words)))
    return sections[pick.heading]


def find_answers(written: Sequence[Written], place: str) -> tuple[Written, list[Element]]:
    """The first activity with words at `place`, and what is there of it. Raises NoPlace."""
    for each in written:
        if answers := each.find(place):
            return each, answers
    places = [known for each in written for known in (each.activity, *(f"{each.activity}/{p}" for p in each.answers))]
    raise NoPlace(messages.NOTHING_WRITTEN.format(asked=place, guess=did_you_mean(place, places)))


def _put_picked(section: Element, written: Written, answers: Iterable[Element], anchor: str) -> None:
    """Answers to questions of one activity stand below its title, which is said once under a heading.

    What somebody plans stands above the space that is left for what changed; what they did stands in its place.
    """
    answers = [*answers]
    for answer in answers:
        answer.tail = None  # it is taken out of what stood around it
    if section.get("data-takes") == "words" or any(answer.get("data-fits") == "done" for answer in answers):
        _drop_blanks(section)
    article = next((each for each in section if each.get("data-activity") == written.activity), None)
    if article is None:
        article = Element("article", {"class": "picked", "data-activity": written.activity})
        blanks = [at for at, each in enumerate(section) if each.get("data-empty") is not None]
        section.insert(blanks[0] if blanks else len(section), article)
        SubElement(article, "h3", {"id": anchor}).text = written.title
    article.extend(answer for answer in answers if answer not in [*article])


def _put_own(section: Element, words: str) -> None:
    _drop_blanks(section)
    answer = Element("p", {"class": "answer"})
    put_words(SubElement(answer, "span", {"dir": "auto"}), words)
    answer.tail, section[0].tail = section[0].tail, None
    section.insert(1, answer)  # below the heading, above what is planned


def _drop_blanks(section: Element) -> None:
    for blank in [each for each in section if each.get("data-empty") is not None]:
        section.remove(blank)
