"""What need not wait for a lesson's window is begun before it, and what can wait for the lesson comes after it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, Request, expect

from tests.extension.conftest import Room
from tests.extension.lesson import READING, VIEWS, lesson, module
from tests.extension.standing import Stand
from tests.waiting import wait_until


@pytest.fixture
def asked(page: Page) -> list[str]:
    """What the page asks of the server, in order."""
    requests: list[str] = []

    def note(request: Request) -> None:
        path = request.url.split("?")[0].split("/", 3)[3]
        requests.append(f"{request.method} {path}")

    page.on("request", note)
    return requests


def first(asked: list[str], begins: str) -> int:
    return next((at for at, one in enumerate(asked) if one.startswith(begins)), len(asked))


@pytest.mark.parametrize("view", VIEWS)
def test_the_kernel_starts_before_the_lesson_is_asked_for_and_is_the_only_one(stand: Stand, view: str) -> None:
    found = stand(view)
    asked, room = found.asked, found.room
    assert found.calls == ["relationships/one", "relationships/two"]
    assert [one for one in asked if one == "POST api/sessions"] == ["POST api/sessions"]
    assert first(asked, "POST api/sessions") < first(asked, f"GET api/contents/{room.folder.name}/01-one.ipynb")
    assert len(room.kernels()) == 1


def test_a_lesson_opened_again_keeps_its_kernel(stand: Stand) -> None:
    found = stand()
    before, asked = found.room.kernels(), len(found.asked)
    found.page.reload()
    found.page.wait_for_selector("text=Live relationships/two")
    assert found.room.kernels() == before
    assert "POST api/sessions" not in found.asked[asked:]


def test_a_notebook_that_is_no_lesson_starts_as_jupyterlab_starts_it(stand: Stand) -> None:
    found = stand(of_ours=False)
    asked, room = found.asked, found.room
    expect(found.page.locator(".jp-Notebook h1")).to_have_text("Of my own¶")
    wait_until(lambda: len(room.kernels()) == 1, room.describe)
    assert first(asked, "POST api/sessions") > first(asked, f"GET api/contents/{room.folder.name}/own.ipynb")
    wait_until(lambda: "GET api/nbconvert" in asked, room.describe)


@pytest.mark.parametrize("address", ["doc/tree/gone.ipynb", "doc/tree"])
def test_an_address_of_no_lesson_starts_nothing(lab: Room, page: Page, asked: list[str], address: str) -> None:
    lesson(lab)
    page.goto(lab.url(address))
    page.wait_for_selector("#jp-main-dock-panel, .jp-Dialog", state="attached")
    page.wait_for_function("() => window.jupyterapp?.restored.then(() => true)")
    assert "POST api/sessions" not in asked
    assert lab.kernels() == []


def test_formats_for_export_are_asked_for_once_the_lesson_lives(stand: Stand) -> None:
    found = stand()
    wait_until(lambda: "GET api/nbconvert" in found.asked, found.room.describe)
    assert found.calls == ["relationships/one", "relationships/two"]


def test_formats_for_export_are_not_asked_for_before_the_lesson_lives(lab: Room, page: Page, asked: list[str]) -> None:
    lesson(lab)
    page.route_web_socket("**/api/kernels/*/channels**", lambda socket: None)  # a line on which nobody answers
    page.goto(lab.url("doc/tree/01-one.ipynb"))
    page.wait_for_selector(READING)
    assert "GET api/nbconvert" not in asked


MEET = """
async ([at, path, taken]) => {
  const { startKernelAhead } = await import(at);
  const happened = [];
  const session = {
    id: "ahead",
    isDisposed: false,
    kernel: { requestExecute: () => ({ done: Promise.resolve({ content: { status: "ok" } }) }) },
    dispose: () => {
      session.isDisposed = true;
      happened.push("let go");
    },
    shutdown: async () => happened.push("shut down"),
  };
  const sessions = { ready: Promise.resolve(), running: () => [], startNew: async () => session };
  const lesson = { metadata: { what_matters_to_me: { unit: "one" } }, cells: [] };
  const ServerConnection = { makeRequest: async () => new Response(JSON.stringify(lesson)) };
  history.replaceState(null, "", "/doc/tree/01-one.ipynb");
  const serverSettings = { baseUrl: location.origin + "/" };
  const ahead = startKernelAhead({ serviceManager: { sessions, serverSettings } }, ServerConnection, "python3");
  const sessionContext = { ready: Promise.resolve(), session: taken && { id: taken } };
  ahead.meet({ context: { localPath: path }, sessionContext });
  await new Promise((resolve) => setTimeout(resolve, 100));
  return happened;
}
"""


@pytest.mark.parametrize(
    ("path", "taken", "then"),
    [
        ("01-one.ipynb", "ahead", ["let go"]),
        ("01-one.ipynb", "another", ["shut down"]),
        ("01-one.ipynb", None, ["shut down"]),
        ("02-two.ipynb", "another", []),
    ],
    ids=["taken", "another taken", "none taken", "another lesson, left open before"],
)
def test_a_kernel_that_its_lesson_did_not_take_is_shut_down(
    lab: Room, page: Page, path: str, taken: str | None, then: list[str]
) -> None:
    page.goto(module(lab, "ahead"))
    happened: Any = page.evaluate(MEET, [module(lab, "ahead"), path, taken])
    assert happened == then
