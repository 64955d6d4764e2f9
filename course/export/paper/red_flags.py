"""The whole red-flag list on a sheet: a pocket card holds it in short, and says that the rest is in the welcome."""

from __future__ import annotations

import re

from course.export.paper import cards, messages
from course.export.paper.document import Cell, Document, PrintOptions, fragment
from course.loading.library import Library
from course.model import RoleCard, Text

HEADING = re.compile(r"^(?=### )", re.M)
FOR_EVERYONE = "Everyone"
"""How the role begins on the cards that hold the list."""


def build(library: Library, options: PrintOptions) -> Document:
    """The list of the first unit, the same for every session. Raises Mistakes."""
    first = library.unit(library.course.units[0].unit)
    title = messages.RED_FLAGS
    page = whole(library)
    return Document(
        stem=f"red-flags{options.suffix}",
        title=title,
        kind="red-flags",
        cells=[
            Cell(
                html=fragment(
                    library,
                    "red-flags",
                    title=title,
                    page=page,
                    reviewed=first.review != "none",
                    signs=signs(page),
                    lists=lists(page),
                )
            )
        ],
        units=[first.id],
    )


def whole(library: Library) -> Text:
    """The page of the first unit that a pocket card holds in short, and whose cards hold the rest."""
    first = library.unit(library.course.units[0].unit)
    return next(text for text in cards.in_short(first) if text.cards)


def signs(page: Text) -> str:
    """The first part of the page below its opening: the signs that it is about."""
    return HEADING.split(page.body.strip())[1]


def lists(page: Text) -> list[RoleCard]:
    """Its cards for everybody: each sign, by how fast it is."""
    return [card for card in page.cards if card.role.startswith(FOR_EVERYONE)]


def holds(library: Library) -> bool:
    """Whether there is such a page."""
    first = library.unit(library.course.units[0].unit)
    return any(text.cards for text in cards.in_short(first))
