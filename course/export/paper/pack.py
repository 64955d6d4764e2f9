"""All that one session, or the half day, needs on paper, in one folder, with how many of each to print."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from course.export import slides
from course.export.paper import (
    answers,
    bring,
    columns,
    copies,
    formats,
    handouts,
    html,
    labels,
    pack_messages,
    pdf,
    plan,
    roleplay,
    session,
    sheets,
    slips,
)
from course.export.paper.document import Document, PrintOptions
from course.export.paper.formats import Format
from course.export.paper.giving import Giving
from course.export.paper.orders import Order, Pack, Part, Session
from course.export.paper.room import Room, seat
from course.export.paper.where import Span, spans
from course.loading.library import Library
from course.model import Conversation, Entry, KeyPoints, Workshop

OF_A_UNIT = re.compile(r"^\d\d-.*?-(?=(?:pocket-cards|cards|poster)\b)")
"""How the names of a unit's own documents begin."""

HALF_DAY = "half-day"
"""The folder of the half day, and how the names of its documents begin."""


def build(library: Library, entry: Entry, options: PrintOptions, form: Format, people: int) -> Pack:
    """The pack for one session of `people`. Raises Mistakes; Missing where a tool is not installed."""
    unit = library.unit(entry.unit)
    blocks = unit.facilitator.planned if unit.facilitator else []
    rows = session.timed((session.row(unit.id, block) for block in blocks), options)
    giving = Giving(library, rows, options.suffix)
    here = Session([(unit, unit.session)], rows, [(unit, text) for text in unit.help], giving)
    room = seat(people, [unit.facilitator.note if unit.facilitator else "", *(block.opening for block in blocks)])
    orders = [copies.for_handout(handouts.build(library, entry, options), room, here)]
    if sheets.holds(library, entry):
        orders.append(copies.for_sheets(sheets.build(library, entry, options), room, here))
    if slips.to_give_out(unit.session):
        orders.append(copies.for_slips(slips.build(library, entry, options), options, room, here))
    if lay_out := labels.to_lay_out(library, labels.blocks(unit)):
        orders.append(copies.for_labels(labels.build(library, entry, options), options, room, here, lay_out))
    if any(columns.two_columns(block) for block in blocks):
        orders.append(copies.for_two_columns(columns.build(library, entry, labels.blocks(unit), options), room))
    orders += copies.for_keeping(library, entry, options, room)
    orders += copies.for_everyone(library, options, room, orders)
    orders.append(Order(answers.build(library, entry, options, of_session=True), 1))
    if roleplay.conversations(unit):
        orders.append(copies.for_role_play(library, entry, options, room, here))
    on_screen = [
        pack_messages.ON_A_SCREEN.format(title=activity.title)
        for activity in unit.session
        if isinstance(activity, Conversation)
    ]

    def the_plan(of_pack: plan.OfPack) -> Document:
        return plan.build(library, entry, options, of_pack)

    def the_slides(giving: Giving) -> str:
        return slides.page(library, entry, options.trainer, giving)

    return _pack(library, entry.file, (the_plan, the_slides), orders, options, form, room, here, on_screen)


def build_half_day(library: Library, workshop: Workshop, options: PrintOptions, form: Format, people: int) -> Pack:
    """The pack for the half day. Raises NotThere where a block is missing, and what `build` raises."""
    piles = session.used(library, workshop)
    rows = session.timed(session.parts(library, workshop), options)
    used = labels.blocks_of_half_day(library, workshop)
    first = library.unit(library.course.units[0].unit)
    giving = Giving(library, rows, options.suffix, plan.units_of(rows))
    here = Session(piles, rows, [(first, text) for text in first.help], giving)
    room = seat(people, [workshop.intro, *(row.words for row in rows), *(block.opening for block in here.blocks)])
    orders = [copies.for_handout(handouts.build_half_day(library, workshop, options), room, here)]
    if here.only(sheets.to_keep):
        orders.append(copies.for_sheets(sheets.build_half_day(library, workshop, options), room, here))
    if here.only(slips.to_give_out):
        orders.append(copies.for_slips(slips.build_half_day(library, workshop, options), options, room, here))
    if lay_out := labels.to_lay_out(library, used):
        orders.append(
            copies.for_labels(labels.build_half_day(library, workshop, options), options, room, here, lay_out)
        )
    if any(columns.two_columns(block) for block in here.blocks):
        orders.append(copies.for_two_columns(columns.build_half_day(library, workshop, used, options), room))
    for unit, activities in piles:
        if any(isinstance(activity, KeyPoints) for activity in activities):
            orders += copies.for_keeping(library, library.entry(unit.id), options, room)
    orders += copies.for_everyone(library, options, room, orders)
    orders.append(Order(answers.build_half_day(library, workshop, options), 1))

    def the_plan(of_pack: plan.OfPack) -> Document:
        return plan.build_half_day(library, workshop, options, of_pack)

    def the_slides(giving: Giving) -> str:
        return slides.half_day(library, workshop, options.trainer, giving)[1]

    return _pack(library, HALF_DAY, (the_plan, the_slides), orders, options, form, room, here, numbered=True)


