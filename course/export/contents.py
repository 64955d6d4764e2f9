"""The way from one lesson to the others: the next, the one before, and a list of all."""

from __future__ import annotations

from collections.abc import Callable

from course.loading.library import Library
from course.model import Entry
from course.render import messages
from course.render.front_matter import NOTICES_STEM, NOTICES_TITLE

Address = Callable[[str], str]
"""Where a link to a lesson leads, by the stem of its file; "" where it leads nowhere."""


def notebook(stem: str) -> str:
    """The notebook of a lesson, beside the others."""
    return f"{stem}.ipynb"


def links(library: Library, entry: Entry, address: Address = notebook, own: str = f"#{messages.CONTENTS}") -> str:
    """Previous, next and contents, which are at `own`; only units whose words are written."""
    written = {other.unit for other in library.lessons}
    units = [other for other in library.course.lessons if other.unit in written or other is entry]
    neighbours = []
    if entry in units:
        at = units.index(entry)
        if at:
            neighbours.append(_link(messages.PREVIOUS.format(title=units[at - 1].title), address(units[at - 1].file)))
        if at + 1 < len(units):
            neighbours.append(_link(messages.NEXT.format(title=units[at + 1].title), address(units[at + 1].file)))
    return " · ".join([*neighbours, f"[{messages.CONTENTS}]({own})"])


def contents(library: Library, entry: Entry | None, address: Address = notebook) -> str:
    """Every unit, and the way to the notices; `entry` is where one is, or None among the notices."""
    written = {other.unit for other in library.lessons}
    drafts = {other.unit for other in library.drafts}
    lines = []
    for other in library.course.lessons:
        number = other.file.partition("-")[0]
        if entry and other.unit == entry.unit:
            lines.append(f"- {number} **{other.title}** {messages.YOU_ARE_HERE}")
        elif other.unit in written:
            lines.append(f"- {number} {_link(other.title, address(other.file))}")
        elif other.unit not in drafts:
            lines.append(f"- {number} {other.title} {messages.NOT_WRITTEN_YET}")
    if not entry:
        return f"## {messages.CONTENTS}\n\n" + "\n".join(lines)
    names = ", ".join(notice.title[0].lower() + notice.title[1:] for notice in library.notices)
    neighbours = links(library, entry, address).rpartition(" · ")[0]
    ways = f"{neighbours}\n\n{_link(NOTICES_TITLE, address(NOTICES_STEM))}: {names}"
    return f"## {messages.CONTENTS}\n\n" + "\n".join(lines) + f"\n\n{ways.strip()}"


def _link(title: str, address: str) -> str:
    return f"[{title}]({address})" if address else title
