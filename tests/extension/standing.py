"""Pages that stand open for all tests that only read them, or put back what they move: each is loaded once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

from nbformat.v4 import new_markdown_cell
from playwright.sync_api import Browser, Page, Request

from tests.browser.browser import watched_page
from tests.extension.lesson import called, code, lesson, look, write

if TYPE_CHECKING:
    from tests.extension.conftest import Room

WINDOW = {"width": 1280, "height": 900}
SEEN_AT_FIRST = """
globalThis.first = new Promise((done) => {
  const look = () => {
    const lesson = document.querySelector(".wm-lesson");
    if (!lesson?.checkVisibility({ opacityProperty: true })) return requestAnimationFrame(look);
    done([...lesson.querySelectorAll(".jp-MarkdownCell")].map((cell) => cell.querySelector("h1, h2")?.textContent));
  };
  look();
});
"""
STATE = """() => {
  const all = (places) => [...document.querySelectorAll(places)];
  return {
    seen: all(".wm-bar button, .jp-InputArea-editor, #jp-menu-panel, #menu-panel-wrapper")
      .filter((each) => each.checkVisibility()).length,
    over: all(".jp-Dialog, .lm-Menu, .wm-contents, #of-another-extension").filter((each) => each.checkVisibility()).length,
    size: [innerWidth, innerHeight],
    onScreen: matchMedia("screen").matches,
  };
}"""
"""Of a page what a test may move."""


@contextmanager
def window(browser: Browser) -> Iterator[Page]:
    """A page that notes what went wrong in it, and which hosts it asked."""
    with watched_page(browser, viewport=WINDOW) as page:
        page.trouble = []  # type: ignore[attr-defined]
        page.hosts = set()  # type: ignore[attr-defined]
        page.on("console", lambda message: message.type == "error" and page.trouble.append(message.text))  # type: ignore[attr-defined]
        page.on("pageerror", lambda error: page.trouble.append(str(error)))  # type: ignore[attr-defined]
        page.on("request", lambda r: page.hosts.add(r.url.split("/")[2] if "://" in r.url else r.url[:5]))  # type: ignore[attr-defined]
        yield page


class Standing:
    """A page as it came, and what was asked of the server, and called in the kernel, until then."""

    def __init__(self, page: Page, room: Room, view: str, *, of_ours: bool) -> None:
        self.page, self.room = page, room
        self.asked: list[str] = []
        page.on("request", self._note)
        page.add_init_script(SEEN_AT_FIRST)
        if of_ours:
            lesson(room)
            look(page, room, view=view)
        else:
            cells = [new_markdown_cell("# Of my own\n\nIt is $x^2$."), code("1 + 1")]
            write(room.folder / "own.ipynb", cells, said={})
            page.clock.install()
            page.goto(room.url(f"{view}/own.ipynb"))
            page.wait_for_selector("text=Shipped words")
        self.calls = called(room)
        self._as_it_came = self._state()

    def _note(self, request: Request) -> None:
        path = request.url.split("?")[0].split("/", 3)[3]
        self.asked.append(f"{request.method} {path}")

    def _state(self) -> Any:
        return self.page.evaluate(STATE)

    def is_as_it_came(self) -> bool:
        """Whether the next test finds what this one found."""
        return self._state() == self._as_it_came


class Stand:
    """Finds the page of a sort, opened when it is first asked for, or opened anew where a test left it otherwise."""

    def __init__(self, browser: Browser, room: Callable[[], Room]) -> None:
        self._browser, self._room = browser, room
        self._open: dict[tuple[str, bool], tuple[Standing, ExitStack]] = {}
        self._used: set[tuple[str, bool]] = set()

    def __call__(self, view: str = "doc/tree", *, of_ours: bool = True) -> Standing:
        """The lesson, or a notebook that is none, in that view."""
        sort = (view, of_ours)
        self._used.add(sort)
        if sort not in self._open:
            with ExitStack() as opened:
                room = self._room()
                room.stay()
                opened.callback(room.leave)
                page = opened.enter_context(window(self._browser))
                self._open[sort] = (Standing(page, room, view, of_ours=of_ours), opened.pop_all())
        return self._open[sort][0]

    def tidy(self) -> None:
        """After a test: close what it used and left otherwise."""
        for sort in [*self._used]:
            if sort in self._open and not self._open[sort][0].is_as_it_came():
                self._close(sort)
        self._used.clear()

    def close(self) -> None:
        for sort in [*self._open]:
            self._close(sort)

    def _close(self, sort: tuple[str, bool]) -> None:
        _, opened = self._open.pop(sort)
        opened.close()

    def describe(self) -> str:
        """What the pages in use said, and what was called."""
        used = [self._open[sort][0] for sort in self._used if sort in self._open]
        return "\n".join(f"{each.page.describe()}\n{each.room.describe()}" for each in used)  # type: ignore[attr-defined]
