"""A lesson's markup with its bar, as the one file has them: no JupyterLab, no kernel."""

from __future__ import annotations

import json
from collections.abc import Sequence

from playwright.sync_api import Locator, Page

from course.widget.script import BROWSER, join

ADDRESS = "http://127.0.0.1:9/"
BAR = join(BROWSER / "bar.js")
STYLE = "".join((BROWSER / name).read_text(encoding="utf-8") for name in ("palette.css", "marks.css", "bar.css"))
COLOURS = """
:root { --jp-layout-color1: #fff; --jp-layout-color2: #eee; --jp-ui-font-color1: #222; --jp-border-color1: #bbb }
* { box-sizing: border-box } body { margin: 0; font: 16px sans-serif } .body { min-height: 500px }
#scroller { height: 70vh; overflow: auto }
"""
WAYS = "ten-minutes whole-unit more-practice"


def part(name: str, title: str, ways: str = "whole-unit", body: str = "") -> str:
    return (
        f'<div data-place="{name}" data-ways="{ways}"><h2>{title}</h2><div class="body">{body or "Words."}</div></div>'
    )


PARTS = (
    part("good-news", "Good news, Amina", "ten-minutes whole-unit"),
    part("how-to", "How to do it"),
    part("heard", "What was heard?", "ten-minutes whole-unit"),
)
PROGRESS = {
    "good-news": {"minutes": 4, "state": "done", "counts": True},
    "how-to": {"minutes": 3, "state": "", "counts": False},
    "heard": {"minutes": 1, "state": "", "counts": True},
}


def markup(parts: Sequence[str] = PARTS, title: str = "Trust") -> str:
    """A lesson as templates and cells make it."""
    panel = f"""<section data-kind="progress" data-principle="1" data-parts='{json.dumps(PROGRESS)}'>
      <span data-words="unit">1 of 3 activities done.</span> <span data-words="left">About 9 minutes left.</span>
      <ul><li data-file="02-context" data-unit="context" data-principle="2"><span data-words="context">not begun.</span></li></ul></section>"""
    return f"""<header id="top"></header><main id="scroller"><div id="lesson">
      <div data-place="front"><h1>{title}</h1></div>
      <div data-place="opening" data-ways="{WAYS}"><ul><li><a href="#good-news">the short way</a> · about 12 minutes</li>
        <li><a href="#good-news">the whole unit</a> · about 40 minutes</li>
        <li><a href="#extra">more practice</a> · about 8 minutes</li></ul></div>
      <div data-place="progress">{panel}</div>
      {"".join(parts)}
      <div data-place="more"><h2>More practice: about 8 minutes</h2></div>
      {part("extra", "A second story", "more-practice")}
      <div data-place="contents"><h2>Contents</h2><ul><li>01 <strong>{title}</strong> (you are here)</li>
        <li>02 <a href="/files/02-context.ipynb?_xsrf=2%7C79">Understand context</a></li><li>03 <a href="03-gone.ipynb">Not here</a></li></ul>
        <p><a href="00-first.ipynb">Previous: First</a> · <a href="/files/02-context.ipynb?_xsrf=2%7C79">Next: Understand context</a></p>
        <p><a href="/files/about-this-course.ipynb?_xsrf=2%7C79">About this course</a>: privacy</p></div>
      <div data-place="sources"><details><summary><h2>Sources</h2></summary><div class="body">Here.</div></details></div>
      <div data-place="answers"><h2>Your answers</h2><div class="body">Yours.
        <button data-read onclick="this.textContent = 'Opened'">Read what you wrote</button></div></div>
    </div></main>"""


def show(page: Page, lesson: str = "", title: str = "Trust", fragment: str = "") -> Locator:
    """A lesson with its bar; the bar."""
    page.route(f"{ADDRESS}**", lambda route: route.fulfill(content_type="text/html", body="<!doctype html>"))
    page.goto(ADDRESS)
    page.evaluate(
        "([html, style]) => { document.title = 'A lesson'; document.documentElement.lang = 'en'; document.body.innerHTML = html;"
        " document.head.append(Object.assign(document.createElement('style'), { textContent: style })) }",
        [lesson or markup(), STYLE + COLOURS],
    )
    page.add_script_tag(content=BAR)
    page.evaluate(
        """([title, fragment]) => {
          globalThis.told = [];
          globalThis.live = createBar(document.querySelector("#lesson"), document.querySelector("#scroller"), {
            title, principle: "1", isThere: (href) => !href.includes("gone"), tell: (part) => told.push(part),
            extras: () => [Object.assign(document.createElement("button"), { textContent: "Show JupyterLab" })],
          });
          document.querySelector("#top").append(live.bar);
          live.arrive(fragment && `#${fragment}`);
        }""",
        [title, fragment],
    )
    return page.locator(".wm-bar-inner")


def contents(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Contents")


def open_contents(page: Page) -> Locator:
    page.get_by_role("button", name="Contents", exact=True).click()
    return contents(page)
