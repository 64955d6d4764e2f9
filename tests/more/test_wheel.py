"""The wheel, from a folder of wheels with the network off, among names with spaces and letters beyond ASCII."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from course.loading.library import Library
from course.model import Quiz
from tests.browser.browser import ARGUMENTS, watched_page
from tests.browser.install import executable
from tests.browser.lesson import Lesson
from tests.browser.server import free_port
from tests.conftest import ROOT
from tests.more.silence import silence
from tests.waiting import wait_until

pytestmark = [pytest.mark.more, pytest.mark.timeout(900)]

LESSON = "01-enabling-relationships.ipynb"
QUIZ = "relationships/what-was-heard"


@pytest.fixture(scope="module")
def quiet() -> Iterator[list[str]]:
    """What to write before a command, so that it runs with the network off."""
    with silence() as before:
        yield before


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A memory stick with everything on it: what `make wheels` makes."""
    folder = tmp_path_factory.mktemp("stick") / "Clé USB – 课程"
    collect = ["--quiet", "--disable-pip-version-check", "--constraint", "constraints.txt", ".[lab]"]
    run = [sys.executable, "-m", "pip", "wheel", "--wheel-dir", str(folder / "wheels"), *collect]
    subprocess.run(run, cwd=ROOT, check=True)
    return folder


@pytest.fixture(scope="module")
def programs(stick: Path, quiet: list[str]) -> Path:
    """The programs of a new environment on the stick, installed with the network off."""
    subprocess.run([sys.executable, "-m", "venv", stick / "my course"], check=True)
    found = stick / "my course" / "bin"
    wanted = ["--no-index", "--find-links", str(stick / "wheels"), "what-matters-to-me[lab]"]
    run = [found / "python", "-m", "pip", "--disable-pip-version-check", "install", "--quiet", *wanted]
    subprocess.run([*quiet, *map(str, run)], check=True, env=plain(stick))
    return found


def plain(home: Path) -> dict[str, str]:
    """The environment of somebody who set nothing, not even a language."""
    return {"HOME": str(home), "PATH": os.environ["PATH"]}


@contextmanager
def started(programs: Path, quiet: list[str], home: Path, *words: str) -> Iterator[tuple[str, Path]]:
    """`course start`: the address of its JupyterLab, and the file of all it said."""
    port = free_port()
    options = (
        "--no-browser",
        f"--port={port}",
        "--ServerApp.port_retries=0",
        "--IdentityProvider.token=secret",
        "--allow-root",
        "--ServerApp.shutdown_no_activity_timeout=600",
    )
    run = [*quiet, str(programs / "course"), "start", *words, *options]
    log = home.parent / "server.log"
    with log.open("w") as out:
        server = subprocess.Popen(run, cwd=home.parent, env=plain(home), stdout=out, stderr=subprocess.STDOUT)
    try:
        read_log = partial(log.read_text, encoding="utf-8")
        wait_until(lambda: server.poll() is not None or "The course is open." in read_log(), read_log)
        assert server.poll() is None, read_log()
        yield f"http://127.0.0.1:{port}/doc/tree/{LESSON}?token=secret", log
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait(20)


