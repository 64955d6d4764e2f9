"""The course in one HTML file that opens from a disk, a stick or any host, and asks nobody for anything.

In it stand the markup of every lesson, the behaviour and the style that notebooks have, and a host for them: the
browser's half of a store (`browser/`). Its content security policy names each script and each style by its hash.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup

from course import render
from course.export.errors import NotMade
from course.export.pages import messages, phrases
from course.export.pages.content_policy import policy
from course.export.pages.data import MADE, course_data
from course.export.pages.former import former_activities
from course.export.pages.host import DISK, Host
from course.export.pages.lesson import lesson, notices
from course.loading.library import Library
from course.model import Activity, Entry, Rating
from course.model.minutes import whole_minutes
from course.model.work import work_towards
from course.render import certificate, record, stylesheets
from course.render import messages as say
from course.render.front_matter import NOTICES_STEM, version
from course.render.palette import DARK, LIGHT, PRINCIPLES_DARK, PRINCIPLES_LIGHT, PRINT, css, css_for_either
from course.widget.script import BROWSER, join

NAME = "what-matters-to-me.html"

_TEMPLATES = Path(__file__).parent / "templates"
_SHARED = BROWSER / "record-check.js"
_IN_BOTH = [BROWSER / "dom.js"]
"""What the script has itself of what it shares: it runs long before the rest of that is read."""
_SHELL = re.compile(r'<template data-shell="[\w-]+">.*?</template>', re.DOTALL)
SCRIPT = "{SCRIPT}"
"""Stands in a record for what it does once it is opened as a file of its own."""


def name(entry: Entry | None = None) -> str:
    """The file's name: of the whole course, or of one unit."""
    return f"{entry.file}.html" if entry else NAME


def page(library: Library, entries: Sequence[Entry] = (), host: Host = DISK, *, is_preview: bool = False) -> str:
    """The file with the lessons of `entries`, by default all, for one `host`. The same words give the same bytes.

    For a preview no other unit is read than these and those that they name: its numbers file knows these alone.

    Raises Mistakes, or NotMade where there is no lesson.
    """
    chosen = [*(entries or library.lessons)]
    if not chosen:
        raise NotMade(messages.NO_UNITS)
    names = {entry.file: f"#{entry.unit}" for entry in chosen} | {NOTICES_STEM: f"#{NOTICES_STEM}"}
    address = lambda stem: names.get(stem, "")  # noqa: E731
    lessons = [*(lesson(library, entry, address) for entry in chosen), notices(library, address, host.about)]
    pages = _pages(library, chosen)
    blank = {key: text.replace(_sheet(), "{SHEET}") for key, text in pages.items()}
    shared, said_often = (blank, []) if is_preview else phrases.share(blank)  # a preview is larger, and there sooner
    text = (
        render.environment(_TEMPLATES)
        .get_template("page.html.j2")
        .render(
            library=library,
            messages=messages,
            lessons=lessons,
            style=_style([each.name for each in lessons]),
            first_script=_raw(_TEMPLATES / "first.js"),
            shared_script=Markup(shared_script()),  # noqa: S704 - our own modules
            script=Markup(script(host.entry)),  # noqa: S704 - our own modules
            panel=_answers(library),
            sheet=_sheet(),
            pages=[(key, _inside_script(text)) for key, text in shared.items()],
            phrases=_inside_script(_json(said_often)),
            data=_inside_script(_json({**course_data(library, chosen, of_these_alone=is_preview), **host.data})),
            edition=version(library.course),
        )
    )
    text = _share_shells(text.strip() + "\n")
    return text.replace("{POLICY}", policy([text, *pages.values()], host), 1)


def _share_shells(text: str) -> str:
    """What several activities have alike stands in the markup of each; here it stands once, behind them all."""
    shells = dict.fromkeys(_SHELL.findall(text))
    return _SHELL.sub("", text).replace("{SHELLS}", "\n".join(shells), 1)


@cache
def script(entry: Path = DISK.entry) -> str:
    """The behaviour: what notebooks have, and what begins with `entry`; without `shared_script`.

    No module, as none runs before the file is read to its end. In a function its names are its own.
    """
    return f'(() => {{\n"use strict";\n{_packed(join(entry, after=_SHARED, both=_IN_BOTH))}}})();'


@cache
def shared_script() -> str:
    """The part of the behaviour that a record saved as a file has too. In no function, so that the script finds it."""
    return _packed(join(_SHARED))


def _packed(script: str) -> str:
    """Lines and spaces that say something to us alone are a fiftieth of the file."""
    return re.sub(r"^ *(?:(?://.*|/\*\*(?:.|\n)*?\*/)?\n)?", "", script, flags=re.MULTILINE)


