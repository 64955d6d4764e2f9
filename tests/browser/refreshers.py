"""An activity of the refreshers, in a page whose clock says a day."""

from __future__ import annotations

import json

from playwright.sync_api import Locator, Page

from course import render
from course.loading.library import Library
from course.widget.script import script, style

ADDRESS = "http://127.0.0.1:9/"
DRAW = """
(place) => {
  const el = document.querySelector("main");
  globalThis.saved ??= {};
  const send = (message) => Object.assign(saved, message.patch);
  const all = { responses: {}, revision: 0, keeps: true, owner: "0123456789abcdef", saving: "", alarm: "", earlier: {},
                finished: "", dates: {}, before: {}, send, draw() {}, drawAgain() {}, ...place };
  globalThis.live?.dispose?.(true);
  globalThis.live = mount(el, markup, all);
}
"""
BODY = (
    '<!doctype html><html lang="en"><title>Refreshers</title><header><h1>Refreshers</h1></header><main></main></html>'
)


def draw(page: Page, library: Library, name: str, *, now: str = "2026-11-27T10:00:00", **place: object) -> Locator:
    """The activity in a page whose clock says `now`."""
    page.route(ADDRESS, lambda route: route.fulfill(content_type="text/html", body=BODY))
    page.goto(ADDRESS)
    unit, activity = library.activity(name)
    page.clock.set_fixed_time(now)
    page.add_style_tag(content=style())
    page.add_script_tag(content=script().replace("export default", "globalThis.front ="))
    page.evaluate(f"globalThis.markup = {json.dumps(render.html(library, unit, activity, 'interactive'))}")
    page.evaluate(DRAW, place)
    return page.locator(f'[data-activity="{name}"]')
