"""What each block of a session gives out, when, and in which file of the pack it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from course.export.paper import columns, handouts, labels, messages, session, sheets, slips
from course.loading.library import Library
from course.model import Activity, Block, Conversation, KeyPoints, Text


@dataclass
class Giving:
    """What is given out from block to block: what people have, they are not given again."""

    library: Library
    suffix: str = ""
    """How the names of files in large print end."""
    of_units: tuple[str, ...] = ()
    """The units whose cards and poster stand under their own names: those of the half day."""
    given: set[str] = field(default_factory=set)

    def lines(self, row: session.Row, where: str) -> list[str]:
        """A line of Markdown for each file that a block gives out; `where` says on which pages of the handout."""
        return list(self._lines(row, where))

    def _lines(self, row: session.Row, where: str) -> Iterator[str]:
        if "help-routes" not in self.given:
            yield messages.GIVE_HELP_ROUTES.format(file=self._file("help-routes"))
        if row.block is None:
            return
        unit = self.library.unit(row.unit)
        used = unit.used_in(row.block)
        writes = list(handouts.to_write_on(used))
        if writes:
            message = messages.GIVE_HANDOUT if "handout" not in self.given else messages.STILL_IN_THE_HANDOUT
            yield message.format(file=self._file("handout"), titles=_titles(writes), where=where and f", {where}")
        if labels.to_lay_out(self.library, [(unit, row.block)]):
            yield messages.GIVE_LABELS.format(file=self._file("labels"))
        if any(isinstance(activity, Conversation) for activity in used):
            yield messages.GIVE_ROLE_PLAY.format(file=self._file("roleplay"))
        if columns.two_columns(row.block):
            yield messages.GIVE_TWO_COLUMNS.format(file=self._file("two-columns"))
        after = messages.ONCE_ANSWERED if writes else messages.AT_THE_END if row.block.at_the_end else ""
        if texts := sheets.to_keep(used):
            yield messages.GIVE_AFTER.format(file=self._file("sheets"), titles=_titles(texts), when=after)
        is_key = any(isinstance(activity, KeyPoints) for activity in used)
        if self._holds_pocket_cards(row.unit) and (is_key or _brings_pocket_card(row.block, used)):
            name = self._file("pocket-cards", row.unit)
            if f"pocket-cards/{row.unit}" not in self.given:
                yield messages.GIVE_POCKET_CARDS.format(file=name, when="" if is_key else after)
                self.given.add(f"pocket-cards/{row.unit}")
        if given := slips.to_give_out(used):
            yield messages.GIVE_SLIPS.format(file=self._file("slips"), titles=_titles(given))
        if is_key:
            yield messages.GIVE_KEY_POINTS.format(
                cards=self._file("cards", row.unit), poster=self._file("poster", row.unit)
            )

    def _holds_pocket_cards(self, unit: str) -> bool:
        """Whether the pack has pocket cards of this unit."""
        return not self.of_units or unit in self.of_units

    def _file(self, kind: str, unit: str = "") -> str:
        """The name of a file of the pack, without its ending; noted as given."""
        self.given.add(kind)
        stem = f"{self.library.entry(unit).file}-{kind}" if unit in self.of_units else kind
        return f"{stem}{self.suffix}"


def _titles(activities: Sequence[Activity]) -> str:
    return ", ".join(messages.QUOTED.format(title=title) for title in dict.fromkeys(each.title for each in activities))


def _brings_pocket_card(block: Block, used: Sequence[Activity]) -> bool:
    return block.pocket_cards or any(isinstance(activity, Text) and activity.pocket_card for activity in used)
