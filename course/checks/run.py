"""A run of the checks: read everything, apply every rule, settle the notes, and say what was looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from course.checks.finding import Finding, Level, Spot
from course.checks.manuscript import Manuscript, spot
from course.checks.rule import Rule
from course.loading.library import SPECIMEN, Library
from course.loading.reader import Mistakes, Read, read
from course.loading.suggest import meant
from course.loading.yaml_tree import Place
from course.model import Course, Entry, Glossary, Notices, People, Quiz, Record, References, Story, Support, Unit
from course.model.record import Checked

SHELVES: dict[str, type[Record]] = {
    "course.yaml": Course,
    "people.yaml": People,
    "references.yaml": References,
    "glossary.yaml": Glossary,
    "support.yaml": Support,
    "notices.yaml": Notices,
}

UNTIL_WRITTEN = "until every unit is written"
UNTIL_REWRITTEN = "until its unit is rewritten"
"""What a note may wait for."""

ANSWERS = "C1"
"""The rule about answers themselves; its sentence is the docstring of `settle`."""


@dataclass
class Verdict:
    """What was found, sorted by place, and what was looked at."""

    findings: list[Finding] = field(default_factory=list)
    answered: int = 0
    units: int = 0
    of: int = 0
    stories: int = 0
    items: int = 0
    options: int = 0
    notices: int = 0
    drafts: int = 0
    manuscript: Manuscript | None = None
    """The course, where its files could be read."""

    @property
    def errors(self) -> int:
        """How many findings fail the run."""
        return sum(finding.level == "error" for finding in self.findings)

    @property
    def stale(self) -> list[str]:
        """The notebooks that are only to be built again."""
        return sorted({finding.spot.file for finding in self.findings if finding.level == "stale"})

    def keep_unit(self, entry: Entry) -> None:
        """Leave only what was found in one unit: in its words, in its place in course.yaml, and in its notebook."""
        files = {f"{entry.file}.yaml", f"{entry.file}.ipynb"} if entry is not SPECIMEN else {"specimen.yaml"}
        units = self.manuscript.course.record.units if self.manuscript else []
        place = ("units", units.index(entry)) if entry in units else ()
        self.findings = [
            finding
            for finding in self.findings
            if finding.spot.file.rpartition("/")[2] in files
            or (place and finding.spot.place[:2] == place and finding.spot.file.endswith("/course.yaml"))
        ]

    @property
    def not_rewritten(self) -> list[str]:
        """The units that still say `shape: 1`."""
        units = self.manuscript.all if self.manuscript else ()
        return [read.record.id for read in units if read.record.shape == 1]

    @property
    def summary(self) -> str:
        """A line that makes a green result mean something."""
        notes = sum(finding.level == "note" for finding in self.findings)
        waits = Counter(finding.waits for finding in self.findings if finding.waits)
        units = _many(self.units, "unit") if self.units == self.of else f"{self.units} of {self.of} units"
        seen = [
            units,
            *(_many(n, w) for n, w in ((self.stories, "story"), (self.items, "item"), (self.options, "option"))),
            _many(self.notices, "notice"),
            *([_many(self.drafts, "draft")] if self.drafts else []),
        ]
        text = f"{', '.join(seen)}: {_many(self.errors, 'error')}, {_many(notes, 'note')}"
        if waits:
            text += f" ({', '.join(f'{number} of them {until}' for until, number in sorted(waits.items()))})"
        if self.answered:
            text += f", {_many(self.answered, 'note')} answered"
        if self.not_rewritten:
            text += f". Not rewritten yet (shape: 1): {', '.join(self.not_rewritten)}"
        return text


def check(library: Library, rules: Sequence[Rule]) -> Verdict:
    """Every mistake in `library`'s files and everything in them that breaks one of `rules`."""
    verdict = Verdict()
    shelves = _shelves(library, verdict)
    if len(shelves) == len(SHELVES):
        verdict.of = len(shelves[Course].record.units)
        verdict.notices = len(shelves[Notices].record.notices)
        units = [unit for entry in _entries(library) if (unit := _unit(library, entry, verdict))]
        manuscript = verdict.manuscript = _open(library, shelves, units)
        for unit in manuscript.units:
            _count(verdict, unit.record)
        verdict.drafts = len(manuscript.drafts)
        unfinished = _unfinished(manuscript)
        found = [finding for rule in rules for finding in _applied(rule, manuscript, unfinished)]
        verdict.findings += settle(manuscript, rules, found, verdict)
        _leave_to_build(verdict)
    else:
        _look_at_units(library, verdict)
    verdict.findings.sort(key=lambda one: (one.spot.file, one.spot.line, one.rule, one.what))
    return verdict


