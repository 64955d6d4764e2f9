"""Stories on paper and in Word: each opens at its first scene, and what it is in short stands after the last."""

from __future__ import annotations

import io
import json
from itertools import pairwise

import docx
import lxml.html
import pytest

from course.export import notebooks
from course.export.paper import guide, workbook
from course.export.paper.document import Document, PrintOptions
from course.export.paper.formats import to_file
from course.loading.library import SPECIMEN, Library
from course.model import Story
from tests.export.paper.pages import pages_of
from tests.printed import ALL, page_of

IN_SHORT = "The story in short"
WITHOUT_SUMMARY = "You can read it, or leave it out."
READ_ALOUD = "It’s read aloud. You needn’t listen: step out whenever you like."
WHERE = "leave it out, or go straight to the story in short, after the last scene."


def expect_scenes_first(page: str) -> int:
    """How many stories the page tells, each of them from its first scene on."""
    stories = lxml.html.document_fromstring(page).find_class("story")
    for story in stories:
        parts = [part for part in story.iter("div") if part.get("class") in ("scenes", "summary")]
        classes = [part.get("class") for part in parts]
        noted = story.find_class("content-note")
        assert classes in (["scenes", "summary"], ["scenes"]), story.get("data-activity")
        if noted and parts[-1].get("class") == "scenes":
            note = " ".join(noted[0].text_content().split())
            assert note.endswith((WITHOUT_SUMMARY, READ_ALOUD)), note
        elif noted:
            assert WHERE in " ".join(noted[0].text_content().split())
            assert parts[-1].text_content().strip().startswith(IN_SHORT)
    return len(stories)


def test_every_printed_story_opens_at_its_first_scene(library: Library) -> None:
    told = {name: expect_scenes_first(page_of(name)) for name in ALL}
    whole = [name for name in told if name.startswith("booklet") or name.split("-")[1] in ("workbook", "guide")]

    units = [library.unit(entry.unit) for entry in library.lessons]
    stories = [each for unit in units for each in unit.activities if isinstance(each, Story)]
    assert len(stories) >= 12
    assert sum(told[name] for name in whole) == 6 * len(stories)


@pytest.mark.parametrize("large", [False, True], ids=["plain", "large"])
@pytest.mark.parametrize("kind", [workbook, guide])
def test_a_story_in_word_opens_at_its_first_scene(library: Library, kind, large: bool) -> None:
    options = PrintOptions(large=large)
    document: Document = kind.build(library, SPECIMEN, options)
    paragraphs = docx.Document(io.BytesIO(to_file(library, document, options, "docx")[1])).paragraphs
    headings = [each.text for each in paragraphs if each.style and each.style.name.startswith("Heading")]
    story = headings[headings.index("A minute more") :]

    assert story[1] == "The cuff"
    assert story.index(IN_SHORT) == 1 + len(library.unit("specimen").activity("a-minute-more").scenes)  # type: ignore[union-attr]


def test_a_lesson_that_nobody_has_started_shows_the_scenes_first(library: Library) -> None:

    cells = json.loads(notebooks.build(library, SPECIMEN))["cells"]
    [told] = [cell for cell in cells if cell["id"] == "a-minute-more"]

    assert expect_scenes_first("".join(told["outputs"][0]["data"]["text/html"])) == 1


@pytest.mark.uncounted
@pytest.mark.parametrize(
    "name", ["relationships-handout-normal", "relationships-handout-large", "half-day-handout-normal"]
)
def test_what_follows_a_stop_is_on_another_page(library: Library, name: str) -> None:
    pages = [text.extract_text() for text in pages_of(name)]
    on_page = ["".join(text.split()) for text in pages]
    for story in lxml.html.document_fromstring(page_of(name)).find_class("story"):
        scenes = story.find_class("scene")
        for before, after in pairwise(scenes):
            if not before.find_class("stop"):
                continue
            asked, told = ("".join(each.text_content().split()) for each in (before.find_class("label")[0], after[1]))
            [stops] = [number for number, text in enumerate(on_page) if asked[:40] in text]
            [follows] = [number for number, text in enumerate(on_page) if told[:40] in text]
            assert follows > stops, asked
