"""Slides of one of everything, open in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from course.export import output_folder, slides
from course.loading.library import Library
from course.model import Trainer
from tests.browser.axe import violations
from tests.browser.browser import watched_page

SIZE = {"width": 1280, "height": 720}
FOOT = 634
"""Where the buttons and the hint begin on a slide of 720."""


MEASURE = """() => [...document.querySelectorAll(".slides section")].filter(s => !s.querySelector("section")).map(s => {
  const at = Reveal.getIndices(s);
  Reveal.slide(at.h, at.v ?? 0);
  s.querySelectorAll(".fragment").forEach(f => f.classList.add("visible"));
  const box = s.getBoundingClientRect();
  const parts = [...s.querySelectorAll(":scope *:not(.hint):not(aside, aside *, summary)")];
  const seen = parts.map(p => p.getBoundingClientRect()).filter(r => r.width);
  return {id: s.id, seen: seen.length, width: box.width, height: box.height, wide: s.scrollWidth, high: s.scrollHeight,
          bottom: Math.max(...seen.map(r => r.bottom - box.top)), right: Math.max(...seen.map(r => r.right - box.left))};
})"""


def written(library: Library, unit: str, into: Path, trainer: Trainer | None = None) -> Path:
    """The slides of a unit, as a file."""
    entry = library.entry(unit)
    return output_folder.put(into, [(slides.name(entry), slides.page(library, entry, trainer).encode())])[0]


@contextmanager
def shown(browser: Browser, path: Path) -> Iterator[Page]:
    """The slides, in a window of their own size."""
    with watched_page(browser, viewport=SIZE) as page:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(path.as_uri())
        begin(page)
        yield page
        assert said == []


def begin(page: Page) -> None:
    page.wait_for_function("window.Reveal?.isReady()")


def now(page: Page) -> str:
    """The id of the slide that is shown."""
    return str(page.evaluate("Reveal.getCurrentSlide().id"))


def turn_to(page: Page, name: str) -> None:
    page.evaluate("name => location.hash = name", name)
    page.wait_for_function("name => Reveal.getCurrentSlide().id === name", arg=name)


def look_closely(show: Page) -> None:
    """Every slide is measured, in two fonts; axe reads them all as one page."""
    for font, foot in (("", FOOT), ("DejaVu Sans", 690)):  # the second is wider than any we ask for
        if font:
            show.add_style_tag(content=f"* {{ font-family: '{font}' !important }}")
        found = show.evaluate(MEASURE)
        assert len(found) >= 15
        for slide in found:
            assert slide["seen"] >= 2, slide
            assert (slide["width"], slide["height"]) == (1280, 720), slide
            assert slide["wide"] <= 1280, slide
            assert slide["high"] <= 720, slide
            assert slide["bottom"] <= foot, slide
            assert slide["right"] <= 1280 - 64 + 1, slide
    show.goto(f"{show.url.partition('#')[0]}?page")
    show.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert violations(show) == []
