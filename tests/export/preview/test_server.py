"""What the preview's server answers, asked as a browser asks."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from course.export.errors import NotMade
from course.export.preview.drawings import Drawings
from course.export.preview.server import HOST, Server
from course.loading.library import Library
from tests.cli.commands import edit
from tests.export.preview.following import course_in, followed
from tests.waiting import PATIENCE, wait_until


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return course_in(tmp_path)


@pytest.fixture
def server(content: Path) -> Iterator[Server]:
    with followed(content) as drawings, Server(drawings, 0) as running:
        thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield running
        drawings.close()
        running.shutdown()
        thread.join()


def ask(server: Server, path: str, **headers: str) -> tuple[int, str, http.client.HTTPResponse]:
    connection = http.client.HTTPConnection(HOST, server.server_port, timeout=PATIENCE)
    connection.request("GET", path, headers=headers)
    response = connection.getresponse()
    words = response.read().decode()
    connection.close()
    return response.status, words, response


def test_the_first_page_lists_every_unit(server: Server, library: Library) -> None:
    status, words, _ = ask(server, "/")

    assert status == 200
    for entry in library.course.lessons:
        assert f'<a href="/{entry.unit}">' in words


def test_a_unit_has_a_frame_and_a_page_and_nothing_is_kept_by_the_browser(server: Server) -> None:
    _, frame, _ = ask(server, "/context")
    status, page, response = ask(server, "/context/page?3")

    assert 'data-unit="context"' in frame
    assert status == 200
    assert page.startswith("<!doctype html>")
    assert "<h1>" in page
    assert response.headers["Cache-Control"] == "no-store"
    for file in ("/preview.js", "/preview.css"):
        assert file in frame
        assert ask(server, file)[0] == 200


def test_a_browser_is_told_of_each_change(server: Server, content: Path) -> None:
    connection = http.client.HTTPConnection(HOST, server.server_port, timeout=PATIENCE)
    connection.request("GET", "/context/changes")
    events = connection.getresponse()

    def told() -> dict[str, object]:
        while not (line := events.readline().decode()).startswith("data: "):
            assert line, "the server said no more"
        return dict(json.loads(line.removeprefix("data: ")))

    assert told() == {"number": 1, "drawn": True, "mistakes": []}
    edit(content / "02-context.yaml", "\ntitle:", "\ntitel:")
    second = told()
    assert second["drawn"] is True
    assert str(second["mistakes"]).count("content/02-context.yaml:") >= 1
    connection.close()


def test_what_is_not_there_is_a_sentence(server: Server) -> None:
    status, words, _ = ask(server, "/contxt")
    assert status == 404
    assert "Did you mean 'context'?" in words

    assert ask(server, "/context/elsewhere")[0] == 404
    assert ask(server, "/../../etc/passwd")[0] == 404
    assert ask(server, "/server.py")[0] == 404


def test_a_page_elsewhere_that_calls_itself_by_our_address_gets_nothing(server: Server) -> None:
    status, words, _ = ask(server, "/context/page", Host="evil.example:8808")

    assert status == 421
    assert "only to 127.0.0.1" in words
    assert ask(server, "/context/page", Host=f"localhost:{server.server_port}")[0] == 200


def test_only_this_computer_is_answered(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_a_port_that_is_taken_is_a_sentence_that_names_another(server: Server, content: Path) -> None:
    with pytest.raises(NotMade, match=rf"Port {server.server_port} cannot be used.*--port {server.server_port + 1}"):
        Server(Drawings(Library(content)), server.server_port)


def test_words_are_shown_as_words(server: Server, content: Path) -> None:
    edit(content / "course.yaml", "title: Understand and cater to context", "title: <script>alert(1)</script>")
    wait_until(lambda: "alert(1)" in ask(server, "/")[1])

    for path in ("/", "/context"):
        words = ask(server, path)[1]
        assert "&lt;script&gt;alert(1)" in words
        assert "<script>alert" not in words
