"""The extension on its own: a JupyterLab whose module `course` is a stand-in that writes down what was called."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.server import Lab
from tests.extension.standing import Stand, window
from tests.waiting import wait_until

STAND_IN = Path(__file__).parent / "stand_in"


class StandIn(Lab):
    """A server over an empty folder of lessons. No token and no cross-site check, so that a test can ask it freely."""

    def __init__(
        self, home: Path, course_mode: bool = True, autosave: int | None = None, extra: tuple[str, ...] = ()
    ) -> None:
        self.log_of_calls = home / "runs.log"
        self.staying: set[str] = set()
        """Names of the folders whose kernels stay."""
        folder = home / "work"
        folder.mkdir(parents=True)
        self.log_of_calls.touch()
        if autosave:
            settings = home / ".jupyter" / "labconfig"
            settings.mkdir(parents=True)
            interval = {"@jupyterlab/docmanager-extension:plugin": {"autosaveInterval": autosave}}
            (settings / "default_setting_overrides.json").write_text(json.dumps(interval))
        super().__init__(
            folder,
            home,
            course_mode=course_mode,
            token="",
            extra=(
                "--ServerApp.password=",
                "--ServerApp.disable_check_xsrf=True",
                # On a busy machine a kernel needs longer than 10 seconds to die, and would be started again for ever.
                "--KernelRestarter.stable_start_time=120",
                "--LabApp.expose_app_in_browser=True",
                "--JupyterNotebookApp.expose_app_in_browser=True",
                "--ServerApp.jpserver_extensions={'notebook': True, 'jupyterlab': True}",
                *extra,
            ),
            PYTHONPATH=str(STAND_IN),
            STAND_IN_LOG=str(self.log_of_calls),
        )
        # JupyterLab as anyone starts it: only the extension and the settings of course mode are looked at here.
        ours = ("--LabApp.default_url", "--LabApp.news_url", "--LabApp.check", "--LabApp.extension_manager")
        self._run = [word for word in self._run if not word.startswith(ours)]

    def url(self, notebook: str = "") -> str:
        """The address of a view of a notebook, such as "doc/tree/01-one.ipynb"."""
        return f"http://127.0.0.1:{self.port}/{notebook}"

    def runs(self) -> list[Any]:
        """What the stand-in's functions were called with, in order."""
        return [json.loads(line) for line in self.log_of_calls.read_text().splitlines()]

    def api(self, path: str, method: str = "GET", data: object = None) -> Any:
        """An answer of the server's own interface."""
        return self.ask(f"/api/{path}", method, data)

    def end_kernels(self) -> None:
        """End all kernels but those that stay, until no other, and no other session, is left."""

        def none_is_left() -> bool:
            ids = {one["kernel"]["id"] for one in self._sessions() if self._stays(one)}
            for kernel in self.kernels():
                if kernel not in ids:
                    self.end_kernel(kernel)
            return {*self.kernels()} <= ids and all(self._stays(one) for one in self._sessions())

        wait_until(none_is_left, self.describe)

    def _sessions(self) -> list[Any]:
        return list(self.api("sessions"))

    def _stays(self, session: Any) -> bool:
        return session["path"].partition("/")[0] in self.staying

    def stop(self) -> None:
        """Stop the server, as a machine that goes to sleep does."""
        self.__exit__()


class Room:
    """A folder of its own in a server that others use too: only what happens in it is seen."""

    def __init__(self, server: StandIn, name: str) -> None:
        self._server, self._name, self.port = server, name, server.port
        self.folder, self.home = server.folder / name, server.home
        self.folder.mkdir()
        self._before = len(server.runs())

    def url(self, path: str) -> str:
        """The address of a view of a notebook in this folder, or of anything else on the server."""
        for view in ("doc/tree", "lab/tree", "notebooks"):
            if path == view or path.startswith(f"{view}/"):
                path = path.replace(view, f"{view}/{self._name}", 1)
        return self._server.url(path)

    def runs(self) -> list[Any]:
        """What the stand-in's functions were called with since this room was opened."""
        return self._server.runs()[self._before :]

    def api(self, path: str, method: str = "GET", data: object = None) -> Any:
        """An answer of the server's own interface."""
        return self._server.api(path, method, data)

    def kernels(self) -> list[str]:
        """Ids of the kernels of the notebooks in this folder."""
        sessions = self._server.api("sessions")
        return [*{one["kernel"]["id"] for one in sessions if one["path"].startswith(f"{self._name}/")}]

    def end_kernel(self, kernel: str) -> None:
        """End a kernel, also one that is just starting, ending or starting again."""
        self._server.end_kernel(kernel)

    def stay(self) -> None:
        """Let the kernels of this folder run on when those of others are ended."""
        self._server.staying.add(self._name)

    def leave(self) -> None:
        """Let them be ended as others are."""
        self._server.staying.discard(self._name)

    def describe(self) -> str:
        """What was called, and the end of the server's log."""
        return f"Called: {self.runs()}\n{self._server.describe()}"


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., StandIn]]:
    """One server for each set of options."""
    running: dict[str, StandIn] = {}

    def serve(**options: Any) -> StandIn:
        key = str(sorted(options.items()))
        if key not in running:
            running[key] = StandIn(tmp_path_factory.mktemp("lab") / "home", **options)
            running[key].__enter__()
        running[key].end_kernels()
        return running[key]

    yield serve
    for one in running.values():  # each needs some seconds: all at once
        one.ask_to_stop()
    for one in running.values():
        one.stop()


@pytest.fixture
def start_lab(servers: Callable[..., StandIn]) -> Callable[..., Room]:
    """A room in a server with these options."""
    return lambda **options: Room(servers(**options), f"room-{secrets.token_hex(3)}")


@pytest.fixture
def lab(start_lab: Callable[..., Room]) -> Room:
    return start_lab()


@pytest.fixture
def own_lab(tmp_path: Path) -> Iterator[StandIn]:
    """A server of one's own, to be stopped."""
    with StandIn(tmp_path / "home") as server:
        yield server


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with window(browser) as found:
        yield found


@pytest.fixture(scope="session")
def standing_pages(browser: Browser, servers: Callable[..., StandIn]) -> Iterator[Stand]:
    pages = Stand(browser, lambda: Room(servers(), f"room-{secrets.token_hex(3)}"))
    yield pages
    pages.close()


@pytest.fixture
def stand(standing_pages: Stand) -> Iterator[Stand]:
    """Pages that stand open. Whoever moves one puts it back."""
    yield standing_pages
    standing_pages.tidy()
