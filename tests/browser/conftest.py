"""One real JupyterLab for all files of tests, as a learner finds it on the first day; and the specimen open in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Locator, Page

from course.export import notebooks, pages
from course.loading.library import SPECIMEN, Library, find
from tests.browser import own_record
from tests.browser.browser import SCREEN, stop_clock, watched_page
from tests.browser.lesson import Lesson
from tests.browser.one_file import OneFile
from tests.browser.one_file import opened as opened_file
from tests.browser.panel import opened
from tests.browser.server import Lab
from tests.browser.tab import ADDRESS, load
from tests.conftest import ROOT, expect_marked

NOTEBOOK = f"{SPECIMEN.file}.ipynb"


def copy_with_specimen(folder: Path) -> Path:
    """Make `folder` a copy of the course with the specimen's notebook in it."""
    for name in ("content", "notebooks"):
        shutil.copytree(ROOT / name, folder / name)
    built = notebooks.build(find(folder), SPECIMEN)
    (folder / "notebooks" / NOTEBOOK).write_text(built, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def specimen_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course folder with the specimen's notebook in it."""
    return copy_with_specimen(tmp_path_factory.mktemp("specimen") / "course")


@pytest.fixture(scope="session")
def shared_lab(specimen_folder: Path, request: pytest.FixtureRequest) -> Iterator[Lab]:
    expect_marked(request, "lesson")
    with Lab(specimen_folder / "notebooks", specimen_folder.parent / "home") as server:
        yield server


def forget(lab: Lab) -> Lab:
    """The server, with no kernel, no answers, and no setting or open tab of an earlier test."""
    lab.end_kernels()
    for folder in (lab.answers, lab.home / ".jupyter" / "lab"):
        shutil.rmtree(folder, ignore_errors=True)
    return lab


@pytest.fixture(scope="module")
def specimen_lab(shared_lab: Lab) -> Lab:
    """The server on its first day, for a file of tests."""
    return forget(shared_lab)


@pytest.fixture
def lab(shared_lab: Lab) -> Lab:
    """The server on its first day, for one test."""
    return forget(shared_lab)


@pytest.fixture
def own_lab(course_folder: Path, tmp_path: Path) -> Iterator[Lab]:
    """A server of a test's own, over a copy of the course that it may change."""
    with Lab(course_folder / "notebooks", tmp_path / "home") as server:
        yield server


@pytest.fixture(scope="module")
def specimen(specimen_lab: Lab, browser: Browser) -> Iterator[Lesson]:
    """The specimen, open and live."""
    with watched_page(browser) as page:
        yield Lesson(page).open(specimen_lab.url(NOTEBOOK))


@pytest.fixture
def written_lesson(lab: Lab, browser: Browser) -> Iterator[Lesson]:
    """A lesson in which somebody wrote something on an earlier day."""
    with own_record.opened(lab, browser, NOTEBOOK) as found:
        yield found


@pytest.fixture(scope="module")
def one_tab(browser: Browser) -> Iterator[Page]:
    """One tab for a file of tests: a new one costs more than most of what is done in it."""
    with watched_page(browser) as page:
        yield page


def empty(page: Page, address: str) -> None:
    """Go there, where nothing is stored: a page may store what is unsaved as it is left."""
    page.goto(address)
    page.evaluate("() => { localStorage.clear(); sessionStorage.clear() }")


@pytest.fixture
def blank(one_tab: Page) -> Iterator[Page]:
    """That tab with an empty document, as if it were new. In a file of tests all stop its clock, or none does; who has
    scripts run in each page takes a `page` of their own."""
    one_tab.goto("about:blank")
    yield one_tab
    if one_tab.url.startswith("http"):
        one_tab.evaluate("() => { localStorage.clear(); sessionStorage.clear() }")
    one_tab.unroute_all(behavior="ignoreErrors")
    one_tab.context.clear_cookies()
    one_tab.mouse.move(0, 0)
    one_tab.emulate_media(media="null", color_scheme="null", reduced_motion="null", forced_colors="null")
    one_tab.set_viewport_size(SCREEN)


@pytest.fixture
def panel(blank: Page, library: Library, tmp_path: Path) -> Locator:
    """The panel of one's own answers, where nobody answers unless a test does."""
    return opened(blank, library, tmp_path)


@pytest.fixture
def tab(blank: Page) -> Iterator[Page]:
    """A tab with an address, and so with storage; its clock is turned by hand."""

    def accept(dialog: Dialog) -> None:
        dialog.accept()

    blank.route(ADDRESS, lambda route: route.fulfill(content_type="text/html", body="<main></main>"))
    blank.on("dialog", accept)
    stop_clock(blank)
    empty(blank, ADDRESS)
    load(blank)
    yield blank
    blank.goto("about:blank")
    blank.remove_listener("dialog", accept)


@pytest.fixture(scope="session")
def course_file(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole course in one file."""
    path = tmp_path_factory.mktemp("pages") / pages.name()
    path.write_text(pages.page(library), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def specimen_file(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of one unit: the specimen, which has one of everything."""
    path = tmp_path_factory.mktemp("specimen-pages") / pages.name(SPECIMEN)
    path.write_text(pages.page(library, [SPECIMEN]), encoding="utf-8")
    return path


@pytest.fixture
def one_file(browser: Browser, specimen_file: Path) -> Iterator[OneFile]:
    """The specimen's file, open."""
    with opened_file(browser, specimen_file) as found:
        yield found
