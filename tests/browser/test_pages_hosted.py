"""The one file on a web host: installed, opened offline, replaced by a new edition; from a disk it asks for nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from course.export import pages
from course.export.pages.web import MANIFEST, WEB, WORKER, files_beside
from course.loading.library import SPECIMEN, Library
from tests.browser.browser import watched_page
from tests.browser.one_file import OneFile, opened
from tests.browser.test_pages_answers import reflection, write
from tests.more.host import Host

NAME = pages.name(SPECIMEN)
CACHED = """async (name) => {
  await navigator.serviceWorker.ready;
  const answer = await caches.match(name);
  return answer ? await answer.text() : "";
}"""


@pytest.fixture(scope="module")
def hosted(library: Library) -> dict[str, bytes]:
    """The specimen's file, and what stands beside it."""
    page = pages.page(library, [SPECIMEN], WEB)
    return {NAME: page.encode(), **dict(files_beside(library, [NAME]))}


@pytest.fixture
def folder(hosted: dict[str, bytes], tmp_path: Path) -> Path:
    for name, raw in hosted.items():
        (tmp_path / name).write_bytes(raw)
    return tmp_path


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with watched_page(browser) as found:
        found.on("dialog", lambda dialog: dialog.accept())
        yield found


def visit(page: Page, host: Host, name: str = NAME) -> OneFile:
    """Go to the file on the host, until its service worker has it."""
    page.goto(f"{host.url}{name}")
    file = OneFile(page, Path())
    file.wait_live()
    assert page.evaluate(CACHED, NAME)
    return file


def test_opened_once_it_opens_when_the_host_is_gone_and_has_the_answers(page: Page, folder: Path) -> None:
    with Host(folder) as host:
        file = visit(page, host)
        file.keep()
        name = write(file, "Still here")
        file.expect_saved(name)
        assert {path.rpartition("/")[2] for path in host.asked} == {NAME, MANIFEST, WORKER}
    file.reload()
    expect(file.activity(name).locator("textarea").first).to_have_value("Still here")
    page.goto(f"{host.url}{NAME}#about-this-course")
    expect(page.get_by_role("heading", name="This file")).to_be_visible()


def test_a_new_edition_is_there_on_the_next_visit_and_later_offline_and_answers_stay(
    page: Page, folder: Path, hosted: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    new = hosted[NAME].replace(b'<footer class="foot"><p>', b'<footer class="foot"><p>The next edition. ')
    assert new != hosted[NAME]
    next_folder = tmp_path_factory.mktemp("next")
    for name, raw in {**hosted, NAME: new}.items():
        (next_folder / name).write_bytes(raw)
    with Host(folder) as host:
        file = visit(page, host)
        file.keep()
        name = write(file, "From before")
        file.expect_saved(name)
        host.folder = next_folder
        file = visit(page, host)
        expect(page.locator("footer.foot")).to_contain_text("The next edition.")
        expect(file.activity(name).locator("textarea").first).to_have_value("From before")
        assert "The next edition." in page.evaluate(CACHED, NAME)
    file.reload()
    expect(page.locator("footer.foot")).to_contain_text("The next edition.")


def test_a_host_that_answers_errors_is_as_good_as_none(page: Page, folder: Path) -> None:
    with Host(folder) as host:
        file = visit(page, host)
        (folder / NAME).unlink()
        file.reload()
        expect(page.locator("h1:visible")).to_be_visible()


def test_a_browser_would_install_it(page: Page, folder: Path) -> None:
    with Host(folder) as host:
        visit(page, host)
        session = page.context.new_cdp_session(page)
        told = session.send("Page.getAppManifest")
        assert told["errors"] == []
        assert told["url"] == f"{host.url}{MANIFEST}"
        assert json.loads(told["data"])["start_url"] == f"./{NAME}"
        errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
        assert [each["errorId"] for each in errors if each["errorId"] != "in-incognito"] == []


def test_from_a_disk_it_asks_for_nothing_and_works(browser: Browser, folder: Path) -> None:
    with opened(browser, folder / NAME) as file:  # fails if anything else is asked for
        write(file)
        assert file.page.locator("link[rel=manifest]").count() == 0
        assert file.page.evaluate("navigator.serviceWorker?.controller ?? null") is None
        file.expect_on_page(reflection(file))
