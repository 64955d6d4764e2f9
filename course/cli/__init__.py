"""The commands that somebody types, each from a file of its own beside this one."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import click

from course import __version__
from course.cli import messages
from course.cli.account import account
from course.cli.answers import answers
from course.cli.certificate import certificate
from course.cli.cohort import cohort
from course.cli.errors import Commands, open_library
from course.cli.export import EXPORT_COMMANDS
from course.cli.preview import preview
from course.cli.record import record
from course.lab.launch import serve
from course.lab.launch import start as start_lab
from course.learner import bookmark, location
from course.loading import library

FOLDER = click.Path(path_type=Path, file_okay=False)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="What matters to me, version %(version)s")
def main() -> None:
    """What matters to me: an interactive course."""


@main.command(context_settings={"ignore_unknown_options": True})
@click.option("--dir", "folder", type=FOLDER, help="Your folder for the lessons; by default one in your home.")
@click.argument("extra", nargs=-1, type=click.UNPROCESSED)
def start(folder: Path | None, extra: tuple[str, ...]) -> None:
    """Open the course in JupyterLab, where you left off.

    Example: course start

    The lessons are copied into your folder, and brought up to date there at each start. One that you changed
    is left as it is, and you are told. In a course's own folder, with content/ in it, its notebooks are opened.

    Anything else is handed to JupyterLab, such as --no-browser or --port=8890.
    """
    sys.exit(start_lab(folder, extra, click.echo, bookmark.read(location.where())))


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("extra", nargs=-1, type=click.UNPROCESSED)
def hub(extra: tuple[str, ...]) -> None:
    """Be the server that JupyterHub starts for a learner.

    Example: course hub

    Only a JupyterHub calls this: c.Spawner.cmd = ["course", "hub"]. It puts the lessons into the learner's home
    and becomes JupyterHub's own single-user server, in course mode. docs/hub.md says more.
    """
    sys.exit(serve(extra, partial(click.echo, err=True), bookmark.read(location.where())))


@main.command()
@click.option("--rules", is_flag=True, help="Print every rule in a sentence, and stop.")
@click.option("--unit", "asked", metavar="UNIT", help="Only one unit: its id, its number, or a part of its title.")
@click.option("--notes", is_flag=True, help="Print the notes too, and which notebooks are to be built.")
@click.option("--format", "shape", type=click.Choice(["text", "github"]), default="text", help="How to print findings.")
def check(rules: bool, asked: str | None, notes: bool, shape: str) -> None:
    """Check the words in content/ and the notebooks.

    Example: course check

    While you write one unit: course check --unit context

    Every finding names its file and line, what is wrong and what to do. One without a letter and number in brackets
    is a mistake in the file itself, and its unit is not built before it is mended. One with a rule, such as [K2], is
    about style: it fails the check, and never stops a build. What is found in a draft is a note.

    A note is a guess: mend the text, or answer it in the content under the item, the activity or the unit, like this:

    \b
        checked:
          - rule: I2
            why: The word is part of what he said.
    """  # noqa: D301 - click wants this letter itself, not its name
    from course import checks

    if rules:
        click.echo(checks.manual())
        return
    content = library.find()
    entry = None if asked is None else content.find_unit(asked)  # before the check, which takes seconds
    verdict = checks.check(content)
    if entry:
        verdict.keep_unit(entry)
    for finding in verdict.findings:
        if notes or finding.level == "error":
            click.echo(finding.annotation if shape == "github" else str(finding))
    click.echo(verdict.summary)
    if not notes and any(finding.level == "note" for finding in verdict.findings):
        click.echo(messages.TO_READ_THE_NOTES)
    if verdict.stale:
        message = messages.TO_BE_BUILT_AND_MORE if verdict.stale[3:] else messages.TO_BE_BUILT
        click.echo(message.format(names=", ".join(verdict.stale[:3]), more=len(verdict.stale) - 3))
    sys.exit(1 if verdict.errors else 0)


@main.command()
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), default=Path("report.html"), show_default=True)
def report(out: Path) -> None:
    """Make one page on the quality of the items and the text.

    Example: course report --out report.html

    The page needs nothing else: open it in any browser, or send it to a colleague.
    """
    from course.checks.report import page
    from course.export import output_folder as folder

    folder.put(out.parent, [(out.name, page(library.find()).encode())])
    click.echo(messages.REPORT_IS_IN.format(file=out))


@main.group()
def new() -> None:
    """Begin something new."""


@new.command()
@click.argument("name")
@click.option("--title", help="Its title; by default made from NAME.")
@click.option("--full", is_flag=True, help="With a place for everything that a whole unit has, all of it blank.")
def unit(name: str, title: str | None, full: bool) -> None:
    """Begin a unit: a draft with one text and one question, to grow from.

    Example: course new unit ward-nurses --title "For ward nurses"

    NAME is the unit's id, for good. Where course.yaml does not name it yet, it is written there too, after the last
    unit. To see it in JupyterLab, run: course build --drafts
    """
    from course.cli.new_unit import begin_unit

    content = open_library(own=True)
    begun = begin_unit(content, name, title, full=full)
    if begun.entered:
        click.echo(messages.WROTE_THE_UNIT_INTO.format(file=content.folder / "course.yaml"))
    click.echo(messages.WROTE.format(file=begun.path))
    click.echo(messages.WRITE_OVER_IT.format(unit=name))


@main.command()
@click.option("--out", type=FOLDER, help="Where to put the notebooks; by default notebooks/ beside content/.")
@click.option("--drafts", is_flag=True, help="Also the notebooks of drafts, for you to look at.")
@click.option("--release", is_flag=True, help="Close the edition: write down its ids in content/editions/, for good.")
def build(out: Path | None, drafts: bool, release: bool) -> None:
    """Make the notebooks from content/.

    Example: course build

    A unit with mistakes keeps the notebook that it has; all others are made. A unit that says 'draft: true' at the
    top of its file is a draft: with --drafts it gets a notebook of its own, without it gets none, and no other
    lesson names it either way. When it is ready, take that line out.
    """
    from course.export import notebooks
    from course.loading import json_schema
    from course.loading.editions import release_edition

    content = open_library(own=True)
    folder = out or content.folder.parent / "notebooks"
    left: list[Path] = []
    notebooks.write_if_changed(content.folder / json_schema.FILE, json_schema.unit_schema().encode())
    try:
        changed = notebooks.build_all(content, folder, drafts=drafts)
    except notebooks.NotAllBuilt as wrong:
        click.echo(str(wrong), err=True)
        changed, left = wrong.changed, wrong.left
    units = [] if left else [content.unit(entry.unit) for entry in content.lessons]
    released = release_edition(content.folder, content.course.version, units) if release and not left else None
    for path in changed:
        click.echo(messages.BUILT.format(file=path))
    if released:
        click.echo(messages.BUILT.format(file=_release_pages(content)))
        click.echo(messages.RELEASED.format(version=content.course.version, file=released))
    count = len(content.lessons) + (len(content.drafts) if drafts else 0) + 1 - len(left)
    click.echo(messages.NOTEBOOKS_IN.format(count=count, folder=folder, changed=len(changed)))
    if waiting := [] if drafts else content.drafts:
        click.echo(messages.DRAFTS.format(units=", ".join(entry.unit for entry in waiting)))
    for path in (folder / f"{entry.file}.ipynb" for entry in waiting):
        if path.exists():
            click.echo(messages.NOTEBOOK_OF_A_DRAFT.format(file=path))
    if left:
        names = [path.name if path.exists() else messages.NONE_YET.format(name=path.name) for path in left]
        raise click.ClickException(messages.LEFT_AS_IT_WAS.format(names=", ".join(names)))


def _release_pages(content: library.Library) -> Path:
    """Put the whole course in one file into docs/, where whoever gets the repository finds it; its path."""
    from course.export import output_folder, pages

    [path] = output_folder.put(content.folder.parent / "docs", [(pages.name(), pages.page(content).encode())])
    return path


@main.group()
def export() -> None:
    """Make what trainers take away."""


for command in EXPORT_COMMANDS:
    export.add_command(command)
main.add_command(preview)
main.add_command(answers)
main.add_command(record)
main.add_command(account)
main.add_command(certificate)
main.add_command(cohort)
