"""All that one session needs on paper, in one folder, with how many of each to print."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from course.export.paper import answers, cards, formats, handouts, html, messages, pdf, plan, sheets
from course.export.paper.document import Document, PrintOptions
from course.export.paper.formats import Format
from course.loading.library import Library
from course.model import Conversation, Entry


@dataclass(frozen=True)
class Part:
    """One file of the pack."""

    name: str
    raw: bytes
    copies: int
    pages: int | None
    """None where nothing tells: only a PDF has its pages."""

    @property
    def line(self) -> str:
        """How many of it to print."""
        if self.pages is None:
            return messages.COPIES.format(file=self.name, copies=self.copies)
        message = messages.COPIES_OF_A_PAGE if self.pages == 1 else messages.COPIES_OF_PAGES
        return message.format(file=self.name, copies=self.copies, pages=self.pages)


@dataclass(frozen=True)
class Pack:
    """What is put into the folder of a unit."""

    folder: str
    people: str
    """For how many it is, as a sentence begins."""
    parts: list[Part]
    to_print: list[str]


def build(library: Library, entry: Entry, options: PrintOptions, form: Format, people: int) -> Pack:
    """The pack for one session of `people`. Raises Mistakes; Missing where a tool is not installed."""

    def part(document: Document, copies: int) -> Part:
        name = f"{document.stem.removeprefix(f'{entry.file}-')}.{form}"
        if form != "pdf":
            return Part(name, formats.to_file(library, document, options, form)[1], copies, None)
        raw, pages = pdf.to_pages(html.to_html(library, document, options))
        return Part(name, raw, copies, pages)

    def the_plan(first: Part) -> Part:
        return part(plan.build(library, entry, options, for_people, to_print(first)), 1)

    unit = library.unit(entry.unit)
    for_people = messages.FOR_ONE if people == 1 else messages.FOR_PEOPLE.format(people=people)
    others = [part(handouts.build(library, entry, options), people)]
    if sheets.holds(library, entry):
        others.append(part(sheets.build(library, entry, options), people))
    others.append(part(answers.build(library, entry, options, of_session=True), 1))
    if cards.key_points(unit):
        others.append(part(cards.build(library, entry, options), ceil(people / cards.A_PAGE[options.large])))
    if cards.pocket_cards(library, unit):
        others.append(
            part(cards.build_pocket(library, entry, options), ceil(people / cards.POCKET_A_PAGE[options.large]))
        )
    if cards.key_points(unit):
        others.append(part(cards.build_poster(library, entry, options), 1))
    played = [activity for activity in unit.session if isinstance(activity, Conversation)]
    on_screen = [messages.ON_A_SCREEN.format(title=activity.title) for activity in played]

    def to_print(first: Part) -> list[str]:
        return [each.line for each in (first, *others)] + on_screen

    # The plan holds the count of its own pages: with any number in that place it has as many.
    final = the_plan(the_plan(Part(f"plan{options.suffix}.{form}", b"", 1, 2 if form == "pdf" else None)))
    return Pack(entry.file, for_people, [final, *others], to_print(final))
