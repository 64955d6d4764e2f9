"""The parts of a text, a picture and key points, as a learner's browser shows them and a screen reader says them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.browser import SCREEN, watched_page
from tests.browser.conftest import NOTEBOOK
from tests.browser.figure import expect_fits
from tests.browser.lesson import Lesson
from tests.browser.server import Lab
from tests.browser.test_access import SPACING

HOW, PICTURE, POINTS = "specimen/how-to-do-it", "specimen/pain-and-mood", "specimen/five-to-take-away"


def shown(page: Page, name: str) -> Locator:
    return page.locator(f'section.activity[data-activity="{name}"]')


NARROW = {"width": 390, "height": 800}


@pytest.fixture
def narrow(specimen: Lesson) -> Iterator[Page]:
    """The specimen where it is narrow."""
    specimen.page.set_viewport_size(NARROW)
    yield specimen.page
    specimen.page.set_viewport_size(SCREEN)


def columns(table: Locator) -> int:
    """How many cells of its first row stand side by side."""
    tops = (
        table.locator("tbody tr")
        .first.locator("td,th")
        .evaluate_all("nodes => nodes.map(node => Math.round(node.getBoundingClientRect().top))")
    )
    return max(tops.count(top) for top in tops)


def test_the_parts_are_live_and_keep_nothing(specimen: Lesson) -> None:
    for name in (HOW, PICTURE, POINTS):
        expect(shown(specimen.page, name)).to_have_count(1)
        expect(shown(specimen.page, name).locator("footer")).to_have_count(0)


def test_words_to_use_stand_side_by_side_and_stack_where_it_is_narrow(specimen: Lesson) -> None:
    page = specimen.page
    table = shown(page, HOW).locator("table.phrases")

    assert columns(table) == 2
    expect(table.locator(".column").first).to_be_hidden()
    page.set_viewport_size(NARROW)
    assert columns(table) == 1
    for cell in shown(page, HOW).locator(".fits :is(tbody th, td)").all():
        row = cell.locator("xpath=..").evaluate("node => node.clientWidth")
        assert cell.evaluate("node => node.getBoundingClientRect().width") >= row - 1
    expect(table.locator(".column").first).to_be_visible()
    page.set_viewport_size(SCREEN)


@pytest.mark.parametrize("where", ["wide", "narrow"])
def test_a_screen_reader_says_the_tables_as_tables_with_names(
    specimen: Lesson, request: pytest.FixtureRequest, where: str
) -> None:
    how = shown(specimen.page if where == "wide" else request.getfixturevalue("narrow"), HOW)
    say = how.get_by_role("table", name="Words to use")
    safety = how.get_by_role("group", name="Keep people safe").get_by_role("table", name="Keep people safe")

    expect(say.get_by_role("columnheader")).to_have_count(2)
    expect(say.get_by_role("cell", name="“What worries you most about it?”")).to_have_count(1)
    expect(safety.get_by_role("columnheader")).to_have_count(4)
    expect(safety.get_by_role("rowheader", name="A nurse or a GP")).to_have_count(1)


def test_a_screen_reader_says_the_picture_by_its_title_and_every_heading(specimen: Lesson) -> None:
    picture = shown(specimen.page, PICTURE).get_by_role("img")
    expect(picture).to_have_accessible_name(
        "Pain and mood feed each other. One: pain takes sleep and plans, and mood drops. Two: worry, low mood and bad "
        "nights turn pain up. Three: having both makes getting better slower."
    )
    for heading in ("Steps", "Words to use", "An example", "Keep people safe", "What the evidence says"):
        expect(shown(specimen.page, HOW).get_by_role("heading", name=heading, exact=True)).to_have_count(1)
    expect(shown(specimen.page, POINTS).get_by_role("listitem").last).to_contain_text("For safety: Numb between")


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_a_picture_fits_its_column_and_can_be_read(narrow: Page, width: int) -> None:
    narrow.set_viewport_size({"width": width, "height": 800})
    expect_fits(shown(narrow, PICTURE))


def test_letters_in_a_picture_are_as_large_as_the_text_where_there_is_room(specimen: Lesson) -> None:
    picture = shown(specimen.page, PICTURE)
    letter = picture.locator("svg").evaluate("node => 16 * node.getBoundingClientRect().width / 320")
    body = picture.locator("figcaption").evaluate("node => parseFloat(getComputedStyle(node).fontSize)")
    assert letter >= body - 0.01


@pytest.mark.parametrize("width", [320, 390, 768])
def test_nothing_touches_or_is_torn_where_it_is_narrow(narrow: Page, width: int) -> None:
    narrow.set_viewport_size({"width": width, "height": 800})
    torn = narrow.locator(".activity .tag:visible").evaluate_all(
        "nodes => nodes.filter(node => node.getClientRects().length > 1).map(node => node.outerHTML)"
    )
    centred = narrow.locator(".activity button.link:visible").evaluate_all(
        "nodes => nodes.filter(node => getComputedStyle(node).textAlign === 'center').map(node => node.textContent)"
    )
    touching = narrow.evaluate(
        """() => [...document.querySelectorAll('.activity button:not(.link)')].filter((node) => node.checkVisibility())
             .flatMap((button) => {
               const box = button.getBoundingClientRect();
               return [...button.closest('.activity').querySelectorAll('p, label, select, textarea, h3, h4, button')]
                 .filter((node) => node !== button && node.checkVisibility() && node.textContent.trim())
                 .map((node) => [node, node.getBoundingClientRect()])
                 .filter(([, other]) => other.width > 1 && other.left < box.right && other.right > box.left)
                 .filter(([, other]) => Math.max(other.top - box.bottom, box.top - other.bottom) < 4)
                 .map(([node]) => `${button.textContent} / ${node.textContent}`);
             })"""
    )
    assert torn == []
    assert centred == []
    assert touching == []


def test_no_letters_of_the_picture_lie_over_others(specimen: Lesson) -> None:
    """The styles of the page leave a drawing as its author drew it."""
    over = (
        shown(specimen.page, PICTURE)
        .locator("svg")
        .evaluate(
            """svg => {
          const boxes = [...svg.querySelectorAll('text')].map((node) => [node.textContent, node.getBoundingClientRect()]);
          return boxes.flatMap(([a, one], at) => boxes.slice(at + 1).filter(([b, two]) =>
            one.left < two.right - 1 && two.left < one.right - 1 && one.top < two.bottom - 6 && two.top < one.bottom - 6
          ).map(([b]) => `${a} / ${b}`));
        }"""
        )
    )
    assert over == []


def test_a_role_opens_and_closes_by_keyboard(specimen: Lesson) -> None:
    page = specimen.page
    card = shown(page, HOW).locator("details").first
    card.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(card.get_by_text("Ask where they are")).to_be_visible()
    expect(card.locator("summary")).to_be_focused()
    page.keyboard.press("Space")
    expect(card.get_by_text("Ask where they are")).to_be_hidden()
    page.keyboard.press("b")  # a command of JupyterLab: a new cell below
    expect(page.locator(".jp-CodeCell .cm-content:text-is('')")).to_have_count(0)


@pytest.mark.parametrize("spacing", ["", SPACING], ids=["plain", "text-spacing"])
@pytest.mark.parametrize("name", [HOW, PICTURE, POINTS])
def test_axe_finds_nothing_and_nothing_is_cut_at_390_px(narrow: Page, name: str, spacing: str) -> None:
    style = narrow.add_style_tag(content=spacing) if spacing else None
    narrow.evaluate("for (const card of document.querySelectorAll('.role-card')) card.open = true")
    root = shown(narrow, name)
    wide = root.evaluate(
        """root => [...root.querySelectorAll('*')].filter((node) => node.checkVisibility()
             && node.getBoundingClientRect().right > root.getBoundingClientRect().right + 1).map((node) => node.outerHTML)"""
    )
    assert wide == []
    assert violations(narrow, f'[data-activity="{name}"]') == []
    if style:
        style.evaluate("node => node.remove()")


NEW_PARTS = [
    ".acts",
    ".phrases",
    ".worked",
    ".keep-safe",
    ".evidence",
    ".role-card",
    ".drawn",
    ".take-away",
    ".wm-way",
    "details.closed",
]


@pytest.mark.parametrize(
    ("width", "scheme"),
    [
        (320, "dark"),
        *(pytest.param(*each, marks=pytest.mark.more) for each in [(320, "light"), (1200, "light"), (1200, "dark")]),
    ],
)
def test_axe_finds_nothing_in_the_new_parts_in_light_and_dark(
    specimen_lab: Lab, browser: Browser, scheme: str, width: int
) -> None:
    with watched_page(browser, color_scheme=scheme, viewport={"width": width, "height": 800}) as page:
        Lesson(page).open(specimen_lab.url(NOTEBOOK))
        page.wait_for_selector(f'body[data-jp-theme-light="{str(scheme == "light").lower()}"]', state="attached")
        page.get_by_role("link", name="the whole unit").click()
        page.mouse.move(0, 0)  # a heading shows a link of JupyterLab's to whoever points at it
        assert [part for part in NEW_PARTS if not page.locator(f":is(.activity, .jp-Cell) {part}").count()] == []
        for closed in (True, False):
            page.evaluate(
                "open => document.querySelectorAll('.activity details, .jp-MarkdownOutput details').forEach("
                "each => { each.open = open })",
                not closed,
            )
            for part in (".activity", ".jp-MarkdownCell", ".wm-way"):
                assert violations(page, part) == []


def test_safety_stands_out_where_the_reader_sets_the_colours(specimen: Lesson) -> None:
    page = specimen.page
    page.emulate_media(forced_colors="active")
    try:
        frame = shown(page, HOW).locator(".keep-safe")
        assert frame.evaluate("node => getComputedStyle(node).borderTopWidth") == "3px"
        for sign in (frame.locator(".sign"), shown(page, POINTS).locator(".sign")):
            ink, paper = sign.evaluate("node => [getComputedStyle(node).color, getComputedStyle(node).backgroundColor]")
            assert ink != paper
        line = shown(page, PICTURE).locator("svg").evaluate("node => getComputedStyle(node).stroke")
        text = page.locator(f'section[data-activity="{PICTURE}"] h2').evaluate("node => getComputedStyle(node).color")
        assert line == text
    finally:
        page.emulate_media(forced_colors="none")
