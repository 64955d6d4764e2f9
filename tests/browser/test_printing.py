"""A lesson on paper, by the browser's own print: the learner's words whole, no code, no key that they have not seen."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from unicodedata import normalize

import pypdf
import pytest
from playwright.sync_api import Browser, expect

from course.language import markdown
from course.language.plaintext import html_to_text
from course.loading.library import Library
from course.model import Quiz, Reflection
from tests.browser.browser import watched_page
from tests.browser.lesson import Lesson
from tests.browser.server import Lab

UNIT = "relationships"
DIARY = f"{UNIT}/when-trust-changed"
QUIZ = f"{UNIT}/what-was-heard"
MORE = f"{UNIT}/in-the-staff-room"
LINES = [f"Line {number} of what I wrote, with the word sparrow-{number} in it." for number in range(1, 91)]
A_LONG_WORD = "Llanfair" * 40


def letters(text: str) -> str:
    """Words without the room between them, as lines may break anywhere, and without letters that are joined in print."""
    return "".join(normalize("NFKC", text).split())


def in_content(text: str) -> str:
    """The same of what an author wrote, as it is typeset."""
    return letters(html_to_text(str(markdown.html(text))))


def printed(lesson: Lesson) -> list[str]:
    """The text of each page that the browser's print makes, as a learner's printer gets it: no background colours."""
    pdf = pypdf.PdfReader(io.BytesIO(lesson.page.pdf(format="A4")))
    return [page.extract_text() for page in pdf.pages]


@pytest.fixture(scope="module")
def answered(specimen_lab: Lab, browser: Browser) -> Iterator[Lesson]:
    """A unit in which a learner wrote, chose and looked at some, and left the rest alone."""
    with watched_page(browser) as page:
        lesson = Lesson(page).open(specimen_lab.url())
        boxes = lesson.activity(DIARY).locator("textarea")
        boxes.nth(0).fill("\n".join(LINES))
        boxes.nth(1).fill(A_LONG_WORD)
        item = lesson.activity(QUIZ).locator("[data-item]").first
        item.locator("input").first.check()
        item.locator("button[type=submit]").click()
        expect(item.get_by_role("status").first).not_to_be_empty()
        lesson.expect_saved(DIARY)
        lesson.expect_saved(QUIZ)
        yield lesson


def test_it_holds_all_that_the_learner_wrote_and_nothing_of_jupyterlab(
    answered: Lesson, library: Library, specimen_lab: Lab
) -> None:
    texts = printed(answered)
    said = letters("\n".join(texts))

    unit = library.unit(UNIT)
    assert in_content(unit.title) in said
    for activity in unit.activities:
        assert in_content(activity.title) in said, activity.id
    assert [line for line in LINES if letters(line) not in said] == []
    assert A_LONG_WORD in said
    assert len(texts) > 5
    for word in (
        "fromcourse",
        "progress(",
        "Kernel",
        "Showthecode",
        "Start again",
        "Savedat",
        ".ipynb",
        str(specimen_lab.home),
    ):
        assert letters(word) not in said, word
    assert [number for number, text in enumerate(texts, start=1) if not text.strip()] == [], "an empty page"


@pytest.mark.more
def test_a_key_is_there_once_it_was_seen_and_not_before(answered: Lesson, library: Library) -> None:
    said = letters("\n".join(printed(answered)))

    unit = library.unit(UNIT)
    [quiz] = [activity for activity in unit.activities if isinstance(activity, Quiz) and QUIZ.endswith(activity.id)]
    [diary] = [one for one in unit.activities if isinstance(one, Reflection) and DIARY.endswith(one.id)]
    chosen = answered.activity(QUIZ).locator("[data-item]").first.locator(".feedback:visible > p:not(.verdict)")
    assert letters(chosen.first.inner_text()) in said
    for item in quiz.items[1:]:
        rationale = answered.item(QUIZ, item.id).locator(".rationale").first
        assert letters(rationale.evaluate("node => node.textContent"))[:80] not in said
    for prompt in diary.prompts:
        assert in_content(prompt.model_answer)[:60] not in said


def test_what_stands_closed_is_a_heading_and_what_was_answered_there_is_printed(
    answered: Lesson, library: Library
) -> None:
    [more] = [one for one in library.unit(UNIT).activities if isinstance(one, Quiz) and MORE.endswith(one.id)]
    question = in_content(more.items[0].stem)[:60]
    assert question not in letters("\n".join(printed(answered)))

    place = answered.activity(MORE)
    place.locator("summary").first.click()
    place.locator("input").first.check()
    place.locator("button[type=submit]").first.click()
    answered.expect_saved(MORE)
    place.locator("summary").first.click()
    expect(place.locator("input").first).to_be_hidden()

    assert question in letters("\n".join(printed(answered)))
    expect(place.locator("input").first).to_be_hidden()


def test_the_button_in_the_lesson_prints_it(answered: Lesson) -> None:
    page = answered.page
    page.evaluate("() => { window.prints = 0; window.print = () => { window.prints += 1 } }")
    page.get_by_role("button", name="Print this unit").click()
    page.wait_for_function("window.prints === 1")


@pytest.mark.more
def test_it_is_dark_on_white_whatever_the_screen_is(lab: Lab, browser: Browser) -> None:
    with watched_page(browser, color_scheme="dark") as page:
        lesson = Lesson(page).open(lab.url())
        page.wait_for_selector('body[data-jp-theme-light="false"]', state="attached")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        for part in (".activity h2", ".activity p", ".jp-MarkdownCell h1", ".jp-MarkdownCell p"):
            colour = page.locator(part).first.evaluate("node => getComputedStyle(node).color")
            assert all(int(value) < 0x80 for value in re.findall(r"\d+", colour)[:3]), (part, colour)
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        page.emulate_media(media="null")
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert len(printed(lesson)) > 5
        lesson.activity(DIARY).locator("textarea").first.fill("Still here to write in.")
        lesson.expect_saved(DIARY)
