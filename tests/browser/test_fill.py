"""A page puts answers into a record as a command does."""

from __future__ import annotations

import datetime
import json
import shutil
from pathlib import Path

from playwright.sync_api import Page

from course.learner import written
from course.learner.store import Store
from course.loading.library import Library
from course.portfolio.fill import fill
from course.render import record
from course.widget.script import BROWSER, join
from tests.conftest import ROOT
from tests.portfolio.cases import CASES, entries_of, inside, page_of

SCRIPT = join(BROWSER / "fill.js")
FILL = f"""([markup, entries]) => {{ {SCRIPT}
  const page = new DOMParser().parseFromString(markup, "text/html");
  fillRecord(page, entries);
  return page.documentElement.outerHTML;
}}"""


def test_a_page_fills_in_what_each_case_says(page: Page) -> None:
    for case in CASES:
        filled = page.evaluate(FILL, [page_of(case["markup"]), entries_of(case)])
        assert inside(filled) == inside(page_of(case["gives"])), case["why"]


def test_a_page_and_a_command_make_one_record_of_everything_that_2026_1_asked(
    page: Page, library: Library, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "tests" / "editions" / "2026.1" / "answers", tmp_path / "answers")
    everything = written.collect(library, Store(tmp_path / "answers"))
    unfilled = record.page(
        library,
        [(unit, activity) for unit, activity, _ in everything.activities],
        everything.former,
        everything.troubles,
        datetime.date(2026, 11, 27),
        "",
    )
    entries = json.loads(json.dumps(everything.entries))

    by_command = page.evaluate(
        "(markup) => new DOMParser().parseFromString(markup, 'text/html').documentElement.outerHTML",
        fill(unfilled, entries),
    )

    assert page.evaluate(FILL, [unfilled, entries]) == by_command
    assert len(everything.activities) > 50
    assert "what I wrote in 2026.1" in by_command
