"""A real JupyterHub, and learners who are accounts of the system."""

from __future__ import annotations

import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page

from tests.browser.lesson import Lesson
from tests.browser.server import free_port
from tests.conftest import ROOT
from tests.waiting import is_answering, wait_until

CONFIG = ROOT / "docs" / "hub" / "jupyterhub_config.py"
FOLDER = "What matters to me"
ANSWERS = "What matters to me - my answers"
LESSON = "01-enabling-relationships.ipynb"
PASSWORD = "only-for-this-test"
ENDS_WITHIN = 180
"""Seconds for a Hub that was told to stop: it gives each server 20 before it kills it."""


# What differs from the configuration in docs/: addresses of this test, and a password instead of the system's.
DIFFERS = """
load_subconfig({config!r})
c.JupyterHub.bind_url = "http://127.0.0.1:{ports[0]}"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:{ports[1]}"
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{ports[2]}"
c.ConfigurableHTTPProxy.command = {proxy!r}
c.JupyterHub.authenticator_class = "dummy"
c.DummyAuthenticator.password = {password!r}
c.Authenticator.allowed_users = {learners!r}
c.Spawner.environment = {libraries!r}
"""


def libraries(python: Path) -> dict[str, str]:
    """What a copied Python needs to find its own library, and not the system's of another version."""
    copied = python.parent.parent.parent / "python" / "lib"
    return {"LD_LIBRARY_PATH": str(copied)} if copied.is_dir() else {}


@dataclass(frozen=True)
class Learner:
    """An account of the system, made for this test."""

    name: str
    python: Path

    @property
    def account(self) -> pwd.struct_passwd:
        return pwd.getpwnam(self.name)

    @property
    def home(self) -> Path:
        return Path(self.account.pw_dir)

    def runs(self, code: str, *words: str) -> subprocess.CompletedProcess[str]:
        """What Python does as this learner."""
        ids = {"user": self.account.pw_uid, "group": self.account.pw_gid, "extra_groups": []}
        run = [self.python, "-I", "-c", code, *words]
        return subprocess.run(run, cwd="/", env=libraries(self.python), capture_output=True, text=True, **ids)

    def end_processes(self) -> None:
        """End whatever still runs as this learner, such as a kernel that has not seen yet that its server ended."""
        for process in self.processes():
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        wait_until(lambda: not self.processes())

    def processes(self) -> list[int]:
        """Numbers of the processes that run as this learner; one that ended and waits to be collected runs no more."""
        found = []
        for path in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                state = (path / "stat").read_text().rpartition(") ")[2][:1]
                if path.stat().st_uid == self.account.pw_uid and state not in "ZX":
                    found.append(int(path.name))
        return found


class Hub:
    """JupyterHub with the configuration in docs/, on loopback."""

    def __init__(self, folder: Path, programs: Path, proxy: Path, learners: list[Learner]) -> None:
        self.folder, self.programs, self.learners = folder, programs, learners
        ports = [free_port() for _ in range(3)]
        self.address = f"http://127.0.0.1:{ports[0]}"
        names = {learner.name for learner in learners}
        command = [shutil.which("node"), str(proxy)]
        said = DIFFERS.format(
            config=str(CONFIG),
            ports=ports,
            proxy=command,
            password=PASSWORD,
            learners=names,
            libraries=libraries(programs / "python"),
        )
        (folder / "config.py").write_text(said)

    @contextmanager
    def running(self) -> Iterator[None]:
        """The Hub, until the end of the block; its learners' servers stop with it."""
        variables = {"PATH": f"{self.programs}:{os.environ['PATH']}", "HOME": str(self.folder), "LANG": "C.UTF-8"}
        run = [self.programs / "jupyterhub", "-f", "config.py"]
        log = self.folder / "hub.log"
        with log.open("a") as out:
            hub = subprocess.Popen(run, cwd=self.folder, env=variables, stdout=out, stderr=subprocess.STDOUT)
        try:
            wait_until(lambda: hub.poll() is not None or is_answering(f"{self.address}/hub/api"), log.read_text)
            assert hub.poll() is None, log.read_text()
            yield
        except BaseException:
            sys.stdout.write(log.read_text()[-8000:])  # pytest shows it with what failed
            raise
        finally:
            hub.send_signal(signal.SIGTERM)
            try:
                hub.wait(ENDS_WITHIN)
            except subprocess.TimeoutExpired:
                hub.kill()
                hub.wait(20)
                raise AssertionError(f"The Hub did not end by itself:\n{log.read_text()[-8000:]}") from None

    def sign_in(self, page: Page, learner: Learner, path: str = "/") -> None:
        """As a person does, until their server is there."""
        page.goto(f"{self.address}{path}")
        page.get_by_label("Username").fill(learner.name)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(re.compile(rf"/user/{learner.name}/"))

    def lesson(self, page: Page, learner: Learner) -> Lesson:
        """The lesson, open and live."""
        return Lesson(page).open(f"{self.address}/user/{learner.name}/doc/tree/{quote(FOLDER)}/{LESSON}")
