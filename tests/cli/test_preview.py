"""`course preview`, started and stopped as an author does."""

from __future__ import annotations

import signal
import socket
import urllib.request
from pathlib import Path

from tests.cli.commands import run
from tests.cli.previewing import started
from tests.waiting import PATIENCE


def test_it_shows_a_unit_and_stops_with_control_c(here: Path) -> None:
    with started(here, "2") as (running, address):
        assert address.endswith("/context")
        with urllib.request.urlopen(f"{address}/page", timeout=PATIENCE) as answer:
            assert "Understand and cater to context" in answer.read().decode()
        assert running.stdout
        second = running.stdout.readline()
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=PATIENCE)

    assert running.returncode == 0
    assert f"The files in {here / 'content'} are looked at twenty times a second" in second
    assert out == "The preview has stopped.\n"
    assert err == ""


def test_a_port_that_is_taken_is_a_sentence(here: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = run("preview", "--port", str(port))

    assert result.exit_code == 1
    assert f"Port {port} cannot be used" in result.stderr
    assert f"course preview --port {port + 1}" in result.stderr


def test_a_unit_that_is_not_there_and_a_folder_that_is_no_course_are_sentences(here: Path, monkeypatch) -> None:
    assert "Did you mean 'context'?" in run("preview", "contxt").stderr

    (here / "elsewhere").mkdir()
    (here / "content" / "course.yaml").unlink()
    monkeypatch.chdir(here / "elsewhere")
    result = run("preview")
    assert result.exit_code == 1
    assert "Go into the folder of your course" in result.stderr
