"""A lesson's kernel is asked for before JupyterLab has built its window; there is one all the same, and JupyterLab's."""

from __future__ import annotations

from nbformat.v4 import new_markdown_cell
from playwright.sync_api import Page, Route, WebSocketRoute, expect

from tests.extension.conftest import Room
from tests.extension.lesson import called, kernel, lesson, look, trouble, write
from tests.waiting import wait_until


def watch_starts(page: Page) -> list[str]:
    """What is asked for from now on when a session is to be started."""
    asked: list[str] = []
    page.on(
        "request",
        lambda request: (
            asked.append(request.post_data or "")
            if request.method == "POST" and request.url.split("?")[0].endswith("/api/sessions")
            else None
        ),
    )
    return asked


def test_a_lesson_has_one_kernel_that_was_asked_for_once(lab: Room, page: Page) -> None:
    asked = watch_starts(page)
    lesson(lab)
    look(page, lab)

    assert called(lab) == ["relationships/one", "relationships/two"]
    assert len(asked) == 1
    assert kernel(lab)
    assert trouble(page, "doc/tree") == []


def test_where_jupyterlab_started_another_meanwhile_the_early_one_is_ended(lab: Room, page: Page) -> None:
    """Both are asked for at once only where the server is slow. Here the early one lies elsewhere, and says it does not."""
    early: list[str] = []

    def start_elsewhere(route: Route) -> None:
        if route.request.method != "POST" or early:
            return route.continue_()
        asked = route.request.post_data_json
        answer = route.fetch(post_data={**asked, "path": asked["path"].replace("01-one", "elsewhere")})
        session = answer.json()
        early.append(session["kernel"]["id"])
        return route.fulfill(response=answer, json={**session, "path": asked["path"]})

    page.route("**/api/sessions?*", start_elsewhere)
    page.route("**/api/sessions", start_elsewhere)
    lesson(lab)
    look(page, lab)

    wait_until(lambda: len(lab.kernels()) == 1, lab.describe)
    assert kernel(lab) not in early
    assert len(early) == 1
    assert trouble(page, "doc/tree") == []


def test_a_lesson_lives_while_the_early_connection_still_waits_for_the_kernel(lab: Room, page: Page) -> None:
    """JupyterLab gives the comms of a kernel, and with them the activities, to one of a page's connections."""
    lines: list[WebSocketRoute] = []

    def hold_the_first(line: WebSocketRoute) -> None:
        lines.append(line)
        if len(lines) > 1:
            line.connect_to_server()

    page.route_web_socket("**/api/kernels/*/channels*", hold_the_first)
    lesson(lab)
    look(page, lab)

    assert len(lines) > 1
    assert called(lab) == ["relationships/one", "relationships/two"]


def test_a_second_window_joins_the_kernel_of_the_first(lab: Room, page: Page) -> None:
    lesson(lab)
    look(page, lab)
    other = page.context.new_page()
    asked = watch_starts(other)
    other.goto(lab.url("doc/tree/01-one.ipynb"))
    other.wait_for_selector("text=Live relationships/two")

    assert asked == []
    assert kernel(lab)
    other.close()


def test_for_what_is_no_lesson_jupyterlab_alone_asks(lab: Room, page: Page) -> None:
    asked = watch_starts(page)
    write(lab.folder / "own.ipynb", [new_markdown_cell("# Of my own")], said={})
    page.goto(lab.url("doc/tree/own.ipynb"))
    expect(page.get_by_role("heading", name="Of my own")).to_be_visible()
    wait_until(lambda: len(lab.kernels()) == 1, lab.describe)

    assert len(asked) == 1
