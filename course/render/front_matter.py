"""What stands before and after the activities of a unit, and in the notices, as Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from course.language.dates import long_date
from course.loading.library import Library
from course.model import Activity, Course, Entry, Notice, Source, Unit, minutes
from course.render import about_minutes, cited, messages, unit_name

NOTICES_STEM = "about-this-course"
"""The name, without its ending, of every file that holds the notices."""
NOTICES_TITLE = messages.ABOUT_THIS_COURSE


@dataclass(frozen=True)
class Way:
    """A way through a unit."""

    tag: str
    """How the cells of its activities are marked in a notebook."""
    activities: Sequence[Activity]
    minutes: int

    @property
    def name(self) -> str:
        """What learners see it called."""
        return messages.WAY_NAMES[self.tag]


def ways(library: Library, unit: Unit) -> list[Way]:
    """The ways through a unit; none where it has only one."""
    return [
        Way(tag, activities, minutes.whole_minutes(activities, library.terms))
        for tag, activities in tagged_ways(unit).items()
    ]


def tagged_ways(unit: Unit) -> dict[str, Sequence[Activity]]:
    """The activities of each way through a unit, by the way's tag; none where it has only one."""
    every: dict[str, Sequence[Activity]]
    every = {"ten-minutes": unit.short_way, "whole-unit": unit.core, "more-practice": unit.more}
    tagged = {tag: activities for tag, activities in every.items() if activities}
    return tagged if len(tagged) > 1 else {}


def unit_title(library: Library, unit: Unit, links: str = "") -> str:
    """A unit's name, the minutes of its core, and below them `links` to others, if any."""
    about = about_minutes(minutes.whole_minutes(unit.core, library.terms))
    return f"# {unit_name(unit)}\n\n*{library.course.title}* · {about}" + (f"\n\n{links}" if links else "")


def unit_opening(library: Library, entry: Entry, unit: Unit, ways: str) -> str:
    """What is said of a unit: the `ways` through it, and its outcomes.

    The first unit also says that nobody has reviewed the course, unless it opens with a story (a line before that says
    so), and whom to tell what is wrong. A unit that was reviewed says by whom.
    """
    outcomes = "\n".join(f"- {outcome.text}" for outcome in entry.outcomes)
    parts = [ways, f"**{messages.ABLE_TO}**\n\n{outcomes}" if outcomes else ""]
    if unit.review != "none":
        parts.append(review_status(library.course, unit))
    elif entry == library.course.units[0]:
        parts += ["" if unit.opening else library.course.review_notice, _whom_to_tell(library.course)]
    return "\n\n".join(filter(None, parts))


def ways_on_paper(library: Library, unit: Unit) -> str:
    """The ways through a unit in one line, with the parts of the short one; empty where there is only one."""
    lines = []
    for way in ways(library, unit):
        message = messages.SHORT_WAY_ON_PAPER if way.tag == "ten-minutes" else messages.WAY_ON_PAPER
        titles = "; ".join(activity.title for activity in way.activities)
        lines.append(message.format(name=way.name, about=about_minutes(way.minutes), titles=titles))
    return messages.WAYS_ON_PAPER.format(ways="; ".join(lines)) if lines else ""


def more_practice(library: Library, unit: Unit) -> str:
    """The heading of More practice, with its minutes, and what it is."""
    about = about_minutes(minutes.whole_minutes(unit.more, library.terms))
    return f"## {messages.MORE_PRACTICE_TITLE.format(about=about)}\n\n{messages.MORE_PRACTICE_LEAD}"


def review_status(course: Course, *units: Unit) -> str:
    """Who has reviewed `units`, or that nobody has reviewed one of them; the same where there are none."""
    if not units or any(unit.review == "none" for unit in units):
        return course.review_notice
    return messages.REVIEWED.format(by="; ".join(sorted({unit.review for unit in units})))


def _whom_to_tell(course: Course) -> str:
    """Whom to tell what the course got wrong; empty where nobody is named."""
    contact = course.contact.strip()
    return f"**{messages.TELL_US}** {contact}" if contact else ""


def notices_front(course: Course) -> str:
    """What stands before the notices: what the course is, who made it, and which version this is."""
    parts = (
        f"# {NOTICES_TITLE}\n\n*{course.title}*",
        course.subtitle,
        course.review_notice,
        _whom_to_tell(course),
        course.independence,
        _version_and_licence(course),
    )
    return "\n\n".join(filter(None, parts))


def notice_markdown(library: Library, notice: Notice) -> str:
    """One notice, with its date."""
    sources = f"\n\n{cited(library, notice.sources)}" if notice.sources else ""
    updated = messages.LAST_UPDATED.format(date=long_date(notice.updated))
    return f"## {notice.title}\n\n*{updated}*\n\n{notice.body.strip()}{sources}"


def how_checked(library: Library) -> str:
    """How far help routes and sources were checked, and which sources wait for a check."""
    support, references = library.support, library.references
    parts = [
        f"## {messages.HOW_CHECKED}",
        f"### {messages.HELP_ROUTES}",
        support.about.strip(),
        messages.LAST_CHECKED.format(date=long_date(support.checked_on)),
        f"### {messages.SOURCES_TITLE}",
        references.about.strip(),
    ]
    if known := [source for source in references.references if source.status == "known"]:
        parts += [messages.TAUGHT_UNREAD, "\n".join(_reference(library, source) for source in known)]
    return "\n\n".join(part for part in parts if part)


def sources(library: Library, *units: Unit) -> str:
    """Every source of `units`, in full, by the name under which it is cited."""
    activities = [activity for unit in units for activity in unit.activities]
    used = {name for activity in activities for name in activity.sources}
    for activity in activities:
        for item in getattr(activity, "items", []):
            used |= set(item.sources)
    ordered = sorted(used, key=lambda name: library.citations[name].lower())
    lines = "\n".join(_reference(library, library.sources[name]) for name in ordered)
    course = library.course
    return f"## {messages.SOURCES_TITLE}\n\n{lines}\n\n{course.independence}\n\n{_version_and_licence(course)}"


def _reference(library: Library, source: Source) -> str:
    """A line of a list: a source by its name, with its title, its address and its authors."""
    return f"- **{library.citations[source.id]}**: [{source.title}]({source.url}). {source.authors_or_publisher}."


def version(course: Course) -> str:
    """The course with its version and the version's date."""
    return messages.VERSION.format(title=course.title, version=course.version, date=long_date(course.updated))


def _version_and_licence(course: Course) -> str:
    return f"{version(course)} [{course.licence}]({course.licence_url})"