@pytest.fixture(scope="module")
def inner_browser(browser: Browser, quiet: list[str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser that is in the same network as the server: this machine, and nothing else."""
    script = tmp_path_factory.mktemp("browser") / "browser"
    script.write_text(f'#!/bin/sh\nexec {" ".join(quiet)} "{executable()}" "$@"\n')
    script.chmod(0o755)
    inside = browser.browser_type.launch(executable_path=script, args=[*ARGUMENTS])
    yield inside
    inside.close()


def test_the_wheel_brings_its_own_words_notebooks_extension_and_settings(programs: Path, tmp_path: Path) -> None:
    ask = (
        "import json, course\nfrom course.lab import launch as start\nfrom course.loading import library\nfrom jupyter_core.paths import jupyter_path\n"
        "found = library.find()\n"
        "print(json.dumps([course.__file__, str(found.folder), [entry.file for entry in found.lessons],"
        " sorted(path.stem for path in library.inside('notebooks').glob('*.ipynb')),"
        " sorted(path.name for path in start.COURSE_MODE.rglob('*.json')), jupyter_path('labextensions')]))"
    )
    run = [programs / "python", "-c", ask]
    ran = subprocess.run(run, cwd=tmp_path, env=plain(tmp_path), check=True, capture_output=True, text=True)
    package, words, units, notebooks, settings, places = json.loads(ran.stdout)
    assert Path(package).is_relative_to(programs.parent)
    assert Path(words) == Path(package).parent / "content"
    assert notebooks == sorted([*units, "about-this-course"])
    assert settings == ["default_setting_overrides.json", "jupyter_server_config.json", "page_config.json"]
    here = [Path(place) for place in places if Path(place).is_relative_to(programs.parent)]
    assert any((place / "what-matters-to-me" / "static" / "remoteEntry.js").is_file() for place in here)


def test_what_an_author_leaves_beside_the_notebooks_stays_at_home(tmp_path: Path) -> None:
    here, left = tmp_path / "course", ("Untitled.ipynb", "notes.txt", ".ipynb_checkpoints/00-welcome-checkpoint.ipynb")
    shutil.copytree(ROOT, here, ignore=shutil.ignore_patterns(".*cache", ".git", ".venv", "build", "site", "wheels"))
    (here / "notebooks" / ".ipynb_checkpoints").mkdir(exist_ok=True)
    for name in left:
        (here / "notebooks" / name).write_text("{}")
    run = [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-deps", "."]
    subprocess.run([*run, "--wheel-dir", str(tmp_path)], cwd=here, check=True)
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        brought = {name.removeprefix("course/notebooks/") for name in opened.namelist() if "/notebooks/" in name}
    assert brought == {path.name for path in (here / "notebooks").glob("*.ipynb")} - {*left}


def test_a_learner_starts_answers_and_starts_again(
    programs: Path, quiet: list[str], inner_browser: Browser, tmp_path: Path, library: Library
) -> None:
    home = tmp_path / "Zoë Ångström"
    home.mkdir()
    quiz = library.unit("relationships").activity("what-was-heard")
    assert isinstance(quiz, Quiz)
    item = quiz.items[0]
    right = next(option for option in item.options if option.correct)

    with started(programs, quiet, home) as (address, log), watched_page(inner_browser) as page:
        lesson = Lesson(page).open(address)
        expect(page.locator(".jp-InputArea-editor:visible")).to_have_count(0)
        question = lesson.item(QUIZ, item.id)
        question.locator(f'input[value="{right.id}"]').check()
        question.get_by_role("button", name="Check my answer").click()
        expect(question.get_by_role("status")).to_contain_text("That is right")
        lesson.expect_saved(QUIZ)
        expect(page.locator(".activity.answers")).to_contain_text("What matters to me - my answers")
        with page.expect_response(lambda answer: answer.request.method == "PUT" and "/api/contents/" in answer.url):
            page.locator(".jp-Notebook").press("Control+s")  # a save by hand must not make it the learner's own
        said = log.read_text(encoding="utf-8")
    assert f"Your lessons are in {home / 'What matters to me'}." in said
    new = [*(f"{entry.file}.ipynb" for entry in library.lessons), "about-this-course.ipynb"]
    assert f"New there: {', '.join(new)}." in said
    kept = home / "What matters to me - my answers" / f"{QUIZ}.json"
    assert right.id in kept.read_text(encoding="utf-8")

    with started(programs, quiet, home) as (address, log), watched_page(inner_browser) as page:
        lesson = Lesson(page).open(address)
        expect(lesson.item(QUIZ, item.id).locator(f'input[value="{right.id}"]')).to_be_checked()
        said = log.read_text(encoding="utf-8")
    assert "New there" not in said
    assert "left as it is" not in said


def test_what_says_that_a_tool_is_missing_gives_the_command_for_this_environment(
    programs: Path, quiet: list[str], tmp_path: Path
) -> None:
    run = [*quiet, str(programs / "course"), "check"]
    said = subprocess.run(run, cwd=tmp_path, env=plain(tmp_path), capture_output=True, text=True)
    command = said.stderr.splitlines()[-1].strip()
    pasted = subprocess.run(
        [*quiet, "/bin/sh", "-c", f"{command} --no-index"], env=plain(tmp_path), capture_output=True, text=True
    )

    assert said.returncode == 1
    assert command.startswith(f"'{programs / 'python'}' -m pip install 'what-matters-to-me[author]==")
    assert "Requirement already satisfied: what-matters-to-me[author]" in pasted.stdout
    assert "No matching distribution found for pyphen" in pasted.stderr, "with a network it would be fetched"
