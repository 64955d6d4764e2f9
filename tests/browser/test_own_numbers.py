"""A learner sees all that is in their numbers file before it is downloaded, and no word of theirs is in it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from course.learner.store import Store
from course.loading.library import Library
from course.portfolio.cohort.own_numbers import own_numbers
from tests.browser.axe import violations
from tests.browser.browser import watched_page
from tests.browser.conftest import NOTEBOOK
from tests.browser.lesson import Lesson
from tests.browser.server import Lab
from tests.conftest import ROOT

ANSWERS = ROOT / "tests" / "editions" / "2026.1" / "answers"


@pytest.fixture(scope="module")
def shown(specimen_lab: Lab, browser: Browser) -> Iterator[Locator]:
    """The panel with the numbers file on show, of somebody who answered edition 2026.1."""
    shutil.copytree(ANSWERS, specimen_lab.answers, dirs_exist_ok=True)
    with watched_page(browser) as page:
        Lesson(page).open(specimen_lab.url(NOTEBOOK))
        panel = page.locator(".activity.answers")
        panel.get_by_role("button", name="See my numbers file").click()
        expect(panel.get_by_role("heading", name="You see all that is in your numbers file")).to_be_focused()
        yield panel


@pytest.mark.more
def test_all_that_is_in_the_file_is_shown_in_the_terminals_words_and_downloaded(
    specimen_lab: Lab, library: Library, shown: Locator, tmp_path: Path
) -> None:
    own = own_numbers(library, Store(specimen_lab.answers))
    lines = shown.locator("[data-numbers-file]").inner_text()
    with shown.page.expect_download() as download:
        shown.get_by_role("button", name="Download this file").click()
    download.value.save_as(tmp_path / "mine.json")

    assert download.value.suggested_filename == own.name
    assert json.loads((tmp_path / "mine.json").read_text()) == json.loads(own.text)
    assert len(own.in_words) > 30
    assert [line for line in own.in_words[1:] if not said(line.strip(), lines)] == []
    expect(shown.locator("[data-numbers-file]").get_by_role("status")).to_contain_text(f"in the file {own.name}")


def said(line: str, lines: str) -> bool:
    """A rating stands in two lines in the panel, and in one in the terminal."""
    return all(part in lines for part in line.split(" You gave: ")) if " You gave: " in line else line in lines


def test_no_word_that_the_learner_wrote_is_in_it(library: Library, shown: Locator) -> None:
    saved = [json.loads(path.read_text(encoding="utf-8")) for path in ANSWERS.glob("*/*.json")]
    written = [
        words for each in saved for words in each["responses"].values() if isinstance(words, str) and " " in words
    ]
    text = shown.locator("[data-numbers-file]").inner_text()

    assert len(written) > 20
    assert [words for words in written if words in text] == []


def test_axe_finds_nothing_and_closing_goes_back_to_the_button(shown: Locator) -> None:
    assert violations(shown.page, ".activity.answers") == []
    shown.get_by_role("button", name="Close, and download nothing").click()
    expect(shown.locator("[data-numbers-file]")).to_be_hidden()
    expect(shown.get_by_role("button", name="See my numbers file")).to_be_focused()
