"""`course cohort`: one report on the people whose numbers files lie in a folder, made so that it gives nobody away.

What is to be kept from whom
    Whoever reads reports, all that were ever made of a folder, is not to learn what one person did, by looking at one
    report, by subtracting what it shows, or by comparing it with another one. They may know who is in the group, who
    joined when, and what is said here. So: nothing of fewer than five people; no cell of fewer than ten; no number
    from which a hidden cell can be worked out (`figures`); and two reports count the same people's same values in each
    statistic, or differ in five people or more (`tally`), whatever was added, corrected, sent twice or taken away.

How that lasts
    The report and its memory lie in the folder of the files, so a folder has one of each, and no second report can be
    made under another name to compare with the first. The memory holds the values that are counted, so that a file
    taken away takes nobody out. Without its memory a report is not made again: a fresh one would count newcomers at
    once.

What it cannot prevent
    - The trainer has the files and can read each: they are one person's numbers, and who sent one knows who they are.
      The memory holds the same. Both are to be kept like any record of staff, and deleted when they are done with.
    - Whoever copies files into another folder, puts an older memory back, or deletes report and memory but keeps a copy
      of the report, can make a second report that differs by one person.
    - Somebody who clears their answers, or works on two computers, has two random numbers and counts as two people.
      So do files that somebody makes up: four made-up people and one real one are five.
    - When a group agrees, its numbers say so of each: “more than two thirds were right” tells something of all, and
      a mean at the end of its scale more. Four people who tell each other theirs learn about what the fifth gave.
    - Each report tells a little more, however coarse it is. One a term is safer than one a day.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from course.learner import atomic
from course.loading.library import Library
from course.loading.outline import read_outline
from course.model.errors import CourseError
from course.portfolio.cohort import memory, messages
from course.portfolio.cohort.files import REPORT, read_files
from course.portfolio.cohort.report import page
from course.portfolio.cohort.statistics import Statistics
from course.portfolio.cohort.tally import Waiting


class NotReported(CourseError):
    """No report was made; the sentence says why. Nothing was changed."""


@dataclass(frozen=True)
class Reported:
    """A report that was made, and what there is to tell of the files."""

    file: Path
    people: int
    waiting: Waiting

    def __str__(self) -> str:
        said = [messages.REPORT_IS_IN.format(file=self.file, people=self.people)]
        if self.waiting.newcomers:
            said.append(messages.NEWCOMERS_WAIT.format(count=self.waiting.newcomers))
        if self.waiting.changed:
            said.append(messages.CHANGES_WAIT.format(count=self.waiting.changed))
        return "\n".join(said)


def report_cohort(library: Library, folder: Path, say: Callable[[str], None]) -> Reported:
    """Make the report on the files in `folder`; `say` gets a sentence for each file that is not counted as it is.

    Raises NotReported, MemoryDamaged, Mistakes or OSError; then nothing was changed.
    """
    statistics = Statistics(read_outline(library))
    remembered, report = folder / memory.FILE, folder / REPORT
    if report.exists() and not remembered.exists():
        raise NotReported(messages.MEMORY_GONE.format(folder=folder, memory=memory.FILE))
    tally = memory.read_memory(remembered)
    files = read_files(folder, statistics)
    for sentence in files.sentences:
        say(sentence)
    waiting = tally.count(files.columns)
    if not tally.people:
        raise NotReported(messages.TOO_FEW.format(count=files.people))
    html = page(library.course.title, statistics, tally, datetime.date.today())
    atomic.replace_all({remembered: memory.memory_file(tally), report: html.encode()})
    return Reported(report, len(tally.people), waiting)