def _pack(
    library: Library,
    folder: str,
    makers: tuple[Callable[[plan.OfPack], Document], Callable[[Giving], str]],
    orders: Sequence[Order],
    options: PrintOptions,
    form: Format,
    room: Room,
    here: Session,
    on_screen: Sequence[str] = (),
    *,
    numbered: bool = False,
) -> Pack:
    the_plan, the_slides = makers
    orders = sorted(orders, key=lambda order: _place(here.giving.files, _stem(folder, order.document)))
    stems = [f"plan{options.suffix}", "slides", *(_stem(folder, order.document) for order in orders)]
    names = _numbered(stems) if numbered else {stem: stem for stem in stems}

    def part(order: Order) -> tuple[Part, Mapping[str, Span]]:
        name = f"{names[_stem(folder, order.document)]}.{form}"
        pages: int | None = None
        where: Mapping[str, Span] = {}
        if form == "pdf":
            printed = pdf.to_pages(html.to_html(library, order.document, options))
            raw, pages, where = printed.raw, printed.pages, spans(printed)
        else:
            raw = formats.to_file(library, order.document, options, form)[1]
        titles = [_on_pages(activity.title, where.get(f"{unit.id}--{activity.id}")) for unit, activity in order.holds]
        instead_of = [names[stem] for stem in order.instead_of]
        held = list(dict.fromkeys(titles))
        return Part(name, raw, order.copies, pages, held, order.when, order.how, instead_of, order.but), where

    made = [part(order) for order in orders]
    others = [each for each, _ in made]
    in_handout = next(where for order, (_, where) in zip(orders, made, strict=True) if order.document.kind == "handout")
    giving = replace(here.giving, names=names, in_handout=in_handout)
    cut_up = any(pack_messages.CUT_ALONG in how or how.startswith("cut") for order in orders for how in order.how)
    shown = (f"{names['slides']}.html", the_slides(giving).encode())
    brought = bring.to_bring(here.blocks, room, shown[0], cut_up=cut_up)

    def to_print(first: Part) -> list[str]:
        lines = (each.line for each in (first, *others))
        return [*lines, *on_screen, pack_messages.NOT_PRINTED.format(things=" ".join(brought))]

    # The plan holds the count of its own pages: with any number in that place it has as many.
    first = Part(f"{names[stems[0]]}.{form}", b"", 1, 2 if form == "pdf" else None)
    on_slide = slides.first_slides(library, here.rows, options.trainer)
    for _ in range(2):
        of_pack = plan.OfPack(room.in_words, to_print(first), giving, on_slide)
        first, _spans = part(Order(the_plan(of_pack), 1))
    return Pack(folder, room.in_words, [first, *others], to_print(first), shown)


def _stem(folder: str, document: Document) -> str:
    return document.stem.removeprefix(f"{folder}-")


def _numbered(stems: Sequence[str]) -> dict[str, str]:
    """Names in the order of use; that of a unit's own cards has the unit only where another unit's are there, too."""
    kinds = Counter(OF_A_UNIT.sub("", stem) for stem in stems)
    short = {stem: kind if kinds[kind := OF_A_UNIT.sub("", stem)] == 1 else stem for stem in stems}
    return {stem: f"{at:02}-{short[stem]}" for at, stem in enumerate(stems, start=1)}


def _place(files: Sequence[str], stem: str) -> int:
    """Where a file comes in the order of use; what no block gives out comes after."""
    return files.index(stem) if stem in files else len(files)


def _on_pages(title: str, span: Span | None) -> str:
    """A title, with the pages on which it stands where they are known."""
    if span is None:
        return title
    message = pack_messages.TITLE_ON_A_PAGE if span[0] == span[1] else pack_messages.TITLE_ON_PAGES
    return message.format(title=title, first=span[0], last=span[1])
