"""How many of each document a pack holds, and how each is printed: one order a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil

from course.export.paper import cards, help_sheet, labels, messages, pack_messages, red_flags, roleplay, sheets, slips
from course.export.paper.document import Document, PrintOptions
from course.export.paper.orders import Order, Session
from course.export.paper.room import Room
from course.export.paper.shorter import shorter
from course.loading.library import Library
from course.model import Conversation, Entry

THREE = 3
"""A role play takes three people."""

CUT_IN = {1: "", 2: pack_messages.CUT_IN_TWO, 4: pack_messages.CUT_IN_FOUR}
"""What is said of a page that holds so many."""


def for_handout(document: Document, room: Room, here: Session) -> Order:
    """One more than there are people: the trainer has the story from it, too."""
    how = [room.counted(pack_messages.AND_YOURS), pack_messages.BOTH_SIDES_STAPLED]
    return Order(document, room.copies + 1, here.handout, how=how)


def for_sheets(document: Document, room: Room, here: Session) -> Order:
    """Sheets that go out apart are printed on one side."""
    holds = here.only(sheets.to_keep)
    sides = pack_messages.ONE_SIDE if len(holds) > 1 else pack_messages.BOTH_SIDES
    return Order(document, room.copies, holds, how=[room.counted(pack_messages.AND_SPARE), sides])


def for_slips(document: Document, options: PrintOptions, room: Room, here: Session) -> Order:
    a_page = slips.A_PAGE[options.large]
    holds = here.only(slips.to_give_out)
    return Order(
        document,
        ceil(room.copies / a_page),
        holds,
        pack_messages.AFTER_THEIR_OWN,
        [pack_messages.ONE_SIDE, _cut(a_page, room)],
    )


def _cut(a_page: int, room: Room) -> str:
    """Into how many it is cut, and for whom those are."""
    message = pack_messages.CUT_FOR if CUT_IN[a_page] else pack_messages.AND_SPARE
    return room.counted(message, cut=CUT_IN[a_page])


def for_labels(
    document: Document, options: PrintOptions, room: Room, here: Session, lay_out: Sequence[labels.Label]
) -> Order:
    """As many sets as there are tables, and no more: a page may hold several."""
    titles = {label.title for label in lay_out}
    sets = labels.sets_on_a_page(lay_out, large=options.large)
    holds = [(unit, activity) for unit, used in here.used for activity in used if activity.title in titles]
    how = [
        pack_messages.ONE_SIDE,
        *([pack_messages.SETS_ON_A_PAGE.format(sets=sets)] if sets > 1 else []),
        pack_messages.CUT_ALONG,
    ]
    return Order(document, ceil(room.tables / sets), holds, pack_messages.A_SET_A_TABLE, how)


def for_two_columns(document: Document, room: Room) -> Order:
    return Order(document, room.copies, how=[room.counted(pack_messages.AND_SPARE), pack_messages.ONE_SIDE])


def for_role_play(library: Library, entry: Entry, options: PrintOptions, room: Room, here: Session) -> Order:
    """Where it goes: it takes the place of blocks that an hour can do without, and of what they give out."""
    unit = library.unit(entry.unit)
    document, copies = roleplay.build(library, entry, options), ceil(room.people / THREE)
    how = [pack_messages.ONE_SIDE]
    if any(isinstance(activity, Conversation) for activity in unit.session) or not here.rows:
        return Order(document, copies, when=pack_messages.INSTEAD_OF_A_SCREEN, how=how)
    minutes = roleplay.minutes(unit)
    short = shorter(library, here.rows, 60 - minutes)
    blocks = "; ".join(messages.QUOTED.format(title=row.title) for row in short.left_out)
    when = pack_messages.IF_YOU_PLAY_IT.format(minutes=minutes, blocks=blocks)
    but = messages.OUTCOMES_LOST.format(outcomes=", ".join(short.lost)) if short.lost else ""
    return Order(document, copies, when=when, how=how, instead_of=here.giving.only_in(short.left_out), but=but)


def for_keeping(library: Library, entry: Entry, options: PrintOptions, room: Room) -> list[Order]:
    """Cards and the poster of a unit."""
    unit = library.unit(entry.unit)
    points = cards.key_points(unit)
    orders: list[Order] = []
    if points:
        a_page = cards.A_PAGE[options.large]
        side = pack_messages.BOTH_SIDES if cards.words_to_use(unit) else pack_messages.ONE_SIDE
        document = cards.build(library, entry, options)
        orders.append(Order(document, ceil(room.copies / a_page), how=[side, _cut(a_page, room)]))
    if pocket_cards := cards.pocket_cards(library, unit):
        a_page = cards.POCKET_A_PAGE[options.large]
        side = pack_messages.BOTH_SIDES if len(pocket_cards) > 1 else pack_messages.ONE_SIDE
        document = cards.build_pocket(library, entry, options)
        holds = [(unit, text) for text in pocket_cards]
        orders.append(Order(document, ceil(room.copies / a_page), holds, how=[side, _cut(a_page, room)]))
    if points:
        orders.append(Order(cards.build_poster(library, entry, options), 1, how=[pack_messages.ON_THE_WALL]))
    return orders


def for_everyone(library: Library, options: PrintOptions, room: Room, orders: Iterable[Order]) -> list[Order]:
    """What is the same for every session: help routes, and the whole list that a pocket card is the short form of."""
    how = [pack_messages.ONE_SIDE, pack_messages.BY_THE_DOOR]
    found = [Order(help_sheet.build(library, options), 2, how=how)]
    if red_flags.holds(library) and any(order.document.kind == "pocket-cards" for order in orders):
        how = [room.counted(pack_messages.AND_SPARE), pack_messages.BOTH_SIDES]
        found.append(Order(red_flags.build(library, options), room.copies, how=how))
    return found
