"""All that one session, or the half day, needs on paper, in one folder, with how many of each to print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from course.export.paper import answers, cards, formats, handouts, html, messages, pdf, plan, roleplay, session, sheets
from course.export.paper.document import Document, PrintOptions
from course.export.paper.formats import Format
from course.loading.library import Library
from course.model import Conversation, Entry, KeyPoints, Workshop

HALF_DAY = "half-day"
"""The folder of the half day, and how the names of its documents begin."""

THREE = 3
"""A role play takes three people."""


@dataclass(frozen=True)
class Part:
    """One file of the pack."""

    name: str
    raw: bytes
    copies: int
    pages: int | None
    """None where nothing tells: only a PDF has its pages."""
    when: str = ""
    """When to print it, where that is not always."""

    @property
    def line(self) -> str:
        """How many of it to print."""
        if self.pages is None:
            line = messages.COPIES.format(file=self.name, copies=self.copies)
        else:
            message = messages.COPIES_OF_A_PAGE if self.pages == 1 else messages.COPIES_OF_PAGES
            line = message.format(file=self.name, copies=self.copies, pages=self.pages)
        return messages.ONLY_WHEN.format(when=self.when, line=line) if self.when else line


@dataclass(frozen=True)
class Pack:
    """What is put into one folder."""

    folder: str
    people: str
    """For how many it is, as a sentence begins."""
    parts: list[Part]
    to_print: list[str]


Ordered = tuple[Document, int, str]
"""A document, how many copies of it, and when it is needed where that is not always."""


def build(library: Library, entry: Entry, options: PrintOptions, form: Format, people: int) -> Pack:
    """The pack for one session of `people`. Raises Mistakes; Missing where a tool is not installed."""
    unit = library.unit(entry.unit)
    ordered: list[Ordered] = [(handouts.build(library, entry, options), people, "")]
    if sheets.holds(library, entry):
        ordered.append((sheets.build(library, entry, options), people, ""))
    ordered.append((answers.build(library, entry, options, of_session=True), 1, ""))
    ordered += _to_keep(library, entry, options, people)
    if roleplay.conversations(unit):
        ordered.append((roleplay.build(library, entry, options), ceil(people / THREE), messages.IF_YOU_PLAY_IT))
    played = [activity.title for activity in unit.session if isinstance(activity, Conversation)]

    def the_plan(for_people: str, to_print: Sequence[str]) -> Document:
        return plan.build(library, entry, options, for_people, to_print)

    on_screen = [messages.ON_A_SCREEN.format(title=title) for title in played]
    return _pack(library, entry.file, the_plan, ordered, options, form, people, on_screen)


def build_half_day(library: Library, workshop: Workshop, options: PrintOptions, form: Format, people: int) -> Pack:
    """The pack for the half day. Raises NotThere where a block is missing, and what `build` raises."""
    used = session.used(library, workshop)
    ordered: list[Ordered] = [(handouts.build_half_day(library, workshop, options), people, "")]
    if any(sheets.to_keep(activities) for _, activities in used):
        ordered.append((sheets.build_half_day(library, workshop, options), people, ""))
    ordered.append((answers.build_half_day(library, workshop, options), 1, ""))
    for unit, activities in used:
        if any(isinstance(activity, KeyPoints) for activity in activities):
            ordered += _to_keep(library, library.entry(unit.id), options, people)

    def the_plan(for_people: str, to_print: Sequence[str]) -> Document:
        return plan.build_half_day(library, workshop, options, for_people, to_print)

    return _pack(library, HALF_DAY, the_plan, ordered, options, form, people)


def _to_keep(library: Library, entry: Entry, options: PrintOptions, people: int) -> list[Ordered]:
    """Cards and the poster of a unit."""
    unit = library.unit(entry.unit)
    ordered: list[Ordered] = []
    if cards.key_points(unit):
        ordered.append((cards.build(library, entry, options), ceil(people / cards.A_PAGE[options.large]), ""))
    if cards.pocket_cards(library, unit):
        copies = ceil(people / cards.POCKET_A_PAGE[options.large])
        ordered.append((cards.build_pocket(library, entry, options), copies, ""))
    if cards.key_points(unit):
        ordered.append((cards.build_poster(library, entry, options), 1, ""))
    return ordered


def _pack(
    library: Library,
    folder: str,
    the_plan: Callable[[str, Sequence[str]], Document],
    ordered: Sequence[Ordered],
    options: PrintOptions,
    form: Format,
    people: int,
    on_screen: Sequence[str] = (),
) -> Pack:
    def part(document: Document, copies: int, when: str = "") -> Part:
        name = f"{document.stem.removeprefix(f'{folder}-')}.{form}"
        if form != "pdf":
            return Part(name, formats.to_file(library, document, options, form)[1], copies, None, when)
        raw, pages = pdf.to_pages(html.to_html(library, document, options))
        return Part(name, raw, copies, pages, when)

    others = [part(*order) for order in ordered]
    for_people = messages.FOR_ONE if people == 1 else messages.FOR_PEOPLE.format(people=people)

    def to_print(first: Part) -> list[str]:
        return [*(each.line for each in (first, *others)), *on_screen]

    # The plan holds the count of its own pages: with any number in that place it has as many.
    first = Part(f"plan{options.suffix}.{form}", b"", 1, 2 if form == "pdf" else None)
    for _ in range(2):
        first = part(the_plan(for_people, to_print(first)), 1)
    return Pack(folder, for_people, [first, *others], to_print(first))
