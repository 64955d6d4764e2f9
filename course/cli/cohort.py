"""The command for trainers whose learners give them their numbers: `course cohort`."""

from __future__ import annotations

from pathlib import Path

import click

from course.cli.errors import open_library


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def cohort(folder: Path) -> None:
    """Make one report on a group, from the numbers files that learners chose to give you.

    Example: course cohort "Ward 7, autumn"

    Put the files into a folder of their own. The report, cohort-report.html, is made in that folder: units finished,
    how hard each question was and which options were chosen, and how sure people say they are, before and after.

    It is made so that it gives nobody away. Of fewer than five people it says nothing. Whoever was counted stays
    counted; newcomers and corrected files wait until five can be counted together. For that it keeps a file
    beside it, cohort-memory.json: never delete, change or copy that one alone.

    The files themselves are each one person's. Keep them, and the memory, where nobody else can read them, and delete
    them when you are done. When somebody asks to be taken out, delete their file, the memory, and every copy of the
    report; the next report begins anew.
    """
    from course.portfolio.cohort.run import report_cohort

    click.echo(report_cohort(open_library(), folder, click.echo))
