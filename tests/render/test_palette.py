"""Colours stand in the palette and nowhere else, and each sheet's own are declared before it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from course.render import palette
from course.render.palette import (
    DARK,
    LARGE_PRINT,
    LIGHT,
    PRINCIPLES_DARK,
    PRINCIPLES_LIGHT,
    PRINT,
    SITE_DARK,
    css,
    css_for_either,
)
from course.widget import script
from tests.conftest import ROOT

COURSE = ROOT / "course"
COLOUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})(?=[;\"'\s])", re.I)
USED = re.compile(r"var\(--(?!jp-)([a-z0-9-]+)")
SHEETS = {
    "widget/browser/course.css": ({*LIGHT, "principle"}, {*DARK, "principle"}),
    "checks/report.html.j2": (LIGHT, DARK),
    "render/handout.css": ({*PRINT, "principle"}, {*LARGE_PRINT, "principle"}),
    "export/slides/templates/slides.css": (PRINT,),
    "export/site/templates/first.css": (PRINT, SITE_DARK),
}


def test_no_other_file_has_a_colour_of_its_own() -> None:
    sources = [path for kind in ("*.css", "*.j2", "*.py", "*.js") for path in COURSE.rglob(kind)]
    own = [path for path in sources if "vendor" not in path.parts and COLOUR.search(path.read_text(encoding="utf-8"))]

    assert {str(path.relative_to(COURSE)) for path in own} == {
        "render/palette.py",
        "render/icon_array.py",
        "widget/browser/palette.css",
    }


def test_the_sheet_of_lessons_is_what_the_palette_says() -> None:
    assert (script.BROWSER / "palette.css").read_text(encoding="utf-8") == palette.css_of_lessons(), "make extension"


def luminance(colour: str) -> float:
    """How bright a colour is, as WCAG reckons it."""
    digits = colour.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


JUPYTERLAB_DARK = "#212121"


@pytest.mark.parametrize(
    ("colours", "papers"),
    [
        (PRINCIPLES_LIGHT, (LIGHT["paper"], LIGHT["wash"], PRINT["wash"])),
        (PRINCIPLES_DARK, (DARK["paper"], DARK["wash"], JUPYTERLAB_DARK)),
    ],
)
def test_each_principle_has_a_colour_that_can_be_read(colours: dict[str, str], papers: tuple[str, ...]) -> None:
    assert list(colours) == [f"principle-{number}" for number in range(1, 6)]
    assert len(set(colours.values())) == 5
    for colour in colours.values():
        for paper in papers:
            assert contrast(colour, paper) >= 4.5


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_colour_that_a_sheet_uses_is_in_its_palette(sheet: str) -> None:
    used = set(USED.findall(Path(COURSE, sheet).read_text(encoding="utf-8")))

    assert used
    for colours in SHEETS[sheet]:
        assert used <= set(colours)


def test_a_rule_declares_what_it_is_given() -> None:
    assert css(".a", {"ink": "#000", "paper": "#fff"}) == ".a { --ink: #000; --paper: #fff; }"
    assert css_for_either({"ink": "#000"}, {"ink": "#fff"}) == (
        ":root { --ink: #000; }\n@media (prefers-color-scheme: dark) { :root { --ink: #fff; } }"
    )


def test_an_activity_has_the_paper_of_the_hosts_theme() -> None:
    light, dark = (line for line in script.style().splitlines() if ".activity { --paper: var(" in line)

    assert light.startswith(".activity { --paper: var(--jp-layout-color1, #fff);")
    assert dark.startswith('body[data-jp-theme-light="false"] .activity { --paper: var(--jp-layout-color1, #fff);')
    assert "--accent: #0b5f66;" in light
    assert "--accent: #6fc7cd;" in dark
