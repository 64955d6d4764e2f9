"""Colours stand in the palette and nowhere else, and each sheet's own are declared before it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from course.render.palette import DARK, LARGE_PRINT, LIGHT, PRINT, SITE_DARK, css, css_for_either
from course.widget import script
from tests.conftest import ROOT

COURSE = ROOT / "course"
COLOUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})(?=[;\"'\s])", re.I)
USED = re.compile(r"var\(--(?!jp-)([a-z-]+)")
SHEETS = {
    "widget/browser/course.css": (LIGHT, DARK),
    "checks/report.html.j2": (LIGHT, DARK),
    "render/handout.css": (PRINT, LARGE_PRINT),
    "export/slides/templates/slides.css": (PRINT,),
    "export/site/templates/first.css": (PRINT, SITE_DARK),
}


def test_no_other_file_has_a_colour_of_its_own() -> None:
    sources = [path for kind in ("*.css", "*.j2", "*.py", "*.js") for path in COURSE.rglob(kind)]
    own = [path for path in sources if "vendor" not in path.parts and COLOUR.search(path.read_text(encoding="utf-8"))]

    assert {str(path.relative_to(COURSE)) for path in own} == {"render/palette.py", "render/icon_array.py"}


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_colour_that_a_sheet_uses_is_in_its_palette(sheet: str) -> None:
    used = set(USED.findall(Path(COURSE, sheet).read_text(encoding="utf-8")))

    assert used
    for palette in SHEETS[sheet]:
        assert used <= palette.keys()


def test_a_rule_declares_what_it_is_given() -> None:
    assert css(".a", {"ink": "#000", "paper": "#fff"}) == ".a { --ink: #000; --paper: #fff; }"
    assert css_for_either({"ink": "#000"}, {"ink": "#fff"}) == (
        ":root { --ink: #000; }\n@media (prefers-color-scheme: dark) { :root { --ink: #fff; } }"
    )


def test_an_activity_has_the_paper_of_the_hosts_theme() -> None:
    light, dark, *_ = script.style().splitlines()

    assert light.startswith(".activity { --paper: var(--jp-layout-color1, #fff);")
    assert dark.startswith('body[data-jp-theme-light="false"] .activity { --paper: var(--jp-layout-color1, #fff);')
    assert "--accent: #0b5f66;" in light
    assert "--accent: #6fc7cd;" in dark
