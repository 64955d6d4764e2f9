"""What each block of a session gives out, when, and in which file of the pack it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property

from course.export.paper import cards, columns, handouts, labels, messages, red_flags, session, sheets, slips
from course.export.paper.where import Span, pages_of
from course.loading.library import Library
from course.model import Activity, Conversation, KeyPoints, Text


@dataclass(frozen=True)
class Gift:
    """What a block gives out: a line of Markdown, and the files that it names."""

    line: str
    files: tuple[str, ...]
    to_clear: str = ""
    """What of it a clinical lead clears before the day, if anything (Markdown)."""
    sheets: tuple[str, ...] = ()
    """What of these files it is, where a block gives out only a part of one."""


@dataclass(frozen=True)
class Giving:
    """What is given out from block to block: what people have, they are not given again."""

    library: Library
    rows: Sequence[session.Row]
    suffix: str = ""
    """How the names of files in large print end."""
    of_units: tuple[str, ...] = ()
    """The units whose cards and poster stand under their own names: those of the half day."""
    in_handout: Mapping[str, Span] = field(default_factory=dict)
    """On which pages of the handout each activity is, where they are known."""
    names: Mapping[str, str] = field(default_factory=dict)
    """What files are called that are not called by what they are."""

    @cached_property
    def gifts(self) -> Mapping[str, Sequence[Gift]]:
        """What each row gives out, by its anchor."""
        given: set[str] = set()
        found = {}
        for row in self.rows:
            found[row.anchor] = [*self._gifts(row, given)]
            given |= {name for gift in found[row.anchor] for name in (*gift.files, *gift.sheets)}
        return found

    def lines(self, row: session.Row) -> list[str]:
        """A line of Markdown for each thing that a block gives out."""
        return [gift.line for gift in self.gifts[row.anchor]]

    @property
    def files(self) -> list[str]:
        """The files that are given out, in the order in which they are."""
        return list(dict.fromkeys(file for gifts in self.gifts.values() for gift in gifts for file in gift.files))

    @property
    def for_safety(self) -> Mapping[str, Sequence[str]]:
        """What a clinical lead clears (Markdown), each with the titles of the blocks that give it out."""
        found: dict[str, list[str]] = {}
        for row in self.rows:
            for gift in self.gifts[row.anchor]:
                if gift.to_clear:
                    found.setdefault(gift.to_clear, []).append(row.title)
        return found

    def only_in(self, left_out: Iterable[session.Row]) -> list[str]:
        """The files that nobody needs where these rows are left out."""
        gone = [row.anchor for row in left_out]
        still = replace(self, rows=[row for row in self.rows if row.anchor not in gone]).files
        return [file for file in self.files if file not in still]

    def _gifts(self, row: session.Row, given: Set[str]) -> Iterator[Gift]:
        def gift(message: str, kind: str, *, is_for_safety: bool = False, **words: str) -> Gift:
            file = self._file(kind)
            to_clear = messages.IN_BOLD.format(file=file) if is_for_safety else ""
            return Gift(message.format(file=file, **words), (file,), to_clear)

        def parts(message: str, kind: str, titles: Iterable[str], when: str = "") -> Iterator[Gift]:
            """What is new of a file whose parts go out apart, and what of it people have."""
            new = {title: f"{row.unit}/{kind}/{title}" for title in titles}
            had = [title for title, name in new.items() if name in given]
            fresh = {title: name for title, name in new.items() if title not in had}
            if fresh:
                yield replace(gift(message, kind, titles=_quoted(fresh), when=when), sheets=(*fresh.values(),))
            if had:
                yield gift(messages.STILL_HAVE, kind, titles=_quoted(had))

        if not given:
            yield gift(messages.GIVE_HELP_ROUTES, "help-routes")
        if row is self.rows[-1]:
            yield Gift(messages.LEAVE_ON_SHOW, ())
        if row.block is None:
            return
        unit = self.library.unit(row.unit)
        used = unit.used_in(row.block)
        writes = list(handouts.to_write_on(used))
        if writes:
            has_it = self._file("handout") in given
            where = pages_of(self.in_handout, [f"{row.unit}--{each.id}" for each in used])
            message = messages.STILL_IN_THE_HANDOUT if has_it else messages.GIVE_HANDOUT
            yield gift(message, "handout", titles=_titles(writes), where=where and f", {where}")
        if lay_out := labels.to_lay_out(self.library, [(unit, row.block)]):
            yield from parts(messages.GIVE_LABELS, "labels", (label.title for label in lay_out))
        if talks := [activity for activity in used if isinstance(activity, Conversation)]:
            yield from parts(messages.GIVE_ROLE_PLAY, "roleplay", (talk.title for talk in talks))
        if columns.two_columns(row.block):
            yield gift(messages.GIVE_TWO_COLUMNS, "two-columns")
        after = messages.ONCE_ANSWERED if writes else messages.AT_THE_END if row.block.at_the_end else ""
        if texts := sheets.to_keep(used):
            is_safe = any(isinstance(text, Text) and text.safety for text in texts)
            to_clear = messages.IN_BOLD.format(file=self._file("sheets")) if is_safe else ""
            for each in parts(messages.GIVE_AFTER, "sheets", (text.title for text in texts), when=after):
                yield replace(each, to_clear=to_clear)
        is_key = any(isinstance(activity, KeyPoints) for activity in used)
        if self._holds_pocket_cards(row.unit) and (is_key or cards.brings_pocket_card(row.block, used)):
            name = self._file("pocket-cards", row.unit)
            if name not in given:
                faces = cards.pocket_cards(self.library, unit)
                line = messages.GIVE_POCKET_CARDS.format(file=name, when="" if is_key else after, titles=_titles(faces))
                safe = [face for face in faces if face.safety]
                message = messages.IN_BOLD if len(safe) == len(faces) else messages.SIDE_IN_BOLD
                yield Gift(line, (name,), message.format(file=name, titles=_titles(safe)))
                if red_flags.holds(self.library) and self._file("red-flags") not in given:
                    yield gift(messages.GIVE_RED_FLAGS, "red-flags", is_for_safety=True)
        if others := slips.to_give_out(used):
            yield from parts(messages.GIVE_SLIPS, "slips", (face.title for face in others))
        if is_key:
            card, poster = (self._file(kind, row.unit) for kind in ("cards", "poster"))
            yield Gift(messages.GIVE_KEY_POINTS.format(cards=card, poster=poster), (card, poster))

    def _holds_pocket_cards(self, unit: str) -> bool:
        """Whether the pack has pocket cards of this unit."""
        return not self.of_units or unit in self.of_units

    def _file(self, kind: str, unit: str = "") -> str:
        """The name of a file of the pack, without its ending."""
        stem = f"{self.library.entry(unit).file}-{kind}" if unit in self.of_units else kind
        stem += self.suffix
        return self.names.get(stem, stem)


def _titles(activities: Sequence[Activity]) -> str:
    return _quoted(each.title for each in activities)


def _quoted(titles: Iterable[str]) -> str:
    return ", ".join(messages.QUOTED.format(title=title) for title in dict.fromkeys(titles))
