"""Cards to cut out, and a poster for the wall: key points, words to use, a page in short. Black on white."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from course import render
from course.export.paper import messages
from course.export.paper.document import Cell, Document, PrintOptions, card_foot, fragment
from course.loading.library import Library
from course.model import Activity, Block, Entry, KeyPoints, Text, Unit

A_PAGE = {False: 4, True: 2}
"""How many cards a page of A4 holds, by whether they are in large print: A6, or A5."""

POCKET_A_PAGE = {False: 2, True: 1}
"""How many pocket cards, which hold more: A5, or A4."""


def key_points(unit: Unit) -> KeyPoints | None:
    """The key points of a unit, or None."""
    return next((activity for activity in unit.activities if isinstance(activity, KeyPoints)), None)


def build(library: Library, entry: Entry, options: PrintOptions) -> Document:
    """A page of cards with the key points, and one with words to use, where the unit has them. Raises Mistakes."""
    unit = library.unit(entry.unit)
    points = key_points(unit)
    faces: list[Activity] = [*([points] if points else []), *words_to_use(unit)]
    return _document(library, entry, options, "cards", messages.CARDS, pages(faces, A_PAGE[options.large]))


def build_pocket(library: Library, entry: Entry, options: PrintOptions) -> Document:
    """A page of each pocket card. Raises Mistakes."""
    faces = pocket_cards(library, library.unit(entry.unit))
    title = messages.POCKET_CARDS
    sheets = pages(faces, POCKET_A_PAGE[options.large])
    return _document(library, entry, options, "pocket-cards", title, sheets)


def build_poster(library: Library, entry: Entry, options: PrintOptions) -> Document:
    """One page for the wall. Raises Mistakes."""
    points = key_points(library.unit(entry.unit))
    return _document(library, entry, options, "poster", messages.POSTER, pages([points] if points else [], 1))


def pocket_cards(library: Library, unit: Unit) -> list[Text]:
    """The texts that a card holds in short: the unit's own, and those of the first unit, which every unit points to."""
    first = library.unit(library.course.units[0].unit)
    units = [unit] if unit.id == first.id else [unit, first]
    return [text for each in units for text in in_short(each)]


def brings_pocket_card(block: Block, used: Iterable[Activity]) -> bool:
    """Whether a block that uses these gives pocket cards out."""
    return block.pocket_cards or any(isinstance(activity, Text) and activity.pocket_card for activity in used)


def in_short(unit: Unit) -> list[Text]:
    """The texts of a unit that a card holds in short."""
    return [text for text in unit.core if isinstance(text, Text) and text.pocket_card]


def words_to_use(unit: Unit) -> list[Text]:
    """The text that has words to use, of which a card holds only these; empty where the unit has none."""
    texts = [text for text in unit.core if isinstance(text, Text) and text.say]
    return [text.model_copy(update={"pocket_card": ""}) for text in texts[:1]]


def pages(faces: Iterable[Activity], copies: int) -> list[list[Activity]]:
    """A page for each face, on which it stands as often as there are `copies`."""
    return [[face] * copies for face in faces]


def to_cut_up(
    library: Library,
    stem: str,
    title: str,
    kind: str,
    sheets: Sequence[Sequence[object]],
    units: Sequence[str],
    name: str,
) -> Document:
    """Pages of cards, each with the faces that are on it; `name` stands at the head of those with key points."""
    foot = card_foot(library, units)
    html = fragment(library, "cards", unit_name=name, title=title, sheets=sheets, kind=kind, foot=foot)
    return Document(stem, title, kind, [Cell(html=html)], list(units))


def _document(
    library: Library,
    entry: Entry,
    options: PrintOptions,
    kind: str,
    title: str,
    sheets: Sequence[Sequence[Activity]],
) -> Document:
    name = render.unit_name(library.unit(entry.unit))
    stem = f"{entry.file}-{kind}{options.suffix}"
    return to_cut_up(library, stem, title.format(unit=name), kind, sheets, [entry.unit], name)
