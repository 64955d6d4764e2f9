"""All that one session, or the half day, needs on paper, in one folder, with how many of each to print."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import ceil

from course.export.paper import (
    answers,
    bring,
    cards,
    columns,
    formats,
    handouts,
    help_sheet,
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
from course.export.paper.orders import Order, Pack, Part, Session
from course.export.paper.shorter import shorter
from course.export.paper.where import Span, spans
from course.loading.library import Library
from course.model import Conversation, Entry, KeyPoints, Unit, Workshop

HALF_DAY = "half-day"
"""The folder of the half day, and how the names of its documents begin."""

THREE = 3
"""A role play takes three people."""

A_TABLE = 4
"""So many sit at a table."""

CUT_IN = {1: "", 2: messages.CUT_IN_TWO, 4: messages.CUT_IN_FOUR}
"""What is said of a page that holds so many."""


def build(library: Library, entry: Entry, options: PrintOptions, form: Format, people: int) -> Pack:
    """The pack for one session of `people`. Raises Mistakes; Missing where a tool is not installed."""
    unit = library.unit(entry.unit)
    blocks = unit.facilitator.planned if unit.facilitator else []
    here = Session([(unit, unit.session)], blocks, [(unit, text) for text in unit.help])
    orders = [_handout(handouts.build(library, entry, options), people, here)]
    if sheets.holds(library, entry):
        orders.append(_sheets(sheets.build(library, entry, options), people, here))
    if slips.to_give_out(unit.session):
        orders.append(_slips(slips.build(library, entry, options), options, people, here))
    if lay_out := labels.to_lay_out(library, labels.blocks(unit)):
        orders.append(_labels(labels.build(library, entry, options), options, people, here, lay_out))
    if any(columns.two_columns(block) for block in blocks):
        orders.append(_two_columns(columns.build(library, entry, labels.blocks(unit), options), people))
    orders.append(Order(answers.build(library, entry, options, of_session=True), 1))
    orders += _to_keep(library, entry, options, people)
    orders.append(Order(help_sheet.build(library, options), 1, how=[messages.ONE_SIDE, messages.ON_THE_WALL]))
    if roleplay.conversations(unit):
        copies = ceil(people / THREE)
        play = roleplay.build(library, entry, options)
        orders.append(Order(play, copies, when=_if_played(library, unit), how=[messages.ONE_SIDE]))
    on_screen = [
        messages.ON_A_SCREEN.format(title=activity.title)
        for activity in unit.session
        if isinstance(activity, Conversation)
    ]

    def the_plan(of_pack: plan.OfPack) -> Document:
        return plan.build(library, entry, options, of_pack)

    return _pack(library, entry.file, the_plan, orders, options, form, people, here, on_screen)


def build_half_day(library: Library, workshop: Workshop, options: PrintOptions, form: Format, people: int) -> Pack:
    """The pack for the half day. Raises NotThere where a block is missing, and what `build` raises."""
    piles = session.used(library, workshop)
    blocks = [block for _, block in labels.blocks_of_half_day(library, workshop)]
    first = library.unit(library.course.units[0].unit)
    here = Session(piles, blocks, [(first, text) for text in first.help])
    orders = [_handout(handouts.build_half_day(library, workshop, options), people, here)]
    if here.only(sheets.to_keep):
        orders.append(_sheets(sheets.build_half_day(library, workshop, options), people, here))
    if here.only(slips.to_give_out):
        orders.append(_slips(slips.build_half_day(library, workshop, options), options, people, here))
    if lay_out := labels.to_lay_out(library, labels.blocks_of_half_day(library, workshop)):
        orders.append(_labels(labels.build_half_day(library, workshop, options), options, people, here, lay_out))
    if any(columns.two_columns(block) for block in blocks):
        used = labels.blocks_of_half_day(library, workshop)
        orders.append(_two_columns(columns.build_half_day(library, workshop, used, options), people))
    orders.append(Order(answers.build_half_day(library, workshop, options), 1))
    for unit, activities in piles:
        if any(isinstance(activity, KeyPoints) for activity in activities):
            orders += _to_keep(library, library.entry(unit.id), options, people)
    orders.append(Order(help_sheet.build(library, options), 1, how=[messages.ONE_SIDE, messages.ON_THE_WALL]))

    def the_plan(of_pack: plan.OfPack) -> Document:
        return plan.build_half_day(library, workshop, options, of_pack)

    return _pack(library, HALF_DAY, the_plan, orders, options, form, people, here)


def _handout(document: Document, people: int, here: Session) -> Order:
    """One more than there are people: the trainer has the story from it, too."""
    return Order(document, people + 1, here.handout, how=[messages.ONE_FOR_YOU, messages.BOTH_SIDES_STAPLED])


def _sheets(document: Document, people: int, here: Session) -> Order:
    """Sheets that go out apart are printed on one side."""
    holds = here.only(sheets.to_keep)
    return Order(document, people, holds, how=[messages.ONE_SIDE if len(holds) > 1 else messages.BOTH_SIDES])


def _slips(document: Document, options: PrintOptions, people: int, here: Session) -> Order:
    a_page = slips.A_PAGE[options.large]
    how = [messages.ONE_SIDE, CUT_IN[a_page]]
    return Order(document, ceil(people / a_page), here.only(slips.to_give_out), messages.AFTER_THEIR_OWN, how)


def _labels(
    document: Document, options: PrintOptions, people: int, here: Session, lay_out: Sequence[labels.Label]
) -> Order:
    """As many sets as there are tables, and no more: a page may hold several."""
    titles = {label.title for label in lay_out}
    sets = labels.sets_on_a_page(lay_out, large=options.large)
    tables = ceil(people / A_TABLE)
    holds = [(unit, activity) for unit, used in here.used for activity in used if activity.title in titles]
    how = [messages.ONE_SIDE, *([messages.SETS_ON_A_PAGE.format(sets=sets)] if sets > 1 else []), messages.CUT_ALONG]
    return Order(document, ceil(tables / sets), holds, messages.A_SET_A_TABLE, how)


def _two_columns(document: Document, people: int) -> Order:
    return Order(document, people, how=[messages.ONE_SIDE])


def _if_played(library: Library, unit: Unit) -> str:
    """Where a role play goes: it takes the place of blocks that an hour can do without."""
    minutes = roleplay.minutes(unit)
    if unit.facilitator is None or _is_played(unit):
        return messages.INSTEAD_OF_A_SCREEN
    rows = session.timed((session.row(unit.id, block) for block in unit.facilitator.planned), PrintOptions())
    left_out = shorter(library, rows, 60 - minutes).left_out
    blocks = "; ".join(messages.QUOTED.format(title=row.title) for row in left_out)
    return messages.IF_YOU_PLAY_IT.format(minutes=minutes, blocks=blocks)


def _is_played(unit: Unit) -> bool:
    """Whether the plan of the hour plays a conversation anyway."""
    return any(isinstance(activity, Conversation) for activity in unit.session)


def _to_keep(library: Library, entry: Entry, options: PrintOptions, people: int) -> list[Order]:
    """Cards and the poster of a unit."""
    unit = library.unit(entry.unit)
    points = cards.key_points(unit)
    orders: list[Order] = []
    if points:
        a_page = cards.A_PAGE[options.large]
        side = messages.BOTH_SIDES if cards.words_to_use(unit) else messages.ONE_SIDE
        document = cards.build(library, entry, options)
        orders.append(Order(document, ceil(people / a_page), how=[side, CUT_IN[a_page]]))
    if pocket_cards := cards.pocket_cards(library, unit):
        a_page = cards.POCKET_A_PAGE[options.large]
        side = messages.BOTH_SIDES if len(pocket_cards) > 1 else messages.ONE_SIDE
        document = cards.build_pocket(library, entry, options)
        holds = [(unit, text) for text in pocket_cards]
        orders.append(Order(document, ceil(people / a_page), holds, how=[side, CUT_IN[a_page]]))
    if points:
        orders.append(Order(cards.build_poster(library, entry, options), 1, how=[messages.ON_THE_WALL]))
    return orders


def _pack(
    library: Library,
    folder: str,
    the_plan: Callable[[plan.OfPack], Document],
    orders: Sequence[Order],
    options: PrintOptions,
    form: Format,
    people: int,
    here: Session,
    on_screen: Sequence[str] = (),
) -> Pack:
    def part(order: Order) -> tuple[Part, Mapping[str, Span]]:
        name = f"{order.document.stem.removeprefix(f'{folder}-')}.{form}"
        pages: int | None = None
        where: Mapping[str, Span] = {}
        if form == "pdf":
            printed = pdf.to_pages(html.to_html(library, order.document, options))
            raw, pages, where = printed.raw, printed.pages, spans(printed)
        else:
            raw = formats.to_file(library, order.document, options, form)[1]
        titles = [_on_pages(activity.title, where.get(f"{unit.id}--{activity.id}")) for unit, activity in order.holds]
        return Part(name, raw, order.copies, pages, list(dict.fromkeys(titles)), order.when, order.how), where

    printed = [part(order) for order in orders]
    others = [each for each, _ in printed]
    for_people = messages.FOR_ONE if people == 1 else messages.FOR_PEOPLE.format(people=people)
    cut_up = any(set(order.how) & {*CUT_IN.values(), messages.CUT_ALONG} - {""} for order in orders)
    brought = messages.NOT_PRINTED.format(things=" ".join(bring.to_bring(here.blocks, people, cut_up=cut_up)))

    def to_print(first: Part) -> list[str]:
        return [*(each.line for each in (first, *others)), *on_screen, brought]

    # The plan holds the count of its own pages: with any number in that place it has as many.
    first = Part(f"plan{options.suffix}.{form}", b"", 1, 2 if form == "pdf" else None)
    for _ in range(2):
        first, _spans = part(Order(the_plan(plan.OfPack(for_people, to_print(first), printed[0][1])), 1))
    return Pack(folder, for_people, [first, *others], to_print(first))


def _on_pages(title: str, span: Span | None) -> str:
    """A title, with the pages on which it stands where they are known."""
    if span is None:
        return title
    message = messages.TITLE_ON_A_PAGE if span[0] == span[1] else messages.TITLE_ON_PAGES
    return message.format(title=title, first=span[0], last=span[1])
