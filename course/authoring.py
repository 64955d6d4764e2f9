"""A new unit's file: its shape, and what to put where."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from course.checks.blueprint import BLUEPRINT, Minimum
from course.library import Library, NotThere
from course.model import Entry
from course.reader import Mistake, Mistakes
from course.spelling import meant

PLAIN = Minimum(best=4, multiple=1, ordered=1, judged=1, turns=4, rewrites=1, recalled=2, exchanges=1)
"""What a unit is given that the blueprint does not name."""


def write_unit(library: Library, name: str) -> Path:
    """Write the file of a unit that `course.yaml` names and that is not there yet. Raises NotThere or Mistakes."""
    entry = library.course.entry(name)
    if entry is None:
        names = [entry.unit for entry in library.course.units]
        raise NotThere(
            f"course.yaml names no unit '{name}'.{meant(name, names)} To begin one, first write it at the end of "
            f"course.yaml, with its outcomes:\n\n{_lines(library, name)}"
        )
    path = library.path(entry)
    if path.exists():
        raise Mistakes(
            [Mistake(f"{path.parent.name}/{path.name}", 1, "This unit is there already. It was left alone.")]
        )
    path.write_text(text(library, entry), encoding="utf-8", newline="\n")
    return path


def text(library: Library, entry: Entry) -> str:
    """The file of `entry`, with every place for words blank."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=False,  # noqa: S701 - this is YAML
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    units = library.course.units
    at = units.index(entry)
    return environment.get_template("unit.yaml.j2").render(
        entry=entry,
        minimum=BLUEPRINT.get(entry.unit, PLAIN),
        principle=at if 1 <= at <= 5 else None,
        earlier=[outcome.id for other in units[:at] for outcome in other.outcomes],
        people=library.people,
    )


def _lines(library: Library, name: str) -> str:
    number = len(library.course.units)
    stem = "-".join(part for part in name.lower().replace("_", "-").split("-") if part.isalnum()) or "new-unit"
    lines = [f"  - unit: {stem}", f"    file: {number:02}-{stem}", "    title: ", "    outcomes:"]
    for outcome in (1, 2, 3):
        lines += [f'      - id: "{number % 10}.{outcome}"', "        text: "]
    return "\n".join(lines)
