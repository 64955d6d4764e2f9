"""The site's first page leads back to where the learner left off, as its lessons keep that in the browser."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from course.export.site.pages import write_pages
from course.language.markdown import curly
from course.learner.bookmark import FILE
from course.learner.location import FOLDER_NAME
from course.loading.library import Library
from tests.more.host import Host

KEEP = """([name, content]) => new Promise((resolve) => {
  const asked = indexedDB.open(`JupyterLite Storage - ${new URL(".", location.href).pathname}`);
  asked.onupgradeneeded = () => asked.result.createObjectStore("files");
  asked.onsuccess = () => {
    const files = asked.result.transaction("files", "readwrite").objectStore("files");
    files.put({ path: name, format: "base64", content }, name).onsuccess = () => resolve(asked.result.close());
  };
})"""
"""Keep a file as JupyterLite does."""

GO_ON = "Go on where you left off"
LEFT_OFF = "notebooks/index.html?path=02-context.ipynb#resume=the-case"


@pytest.fixture(scope="module")
def first_page(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site's first page, with a mere page in place of the lessons."""
    site = tmp_path_factory.mktemp("site")
    (site / "notebooks").mkdir()
    lesson = "<!doctype html><html><title>A lesson</title><a href='../'>All units</a></html>"
    (site / "notebooks" / "index.html").write_text(lesson)
    (site / "static").mkdir()
    write_pages(library, site)
    with Host(site) as host:
        yield host.url


def come_again(page: Page, address: str, left_off: str) -> None:
    """Come to the first page once more, in a browser that keeps those words of where the learner left off."""
    page.goto(address)
    page.evaluate(KEEP, [f"{FOLDER_NAME}/{FILE}", base64.b64encode(left_off.encode()).decode()])
    page.goto("about:blank")
    page.goto(address)


def test_the_first_time_it_shows_where_to_start(first_page: str, page: Page, library: Library) -> None:
    page.goto(first_page)
    first = page.get_by_role("main").get_by_role("link").first
    expect(first).to_have_text(f"Start with “{curly(library.lessons[0].title)}”")
    expect(page.get_by_role("link", name=GO_ON)).to_have_count(0)
    first.click()
    page.wait_for_url("**/notebooks/index.html?path=00-welcome.ipynb")
    page.go_back()
    expect(first).to_be_visible()


def test_after_that_the_lesson_opens_where_the_learner_left_off(first_page: str, page: Page) -> None:
    come_again(page, first_page, '{"format": 1, "unit": "context", "part": "the-case"}')
    page.wait_for_url(f"{first_page}{LEFT_OFF}")


def test_the_first_page_can_still_be_seen(first_page: str, page: Page) -> None:
    come_again(page, first_page, '{"format": 1, "unit": "context", "part": "the-case"}')
    page.wait_for_url(f"{first_page}{LEFT_OFF}")
    page.get_by_role("link", name="All units").click()
    link = page.get_by_role("link", name=GO_ON)
    expect(link).to_have_attribute("href", re.compile(re.escape(LEFT_OFF)))
    page.reload()
    expect(link).to_be_visible()
    link.click()
    page.wait_for_url(f"{first_page}{LEFT_OFF}")
    page.go_back()
    expect(link).to_be_visible()


@pytest.mark.parametrize(
    "left_off",
    ['{"unit": "gone", "part": "x"}', '{"unit": ["context"], "part": ""}', "null", "{", '{"unit": "a\\"]", "part": 3}'],
)
def test_where_that_cannot_be_said_the_first_page_shows(first_page: str, page: Page, left_off: str) -> None:
    come_again(page, first_page, left_off)
    expect(page.locator("html[data-ready]")).to_be_attached()
    expect(page.get_by_role("main").get_by_role("link").first).to_contain_text("Start with")
    assert page.url == first_page


@pytest.mark.parametrize(
    "store",
    [
        "Object.defineProperty(window, 'indexedDB', { value: undefined })",
        "IDBFactory.prototype.open = () => { throw new DOMException('No.', 'SecurityError'); }",
        "IDBFactory.prototype.databases = undefined",
        "indexedDB.open(`JupyterLite Storage - ${new URL('.', location.href).pathname}`)",
    ],
    ids=["none", "blocked", "unlisted", "empty"],
)
def test_a_browser_that_keeps_nothing_shows_the_first_page(first_page: str, page: Page, store: str) -> None:
    page.add_init_script(store)
    page.goto(first_page)
    expect(page.locator("html[data-ready]")).to_be_attached()
    expect(page.get_by_role("main").get_by_role("link").first).to_contain_text("Start with")


def test_what_is_kept_in_other_letters_than_base64_leads_nowhere(first_page: str, page: Page) -> None:
    page.goto(first_page)
    page.evaluate(KEEP, [f"{FOLDER_NAME}/{FILE}", "{not base64}"])
    page.reload()
    expect(page.locator("html[data-ready]")).to_be_attached()
    expect(page.get_by_role("main").get_by_role("link").first).to_contain_text("Start with")


def test_a_browser_that_lists_no_databases_still_leads_back(first_page: str, page: Page) -> None:
    page.add_init_script("IDBFactory.prototype.databases = undefined")
    come_again(page, first_page, '{"format": 1, "unit": "context", "part": "the-case"}')
    page.wait_for_url(f"{first_page}{LEFT_OFF}")


def test_the_first_page_makes_no_store_of_its_own(first_page: str, page: Page) -> None:
    page.goto(first_page)
    expect(page.locator("html[data-ready]")).to_be_attached()
    assert page.evaluate("indexedDB.databases()") == []


def test_a_part_is_a_part_of_the_address_whatever_its_letters(first_page: str, page: Page) -> None:
    come_again(page, first_page, '{"unit": "context", "part": "a/b?c#d"}')
    page.wait_for_url(f"{first_page}notebooks/index.html?path=02-context.ipynb#resume=a%2Fb%3Fc%23d")
