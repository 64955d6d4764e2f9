"""One sheet for whoever must approve the course: what it teaches, how long it takes, what stands behind it."""

from __future__ import annotations

from collections import Counter

from course.export.paper import messages as say
from course.export.paper.document import Cell, Document, PrintOptions
from course.language.dates import long_date
from course.loading.library import Library
from course.model import Quiz, minutes
from course.render import front_matter, hours, unit_name


def build(library: Library, options: PrintOptions) -> Document:
    """The sheet, from `course.yaml`, the units and the notices. Raises Mistakes."""
    title = say.APPROVAL
    sections = {
        say.ABOUT_THE_COURSE: f"{library.course.title}. {library.course.subtitle} {library.course.independence}",
        say.PEOPLE_WILL: _outcomes(library),
        say.HOURS_IN_ALL: _hours(library),
        say.HOW_IT_TEACHES: _methods(library),
        say.SOURCES_AND_DATES: _sources(library),
        say.ACCESS_AND_PRIVACY: " ".join([*_notices_in_short(library), say.WHOLE_NOTICES]),
        say.REVIEWED_BY: _reviewed(library),
    }
    words = "\n\n".join(f"## {heading}\n\n{body}" for heading, body in sections.items())
    return Document(
        stem=f"for-approval{options.suffix}",
        title=title,
        kind="approval",
        cells=[Cell(f"# {title}\n\n{words}", anchor="__approval")],
        units=[entry.unit for entry in library.written],
    )


def _outcomes(library: Library) -> str:
    lines = []
    for entry in library.course.units:
        outcomes = " ".join(f"{outcome.id}\N{NO-BREAK SPACE}{outcome.text.strip()}" for outcome in entry.outcomes)
        lines.append(f"- **{unit_name(library.unit(entry.unit))}.** {outcomes}")
    return "\n".join(lines)


def _hours(library: Library) -> str:
    units = [library.unit(entry.unit) for entry in library.written]
    alone, more = (
        sum(minutes.whole_minutes(activities, library.terms) for activities in piles)
        for piles in ([unit.core for unit in units], [unit.more for unit in units])
    )
    sessions = [unit.facilitator for unit in units if unit.facilitator]
    together = sum(block.participatory for session in sessions for block in session.planned)
    parts = [
        say.HOURS_ALONE.format(hours=hours(alone), more=hours(more)),
        say.HOURS_TOGETHER.format(count=len(sessions), hours=hours(together)),
        say.HOURS_CERTIFIED,
    ]
    return " ".join(parts)


def _methods(library: Library) -> str:
    activities = [activity for entry in library.lessons for activity in library.unit(entry.unit).activities]
    kinds = Counter(
        activity.kind_name.lower() for activity in activities if activity.completion and activity.kind != "quiz"
    )
    items = [item for activity in activities if isinstance(activity, Quiz) for item in activity.items]
    levels = Counter(item.level for item in items)
    named = "; ".join(f"{name} ({count})" for name, count in kinds.most_common())
    asked = ", ".join(f"{level} {count}" for level, count in levels.most_common())
    return say.METHODS.format(named=named, count=len(items), asked=asked)


def _sources(library: Library) -> str:
    statuses = Counter(source.status for source in library.sources.values())
    read = max(source.accessed for source in library.sources.values())
    return say.SOURCES_READ.format(
        count=len(library.sources),
        read=statuses["verified"],
        rest=len(library.sources) - statuses["verified"],
        on=long_date(read),
        help=long_date(library.support.checked_on),
        review=long_date(library.course.next_review),
    )


def _reviewed(library: Library) -> str:
    units = [library.unit(entry.unit) for entry in library.written]
    return f"{front_matter.review_status(library.course, *units)} {say.NOT_ACCREDITED}"


def _notices_in_short(library: Library) -> list[str]:
    """The first paragraphs of what is said on accessibility and on privacy."""
    return [
        notice.body.strip().split("\n\n")[0]
        for notice in library.notices
        if notice.id in ("accessibility-statement", "privacy-notice")
    ]
