"""The commands: `course start`, `hub`, `check`, `report`, `new`, `build`, `export`, `answers`."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import click

from course import __version__
from course.cli.errors import opened, plain_errors
from course.cli.export import PAPERS
from course.lab.launch import serve
from course.lab.launch import start as start_lab
from course.language import install_command
from course.learner import archive, atomic, location, store
from course.loading import library

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
    with plain_errors():
        from course import checks

        if rules:
            click.echo(checks.manual())
            return
        words = library.find()
        found = checks.check(words)
        if asked is not None:
            found.keep_unit(words.named(asked))
    for finding in found.findings:
        if notes or finding.level == "error":
            click.echo(finding.annotation if shape == "github" else str(finding))
    click.echo(found.summary)
    if not notes and any(finding.level == "note" for finding in found.findings):
        click.echo("To read the notes: course check --notes")
    if found.stale:
        named = ", ".join(found.stale[:3]) + (f" and {len(found.stale) - 3} more" if found.stale[3:] else "")
        click.echo(f"To be built: {named}. Run: course build")
    sys.exit(1 if found.errors else 0)


@main.command()
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), default=Path("report.html"), show_default=True)
def report(out: Path) -> None:
    """Make one page on the quality of the items and the text.

    Example: course report --out report.html

    The page needs nothing else: open it in any browser, or send it to a colleague.
    """
    with plain_errors():
        from course.checks.report import page
        from course.export import output_folder as folder

        folder.put(out.parent, [(out.name, page(library.find()).encode())])
    click.echo(f"The report is in {out}.")


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
    found = opened(own=True)
    with plain_errors():
        from course.cli.new_unit import begin_unit

        begun = begin_unit(found, name, title, full=full)
    if begun.entered:
        click.echo(f"Wrote the unit into {found.folder / 'course.yaml'}, with an outcome to write over.")
    click.echo(f"Wrote {begun.path}.")
    click.echo(f"Write over its words. Then: course check --unit {name}, and course build --drafts to see it.")


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

    found = opened(own=True)
    folder = out or found.folder.parent / "notebooks"
    left: list[Path] = []
    with plain_errors():
        notebooks.write_if_changed(found.folder / json_schema.FILE, json_schema.unit_schema().encode())
        try:
            changed = notebooks.build_all(found, folder, drafts=drafts)
        except notebooks.NotAllBuilt as wrong:
            click.echo(str(wrong), err=True)
            changed, left = wrong.changed, wrong.left
        units = [] if left else [found.unit(entry.unit) for entry in found.written]
        released = release_edition(found.folder, found.course.version, units) if release and not left else None
    for path in changed:
        click.echo(f"Built {path}")
    if released:
        click.echo(f"Edition {found.course.version} is released: its ids are in {released}. Now raise the version.")
    count = len(found.written) + (len(found.drafts) if drafts else 0) + 1 - len(left)
    click.echo(f"{count} notebooks in {folder}, {len(changed)} of them new or changed.")
    if waiting := [] if drafts else found.drafts:
        click.echo(
            f"Drafts, not built: {', '.join(entry.unit for entry in waiting)}. To see them: course build --drafts"
        )
    for path in (folder / f"{entry.file}.ipynb" for entry in waiting):
        if path.exists():
            click.echo(f"{path} is the notebook of a draft. Delete it before learners get the course.")
    if left:
        names = ", ".join(f"{path.name}{'' if path.exists() else ' (there is none yet)'}" for path in left)
        raise click.ClickException(f"Left as it was, for the mistakes above: {names}. Mend them, and build again.")


@main.group()
def export() -> None:
    """Make what trainers take away."""


for paper in PAPERS:
    export.add_command(paper)


@export.command()
@click.option("--out", type=FOLDER, default=Path("site"), show_default=True, help="Where to put the site.")
def site(out: Path) -> None:
    """A website on which the whole course runs in the reader's browser.

    Example: course export site --out site

    \b
    It needs:
      - the tools for it; where they are missing, the command says how to install them
      - npm, which comes with Node.js
      - the network, while it is made: Pyodide and Python packages are fetched, about 20 MB
    The folder it makes asks no other host for anything. Put it on any web host that has HTTPS; a sub-path will do.
    Answers stay in the reader's browser.
    """  # noqa: D301 - click wants this letter itself, not its name
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
    serve_it = [sys.executable, "-m", "http.server", "8000", "--bind", "127.0.0.1", "--directory", str(made.folder)]
    click.echo(
        f"Made {made.folder}: {made.files} files, {made.size / 1e6:.0f} MB.\n"
        "Put the whole folder on a web host with HTTPS. Without HTTPS the course runs, but keeps no answers; "
        "opened as files, without a host, it does not run.\n"
        f"To try it on this computer, run: {install_command.quoted(serve_it)}\n"
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
    path = file or Path(archive.file_name())
    if path.exists():
        raise click.ClickException(f"{path} is there already, and was left alone. Name another file.")
    with plain_errors():
        taken = archive.export(_store())
        atomic.replace(path.resolve(), taken.text.encode())
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
        if file.stat().st_size > archive.LARGEST_FILE:
            raise click.ClickException("This file is too large to be an answers file. Nothing was changed.")
        answers = _store()
        if not answers.keeps:
            raise click.ClickException(
                f"Nothing was brought back: you chose to keep no answers {location.here(answers)}. "
                "Tick “Keep my answers” under “Your answers” at the end of a lesson first, "
                "or bring the file back there for as long as the lesson is open."
            )
        click.echo(archive.restore(answers, file.read_bytes()))


@answers.command()
@click.confirmation_option(prompt="This clears every answer on this computer, for good. Go on?")
def clear() -> None:
    """Clear every answer on this computer.

    Example: course answers clear
    """
    with plain_errors():
        click.echo(archive.clear(_store()))


def _store() -> store.Store:
    return store.Store(store.where(), __version__, _known)


def _known(name: str) -> bool:
    """Whether the course, if there is one here, has an activity of that name."""
    try:
        return library.find().knows(name)
    except library.NotThere:
        return False
