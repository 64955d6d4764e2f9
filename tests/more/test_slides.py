"""The slides of every unit, measured one by one."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from course.loading.library import Library, find
from tests.browser.deck import look_closely, shown, written
from tests.conftest import ROOT

pytestmark = pytest.mark.more


@pytest.mark.parametrize("unit", [entry.unit for entry in find(ROOT).lessons])
def test_no_slide_of_a_unit_overflows_and_axe_finds_nothing(
    library: Library, browser: Browser, tmp_path: Path, unit: str
) -> None:
    with shown(browser, written(library, unit, tmp_path)) as show:
        look_closely(show)
