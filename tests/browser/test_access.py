"""Every kind of activity, in every state, for everyone: axe, structure, themes, zoom and spacing."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from course.loading.library import Library
from course.model import Quiz
from tests.browser.axe import violations
from tests.browser.browser import SCREEN, watched_page
from tests.browser.conftest import NOTEBOOK
from tests.browser.lesson import Lesson
from tests.browser.server import Lab

UNIT = "specimen"
ACTIVITY = "section.activity:has(footer .saving), section.activity.panel"

# WCAG 2.2, 1.4.12: what a reader may set without losing anything.
SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }
"""


def open_everything(lesson: Lesson) -> None:
    """Answer, check and show whatever there is, so that every state is looked at."""
    page = lesson.page
    page.evaluate(
        """() => {
          const click = (node) => node && !node.checked && node.click();
          for (const root of document.querySelectorAll('section.activity')) {
            for (const more of root.querySelectorAll('details')) more.open = true;
            for (const box of root.querySelectorAll('textarea,input[type=text]')) {
              box.value = 'A patient called Sarah Whitlock on Ward 7B.';
              box.dispatchEvent(new Event('input', { bubbles: true }));
              box.dispatchEvent(new Event('change', { bubbles: true }));
            }
            for (const list of root.querySelectorAll('select')) {
              list.selectedIndex = 1;
              list.dispatchEvent(new Event('change', { bubbles: true }));
            }
            for (const group of root.querySelectorAll('fieldset')) click(group.querySelector('input'));
            for (const go of root.querySelectorAll('[data-go],[data-reveals],[data-replies],[data-own=add]')) go.click();
            for (const form of root.querySelectorAll('form')) { form.requestSubmit(); form.requestSubmit(); }
            for (const more of root.querySelectorAll('[data-explain],[data-compare]')) more.click();
            click(root.querySelector('.replies input'));
            root.querySelector('[data-say]')?.click();
            root.querySelector('[data-ask],[data-again]')?.click();
          }
          for (const closed of document.querySelectorAll('.jp-MarkdownOutput details')) closed.open = true;
        }"""
    )
    expect(page.locator("div.better")).to_be_visible()
    expect(page.locator(".walked li")).to_have_count(1)
    expect(page.locator(".picture svg")).to_be_visible()
    expect(page.locator(".identifying:not(:empty)").locator("visible=true").first).to_be_visible()
    page.evaluate("document.activeElement?.blur()")


@pytest.fixture(scope="module")
def opened(specimen: Lesson) -> Lesson:
    open_everything(specimen)
    return specimen


def set_theme(lab: Lab, name: str) -> None:
    """Choose JupyterLab's theme, as its settings menu does."""
    lab.ask(
        "/lab/api/settings/@jupyterlab/apputils-extension:themes",
        "PUT",
        {"raw": f'{{"theme": "{name}", "adaptive-theme": false}}'},
    )


@pytest.mark.parametrize(
    "colours",
    [
        "JupyterLab Light",
        pytest.param("JupyterLab Dark", marks=pytest.mark.more),
        pytest.param("forced-colors", marks=pytest.mark.more),
    ],
)
def test_axe_finds_nothing_in_any_activity(specimen_lab: Lab, browser: Browser, colours: str) -> None:
    forced = colours == "forced-colors"
    set_theme(specimen_lab, "JupyterLab Light" if forced else colours)
    with watched_page(browser, forced_colors="active" if forced else "none") as page:
        lesson = Lesson(page).open(specimen_lab.url(NOTEBOOK))
        light = "false" if "Dark" in colours else "true"
        page.wait_for_selector(f'body[data-jp-theme-light="{light}"]', state="attached")
        assert violations(page, ".activity") == []
        open_everything(lesson)
        assert violations(page, ".activity") == []
        assert violations(page, ".jp-MarkdownCell") == []
    set_theme(specimen_lab, "JupyterLab Light")


def test_questions_are_tied_to_their_options(opened: Lesson) -> None:
    page = opened.page
    for box in page.locator(f"{ACTIVITY} >> input[type=radio]").all():
        assert box.evaluate("node => !!node.closest('fieldset')?.querySelector('legend')?.textContent.trim()")
        assert box.get_attribute("name")
    for control in page.locator(f":is({ACTIVITY}) :is(input,select,textarea)").all():
        name = control.evaluate(
            "node => (node.labels?.[0]?.textContent || node.getAttribute('aria-label') || '').trim()"
        )
        assert name, control.evaluate("node => node.outerHTML")


def test_names_and_groups_in_the_accessibility_tree(opened: Lesson, library: Library) -> None:
    item = library.unit(UNIT).activity("one-of-each").items[0]  # type: ignore[union-attr]
    place = opened.item(f"{UNIT}/one-of-each", item.id)
    tree = place.aria_snapshot()
    question = item.stem.strip().split("\n\n")[-1].replace("'", "’")
    assert f'group "{question}"' in tree or f"group '{question}'" in tree, tree
    for letter, option in zip("ABCD", place.locator("[data-option]").all(), strict=False):
        words = option.locator(".choice-text").inner_text()
        assert re.search(rf"radio [\"']{letter} {re.escape(words[:40])}", tree.replace('\\"', '"')), tree
    assert "status" in tree
    assert 'button "Check my answer"' in tree


