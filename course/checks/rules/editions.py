"""Editions: no id under which learners may have answers disappears without a word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from course.checks.finding import Finding, Spot
from course.checks.manuscript import Manuscript, spot
from course.loading.reader import Loaded
from course.loading.yaml_tree import Place
from course.model import GROUP, Edition, EditionPart, Quiz, Unit, describe_unit


def no_id_lost(manuscript: Manuscript) -> Iterator[Finding]:
    """Every id of a released edition is in its unit still, or named by a `was:` or under `gone:`."""
    moved = {was for loaded in manuscript.lessons for _, was in _moves(loaded.record)}
    unread = {entry.unit for entry in manuscript.library.lessons} - {loaded.record.id for loaded in manuscript.lessons}
    reported = set()
    for edition in reversed(manuscript.library.editions):
        for unit, before in edition.units.items():
            loaded = next((loaded for loaded in manuscript.lessons if loaded.record.id == unit), None)
            if loaded is None:
                if unit not in unread:  # a unit that cannot be read has mistakes of its own
                    yield Finding(
                        Spot(f"{manuscript.library.folder.name}/course.yaml", 1),
                        f"Edition {edition.edition} had the unit '{unit}', and this one has not.",
                        "Put it back: its learners' answers are kept under that id.",
                    )
                continue
            excused = {*moved, *(f"{unit}/{gone.id}" for gone in loaded.record.gone)}
            for finding in _lost(edition, loaded, (unit,), before, describe_unit(loaded.record), excused):
                if (finding.spot, finding.what.partition(" had ")[2]) not in reported:
                    reported.add((finding.spot, finding.what.partition(" had ")[2]))
                    yield finding


def nothing_moved_from_nowhere(manuscript: Manuscript) -> Iterator[Finding]:
    """Every `was:` and every line of `gone:` names something that an edition had and that is not there now."""
    known = {
        path for edition in manuscript.library.editions for path in _paths(edition.units, ()) if path.count("/") > 0
    }
    described: dict[str, EditionPart] = {
        loaded.record.id: describe_unit(loaded.record) for loaded in manuscript.lessons
    }
    now = {*_paths(described, ())}
    for loaded in manuscript.lessons:
        unit = loaded.record
        places = [*_moves(unit), *((("gone", at, "id"), f"{unit.id}/{gone.id}") for at, gone in enumerate(unit.gone))]
        for place, path in places:
            if path not in known:
                yield Finding(spot(loaded, place), f"No released edition had '{path}'.", "Correct it or take it out.")
            elif path in now:
                yield Finding(spot(loaded, place), f"'{path}' is still in the course.", "Take this out, or that.")


def _lost(
    edition: Edition,
    loaded: Loaded[Unit],
    path: tuple[str, ...],
    before: EditionPart,
    now: EditionPart,
    excused: set[str],
) -> Iterator[Finding]:
    for name, part in before.parts.items():
        here = "/".join((*path, name))
        if here in excused:
            continue
        still = now.parts.get(name)
        if still is None or (still.kind != part.kind and len(path) == 1):
            is_option = before.kind != GROUP and len(path) > 2
            what = f"Edition {edition.edition} had '{here}' ({part.kind}), and this one has not."
            yield Finding(spot(loaded, _place(loaded.record, path)), what, _advise(path, name, is_option=is_option))
        else:
            yield from _lost(edition, loaded, (*path, name), part, still, excused)


def _advise(path: tuple[str, ...], name: str, *, is_option: bool) -> str:
    if is_option:
        question = "/".join(path[1:])
        return f"Give the question a new id, and write its old one, {question}, under 'gone:'."
    where = "/".join((*path[1:], name))
    return (
        "Put the id back: answers are kept under it. Where it moved, write 'was:' at its new place; "
        f"where it went, write 'gone:' at the top of the unit, with the id {where} and why."
    )


def _place(unit: Unit, path: tuple[str, ...]) -> Place:
    """The place in the file that `path` names, or the nearest one."""
    for at, activity in enumerate(unit.activities):
        if path[1:2] == (activity.id,):
            for number, item in enumerate(activity.items if isinstance(activity, Quiz) else []):
                if path[2:3] == (item.id,):
                    return ("activities", at, "items", number)
            return ("activities", at)
    return ()


def _moves(unit: Unit) -> Iterator[tuple[Place, str]]:
    """Each `was:` of `unit`, with its place."""
    for at, activity in enumerate(unit.activities):
        yield from ((("activities", at, "was"), str(was)) for was in activity.was)
        for number, item in enumerate(activity.items if isinstance(activity, Quiz) else []):
            yield from ((("activities", at, "items", number, "was"), str(was)) for was in item.was)


def _paths(parts: Mapping[str, EditionPart], above: tuple[str, ...]) -> Iterator[str]:
    for name, part in parts.items():
        yield "/".join((*above, name))
        yield from _paths(part.parts, (*above, name))
