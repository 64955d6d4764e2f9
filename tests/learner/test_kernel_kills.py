"""A kernel that is killed at any moment loses no answer that it said was saved."""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty
from typing import Any

import pytest
from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import KernelManager

from course.lab.launch import environment
from course.learner.store import Store
from tests.waiting import PATIENCE

NAME = "specimen/a-label-you-read"
PARTS = ("what", "so-what", "now-what")
OPEN = f"from course import reflection\nw = reflection('{NAME}')"


class Page:
    """What the front end does: opens the widget, sends a save, hears that it was saved."""

    def __init__(self, client: BlockingKernelClient) -> None:
        self.client = client
        client.execute(OPEN)
        opened = self.hear(lambda m: m["msg_type"] == "comm_open" and "_esm" in m["content"]["data"]["state"], PATIENCE)
        assert opened, "the widget never came"
        self.comm = opened["content"]["comm_id"]
        self.place = opened["content"]["data"]["state"]["place"]

    def hear(self, wanted, patience: float) -> dict[str, Any] | None:
        until = time.monotonic() + patience
        while (left := until - time.monotonic()) > 0:
            try:
                message = self.client.get_iopub_msg(timeout=left)
            except Empty:
                return None
            assert message["msg_type"] != "error", message["content"]
            if wanted(message):
                return message
        return None

    def send(self, content: dict[str, Any]) -> None:
        data = {"comm_id": self.comm, "data": {"method": "custom", "content": content}}
        self.client.shell_channel.send(self.client.session.msg("comm_msg", data))

    def saved(self, number: int, patience: float) -> dict[str, Any] | None:
        def wanted(message: dict[str, Any]) -> bool:
            said = message["content"].get("data", {}).get("content", {})
            assert said.get("type") != "refused", said
            return said.get("type") == "saved" and said["number"] == number

        found = self.hear(wanted, patience)
        return found and found["content"]["data"]["content"]


@contextmanager
def kernel(folder: Path, answers: Path) -> Iterator[tuple[KernelManager, BlockingKernelClient]]:
    manager = KernelManager(kernel_name="python3")
    manager.start_kernel(cwd=str(folder), env={**environment(os.environ), "COURSE_ANSWERS": str(answers)})
    client = manager.blocking_client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=PATIENCE)
        yield manager, client
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


@pytest.mark.more  # test_soak kills a kernel once in every run
def test_no_answer_said_to_be_saved_is_lost_when_the_kernel_is_killed_20_times(course_folder, tmp_path):
    chance = random.Random(20261122)
    answers, store = tmp_path / "answers", Store(tmp_path / "answers")
    said: dict[str, int] = {}
    saves = unanswered = number = 0
    for _ in range(20):
        with kernel(course_folder / "notebooks", answers) as (manager, client):
            page = Page(client)
            assert page.place["responses"] == store.load(NAME).responses
            assert page.place["alarm"] == ""
            revision = page.place["revision"]
            killed = threading.Event()

            def kill(pid: int = manager.provisioner.pid, killed: threading.Event = killed) -> None:
                os.kill(pid, signal.SIGKILL)
                killed.set()

            timer = threading.Timer(chance.uniform(0, 0.05), kill)
            enough = saves + chance.randint(5, 20)
            while True:
                if saves == enough:
                    timer.start()
                number += 1
                part = PARTS[number % 3]
                page.send(
                    {
                        "type": "save",
                        "number": number,
                        "patch": {part: f"{number} " + "words " * 2000},
                        "revision": revision,
                    }
                )
                answer = None
                while not answer:
                    late = killed.is_set()  # what was said before the end may still be on its way
                    answer = page.saved(number, 0.3)
                    if late and not answer:
                        break
                if not answer:
                    unanswered += 1
                    break
                assert not answer["behind"]
                assert answer["kept"]
                revision = answer["revision"]
                said[part] = number
                saves += 1
            timer.join()
        found = store.load(NAME)
        assert found.trouble == ""
        for part, last in said.items():
            assert found.responses[part].endswith("words " * 2000), "torn"
            assert int(found.responses[part].split()[0]) >= last, f"save {last} of '{part}' was lost"
        number = max([number, *(int(words.split()[0]) for words in found.responses.values())])
    assert unanswered == 20, "every kernel was killed while somebody was writing"
    assert set(said) == set(PARTS)
    with kernel(course_folder / "notebooks", answers) as (_, client):
        assert Page(client).place["responses"] == store.load(NAME).responses