def test_each_judgement_is_described_by_its_question_and_its_situation(opened: Lesson, library: Library) -> None:
    quiz = library.unit(UNIT).activity("one-of-each")
    assert isinstance(quiz, Quiz)
    item = next(one for one in quiz.items if one.kind == "situational-judgement")
    place = opened.item(f"{UNIT}/one-of-each", item.id)
    question = place.locator(".label").inner_text()
    situation = place.locator(".situation").inner_text()
    tree = opened.page.context.new_cdp_session(opened.page).send("Accessibility.getFullAXTree")["nodes"]
    names = {node["name"]["value"]: node for node in tree if node.get("role", {}).get("value") == "group"}
    for legend in place.locator("fieldset > legend").all_inner_texts():
        described = names[legend]["description"]["value"]
        assert re.sub(r"\s+", " ", described) == re.sub(r"\s+", " ", f"{situation} {question}")


def test_feedback_is_described_to_its_option_and_said_in_the_same_live_region(specimen: Lesson) -> None:
    item = specimen.item(f"{UNIT}/one-of-each", "priya-not-heard")
    said = item.get_by_role("status").element_handle()
    assert said
    for at in (0, 1):
        item.locator("input").nth(at).check()
        item.get_by_role("button", name="Check my answer").click()
        described = item.locator("input").nth(at).get_attribute("aria-describedby")
        expect(item.locator(f"[id='{described}']")).to_be_visible()
        assert said.evaluate("node => node.isConnected && node.textContent.length > 0")


def test_headings_keep_the_outline(opened: Lesson) -> None:
    levels = opened.page.locator(".jp-Notebook :is(h1,h2,h3,h4,h5,h6):visible").evaluate_all(
        "nodes => nodes.map(node => Number(node.tagName[1]))"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), levels


def test_targets_are_24_px_or_more_and_focus_shows(opened: Lesson) -> None:
    page = opened.page
    small = page.locator(f":is({ACTIVITY}) :is(button,input,select,textarea,summary):visible").evaluate_all(
        """nodes => nodes.filter(n => !n.classList.contains('unseen')).map(n => [n.getBoundingClientRect(), n.outerHTML])
             .filter(([box]) => box.width < 24 || box.height < 24).map(([box, html]) => html.slice(0, 120))"""
    )
    assert small == []
    page.locator("section.activity").first.evaluate("node => { node.tabIndex = -1; node.focus() }")
    seen = 0
    for _ in range(60):
        page.keyboard.press("Tab")
        ring = page.evaluate(
            """() => { const n = document.activeElement; if (!n.closest('.activity')) return null;
                 const s = getComputedStyle(n); return [s.outlineStyle, parseFloat(s.outlineWidth), n.outerHTML.slice(0, 80)] }"""
        )
        if ring:
            seen += 1
            assert ring[0] != "none", ring
            assert ring[1] >= 2, ring
    assert seen > 40


@pytest.fixture
def narrow(opened: Lesson) -> Iterator[Page]:
    """The specimen on a small telephone, with everything open."""
    opened.page.set_viewport_size({"width": 320, "height": 640})
    yield opened.page
    opened.page.set_viewport_size(SCREEN)


@pytest.mark.parametrize("spacing", ["", SPACING], ids=["plain", "text-spacing"])
def test_nothing_is_lost_at_320_px(narrow: Page, spacing: str) -> None:
    style = narrow.add_style_tag(content=f"@media all {{ {spacing} }}")
    lost = narrow.evaluate(
        """() => {
          const wrong = [];
          for (const root of document.querySelectorAll('section.activity')) {
            const frame = root.getBoundingClientRect();
            if (frame.right > innerWidth + 1) wrong.push(`${root.dataset.activity} is ${frame.right} wide`);
            for (const node of root.querySelectorAll('*')) {
              if (!node.checkVisibility() || node.closest('.unseen,svg')) continue;
              if (getComputedStyle(node).clipPath === 'inset(50%)') continue; // for screen readers alone
              const box = node.getBoundingClientRect();
              if (box.right > frame.right + 1 || box.left < frame.left - 1) wrong.push(`outside: ${node.outerHTML.slice(0, 90)}`);
              if (node.scrollWidth > node.clientWidth + 2 && getComputedStyle(node).overflowX === 'hidden') wrong.push(`cut: ${node.outerHTML.slice(0, 90)}`);
            }
          }
          return wrong;
        }"""
    )
    assert lost == []
    width = narrow.locator("section.activity").first.evaluate("node => node.getBoundingClientRect().width")
    assert width >= 220
    style.evaluate("node => node.remove()")
