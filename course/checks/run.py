"""A run of the checks: read everything, apply every rule, and leave out the notes that the author has answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from course.checks.finding import Finding, Level, Spot
from course.checks.manuscript import Manuscript, place_in_course, spot
from course.checks.rule import Rule
from course.checks.verdict import Verdict
from course.loading.library import SPECIMEN, Library
from course.loading.reader import Loaded, Mistakes, read
from course.loading.suggest import did_you_mean
from course.loading.yaml_tree import Place
from course.model import (
    Course,
    Entry,
    Glossary,
    Notices,
    People,
    Record,
    References,
    Regulators,
    SharedCards,
    Support,
    Unit,
)
from course.model.record import Checked

REFERENCE_FILES: dict[str, type[Record]] = {
    "course.yaml": Course,
    "people.yaml": People,
    "references.yaml": References,
    "glossary.yaml": Glossary,
    "support.yaml": Support,
    "notices.yaml": Notices,
}
OPTIONAL_FILES: dict[str, type[Record]] = {"regulators.yaml": Regulators, "safety.yaml": SharedCards}
"""They may be missing, as they are from the content of earlier editions."""

UNTIL_WRITTEN = "until every unit is written"
"""What a note may wait for."""

ANSWERED = "C1"
"""The rule about answers themselves; its sentence is the docstring of `apply_suppressions`."""


def check(library: Library, rules: Sequence[Rule]) -> Verdict:
    """Every mistake in `library`'s files and everything in them that breaks one of `rules`."""
    verdict = Verdict()
    reference_files = _load_reference_files(library, verdict)
    if len(reference_files) == len(REFERENCE_FILES):
        verdict.of = len(reference_files[Course].record.units)
        verdict.notices = len(reference_files[Notices].record.notices)
        others = _load_optional_files(library, verdict)
        units = [unit for entry in _entries(library) if (unit := _unit(library, entry, verdict))]
        manuscript = verdict.manuscript = _open(library, reference_files, others, units)
        verdict.units = [unit.record for unit in manuscript.units]
        verdict.refreshers = manuscript.refreshers.record if manuscript.refreshers else None
        verdict.drafts = len(manuscript.drafts)
        unfinished = _unfinished(manuscript)
        findings = [finding for rule in rules for finding in _applied(rule, manuscript, unfinished)]
        verdict.findings += apply_suppressions(manuscript, rules, findings, verdict)
        _leave_to_build(verdict)
    else:
        _look_at_units(library, verdict)
    verdict.findings.sort(key=lambda finding: (finding.spot.file, finding.spot.line, finding.rule, finding.what))
    return verdict


def apply_suppressions(
    manuscript: Manuscript, rules: Sequence[Rule], findings: list[Finding], verdict: Verdict
) -> Iterator[Finding]:
    """Every answer under `checked` answers a note that this check has."""
    answers = {(spot_.file, spot_.place[:-2], answer.rule): spot_ for spot_, answer in _answers(manuscript)}
    guessing = {rule.id for rule in rules if rule.guesses}
    known = {rule.id for rule in rules}
    used: set[tuple[str, Place, str]] = set()
    for finding in findings:
        place = finding.spot.place
        owners = [(finding.spot.file, place[:length], finding.rule) for length in range(len(place), -1, -1)]
        answer = next((owner for owner in owners if owner in answers), None)
        settles = finding.level == "note" and finding.rule in guessing and finding.waits != UNTIL_WRITTEN
        if settles and answer:
            used.add(answer)
            verdict.answered.append(finding)
        else:
            yield finding
    for owner, here in answers.items():
        name = owner[2]
        if owner in used:
            continue
        if name not in known:
            what = f"There is no rule '{name}'.{did_you_mean(name, known)}"
        elif name not in guessing:
            what = f"The rule {name} finds errors, which no answer can settle."
        else:
            what = f"This answers a note of {name}, and there is none here."
        yield Finding(here, what, "Take the answer out.", ANSWERED)


def _applied(rule: Rule, manuscript: Manuscript, unfinished: set[tuple[str, Place]]) -> Iterator[Finding]:
    incomplete = rule.whole and not manuscript.complete
    level: Level = "note" if rule.guesses else "stale" if rule.builds else "error"
    for finding in rule.finds(manuscript):
        early = (finding.spot.file, finding.spot.place[:2]) in unfinished or (finding.spot.file, ()) in unfinished
        waits = UNTIL_WRITTEN if incomplete or early else ""
        yield replace(finding, rule=rule.id, level="note" if waits else level, waits=waits)


