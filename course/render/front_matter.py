"""What stands before and after the activities of a unit, and in the notices, as Markdown."""

from __future__ import annotations

from course.language.dates import long_date
from course.loading.library import Library
from course.model import Course, Entry, Notice, Unit, minutes
from course.render import messages, unit_name

NOTICES_STEM = "about-this-course"
"""The name, without its ending, of every file that holds the notices."""
NOTICES_TITLE = messages.ABOUT_THIS_COURSE


def unit_front(library: Library, entry: Entry, unit: Unit, links: str = "") -> str:
    """How a unit begins: its name, its minutes, `links` to others, its outcomes, who reviewed it."""
    outcomes = "\n".join(f"- {outcome.text}" for outcome in entry.outcomes)
    return (
        f"# {unit_name(unit)}\n\n"
        f"*{library.course.title}* · {messages.ABOUT_MINUTES.format(minutes=minutes.unit_minutes(unit))}{links}\n\n"
        f"**{messages.ABLE_TO}**\n\n{outcomes}\n\n"
        f"{review_status(library.course, unit)}"
    )


def review_status(course: Course, *units: Unit) -> str:
    """Who has reviewed `units`, or that nobody has reviewed one of them."""
    if any(unit.review == "none" for unit in units):
        return course.review_notice
    return messages.REVIEWED.format(by="; ".join(sorted({unit.review for unit in units})))


def notices_front(course: Course) -> str:
    """What stands before the notices: what the course is, who made it, and which version this is."""
    return (
        f"# {NOTICES_TITLE}\n\n*{course.title}*\n\n{course.subtitle}\n\n"
        f"{course.review_notice}\n\n{course.independence}\n\n{_version_and_licence(course)}"
    )


def notice_markdown(notice: Notice) -> str:
    """One notice, with its date."""
    cited = f"\n\n{messages.SOURCES} {', '.join(notice.sources)}" if notice.sources else ""
    updated = messages.LAST_UPDATED.format(date=long_date(notice.updated))
    return f"## {notice.title}\n\n*{updated}*\n\n{notice.body.strip()}{cited}"


def sources(library: Library, *units: Unit) -> str:
    """Every source of `units`, in full, with how much of it was read."""
    activities = [activity for unit in units for activity in unit.activities]
    used = {name for activity in activities for name in activity.sources}
    for activity in activities:
        for item in getattr(activity, "items", []):
            used |= set(item.sources)
    lines = []
    for name in sorted(used):
        source = library.sources[name]
        year = f", {source.year}" if source.year else ""
        caution = "" if source.verified else f" **{messages.NOT_VERIFIED}**"
        lines.append(
            f"- **{name}**: [{source.title}]({source.url}). {source.authors_or_publisher}{year}. "
            f"{messages.SOURCE_READ.format(how_much=source.read_level)}{caution}"
        )
    course = library.course
    return (
        f"## {messages.SOURCES_TITLE}\n\n"
        + "\n".join(lines)
        + f"\n\n{course.independence}\n\n{_version_and_licence(course)}"
    )


def version(course: Course) -> str:
    """The course with its version and the version's date."""
    return messages.VERSION.format(title=course.title, version=course.version, date=long_date(course.updated))


def _version_and_licence(course: Course) -> str:
    return f"{version(course)} [{course.licence}]({course.licence_url})"
