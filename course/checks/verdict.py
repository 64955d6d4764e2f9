"""What a check found, and what it looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from course.checks.finding import Finding
from course.checks.manuscript import Manuscript, place_in_course
from course.loading.library import SPECIMEN
from course.model import Entry, Quiz, Story, Unit


@dataclass
class Verdict:
    """What was found, sorted by place, and what was looked at."""

    findings: list[Finding] = field(default_factory=list)
    answered: list[Finding] = field(default_factory=list)
    """Notes that the author has answered."""
    units: Sequence[Unit] = ()
    """What is counted: the units of the course that could be read, or the one that was asked for."""
    refreshers: Unit | None = None
    """What comes after the units, where it could be read; it is counted with them, but is none of them."""
    of: int = 0
    """How many units the course is to have."""
    notices: int = 0
    drafts: int = 0
    manuscript: Manuscript | None = None
    """The course, where its files could be read."""
    only: Entry | None = None
    """The one unit that was asked for."""

    @property
    def errors(self) -> int:
        """How many findings fail the run."""
        return sum(finding.level == "error" for finding in self.findings)

    @property
    def stale(self) -> list[str]:
        """The notebooks that are only to be built again."""
        return sorted({finding.spot.file for finding in self.findings if finding.level == "stale"})

    def keep_unit(self, entry: Entry) -> None:
        """Leave only what is about one unit: in its words, in its place in course.yaml, and in its notebook."""
        self.only, self.refreshers = entry, None
        self.units = (
            [loaded.record for loaded in self.manuscript.all if loaded.record.id == entry.unit]
            if self.manuscript
            else []
        )
        files = {f"{entry.file}.yaml", f"{entry.file}.ipynb"} if entry is not SPECIMEN else {"specimen.yaml"}
        course = self.manuscript.course.record if self.manuscript else None
        place = place_in_course(course, entry) if course and entry in course.lessons else None

        def is_about_it(finding: Finding) -> bool:
            name = finding.spot.file.rpartition("/")[2]
            return name in files or (name == "course.yaml" and place == finding.spot.place[: len(place or ())])

        self.findings = [*filter(is_about_it, self.findings)]
        self.answered = [*filter(is_about_it, self.answered)]

    @property
    def summary(self) -> str:
        """A line that makes a green result mean something."""
        notes = sum(finding.level == "note" for finding in self.findings)
        waits = Counter(finding.waits for finding in self.findings if finding.waits)
        text = f"{self._looked_at()}: {_many(self.errors, 'error')}, {_many(notes, 'note')}"
        if waits:
            text += f" ({', '.join(f'{number} of them {until}' for until, number in sorted(waits.items()))})"
        if self.answered:
            text += f", {_many(len(self.answered), 'note')} answered"
        return text

    def _looked_at(self) -> str:
        """What was read, in numbers."""
        read = [*self.units, *([self.refreshers] if self.refreshers else [])]
        activities = [activity for unit in read for activity in unit.activities]
        items = [item for activity in activities if isinstance(activity, Quiz) for item in activity.items]
        parts = [
            _many(sum(isinstance(activity, Story) for activity in activities), "story"),
            _many(len(items), "item"),
            _many(sum(len(getattr(item, "options", [])) for item in items), "option"),
        ]
        if self.only:
            name = f"Unit '{self.only.unit}'"
            if not self.units:
                return f"{name} {'cannot be read yet' if self.errors else 'is not written yet'}"
            return f"{name}{', a draft' if self.units[0].draft else ''}: {', '.join(parts)}"
        units = len(self.units)
        parts.insert(0, _many(units, "unit") if units == self.of else f"{units} of {self.of} units")
        parts.append(_many(self.notices, "notice"))
        if self.drafts:
            parts.append(_many(self.drafts, "draft"))
        return ", ".join(parts)


def _many(number: int, word: str) -> str:
    words = {"story": "stories"}.get(word, f"{word}s")
    return f"{number} {word if number == 1 else words}"
