"""JupyterLab's and Notebook's own Print: of a lesson the page itself, of any other notebook what it always was."""

from __future__ import annotations

import pytest

from tests.extension.lesson import VIEWS, hide_jupyterlab, lesson, look, show_jupyterlab

COUNT = "() => { window.prints = 0; window.print = () => { window.prints += 1 } }"
PRINT = "window.jupyterapp.commands.execute('apputils:print')"


@pytest.mark.parametrize("view", ["doc/tree", "lab/tree"])
def test_print_of_a_lesson_prints_the_page_and_asks_nobody_for_another(start_lab, page, view):
    lab = start_lab()
    lesson(lab)
    look(page, lab, view=view)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate(COUNT)
    page.evaluate(PRINT)
    assert page.evaluate("window.prints") == 1
    assert [url for url in asked if "nbconvert" in url] == []
    assert page.locator("iframe").count() == 0


def test_notebook_7_offers_no_print_of_its_own(stand):
    """Should it ever, what it prints of a lesson has to be looked at."""
    page = stand("notebooks").page
    assert page.evaluate("window.jupyterapp.commands.listCommands().filter(name => /print/i.test(name))") == []


@pytest.mark.parametrize("view", VIEWS)
def test_on_paper_a_lesson_has_no_code_even_where_it_is_shown(stand, view):
    page = stand(view).page
    show_jupyterlab(page)
    page.get_by_role("button", name="Show the code").click()
    editor = page.locator(".jp-CodeCell .jp-InputArea-editor").first
    assert editor.is_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert not editor.is_visible()
    assert page.locator(".jp-MarkdownCell h1").is_visible()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert editor.is_visible()
    hide_jupyterlab(page)


def test_print_of_another_notebook_is_left_alone(stand):
    page = stand(of_ours=False).page
    page.route("**/nbconvert/html/**", lambda route: route.fulfill(body="<p>JupyterLab's own page</p>"))
    with page.expect_request("**/nbconvert/html/**"):
        page.evaluate(f"void {PRINT}")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator(".jp-CodeCell .jp-InputArea-editor").first.is_visible()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