def _sheet() -> Markup:
    """The style of every page that a learner takes away."""
    return Markup(stylesheets.handout() + stylesheets.record())  # noqa: S704 - our own sheets


def _style(names: Sequence[str]) -> Markup:
    """The style that notebooks have, with the page's own colours; and that one lesson shows at a time."""
    shown = ",\n".join(f'.live[data-open="{name}"] [data-lesson="{name}"]' for name in names)
    sheets = [
        *(BROWSER / name for name in ("course.css", "marks.css", "ways.css", "bar.css")),
        _TEMPLATES / "pages.css",
    ]
    parts = [
        css_for_either(LIGHT | PRINCIPLES_LIGHT, DARK | PRINCIPLES_DARK),
        *(sheet.read_text(encoding="utf-8") for sheet in sheets),
        f"{shown} {{ display: block; }}",
        f"@media print {{ {css(':root', LIGHT | PRINT | PRINCIPLES_LIGHT)} }}",
    ]
    return Markup("\n".join(parts))  # noqa: S704 - our own sheets


def _answers(library: Library) -> Markup:
    """The panel of the learner's own answers; what it says of where they are is the script's to say."""
    panel = render.panel(
        library,
        "answers",
        anchor="your-answers",
        where="",
        banner="",
        here=messages.HERE,
        choice=messages.KEEP_IN_THIS_BROWSER,
        conflicts=[],
        earlier=[],
        for_word=messages.FOR_WORD,
    )
    return Markup(panel)  # noqa: S704 - from our templates, which escape


def _pages(library: Library, entries: Sequence[Entry]) -> dict[str, str]:
    """The pages that a learner takes away, for the script to fill in: by the id of the element that holds each."""
    units = [library.unit(entry.unit) for entry in entries]
    asked = [(unit, activity) for unit in units for activity in unit.activities if activity.parts]
    return {
        "record-page": record.page(
            library,
            asked,
            former_activities(library, entries),
            [],
            MADE,
            SCRIPT,
            _rated([activity for _, activity in asked]),
        ),
        "certificate-page": certificate.draw(library, _completed(library, entries, is_whole=True), "", []),
        "statement-page": certificate.draw(library, _completed(library, entries, is_whole=False), "", []),
        "earlier-panel": render.panel(library, "earlier", earlier=[_blank_former()]),
        **{f"account-page-{regulator.id}": record.account(library, regulator) for regulator in library.regulators},
    }


def _blank_former() -> Any:
    """An activity of an earlier edition, for the script to fill in."""
    return SimpleNamespace(title="", unit="", edition="", answers={"": SimpleNamespace(question="", said="")})


def _rated(activities: Sequence[Activity]) -> list[Any]:
    """Every statement that is rated at several times, for the script to put in the numbers."""
    texts: dict[str, str] = {}
    for activity in activities:
        if isinstance(activity, Rating) and activity.when in say.RATINGS_TIMES:
            for statement in activity.statements:
                texts.setdefault(statement.id, statement.text)
    return [SimpleNamespace(text=text, numbers={}) for text in texts.values()]


def _completed(library: Library, entries: Sequence[Entry], *, is_whole: bool) -> Any:
    """Every unit of the file, for the script to take out those that the learner has not finished."""
    units = [
        SimpleNamespace(
            entry=entry,
            minutes=whole_minutes(library.unit(entry.unit).core, library.terms),
            edition="",
            outcomes=entry.outcomes,
            done_by=_done_by(library, entry),
        )
        for entry in entries
        if entry in library.written
    ]
    return SimpleNamespace(
        units=units,
        of=len(units),
        reflected=True,
        planned=True,
        first=None,
        last=None,
        with_others=[],
        is_whole=is_whole,
        minutes=0,
    )


def _done_by(library: Library, entry: Entry) -> dict[str, list[str]]:
    """The activities in which something is done towards each outcome: the script leaves those that the answers hold."""
    unit = library.unit(entry.unit)
    return {outcome.id: [each.id for each in work_towards(unit, outcome.id)] for outcome in entry.outcomes}


def _inside_script(text: str) -> Markup:
    """Text that stands in a script element of another type, where only its own end could end it."""
    return Markup(text.replace("</script", "<\\/script"))  # noqa: S704 - nothing in it is run


def _json(data: dict[str, Any] | list[str]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")


def _raw(path: Path) -> Markup:
    return Markup(path.read_text(encoding="utf-8"))  # noqa: S704 - our own files
