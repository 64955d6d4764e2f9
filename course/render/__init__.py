"""Records to HTML and text, by face: one set of templates for every form of the course."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, pass_context
from jinja2.bccache import Bucket
from jinja2.runtime import Context

from course.language import markdown
from course.language.plaintext import plain
from course.loading.library import Library
from course.model import JUDGEMENTS, Activity, Entry, Item, SituationalJudgement, Text, Unit, minutes
from course.model.option_order import LETTERS, shuffled
from course.render import icon_array

Face = Literal["interactive", "handout", "facilitator"]
"""interactive: forms to fill in, feedback inside. handout: no key anywhere. facilitator: key, rationale, notes."""

KIND_NAMES = {
    "text": "Read",
    "story": "Story",
    "quiz": "Questions",
    "exchange": "An exchange",
    "conversation": "Conversation",
    "reflection": "Reflection",
    "rewrite": "Write it again",
    "map": "Map",
    "rating": "Rate yourself",
    "plan": "Plan",
    "task": "Try it at work",
}

PANELS = {
    "progress": (
        "<p>Your progress shows here while the lesson runs.</p>",
        "Your progress shows here while the lesson runs.",
    ),
    "answers": (
        "<h2>Your answers</h2>\n<p>While the lesson runs, you can take your answers with you here, "
        "bring them back, or clear them.</p>",
        "Your answers\n\nWhile the lesson runs, you can take your answers with you here, "
        "bring them back, or clear them.",
    ),
}
"""What stands in the place of a panel where no lesson runs: HTML and text."""


def html(
    library: Library, unit: Unit, activity: Activity, face: Face, *, large: bool = False, nested: bool = False
) -> str:
    """One activity as a `<section>` of semantic HTML. Deterministic: the same words give the same bytes.

    For `large` print, what would stand in the columns of a table stands in lists. `nested` among the activities of
    other units it is an `<article>`: two may have the same title, and landmarks of one name confuse.
    """
    template = _environment().get_template("activity.html.j2")
    return template.render(
        activity=activity,
        name=f"{unit.id}/{activity.id}",
        anchor=f"{unit.id}--{activity.id}",
        kind_name=KIND_NAMES[activity.kind],
        about=""
        if face == "handout"
        else _about(library, activity),  # the words of a key are counted, so they would tell
        body=text_markdown(library, activity, heading=False) if isinstance(activity, Text) else "",
        library=library,
        large=large,
        nested=nested,
        **{name: name == face for name in ("interactive", "handout", "facilitator")},
    )


def panel(library: Library, name: str, **what: object) -> str:
    """A panel about the learner's own work: `progress` or `answers`."""
    return _environment().get_template(f"{name}.html.j2").render(library=library, **what)


def piece(library: Library, name: str, /, **what: object) -> str:
    """A piece of a printed document that is no activity, such as a `block` of a plan."""
    return _environment().get_template(f"paper/{name}.html.j2").render(library=library, **what)


def text(library: Library, unit: Unit, activity: Activity) -> str:
    """One activity as plain text, from its handout face."""
    return plain(html(library, unit, activity, "handout"))


def text_markdown(library: Library, activity: Text, *, heading: bool = True) -> str:
    """A text as Markdown: its words, its terms, its help routes and, under a heading, its sources."""
    parts = [f"## {activity.title}"] if heading else []
    parts.append(activity.body.strip())
    parts += [f"**{library.terms[term].term}**: {library.terms[term].meaning.strip()}" for term in activity.terms]
    if activity.support:
        parts.append(support_markdown(library))
    if heading and activity.sources:
        links = "; ".join(f"[{library.citations[name]}]({library.sources[name].url})" for name in activity.sources)
        parts.append(f"{'Source' if len(activity.sources) == 1 else 'Sources'}: {links}")
    return "\n\n".join(parts)


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
    return f"Principle {unit.principle}: {unit.title}" if unit.principle else unit.title


def _about(library: Library, activity: Activity) -> str:
    if isinstance(activity, Text):
        return ""
    about = max(1, round(minutes.minutes(activity, library.terms)))
    return f"about {about} minute{'s' if about > 1 else ''}"


class _Compiled(FileSystemBytecodeCache):
    """Compiled templates, kept between kernels in a private folder: compiling takes longer than drawing."""

    def __init__(self) -> None:
        # What was compiled under other options is another thing: this file is part of its name.
        made = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:12]
        super().__init__(pattern=f"what-matters-to-me-{made}-%s.cache")

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled; where there is no room, do without."""
        with contextlib.suppress(OSError):
            super().dump_bytecode(bucket)


def _compiled() -> FileSystemBytecodeCache | None:
    """The cache of compiled templates, unless there is no private place for it."""
    try:
        return _Compiled()
    except (OSError, RuntimeError):
        return None


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        bytecode_cache=_compiled(),
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=markdown.finish,
    )
    environment.filters |= {
        "md": markdown.html,
        "inline": markdown.inline,
        "split_stem": split_stem,
        "caveat": caveat,
        "shown": _shown,
        "principle": _principle,
        "people": icon_array.people,
    }
    environment.globals |= {"LETTERS": LETTERS, "JUDGEMENTS": JUDGEMENTS}
    return environment


def split_stem(stem: str) -> tuple[str, str]:
    """The situation and the question: the stem's last paragraph is what is asked."""
    situation, _, question = stem.strip().rpartition("\n\n")
    return situation.strip(), question.strip()


def caveat(item: Item) -> str:
    """Why an item never counts, where that is so."""
    if isinstance(item, SituationalJudgement):
        return "This is our view. It never counts."
    return "This is our reading, not a fact from a source. It never counts." if item.our_reading else ""


@pass_context
def _shown(context: Context, things: Sequence[Any], name: str, part: str) -> list[Any]:
    """Options in the one order in which every form shows them."""
    return shuffled(things, context["library"].course.seed, *name.split("/"), part)


@pass_context
def _principle(context: Context, number: int) -> str:
    """A principle's number and exact name."""
    entry: Entry = context["library"].course.units[number]
    return f"{number} {entry.title}"
