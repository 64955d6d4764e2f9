"""A second engine for accessibility, which has other rules than axe: the specimen's handout, and a live lesson."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from course.export import output_folder
from course.export.paper import formats, handouts
from course.export.paper.document import PrintOptions
from course.loading.library import SPECIMEN, Library
from tests.browser.browser import watched_page
from tests.browser.conftest import NOTEBOOK
from tests.browser.lesson import Lesson
from tests.browser.server import Lab
from tests.more.tools import npm_packages

pytestmark = pytest.mark.more

CHECK = """async (ours) => {
  const { results } = await new globalThis.ace.Checker().check(document, ["WCAG_2_2"]);
  const nodeAt = (path) => document.evaluate(path, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
  const failed = results.filter(({ value }) => value[0] === "VIOLATION" && value[1] === "FAIL");
  const isOurs = ({ path }) => !ours || nodeAt(path.dom)?.closest(ours);
  return [results.length, failed.filter(isOurs).map((each) => `${each.ruleId}: ${each.message} ${each.snippet}`)];
}"""
OURS = ".activity, .wm-bar, [data-place]"


@pytest.fixture(scope="module")
def engine(pytestconfig: pytest.Config) -> str:
    """Its script, from a package on this machine."""
    package = npm_packages(pytestconfig.cache.mkdir("javascript")) / "accessibility-checker-engine"
    return (package / "ace.js").read_text(encoding="utf-8")


def failures(page: Page, engine: str, ours: str = "") -> list[str]:
    """What it calls a violation, in what is inside `ours`."""
    page.evaluate(f"{engine}\n;globalThis.ace = ace")
    looked, failed = page.evaluate(CHECK, ours)
    assert looked, "it looked at nothing"
    return sorted(set(failed))


def test_it_finds_what_is_wrong(page: Page, engine: str) -> None:
    page.set_content("<!doctype html><html lang=en><title>A page</title><main><h1>One</h1><img src='data:,'></main>")
    assert any("img_alt_valid" in each for each in failures(page, engine))


def test_the_handout_has_no_violation(page: Page, engine: str, library: Library, tmp_path: Path) -> None:
    document = handouts.build(library, SPECIMEN, PrintOptions())
    [path] = output_folder.put(tmp_path, [formats.to_file(library, document, PrintOptions(), "html")])
    page.goto(path.as_uri())
    assert failures(page, engine) == []


def test_a_live_lesson_has_no_violation(browser: Browser, engine: str, specimen_lab: Lab) -> None:
    with watched_page(browser) as page:
        Lesson(page).open(specimen_lab.url(NOTEBOOK))
        page.evaluate("for (const each of document.querySelectorAll('.activity details')) each.open = true")
        assert failures(page, engine, OURS) == []
        page.get_by_role("button", name="Contents").first.click()
        assert failures(page, engine, OURS) == []
