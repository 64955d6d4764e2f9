"""Records to HTML and text, by face: one set of templates for every form of the course."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from course.language import markdown
from course.language.dates import long_date
from course.language.plaintext import html_to_text
from course.loading.library import Library
from course.model import Activity, Entry, Item, Text, Unit, minutes
from course.model.option_order import LETTERS, shuffled
from course.model.question import Question
from course.render import activity_messages, figure, icon_array, messages, rating_chart, refreshers
from course.render.compiled_templates import compiled_templates
from course.render.css_strings import css_counted, css_string

Face = Literal["interactive", "handout", "record", "facilitator"]
"""interactive: forms to fill in, feedback inside. handout: no key anywhere. record: what a handout asks, and the places
where answers go, by their ids. facilitator: key, rationale, notes."""

PANELS = {
    "progress": (
        f"<p>{messages.PROGRESS_SHOWS_HERE}</p>",
        messages.PROGRESS_SHOWS_HERE,
    ),
    "answers": (
        f"<h2>{messages.YOUR_ANSWERS}</h2>\n<p>{messages.ANSWERS_SHOW_HERE}</p>",
        f"{messages.YOUR_ANSWERS}\n\n{messages.ANSWERS_SHOW_HERE}",
    ),
}
"""What stands in the place of a panel where no lesson runs: HTML and text."""


def html(
    library: Library,
    unit: Unit,
    activity: Activity,
    face: Face,
    *,
    large: bool = False,
    nested: bool = False,
    printed: bool = False,
) -> str:
    """One activity as a `<section>` of semantic HTML. Deterministic: the same words give the same bytes.

    For `large` print, what would stand in the columns of a table stands in lists. `nested` among the activities of
    other units it is an `<article>`: two may have the same title, and landmarks of one name confuse. What belongs to
    More practice is closed until it is opened, unless it is `printed`.
    """
    template = environment().get_template("activity.html.j2")
    return template.render(
        activity=activity,
        name=f"{unit.id}/{activity.id}",
        anchor=f"{unit.id}--{activity.id}",
        about=""
        if face in ("handout", "record")
        else _about(library, activity),  # a key's words are counted: they would tell
        unit=unit,
        due=refreshers.due_date(library, unit, activity),
        beside=refreshers.home_of(library, activity),
        unit_name=unit_name(unit),
        library=library,
        large=large,
        nested=nested,
        closed=activity.more and face in ("interactive", "handout") and not printed,
        handout=face in ("handout", "record"),
        **{name: name == face for name in ("interactive", "record", "facilitator", "key")},
    )


def panel(library: Library, name: str, **what: object) -> str:
    """A panel about the learner's own work: `progress` or `answers`."""
    return environment().get_template(f"{name}.html.j2").render(library=library, **what)


def text(library: Library, unit: Unit, activity: Activity) -> str:
    """One activity as plain text, from its handout face."""
    return html_to_text(html(library, unit, activity, "handout"))


def text_markdown(library: Library, activity: Text) -> str:
    """A text without parts as Markdown, under its heading: its words, its terms, its help routes, its sources."""
    parts = [f"## {activity.title}", opening_markdown(library, activity)]
    if activity.support:
        parts.append(support_markdown(library))
    if activity.sources:
        parts.append(cited(library, activity.sources))
    return "\n\n".join(parts)


def opening_markdown(library: Library, activity: Text) -> str:
    """How a text begins: its words and its terms."""
    terms = [f"**{library.terms[term].term}**: {library.terms[term].meaning.strip()}" for term in activity.terms]
    return "\n\n".join([activity.body.strip(), *terms])


def support_markdown(library: Library) -> str:
    """Help routes by nation."""
    support = library.support
    parts = [support.intro.strip()]
    for nation in support.nations:
        parts.append(f"**{nation.name}**")
        rows = [f"- {route.need.strip()}: **{route.name}**. {route.how.strip()}" for route in nation.routes]
        parts.append("\n".join(rows))
    return "\n\n".join(parts)


