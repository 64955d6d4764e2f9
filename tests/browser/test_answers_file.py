"""Answers go out in a file and come back from it, in a real browser."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NOTEBOOK
from tests.browser.kept import UNIT, put
from tests.browser.lesson import Lesson
from tests.browser.server import Lab


def test_answers_go_out_and_come_back(specimen_lab: Lab, page: Page, tmp_path: Path) -> None:
    name = f"{UNIT}/trust-lost-or-won"
    lesson = Lesson(page).open(specimen_lab.url(NOTEBOOK))
    box = lesson.activity(name).locator("[data-part=description]")
    box.fill("To take with me. 🙂")
    panel = page.locator(".activity.answers")
    panel.get_by_role("button", name="Take your answers with you").click()
    with page.expect_download() as download:
        panel.get_by_role("button", name="Save a copy to bring back").click()
    file = tmp_path / "mine.json"
    download.value.save_as(file)
    assert re.fullmatch(r"my-answers-\d{4}-\d\d-\d\d\.json", download.value.suggested_filename)
    expect(panel.get_by_role("status")).to_contain_text("Your answers are in the file")

    panel.get_by_role("button", name="Clear my answers").click()
    panel.get_by_role("button", name="Clear them all").click()
    expect(panel.get_by_role("status")).to_contain_text("Your answers are cleared")
    expect(box).to_have_value("")
    assert not list(specimen_lab.answers.rglob("*.json*"))

    empty = lesson.activity(f"{UNIT}/one-question").locator(".saving")
    expect(empty).to_have_text("Cleared.")
    panel.locator("input[type=file]").set_input_files(file)
    expect(panel.get_by_role("status")).to_contain_text("of your activities came back")
    expect(box).to_have_value("To take with me. 🙂")
    expect(empty).to_contain_text("Your answers save as you go")
    lesson.reload()
    expect(box).to_have_value("To take with me. 🙂")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("not json at all", "damaged, or is not an answers file"),
        ("[" * 200_000, "damaged, or is not an answers file"),
        ('{"kind": "something else"}', "not an answers file of this course"),
        ('{"kind": "what-matters-to-me-answers", "format": 99, "activities": {}}', "newer version"),
        (
            '{"kind": "what-matters-to-me-answers", "format": 1, "activities": {"../../evil": {"saved": "", "responses": {}}}}',
            "damaged near",
        ),
        ("x" * 11_000_000, "too large"),
        ("x" * 7_500_000, "damaged, or is not an answers file"),  # the largest that a Jupyter server lets through
        ('{"kind": "what-matters-to-me-answers", "activities": {"a/b": {"sav', "is cut off: its end is missing"),
    ],
    ids=["damaged", "deep", "other", "newer", "hostile", "huge", "large", "cut off"],
)
def test_a_bad_answers_file_is_refused_with_a_sentence_and_changes_nothing(
    specimen_lab: Lab, specimen: Lesson, tmp_path: Path, text: str, sentence: str
) -> None:
    before = {path: path.read_bytes() for path in specimen_lab.answers.rglob("*.json")}
    file = tmp_path / "bad.json"
    file.write_text(text)
    panel = specimen.page.locator(".activity.answers")
    panel.locator("input[type=file]").set_input_files(file)
    expect(panel.get_by_role("status")).to_contain_text(sentence)
    expect(panel.get_by_role("status")).to_contain_text("Nothing was changed")
    assert before == {path: path.read_bytes() for path in specimen_lab.answers.rglob("*.json")}


LETTERS = "Café, naïve, “quotes” 👩🏽‍⚕️"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_an_answers_file_that_an_editor_saved_comes_back_to_the_letter_or_not_at_all(
    specimen_lab: Lab, specimen: Lesson, tmp_path: Path, encoding: str
) -> None:
    put(specimen_lab, "if-then", {"if": LETTERS})
    before = (specimen_lab.answers / UNIT / "if-then.json").read_bytes()
    entry = {"saved": "2026-01-05T10:00:00+00:00", "responses": {"if": LETTERS}}
    document = {"kind": "what-matters-to-me-answers", "format": 1, "activities": {f"{UNIT}/if-then": entry}}
    file = tmp_path / "mine.json"
    file.write_bytes(json.dumps(document, ensure_ascii=False).encode(encoding, errors="ignore"))
    panel = specimen.page.locator(".activity.answers")
    panel.locator("input[type=file]").set_input_files(file)
    refused = "This file is not saved as UTF-8, so letters such as é could come back wrong. Nothing was changed."
    came = "0 of your activities came back. 1 stayed as they were here: saved later, or just the same."
    expect(panel.get_by_role("status")).to_contain_text(refused if encoding == "cp1252" else came)
    assert (specimen_lab.answers / UNIT / "if-then.json").read_bytes() == before
