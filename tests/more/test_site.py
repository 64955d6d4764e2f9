"""The site: the whole course in a browser, from a plain web host under a sub-path, and nothing from anywhere else."""

from __future__ import annotations

import base64
import json
import re
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from course.export.site import pyodide
from course.language.markdown import curly
from course.learner.bookmark import FILE
from course.learner.location import FOLDER_NAME
from course.loading.library import Library
from tests.browser.axe import violations
from tests.browser.browser import remembering_page, watched_page
from tests.browser.figure import expect_fits
from tests.browser.lesson import Lesson
from tests.browser.server import Lab
from tests.conftest import ROOT
from tests.more.host import Host
from tests.more.learner import complete
from tests.more.made_site import taken
from tests.waiting import wait_until

pytestmark = [pytest.mark.more, pytest.mark.timeout(1200)]

UNIT = "relationships"
DIARY = f"{UNIT}/when-trust-changed"
OF_THE_BROWSER = re.compile(r"(^|\.)(google|googleapis)\.com$")
"""Chromium's own errands, which find no host here. No page of ours may name such a host: see the test of the files."""


def test_every_file_it_needs_is_its_own(site: Path) -> None:
    config = json.loads((site / "jupyter-lite.json").read_text())["jupyter-config-data"]
    kernel = config["litePluginSettings"]["@jupyterlite/pyodide-kernel-extension:kernel"]
    assert kernel["pyodideUrl"] == "./static/pyodide/pyodide.mjs"
    assert kernel["disablePyPIFallback"] is True
    packages = json.loads((site / "static" / "pyodide" / "pyodide-lock.json").read_text())["packages"]
    assert {*kernel["loadPyodideOptions"]["packages"]} <= {*packages}
    for package in packages.values():
        assert (site / "static" / "pyodide" / package["file_name"]).is_file()
        assert {*package["depends"]} <= {*packages}
    pages = [site / "index.html", site / "notebooks" / "index.html", site / "tree" / "index.html"]
    for page in pages:
        fetched = re.findall(r"""(?:src|import\(|<link[^>]*href)\s*=?\s*["'](https?:[^"']+)""", page.read_text())
        assert fetched == [], page


def test_what_goes_over_the_network_stays_under_15_mb(host: Host, browser: Browser) -> None:
    before = host.sent
    with watched_page(browser) as page:
        Lesson(page).open(host.lesson())
    assert host.sent - before < 15_000_000


def test_the_first_page_says_where_answers_are_and_leads_to_every_unit(
    host: Host, page: Page, library: Library
) -> None:
    page.goto(host.url)
    expect(page.get_by_text("Your answers are kept in this browser, on this computer.")).to_be_visible()
    expect(page.get_by_text("A browser may forget them:")).to_be_visible()
    expect(page.get_by_role("alert")).to_be_hidden()
    titles = [curly(unit.title) for unit in library.lessons]
    expect(page.get_by_role("link", name=f"Start with “{titles[0]}”")).to_be_visible()
    expect(page.get_by_role("listitem").get_by_role("link")).to_have_text(titles)
    page.get_by_role("button", name="Ask this browser to keep them").click()
    expect(page.get_by_role("status")).to_have_text(re.compile("This browser (keeps|did not)"))
    assert violations(page) == []
    page.goto(f"{host.url}tree")  # where JupyterLite's logo leads
    expect(page.get_by_role("heading", name="Units")).to_be_visible()


def test_a_unit_done_in_the_browser_is_there_another_day_and_goes_to_jupyterlab_and_back(
    host: Host, browser: Browser, library: Library, tmp_path: Path
) -> None:
    profile, log = tmp_path / "profile", tmp_path / "net.json"
    unit = library.unit(UNIT)
    with remembering_page(browser, profile, f"--log-net-log={log}") as page:
        page.goto(host.url)
        page.get_by_role("link", name=unit.title).click()
        lesson = Lesson(page)
        lesson.wait_live()
        expect(page.locator(".jp-InputArea-editor:visible")).to_have_count(0)
        expect(page.locator(".jp-toast-container, .Toastify__toast")).to_have_count(0)
        expect(page.locator(".progress .banner")).to_contain_text("kept in this browser, which may forget them")
        expect(page.locator(".answers")).to_contain_text("Your answers are in this browser, on this computer.")
        total = complete(lesson, unit)
        everything = f"All {total} activities done."
        expect(page.locator(".progress-words")).to_contain_text(everything)
        expect(lesson.activity(DIARY).locator(".saving")).to_have_text(re.compile(r"^Saved at .*, in this browser\.$"))
        first = taken(lesson, tmp_path / "first.json")
        # To another unit by its link, without JupyterLab's own tabs; and its words are those of this site.
        page.get_by_role("link", name=library.lessons[0].title).last.click()
        page.wait_for_url("**/notebooks/index.html?path=00-welcome.ipynb**")
        lesson.wait_live()
        expect(page.locator(".progress details")).to_contain_text(everything)
    assert len(first) == total

    with remembering_page(browser, profile) as page:
        lesson = Lesson(page).open(host.lesson())
        expect(page.locator(".progress-words")).to_contain_text(everything)
        assert taken(lesson, tmp_path / "again.json") == first

        shutil.copytree(ROOT / "content", tmp_path / "course" / "content")
        shutil.copytree(ROOT / "notebooks", tmp_path / "course" / "notebooks")
        with Lab(tmp_path / "course" / "notebooks", tmp_path / "home") as lab, watched_page(browser) as desk:
            there = Lesson(desk).open(lab.url())
            bring(there, tmp_path / "again.json", f"{total} of your activities came back.")
            expect(desk.locator(".progress-words")).to_contain_text(everything)
            kept = {path: json.loads(path.read_text()) for path in lab.answers.glob("*/*.json")}
            assert {one["activity"]: one["responses"] for one in kept.values()} == first
            there.activity(DIARY).locator("textarea").first.fill("Written at a desk, later.")
            there.expect_saved(DIARY)
            desk_answers = taken(there, tmp_path / "desk.json")

        bring(lesson, tmp_path / "desk.json", f"1 of your activities came back. {total - 1} stayed as they were here")
        expect(lesson.activity(DIARY).locator("textarea").first).to_have_value("Written at a desk, later.")
        lesson.reload()
        expect(lesson.activity(DIARY).locator("textarea").first).to_have_value("Written at a desk, later.")
        assert taken(lesson, tmp_path / "back.json") == desk_answers

        panel = page.locator(".activity.answers")
        panel.get_by_role("button", name="Clear my answers").click()
        panel.get_by_role("button", name="Clear them all").click()
        cleared = f"Your answers are cleared: {total} activities."  # many small steps through the service worker
        expect(panel.get_by_role("status")).to_contain_text(cleared, timeout=60_000)
        lesson.reload()
        expect(page.locator(".progress-words")).to_contain_text(f"0 of {total} activities done")

    assert asked(log) == {"127.0.0.1"}


