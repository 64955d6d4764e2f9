"""The commands: `course start`, `hub`, `check`, `report`, `new`, `build`, `export`, `answers`."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import click

from course import __version__, answersfile, disk, library, store
from course.papers import PAPERS
from course.sentences import opened, plain_errors
from course.start import serve
from course.start import start as start_lab

FOLDER = click.Path(path_type=Path, file_okay=False)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="What matters to me, version %(version)s")
def main() -> None:
    """What matters to me: an interactive course."""


@main.command(context_settings={"ignore_unknown_options": True})
@click.option("--dir", "folder", type=FOLDER, help="Your folder for the lessons; by default one in your home.")
@click.argument("extra", nargs=-1, type=click.UNPROCESSED)
def start(folder: Path | None, extra: tuple[str, ...]) -> None:
    """Open the course in JupyterLab, at its first unit.

    Example: course start

    The lessons are copied into your folder, and brought up to date there at each start. One that you changed
    is left as it is, and you are told. In a course's own folder, with content/ in it, its notebooks are opened.

    Anything else is handed to JupyterLab, such as --no-browser or --port=8890.
    """
    with plain_errors():
        sys.exit(start_lab(folder, extra, click.echo))


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("extra", nargs=-1, type=click.UNPROCESSED)
def hub(extra: tuple[str, ...]) -> None:
    """Be the server that JupyterHub starts for a learner.

    Example: course hub

    Only a JupyterHub calls this: c.Spawner.cmd = ["course", "hub"]. It puts the lessons into the learner's home
    and becomes JupyterHub's own single-user server, in course mode. docs/hub.md says more.
    """
    with plain_errors():
        sys.exit(serve(extra, partial(click.echo, err=True)))


@main.command()
@click.option("--rules", is_flag=True, help="Print every rule in a sentence, and stop.")
@click.option("--format", "shape", type=click.Choice(["text", "github"]), default="text", help="How to print findings.")
def check(rules: bool, shape: str) -> None:
    r"""Check the words in content/ and the notebooks.

    Example: course check

    Every finding names its file and line, what is wrong and what to do. Errors fail the check. A note is a guess:
    mend the text, or answer it in the content under the item, the activity or the unit, like this:

    \b
        checked:
          - rule: I2
            why: The word is part of what he said.
    """
    with plain_errors():
        from course import checks

        if rules:
            click.echo(checks.manual())
            return
        found = checks.check(library.find())
    for finding in found.findings:
        click.echo(finding.annotation if shape == "github" else str(finding))
    click.echo(found.summary)
    sys.exit(1 if found.errors else 0)


@main.command()
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), default=Path("report.html"), show_default=True)
def report(out: Path) -> None:
    """Make one page on the quality of the items and the text.

    Example: course report --out report.html

    The page needs nothing else: open it in any browser, or send it to a colleague.
    """
    with plain_errors():
        from course.report import page

        disk.replace(out.resolve(), page(library.find()).encode())
    click.echo(f"The report is in {out}.")


@main.group()
def new() -> None:
    """Begin something new."""


@new.command()
@click.argument("name")
def unit(name: str) -> None:
    """Write a unit's file, with its shape and what to put where.

    Example: course new unit context

    NAME is the unit's id in course.yaml. Fill in the words, then run: course check
    """
    with plain_errors():
        from course.authoring import write_unit

        path = write_unit(opened(), name)
    click.echo(f"Wrote {path}. Fill in what is blank, then run: course check")


@main.command()
@click.option("--out", type=FOLDER, help="Where to put the notebooks; by default notebooks/ beside content/.")
def build(out: Path | None) -> None:
    """Make the notebooks from content/.

    Example: course build
    """
    from course import schema
    from course.export import notebooks

    found = opened()
    folder = out or found.folder.parent / "notebooks"
    with plain_errors():
        changed = notebooks.build_all(found, folder)
        (found.folder / schema.FILE).write_text(schema.unit_schema(), encoding="utf-8", newline="\n")
    for path in changed:
        click.echo(f"Built {path}")
    click.echo(f"{len(found.written) + 1} notebooks in {folder}, {len(changed)} of them new or changed.")


@main.group()
def export() -> None:
    """Make what trainers take away."""


for paper in PAPERS:
    export.add_command(paper)


@export.command()
@click.option("--out", type=FOLDER, default=Path("site"), show_default=True, help="Where to put the site.")
def site(out: Path) -> None:
    r"""A website on which the whole course runs in the reader's browser.

    Example: course export site --out site

    \b
    It needs:
      - the tools for it: in the course's own folder, pip install '.[site]'
      - npm, which comes with Node.js
      - the network, while it is made: Pyodide and Python packages are fetched, about 20 MB
    The folder it makes asks no other host for anything. Put it on any web host that has HTTPS; a sub-path will do.
    Answers stay in the reader's browser.
    """
    from course.export import site as making

    found = opened()
    with plain_errors():
        try:
            with click.progressbar(length=len(making.STEPS), label="Site", file=sys.stderr) as bar:

                def step(name: str) -> None:
                    bar.label = f"Site: {name}"
                    bar.update(1)

                made = making.make(found, out, step)
        except making.CannotMake as reason:
            raise click.ClickException(str(reason)) from None
    click.echo(
        f"Made {made.folder}: {made.files} files, {made.size / 1e6:.0f} MB.\n"
        "Put the whole folder on a web host with HTTPS. Without HTTPS the course runs, but keeps no answers; "
        "opened as files, without a host, it does not run.\n"
        f"To try it on this computer: python -m http.server 8000 --bind 127.0.0.1 --directory '{out}'\n"
        "and go to http://127.0.0.1:8000/ in a browser."
    )


@main.group()
def answers() -> None:
    """Your own answers: where they are, take them away, bring them back, clear them."""


@answers.command()
def where() -> None:
    """Say where your answers are.

    Example: course answers where
    """
    click.echo(store.where())


@answers.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
def export_answers(file: Path | None) -> None:
    """Put all your answers into one file.

    Example: course answers export my-answers.json
    """
    path = file or Path(answersfile.file_name())
    if path.exists():
        raise click.ClickException(f"{path} is there already, and was left alone. Name another file.")
    if not path.parent.is_dir():
        raise click.ClickException(f"There is no folder {path.parent}. Make it first, or name a file somewhere else.")
    with plain_errors():
        taken = answersfile.export(_store())
        disk.replace(path.resolve(), taken.text.encode())
    click.echo(f"Your answers are in {path}.")
    if taken.warning:
        raise click.ClickException(taken.warning)


@answers.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def restore(file: Path) -> None:
    """Bring your answers back from a file. What was saved later stays.

    Example: course answers restore my-answers.json
    """
    with plain_errors():
        if file.stat().st_size > answersfile.LARGEST_FILE:
            raise click.ClickException("This file is too large to be an answers file. Nothing was changed.")
        click.echo(answersfile.restore(_store(), file.read_bytes()))


@answers.command()
@click.confirmation_option(prompt="This clears every answer on this computer, for good. Go on?")
def clear() -> None:
    """Clear every answer on this computer.

    Example: course answers clear
    """
    with plain_errors():
        click.echo(answersfile.clear(_store()))


def _store() -> store.Store:
    return store.Store(store.where(), __version__, _known)


def _known(name: str) -> bool:
    """Whether the course, if there is one here, has an activity of that name."""
    try:
        return library.find().knows(name)
    except library.NotThere:
        return False
