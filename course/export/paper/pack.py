"""All that one session, or the half day, needs on paper, in one folder, with how many of each to print."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from course.export.paper import (
    answers,
    cards,
    formats,
    handouts,
    html,
    labels,
    messages,
    pdf,
    plan,
    roleplay,
    session,
    sheets,
    slips,
)
from course.export.paper.document import Document, PrintOptions
from course.export.paper.formats import Format
from course.loading.library import Library
from course.model import Activity, Conversation, Entry, KeyPoints, Workshop

HALF_DAY = "half-day"
"""The folder of the half day, and how the names of its documents begin."""

THREE = 3
"""A role play takes three people."""

A_TABLE = 4
"""So many sit at a table."""


@dataclass(frozen=True)
class Part:
    """One file of the pack."""

    name: str
    raw: bytes
    copies: int
    pages: int | None
    """None where nothing tells: only a PDF has its pages."""
    titles: Sequence[str] = ()
    """What of the plan's is in it."""
    when: str = ""
    """When to print it or what to do with it, where that does not go without saying."""

    @property
    def line(self) -> str:
        """How many of it to print."""
        if self.pages is None:
            line = messages.COPIES.format(file=self.name, copies=self.copies)
        else:
            message = messages.COPIES_OF_A_PAGE if self.pages == 1 else messages.COPIES_OF_PAGES
            line = message.format(file=self.name, copies=self.copies, pages=self.pages)
        if self.titles:
            line = messages.HOLDS.format(line=line, titles="; ".join(self.titles))
        return messages.ONLY_WHEN.format(when=self.when, line=line) if self.when else line


@dataclass(frozen=True)
class Pack:
    """What is put into one folder."""

    folder: str
    people: str
    """For how many it is, as a sentence begins."""
    parts: list[Part]
    to_print: list[str]


@dataclass(frozen=True)
class Order:
    """A document of the pack."""

    document: Document
    copies: int
    holds: Iterable[Activity] = ()
    """The activities that the list of what to print names, because the plan brings them by their titles."""
    when: str = ""
    """When to print it or what to do with it, where that does not go without saying."""


def build(library: Library, entry: Entry, options: PrintOptions, form: Format, people: int) -> Pack:
    """The pack for one session of `people`. Raises Mistakes; Missing where a tool is not installed."""
    unit = library.unit(entry.unit)
    used = unit.session
    orders = [Order(handouts.build(library, entry, options), people, handouts.to_write_on(used))]
    if sheets.holds(library, entry):
        orders.append(Order(sheets.build(library, entry, options), people, sheets.to_keep(used)))
    if slips.to_give_out(used):
        orders.append(_slips(slips.build(library, entry, options), options, people, used))
    if lay_out := labels.to_lay_out(library, labels.blocks(unit)):
        orders.append(_labels(labels.build(library, entry, options), people, used, lay_out))
    orders.append(Order(answers.build(library, entry, options, of_session=True), 1))
    orders += _to_keep(library, entry, options, people)
    if roleplay.conversations(unit):
        copies = ceil(people / THREE)
        orders.append(Order(roleplay.build(library, entry, options), copies, when=messages.IF_YOU_PLAY_IT))
    on_screen = [
        messages.ON_A_SCREEN.format(title=activity.title) for activity in used if isinstance(activity, Conversation)
    ]

    def the_plan(for_people: str, to_print: Sequence[str]) -> Document:
        return plan.build(library, entry, options, for_people, to_print)

    return _pack(library, entry.file, the_plan, orders, options, form, people, on_screen)


def build_half_day(library: Library, workshop: Workshop, options: PrintOptions, form: Format, people: int) -> Pack:
    """The pack for the half day. Raises NotThere where a block is missing, and what `build` raises."""
    piles = session.used(library, workshop)
    used = [activity for _, activities in piles for activity in activities]
    orders = [Order(handouts.build_half_day(library, workshop, options), people, handouts.to_write_on(used))]
    if to_keep := sheets.to_keep(used):
        orders.append(Order(sheets.build_half_day(library, workshop, options), people, to_keep))
    if slips.to_give_out(used):
        orders.append(_slips(slips.build_half_day(library, workshop, options), options, people, used))
    if lay_out := labels.to_lay_out(library, labels.blocks_of_half_day(library, workshop)):
        orders.append(_labels(labels.build_half_day(library, workshop, options), people, used, lay_out))
    orders.append(Order(answers.build_half_day(library, workshop, options), 1))
    for unit, activities in piles:
        if any(isinstance(activity, KeyPoints) for activity in activities):
            orders += _to_keep(library, library.entry(unit.id), options, people)

    def the_plan(for_people: str, to_print: Sequence[str]) -> Document:
        return plan.build_half_day(library, workshop, options, for_people, to_print)

    return _pack(library, HALF_DAY, the_plan, orders, options, form, people)


def _slips(document: Document, options: PrintOptions, people: int, used: Iterable[Activity]) -> Order:
    copies = ceil(people / slips.A_PAGE[options.large])
    return Order(document, copies, slips.to_give_out(used), messages.AFTER_THEIR_OWN)


def _labels(document: Document, people: int, used: Iterable[Activity], lay_out: Iterable[labels.Label]) -> Order:
    titles = {label.title for label in lay_out}
    holds = [activity for activity in used if activity.title in titles]
    return Order(document, ceil(people / A_TABLE), holds, messages.A_SET_A_TABLE)


def _to_keep(library: Library, entry: Entry, options: PrintOptions, people: int) -> list[Order]:
    """Cards and the poster of a unit."""
    unit = library.unit(entry.unit)
    points = cards.key_points(unit)
    orders: list[Order] = []
    if points:
        copies = ceil(people / cards.A_PAGE[options.large])
        orders.append(Order(cards.build(library, entry, options), copies))
    if pocket_cards := cards.pocket_cards(library, unit):
        copies = ceil(people / cards.POCKET_A_PAGE[options.large])
        orders.append(Order(cards.build_pocket(library, entry, options), copies, pocket_cards))
    if points:
        orders.append(Order(cards.build_poster(library, entry, options), 1))
    return orders


def _pack(
    library: Library,
    folder: str,
    the_plan: Callable[[str, Sequence[str]], Document],
    orders: Sequence[Order],
    options: PrintOptions,
    form: Format,
    people: int,
    on_screen: Sequence[str] = (),
) -> Pack:
    def part(order: Order) -> Part:
        name = f"{order.document.stem.removeprefix(f'{folder}-')}.{form}"
        titles = list(dict.fromkeys(activity.title for activity in order.holds))
        pages: int | None = None
        if form == "pdf":
            raw, pages = pdf.to_pages(html.to_html(library, order.document, options))
        else:
            raw = formats.to_file(library, order.document, options, form)[1]
        return Part(name, raw, order.copies, pages, titles, order.when)

    others = [part(order) for order in orders]
    for_people = messages.FOR_ONE if people == 1 else messages.FOR_PEOPLE.format(people=people)

    def to_print(first: Part) -> list[str]:
        return [*(each.line for each in (first, *others)), *on_screen]

    # The plan holds the count of its own pages: with any number in that place it has as many.
    first = Part(f"plan{options.suffix}.{form}", b"", 1, 2 if form == "pdf" else None)
    for _ in range(2):
        first = part(Order(the_plan(for_people, to_print(first)), 1))
    return Pack(folder, for_people, [first, *others], to_print(first))
