"""A real JupyterHub with two learners as two accounts of the system: apart from each other, and nothing is lost."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.browser import watched_page
from tests.browser.lesson import Lesson
from tests.browser.server import free_port
from tests.conftest import ROOT
from tests.more.hub import ANSWERS, FOLDER, LESSON, Hub, Learner
from tests.more.tools import tool
from tests.waiting import wait_until

pytestmark = [
    pytest.mark.more,
    pytest.mark.timeout(900),
    pytest.mark.skipif(os.geteuid() != 0, reason="only root may make two accounts, and start a server as each"),
]

HUB = ("jupyterhub==6.1.1", "nbgitpuller==1.3.0")
PROXY = "configurable-http-proxy@5.3.0"
REFLECTION = "relationships/when-trust-changed"


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    """A folder that other accounts may look into; pytest's own are for whoever runs it alone."""
    found = Path(tempfile.mkdtemp(prefix="course-hub-"))
    found.chmod(0o755)
    yield found
    shutil.rmtree(found)


@pytest.fixture(scope="module")
def programs(place: Path) -> Path:
    """An environment with JupyterHub and the course's wheel, which every account may use."""
    base = Path(sys._base_executable)
    ask = [base, "-c", "pass"]
    try:
        subprocess.run(ask, user=65534, cwd="/", env={}, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):  # a Python in root's own home; a copy of it runs anywhere
        unwanted = shutil.ignore_patterns("test", "__pycache__", "site-packages", "*.a")
        shutil.copytree(sys.base_prefix, place / "python", symlinks=True, ignore=unwanted)
        base = place / "python" / base.resolve().relative_to(Path(sys.base_prefix).resolve())
    subprocess.run([base, "-m", "venv", place / "venv"], check=True, cwd="/")
    pip = [place / "venv" / "bin" / "python", "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "--constraint", "constraints.txt", ".[lab]", *HUB], cwd=ROOT, check=True)
    return place / "venv" / "bin"


@pytest.fixture(scope="module")
def proxy(place: Path) -> Path:
    """JupyterHub's proxy."""
    run = [
        tool("npm"),
        "install",
        "--silent",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--prefix",
        str(place),
        PROXY,
    ]
    subprocess.run(run, cwd=place, check=True)
    return place / "node_modules" / "configurable-http-proxy" / "bin" / "configurable-http-proxy"


@pytest.fixture(scope="module")
def learners(programs: Path) -> Iterator[list[Learner]]:
    """Two new accounts, taken away afterwards with everything in their homes."""
    found = [Learner(f"course-{name}-{os.getpid()}", programs / "python") for name in ("ines", "omar")]
    made = []
    try:
        for learner in found:
            subprocess.run(["useradd", "--create-home", "--shell", "/bin/bash", learner.name], check=True)
            made.append(learner)
        yield found
    finally:
        for learner in made:
            learner.end_processes()
            subprocess.run(["userdel", "--force", "--remove", learner.name], check=True, capture_output=True)


@pytest.fixture
def hub(place: Path, programs: Path, proxy: Path, learners: list[Learner]) -> Hub:
    """A Hub that remembers no server, and learners for whom nothing runs and who have no lessons yet."""
    for learner in learners:
        learner.end_processes()
        for name in (FOLDER, "source"):
            shutil.rmtree(learner.home / name, ignore_errors=True)
            (learner.home / name).unlink(missing_ok=True)
    return Hub(Path(tempfile.mkdtemp(prefix="hub-", dir=place)), programs, proxy, learners)


def test_two_learners_answer_apart_and_a_restart_of_everything_loses_nothing(
    hub: Hub, learners: list[Learner], browser: Browser
) -> None:
    words = {learner.name: f"What {learner.name} thought, and told nobody. مرحبا" for learner in learners}
    files = {learner.name: learner.home / ANSWERS / f"{REFLECTION}.json" for learner in learners}
    ines, omar = learners

    with hub.running():
        for learner in learners:
            with watched_page(browser) as page:
                hub.sign_in(page, learner)
                page.wait_for_url(f"**/user/{learner.name}/doc/tree/{quote(FOLDER)}/00-welcome.ipynb")
                Lesson(page).wait_live()
                lesson = hub.lesson(page, learner)
                expect(page.locator(".jp-InputArea-editor:visible")).to_have_count(0)
                box = lesson.activity(REFLECTION).locator("textarea").first
                box.fill(words[learner.name])
                box.press("Tab")
                lesson.expect_saved(REFLECTION)
                where = page.locator(".activity.answers")
                expect(where).to_contain_text(f"on the server that you signed in to, in {learner.home / ANSWERS}")
                other = omar if learner is ines else ines
                for path in ("api/contents", f"files/{quote(ANSWERS)}/{REFLECTION}.json", f"doc/tree/{quote(FOLDER)}"):
                    answer = page.request.get(f"{hub.address}/user/{other.name}/{path}", max_redirects=5)
                    assert words[other.name] not in answer.text()
                    assert answer.status in (403, 404), f"{learner.name} was let in at {other.name}'s {path}"

        read = "import sys, pathlib; sys.stdout.buffer.write(pathlib.Path(sys.argv[1]).read_bytes())"
        names = "import os, sys; print(os.listdir(sys.argv[1]))"
        for one, other in ((ines, omar), (omar, ines)):
            assert words[one.name] in one.runs(read, str(files[one.name])).stdout, "they can read their own"
            for code, path in ((read, files[one.name]), (names, files[one.name].parent.parent)):
                tried = other.runs(code, str(path))
                assert "PermissionError" in tried.stderr, f"{other.name} could read {path}"
                assert tried.stdout == ""
            assert files[one.name].stat().st_mode & 0o777 == 0o600
            assert files[one.name].owner() == one.name
            assert (one.home / ANSWERS).stat().st_mode & 0o777 == 0o700
            assert (one.home / FOLDER / LESSON).owner() == one.name

        assert all(learner.processes() for learner in learners), "each has a server of their own"

    before = {name: path.read_bytes() for name, path in files.items()}
    wait_until(lambda: not any(learner.processes() for learner in learners))  # their servers stopped with the Hub
    with hub.running():
        for learner in learners:
            with watched_page(browser) as page:
                hub.sign_in(page, learner)
                box = hub.lesson(page, learner).activity(REFLECTION).locator("textarea").first
                expect(box).to_have_value(words[learner.name])
    assert {name: path.read_bytes() for name, path in files.items()} == before


@contextmanager
def git_served(folder: Path) -> Iterator[str]:
    """The course as a repository that learners can pull from; its address."""
    source = folder / "source"
    for name in ("content", "notebooks"):
        shutil.copytree(ROOT / name, source / name)
    for run in (
        ["init", "--quiet", "--initial-branch", "main"],
        ["add", "--all"],
        ["-c", "user.name=A trainer", "-c", "user.email=trainer@example.org", "commit", "--quiet", "-m", "The course"],
    ):
        subprocess.run(["git", "-C", source, *run], check=True)
    port = free_port()
    options = ["--export-all", f"--base-path={folder}", "--listen=127.0.0.1", f"--port={port}", "--reuseaddr"]
    daemon = Path(
        subprocess.run([tool("git"), "--exec-path"], check=True, capture_output=True, text=True).stdout.strip()
    )
    with subprocess.Popen([daemon / "git-daemon", *options, folder], stderr=subprocess.DEVNULL) as server:
        try:
            wait_until(lambda: server.poll() is not None or _listens(port))
            assert server.poll() is None
            yield f"git://127.0.0.1:{port}/source"
        finally:
            server.terminate()


def _listens(port: int) -> bool:
    with socket.socket() as line:
        return line.connect_ex(("127.0.0.1", port)) == 0


def test_a_link_of_nbgitpuller_brings_a_trainers_own_course_and_answers_go_home(
    hub: Hub, learners: list[Learner], browser: Browser
) -> None:
    learner = learners[1]
    (learner.home / FOLDER).write_text(
        "A file in the way: no lessons can be put here, and the server starts all the same."
    )
    folder = hub.folder / "trainer"
    folder.mkdir()
    with git_served(folder) as repository, hub.running(), watched_page(browser) as page:
        lesson = f"doc/tree/source/notebooks/{LESSON}"
        link = f"git-pull?repo={quote(repository, safe='')}&branch=main&urlpath={quote(lesson, safe='')}"
        hub.sign_in(page, learner, f"/hub/user-redirect/{link}")
        page.wait_for_url(f"**/user/{learner.name}/{lesson}")
        found = Lesson(page)
        found.wait_live()
        box = found.activity(REFLECTION).locator("textarea").first
        box.fill("From the trainer's own course.")
        box.press("Tab")
        found.expect_saved(REFLECTION)
    kept = json.loads((learner.home / ANSWERS / f"{REFLECTION}.json").read_text(encoding="utf-8"))
    assert "From the trainer's own course." in kept["responses"].values()
    assert (learner.home / "source" / "content" / "course.yaml").owner() == learner.name
    assert (learner.home / FOLDER).read_text().startswith("A file in the way")