def settle(manuscript: Manuscript, rules: Sequence[Rule], found: list[Finding], verdict: Verdict) -> Iterator[Finding]:
    """Every answer under `checked` answers a note that this check has."""
    answers = {(spot_.file, spot_.place[:-2], answer.rule): spot_ for spot_, answer in _answers(manuscript)}
    guessing = {rule.id for rule in rules if rule.guesses}
    known = {rule.id for rule in rules}
    used: set[tuple[str, Place, str]] = set()
    for finding in found:
        place = finding.spot.place
        owners = [(finding.spot.file, place[:length], finding.rule) for length in range(len(place), -1, -1)]
        answer = next((owner for owner in owners if owner in answers), None)
        settles = finding.level == "note" and finding.rule in guessing and finding.waits != UNTIL_WRITTEN
        if settles and answer:
            used.add(answer)
            verdict.answered += 1
        else:
            yield finding
    for owner, here in answers.items():
        name = owner[2]
        if owner in used:
            continue
        if name not in known:
            what = f"There is no rule '{name}'.{meant(name, known)}"
        elif name not in guessing:
            what = f"The rule {name} finds errors, which no answer can settle."
        else:
            what = f"This answers a note of {name}, and there is none here."
        yield Finding(here, what, "Take the answer out.", ANSWERS)


def _applied(rule: Rule, manuscript: Manuscript, unfinished: set[tuple[str, Place]]) -> Iterator[Finding]:
    incomplete = rule.whole and not manuscript.complete
    level: Level = "note" if rule.guesses else "stale" if rule.builds else "error"
    old = {read.file for read in manuscript.all if read.record.shape == 1} if rule.second else set()
    for finding in rule.finds(manuscript):
        early = (finding.spot.file, finding.spot.place[:2]) in unfinished or (finding.spot.file, ()) in unfinished
        waits = UNTIL_WRITTEN if incomplete or early else UNTIL_REWRITTEN if finding.spot.file in old else ""
        yield replace(finding, rule=rule.id, level="note" if waits else level, waits=waits)


def _unfinished(manuscript: Manuscript) -> set[tuple[str, Place]]:
    """Where a rule asks for nothing yet: the files of drafts, and their places in course.yaml."""
    places: set[tuple[str, Place]] = {(read.file, ()) for read in manuscript.drafts}
    for at, entry in enumerate(manuscript.course.record.units):
        if manuscript.library.is_draft(entry):
            places |= {(manuscript.course.file, ("units", at)), (f"notebooks/{entry.file}.ipynb", ())}
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
            verdict.findings += _plain(wrong)


def _shelves(library: Library, verdict: Verdict) -> dict[type[Record], Read[Any]]:
    found: dict[type[Record], Read[Any]] = {}
    for name, record in SHELVES.items():
        try:
            found[record] = read(library.folder / name, record)
        except Mistakes as wrong:
            verdict.findings += _plain(wrong)
    if len(found) == len(SHELVES):
        for shelf in found.values():
            verdict.findings += _plain(Mistakes(library.unresolved(shelf)))
    return found


def _entries(library: Library) -> list[Entry]:
    return [entry for entry in (*library.course.units, SPECIMEN) if library.path(entry).exists()]


def _unit(library: Library, entry: Entry, verdict: Verdict) -> Read[Unit] | None:
    try:
        return library.read_unit(entry.unit)
    except Mistakes as wrong:
        verdict.findings += _plain(wrong)
        return None


def _open(library: Library, shelves: dict[type[Record], Read[Any]], units: list[Read[Unit]]) -> Manuscript:
    return Manuscript(
        library,
        shelves[Course],
        shelves[People],
        shelves[References],
        shelves[Glossary],
        shelves[Support],
        shelves[Notices],
        units=tuple(unit for unit in units if unit.record.id != SPECIMEN.unit and not unit.record.draft),
        drafts=tuple(unit for unit in units if unit.record.id != SPECIMEN.unit and unit.record.draft),
        specimen=next((unit for unit in units if unit.record.id == SPECIMEN.unit), None),
    )


def _plain(wrong: Mistakes) -> list[Finding]:
    return [Finding(Spot(mistake.file, mistake.line), mistake.what, "") for mistake in wrong.mistakes]


def _count(verdict: Verdict, unit: Unit) -> None:
    items = [item for activity in unit.activities if isinstance(activity, Quiz) for item in activity.items]
    verdict.units += 1
    verdict.stories += sum(isinstance(activity, Story) for activity in unit.activities)
    verdict.items += len(items)
    verdict.options += sum(len(getattr(item, "options", [])) for item in items)


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


def _many(number: int, word: str) -> str:
    words = {"story": "stories"}.get(word, f"{word}s")
    return f"{number} {word if number == 1 else words}"
