"""Fixtures: the course's own words, a real browser, a failing disk; which tests need one, and what a failed one says."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from course.loading.library import Library, find

if TYPE_CHECKING:  # most tests need no browser, and run where Playwright is not installed
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parent.parent

settings.register_profile(
    "untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)  # a busy machine is no mistake
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def library() -> Library:
    return find(ROOT)


def expect_marked(request: pytest.FixtureRequest, mark: str) -> None:
    """Refuse a browser or a server to a test that asks for it by a name worked out later, so that no run knows of it."""
    if not request._pyfuncitem.get_closest_marker(mark):
        pytest.fail(
            f"{request._pyfuncitem.nodeid} needs @pytest.mark.{mark}: it asks for {request.fixturename} unseen."
        )


@pytest.fixture(scope="session")
def browser(request: pytest.FixtureRequest) -> Iterator[Browser]:
    expect_marked(request, "browser")
    from tests.browser.browser import launched

    with launched() as chromium:
        yield chromium


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that may ask this machine only: a request to any other host fails the test."""
    from tests.browser.browser import watched_page

    with watched_page(browser) as found:
        yield found


@pytest.fixture
def course_folder(tmp_path: Path) -> Path:
    """A copy of the course as a learner has it: content/ and notebooks/."""
    for name in ("content", "notebooks"):
        shutil.copytree(ROOT / name, tmp_path / "course folder" / name)
    return tmp_path / "course folder"


@pytest.fixture
def confirms_nothing(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Call it, and from then on the disk does all that it is asked, but confirms no name in a folder."""
    flush = os.fsync

    def fsync(handle: int) -> None:
        flush(handle)
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    return lambda: monkeypatch.setattr(os, "fsync", fsync)


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A course small enough to see whole, with the notebooks that it builds: checked in no time."""
    from course.export import notebooks

    folder = tmp_path / "course"
    shutil.copytree(ROOT / "tests" / "mistakes" / "shelf", folder / "content")
    notebooks.build_all(Library(folder / "content"), folder / "notebooks")
    return folder


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Function]) -> None:
    """Mark what drives a browser or a server, and what opens lessons: `make test` runs each beside the rest.

    What was seen in JupyterLab is looked at again in Notebook 7, which runs the same modules, by `make test-more`.
    """
    for item in items:
        if "notebooks" in getattr(item, "callspec", SimpleNamespace(params={})).params.values():
            item.add_marker("more")
        if {"browser", "shared_lab", "own_lab"} & {*item.fixturenames}:
            item.add_marker("browser")
        if "shared_lab" in item.fixturenames:
            item.add_marker("lesson")


COUNTED = pytest.StashKey[bool]()


def pytest_collection_finish(session: pytest.Session) -> None:
    """Of a test with many variants coverage counts about five, spread over all: what it counts takes twice as long.

    Of a test marked as uncounted it counts none.
    """
    variants = defaultdict(list)
    for item in session.items:
        variants[item.nodeid.partition("[")[0]].append(item)
    for items in variants.values():
        step = max(1, len(items) // 5)
        for at, item in enumerate(items):
            item.stash[COUNTED] = at % step == 0 and not item.get_closest_marker("uncounted")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Function) -> Iterator[None]:
    """Let nothing trace a test that need not be counted."""
    tracer = None if item.stash[COUNTED] else sys.gettrace()
    if not tracer:
        return (yield)
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(tracer)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Function, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Of a test that failed: what its server wrote, and what its page said."""
    report: Any = yield
    if report.failed:
        for name in ("lab", "own_lab", "shared_lab", "page", "stand"):
            if describe := getattr(item.funcargs.get(name), "describe", None):
                try:
                    report.sections.append((name, describe()))
                except Exception as error:  # the failure itself must be told whatever became of its page
                    report.sections.append((name, f"It could not be asked: {error!r}"))
    return report
