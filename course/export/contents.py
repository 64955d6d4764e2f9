"""The way from one lesson to the others: the next, the one before, and a list of all."""

from __future__ import annotations

from course.loading.library import Library
from course.model import Entry
from course.render import messages
from course.render.front_matter import NOTICES_STEM, NOTICES_TITLE


def links(library: Library, entry: Entry) -> str:
    """Previous, next and contents; only units whose words are written."""
    written = {other.unit for other in library.lessons}
    units = [other for other in library.course.lessons if other.unit in written or other is entry]
    neighbours = []
    if entry in units:
        at = units.index(entry)
        if at:
            neighbours.append(f"[{messages.PREVIOUS.format(title=units[at - 1].title)}]({units[at - 1].file}.ipynb)")
        if at + 1 < len(units):
            neighbours.append(f"[{messages.NEXT.format(title=units[at + 1].title)}]({units[at + 1].file}.ipynb)")
    return " · ".join([*neighbours, f"[{messages.CONTENTS}](#{messages.CONTENTS})"])


def contents(library: Library, entry: Entry | None) -> str:
    """Every unit, and the way to the notices; `entry` is where one is, or None among the notices."""
    written = {other.unit for other in library.lessons}
    drafts = {other.unit for other in library.drafts}
    lines = []
    for other in library.course.lessons:
        number = other.file.partition("-")[0]
        if entry and other.unit == entry.unit:
            lines.append(f"- {number} **{other.title}** {messages.YOU_ARE_HERE}")
        elif other.unit in written:
            lines.append(f"- {number} [{other.title}]({other.file}.ipynb)")
        elif other.unit not in drafts:
            lines.append(f"- {number} {other.title} {messages.NOT_WRITTEN_YET}")
    if not entry:
        return f"## {messages.CONTENTS}\n\n" + "\n".join(lines)
    names = ", ".join(notice.title[0].lower() + notice.title[1:] for notice in library.notices)
    ways = f"{links(library, entry).rpartition(' · ')[0]}\n\n[{NOTICES_TITLE}]({NOTICES_STEM}.ipynb): {names}"
    return f"## {messages.CONTENTS}\n\n" + "\n".join(lines) + f"\n\n{ways.strip()}"