def test_the_site_opens_where_the_learner_left_off(host: Host, browser: Browser, tmp_path: Path) -> None:
    with remembering_page(browser, tmp_path / "profile") as page:
        lesson = Lesson(page).open(host.lesson())
        lesson.activity(DIARY).locator("textarea").first.fill("Written first.")
        lesson.expect_saved(DIARY)
        page.get_by_role("button", name="Next part").click()
        part = urlsplit(page.url).fragment
        wait_until(lambda: kept_part(page) == part, page.describe)  # type: ignore[attr-defined]

    with remembering_page(browser, tmp_path / "profile") as page:
        page.goto(host.url)
        lesson = Lesson(page)
        lesson.wait_live()
        expect(page).to_have_url(f"{host.lesson()}#{part}")
        expect(page.locator(".wm-notice")).to_contain_text("You left off here.")
        page.get_by_role("button", name="Contents").click()
        page.get_by_role("link", name="This website's first page").click()
        page.get_by_role("link", name="Go on where you left off").click()
        lesson.wait_live()
        panel = page.locator(".activity.answers")
        panel.get_by_role("button", name="Clear my answers").click()
        panel.get_by_role("button", name="Clear them all").click()
        expect(panel.get_by_role("status")).to_contain_text("Your answers are cleared")
        page.goto(host.url)
        expect(page.get_by_role("link", name=re.compile("^Start with"))).to_be_visible()


def kept_part(page: Page) -> str | None:
    """The part that JupyterLite keeps as the one where the learner left off; None while it keeps none."""
    content = page.evaluate(KEPT, f"{FOLDER_NAME}/{FILE}")
    return json.loads(base64.b64decode(content))["part"] if content else None


KEPT = """file => new Promise((resolve, reject) => {
  const asked = indexedDB.open(`JupyterLite Storage - ${new URL("..", location.href).pathname}`);
  asked.onerror = () => reject(asked.error);
  asked.onsuccess = () => {
    const found = asked.result.transaction("files").objectStore("files").get(file);
    found.onerror = () => reject(found.error);
    found.onsuccess = () => { asked.result.close(); resolve(found.result?.content); };
  };
})"""
"""What JupyterLite keeps of a file. Only `evaluate` waits for it: to `wait_for_function` a promise is true at once."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390])
def test_a_unit_of_the_second_shape_fits_and_axe_finds_nothing_in_it(
    host: Host, browser: Browser, scheme: str, width: int
) -> None:
    with watched_page(browser, color_scheme=scheme, viewport={"width": width, "height": 800}) as page:
        Lesson(page).open(host.lesson("00-welcome"))
        page.wait_for_selector(f'body[data-jp-theme-light="{str(scheme == "light").lower()}"]', state="attached")
        for figure in page.locator("section.activity.figure").all():
            expect_fits(figure)
        for part in (".activity", ".jp-MarkdownCell"):
            assert violations(page, part) == []


def test_the_packages_are_those_that_the_tests_pass_with() -> None:
    constraints = dict(re.findall(r"^([\w.-]+)==(\S+)$", (ROOT / "constraints.txt").read_text(), re.MULTILINE))
    for name, version in re.findall(r"^([\w.-]+)==(\S+)$", pyodide.PINS.read_text(), re.MULTILINE):
        assert constraints.get(name, version) == version, name


def bring(lesson: Lesson, file: Path, said: str) -> None:
    """Bring an answers file back, until the panel says `said`."""
    panel = lesson.page.locator(".activity.answers")
    panel.locator("input[type=file]").set_input_files(file)
    expect(panel.get_by_role("status")).to_contain_text(said, timeout=30_000)


def asked(log: Path) -> set[str]:
    """Every host that the browser looked for, for whatever part of it, as it wrote down itself."""
    events = json.loads(log.read_text())["events"]
    urls = {event["params"]["url"] for event in events if "url" in event.get("params", {})}
    hosts = {urlsplit(url).hostname for url in urls if url.startswith(("http", "ws"))} - {None, "~notfound"}
    return {host for host in hosts if not OF_THE_BROWSER.search(host)}
