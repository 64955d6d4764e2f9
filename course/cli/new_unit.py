"""A new unit: its entry in course.yaml, and a draft to fill in."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from course.checks.rules.composition import BLUEPRINT, TALKED_THROUGH, Composition
from course.checks.rules.teaching import SAFETY_POINT, TAUGHT
from course.cli import messages
from course.export.errors import NotMade
from course.learner import atomic
from course.loading.library import SPECIMEN, Library, NotThere
from course.loading.reader import Mistake, Mistakes, read
from course.loading.suggest import did_you_mean
from course.model import Course, Entry
from course.model.record import Id

PLAIN = (replace(TALKED_THROUGH, turns=4), Composition(recalled=2))
"""The parts given to a whole unit that is not in the blueprint: its core, and its More practice."""


@dataclass(frozen=True)
class Begun:
    """The result of beginning a unit."""

    path: Path
    entered: bool
    """Whether the unit was added to course.yaml."""


def begin_unit(library: Library, name: str, title: str | None = None, *, full: bool = False) -> Begun:
    """Write the file of the unit `name`, and the unit into course.yaml where that does not name it.

    Raises NotMade, NotThere or Mistakes; nothing is changed then.
    """
    entry = library.course.entry(name)
    entered = entry is None
    if entry is None:
        entry = _new_entry(library, name, title)
        library = _with_entry(library, entry)
    path = library.path(entry)
    if path.exists():
        raise Mistakes([Mistake(f"{path.parent.name}/{path.name}", 1, messages.UNIT_IS_THERE)])
    if entered:
        _enter(library, entry)
    atomic.replace(path, text(library, entry, full=full).encode(), 0o644)
    return Begun(path, entered)


def text(library: Library, entry: Entry, *, full: bool) -> str:
    """The file of `entry`: a start, or in `full` with a blank place for all that a unit holds."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=False,  # noqa: S701 - this is YAML
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["yaml"] = _in_quotes
    lessons = library.course.lessons
    at = lessons.index(entry)
    core, more = BLUEPRINT.get(entry.unit, PLAIN)
    return environment.get_template("unit.yaml.j2" if full else "first_unit.yaml.j2").render(
        entry=entry,
        minimum=core,
        more=more,
        principle=at if 1 <= at <= 5 else None,
        teaches=entry.file[:2] in TAUGHT,
        safety_point=entry.file[:2] in SAFETY_POINT,
        earlier=[outcome.id for other in lessons[:at] for outcome in other.outcomes],
        people=library.people,
    )


def _new_entry(library: Library, name: str, title: str | None) -> Entry:
    """An entry for a unit that is not in the course yet, with a placeholder outcome."""
    units, lessons = library.course.units, library.course.lessons
    names = [entry.unit for entry in lessons]
    if name == SPECIMEN.unit or not re.fullmatch(Id.pattern, name):
        raise NotMade(messages.NO_NAME_FOR_A_UNIT.format(name=name, advice=Id.advice))
    if title is None and (guess := did_you_mean(name, names)):
        raise NotThere(messages.NO_SUCH_UNIT.format(name=name, guess=guess))
    number = 1 + max(int(entry.file[:2]) for entry in lessons)
    taken = {outcome.id[0] for entry in units for outcome in entry.outcomes}
    free = [digit for digit in (str(number % 10), *"0123456789") if digit not in taken]
    if not free or number > 98:  # 99 is the specimen
        raise NotMade(messages.NO_NUMBER_LEFT)
    outcome = {"id": f"{free[0]}.1", "text": "State what somebody can do after this unit. (Write over this.)"}
    words = title or name.replace("-", " ").capitalize()
    return Entry.model_validate({"unit": name, "file": f"{number:02}-{name}", "title": words, "outcomes": [outcome]})


def _with_entry(library: Library, entry: Entry) -> Library:
    """The same course with one more unit."""
    longer = Library(library.folder)
    longer.course = library.course.model_copy(update={"units": [*library.course.units, entry]})
    return longer


def _enter(library: Library, entry: Entry) -> None:
    """Insert `entry` into course.yaml after the last unit, leaving the rest untouched. Raises NotMade or Mistakes."""
    path = library.folder / "course.yaml"
    raw = path.read_bytes()
    before = raw.decode("utf-8")
    newline = "\r\n" if "\r\n" in before else "\n"
    lines = before.splitlines(keepends=True)
    start = next((at for at, line in enumerate(lines) if re.match(r"units:\s*$", line)), None)
    if start is None:
        raise NotMade(messages.NO_LIST_OF_LINES)
    end = next((at for at in range(start + 1, len(lines)) if re.match(r"[^\s#-]", lines[at])), len(lines))
    while end > start + 1 and re.match(r"#|\s*$", lines[end - 1]):  # comments there are about what follows
        end -= 1
    dash = next((re.match(r" *(?=- )", line) for line in lines[start + 1 : end] if re.match(r" *- ", line)), None)
    indent = dash.group() if dash else "  "
    added = ["", *(f"{indent}{line}" for line in _lines(entry))]
    last = "" if lines[end - 1].endswith("\n") else newline
    after = "".join([*lines[:end], last, *(f"{line}{newline}" for line in added), *lines[end:]])
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder, "content", "course.yaml")
        trial.parent.mkdir()
        trial.write_bytes(after.encode())
        try:
            fits = read(trial, Course).record == library.course
        except Mistakes:
            fits = False
    if not fits:
        raise NotMade(messages.DOES_NOT_FIT)
    atomic.replace(path, after.encode(), path.stat().st_mode & 0o777)


def _lines(entry: Entry) -> list[str]:
    """A unit's entry for course.yaml, as YAML."""
    lines = [f"- unit: {entry.unit}", f"  file: {entry.file}", f"  title: {_in_quotes(entry.title)}", "  outcomes:"]
    for outcome in entry.outcomes:
        lines += [f'    - id: "{outcome.id}"', f"      text: {outcome.text}"]
    return lines


def _in_quotes(words: str) -> str:
    """`words` as YAML in double quotes, on one line."""
    plain = " ".join(words.split())
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'
