"""What a pack is made of: documents ordered so many times, and the files that come of them, each with its line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from course.export.paper import handouts, pack_messages
from course.export.paper.document import Document
from course.export.paper.giving import Giving
from course.export.paper.session import Row
from course.model import Activity, Block, Unit


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
    how: Sequence[str] = ()
    """On which sides of the paper, and what is done to it then."""
    instead_of: Sequence[str] = ()
    """The files that nobody needs where it is used."""
    but: str = ""
    """A sentence on what is lost by it."""

    @property
    def line(self) -> str:
        """How many of it to print, and how."""
        pages = pack_messages.ONE_PAGE if self.pages == 1 else pack_messages.PAGES.format(pages=self.pages)
        details = [*([pages] if self.pages else []), *filter(None, self.how)]
        message = pack_messages.COPIES_WITH if details else pack_messages.COPIES
        line = message.format(file=self.name, copies=self.copies, details=", ".join(details))
        if self.titles:
            line = pack_messages.HOLDS.format(line=line, titles="; ".join(self.titles))
        if self.instead_of:
            line = pack_messages.THEN_NOT.format(line=line, files=", ".join(self.instead_of))
        if self.but:
            line = pack_messages.LINE_BUT.format(line=line, sentence=self.but)
        return pack_messages.ONLY_WHEN.format(when=self.when, line=line) if self.when else line


@dataclass(frozen=True)
class Pack:
    """What is put into one folder."""

    folder: str
    people: str
    """For how many it is, as a sentence begins."""
    parts: list[Part]
    """In the order in which they are used."""
    to_print: list[str]
    slides: tuple[str, bytes]
    """What is shown: its name, and the page."""

    @property
    def files(self) -> list[tuple[str, bytes]]:
        """All that is put there, by name."""
        return [*((part.name, part.raw) for part in self.parts), self.slides]


@dataclass(frozen=True)
class Order:
    """A document of the pack."""

    document: Document
    copies: int
    holds: Iterable[tuple[Unit, Activity]] = ()
    """The activities that the list of what to print names, because the plan brings them by their titles."""
    when: str = ""
    """When to print it or what to do with it, where that does not go without saying."""
    how: Sequence[str] = ()
    """On which sides of the paper, and what is done to it then."""
    instead_of: Sequence[str] = ()
    """The files that nobody needs where it is used."""
    but: str = ""
    """A sentence on what is lost by it."""


@dataclass(frozen=True)
class Session:
    """What is used in the room: of one unit, or of several."""

    used: Sequence[tuple[Unit, Sequence[Activity]]]
    rows: Sequence[Row]
    help_routes: Sequence[tuple[Unit, Activity]]
    giving: Giving

    @property
    def blocks(self) -> list[Block]:
        """What is done in it."""
        return [row.block for row in self.rows if row.block]

    def only(self, kept: Callable[[Iterable[Activity]], Iterable[Activity]]) -> list[tuple[Unit, Activity]]:
        """The activities that are `kept`, each with its unit."""
        return [(unit, activity) for unit, activities in self.used for activity in kept(activities)]

    @property
    def handout(self) -> list[tuple[Unit, Activity]]:
        """What the handout holds."""
        return [*self.only(handouts.to_write_on), *self.help_routes]
