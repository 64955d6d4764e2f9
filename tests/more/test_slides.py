"""The slides of every unit, measured one by one."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from course.export import output_folder, slides
from course.loading.library import Library
from tests.browser.deck import look_closely, shown, written
from tests.export.slides.rows import SESSIONS

pytestmark = pytest.mark.more


@pytest.mark.parametrize("unit", SESSIONS)
def test_no_slide_of_a_unit_overflows_and_axe_finds_nothing(
    library: Library, browser: Browser, tmp_path: Path, unit: str
) -> None:
    with shown(browser, written(library, unit, tmp_path)) as show:
        look_closely(show)


def test_no_slide_of_the_half_day_overflows_and_axe_finds_nothing(
    library: Library, browser: Browser, tmp_path: Path
) -> None:
    assert library.course.workshop
    name, page = slides.half_day(library, library.course.workshop)
    [path] = output_folder.put(tmp_path, [(name, page.encode())])
    with shown(browser, path) as show:
        look_closely(show)