def _unfinished(manuscript: Manuscript) -> set[tuple[str, Place]]:
    """Where a rule asks for nothing yet: the files of drafts, and their places in course.yaml."""
    places: set[tuple[str, Place]] = {(loaded.file, ()) for loaded in manuscript.drafts}
    for entry in manuscript.library.drafts:
        places |= {
            (manuscript.course.file, place_in_course(manuscript.course.record, entry)),
            (f"notebooks/{entry.file}.ipynb", ()),
        }
    return places


def _leave_to_build(verdict: Verdict) -> None:
    """Whatever else is wrong in a notebook that is to be built again is no mistake of the author's."""
    stale = {*verdict.stale}
    verdict.findings = [
        replace(finding, level="stale") if finding.spot.file in stale else finding for finding in verdict.findings
    ]


def _look_at_units(library: Library, verdict: Verdict) -> None:
    """The mistakes within each unit's file, where another file must be mended before they can be read together."""
    for path in sorted([*library.folder.glob("[0-9][0-9]-*.yaml"), *library.folder.glob("specimen.yaml")]):
        try:
            read(path, Unit)
        except Mistakes as wrong:
            verdict.findings += _as_findings(wrong)


def _load_reference_files(library: Library, verdict: Verdict) -> dict[type[Record], Loaded[Any]]:
    files: dict[type[Record], Loaded[Any]] = {}
    for name, record in REFERENCE_FILES.items():
        try:
            files[record] = read(library.folder / name, record)
        except Mistakes as wrong:
            verdict.findings += _as_findings(wrong)
    if len(files) == len(REFERENCE_FILES):
        for loaded in files.values():
            verdict.findings += _as_findings(Mistakes(library.unresolved(loaded)))
    return files


def _load_optional_files(library: Library, verdict: Verdict) -> list[Loaded[Any]]:
    files: list[Loaded[Any]] = []
    for name, record in OPTIONAL_FILES.items():
        if (library.folder / name).exists():
            try:
                files.append(read(library.folder / name, record))
            except Mistakes as wrong:
                verdict.findings += _as_findings(wrong)
    return files


def _entries(library: Library) -> list[Entry]:
    return [entry for entry in (*library.course.lessons, SPECIMEN) if library.path(entry).exists()]


def _unit(library: Library, entry: Entry, verdict: Verdict) -> Loaded[Unit] | None:
    try:
        return library.read_unit(entry.unit)
    except Mistakes as wrong:
        verdict.findings += _as_findings(wrong)
        return None


def _open(
    library: Library,
    reference_files: dict[type[Record], Loaded[Any]],
    others: Sequence[Loaded[Any]],
    units: list[Loaded[Unit]],
) -> Manuscript:
    of_the_course = {entry.unit for entry in library.course.units}
    after = library.course.refreshers.unit if library.course.refreshers else None
    return Manuscript(
        library,
        reference_files[Course],
        reference_files[People],
        reference_files[References],
        reference_files[Glossary],
        reference_files[Support],
        reference_files[Notices],
        others=tuple(others),
        units=tuple(unit for unit in units if unit.record.id in of_the_course and not unit.record.draft),
        refreshers=next((unit for unit in units if unit.record.id == after and not unit.record.draft), None),
        drafts=tuple(unit for unit in units if unit.record.id != SPECIMEN.unit and unit.record.draft),
        specimen=next((unit for unit in units if unit.record.id == SPECIMEN.unit), None),
    )


def _as_findings(wrong: Mistakes) -> list[Finding]:
    return [Finding(Spot(mistake.file, mistake.line), mistake.what, "") for mistake in wrong.mistakes]


def _answers(manuscript: Manuscript) -> Iterator[tuple[Spot, Checked]]:
    """Every answer under `checked`, of a unit, an activity or an item, with its place."""
    for unit in manuscript.all:
        owners: list[tuple[Place, list[Checked]]] = [((), unit.record.checked)]
        for position, activity in enumerate(unit.record.activities):
            owners.append((("activities", position), activity.checked))
            for number, item in enumerate(getattr(activity, "items", [])):
                owners.append((("activities", position, "items", number), item.checked))
        for place, checked in owners:
            for number, answer in enumerate(checked):
                yield spot(unit, (*place, "checked", number)), answer
