"""What stands in the window of whoever starts the course: what is open, that it stays, how to stop; and no log."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty
from types import SimpleNamespace

import pytest
from jupyter_client import BlockingKernelClient

from course.lab import announcement, messages
from tests.browser.server import free_port
from tests.uncounted import uncounted
from tests.waiting import PATIENCE, wait_until

COURSE = Path(sys.executable).with_name("course")


@contextmanager
def window(elsewhere: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], Path, Path]]:
    """`course start` as somebody starts it who has never done so, and the files with what it writes and complains of.

    Of JupyterLab, which it becomes, coverage counts one: it takes twice as long.
    """
    said, complained = elsewhere / "said", elsewhere / "complained"
    ours = dict(os.environ) if "--no-browser" in options else uncounted()
    variables = {name: value for name, value in ours.items() if not name.startswith(("JUPYTER", "COURSE"))}
    variables |= {"HOME": str(elsewhere.parent / "home"), "BROWSER": "true"}
    run = [str(COURSE), "start", "--allow-root", "--ServerApp.port_retries=0", *options]
    with said.open("w") as out, complained.open("w") as err:
        server = subprocess.Popen(run, cwd=elsewhere, env=variables, stdout=out, stderr=err, text=True)
    try:
        yield server, said, complained
    finally:
        server.terminate()
        server.wait(PATIENCE)


def is_idle(line: BlockingKernelClient) -> bool:
    """Whether the kernel has answered, and has nothing more to do: one that is stopped before complains."""
    asked = line.kernel_info()
    with suppress(Empty):
        while True:
            heard = line.get_iopub_msg(timeout=5)
            if heard["parent_header"].get("msg_id") == asked and heard["content"].get("execution_state") == "idle":
                return True
    return False


@pytest.mark.parametrize("options", [(), ("--no-browser",)])
def test_it_says_what_is_open_and_how_to_stop_and_come_back_and_nothing_else(
    elsewhere: Path, options: tuple[str, ...]
) -> None:
    with window(elsewhere, f"--port={free_port()}", *options) as (server, said, complained):
        wait_until(lambda: messages.TO_COME_BACK in said.read_text() or server.poll() is not None, complained.read_text)
        lessons, _, rest = said.read_text().partition("\nThe course is open.")
        assert lessons.startswith("Your lessons are in ")
        [address] = re.findall(r"http://127\.0\.0\.1:\d+/doc/tree/00-welcome\.ipynb\?token=\w+", rest)
        where = messages.TO_BE_OPENED if options else messages.OPENS_BY_ITSELF
        then = f"{messages.LEAVE_WINDOW_OPEN}\n{messages.TO_STOP}\n{messages.TO_COME_BACK}"
        assert f"The course is open.{rest}" == f"{where}\n\n  {address}\n\n{then}\n"

        base, _, token = address.partition("/doc/tree/")[0], *address.partition("token=")[1:]
        asks = urllib.request.Request(f"{base}/api/kernels", b"{}", {"Authorization": f"token {token}"})
        with urllib.request.urlopen(asks, timeout=PATIENCE) as answer:
            kernel = json.load(answer)["id"]

        line = BlockingKernelClient()
        line.load_connection_file(str(elsewhere.parent / f"home/.local/share/jupyter/runtime/kernel-{kernel}.json"))
        line.start_channels()
        wait_until(lambda: is_idle(line))  # `wait_for_ready` calls a kernel dead that is busy for a second
        line.stop_channels()
    assert messages.TO_COME_BACK in said.read_text().splitlines()[-1]
    assert complained.read_text() in ("", "received signal 15, stopping\n")


def test_what_goes_wrong_is_still_said(elsewhere: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with window(elsewhere, f"--port={port}") as (server, said, complained):
            server.wait(PATIENCE)
    assert server.returncode != 0
    assert str(port) in complained.read_text()
    assert "The course is open" not in said.read_text()


def test_a_second_start_says_where_the_course_is_open_already(tmp_path: Path) -> None:
    other = {"pid": os.getppid(), "url": "http://127.0.0.1:8889/", "token": "abc", "root_dir": str(tmp_path)}
    elsewhere = {**other, "url": "http://127.0.0.1:8890/", "root_dir": "/somewhere/else"}
    for number, server in enumerate((other, elsewhere, {**other, "pid": os.getpid()})):
        (tmp_path / f"jpserver-{number}.json").write_text(json.dumps(server))
    (tmp_path / "jpserver-9.json").write_text("{")
    app = SimpleNamespace(runtime_dir=str(tmp_path), root_dir=str(tmp_path))

    others = announcement._find_others(app)

    assert others == ["http://127.0.0.1:8889/?token=abc"]  # one may open it where nobody has logged in
    said = announcement.describe("http://127.0.0.1:8891/", opens=True, others=others)
    assert messages.ALSO_OPEN.format(address=others[0]) in said
    assert said.index("8891") < said.index("8889") < said.index(messages.TO_STOP)
