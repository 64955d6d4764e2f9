"""A real JupyterLab or Notebook on loopback, that stops by itself."""

from __future__ import annotations

import ast
import json
import os
import re
import secrets
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any, Self

from jupyter_client import BlockingKernelClient

import course.lab.launch
from course.lab.launch import command, environment
from course.widget.script import BROWSER
from tests.waiting import PATIENCE, is_answering, wait_until


def _installed_extension_is_current() -> None:
    """An editable install copies the extension; a test of an old copy would tell of another program."""
    copy = Path(sys.prefix) / "share" / "jupyter" / "labextensions" / "what-matters-to-me"
    extension = Path(course.lab.launch.__file__).parent / "extension"
    for source, place in ((extension, copy), (BROWSER, copy / "static" / "browser")):
        for path in source.rglob("*.*"):
            other = place / path.relative_to(source)
            if not other.is_file() or other.read_bytes() != path.read_bytes():
                raise RuntimeError(
                    f"The installed copy of {path.name} is not what the source says. Run: make extension"
                )


class Lab:
    """JupyterLab in `folder`, in course mode unless said otherwise, with a home of its own."""

    def __init__(
        self,
        folder: Path,
        home: Path,
        *,
        course_mode: bool = True,
        app: str = "jupyterlab",
        extra: tuple[str, ...] = (),
        token: str | None = None,
        **variables: str,
    ) -> None:
        _installed_extension_is_current()
        self.folder, self.home, self.app = folder, home, app
        self.answers = home / "answers"
        self.token = secrets.token_hex(16) if token is None else token
        self.port = free_port()
        home.mkdir(parents=True, exist_ok=True)
        self.log = home / "server.log"
        options = (
            "--no-browser",
            f"--ServerApp.port={self.port}",
            "--ServerApp.port_retries=0",
            f"--IdentityProvider.token={self.token}",
            "--ServerApp.allow_root=True",
            "--ServerApp.shutdown_no_activity_timeout=3600",
            *extra,
        )
        run = command(folder, "01-enabling-relationships.ipynb", options)
        if app != "jupyterlab":
            run = [sys.executable, "-m", app, *(o for o in run[3:] if not o.startswith("--LabApp"))]
        base = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("JUPYTER", "IPYTHON", "PYTHON", "COURSE", "COVERAGE", "BINDER"))
        }
        base |= {"HOME": str(home), "COURSE_ANSWERS": str(self.answers), **variables}
        self._run, self._environment = run, environment(base) if course_mode else base

    def __enter__(self) -> Self:
        with self.log.open("w") as log:
            self._process = subprocess.Popen(
                self._run, cwd=self.folder, env=self._environment, stdout=log, stderr=subprocess.STDOUT
            )
        status = f"http://127.0.0.1:{self.port}/api/status?token={self.token}"
        wait_until(lambda: self._process.poll() is not None or is_answering(status), self.describe)
        assert self._process.poll() is None, f"The server did not start. {self.describe()}"
        return self

    def ask_to_stop(self) -> None:
        """Let the server begin to end its kernels and itself."""
        self._process.terminate()

    def __exit__(self, *_: object) -> None:
        self.ask_to_stop()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(20)

    def url(self, notebook: str = "01-enabling-relationships.ipynb") -> str:
        """The address of a notebook in the single-document view."""
        view = "doc/tree" if self.app == "jupyterlab" else "notebooks"
        return f"http://127.0.0.1:{self.port}/{view}/{notebook}?token={self.token}"

    def ask(self, path: str, method: str = "GET", body: object = None) -> Any:
        """An answer of the server's own interface. Raises HTTPError where it refuses."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"token {self.token}"},
        )
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def kernels(self) -> list[str]:
        """Ids of the kernels that run."""
        listed: list[dict[str, str]] = []
        self._ask_again(lambda: listed.extend(self.ask("/api/kernels")))
        return [kernel["id"] for kernel in listed]

    def end_kernel(self, kernel: str) -> None:
        """End a kernel, also one that is just starting, ending or starting again."""
        self._ask_again(lambda: self.ask(f"/api/kernels/{kernel}", "DELETE"))

    def end_kernels(self) -> None:
        """End all kernels, until the server has none, and no session, left."""

        def none_is_left() -> bool:
            for kernel in self.kernels():
                self.end_kernel(kernel)
            return self.kernels() == self.ask("/api/sessions") == []

        wait_until(none_is_left, self.describe)

    def _ask_again(self, ask: Callable[[], object]) -> None:
        """Ask until the server can answer: it fails (500) over a kernel that starts, and over one that starts again."""

        def is_answered() -> bool:
            try:
                ask()
            except urllib.error.HTTPError as error:
                if error.code == HTTPStatus.NOT_FOUND:  # somebody else ended this kernel
                    return True
                if error.code != HTTPStatus.INTERNAL_SERVER_ERROR:
                    raise
                return False
            return True

        wait_until(is_answered, self.describe)

    def in_kernel(self, expression: str) -> Any:
        """What the one kernel that runs makes of an expression."""
        [kernel] = self.kernels()
        client = BlockingKernelClient()
        client.load_connection_file(str(self.home / f".local/share/jupyter/runtime/kernel-{kernel}.json"))
        client.start_channels()
        try:
            options = {"silent": True, "store_history": False, "timeout": PATIENCE}
            answer = client.execute_interactive("", user_expressions={"it": expression}, **options)
            return ast.literal_eval(answer["content"]["user_expressions"]["it"]["data"]["text/plain"])
        finally:
            client.stop_channels()

    @contextmanager
    def looking_away(self) -> Iterator[None]:
        """While the kernel does not look for what others changed on the disk: whoever saves or clears meets it."""
        activity = "__import__('course.widget.activity').widget.activity"
        shows = f"{activity}.LiveActivity, '_show_what_others_changed'"
        self.in_kernel(f"setattr({activity}, 'shown', getattr({shows})) or setattr({shows}, lambda _: None)")
        try:
            yield
        finally:
            self.in_kernel(f"setattr({shows}, {activity}.shown)")

    def describe(self) -> str:
        """What somebody who looks for the cause of a failure reads first."""
        return f"The server's log ends:\n{self.log.read_text()[-6000:]}"

    def kernel_pids(self) -> list[int]:
        """Process numbers of the kernels of this server, as the operating system knows them."""
        ids = self.kernels()
        found = []
        for path in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                line = path.read_bytes().decode(errors="replace")
            except OSError:
                continue
            if "ipykernel_launcher" in line and any(re.search(rf"kernel-{one}\.json", line) for one in ids):
                found.append(int(path.parent.name))
        return found


def free_port() -> int:
    """A port where nobody listens. The system gives those from 32,768 on to whoever asks for any: one of these may go."""
    while True:
        port = 20_000 + secrets.randbelow(10_000)
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) != 0:
                return port
