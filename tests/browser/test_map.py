"""The picture of a map: every place has room of its own, in any width, however many there are, and whenever that changes."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from course.widget.script import BROWSER, join, style
from tests.browser.conftest import NOTEBOOK
from tests.browser.lesson import Lesson
from tests.browser.server import Lab

DRAWN = """
(count) => {
  const figure = document.querySelector("figure");
  const names = ["Val", "NHS Talking Therapies", "Mr Owusu, the pharmacist at the corner", "WWWWWWWWWWWWWWWWWWWWWWWWWWWW"];
  const links = ["strong", "weak", "gap"];
  const places = Array.from({ length: count }, (_, at) => ({ name: names[at % 4], link: links[at % 3] }));
  drawMap(figure, places, { strong: "works well", weak: "works now and then", gap: "a gap" });
  const svg = figure.querySelector("svg");
  const corners = (shape) => { const { x, y, width, height } = shape.getBBox(); return [x, y, x + width, y + height]; };
  const [, , wide, high] = svg.getAttribute("viewBox").split(" ").map(Number);
  const shapes = [...svg.querySelectorAll("rect, circle")].map(corners);
  const words = [...svg.querySelectorAll("text")].map(corners);
  return { wide, high, shapes, words, size: 14 * svg.getBoundingClientRect().width / wide,
           lines: svg.querySelectorAll("line").length };
}
"""


@pytest.mark.parametrize("width", [320, 900])
@pytest.mark.parametrize("count", [1, 2, 3, 10, 17])
def test_nothing_overlaps_and_nothing_is_cut(blank: Page, width: int, count: int) -> None:
    blank.set_viewport_size({"width": width, "height": 900})
    blank.set_content(
        f'<style>{style()}</style><div class="course"><section class="activity map">'
        '<figure class="picture" data-centre="Bernadette"><figcaption>Drawn.</figcaption></figure></section></div>'
    )
    blank.add_script_tag(content=join(BROWSER / "map.js"))
    drawn = blank.evaluate(DRAWN, count)
    shapes = drawn["shapes"]
    assert len(shapes) == count + 1
    for x1, y1, x2, y2 in shapes:
        assert x1 >= 0 and y1 >= 0 and x2 <= drawn["wide"] and y2 <= drawn["high"]
    for at, (x1, y1, x2, y2) in enumerate(shapes):
        for a1, b1, a2, b2 in shapes[at + 1 :]:
            assert x2 <= a1 or a2 <= x1 or y2 <= b1 or b2 <= y1, "two places overlap"
    assert drawn["lines"] == sum(at % 3 != 2 for at in range(count))
    assert drawn["size"] >= 10  # CSS pixels: the words in it can be read


def test_long_names_stay_inside_their_boxes(blank: Page) -> None:
    blank.set_content(
        f'<style>{style()}</style><section class="activity map"><figure class="picture" data-centre="Val"></figure></section>'
    )
    blank.add_script_tag(content=join(BROWSER / "map.js"))
    drawn = blank.evaluate(DRAWN, 3)
    for (x1, _, x2, _), (w1, _, w2, _) in zip(drawn["shapes"][:3], drawn["words"][:3], strict=True):
        assert w1 >= x1 and w2 <= x2


@pytest.mark.more
def test_the_picture_fits_the_page_from_the_start_and_when_it_changes(specimen_lab: Lab, page: Page) -> None:
    name = "specimen/around-derek"
    lesson = Lesson(page).open(specimen_lab.url(NOTEBOOK))
    picture = lesson.activity(name).locator(".picture svg")
    lesson.activity(name).locator("select[data-part]").first.select_option("strong")
    lesson.expect_saved(name)
    wide, narrow = re.compile("^0 0 640 "), re.compile("^0 0 340 ")
    lesson.reload()
    expect(picture).to_have_attribute("viewBox", wide)
    page.set_viewport_size({"width": 320, "height": 700})
    expect(picture).to_have_attribute("viewBox", narrow)
    lesson.reload()
    expect(picture).to_have_attribute("viewBox", narrow)
    page.set_viewport_size({"width": 1200, "height": 900})
    expect(picture).to_have_attribute("viewBox", wide)