def unit_name(unit: Unit) -> str:
    """A unit's title, with the number of its principle."""
    if unit.principle:
        return messages.PRINCIPLE.format(number=unit.principle, title=unit.title)
    return unit.title


def sources_label(sources: Sequence[str]) -> str:
    """What stands before one source or several."""
    return messages.SOURCE if len(sources) == 1 else messages.SOURCES


def cited(library: Library, sources: Sequence[str]) -> str:
    """Sources as people name them, each a link, as Markdown."""
    links = "; ".join(f"[{library.citations[name]}]({library.sources[name].url})" for name in sources)
    return f"{sources_label(sources)} {links}"


def _about(library: Library, activity: Activity) -> str:
    if not activity.is_called:
        return ""
    return about_minutes(max(1, round(minutes.minutes(activity, library.terms))))


def about_minutes(count: int) -> str:
    """How long something takes, as people say it."""
    return messages.ABOUT_ONE_MINUTE if count == 1 else messages.ABOUT_MINUTES.format(minutes=count)


@cache
def environment(*folders: Path) -> Environment:
    """Templates of the course: those in `folders`, which may import the faces' own, with the filters of both."""
    environment = Environment(
        loader=FileSystemLoader([*folders, Path(__file__).parent / "templates"]),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        bytecode_cache=compiled_templates(Path(__file__)),
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=markdown.finish,
    )
    environment.filters |= {
        "md": markdown.html,
        "inline": markdown.inline,
        "lines": markdown.lines,
        "long_date": long_date,
        "asked": refreshers.asked,
        "fields_of": refreshers.fields_of,
        "pose": _pose,
        "shown": _shown,
        "principle": _principle,
        "principle_of": _principle_of,
        "people": icon_array.people,
        "people_in_words": icon_array.people_in_words,
        "drawn": figure.drawn,
        "opening": _opening,
        "help_routes": support_markdown,
        "filled": filled,
        "sources_label": sources_label,
        "hours": hours,
        "about_minutes": about_minutes,
        "chart": rating_chart.chart,
        "css_string": css_string,
        "css_counted": css_counted,
    }
    environment.globals |= {"LETTERS": LETTERS, "say": {**vars(messages), **vars(activity_messages)}}
    return environment


def hours(minutes: int) -> str:
    """A time in hours and minutes, as people say it."""
    full, rest = divmod(minutes, 60)
    parts = [
        (full, messages.ONE_HOUR if full == 1 else messages.HOURS),
        (rest, messages.ONE_MINUTE if rest == 1 else messages.MINUTES),
    ]
    return " ".join(words.format(count=count) for count, words in parts if count) or messages.MINUTES.format(count=0)


def filled(message: str, **values: object) -> Markup:
    """A message with Markdown in it as HTML, its fields filled with plain words or with HTML."""
    return markdown.inline(message).format(**{name: markdown.finish(value) for name, value in values.items()})


@pass_context
def _shown(context: Context, things: Sequence[Any], name: str, part: str) -> list[Any]:
    """Options in the one order in which every form shows them."""
    return shuffled(things, context["library"].course.seed, *name.split("/"), part)


@pass_context
def _pose(context: Context, item: Item, name: str) -> Question:
    """An item as every form shows it."""
    return item.pose(context["library"].course.seed, *name.split("/"))


@pass_context
def _opening(context: Context, activity: Text) -> Markup:
    """How a text begins, as HTML."""
    return markdown.html(opening_markdown(context["library"], activity))


@pass_context
def _principle(context: Context, number: int) -> str:
    """A principle's number and exact name."""
    entry: Entry = context["library"].course.units[number]
    return f"{number} {entry.title}"


@pass_context
def _principle_of(context: Context, entry: Entry) -> int:
    """The number of the principle that a unit is about; 0 for none. Known without reading the unit's words."""
    units = context["library"].course.units
    return number if entry in units and (number := units.index(entry)) in range(1, 6) else 0
